"""What laws on a page and its edit let pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadsheet.testing.cases import find_cases
from broadsheet.testing.edits.cuts import Truncate
from broadsheet.testing.laws.steps import truncation

CASES = {case.name: case for case in find_cases(Path(__file__).parents[2] / "fixtures")}


@pytest.mark.parametrize(
    ("name", "at", "end"),
    [
        ("memeorandum/council", 458, "&nbsp; &md"),  # what an adapter takes off a summary, cut within an entity
        ("finviz/quote", 684, "(Barrons.com)</"),  # brackets around a source, cut behind them
        ("yahoo/search", 504, "Harbour Post via "),  # what stands behind a source, before all of it is there
    ],
)
def test_the_text_that_a_page_is_cut_in_may_be_none_of_the_whole_card(name: str, at: int, end: str) -> None:
    sample, cut = CASES[name].sample(), Truncate(at=at)
    edited = cut.apply(sample)
    assert edited is not None
    assert (edited.html or "").endswith(end)
    assert truncation(sample, [cut])
