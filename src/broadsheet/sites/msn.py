"""MSN (msn.com), Microsoft's portal: stories of other publishers, each with the name of its own.

Its pages of today are empty until a script ran: the story comes as a document of JSON, from
``assets.msn.com/content/view/v2/Detail/<locale>/<ID>``. Pages of 2016 and 2020 hold their text.
"""

from __future__ import annotations

from datetime import date

from broadsheet import Adapter, Document, JsonPage, Layout, css, meta, parse_age, rule, state

__all__ = ["Msn"]

_SHOWN_DAY = "string(//*[contains(concat(' ', @class, ' '), ' articlecontent ')]//span[contains(@class, 'time')])"

#: What stands between the paragraphs and is none of them: pictures with their credits, videos with their playlists.
ASIDE = (".storyimage", ".video-container", ".videojsplayer")


class Msn(Adapter):
    """Stories, as pages of two looks and as JSON."""

    hosts = ("msn.com",)
    json = JsonPage('<article data-msn="detail"><h1>{{title}}</h1>{{{body}}}</article>')

    class Web2016(Layout):
        """The header stands before the article; cards of other stories stand between advertisements that look alike."""

        when = css("article.articlecontent section.articlebody")
        headline = css("h1[itemprop=headline]").text() | meta("og:title")
        source = css(".authorinfotb .sourcename-txt").text()
        authors = css(".authorinfo-txt .authorname-txt").texts().optional()
        published_at = css(".authorinfo-txt time").date()
        age = css(".authorinfo-txt time").age().optional()
        body = css("section.articlebody").prose(drop=ASIDE)
        cards = css(".paddle, .trc_spotlight_item[data-item-syndicated=false], .morefromproviderrr li").cards(
            title=css("h4, .video-title, .headline-container > .truncate").text(),
            url=css("a").link(),
            source=css(".attribution").text().optional(),
            image=css("img").image().optional(),
        )

    class Web2020(Layout):
        """What is served without scripts: header, text and cards in one column."""

        when = css("div.articlecontent div.richtext")
        headline = css(".articlecontent h1").text()
        source = css(".articlecontent .partner").text()
        authors = css(".articlecontent .authorname-txt").texts().optional()
        age = css(".articlecontent .time").age()
        body = css(".articlecontent .richtext").prose(drop=ASIDE)

        @rule
        def published_at(self, document: Document) -> date | None:
            """The day that 02/10/2020 states: whether the month comes first is told by the language of the page."""
            if document.root is None:
                return None
            language = document.root.get("lang") or document.root.get("xml:lang")
            shown = str(document.root.xpath(_SHOWN_DAY)).strip()
            stated = parse_age(shown, languages=(language,) if language else None).stated
            return stated if isinstance(stated, date) else None

    class Json2023(Layout):
        """The page that the document is; its pictures are in a list of their own."""

        when = css("article[data-msn=detail]")
        headline = css("article h1").text()
        source = state("provider.name")
        authors = state("authors.name").texts().optional()
        published_at = state("publishedDateTime").date()
        modified_at = state("updatedDateTime").date().optional()
        images = state("imageResources.url").link().optional()
        language = state("locale").optional()
        body = css("article").prose(drop=("h1", "figure"))
