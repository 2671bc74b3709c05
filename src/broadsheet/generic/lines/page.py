"""A page of flattened text, read line by line: how much each line speaks for being a story's text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import attrs

from broadsheet.blocks import Stream
from broadsheet.generic.lines.features import FEATURES, Row, feature_rows
from broadsheet.generic.lines.line import Line, read_lines
from broadsheet.generic.lines.stretches import LOOSE, STRICT, best_stretch
from broadsheet.generic.lines.trees import speaker
from broadsheet.records import Limits

__all__ = ["TextPage"]

#: Less text than this is no story that the trees were grown on (its width).
_LEAST_STORY = 400
#: So many lines before and behind where most of the paragraphs stand may belong to a story.
_NEAR = 20
_AGAINST = -9.0


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached properties
class TextPage:
    """The lines of a page, with what is known of each, worked out when first asked for."""

    texts: Sequence[str]
    limits: Limits = attrs.field(factory=Limits)

    @classmethod
    def of(cls, stream: Stream) -> TextPage | None:
        """The lines of a stream of flattened text; None for one of HTML."""
        return cls(stream.texts, stream.limits) if stream.document.is_text else None

    @cached_property
    def lines(self) -> list[Line]:
        """Each line by itself."""
        return read_lines(self.texts)

    @cached_property
    def has_story(self) -> bool:
        """Whether there is so much running text that the page could tell a story."""
        return sum(line.mass for line in self.lines) >= _LEAST_STORY

    @cached_property
    def rows(self) -> list[Row]:
        """What is known of each line, in the order of ``FEATURES``."""
        return feature_rows(self.lines)

    @cached_property
    def near(self) -> range:
        """The lines that could belong to the story."""
        masses = [line.mass for line in self.lines]
        stretches = best_stretch(masses, STRICT), best_stretch(masses, LOOSE)
        start, stop = min(each.start for each in stretches), max(each.stop for each in stretches)
        return range(max(0, start - _NEAR), min(len(masses), stop + _NEAR))

    @cached_property
    def weights(self) -> list[float]:
        """How much each line speaks for being a story's text: above 0 for it."""
        speak_for = speaker("body", FEATURES)
        near = self.near
        return [speak_for(*row) if place in near else _AGAINST for place, row in enumerate(self.rows)]
