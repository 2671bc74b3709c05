"""Where the most of a story stands: the stretch of lines in which its paragraphs outweigh what is between them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

__all__ = ["LOOSE", "STRICT", "Stretch", "best_stretch"]

#: What a line that is no paragraph takes from a stretch of them (its width): much or little.
STRICT, LOOSE = 120.0, 25.0

#: A longer paragraph speaks no more for the lines around it than one of this width.
_MOST = 400


@attrs.frozen
class Stretch:
    """The lines from ``start`` to ``stop`` (excluded)."""

    start: int
    stop: int


def best_stretch(masses: Sequence[int], cost: float) -> Stretch:
    """The stretch whose paragraphs weigh most, less a cost for each line in it that is none; empty where there is none.

    >>> best_stretch([0, 90, 0, 90, 0, 0, 0, 90], cost=50)
    Stretch(start=1, stop=4)
    """
    best, worth = Stretch(0, 0), 0.0
    start, sum_ = 0, 0.0
    for place, mass in enumerate(masses):
        if sum_ <= 0:
            start, sum_ = place, 0.0
        sum_ += min(mass, _MOST) if mass else -cost
        if sum_ > worth:
            best, worth = Stretch(start, place + 1), sum_
    return best
