"""Which fields a block belongs to, and which blocks a field stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from broadsheet import BlockReport, FieldReport, Report

__all__ = ["Places"]


@attrs.frozen
class Places:
    """The places of one report, looked up both ways."""

    fields: Mapping[int, Sequence[FieldReport]]
    cards: Mapping[int, Sequence[int]]
    blocks: tuple[BlockReport, ...]

    @classmethod
    def of(cls, report: Report) -> Places:
        """The places of a report; a block of which it tells nothing, as in a report of old, has an empty entry."""
        fields: defaultdict[int, list[FieldReport]] = defaultdict(list)
        for field in report.fields:
            for place in field.blocks:
                fields[place].append(field)
        cards: defaultdict[int, list[int]] = defaultdict(list)
        for place, block in enumerate(report.page.blocks):
            if block.card is not None:
                cards[block.card].append(place)
        missing = len(report.page.blocks) - len(report.blocks)
        return cls(dict(fields), dict(cards), report.blocks + (BlockReport(),) * missing)
