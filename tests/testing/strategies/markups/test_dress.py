"""Markups are what they say they are; and the check on them would see a text lost, doubled or glued."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from broadsheet.testing.laws.oracle import rendered
from broadsheet.testing.pieces import GROUPS, Part
from broadsheet.testing.strategies import MARKUPS, article_truths, page_of, texts
from broadsheet.testing.strategies.arrangements import ARRANGEMENTS
from broadsheet.testing.strategies.markups.dress import Dress
from broadsheet.testing.strategies.markups.ink import commented, entities, linked, loose, plain, soft
from broadsheet.testing.strategies.markups.semantic import BY_THE_BOOK
from broadsheet.testing.truths import PageTruth


def test_names_are_there_once() -> None:
    names = [markup.name for markup in MARKUPS]
    assert len(set(names)) == len(names) >= 20
    assert len({arrangement.name for arrangement in ARRANGEMENTS}) == len(ARRANGEMENTS)


@pytest.mark.parametrize("ink", [plain, entities, linked, loose, commented, soft], ids=lambda ink: ink.__name__)
@given(text=st.sampled_from(("en", "ar", "fa", "zh", "hi")).flatmap(texts))
def test_every_ink_writes_the_same_words(ink: object, text: str) -> None:
    assert callable(ink)
    assert rendered(f"<p>{ink(text)}</p>").split() == text.split()


@given(article_truths())
@settings(max_examples=10)
def test_no_two_markups_write_the_same_page(truth: PageTruth) -> None:
    written = [page_of(truth, markup=markup.name) for markup in MARKUPS]
    assert len({made.html or made.text for made in written if made.text is None or len(made.pieces) > 1}) >= 20


@given(article_truths(min_cards=1))
@settings(max_examples=10)
def test_no_place_is_left_open(truth: PageTruth) -> None:
    for markup in MARKUPS:
        html = page_of(truth, markup=markup.name).html or ""
        assert re.search(r"\{(link|moment|image|kind|lang|dir)?\}", html) is None, markup.name


@pytest.mark.parametrize(
    "broken",
    [
        {Part.PARAGRAPH: "<p></p>"},
        {Part.PARAGRAPH: "<p>{}</p><p>{}</p>"},
        {Part.PARAGRAPH: "<p hidden>{}</p>"},
        {Part.PARAGRAPH: "<noscript>{}</noscript>"},
        {part: "{}" for part in Part if part not in GROUPS},
    ],
    ids=["lost", "doubled", "hidden", "unseen", "glued"],
)
def test_a_markup_that_shows_something_else_is_noticed(broken: dict[Part, str]) -> None:
    dress = Dress(tags=BY_THE_BOOK | broken, gap="")
    truth = find(article_truths(), lambda truth: len(truth.body) > 1)
    scene = ARRANGEMENTS[0].scene(truth)
    words = [word for piece in scene.pieces() for word in piece.text.split()]
    assert rendered(dress.page(scene, truth)).split() != words
    assert rendered(attrs.evolve(dress, tags=BY_THE_BOOK).page(scene, truth)).split() == words
