"""Authors and dates are proposed where the page shows what it also says of itself."""

from __future__ import annotations

from broadsheet.authoring.induction.facts import propose_facts
from broadsheet.authoring.induction.statements import Statements
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import SavedPage

HEAD = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-01T08:00:00Z", '
    '"author": {"name": "Ann Lee"}}</script>'
)


def fields(*bodies: str) -> dict[str, str]:
    pages = (f"<html><head>{HEAD}</head><body>{body}</body></html>" for body in bodies)
    views = [View.of(SavedPage(str(place), html.encode())) for place, html in enumerate(pages)]
    return {rule.field: rule.code for rule in propose_facts(views, {view: Statements(view) for view in views})}


def test_what_is_shown_and_stated() -> None:
    found = fields(
        "<p class=by>By <a class=name>Ann Lee</a></p><time datetime=2026-03-01>Sunday</time><p>It rained.</p>"
    )
    assert found["authors"].startswith('css("a.name").texts()')
    assert found["published_at"].startswith('css("time").date()')


def test_what_is_only_shown_or_only_stated_is_left_to_the_generic_reading() -> None:
    assert fields("<p>By Bo Ray</p><time datetime=2025-01-01>then</time>") == {}
    assert fields("<p>It rained.</p>") == {}


def test_each_page_must_show_it() -> None:
    assert fields("<p class=by>Ann Lee</p>", "<p>It rained.</p>") == {}


def test_only_what_the_pages_state_is_proposed() -> None:
    meta = '<meta property="article:published_time" content="2026-03-01T08:00:00Z">'
    html = f"<html><head>{meta}</head><body><h1>Rain</h1><time datetime=2026-03-01>Sunday</time></body></html>"
    view = View.of(SavedPage("page", html.encode()))
    rules = propose_facts([view], {view: Statements(view)})
    assert [rule.code for rule in rules] == ['css("time").date() | meta("article:published_time").date()']
