"""Records as plain data: any record comes back equal, and data that is no record is told apart, fault by fault."""

from __future__ import annotations

import json
import pickle
from datetime import date, datetime, time
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import (
    Age,
    AgeKind,
    Block,
    BodyKind,
    BoilerplateKind,
    Card,
    Direction,
    Encoding,
    EncodingSource,
    FieldReport,
    Finding,
    FindingCode,
    Image,
    Limits,
    NewsPage,
    PageKind,
    Precision,
    RecordError,
    Report,
    Role,
    Rounding,
)

texts = st.text(max_size=8)
maybe = st.none() | texts
fixed = st.timezones().map(lambda zone: datetime(2025, 6, 12, 9, 30, tzinfo=zone).astimezone())

ages = st.builds(
    Age,
    raw=texts,
    kind=st.sampled_from(AgeKind),
    language=maybe,
    seconds=st.none() | st.integers(0, 10**9),
    precision=st.none() | st.sampled_from(Precision),
    stated=st.none() | st.dates() | st.times() | st.datetimes() | fixed,
    readings=st.just(()) | st.tuples(st.builds(Age, raw=texts, stated=st.dates()), st.builds(Age, raw=texts)),
    rounding=st.none() | st.sampled_from(Rounding),
)
cards = st.builds(
    Card, title=texts, url=maybe, source=maybe, age=st.none() | ages, summary=maybe, position=st.integers(0, 9)
)
blocks = st.builds(
    Block,
    text=texts,
    role=st.sampled_from(Role),
    kind=st.none() | st.sampled_from(BodyKind) | st.sampled_from(BoilerplateKind),
    section=maybe,
    position=st.integers(0, 9),
    card=st.none() | st.integers(0, 9),
)
pages = st.builds(
    NewsPage,
    url=maybe,
    kind=st.sampled_from(PageKind),
    direction=st.none() | st.sampled_from(Direction),
    headline=maybe,
    authors=st.lists(texts, max_size=2).map(tuple),
    published_at=st.none() | st.dates() | st.datetimes() | fixed,
    modified_at=st.none() | st.dates() | st.datetimes() | fixed,
    age=st.none() | ages,
    hashtags=st.none() | st.lists(texts, max_size=2).map(tuple),
    images=st.lists(st.builds(Image, url=texts, alt=maybe), max_size=2).map(tuple),
    comment_count=st.none() | st.integers(0, 9),
    cards=st.lists(cards, max_size=2).map(tuple),
    blocks=st.lists(blocks, max_size=3).map(tuple),
    hidden=st.lists(texts, max_size=2).map(tuple),
)
reports = st.builds(
    Report,
    page=pages,
    adapter=maybe,
    fields=st.lists(
        st.builds(FieldReport, field=texts, origin=texts, rule=texts, xpaths=st.just(("/a",))), max_size=2
    ).map(tuple),
    findings=st.lists(st.builds(Finding, st.sampled_from(FindingCode), texts, maybe), max_size=2).map(tuple),
    encoding=st.none() | st.builds(Encoding, texts, st.sampled_from(EncodingSource), st.integers(0, 9)),
)
limits = st.builds(Limits, max_bytes=st.integers(0), max_depth=st.integers(0))
records = st.one_of(ages, cards, blocks, pages, reports, limits)


@given(records)
def test_any_record_comes_back_equal(record: Any) -> None:
    kind = type(record)
    plain = record.to_dict()
    assert kind.from_dict(plain) == record
    assert kind.from_dict(json.loads(json.dumps(plain))) == record
    assert kind.from_json(record.to_json()) == record
    assert pickle.loads(pickle.dumps(record)) == record
    assert hash(kind.from_dict(plain)) == hash(record)


@given(records)
def test_any_record_is_as_its_schema_says(record: Any) -> None:
    schema = type(record).json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(record.to_dict())


@given(records)
def test_every_field_is_named(record: Any) -> None:
    assert set(record.to_dict()) == set(type(record).json_schema()["required"])


@pytest.mark.parametrize("kind", [NewsPage, Report, Card, Block, Age, Image, Finding, FieldReport, Encoding, Limits])
def test_a_schema_refers_only_to_what_it_holds(kind: Any) -> None:
    schema = json.dumps(kind.json_schema())
    for name in kind.json_schema().get("$defs", {}):
        assert f'"#/$defs/{name}"' in schema
    validator = jsonschema.Draft202012Validator(kind.json_schema())
    assert not validator.is_valid({"unknown": 1})
    assert not validator.is_valid([])


def test_an_age_may_hold_ages_in_its_schema_too() -> None:
    age = Age(
        "03/04/2025", AgeKind.AMBIGUOUS, readings=(Age("x", stated=date(2025, 3, 4)), Age("x", stated=date(2025, 4, 3)))
    )
    jsonschema.Draft202012Validator(Age.json_schema()).validate(age.to_dict())
    assert not jsonschema.Draft202012Validator(Age.json_schema()).is_valid({**age.to_dict(), "readings": [{"raw": 1}]})


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        (date(2025, 6, 12), "2025-06-12"),
        (datetime(2025, 6, 12, 9, 30), "2025-06-12T09:30:00"),
        (time(9, 30), "09:30:00"),
        (None, None),
    ],
)
def test_moments_are_iso_8601(stated: Any, text: str | None) -> None:
    assert Age("x", stated=stated).to_dict()["stated"] == text
    assert type(Age.from_dict(Age("x", stated=stated).to_dict()).stated) is type(stated)


FAULTS: list[tuple[Any, dict[str, Any], str]] = [
    (Card, {"title": 3}, "title"),
    (Card, {"title": None}, "title"),
    (Card, {"position": "3"}, "position"),
    (Card, {"position": True}, "position"),
    (Card, {"extra": 1}, "extra"),
    (Card, {"age": {"raw": "x", "kind": "nonsense"}}, "age"),
    (Block, {"role": "hero"}, "role"),
    (Block, {"kind": "hero"}, "kind"),
    (Age, {"stated": "yesterday"}, "stated"),
    (Age, {"stated": 5}, "stated"),
    (NewsPage, {"published_at": "09:30:00"}, "published_at"),
    (NewsPage, {"authors": "A. Writer"}, "authors"),
    (NewsPage, {"blocks": [{"text": 1, "role": "body"}]}, "blocks"),
    (NewsPage, {"cards": None}, "cards"),
]
WHOLE: dict[Any, dict[str, Any]] = {
    Card: Card("Rain").to_dict(),
    Block: Block("Rain", Role.BODY).to_dict(),
    Age: Age("x").to_dict(),
    NewsPage: NewsPage().to_dict(),
}


@pytest.mark.parametrize(("kind", "change", "field"), FAULTS)
def test_data_that_is_no_record_names_its_fault(kind: Any, change: dict[str, Any], field: str) -> None:
    with pytest.raises(RecordError) as caught:
        kind.from_dict({**WHOLE[kind], **change})
    assert field in str(caught.value)
    assert kind.__name__ in str(caught.value)


@pytest.mark.parametrize(("kind", "change", "field"), FAULTS)
def test_the_schema_refuses_what_from_dict_refuses(kind: Any, change: dict[str, Any], field: str) -> None:
    checker = jsonschema.Draft202012Validator(kind.json_schema())
    if field not in ("stated", "published_at") or not isinstance(change[field], str):  # formats are notes in a schema
        assert not checker.is_valid({**WHOLE[kind], **change})


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(RecordError) as caught:
        Card.from_dict({**Card("Rain").to_dict(), "title": 3, "source": 4, "url": 5})
    assert all(name in str(caught.value) for name in ("title", "source", "url"))


@pytest.mark.parametrize("data", [None, [], "x", 3, {}])
def test_what_is_no_object_is_no_record(data: Any) -> None:
    with pytest.raises(RecordError):
        Card.from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", b"\xff", '{"title": "Rain"', "NaN"])
def test_what_is_no_json_is_no_record(text: str | bytes) -> None:
    with pytest.raises(RecordError):
        Card.from_json(text)


def test_json_is_as_a_person_writes_it() -> None:
    assert '"منذ"' in Age("منذ").to_json()
    assert Age("x").to_json(indent=2).startswith('{\n  "raw": "x"')
