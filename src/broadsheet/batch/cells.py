"""A raw page from plain values: a row of a table, or an object of JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from broadsheet.batch.records import Failure, Origin, RawPage
from broadsheet.errors import RecordError

__all__ = ["raw_page"]


def raw_page(cells: Mapping[str, Any], origin: Origin) -> RawPage:
    """A page from plain values: a row of a table, or an object of JSON. What they are not is in its ``error``."""
    try:
        return _raw_page(cells, origin)
    except (RecordError, ValueError) as error:
        return RawPage.damaged(str(error), origin)


def _raw_page(cells: Mapping[str, Any], origin: Origin) -> RawPage:
    if cells.get("origin") is not None:
        origin = Origin.from_dict(cells["origin"])
    html, text = cells.get("html"), _string(cells, "text")
    error = cells.get("error")
    if html is None and text is None and error is None:
        raise ValueError("it has neither html nor text")
    if not isinstance(html, bytes | str | None):
        raise ValueError(f"html is no text: {type(html).__name__}")
    return RawPage(
        html=html,
        text=text,
        url=_string(cells, "url"),
        fetched_at=_moment(cells.get("fetched_at")),
        encoding=_string(cells, "encoding"),
        origin=origin,
        error=None if error is None else Failure.from_dict(error),
    )


def _string(cells: Mapping[str, Any], name: str) -> str | None:
    value = cells.get(name)
    if not isinstance(value, str | None):
        raise ValueError(f"{name} is no text: {type(value).__name__}")
    return value


def _moment(value: Any) -> datetime | None:
    if value is None or isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        raise ValueError(f"fetched_at is no moment: {type(value).__name__}")
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(f"fetched_at is not ISO 8601: {value[:40]!r}") from None
