"""A law that finds no bug is no law: for each there is a bug that breaks this law and no other, and it is found."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.errors import NoSuchExample
from tests.support import almanac
from tests.support.almanac import Almanac

from broadsheet import ANY, START, Adapter, Age, Block, Card, Layout, NewsPage, blocks, css, label, lines, section
from broadsheet.filling import Filling
from broadsheet.generic.cards import finding
from broadsheet.generic.cards.stories import Group, find_groups
from broadsheet.merging import Merged, merge_cards
from broadsheet.painting import Canvas
from broadsheet.rules import Found, scope, selectors
from broadsheet.rules.cards import CardsRule
from broadsheet.rules.readings import prose_of
from broadsheet.testing.laws import LAWS, Law
from broadsheet.testing.samples import Sample

Plant = Callable[[pytest.MonkeyPatch], Sample]

LAW_OF = {law.name: law for law in LAWS}
#: What the CI profile tries of a law, drawn the same way each time, and without a search for the smallest example.
SEARCH = settings(
    max_examples=400,
    phases=[Phase.generate],
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
#: How often the other laws are tried while the bug is there.
GLANCE = settings(SEARCH, max_examples=25)


class Paper(Almanac.Paper2026):
    """The layout that most planted adapters change a line of."""


# ------------------------------------------------------------------------------------------- the bugs, one for a law


def a_copyright_line_loses_its_end(patch: pytest.MonkeyPatch) -> Sample:
    finished = Canvas.blocks

    def lossy(self: Canvas, default: Any) -> Iterator[Block]:
        for block in finished(self, default):
            yield attrs.evolve(block, text="All rights") if block.text == "All rights kept" else block

    patch.setattr(Canvas, "blocks", lossy)
    return almanac.sample()


def wbr_breaks_words(patch: pytest.MonkeyPatch) -> Sample:
    patch.setitem(blocks._FLOW, "wbr", blocks._LINE)
    return almanac.sample()


def boilerplate_points_to_a_card(patch: pytest.MonkeyPatch) -> Sample:
    finished = Canvas.blocks

    def pointing(self: Canvas, default: Any) -> Iterator[Block]:
        for block in finished(self, default):
            yield attrs.evolve(block, card=0) if block.text == "All rights kept" else block

    patch.setattr(Canvas, "blocks", pointing)
    return almanac.sample()


def each_report_finds_something_else(patch: pytest.MonkeyPatch) -> Sample:
    report, counter = Filling.report, itertools.count()
    patch.setattr(Filling, "report", lambda self: attrs.evolve(report(self), layout=f"Layout{next(counter)}"))
    return almanac.sample()


def the_headline_is_not_written(patch: pytest.MonkeyPatch) -> Sample:
    to_dict = NewsPage.to_dict
    patch.setattr(NewsPage, "to_dict", lambda self: {**to_dict(self), "headline": None})
    return almanac.sample()


class Exact(Almanac):
    """Asks for an attribute as it is spelled, not for a class."""

    class Exactly(Paper):
        when = css("main.story.story")
        authors = css("p[class='byline'] b").texts()


def classes_are_compared_as_text(patch: pytest.MonkeyPatch) -> Sample:
    return almanac.sample(Exact)


def only_the_first_promo_is_dropped(patch: pytest.MonkeyPatch) -> Sample:
    prose: Callable[..., Any] = prose_of
    patch.setattr(
        selectors,
        "prose_of",
        lambda scope, found, dropped: prose(scope, found, [_FirstTwo(each) for each in dropped]),
    )
    return almanac.sample()


class _FirstTwo:
    """A selector that stops too early: the page itself has no more than two promos."""

    def __init__(self, selector: selectors.Selector) -> None:
        self._selector = selector

    def read(self, scope: Any) -> Any:
        found = self._selector.read(scope)
        return found.giving(found.value[:2]) if isinstance(found, Found) else found


def cards_with_one_summary_are_one(patch: pytest.MonkeyPatch) -> Sample:
    def merged(cards: Any) -> Merged:
        seen: dict[str | None, Card] = {}
        same = [seen.setdefault(card.summary, card) if card is not None else None for card in cards]
        return merge_cards(same)

    patch.setattr("broadsheet.filling.merge_cards", merged)
    return almanac.sample()


def fewer_than_six_cards_are_none(patch: pytest.MonkeyPatch) -> Sample:
    read = CardsRule.read

    def proud(self: CardsRule, scope: Any) -> Any:
        found = read(self, scope)
        return found.giving(()) if isinstance(found, Found) and len(found.value) < 6 else found

    patch.setattr(CardsRule, "read", proud)
    return almanac.sample()


_PLACES = {source: place for place, source in enumerate(dict.fromkeys(card.source for card in almanac.page().cards))}


def cards_are_sorted_by_source(patch: pytest.MonkeyPatch) -> Sample:
    read = CardsRule.read

    def sorted_read(self: CardsRule, scope: Any) -> Any:
        found = read(self, scope)
        if not isinstance(found, Found):
            return found
        return found.giving(tuple(sorted(found.value, key=lambda each: _PLACES.get(each.card.source, len(_PLACES)))))

    patch.setattr(CardsRule, "read", sorted_read)
    return almanac.sample()


def ages_are_remembered_by_their_last_word(patch: pytest.MonkeyPatch) -> Sample:
    def forgetful(self: Any, text: str) -> Age | None:
        age: Age | None = self._style.read(text)
        if age is not None and text.endswith("hours ago"):
            age = attrs.evolve(age, seconds=7200)
        self[text] = age
        return age

    patch.setattr(scope._Ages, "__missing__", forgetful)
    return almanac.sample()


class Unlisted(Adapter):
    """Declares no cards: the generic layout finds them."""

    hosts = Almanac.hosts

    class Bare(Layout):
        when = Paper.when
        headline = Paper.headline
        authors = Paper.authors
        body = Paper.body


def only_the_largest_group_is_read(patch: pytest.MonkeyPatch) -> Sample:
    def largest(*page: Any) -> list[Group]:
        return sorted(find_groups(*page), key=lambda group: -group.size)[:1]

    patch.setattr(finding, "find_groups", largest)
    return almanac.sample(Unlisted)


def a_card_without_title_is_called_untitled(patch: pytest.MonkeyPatch) -> Sample:
    values = CardsRule._values

    def invented(self: CardsRule, scope: Any) -> Any:
        found, findings = values(self, scope)
        return {"title": "Untitled", **found}, findings

    patch.setattr(CardsRule, "_values", invented)
    return almanac.sample()


HEADLINE = ANY.named("headline")
MORE = label("More stories")


class Lines(Adapter):
    """Reads lines; but its headline is looked for in mark-up, where flattened text has none."""

    hosts = ("almanac.example",)

    class Text(Paper):
        when = lines(MORE)
        headline = css("main h1").text() | lines(START, HEADLINE).text(HEADLINE)
        authors = css(".byline b").texts().optional()
        body = section(after=lines(START, ANY), before=lines(MORE)).prose()
        cards = Paper.cards.optional()


def the_headline_is_looked_for_in_mark_up(patch: pytest.MonkeyPatch) -> Sample:
    return almanac.sample(Lines)


PLANTS: dict[str, Plant] = {
    "conservation": a_copyright_line_loses_its_end,
    "whole_words": wbr_breaks_words,
    "partition": boilerplate_points_to_a_card,
    "purity": each_report_finds_something_else,
    "round_trip": the_headline_is_not_written,
    "noise": classes_are_compared_as_text,
    "promo_injection": only_the_first_promo_is_dropped,
    "card_added": cards_with_one_summary_are_one,
    "card_removed": fewer_than_six_cards_are_none,
    "cards_permuted": cards_are_sorted_by_source,
    "ages_relabelled": ages_are_remembered_by_their_last_word,
    "group_added": only_the_largest_group_is_read,
    "truncation": a_card_without_title_is_called_untitled,
    "text_form": the_headline_is_looked_for_in_mark_up,
}

# --------------------------------------------------------------------------------------------------------- the tests


def breaks(law: Law, sample: Sample, edits: Any) -> bool:
    try:
        law.holds(sample, edits)
    except Exception:  # a broken library may fail in any way
        return True
    return False


def test_every_law_has_a_bug() -> None:
    assert set(PLANTS) == set(LAW_OF)


@pytest.mark.parametrize("name", PLANTS)
def test_the_law_finds_its_bug(name: str) -> None:
    law = LAW_OF[name]
    with pytest.MonkeyPatch.context() as patch:
        sample = PLANTS[name](patch)
        found = find(law.edits(), lambda edits: breaks(law, sample, edits), settings=SEARCH, random=Random(1))
    law.holds(almanac.sample(), found)  # and holds once the bug is gone


@pytest.mark.parametrize("name", PLANTS)
def test_no_other_law_finds_it(name: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        sample = PLANTS[name](patch)
        for law in LAWS:
            if law.name != name:

                def broken(edits: Any, law: Law = law) -> bool:
                    return breaks(law, sample, edits)

                with pytest.raises(NoSuchExample):
                    pytest.fail(
                        f"{law.name} finds it too: {find(law.edits(), broken, settings=GLANCE, random=Random(1))}"
                    )
