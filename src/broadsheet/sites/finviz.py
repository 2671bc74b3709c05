"""Finviz (finviz.com): tables of news, of the whole market and of one share, which lead to other sites.

A row is a time, a source and a headline. Of each day only one row says which it is, "Sep-03-26 04:32PM"; those below
it show a time. The source is a name behind the headline, in brackets or not; where there is only a logo, what the row
does when it is clicked names it, and else the logo.
"""

from __future__ import annotations

from broadsheet import Adapter, AgeStyle, Layout, PageKind, css

__all__ = ["Finviz"]

CLICKED = css("tr").attr("onclick", matching=r"trackAndOpenNews\(event, '([^']+)'.*")
LOGO = css("td svg use").attr("href", matching=r".*#([A-Za-z0-9]+)")


class Finviz(Adapter):
    """Pages of news and of shares."""

    hosts = ("finviz.com",)
    ages = AgeStyle(languages=("en-US",))

    class Other(Layout):
        """Screeners, maps and what else there is."""

        kind = None

    class News(Layout):
        """The news of the market: two tables side by side, news and blogs, or one of shares, funds or coins."""

        when = css("tr.news_table-row a.nn-tab-link, tr.nn a.nn-tab-link")
        kind = PageKind.LISTING
        cards = css("tr.news_table-row:has(a.nn-tab-link), tr.nn:has(a.nn-tab-link)").cards(
            title=css("a.nn-tab-link").text(),
            url=css("a.nn-tab-link").link(),
            source=(css("span.news_date-cell").text() | CLICKED | LOGO).optional(),
            age=css("td.news_date-cell, td.nn-date").age().day_from_above(),
        )

    class Quote(Layout):
        """One share: what is known of it, and its news."""

        when = css("#news-table a.tab-link-news")
        kind = PageKind.LISTING
        cards = css("#news-table tr:has(a.tab-link-news)").cards(
            title=css("a.tab-link-news").text(),
            url=css("a.tab-link-news").link(),
            source=(css("td span").text(matching=r"\((.+?)\)?") | css("td span").text() | CLICKED).optional(),
            age=css("td:first-child").age().day_from_above(),
        )
