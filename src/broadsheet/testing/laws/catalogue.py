"""All laws there are."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from broadsheet.testing.edits import Edit, Family
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.laws import records, steps
from broadsheet.testing.laws.law import Edits, Law
from broadsheet.testing.samples import Sample

__all__ = ["LAWS"]


def _one(sort: str | Family) -> Callable[[], st.SearchStrategy[Edits]]:
    """One edit of a sort or a family."""
    return lambda: edits(sort).map(lambda edit: (edit,))


def _some(*families: Family) -> Callable[[], st.SearchStrategy[Edits]]:
    """A few edits of these families, one upon another; at least one."""
    return lambda: st.lists(edits(*families), min_size=1, max_size=4).map(tuple)


def _in_both_forms() -> st.SearchStrategy[Edits]:
    """Edits that a page and its text show alike: that a bar is the site's own, or hidden, is told by mark-up alone."""
    return st.lists(edits(Family.NOISE, Family.CARDS, Family.AGES), max_size=3).map(tuple)


def _any() -> st.SearchStrategy[Edits]:
    """Edits of every sort, none too: for laws that hold whatever the page."""
    return st.lists(edits(), max_size=3).map(tuple)


def _of_record(check: Callable[[Sample], None]) -> Callable[[Sample, Edits], bool]:
    """A law on the record of one page, as a law on the page after its edits."""

    def holds(sample: Sample, edits: tuple[Edit, ...]) -> bool:
        check(steps.edited(sample, edits) or sample)
        return True

    return holds


LAWS: tuple[Law, ...] = (
    Law("conservation", "the blocks joined are the visible text of the page", _any, _of_record(records.conservation)),
    Law("whole_words", "no word is split, and no two become one", _any, _of_record(records.whole_words)),
    Law("partition", "every block has one role, which its kind and its card fit", _any, _of_record(records.partition)),
    Law(
        "purity", "reading again, elsewhere or with inspect() gives the equal record", _any, _of_record(records.purity)
    ),
    Law("round_trip", "a record comes back equal from dicts, JSON and pickle", _any, _of_record(records.round_trip)),
    Law("noise", "what no reader sees changes nothing of the record", _some(Family.NOISE), steps.noise),
    Law(
        "promo_injection",
        "a box of the site's, at any depth, is boilerplate and nothing else",
        _some(Family.BOX),
        steps.box,
    ),
    Law("card_added", "a card more on the page is that card more in the record", _one("add_card"), steps.in_step),
    Law("card_removed", "a card less on the page is that card less in the record", _one("remove_card"), steps.in_step),
    Law("cards_permuted", "cards in another order are the same cards in that order", _one("swap_cards"), steps.in_step),
    Law(
        "ages_relabelled",
        "an age in other words is that other age, and nothing else",
        _one(Family.AGES),
        steps.in_step,
    ),
    Law(
        "group_added",
        "a group of cards outside the story is found, and nothing else changes",
        _one(Family.GROUP),
        steps.in_step,
    ),
    Law(
        "truncation",
        "of a page cut off there is a record or a typed error, and no card in it is made up",
        _some(Family.CUT),
        steps.truncation,
    ),
    Law("text_form", "the flattened text of a page tells the same story and cards", _in_both_forms, steps.text_form),
)
