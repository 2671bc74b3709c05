"""How brittle an adapter is: how much of a record survives edits that may break a selector. A score, and no law."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from enum import Enum
from random import Random
from typing import Any

import attrs

from broadsheet import NewsPage
from broadsheet.plain import Plain
from broadsheet.testing.edits import EDITS, Edit, Family
from broadsheet.testing.laws.records import page_of
from broadsheet.testing.samples import Sample

__all__ = ["Brittleness", "EditScore", "brittleness_of", "drawn"]

#: The fields that are held against each other. Which layout read them does not matter.
_FIELDS = ("headline", "text", "authors", "source", "age", "published_at", "section", "hashtags", "cards")
#: Places on a page, for edits that take one: more than a page has elements, and they are counted round.
_PLACES = 10_000
_HALF = 0.5


@attrs.frozen
class EditScore(Plain):
    """How one sort of edit fared: on how many pages it was ``tried``, and how many records stayed ``whole``.

    ``broken`` are the fields that changed, the most frequent first.
    """

    edit: str
    tried: int
    whole: int
    broken: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """The share of records that stayed whole, from 0 to 1."""
        return self.whole / self.tried if self.tried else 1.0


@attrs.frozen
class Brittleness(Plain):
    """The scores of an adapter, edit by edit; ``str`` of it is a small table."""

    adapter: str
    edits: tuple[EditScore, ...]

    @property
    def score(self) -> float:
        """The mean over the sorts of edit that found something to edit, from 0 (breaks at once) to 1."""
        scores = [edit.score for edit in self.edits if edit.tried]
        return sum(scores) / len(scores) if scores else 1.0

    def __str__(self) -> str:
        lines = [f"brittleness of {self.adapter}: {self.score:.2f} of the records stay whole"]
        for edit in self.edits:
            broken = f"  (breaks {', '.join(edit.broken)})" if edit.broken else ""
            lines.append(f"  {edit.edit:<18}{edit.whole:>5} of {edit.tried:<5}{edit.score:.2f}{broken}")
        return "\n".join(lines)


def brittleness_of(samples: Sequence[Sample], *, tries: int = 200, seed: int = 0) -> Brittleness:
    """The brittleness of the adapter of some pages: each sort of brittle edit is made ``tries`` times.

    Only pages of HTML count: text has no selectors to break. The same pages and the same ``seed`` give the same score.
    """
    kinds = [kind for kind in EDITS if kind.family is Family.BRITTLE]
    pages = [(each, page) for each in samples if each.html is not None and (page := page_of(each)) is not None]
    names = sorted({sample.site or "generic" for sample in samples})
    scores = (_score(kind, pages, tries, Random(f"{seed} {kind.kind()}")) for kind in kinds)
    return Brittleness(", ".join(names), tuple(scores))


def _score(kind: type[Edit], pages: Sequence[tuple[Sample, NewsPage]], tries: int, random: Random) -> EditScore:
    tried = whole = 0
    broken: dict[str, int] = {}
    for _ in range(tries if pages else 0):
        sample, before = pages[random.randrange(len(pages))]
        edited = drawn(kind, random).apply(sample)
        if edited is None:
            continue
        tried += 1
        changed = _changed(before, page_of(edited) or NewsPage())
        whole += not changed
        for field in changed:
            broken[field] = broken.get(field, 0) + 1
    return EditScore(kind.kind(), tried, whole, tuple(sorted(broken, key=lambda field: (-broken[field], field))))


def drawn(kind: type[Edit], random: Random) -> Edit:
    """An edit of this sort, anywhere."""
    types = typing.get_type_hints(kind)
    fields = attrs.fields(kind)  # type: ignore[arg-type]  # every edit is an attrs class
    return kind(**{field.name: _value(types[field.name], random) for field in fields})


def _value(kind: Any, random: Random) -> Any:
    if kind is bool:
        return random.random() < _HALF
    return random.choice(list(kind)) if issubclass(kind, Enum) else random.randrange(_PLACES)


def _changed(before: NewsPage, after: NewsPage) -> list[str]:
    return [field for field in _FIELDS if getattr(before, field) != getattr(after, field)]
