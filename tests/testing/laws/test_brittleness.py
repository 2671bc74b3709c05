"""The brittleness of an adapter: a score that is told apart by what the adapter asks for, and the same each time."""

from __future__ import annotations

import pytest
from tests.support import almanac
from tests.support.almanac import Almanac

from broadsheet import Adapter, css
from broadsheet.testing.edits import EDITS, Family
from broadsheet.testing.laws import brittleness_of
from broadsheet.testing.samples import Sample

BRITTLE = [kind.kind() for kind in EDITS if kind.family is Family.BRITTLE]


class Placed(Adapter):
    """The almanac, read by places and not by names."""

    hosts = Almanac.hosts

    class Placed2026(Almanac.Paper2026):
        when = css("html > body > main")
        headline = css("body > main > h1:first-child").text()
        body = css("body > main > div:nth-child(3)").prose()


def test_the_score_is_the_same_each_time() -> None:
    pages = [almanac.sample()]
    assert brittleness_of(pages, tries=20) == brittleness_of(pages, tries=20)
    assert brittleness_of(pages, tries=20) != brittleness_of(pages, tries=20, seed=1)


def test_what_goes_by_places_breaks_by_them_and_what_goes_by_names_by_names() -> None:
    named, placed = (
        {each.edit: each.score for each in brittleness_of([almanac.sample(adapter)], tries=100).edits}
        for adapter in (Almanac, Placed)
    )
    assert placed["wrap_element"] < named["wrap_element"] == 1
    assert placed["insert_sibling"] < named["insert_sibling"]
    assert named["rename_class"] < placed["rename_class"]


def test_every_sort_of_brittle_edit_is_scored_and_told() -> None:
    score = brittleness_of([almanac.sample()], tries=20)
    assert [each.edit for each in score.edits] == BRITTLE
    assert all(0 <= each.whole <= each.tried <= 20 for each in score.edits)
    assert [line.split()[0] for line in str(score).splitlines()] == ["brittleness", *BRITTLE]


@pytest.mark.parametrize("pages", [[], [Sample(text="Rain")], [Sample(html=" ")]])
def test_where_nothing_can_be_edited_nothing_breaks(pages: list[Sample]) -> None:
    score = brittleness_of(pages, tries=5)
    assert (score.score, [each.tried for each in score.edits]) == (1.0, [0] * len(BRITTLE))
