"""Finviz: the moments that the rows of a table state."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

import broadsheet

FIXTURES = Path(__file__).parents[1] / "fixtures/finviz"
FETCHED = datetime(2026, 9, 4, 11)


@pytest.mark.parametrize(
    ("case", "moments"),
    [
        ("market", ["09-04 10:54", "09-04 10:12", "09-04 07:00", "09-03 00:00", "09-04 09:31", "09-02 00:00"]),
        ("quote", ["09-04 10:12", "09-04 09:40", "09-03 16:32", "09-03 07:00", "09-01 23:58"]),
    ],
)
def test_each_row_is_of_the_day_that_stands_above_it(case: str, moments: list[str]) -> None:
    page = broadsheet.parse((FIXTURES / case / "page.html").read_bytes(), url="https://finviz.com/", fetched_at=FETCHED)
    ages = [card.age.at(FETCHED) for card in page.cards if card.age is not None]
    assert [f"{age:%m-%d %H:%M}" for age in ages if age is not None] == moments
