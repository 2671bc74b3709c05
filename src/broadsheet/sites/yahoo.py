"""Yahoo (yahoo.com and the countries' hosts below it): stories, the stream of the portal's front, and the news search.

Stories are other papers', and say so: the paper is the source. Beside the date stands how long the story takes to read,
which is no age. What else a story's page shows is fetched by scripts, so that its cards are not on the page.
"""

from __future__ import annotations

from broadsheet import Adapter, Layout, PageKind, css, meta

__all__ = ["Yahoo"]


class Yahoo(Adapter):
    """News, finance, sport and the portal, in all countries."""

    hosts = ("yahoo.com",)

    class Other(Layout):
        """Mail, quotes, scores, and looks of stories that nobody wrote a layout for."""

        kind = None

    class Portal2014(Layout):
        """The front of the portal: a lead, a carousel, films and a stream, as the generic reading finds them."""

        when = css(".type_stream li.content h3 a")
        kind = PageKind.LISTING

    class Search(Layout):
        """What the search for news found."""

        when = css(".searchCenterMiddle > li h4 a")
        kind = PageKind.LISTING
        cards = css(".searchCenterMiddle > li:has(h4)").cards(
            title=css("h4 a").text(),
            url=css("h4 a").link(),
            source=css(".cite-co").text(matching=r"(.+?)(?: via Yahoo.*)?").optional(),
            age=css(".mr-8").age().optional(),
            summary=css("p").text().optional(),
            image=css("img").image().optional(),
        )

    class Story2016(Layout):
        """A story by the markup of schema.org."""

        when = css("article[itemprop=articleBody], [itemprop=articleBody] p")
        headline = css("h1[itemprop=headline], header h1, h1").text()
        authors = css("[itemprop~=author] [itemprop=name], [itemprop~=author] .author").texts().optional()
        source = (css(".provider").text() | css("a.logo img, .provider-logo img").attr("alt")).optional()
        published_at = css("time[itemprop=datePublished], time.date").date() | meta("article:published_time").date()
        body = css("[itemprop=articleBody]").prose()

    class Story2019(Layout):
        """A story whose classes begin with ``caas``."""

        when = css("div.caas-body")
        headline = css("h1[data-test-locator=headline]").text() | css(".caas-title-wrapper h1").text()
        authors = css(".caas-author-byline-collapse").texts().optional()
        source = (css(".caas-attr-provider").text() | css(".caas-logo img").attr("alt")).optional()
        published_at = css("time.caas-attr-meta-time").date()
        body = css("div.caas-body").prose(drop=(".caas-readmore", ".caas-da", "button"))
