"""All edits there are, by the names that they have in JSON; and lists of them as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from broadsheet import RecordError
from broadsheet.testing.edits.edit import Edit
from broadsheet.testing.samples import Sample

__all__ = ["dump", "kinds", "load", "replay"]

_TAG = "edit"


def kinds() -> dict[str, type[Edit]]:
    """Every sort of edit, by its name.

    >>> from broadsheet.testing.edits import kinds
    >>> kinds()["truncate"]
    <class 'broadsheet.testing.edits.cuts.Truncate'>
    """
    from broadsheet.testing.edits import EDITS

    return {kind.kind(): kind for kind in EDITS}


def dump(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    """Edits as plain data, each with its name under ``edit``.

    >>> from broadsheet.testing.edits import Truncate, dump
    >>> dump([Truncate(at=500)])
    [{'edit': 'truncate', 'at': 500}]
    """
    return [{_TAG: edit.kind(), **edit.to_dict()} for edit in edits]


def load(data: Any) -> tuple[Edit, ...]:
    """The edits that ``dump`` was given; raises ``RecordError`` with all faults and their places.

    >>> from broadsheet.testing.edits import load
    >>> load([{"edit": "truncate", "at": 500}])
    (Truncate(at=500),)
    """
    if not isinstance(data, list):
        raise RecordError(f"not a list of edits: {data!r}")
    edits: list[Edit] = []
    faults: list[str] = []
    for place, each in enumerate(data):
        try:
            edits.append(_edit(each))
        except RecordError as error:
            faults.append(f"[{place}]: {error}")
    if faults:
        raise RecordError("; ".join(faults))
    return tuple(edits)


def replay(edits: Sequence[Edit], sample: Sample) -> Sample | None:
    """The page after one edit upon another; None where one of them finds nothing to edit.

    >>> from broadsheet.testing.edits import Truncate, replay
    >>> from broadsheet.testing.samples import Sample
    >>> replay([Truncate(at=500), Truncate(at=500)], Sample(text="12345678")).text
    '12'
    """
    edited: Sample | None = sample
    for edit in edits:
        if edited is None:
            return None
        edited = edit.apply(edited)
    return edited


def _edit(data: Any) -> Edit:
    if not isinstance(data, dict):
        raise RecordError(f"not an edit: {data!r}")
    name = data.get(_TAG)
    kind = kinds().get(name) if isinstance(name, str) else None
    if kind is None:
        raise RecordError(f"no edit is called {name!r}; there are {', '.join(sorted(kinds()))}")
    return kind.from_dict({key: value for key, value in data.items() if key != _TAG})
