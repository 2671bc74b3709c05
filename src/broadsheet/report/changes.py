"""What two reports tell differently: fields side by side, and blocks that have another role, are new, or are gone."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

import attrs

from broadsheet import Block, NewsPage, Report
from broadsheet.markup import Html, element
from broadsheet.report.values import value_of

__all__ = ["Changes", "changes_section"]

#: How much of a value is shown, in characters, and how many of the blocks that are gone.
_LONGEST, _MOST = 240, 200
_NONE = "–"


@attrs.frozen
class Changes:
    """``fields`` with both values, how blocks of now were read ``before``, and the blocks of then that are ``gone``."""

    fields: tuple[tuple[str, str, str], ...]
    before: dict[int, str]
    gone: tuple[Block, ...]

    @classmethod
    def between(cls, then: Report, now: Report) -> Changes:
        """What changed between two reports, of one page or of two."""
        names = dict.fromkeys(field.field for field in (*now.fields, *then.fields))
        values = ((name, value_of(then.page, name), value_of(now.page, name)) for name in names)
        return cls(tuple(each for each in values if each[1] != each[2]), *_blocks(then.page, now.page))


def _blocks(then: NewsPage, now: NewsPage) -> tuple[dict[int, str], tuple[Block, ...]]:
    """How blocks of now were read then, and those of then that are no more."""
    old, new = [block.text for block in then.blocks], [block.text for block in now.blocks]
    before: dict[int, str] = {}
    gone: list[Block] = []
    for tag, start, stop, first, last in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            for was, place in zip(range(start, stop), range(first, last), strict=True):
                if _reading(then.blocks[was]) != _reading(now.blocks[place]):
                    before[place] = f"was {_reading(then.blocks[was])}"
        else:
            before.update(dict.fromkeys(range(first, last), "not there before"))
            gone += then.blocks[start:stop]
    return before, tuple(gone)


def _reading(block: Block) -> str:
    return f"{block.role}" if block.kind is None else f"{block.role} · {str(block.kind).replace('_', ' ')}"


def changes_section(changes: Changes) -> Html:
    """The changes: a table with both sides, then the blocks that are gone."""
    count = len(changes.fields) + len(changes.before) + len(changes.gone)
    parts = [element("h2", f"What changed ({count:,})")]
    if changes.fields:
        head = element("tr", *(element("th", name, scope="col") for name in ("field", "against", "this report")))
        parts.append(element("table", head, *_rows(changes)))
    if changes.before:
        parts.append(
            element("p", f"{len(changes.before):,} blocks below are read otherwise, or were not there before.")
        )
    if changes.gone:
        shown = [
            element("li", element("span", _reading(block), class_="label"), " ", element("bdi", _short(block.text)))
            for block in changes.gone[:_MOST]
        ]
        parts.append(
            element("details", element("summary", f"{len(changes.gone):,} blocks are gone"), element("ul", *shown))
        )
    if not count:
        parts.append(element("p", "Both reports have the same fields and the same blocks.", class_="none"))
    return element("section", *parts, class_="changes", aria_label="What changed")


def _rows(changes: Changes) -> Iterator[Html]:
    for name, then, now in changes.fields:
        sides = (element("td", _short(value) or _NONE, dir="auto") for value in _apart(then, now))
        yield element("tr", element("th", name, scope="row"), *sides)


def _apart(then: str, now: str) -> tuple[str, str]:
    """Two long values from shortly before the first character in which they differ."""
    same = next((at for at, (a, b) in enumerate(zip(then, now, strict=False)) if a != b), min(len(then), len(now)))
    start = max(0, same - 40) if max(len(then), len(now)) > _LONGEST else 0
    return ("…" if start else "") + then[start:], ("…" if start else "") + now[start:]


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1].rstrip() + "…"
