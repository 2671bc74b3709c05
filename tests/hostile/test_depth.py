"""Elements nested deeper than the tree parser goes: all their text stays, in its order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.hostile import MILLION, codes, in_time, text_of

import broadsheet
from broadsheet import FindingCode, Limits
from broadsheet.testing.laws.oracle import rendered, squeezed


@pytest.mark.parametrize("tag", ["div", "b", "p", "table", "span"])
def test_a_million_nested_elements_keep_their_text(tag: str) -> None:
    html = b"<h1>top</h1>" + f"<{tag}>".encode() * MILLION + b"deep"
    with in_time():
        report = broadsheet.inspect(html, limits=Limits(max_nodes=2 * MILLION))
    assert text_of(report.page).split() == ["top", "deep"]
    assert (FindingCode.DEPTH_TRIMMED in codes(report)) is (tag != "p")  # a paragraph ends where the next one begins


@pytest.mark.parametrize("tag", ["svg", "template", "math", "noscript"])
def test_a_million_nested_elements_that_nobody_sees_cost_no_text_before_them(tag: str) -> None:
    html = b"<h1>top</h1>" + f"<{tag}>".encode() * MILLION + b"deep"
    with in_time():
        page = broadsheet.parse(html, limits=Limits(max_nodes=2 * MILLION))
    assert text_of(page).split()[0] == "top"


@pytest.mark.parametrize("tag", ["div", "b", "span", "x-unknown", "table><tr><td", "ul><li", "font", "i"])
def test_depth_that_was_trimmed_is_a_finding(tag: str) -> None:
    report = broadsheet.inspect(b"<h1>top</h1>" + f"<{tag}>".encode() * 5000 + b"deep")
    assert FindingCode.DEPTH_TRIMMED in codes(report)
    assert text_of(report.page).split() == ["top", "deep"]


def test_depth_that_is_kept_is_no_finding() -> None:
    report = broadsheet.inspect(b"<div>" * 200 + b"deep")
    assert FindingCode.DEPTH_TRIMMED not in codes(report)


@given(st.integers(300, 3000), st.sampled_from(("div", "b", "span", "table><tr><td", "ul><li")), st.booleans())
def test_deep_pages_keep_all_their_text_in_order(depth: int, tag: str, close: bool) -> None:
    opened = tag.split("><")
    closing = "".join(f"</{name}>" for name in reversed(opened))
    parts = [f"<{tag}>w{n} " for n in range(depth)] + ([f"{closing}v{n} " for n in range(depth)] if close else [])
    words = [f"w{n}" for n in range(depth)] + ([f"v{n}" for n in range(depth)] if close else [])
    page = broadsheet.parse("".join(parts))
    assert text_of(page).split() == words


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x0b", "\x0c", "\x1f", "\x7f", "\ufffe"])
def test_control_characters_on_a_deep_page_break_nothing(character: str) -> None:
    html = f"<h1 title='{character}'>top{character}</h1>" + "<div>" * 3000 + f"de{character}ep<p id='{character}'>end"
    shown = text_of(broadsheet.parse(html))
    assert all(word in shown for word in ("top", "de", "ep", "end"))


def test_what_is_hidden_stays_hidden_below_the_depth_that_is_kept() -> None:
    html = "<div>" * 3000 + "a<script>no<b>text</b></script>b<p hidden>no<i>ne</i></p>c<svg><text>drawn</text></svg>d"
    assert squeezed(text_of(broadsheet.parse(html))) == "abcd" == squeezed(rendered(html))
