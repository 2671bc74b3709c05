"""Redesigns that change lines, and the kinds of rules: all of them are right."""

from broadsheet import (
    ANY,
    Adapter,
    AgeStyle,
    Document,
    Layout,
    PageKind,
    css,
    jsonld,
    lines,
    meta,
    rule,
    section,
    xpath,
)


class Gazette(Adapter):
    hosts = ("gazette.example", "m.gazette.example")
    recognise = css("body.gazette")
    ages = AgeStyle()

    class Web2022(Layout):
        when = css("div#story")
        headline = css("h1").text()
        kicker = meta("kicker")
        authors = css(".by").texts()
        age = css("time").age()
        published_at = css("time").date()
        comment_count = css(".count").number()
        images = css("figure").image()
        body = css(".copy").prose(drop=(".ad",))
        cards = css("aside li").cards(title=css("h3").text(), age=css("time").age().optional())

    class OneLine2023(Web2022):
        when = css("main#story")

    class Kinds2024(OneLine2023):
        when = lines("The Gazette")
        headline = meta("og:title")
        kicker = css(".kicker").text()
        authors = jsonld("author.name").texts()
        published_at = jsonld("datePublished").date()
        cards = section(after=lines("More")).cards(lines(ANY.named("title"), "Read"), rest=ANY.named("summary"))

    class Optional2025(Kinds2024):
        when = xpath("//article") | css("section.article")
        headline = css("h1").text().optional()
        kicker = css(".kicker").text() | meta("kicker")
        age = None
        authors = meta("author").texts().optional()
        comment_count = lines("No comments").value(0)
        cards = css("li").cards(title=css("a").text()) | css("article").cards(title=css("h3").text())

    class Methods2026(Optional2025):
        kind = PageKind.LISTING

        @rule
        def when(self, document: Document) -> bool:
            return not document.is_text

        @rule
        def headline(self, document: Document) -> str | None:
            return document.url

    class Back2027(Methods2026):
        when = css("main[data-2027]").text()
        headline = css("h1").text()
        kicker = css(".k").text()
        cards = css("li").cards(title=css("a").text()).optional()


headline_of_2022 = Gazette.Web2022.headline.optional()
