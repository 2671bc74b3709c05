"""The plain form of a record: it comes back from JSON, and tells which fields differ and which are empty."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from tests.support.daily8 import MARKUPS, Truth, truths
from tests.support.gazette import PAGE, URL, adapter, expected_record

import broadsheet
from broadsheet import NewsPage, PageKind, RecordError, Registry
from broadsheet.testing.cases import Case, find_cases
from broadsheet.testing.expected import FIELDS, OPTIONAL, Expected

CASES = [case for case in find_cases(Path(__file__).parents[1] / "fixtures") if case.refusal() is None]


def record() -> Expected:
    return Expected.from_dict(expected_record())


def test_a_record_is_as_a_person_wrote_it() -> None:
    page = broadsheet.parse(PAGE, url=URL, registry=Registry(adapter()))
    assert Expected.of(page).to_dict() == expected_record()


def test_every_field_of_a_page_is_in_the_form_or_said_otherwise() -> None:
    said_by_the_case = {"url", "site", "layout"}
    in_body_and_boilerplate = {"blocks", "hidden", "schema_version"}
    fields = {field.name for field in attrs.fields(NewsPage)} | {"body", "boilerplate"}
    assert {*FIELDS, *OPTIONAL} == fields - said_by_the_case - in_body_and_boilerplate


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fixture_states_every_field_in_the_order_and_form_of_accept(case: Case) -> None:
    assert (case.folder / "expected.json").read_text("utf-8") == case.expected().to_json(indent=2) + "\n"


@given(truths())
def test_the_form_comes_back_from_json(truth: Truth) -> None:
    expected = Expected.of(broadsheet.parse(MARKUPS[0](truth), site="daily8"))
    again = Expected.from_json(expected.to_json())
    assert again == expected
    assert again.differing(expected) == ()


@pytest.mark.parametrize("field", FIELDS)
def test_no_other_field_may_be_left_out(field: str) -> None:
    data = expected_record()
    del data[field]
    with pytest.raises(RecordError, match=field):
        Expected.from_dict(data)


def test_an_optional_field_that_is_left_out_is_not_reviewed_and_any_other_is() -> None:
    read = attrs.evolve(record(), tags=("rain",), canonical_url="https://gazette.example/rain")
    assert record().to_dict().keys().isdisjoint(OPTIONAL)
    assert record().differing(read) == ()
    assert read.differing(record()) == ("tags", "canonical_url")
    assert Expected.from_json(read.to_json()) == read
    assert tuple(Expected.json_schema()["required"]) == FIELDS


def test_a_moment_differs_from_the_same_moment_in_another_zone() -> None:
    one = Expected.from_dict(expected_record(published_at="2025-06-12T09:00:00+00:00"))
    other = Expected.from_dict(expected_record(published_at="2025-06-12T11:00:00+02:00"))
    assert one == other
    assert one.differing(other) == ("published_at",)


def test_fields_can_be_taken_from_another_record() -> None:
    other = attrs.evolve(record(), headline="Snow", authors=("Ida Rush",))
    assert record().taking(other, ("headline",)).differing(record()) == ("headline",)


@pytest.mark.parametrize(
    ("changed", "empty"),
    [
        ({}, ()),
        ({"headline": None}, ("headline",)),
        ({"headline": None, "body": ()}, ("headline", "body")),
        ({"kind": PageKind.LIVE, "body": ()}, ()),
        ({"kind": PageKind.LIVE, "headline": None}, ("headline",)),
        ({"kind": PageKind.LISTING, "headline": None, "body": ()}, ()),
        ({"kind": PageKind.LISTING, "cards": ()}, ("cards",)),
        ({"kind": PageKind.UNKNOWN}, ("kind",)),
    ],
)
def test_what_is_empty_and_should_not_be(changed: dict[str, Any], empty: tuple[str, ...]) -> None:
    assert attrs.evolve(record(), **changed).empty_required() == empty
