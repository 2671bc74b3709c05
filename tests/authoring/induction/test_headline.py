"""The headline is what the page shows as such, and calls so."""

from __future__ import annotations

from broadsheet.authoring.induction.headline import propose_headline
from broadsheet.authoring.induction.statements import Statements
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import SavedPage


def code(*pages: str) -> str | None:
    views = [View.of(SavedPage(str(place), html.encode())) for place, html in enumerate(pages)]
    rule = propose_headline(views, {view: Statements(view) for view in views}, views)
    return None if rule is None else rule.code


def page(shown: str, stated: str, linked: str | None = None) -> str:
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{linked}"}}</script>'
    return (
        f'<html><head><title>{stated} - Harbour</title><meta property="og:title" content="{stated}">'
        f"{data if linked else ''}</head><body>{shown}<p>It rained.</p></body></html>"
    )


def test_of_two_headings_the_one_that_the_page_names() -> None:
    first = page("<h1>Harbour</h1><h2 class=name>The old bridge opens</h2>", "The old bridge opens")
    second = page("<h1>Harbour</h1><h2 class=name>A winter without snow</h2>", "A winter without snow")
    assert code(first, second) == 'css("h2").text() | meta("og:title")'


def test_without_its_kicker() -> None:
    shown = "<h1><span class=kicker>Town: </span><span class=line>{}</span></h1>"
    titles = ("The old bridge opens", "A winter without snow")
    pages = [page(shown.format(title), title) for title in titles]
    assert code(*pages) == 'css("span.line").text() | meta("og:title")'


def test_a_statement_goes_before_the_shown_where_they_differ_and_the_site_stands_by_it() -> None:
    pages = [
        page("<h1>Bridge: it opens</h1>", "The old bridge opens", "The old bridge opens"),
        page("<h1>Snow: there is none</h1>", "A winter without snow", "A winter without snow"),
    ]
    assert code(*pages) == 'jsonld("headline") | css("h1").text()'


def test_a_page_that_neither_shows_nor_says_a_headline_has_no_rule() -> None:
    assert code("<p>It rained.</p>") is None


def test_a_selector_with_one_hit_goes_before_one_that_is_right_by_order() -> None:
    titles = ("The old bridge opens", "A winter without snow")
    others = "<aside>" + "<h3>Something else again</h3>" * 7 + "</aside>"
    pages = [page(f"<div class=story><h3>{title}</h3></div>{others}", title) for title in titles]
    assert code(*pages) == 'css("div.story > h3").text() | meta("og:title")'
