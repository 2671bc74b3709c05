"""Sina (sina.com.cn, sina.cn), a portal of China: stories of its channels, and lists of them."""

from __future__ import annotations

from broadsheet import Adapter, Document, Layout, PageKind, css, meta, rule, xpath

__all__ = ["Sina"]


@rule
def CHINESE(layout: object, document: Document) -> str:
    """The language of the site, which its pages do not state."""
    return "zh-CN"


@rule
def UNNAMED(layout: object, document: Document) -> tuple[str, ...]:
    """Nobody: what the metadata calls the author is the source again, and who wrote a story stands in its text."""
    return ()


class Sina(Adapter):
    """Stories in the look of all channels and in that of the older ones, and feeds of stories."""

    hosts = ("sina.com.cn", "sina.cn")
    recognise = xpath("//meta[@name='sudameta']")

    class Feed2019(Layout):
        """A page of cards alone."""

        when = css(".ty-card .ty-card-tt")
        kind = PageKind.LISTING
        language = CHINESE

    class Tech2019(Layout):
        """The channels of technology and mobile phones: a story, and a feed of related ones with ages."""

        when = css("h1#artibodyTitle")
        language = CHINESE
        headline = css("h1#artibodyTitle").text()
        source = css("#media_name").text()
        authors = UNNAMED
        published_at = meta("article:published_time").date() | css("#pub_date").date()
        hashtags = css(".art_keywords a").texts().optional()
        body = css("#artibody").prose(drop=(".tech-quotation", ".artical-player-wrap", ".img_descr"))

    class Story2019(Layout):
        """The first ``h1`` of the page is the channel's name."""

        when = css("h1.main-title")
        language = CHINESE
        headline = css("h1.main-title").text()
        source = css(".date-source .source").text()
        authors = UNNAMED
        section = css(".channel-path a").text().optional()
        published_at = meta("article:published_time").date() | css(".date-source .date").date()
        modified_at = meta("weibo: article:update_at").date().optional()
        hashtags = css("#keywords a").texts().optional()
        body = css("#article").prose(drop=(".video-2017", ".img_wrapper", ".show_author"))
