"""One page, many forms: flattened in both ways and in any markup, it tells the same story and the same cards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from tests.support.daily8 import FLATTENINGS, MARKUPS, Truth, told, truths

import broadsheet
from broadsheet import PageKind


@pytest.mark.parametrize("flatten", FLATTENINGS, ids=lambda flatten: flatten.__name__)
@given(truth=truths())
def test_flattened_text_tells_the_truth(flatten: Callable[[Truth], str], truth: Truth) -> None:
    page = broadsheet.parse_text(flatten(truth), site="daily8")
    assert told(page) == truth.fields()
    assert page.kind is PageKind.ARTICLE
    assert page.language == truth.labels.language


@pytest.mark.parametrize("mark_up", MARKUPS, ids=lambda mark_up: mark_up.__name__)
@given(truth=truths())
def test_html_tells_the_truth_in_any_markup(mark_up: Callable[[Truth], str], truth: Truth) -> None:
    page = broadsheet.parse(mark_up(truth), site="daily8")
    assert told(page) == truth.fields()
    assert page.language == truth.labels.language


@pytest.mark.parametrize("mark_up", MARKUPS, ids=lambda mark_up: mark_up.__name__)
@given(truth=truths())
def test_the_header_gives_source_and_age_where_it_is_shown(mark_up: Callable[[Truth], str], truth: Truth) -> None:
    for page in (
        broadsheet.parse(mark_up(truth), site="daily8"),
        broadsheet.parse_text(FLATTENINGS[1](truth), site="daily8"),
    ):
        shown = (page.source, page.age.raw if page.age else None)
        assert shown == ((truth.source, truth.age) if truth.header else (None, None))


@given(truth=truths())
def test_hashtags_are_those_of_the_page(truth: Truth) -> None:
    expected = truth.tags if truth.label else None
    for flatten in FLATTENINGS:
        assert broadsheet.parse_text(flatten(truth), site="daily8").hashtags == expected
    for mark_up in MARKUPS:
        assert broadsheet.parse(mark_up(truth), site="daily8").hashtags == expected


@given(truth=truths())
def test_the_page_is_recognised_without_its_address(truth: Truth) -> None:
    for flatten in FLATTENINGS:
        assert broadsheet.parse_text(flatten(truth)).site == "daily8"
    for mark_up in MARKUPS:
        assert broadsheet.parse(mark_up(truth)).site == "daily8"


@given(truth=truths())
def test_links_and_pictures_are_those_of_their_own_card(truth: Truth) -> None:
    page = broadsheet.parse(MARKUPS[0](truth), url="https://www.daily8.com/en/article/1")
    assert [card.url for card in page.cards] == [
        f"https://www.daily8.com/en/article/{n}" for n in range(len(page.cards))
    ]
    assert [card.image for card in page.cards] == [f"https://www.daily8.com/i/{n}.png" for n in range(len(page.cards))]
