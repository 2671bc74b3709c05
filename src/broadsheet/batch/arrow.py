"""Records as Arrow: schemas are read off the classes, so that nothing about a record is written twice.

A record is a struct, a tuple a list, an enumeration its value. Moments are ISO 8601 text as in ``to_dict``: one field
holds days, naive times and times with a zone, and no type of Arrow does. A record that holds its own kind (a reading
of an ambiguous age is an age) is unrolled once: Arrow knows no recursion, and readings have no readings.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from enum import Enum
from typing import Any

import attrs
import pyarrow as pa

from broadsheet.batch.cells import raw_page
from broadsheet.batch.records import Origin, Outcome, RawPage
from broadsheet.errors import BatchError

__all__ = ["OUTCOMES", "RAW_PAGES", "from_batch", "raw_pages", "schema_of", "to_batch", "to_raw_batch"]

_SCALARS: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    bool: pa.bool_(),
    bytes: pa.binary(),
    datetime: pa.string(),
    date: pa.string(),
    time: pa.string(),
}


def schema_of(record: type) -> pa.Schema:
    """The schema of a class of records.

    >>> schema_of(Origin)
    file: string
    record: string
    offset: int64
    """
    return pa.schema(list(_fields(record, ())))


def _fields(record: type, within: tuple[type, ...]) -> Iterator[pa.Field]:
    hints = typing.get_type_hints(record)
    for field in attrs.fields(record):
        kind = _type(hints[field.name], (*within, record))
        if kind is not None:
            yield pa.field(field.name, kind)


def _type(hint: Any, within: tuple[type, ...]) -> pa.DataType | None:
    """The type for a hint; None where the record would hold its own kind a second time."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        kinds = {_type(each, within) for each in typing.get_args(hint) if each is not types.NoneType}
        return pa.binary() if pa.binary() in kinds else _only(kinds, hint)
    if typing.get_origin(hint) is tuple:
        of = _type(typing.get_args(hint)[0], within)
        return None if of is None else pa.list_(of)
    if attrs.has(hint):
        return None if within.count(hint) > 1 else pa.struct(list(_fields(hint, within)))
    return pa.string() if issubclass(hint, Enum) else _SCALARS[hint]


def _only(kinds: set[pa.DataType | None], hint: Any) -> pa.DataType | None:
    if len(kinds) != 1:
        raise TypeError(f"no one type of Arrow holds {hint}")
    return kinds.pop()


#: The schema of what ``parse_batch`` gives, and the schema of pages as ``read_batches`` gives them.
OUTCOMES = schema_of(Outcome)
RAW_PAGES = schema_of(RawPage)


def to_batch(outcomes: Iterable[Outcome]) -> pa.RecordBatch:
    """Rows as a batch on the schema ``OUTCOMES``.

    >>> from broadsheet.batch import Failure
    >>> to_batch([Outcome(error=Failure("EmptyDocument", "the page is blank"))])["error"].to_pylist()
    [{'kind': 'EmptyDocument', 'message': 'the page is blank'}]
    """
    return pa.RecordBatch.from_pylist([outcome.to_dict() for outcome in outcomes], schema=OUTCOMES)


def from_batch(batch: pa.RecordBatch) -> Iterator[Outcome]:
    """The rows of a batch that ``to_batch`` made, or of one that came back from a file or an engine.

    >>> from broadsheet.batch import Failure
    >>> row = Outcome(error=Failure("EmptyDocument", "the page is blank"))
    >>> list(from_batch(to_batch([row]))) == [row]
    True
    """
    return map(Outcome.from_dict, batch.to_pylist())


def to_raw_batch(pages: Iterable[RawPage]) -> pa.RecordBatch:
    """Raw pages as a batch on the schema ``RAW_PAGES``; HTML that is text becomes UTF-8.

    >>> batch = to_raw_batch([RawPage(html="<h1>Rain at last</h1>", url="https://a.example")])
    >>> batch["html"].to_pylist(), batch["encoding"].to_pylist()
    ([b'<h1>Rain at last</h1>'], ['utf-8'])
    """
    return pa.RecordBatch.from_pylist([_cells(page) for page in pages], schema=RAW_PAGES)


def _cells(page: RawPage) -> dict[str, Any]:
    if isinstance(page.html, str):
        page = attrs.evolve(page, html=page.html.encode("utf-8", "replace"), encoding="utf-8")
    return {
        "html": page.html,
        "text": None if page.text is None else page.text.encode("utf-8", "replace").decode(),
        "url": page.url,
        "fetched_at": page.fetched_at and page.fetched_at.isoformat(),
        "encoding": page.encoding,
        "origin": page.origin.to_dict(),
        "error": page.error and page.error.to_dict(),
    }


def raw_pages(batch: pa.RecordBatch) -> Iterator[RawPage]:
    """The pages of a batch, whoever made it. Raises ``BatchError`` where it has neither ``html`` nor ``text``."""
    if not {"html", "text"} & set(batch.schema.names):
        raise BatchError(f"pages are in a column html or text, and there is only: {', '.join(batch.schema.names)}")
    names = [field.name for field in attrs.fields(RawPage) if field.name in batch.schema.names]
    columns = [batch.column(name) for name in names]
    for row in range(batch.num_rows):
        cells = {name: column[row].as_py() for name, column in zip(names, columns, strict=True)}
        yield raw_page(cells, Origin())
