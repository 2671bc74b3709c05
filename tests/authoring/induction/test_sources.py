"""The source of a card is proposed where something proves that it is one, and never in place of something else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import broadsheet
from broadsheet import Card, Registry
from broadsheet.authoring.adapting import adapter_of
from broadsheet.authoring.induction import induce
from broadsheet.authoring.proposal import SavedPage

TITLES = (
    "Tide clock stops at noon",
    "Gull count ends a day early",
    "Herring is dear again",
    "Pier vote put off till May",
)
NAMES = ("Harbour Post", "Isle Times", "Strand Courier", "Harbour Post")
HOST = "https://www.strand-courier.example"


def page(pattern: str, fills: Sequence[str], *, menu: str = "") -> SavedPage:
    """A list of cards; what fills the pattern is a source, or something else."""
    items = "".join(
        f'<li class="card"><a href="/coast/{place}-{title.lower().replace(" ", "-")}"><h3>{title}</h3></a>'
        f"{pattern.format(fill, hours=place + 2)}</li>"
        for place, (title, fill) in enumerate(zip(TITLES, fills, strict=True))
    )
    html = f"<html><body><nav>{menu}</nav><main><ul class=river>{items}</ul></main></body></html>"
    return SavedPage("page", html.encode(), HOST + "/")


def code_of(saved: SavedPage) -> str:
    return next(rule.code for layout in induce([saved]).layouts for rule in layout.rules if rule.field == "cards")


def cards_of(saved: SavedPage) -> tuple[Card, ...]:
    adapter = adapter_of(induce([saved]))
    return broadsheet.parse(saved.data, url=saved.url, site=adapter.name, registry=Registry(adapter)).cards


def sources(saved: SavedPage) -> list[str | None]:
    return [card.source for card in cards_of(saved)]


@pytest.mark.parametrize("name", ["src", "source", "card-publisher", "provider", "outlet", "via", "from", "story_src"])
@pytest.mark.parametrize("tag", ["span", "p", "b"])
def test_by_what_it_is_called(name: str, tag: str) -> None:
    saved = page(f'<{tag} class="{name}">{{}}</{tag}> <time>{{hours}} hours ago</time>', NAMES)
    assert sources(saved) == list(NAMES)
    assert ".optional()" not in code_of(saved)


@pytest.mark.parametrize(
    "pattern",
    [
        "<p><span>{}</span> <time>{hours} hours ago</time></p>",
        "<p><span>{}</span><i>·</i><span>{hours} hours ago</span></p>",
        "<div><time>{hours} hours ago</time> <em>{}</em></div>",
    ],
)
def test_without_a_name_beside_the_age(pattern: str) -> None:
    assert sources(page(pattern, NAMES)) == list(NAMES)


def test_a_label_before_it_is_no_part_of_it() -> None:
    saved = page('<p class="source"><i>Source</i> <a href="https://post.example/">{}</a></p>', NAMES)
    assert sources(saved) == list(NAMES)


def test_by_a_link_to_sources() -> None:
    pattern = '<p><span><a href="/channel/x">Tides</a></span> <span><a href="/source/{0}">{0}</a></span></p>'
    assert sources(page(pattern, NAMES)) == list(NAMES)


def test_by_a_logo() -> None:
    saved = page('<img class="logo" src="/logo.png" alt="{}">', NAMES)
    assert 'source=css("img.logo").attr("alt")' in code_of(saved)
    assert sources(saved) == list(NAMES)


def test_some_cards_have_none() -> None:
    saved = page('<span class="src">{}</span> <time>{hours} hours ago</time>', ("Harbour Post", "", "Isle Times", ""))
    assert sources(saved) == ["Harbour Post", None, "Isle Times", None]
    assert 'source=css("span.src").text().optional()' in code_of(saved)


SECTIONS = ("Coast", "Markets", "Harbour", "Coast")
MENU = "".join(f'<a href="/{name.lower().replace(" ", "-")}">{name}</a>' for name in (*SECTIONS, *NAMES[:2]))


@pytest.mark.parametrize(
    ("pattern", "fills"),
    [
        ("<p><span>{}</span> <time>{hours} hours ago</time></p>", SECTIONS),
        ('<p><a class="category">{}</a> <time>{hours} hours ago</time></p>', NAMES),
        ('<p><a rel="tag" href="/tag/x">{}</a> <time>{hours} hours ago</time></p>', NAMES),
        ('<p><a href="/people/x">{}</a> <time>{hours} hours ago</time></p>', ("Ida Marrow", "Tom Quill") * 2),
        ('<p class="author">{}</p> <time>{hours} hours ago</time>', NAMES),
        ('<p class="source">{}</p>', ("By Ida Marrow", "By Tom Quill") * 2),
        ('<p class="source">{}</p>', ("12 comments", "3 comments", "1 comment", "8 comments")),
        ('<p class="source">{}</p>', ("It rained.", "Nobody came.", "It was a quiet day.", "The lamp was lit.")),
        ('<p class="source">{}</p>', ("Source",) * 4),
        ("<p><span>{}</span></p>", NAMES),
    ],
)
def test_nothing_else_is_taken_for_one(pattern: str, fills: tuple[str, ...]) -> None:
    assert "source=" not in code_of(page(pattern, fills))


def test_what_a_menu_leads_to_is_a_section() -> None:
    pattern = "<p><span>{}</span> <time>{hours} hours ago</time></p>"
    assert "source=" not in code_of(page(pattern, NAMES, menu=MENU))
