"""Differences in lines: none where nothing differs, and each part that differs once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.testing.differences import difference_lines

#: Plain data as records have it: two of one kind have the same keys.
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=200),
    lambda inner: st.lists(inner, max_size=4) | st.fixed_dictionaries({"title": inner, "age": inner}),
    max_leaves=12,
)
#: The longest line: two texts of a hundred characters would be told apart by less.
LONGEST = 400


@given(VALUES, VALUES)
def test_lines_come_where_values_differ_and_only_there(expected: Any, read: Any) -> None:
    lines = list(difference_lines("field", expected, read))
    assert bool(lines) == (expected != read)
    assert all(line[:2] in ("- ", "+ ") and "\n" not in line for line in lines)


@given(st.text(min_size=300, max_size=2000), st.text(min_size=300, max_size=2000))
def test_long_texts_are_cut_and_shown_where_they_differ(expected: str, read: str) -> None:
    lines = list(difference_lines("field", expected, read))
    assert len(lines) == (0 if expected == read else 2)
    assert len({line[2:] for line in lines}) == len(lines)
    assert all(len(line) < 7 * LONGEST for line in lines)  # JSON may need six characters for one


@given(st.lists(st.text(max_size=20), unique=True, min_size=1, max_size=8), st.data())
def test_one_item_more_is_one_line(items: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(items) - 1))
    fewer = items[:place] + items[place + 1 :]
    assert [line[:2] for line in difference_lines("field", items, fewer)] == ["- "]
    assert [line[:2] for line in difference_lines("field", fewer, items)] == ["+ "]


@pytest.mark.parametrize(
    ("expected", "read", "lines"),
    [
        (None, "Rain", ["- field: null", '+ field: "Rain"']),
        (
            [{"title": "A", "url": None}],
            [{"title": "B", "url": None}],
            ['- field[0].title: "A"', '+ field[0].title: "B"'],
        ),
        ([1, 2, 3, 5], [1, 3, 4], ["- field[1]: 2", "- field[3] (read as [2]): 5", "+ field[3] (read as [2]): 4"]),
        ([], [{"title": "A", "url": None, "tags": []}], ['+ field[0]: {"title": "A"}']),
    ],
)
def test_what_differs_is_named_by_its_place(expected: Any, read: Any, lines: list[str]) -> None:
    assert list(difference_lines("field", expected, read)) == lines
