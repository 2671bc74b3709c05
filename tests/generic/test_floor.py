"""The generic layout reads the bundled fixtures no worse than it did: none of its figures falls below its floor."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from tests.support.floors import Figures, Told, Tried, try_generic

from broadsheet.testing.cases import find_cases

FLOORS = Path(__file__).with_name("floors.json")
CASES = [case for case in find_cases(Path(__file__).parents[1] / "fixtures") if case.page_file.suffix == ".html"]
FIELDS = [field.name for field in attrs.fields(Figures)]

Bug = Callable[[Told], Told]

#: Mistakes that a reading may come to make on every page, and the figure that has to show each.
PLANTED: dict[str, tuple[str, Bug]] = {
    "the first paragraph is lost as a teaser": ("body_f1", lambda told: attrs.evolve(told, body=told.body[1:])),
    "the first paragraph is lost, and bodies are whole no more": (
        "body_exact",
        lambda told: attrs.evolve(told, body=told.body[1:]),
    ),
    "the last paragraphs are lost": ("body_f1", lambda told: attrs.evolve(told, body=told.body[:-2])),
    "a story of three paragraphs is none": (
        "body_told",
        lambda told: attrs.evolve(told, body=told.body if len(told.body) > 3 else ()),
    ),
    "the next story's teasers are in the body": (
        "body_f1",
        lambda told: attrs.evolve(told, body=(*told.body, *(title for title, _ in told.cards))) if told.body else told,
    ),
    "cards are paragraphs, on listings too": (
        "no_body_where_there_is_none",
        lambda told: attrs.evolve(told, body=told.body or tuple(title for title, _ in told.cards)),
    ),
    "the worst page loses what it had": (
        "body_f1_of_the_worst_told",
        lambda told: attrs.evolve(told, body=told.body[-2:]),
    ),
    "the name of the site is in the headline": (
        "headline_exact",
        lambda told: attrs.evolve(told, headline=f"{told.headline} - Kelder Courier"),
    ),
    "only the first author is named": ("authors_f1", lambda told: attrs.evolve(told, authors=told.authors[1:])),
    "the day is the one on which the page was fetched": (
        "day_right",
        lambda told: attrs.evolve(told, day="2026-11-25"),
    ),
    "the first card is lost": ("cards_f1", lambda told: attrs.evolve(told, cards=told.cards[1:])),
    "cards lose their addresses": (
        "cards_f1",
        lambda told: attrs.evolve(told, cards=tuple((title, None) for title, _ in told.cards)),
    ),
}


@pytest.fixture(scope="module")
def tried() -> list[Tried]:
    return [try_generic(case) for case in CASES if case.refusal() is None]


@pytest.fixture(scope="module")
def floors() -> Figures:
    return Figures.from_dict(json.loads(FLOORS.read_text("utf-8")))


@pytest.mark.parametrize("field", FIELDS)
def test_no_figure_falls_below_its_floor(tried: list[Tried], floors: Figures, field: str) -> None:
    figure, floor = getattr(Figures.of(tried), field), getattr(floors, field)
    worst = "".join(f"\n  {each.name}: {each.body:.3f}" for each in sorted(tried, key=lambda each: each.body)[:12])
    assert figure >= floor, (
        f"{field} is {figure:.4f}, its floor {floor}: lowering the floor needs a reason in CHANGELOG.md. "
        f"Bodies, the worst first:{worst}"
    )


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_bug_is_caught(tried: list[Tried], floors: Figures, name: str) -> None:
    field, bug = PLANTED[name]
    spoilt = Figures.of([attrs.evolve(each, read=bug(each.read)) for each in tried])
    assert getattr(spoilt, field) < getattr(floors, field)


def test_a_record_that_is_read_as_reviewed_has_full_figures() -> None:
    wanted = [Told.of(case.expected()) for case in CASES if case.refusal() is None]
    assert set(Figures.of([Tried("", told, told) for told in wanted]).to_dict().values()) == {1.0}


def test_letters_of_scripts_without_spaces_count_each() -> None:
    told = Told(body=("เรือกลางคืนออกจากท่าเรือเก่า",), headline=None, authors=(), day=None, cards=())
    cut = attrs.evolve(told, body=(told.body[0][:-6],))
    assert 0.7 < Tried("", told, cut).body < 1
