"""A page may be cut off anywhere: there is a record or a typed error, and what is there is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import laws
from tests.support.daily8 import FLATTENINGS, Truth, told, truths

import broadsheet
from broadsheet import Card, NewsPage, ParseError
from broadsheet.testing.laws import records

FIXTURES = Path(__file__).parents[1] / "fixtures"
PAGES = sorted(FIXTURES.glob("*/*/page.html"))
DUMPS = sorted([*FIXTURES.glob("daily8/*/page.txt"), *FIXTURES.glob("daily8/*/twin.txt")])
PROMO_ENDS = ("Explore what Daily8 AI can do for you:", "اكتشف ما يمكن أن يفعله Daily8 AI من أجلك:")
WHERE = st.floats(0, 1, exclude_max=True)


def name_of(path: Path) -> str:
    return path.parent.name


@pytest.mark.parametrize("path", PAGES, ids=name_of)
@given(where=WHERE)
def test_html_cut_at_any_byte_gives_a_record_or_a_typed_error(path: Path, where: float) -> None:
    data = path.read_bytes()
    cut = data[: int(where * len(data))]
    try:
        page = broadsheet.parse(cut, url="https://www.daily8.com/en/article/1")
    except ParseError:
        return
    records.has_one_role_a_block(page)


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: f"{path.parent.name}-{path.stem}")
@given(where=WHERE)
def test_text_cut_at_any_character_gives_a_record_or_a_typed_error(path: Path, where: float) -> None:
    text = path.read_text()
    cut = text[: int(where * len(text))]
    try:
        page = broadsheet.parse_text(cut, site="daily8")
    except ParseError:
        return
    records.has_one_role_a_block(page)
    laws.conserves_text_of_dump(cut, "daily8")


def is_partial(card: Card, whole: Card) -> bool:
    """Whether a card is the beginning of another: what it shows, the other shows or begins with."""
    for name in ("title", "source", "summary", "category"):
        shown, full = getattr(card, name), getattr(whole, name)
        if shown is not None and not (full or "").startswith(shown):
            return False
    return card.age is None or (whole.age is not None and whole.age.raw.startswith(card.age.raw))


def is_cut_of(page: NewsPage, whole: NewsPage) -> None:
    """What a cut page shows is what the whole page shows, as far as it goes; the last card may be partial."""
    assert page.headline == whole.headline
    assert [block.text for block in page.body] == [block.text for block in whole.body]
    assert len(page.cards) <= len(whole.cards)
    assert page.cards[:-1] == whole.cards[: len(page.cards[:-1])]
    if page.cards:
        last, same = page.cards[-1], whole.cards[len(page.cards) - 1]
        assert last == same or is_partial(last, same)


def behind_promo(text: str) -> int:
    """Where the last promo pair ends."""
    return max(text.rindex(end) + len(end) for end in PROMO_ENDS if end in text)


@pytest.mark.parametrize(
    "path",
    [path for path in DUMPS if any(end in path.read_text() for end in PROMO_ENDS)],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
@given(where=WHERE)
def test_a_dump_cut_behind_its_promo_pair_keeps_the_story_and_the_cards_before_the_cut(
    path: Path, where: float
) -> None:
    text = path.read_text()
    start = behind_promo(text)
    cut = text[: start + int(where * (len(text) - start))]
    is_cut_of(broadsheet.parse_text(cut, site="daily8"), broadsheet.parse_text(text, site="daily8"))


@pytest.mark.parametrize("flatten", FLATTENINGS, ids=lambda flatten: flatten.__name__)
@given(truth=truths(summarised=True), where=WHERE)  # what begins a card may be the summary of one that has none
def test_a_made_up_dump_cut_behind_its_promo_pair(flatten: object, truth: Truth, where: float) -> None:
    assert callable(flatten)
    text = flatten(truth)
    start = text.rindex(truth.labels.explore) + len(truth.labels.explore)
    cut = text[: start + int(where * (len(text) - start))]
    whole, page = broadsheet.parse_text(text, site="daily8"), broadsheet.parse_text(cut, site="daily8")
    assert told(whole) == truth.fields()
    is_cut_of(page, whole)


@given(truth=truths(), where=WHERE)
def test_a_made_up_dump_cut_anywhere_never_invents(truth: Truth, where: float) -> None:
    for flatten in FLATTENINGS:
        text = flatten(truth)
        cut = text[: int(where * len(text))]
        if "logo".startswith(cut.strip()):  # of so little it cannot be told whether it is the label or a headline
            continue
        try:
            page = broadsheet.parse_text(cut, site="daily8")
        except ParseError:
            continue
        assert page.headline is None or truth.headline.startswith(page.headline)
        assert len(page.cards) <= len(truth.cards)
