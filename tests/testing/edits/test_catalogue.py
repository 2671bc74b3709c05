"""Edits as values: they print, are told apart, and come back from JSON as they were."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from tests.support.edits import MORROW, samples

from broadsheet import RecordError
from broadsheet.testing import edits as kit
from broadsheet.testing.edits import EDITS, Edit, Family, SplitText, Truncate, dump, kinds, load, replay
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.samples import Sample


@given(st.lists(edits(), max_size=4))
def test_edits_come_back_from_json(drawn: list[Edit]) -> None:
    assert load(json.loads(json.dumps(dump(drawn)))) == tuple(drawn)


@given(edits())
def test_an_edit_prints_as_the_code_that_makes_it(edit: Edit) -> None:
    enums = {f"{type(value).__name__}.{value.name}" for value in vars_of(edit) if hasattr(value, "name")}
    code = repr(edit)
    for name in enums:
        member = eval(name, vars(kit))
        code = code.replace(repr(member), name)
    assert eval(code, vars(kit)) == edit


def vars_of(edit: Edit) -> list[Any]:
    return [getattr(edit, name) for name in type(edit).__annotations__ if name != "family"]


@given(samples, edits())
def test_an_edit_is_pure_and_gives_the_same_page_again(sample: Sample, edit: Edit) -> None:
    html, text = sample.html, sample.text
    first = edit.apply(sample)
    assert (sample.html, sample.text) == (html, text)
    assert edit.apply(sample) == first
    if first is not None:
        assert (first.url, first.fetched_at, first.adapter) == (sample.url, sample.fetched_at, sample.adapter)


@pytest.mark.parametrize("kind", EDITS, ids=lambda kind: kind.__name__)
def test_an_edit_shrinks_to_its_simplest_form(kind: type[Edit]) -> None:
    found = find(edits(kind), lambda edit: True)
    assert all(not value or isinstance(value, str) or value == 1 for value in vars_of(found)), found


@pytest.mark.parametrize("kind", EDITS, ids=lambda kind: kind.__name__)
def test_an_edit_makes_a_schema_and_says_what_it_is(kind: type[Edit]) -> None:
    assert kind.json_schema()["title"] == kind.__name__
    assert (kind.__doc__ or "").strip()
    assert isinstance(kind.family, Family)


def test_names_are_told_apart() -> None:
    assert len(kinds()) == len(EDITS)
    assert kinds()["split_text"] is SplitText


def test_edits_are_done_one_upon_another() -> None:
    assert replay([], MORROW) is MORROW
    assert replay([Truncate(at=500), SplitText()], Sample(text="Rain")) is None


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"edit": "truncate"}, "not a list of edits"),
        ([3], r"\[0\]: not an edit: 3"),
        ([{"edit": "melt"}], "no edit is called 'melt'"),
        ([{"at": 3}], "no edit is called None"),
        ([{"edit": "truncate", "at": "x"}], r"\[0\]: not a Truncate: .*at"),
        ([{"edit": "truncate", "to": 3}], r"\[0\]: not a Truncate: .*to"),
        ([{"edit": "truncate"}, {"edit": "add_box", "box": "tree"}], r"\[1\]: .*box"),
    ],
)
def test_what_is_no_edit_is_refused(data: Any, fault: str) -> None:
    with pytest.raises(RecordError, match=fault):
        load(data)
