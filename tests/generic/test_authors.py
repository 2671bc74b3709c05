"""Who wrote a story: where pages say so, and which of several places counts."""

from __future__ import annotations

import json

import pytest

import broadsheet
from broadsheet import Candidate, Registry

STORY = (
    "<h1>Rain at last for the valley</h1>{}" + "<p>It rained on Monday, for an hour, and the frogs came out.</p>" * 4
)
SITE = '<meta property="og:site_name" content="The Almanac">'


def linked(author: object, *more: object) -> str:
    graph = [{"@type": "NewsArticle", "author": author}, *more]
    return f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'


def authors(head: str, byline: str = "") -> tuple[str, ...]:
    html = f"<head>{SITE}{head}</head><body>{STORY.format(byline)}</body>"
    return broadsheet.parse(html, url="https://almanac.example/rain", registry=Registry()).authors


@pytest.mark.parametrize(
    ("head", "byline", "names"),
    [
        (linked({"name": "Ann Poole"}), "", ("Ann Poole",)),
        (linked([{"name": "Ann Poole"}, {"name": "Reuters"}]), "", ("Ann Poole", "Reuters")),
        (linked([{"name": "Ann Poole"}, {"name": "The Almanac"}]), "", ("Ann Poole",)),
        (linked({"@id": "#ann"}, {"@id": "#ann", "@type": "Person", "name": "Ann Poole"}), "", ("Ann Poole",)),
        (linked("https://almanac.example/people/7"), "", ()),
        (linked("ann@almanac.example"), "<div>By Ann Poole</div>", ("Ann Poole",)),
        ('<meta name="author" content="Ann Poole">', "", ("Ann Poole",)),
        ('<meta name="author" content="The Almanac">', "<a rel=author>Ann Poole</a>", ("Ann Poole",)),
        ('<meta property="article:author" content="https://social.example/ann">', "", ()),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Poole">',
            "",
            ("Ann Poole",),
        ),
        ("", '<span itemprop="author"><b itemprop="name">Ann Poole</b></span>', ("Ann Poole",)),
        ("", '<a href="/author/ann-poole">Ann Poole</a>', ("Ann Poole",)),
        ("", '<div class="story-byline">By Ann Poole and Tom Quill</div>', ("Ann Poole", "Tom Quill")),
        ("", "<div>By Ann Poole</div>", ("Ann Poole",)),
        # of lines that begin as bylines do the first that names somebody
        ("", "<div>Text Size</div><div>By: Ann Poole</div>", ("Ann Poole",)),
        # behind a label, within a line
        ("", "<div>2026-03-02 08:15来源：晨报作者：安浦</div>", ("安浦",)),
        ("", "<div>作者：未知 责任编辑：安浦</div>", ("安浦",)),
        ("", "<div>Date: 2 March 2026 Author: Ann Poole</div>", ("Ann Poole",)),
        # what two elements say of one person, and a list of sections that follows no name
        (
            "",
            "<div class=byline>By Ann Poole Almanac</div><div class=byline>Ann Poole</div>",
            ("Ann Poole",),
        ),
        ("", "<div><i>Posted by:</i> <b>Ann Poole</b>on: March 2, 2026In: Town, Weather, Frogs</div>", ("Ann Poole",)),
        ('<meta name="author" content="www.almanac.example">', "", ()),
        ("", "<div>Nga Ann Poole</div>", ("Ann Poole",)),
        # who pays for a page has not written it
        ("", "<div>Sponsored by: <b>Acme Umbrellas</b></div><div>By Ann Poole</div>", ("Ann Poole",)),
        ("", "<div><i>Portrait by </i><b>Tom Quill</b></div>", ()),
        ("", "<div>Reviewed by <b>Tom Quill</b></div>", ()),
        # an element in a line that tells the day first
        ("", "<p>Posted on 2 March 2026 by <b>Ann Poole</b> 7 replies</p>", ("Ann Poole",)),
        ("", "<p>Published 2 March 2026 by Ann Poole</p>", ("Ann Poole",)),
        ("", "<p>2 March 2026 · 3 min read · By Ann Poole</p>", ("Ann Poole",)),
        ("", "<p>Photo taken on 2 March 2026 by Ann Poole</p>", ()),
        ("", "<p>It rose by 3 percent by Monday Morning</p>", ()),
        ("", "<p>Posted by<b>Ann Poole</b></p>", ("Ann Poole",)),
        ("", "<p>A bay at noon. Photo by <b>Ann Poole</b></p>", ()),
        # whoever is named counts where no person is
        ("", "<p>By the Rain Desk</p>", ()),
        ("", "<p>By The Rain Desk</p>", ("The Rain Desk",)),
        ("", "<p>By The Rain Desk, 2 March</p>", ()),
        (linked({"name": "Reuters"}), "", ("Reuters",)),
        (linked({"name": "The Almanac"}), "", ("The Almanac",)),
        (linked({"name": "The Almanac"}), "<div>By Ann Poole</div>", ("Ann Poole",)),
        ("", "", ()),
    ],
)
def test_the_authors(head: str, byline: str, names: tuple[str, ...]) -> None:
    assert authors(head, byline) == names


def test_who_comments_or_wrote_another_story_is_no_author() -> None:
    comment = '<div class="comments"><span class="comment-author">Tom Quill</span></div>'
    aside = '<aside><a rel="author">Ida Marrow</a></aside>'
    assert authors("", comment + aside) == ()


def test_what_other_places_say_is_told_where_it_is_something_else() -> None:
    head = f'{linked({"name": "Ann Poole"})}<meta name="author" content="Tom Quill">'
    html = head + STORY.format("<a rel=author>Ann Poole</a>")
    report = broadsheet.inspect(html, registry=Registry())
    (field,) = (field for field in report.fields if field.field == "authors")
    assert field.others == (Candidate("people in meta('author').texts()", "Tom Quill"),)
