"""Strategies for edits. They shrink towards the first place and the simplest change."""

from __future__ import annotations

import typing
from enum import StrEnum

import attrs
from hypothesis import strategies as st

from broadsheet.testing.edits import EDITS, Edit, Family

__all__ = ["edits"]

#: More than most pages have places of a sort; what is beyond the last counts round.
_MOST = 2000
#: Where a few numbers are all there is to try.
_FEW = {
    "every": (1, 4),
    "step": (0, 4),
    "words": (0, 4),
    "depth": (0, 8),
    "turn": (0, 4),
    "token": (0, 9),
    "title": (0, 17),
}


def edits(*choices: Family | str | type[Edit]) -> st.SearchStrategy[Edit]:
    """Edits of some families, or of some sorts: by name or by class; without a choice, of every sort.

    >>> from broadsheet.testing.edits import Family
    >>> from hypothesis import find
    >>> find(edits(Family.CUT), lambda edit: True)
    Truncate(at=0)
    """
    kinds = [kind for kind in EDITS if not choices or {kind, kind.family, kind.kind()} & set(choices)]
    named = {kind.kind() for kind in EDITS}
    unknown = [each for each in choices if isinstance(each, str) and not isinstance(each, Family) and each not in named]
    if unknown:
        raise ValueError(f"no edit is called {unknown[0]!r}; there are {', '.join(sorted(named))}")
    return st.one_of([_edits_of(kind) for kind in kinds])


def _edits_of(kind: type[Edit]) -> st.SearchStrategy[Edit]:
    types = typing.get_type_hints(kind)
    fields = [field.name for field in attrs.fields(kind)]  # type: ignore[arg-type]  # every edit is an attrs class
    return st.builds(kind, **{name: _values(name, types[name]) for name in fields})


def _values(name: str, kind: type) -> st.SearchStrategy[object]:
    if kind is bool:
        return st.booleans()
    if issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    return st.integers(*_FEW.get(name, (0, _MOST)))
