"""Pages with gold: a folder with ``cases.jsonl``, a JSON object a line, and the pages that it names.

A case has ``id``, ``url``, ``html_file`` (gzipped, below the folder), ``tags`` and ``gold``, of which any of ``title``,
``body``, ``paragraphs``, ``optional_paragraphs`` (places in ``paragraphs``), ``authors`` and ``date`` is there.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import attrs

__all__ = ["Gold", "Page", "read_corpus"]


@attrs.frozen
class Gold:
    """What a person took from a page; a reader may leave out the ``optional`` paragraphs of the text, or not."""

    title: str | None
    paragraphs: tuple[str, ...]
    optional: frozenset[int]
    authors: tuple[str, ...]
    date: str | None

    @classmethod
    def of(cls, gold: dict[str, Any]) -> Gold:
        """Reads the gold of a case."""
        paragraphs = gold.get("paragraphs") or ([gold["body"]] if gold.get("body") else [])
        date = str(gold["date"])[:10] if gold.get("date") else None
        optional = frozenset(gold.get("optional_paragraphs") or ())
        return cls(gold.get("title"), tuple(paragraphs), optional, tuple(gold.get("authors") or ()), date)

    def bodies(self, read: str) -> tuple[str, ...]:
        """The texts that count as right: with all paragraphs, with none that is optional, with those that were read."""
        kept = {place for place in self.optional if self.paragraphs[place] in read}
        choices: tuple[Collection[int], ...] = (self.optional, (), kept)
        bodies = (
            "\n\n".join(
                text for place, text in enumerate(self.paragraphs) if place not in self.optional or place in chosen
            )
            for chosen in choices
        )
        return tuple(dict.fromkeys(body for body in bodies if body))


@attrs.frozen
class Page:
    """A page with its gold."""

    name: str
    url: str | None
    html: bytes
    tags: frozenset[str]
    gold: Gold


def read_corpus(folder: Path, tag: str | None = None) -> Iterator[Page]:
    """The pages of a folder; with ``tag`` only those that have it."""
    for line in (folder / "cases.jsonl").read_bytes().splitlines():  # of text, other characters would part lines too
        case = json.loads(line)
        tags = frozenset(case.get("tags") or ())
        if tag is None or tag in tags:
            html = gzip.decompress((folder / case["html_file"]).read_bytes())
            yield Page(case["id"], case.get("url") or None, html, tags, Gold.of(case["gold"]))
