"""How right a folder of saved dumps is read: ``python -m benchmarks.cases --site daily8 FOLDER…``.

A case is a page of flattened text, ``NAME.txt``, beside its gold, ``NAME.json`` or ``NAME.expected.json``: an object
with any of ``kind language headline source age body hashtags comment_count boilerplate cards``. What the gold does
not name is not scored. Of a dump that was cut off (``"truncated": true``) the last card's summary is not scored.
Prints each wrong field, and exits with 1 if there is one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

import broadsheet

__all__ = ["Score", "main", "score_case"]

_PAGE_FIELDS = ("kind", "language", "headline", "source", "age", "body", "hashtags", "comment_count", "boilerplate")
_CARD_FIELDS = ("source", "age", "title", "category", "summary", "url")
_SHOWN = 100


@attrs.frozen
class Score:
    """One field of one case: what the gold says, and what was read."""

    field: str
    wanted: Any
    found: Any

    @property
    def is_right(self) -> bool:
        """Whether both say the same, white space aside."""
        return bool(_squeezed(self.wanted) == _squeezed(self.found))


def main(arguments: list[str] | None = None) -> int:
    """Scores the folders that are named on the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.cases", description="Scores saved dumps against their gold.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--site", help="the adapter; without it, the page must be recognised by what stands on it")
    options = parser.parse_args(arguments)
    scores = {case: list(score_case(case, options.site)) for folder in options.folders for case in _cases(folder)}
    for case, fields in scores.items():
        for score in fields:
            if not score.is_right:
                print(f"{case.stem} {score.field}: wanted {_short(score.wanted)} found {_short(score.found)}")
    whole = sum(all(score.is_right for score in fields) for fields in scores.values())
    total = [score.is_right for fields in scores.values() for score in fields]
    print(f"{whole} of {len(scores)} cases whole, {sum(total)} of {len(total)} fields right")
    return 0 if scores and all(total) else 1


def score_case(case: Path, site: str | None = None) -> Iterator[Score]:
    """Reads one dump and compares it with its gold, field by field."""
    gold = json.loads(_gold(case).read_text(encoding="utf-8"))
    page = broadsheet.parse_text(case.read_text(encoding="utf-8"), site=site)
    for field in _PAGE_FIELDS:
        if field in gold and not (field == "hashtags" and not gold[field]):  # gold has one word for none and no label
            yield Score(field, gold[field], _plain(getattr(page, field)))
    cards = gold.get("cards", [])
    yield Score("cards", len(cards), len(page.cards))
    for place, (wanted, found) in enumerate(zip(cards, page.cards, strict=False)):
        cut = bool(gold.get("truncated")) and place == len(cards) - 1
        for field in _CARD_FIELDS:
            if field in wanted and not (cut and field == "summary"):
                yield Score(f"cards.{place}.{field}", wanted[field], _plain(getattr(found, field)))


def _cases(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.txt") if _gold(path).exists())


def _gold(case: Path) -> Path:
    named = case.with_suffix(".json")
    return named if named.exists() else case.with_suffix(".expected.json")


def _plain(value: Any) -> Any:
    """A field as gold writes it: an age by its text, blocks by theirs."""
    if isinstance(value, broadsheet.Age):
        return value.raw
    if isinstance(value, tuple):
        return [each.text if isinstance(each, broadsheet.Block) else each for each in value]
    return value


def _squeezed(value: Any) -> Any:
    if isinstance(value, list):
        return [_squeezed(each) for each in value]
    return (" ".join(value.split()) or None) if isinstance(value, str) else value


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


if __name__ == "__main__":
    sys.exit(main())
