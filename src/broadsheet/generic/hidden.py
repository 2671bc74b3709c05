"""A story that is on the page and not shown: pages of scripts keep it in a hidden element until they run."""

from __future__ import annotations

from collections.abc import Sequence

from broadsheet.blocks import HiddenPart, Stream
from broadsheet.generic.body.candidates import ENDS, width

__all__ = ["hidden_story"]

#: A paragraph is as wide as this and ends as a sentence does; a story has so many.
_LEAST_WIDTH, _LEAST_PARAGRAPHS = 80, 3
#: What is shown has no more than this share of the paragraphs that are not.
_MOST_SHOWN = 0.25


def hidden_story(stream: Stream) -> list[HiddenPart]:
    """The parts of a page that hold its story, where it is not shown; none where paragraphs are shown.

    A dialog or a notice may have hidden paragraphs too: they are a story only where nothing else is.
    """
    if not stream.hidden_parts:
        return []
    sizes = [_paragraphs(part.texts) for part in stream.hidden_parts]
    if sum(sizes) < _LEAST_PARAGRAPHS or _paragraphs(stream.texts) > _MOST_SHOWN * sum(sizes):
        return []
    return [part for part, size in zip(stream.hidden_parts, sizes, strict=True) if size]


def _paragraphs(texts: Sequence[str]) -> int:
    return sum(width(text) >= _LEAST_WIDTH and text.endswith(ENDS) for text in texts)
