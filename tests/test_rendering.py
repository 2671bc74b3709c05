"""White space, and what an element's own attributes hide."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.rendering import LINES, UNSEEN, collapse, is_hidden, unescaped
from broadsheet.testing.laws import oracle

SPACES = [chr(code) for code in range(0x11000) if chr(code).isspace()]
WORDS = st.sampled_from(["a", "word", "日本", "x" * 200, "\u200b", "\ufeff", *SPACES, " ", " "])


@given(st.lists(WORDS, max_size=12).map("".join) | st.text())
def test_collapsing_is_splitting_and_joining(text: str) -> None:
    assert collapse(text) == " ".join(text.split())


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("filler", ["", "é", "x" * 300, "é" * 300])
def test_every_white_space_is_one(space: str, filler: str) -> None:
    for text in (f"a{space}b{filler}", f"{space}a{filler}", f"a{filler}{space}", f"a{space}{space}b{filler}"):
        assert collapse(text) == " ".join(text.split())


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ({}, False),
        ({"hidden": ""}, True),
        ({"style": "display:none"}, True),
        ({"style": "color:red;display: none!important"}, True),
        ({"style": "DISPLAY:NONE"}, True),
        ({"style": "display:block"}, False),
        ({"style": "xdisplay:none"}, False),
        ({"style": "background:url(display:none)"}, False),
        ({"class": "hidden"}, False),
        ({"aria-hidden": "true"}, False),
    ],
)
def test_what_attributes_hide(attributes: dict[str, str], hidden: bool) -> None:
    assert is_hidden(attributes) is hidden


def test_the_lists_are_those_of_the_oracle() -> None:
    assert oracle.NOT_SHOWN == UNSEEN
    assert oracle.ON_LINES_OF_THEIR_OWN == LINES
    assert not UNSEEN & LINES


@given(st.text(alphabet=st.characters(exclude_characters="&", exclude_categories=["Cs"])) | st.just("Wind & rain"))
def test_what_was_escaped_once_too_often_is_as_it_was(text: str) -> None:
    assert unescaped(escape(text)) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Regen f&uuml;r alle &#8211; heute", "Regen für alle – heute"),
        ("/rain.jpg?size=2&copy=1&section=3&reg=4", "/rain.jpg?size=2&copy=1&section=3&reg=4"),
        ("/rain.jpg?size=2&amp;copy=1", "/rain.jpg?size=2&copy=1"),
        ("&nosuchthing; &;", "&nosuchthing; &;"),
        ("R&D", "R&D"),
    ],
)
def test_a_reference_ends_in_a_semicolon(text: str, plain: str) -> None:
    assert unescaped(text) == plain
