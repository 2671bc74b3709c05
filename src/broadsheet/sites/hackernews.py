"""Hacker News (news.ycombinator.com): links and questions that its readers post, and what they say of them.

A story takes two rows of a table: the title with the domain that it leads to, and below it points, reader, age and
comments. Since 2015 the rows and their parts have classes. What is posted without a link has no domain, and on its
item page a text of its own.
"""

from __future__ import annotations

from datetime import UTC, datetime

from broadsheet import Adapter, AgeStyle, Card, Document, Layout, PageKind, Rounding, css, rule, xpath

__all__ = ["HackerNews"]

TITLE = css(".titleline > a, td.title > a")
STORY = "//table[contains(@class, 'fatitem')]"


@rule
def POSTED(layout: object, document: Document) -> datetime | None:
    """The title of the age states the moment, in UTC: "2026-03-08T11:06:56 1772968016", at first without the number."""
    stated = document.root.xpath(f"{STORY}//span[contains(@class, 'age')]/@title") if document.root is not None else ()
    return datetime.fromisoformat(stated[0].split()[0]).replace(tzinfo=UTC) if stated else None


class HackerNews(Adapter):
    """The lists of stories, and the page of one story with its comments."""

    hosts = ("news.ycombinator.com",)
    #: "2 hours ago" is 2 to 3 hours: the site cuts
    ages = AgeStyle(rounding=Rounding.FLOOR, languages=("en",))

    class List2007(Layout):
        """The lists of 2007 to 2014: a story is the row above a line of the site's own, and its age is loose text."""

        kind = PageKind.LISTING
        when = css("td.title[align='right'] ~ td.title > a")
        cards = xpath("//tr[following-sibling::tr[1]/td[contains(@class, 'subtext')]]").cards(
            rows=2,
            title=TITLE.text(),
            url=TITLE.link(),
            source=css(".comhead").text(matching=r"\((.+)\)").optional(),
            age=css(".subtext").age(matching=r"(?:.* by \S+ )?(.+ ago)\b.*"),
        )

    class List2015(Layout):
        """The front page, newest, best, ask, show, jobs, and what was posted of one domain."""

        kind = PageKind.LISTING
        when = css("tr.athing td.title a")
        cards = css("tr.athing").cards(
            rows=2,
            title=TITLE.text(),
            url=TITLE.link(),
            source=css(".sitestr").text().optional(),
            age=css(".age").age(),
        )

    class Item2015(Layout):
        """One story, which is a link or a text of the reader's, and its comments."""

        when = css(".fatitem td.title a")
        headline = css(".fatitem .titleline > a, .fatitem td.title > a").text()
        source = css(".fatitem .sitestr").text().optional()
        authors = css(".fatitem .hnuser").texts().optional()
        age = css(".fatitem .age").age()
        published_at = POSTED.optional()
        comment_count = xpath(f"{STORY}//td[contains(@class, 'sub')]//a[contains(., 'comment')]").number().optional()
        comments = css(".commtext").prose(drop=(".reply",)).optional()
        body = css(".fatitem .toptext").prose().optional()

        @rule
        def cards(self, document: Document) -> tuple[Card, ...]:
            """There are none: the page's own story, though it looks like one, is not a card, nor are comments."""
            return ()
