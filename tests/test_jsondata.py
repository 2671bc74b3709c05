"""JSON as pages carry it, and what stands in it at a path."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.jsondata import read_json, text_of, values_at


def nested(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ('"a\tb\nc"', "a\tb\nc"),
        ("7" * 5000, "7" * 5000),
        ('{"n": ' + "7" * 5000 + ', "m": 3}', {"n": "7" * 5000, "m": 3}),
        ("1e999", float("inf")),
        ('"\\ud800"', "\ud800"),
    ],
)
def test_json_as_pages_write_it(text: str, value: object) -> None:
    assert read_json(text) == value


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ("{'a': 1}", "Expecting property name"),
        ('{"a": 1,}', "line 1"),
        ("[" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
    ],
)
def test_what_is_no_json_is_a_value_error(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        read_json(text)


@pytest.mark.parametrize(
    ("value", "path", "values"),
    [
        ({"a": 1}, "a", [1]),
        ({"a": {"b": [1, 2]}}, "a.b", [1, 2]),
        ({"a": [{"b": 1}, {"c": 0}, {"b": 2}]}, "a.b", [1, 2]),
        ({"a": [{"b": 1}, {"b": 2}]}, "a.1.b", [2]),
        ({"a": [1]}, "a.7", []),
        ({"a": None}, "a", []),
        ({"a": 1}, "a.b", []),
        ({"0": "x"}, "0", ["x"]),
        ([[{"a": 1}]], "a", [1]),
        ("x", "a", []),
    ],
)
def test_values_at_a_path(value: object, path: str, values: list[object]) -> None:
    assert list(values_at(value, path)) == values


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "0", "1"]), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(JSON, st.lists(st.sampled_from(["a", "b", "0", "1", "²"]), min_size=1, max_size=4).map(".".join))
def test_any_path_may_be_asked_of_any_value(value: object, path: str) -> None:
    assert None not in list(values_at(value, path)) or isinstance(value, list | dict)


def test_a_path_goes_through_lists_however_deep_they_nest() -> None:
    assert list(values_at(nested(10 * sys.getrecursionlimit()), "a")) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        ("", ""),
        (7, "7"),
        (0.5, "0.5"),
        (True, None),
        (None, None),
        (["a"], None),
        ({}, None),
        ({"name": "a"}, "a"),
        ({"@id": "b"}, "b"),
        ({"name": {"name": "a"}}, None),
    ],
)
def test_what_a_value_says_where_a_text_is_expected(value: object, text: str | None) -> None:
    assert text_of(value) == text
