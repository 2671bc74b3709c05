"""The Meridian Gazette (meridian-gazette.example), which gathers the news of the ports along one line of longitude.

Its stories come from other papers, so each shows its source and its age, and so does each card under "More on this".
Class names are hashed anew with every release; what stays are the ``data-part`` attributes that the site's own tests
hold on to. Promos stand in the middle of the text.
"""

from __future__ import annotations

from broadsheet import Adapter, Layout, PageKind, css, jsonld, meta

__all__ = ["Gazette"]


class Gazette(Adapter):
    """Stories in the look of 2024 and in the one that followed it, and the front page."""

    hosts = ("meridian-gazette.example",)

    class Story2024(Layout):
        """Tables were gone by then, and class names were still written by people."""

        when = css("div.story")
        headline = css("h1.story-title").text()
        standfirst = css("p.story-intro").text().optional()
        source = css(".story-meta .from").text()
        age = css(".story-meta .when").age()
        published_at = meta("article:published_time").date()
        section = meta("article:section")
        hashtags = css("ul.tags a").texts().optional()
        body = css("div.story-text").prose(drop=("div.promo", "div.advert"))
        cards = css("ul.related > li").cards(
            title=css("a.teaser").text(),
            url=css("a.teaser").link(),
            source=css(".from").text(),
            age=css(".when").age(),
        )

    class Story2026(Story2024):
        """The redesign: what it did not change is still said above."""

        when = css("article[data-part='story']")
        headline = css("[data-part='story'] h1").text()
        standfirst = css("[data-part='intro']").text().optional()
        authors = jsonld("author.name").texts()
        source = css("[data-part='origin'] a").text()
        age = css("[data-part='origin'] time").age()
        hashtags = css("[data-part='tags'] a").texts().optional()
        images = css("[data-part='story'] > figure img").image().optional()
        comment_count = css("a[href='#comments']").number().optional()
        body = css("[data-part='copy']").prose(drop=("[data-part='promo']", "[data-part='ad']", "figure"))
        cards = css("[data-part='more'] li").cards(
            title=css("h3").text(),
            url=css("h3 a").link(),
            source=css("[data-part='origin'] span").text(),
            age=css("[data-part='origin'] time").age(),
            summary=css("h3 + p").text().optional(),
            image=css("img").image().optional(),
        )

    class Front2026(Layout):
        """The front page, and the pages of the ports, which look the same: cards, and no story."""

        kind = PageKind.LISTING
        when = css("main[data-part='river']")
        headline = css("[data-part='river'] > h1").text()
        cards = css("[data-part='river'] article").cards(
            title=css("h2").text(),
            url=css("h2 a").link(),
            source=css("[data-part='origin'] span").text(),
            age=css("[data-part='origin'] time").age(),
            category=css("[data-part='port']").text().optional(),
        )
