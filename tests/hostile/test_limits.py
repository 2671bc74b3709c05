"""Each limit is a typed error that travels, raised before the cost is paid."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.hostile import codes, text_of

import broadsheet
from broadsheet import (
    ANY,
    Adapter,
    FindingCode,
    Layout,
    LimitExceeded,
    Limits,
    Registry,
    Report,
    css,
    lines,
    section,
)


class DeclaredCards(Adapter):
    hosts = ("almanac.example",)

    class Page(Layout):
        cards = css("main p").cards(title=css("i").text())


TITLE = ANY.named("title")


class DeclaredLines(Adapter):
    hosts = ("almanac.example",)

    class Page(Layout):
        cards = section(after=lines("Rain")).cards(lines(TITLE), rest=ANY.named("summary"))


TITLES = ("Harbour bridge to close for a month", "Two ferries collide in fog", "Rain at last for the valley")
CARDS = "".join(f'<div><a href="/news/{n}2345">{title}</a></div>' for n, title in enumerate(TITLES))
CARD_LINES = "\n".join(line for title in TITLES for line in (title, "The Herald · 3 hours ago"))
LIMITS: list[tuple[Limits, Callable[..., Any], bytes | str, tuple[str, int, int]]] = [
    (Limits(max_bytes=10), broadsheet.parse, b"<p>Rain at last", ("max_bytes", 10, 15)),
    (Limits(max_bytes=10), broadsheet.parse, "<p>Rain at last", ("max_bytes", 10, 15)),
    (Limits(max_bytes=10), broadsheet.parse_text, "Rain at last", ("max_bytes", 10, 12)),
    (Limits(max_nodes=3), broadsheet.parse, "<p>a<p>b<p>c", ("max_nodes", 3, 5)),
    (Limits(max_blocks=2), broadsheet.parse, "<p>a<p>b<p>c", ("max_blocks", 2, 3)),
    (Limits(max_blocks=2), broadsheet.parse_text, "a\n\nb\nc", ("max_blocks", 2, 3)),
    (Limits(max_text=9), broadsheet.parse, "<p>Rain <b>at</b>  last", ("max_text", 9, 12)),
    (Limits(max_text=9), broadsheet.parse_text, "Rain\nat last", ("max_text", 9, 11)),
    (Limits(max_cards=2), broadsheet.parse, CARDS, ("max_cards", 2, 3)),
    (Limits(max_cards=2), broadsheet.parse_text, CARD_LINES, ("max_cards", 2, 3)),
]


@pytest.mark.parametrize(("limits", "parse", "data", "fields"), LIMITS)
def test_each_limit_is_a_typed_error_that_travels(
    limits: Limits, parse: Callable[..., Any], data: bytes | str, fields: tuple[str, int, int]
) -> None:
    with pytest.raises(LimitExceeded) as caught:
        parse(data, limits=limits)
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert type(error) is LimitExceeded
        assert (error.limit, error.allowed, error.found) == fields
        assert str(error) == str(caught.value)
        assert fields[0] in str(error)
    inspect: Callable[..., Report] = broadsheet.inspect if parse is broadsheet.parse else broadsheet.inspect_text
    report = inspect(data, limits=limits)
    assert codes(report) == {FindingCode.NO_PAGE}
    assert str(caught.value) in report.findings[0].message


def test_too_many_elements_are_refused_before_they_are_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.document._tree", None)  # a call would fail
    with pytest.raises(LimitExceeded, match="max_nodes allows 1,000, the page has 5,000: 4,000 too many"):
        broadsheet.parse("<p>x" * 5_000, limits=Limits(max_nodes=1_000))


@pytest.mark.parametrize("site", [DeclaredCards, DeclaredLines])
def test_cards_that_a_layout_declares_have_a_limit_too(site: type[Adapter]) -> None:
    html = "<h1>Rain</h1><main>" + "".join(f"<p><i>{title}</i></p>" for title in TITLES) + "</main>"
    registry = Registry(site)
    with pytest.raises(LimitExceeded, match="max_cards allows 2, the page has 3: 1 too many"):
        broadsheet.parse(html, registry=registry, site=site.name, limits=Limits(max_cards=2))
    assert len(broadsheet.parse(html, registry=registry, site=site.name, limits=Limits(max_cards=3)).cards) == 3


def test_what_is_just_allowed_is_read() -> None:
    page = broadsheet.parse("<p>a<p>b", limits=Limits(max_bytes=8, max_nodes=4, max_blocks=2))
    assert len(page.blocks) == 2


@given(st.integers(1, 60))
def test_a_smaller_depth_loses_no_text(depth: int) -> None:
    html = "".join(f"<div>w{n} " for n in range(2500))
    page = broadsheet.parse(html, limits=Limits(max_depth=depth))
    assert text_of(page).split() == [f"w{n}" for n in range(2500)]
