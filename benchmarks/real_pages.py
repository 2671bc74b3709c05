"""Every edit on every real page at hand: noise changes nothing there either, a group of cards put in is found, and
whatever else keeps the text whole.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random

import attrs

from broadsheet.sites.daily8 import Daily8
from broadsheet.testing.edits import EDITS, Edit, Family
from broadsheet.testing.laws import LAWS, Law
from broadsheet.testing.laws.brittleness import drawn
from broadsheet.testing.laws.records import page_of
from broadsheet.testing.samples import Sample

__all__ = ["try_edits"]

#: Larger pages only take longer (bytes, as the files are kept).
_LARGEST = 400_000
#: Of a corpus of a thousand pages every so many.
_STRIDE = 40

#: What a family of edits promises, where an adapter reads the page; of the others only that the text stays whole.
_PROMISES: Mapping[Family, str] = {
    Family.NOISE: "noise",
    Family.GROUP: "group_added",
    Family.BOX: "promo_injection",
    Family.CUT: "truncation",
}
#: The families whose promise holds on any page.
_ANYWHERE = (Family.NOISE, Family.GROUP)
_STEPS = {"add_card": "card_added", "remove_card": "card_removed", "swap_cards": "cards_permuted"}
_WHOLE = ("conservation", "whole_words", "partition")


@attrs.define
class _Row:
    """How one sort of edit fared."""

    made: int = 0
    none: int = 0
    broken: int = 0


def samples(shared: Path) -> Iterator[Sample]:
    """Real pages: all of cards/ and some of corpora/, by the generic layout; the dumps of daily8/ by its adapter."""
    pages = sorted((shared / "cards").glob("*/page.html"))
    pages += sorted((shared / "corpora").rglob("*.html*"))[::_STRIDE]
    for path in pages:
        if path.stat().st_size <= _LARGEST:
            data = path.read_bytes()
            text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "replace")
            yield Sample(name="/".join(path.parts[-2:]), html=text)
    for path in sorted((shared / "daily8/cases").glob("*.txt")):
        yield Sample(name=path.name, text=path.read_text("utf-8"), adapter=Daily8)


def try_edits(shared: Path, seed: int) -> bool:
    """Tries each sort of edit once on each page, prints a table, and gives whether all laws held."""
    rows = {kind: _Row() for kind in EDITS}
    pages = [sample for sample in samples(shared) if page_of(sample) is not None]
    for sample in pages:
        for kind, row in rows.items():
            edit = drawn(kind, Random(f"{seed} {sample.name} {kind.kind()}"))
            if edit.apply(sample) is None:
                row.none += 1
                continue
            row.made += 1
            row.broken += not _hold(sample, edit)
    print(f"\n{len(pages)} real pages\n{'edit':<20}{'made':>6}{'no place':>10}{'broken':>8}")
    for kind, row in rows.items():
        print(f"{kind.kind():<20}{row.made:>6}{row.none:>10}{row.broken:>8}")
    return not any(row.broken for row in rows.values())


def _hold(sample: Sample, edit: Edit) -> bool:
    """Whether the laws hold which the edit promises on this page; where one does not, it is printed."""
    try:
        for law in _laws(edit, sample.adapter is not None):
            law.holds(sample, [edit])
    except Exception as error:
        print("\n".join((f"\n{type(error).__name__}: {error}", *getattr(error, "__notes__", ()))))
        return False
    return True


def _laws(edit: Edit, has_adapter: bool) -> Iterator[Law]:
    promise = _PROMISES.get(edit.family) or _STEPS.get(edit.kind())
    if edit.family is Family.AGES:
        promise = "ages_relabelled"
    if edit.family in _ANYWHERE or (has_adapter and promise is not None):
        yield _law(promise)
    for name in _WHOLE:
        yield _law(name)


@cache
def _law(name: str) -> Law:
    return next(law for law in LAWS if law.name == name)
