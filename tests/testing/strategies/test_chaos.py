"""Pages that nobody would write hold what trips up parsers, and accidents befall all of a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import TypeVar

import pytest
from hypothesis import Phase, find, settings
from hypothesis.strategies import SearchStrategy

from broadsheet.testing.laws.oracle import rendered
from broadsheet.testing.strategies import any_fragment, any_html, any_text, mangled, mangled_text

T = TypeVar("T")
PAGE = b"<html><body><h1>Rain</h1><p>It rained for an hour.</p></body></html>"


def drawn(strategy: SearchStrategy[T], holds: Callable[[T], bool]) -> T:
    """The first of the same few thousand examples, as it was drawn: to shrink it would tell nothing more."""
    generated = settings(phases=[Phase.generate], max_examples=3_000, database=None)
    return find(strategy, holds, settings=generated, random=Random(8))


@pytest.mark.parametrize(
    "wanted",
    ["<table", "<script", "hidden", "display:none", "<!-- ", "<?php", "<svg", "&unknown;", "http://[::1"],
)
def test_a_page_may_hold_anything(wanted: str) -> None:
    assert wanted in drawn(any_html(), lambda html: wanted in html)


def test_tags_are_written_large_and_small() -> None:
    assert drawn(any_html(), lambda html: re.search("<[A-Z]", html) is not None)
    assert drawn(any_html(), lambda html: re.search("<[a-z]", html) is not None)


def test_some_fragments_are_not_seen_and_some_are() -> None:
    assert drawn(any_fragment(), lambda html: len(html) > 8 and not rendered(html).strip())
    assert drawn(any_fragment(), lambda html: "<" in html and bool(rendered(html).strip()))


@pytest.mark.parametrize("wanted", ["東京", "\N{NO-BREAK SPACE}", "&#0;", "Related Articles"])
def test_text_is_of_every_sort(wanted: str) -> None:
    assert wanted in drawn(any_text(), lambda text: wanted in text)


@pytest.mark.parametrize(
    "holds",
    [
        lambda page: PAGE.startswith(page) and len(page) < len(PAGE),
        lambda page: page.startswith(b"<center>"),
        lambda page: b"\xff" in page,
        lambda page: page.count(b"<h1>") > 1,
        lambda page: len(page) == len(PAGE) != 0 and page != PAGE,
    ],
    ids=["cut", "wrapped", "bad byte", "doubled", "flipped"],
)
def test_every_accident_happens(holds: Callable[[bytes], bool]) -> None:
    assert holds(drawn(mangled([PAGE]), holds))


def test_lines_of_text_are_lost_and_put_in() -> None:
    assert drawn(mangled_text(["a\nb\nc"]), lambda text: "a" in text and "b" not in text)
    assert drawn(mangled_text(["a\nb\nc"]), lambda text: text.count("\n") > 2)
