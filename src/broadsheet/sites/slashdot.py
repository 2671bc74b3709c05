"""Slashdot (slashdot.org and its sections): stories of other sites, told again by its editors, and readers' comments.

The source is a link behind the title, "(apnews.com)". What ``time`` has in ``datetime`` is no date of a machine but
the text that it shows, "on Sunday March 08, 2026 @03:34AM", and no zone.
"""

from __future__ import annotations

from datetime import date

from broadsheet import Adapter, AgeStyle, Document, Layout, PageKind, css, parse_age, rule

__all__ = ["Slashdot"]


@rule
def POSTED(layout: object, document: Document) -> date | None:
    """What ``time`` states is a date in words."""
    shown = document.root.xpath("string(//article//time/@datetime)") if document.root is not None else ""
    stated = parse_age(shown, languages=("en",)).stated
    return stated if isinstance(stated, date) else None


class Slashdot(Adapter):
    """The lists of stories, and the page of one story with its comments."""

    hosts = ("slashdot.org",)
    ages = AgeStyle(languages=("en",))

    class Stories(Layout):
        """The front page and those of the sections: stories in full, and boxes with titles of others beside them."""

        kind = PageKind.LISTING
        when = css("article.fhitem h2.story")
        cards = css("article.fhitem, #mostdiscussed > li, #srandblock-content li, #thisday-content tr").cards(
            title=css(".story-title > a, li > a, td > a").text(),
            url=css(".story-title > a, li > a, td > a").link(),
            source=css(".story-sourcelnk").text(matching=r"\((.+)\)").optional(),
            source_url=css(".story-sourcelnk").link().optional(),
            age=css("time").age().optional(),
            summary=css("[id^='fhbody-']").text().optional(),
        )

    class Story(Layout):
        """One story, the stories before and behind it, and those that it is like."""

        when = css("article.fhitem h1.story")
        headline = css("h1 .story-title > a").text()
        authors = css(".story-byline").texts(matching=r"Posted by (.+?) on \w+day .*").optional()
        source = css("h1 .story-sourcelnk").text(matching=r"\((.+)\)").optional()
        age = css(".story-byline time").age()
        published_at = POSTED
        comment_count = css("h1 .comment-bubble").number().optional()
        comments = css(".commentBody").prose().optional()
        body = css("article.fhitem [id^='fhbody-']").prose()
        cards = css("#newa2footerv2 .c a, .bmrelatedlist > li, #clickgen aside p").cards(
            title=css("a").text(),
            url=css("a").link(),
            at_least=0,
        )
