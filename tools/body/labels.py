"""Which blocks of a page its gold text holds: the words of both, laid side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq  # type: ignore[import-not-found,unused-ignore]

__all__ = ["labels_of", "words_in"]

_WORD = re.compile(r"\w+")
#: A block of so many words is told by its runs of four words; a shorter one only by its place in the alignment.
_LEAST, _RUN = 6, 4
#: A short block belongs to the text only between its first and its last long one, or so many blocks beyond.
_BEYOND = 3


def words_in(text: str) -> int:
    """How many words the measure counts in a text."""
    return len(_WORD.findall(text))


def labels_of(texts: Sequence[str], gold: str) -> list[float]:
    """For each block, the share of its words that the gold text holds at that place."""
    numbers: dict[str, int] = {}
    wanted = [numbers.setdefault(word, len(numbers)) for word in _WORD.findall(gold)]
    page: list[int] = []
    owners: list[int] = []
    for block, text in enumerate(texts):
        for word in _WORD.findall(text):
            page.append(numbers.setdefault(word, len(numbers)))
            owners.append(block)
    runs = set(zip(*(wanted[place:] for place in range(_RUN)), strict=False))
    sizes, hits, covered = ([0] * len(texts) for _ in range(3))
    for place, block in enumerate(owners):
        sizes[block] += 1
        run = tuple(page[place : place + _RUN])
        if len(run) == _RUN and owners[place + _RUN - 1] == block:
            covered[block] += run in runs
    for step in LCSseq.opcodes(page, wanted):
        for place in range(step.src_start, step.src_end) if step.tag == "equal" else ():
            hits[owners[place]] += 1
    found = [_label(*counts) for counts in zip(sizes, hits, covered, strict=True)]
    long = [block for block, label in enumerate(found) if sizes[block] >= _LEAST and label > 1 / 2]
    for block in range(len(texts)) if long else ():
        if sizes[block] < _LEAST and not long[0] - _BEYOND <= block <= long[-1] + _BEYOND:
            found[block] = 0.0
    return found


def _label(size: int, hits: int, covered: int) -> float:
    if not size:
        return 0.0
    if size < _LEAST or 2 * covered >= size - _RUN + 1:
        return hits / size
    return min(hits / size, 0.3 if not covered else 1.0)
