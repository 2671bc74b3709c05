"""Authors of a page that states none: the names in what is called its byline."""

from __future__ import annotations

import pytest

from broadsheet.authoring.induction.facts import propose_facts
from broadsheet.authoring.induction.statements import Statements
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import SavedPage


def authors(*bylines: str) -> str | None:
    pages = (f"<body><h1>The old bridge opens again</h1>{each}<p>It rained.</p></body>" for each in bylines)
    views = [View.of(SavedPage(str(place), html.encode())) for place, html in enumerate(pages)]
    rules = propose_facts(views, {view: Statements(view) for view in views})
    return next((rule.code for rule in rules if rule.field == "authors"), None)


@pytest.mark.parametrize(
    ("byline", "code"),
    [
        ('<p class="byline">By <a href="/x">{}</a>, <time>2 March</time></p>', 'css("p.byline > a").texts()'),
        ('<p class="byline">By <a>Ada Reed</a> and <a>{}</a></p>', 'css("p.byline > a").texts()'),
        ('<p>By <b class="name">{}</b></p>', 'css("b.name").texts()'),
        ('<p class="by">{}</p>', 'css("p.by").texts()'),
        ('<div class="author"><span>{}</span></div>', 'css("div.author > span").texts()'),
    ],
)
def test_the_names_in_a_byline(byline: str, code: str) -> None:
    assert authors(byline.format("Ida Marrow")) == code
    assert authors(byline.format("Ida Marrow"), byline.format("Tom van Quill")) == code


@pytest.mark.parametrize(
    "byline",
    [
        "<p>Ida Marrow</p>",
        '<p class="byline">By our staff</p>',
        '<p class="byline">2 March 2026</p>',
        '<p class="author-note">Readers of this page have always liked bridges, and they have said so.</p>',
    ],
)
def test_what_is_no_name_is_no_author(byline: str) -> None:
    assert authors(byline) is None


def test_each_page_must_have_one() -> None:
    assert authors('<p class="byline">By <a>Ida Marrow</a></p>', "") is None
