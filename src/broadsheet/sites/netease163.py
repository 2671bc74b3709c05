"""NetEase (163.com), a portal of China: stories of its channels, and the front page of its news."""

from __future__ import annotations

from broadsheet import Adapter, Document, Layout, PageKind, css, meta, rule

__all__ = ["Netease163"]

_AUTHOR = r"(?s).*作者[：:]\s*(\S+).*"


@rule
def CHINESE(layout: object, document: Document) -> str:
    """The language of the site, which its pages do not state."""
    return "zh-CN"


class Netease163(Adapter):
    """Stories and the front page of the news; a story ends with recommended ones, each with source and age."""

    name = "netease163"
    hosts = ("163.com",)
    recognise = css("html#ne_wrap")

    class Front2020(Layout):
        """A stream of stories with ages, and boxes of the channels."""

        when = css(".newsdata_item .news_article")
        kind = PageKind.LISTING
        language = CHINESE

    class Story2019(Layout):
        """The ``author`` of its metadata is NetEase itself: who wrote a story stands behind it, if anywhere."""

        when = css("#endText")
        language = CHINESE
        headline = css("#epContentLeft h1").text()
        source = css("#ne_article_source").text()
        section = css(".post_crumb a:nth-of-type(2)").text().optional()
        published_at = meta("article:published_time").date()
        comment_count = css(".post_comment_tiecount").number().optional()
        comments = css("#tieArea .tie-cnt").prose().optional()
        #: behind 作者 in the line under the story; the editor, who is also named there, wrote nothing
        authors = css("#endText .ep-source").texts(matching=_AUTHOR).optional()
        body = css("#endText").prose(drop=(".otitle", ".ep-source"))
