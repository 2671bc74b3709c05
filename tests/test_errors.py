"""The exception tree: what is caught by what."""

from __future__ import annotations

import pickle

import pytest

import broadsheet
from broadsheet import errors


@pytest.mark.parametrize(
    ("error", "parents"),
    [
        ("ParseError", ["BroadsheetError"]),
        ("EmptyDocument", ["ParseError", "BroadsheetError"]),
        ("LimitExceeded", ["ParseError", "BroadsheetError"]),
        ("LayoutDrift", ["BroadsheetError"]),
        ("AdapterError", ["BroadsheetError"]),
        ("UnknownSite", ["BroadsheetError"]),
        ("RecordError", ["BroadsheetError"]),
        ("CaseError", ["BroadsheetError"]),
        ("BatchError", ["BroadsheetError"]),
    ],
)
def test_the_tree_is_as_it_is_drawn(error: str, parents: list[str]) -> None:
    kind = getattr(broadsheet, error)
    assert all(issubclass(kind, getattr(broadsheet, parent)) for parent in parents)
    assert issubclass(kind, broadsheet.ParseError) is ("ParseError" in [error, *parents])
    assert error in (errors.__doc__ or "")
    assert error in broadsheet.__all__


def test_errors_are_also_what_python_calls_them() -> None:
    assert issubclass(broadsheet.UnknownSite, LookupError)
    assert issubclass(broadsheet.RecordError, ValueError)
    assert issubclass(broadsheet.CaseError, ValueError)


@pytest.mark.parametrize("name", errors.__all__)
def test_errors_travel_between_processes(name: str) -> None:
    kind = getattr(errors, name)
    error = kind("max_bytes", allowed=1, found=3) if name == "LimitExceeded" else kind("what went wrong")
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is kind
    assert str(copy) == str(error)
    assert copy.args == error.args
