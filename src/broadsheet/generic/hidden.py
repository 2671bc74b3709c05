"""A story that is on the page and not shown: pages of scripts keep it in a hidden element until they run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from broadsheet.blocks import HiddenPart, Stream
from broadsheet.generic.body.candidates import ENDS, width

__all__ = ["hidden_story"]

#: A paragraph is as wide as this and ends as a sentence does; a story has so many.
_LEAST_WIDTH, _LEAST_PARAGRAPHS = 80, 3
#: What is shown has no more than this share of the paragraphs that are not.
_MOST_SHOWN = 0.25
#: Where an opening is shown, so many paragraphs go on in hidden text, and it has no more than this share of them.
_LEAST_CONTINUED, _MOST_OPENING = 6, 0.5


def hidden_story(stream: Stream) -> list[HiddenPart]:
    """The parts of a page that hold its story, where it is not shown; none where paragraphs are shown.

    A dialog or a notice may have hidden paragraphs too: they are a story only where nothing else is, or where what is
    shown right beside them is only its opening, as on pages that ask for a subscription.
    """
    if not stream.hidden_parts:
        return []
    told = [(part, size) for part in stream.hidden_parts if (size := _paragraphs(part.texts))]
    size = sum(size for _, size in told)
    if size < _LEAST_PARAGRAPHS:
        return []
    if _paragraphs(stream.texts) <= _MOST_SHOWN * size:
        return [part for part, _ in told]
    return _continued(stream, told) if size >= _LEAST_CONTINUED else []


def _continued(stream: Stream, told: Sequence[tuple[HiddenPart, int]]) -> list[HiddenPart]:
    """The parts that go on in an element with what is shown in it, and have most of its paragraphs."""
    outline = stream.outline
    assert outline is not None
    sizes: Counter[int] = Counter()
    for part, size in told:
        sizes[outline.parents[part.start]] += size
    place, size = sizes.most_common(1)[0]
    shown = [block for block, text in enumerate(stream.texts) if _is_paragraph(text)]
    inside = [block for block in shown if outline.holds(place, outline.first_runs[block])]
    if size < _LEAST_CONTINUED or not 0 < len(inside) <= _MOST_OPENING * size:
        return []
    return [part for part, _ in told if outline.parents[part.start] == place]


def _paragraphs(texts: Sequence[str]) -> int:
    return sum(map(_is_paragraph, texts))


def _is_paragraph(text: str) -> bool:
    return width(text) >= _LEAST_WIDTH and text.endswith(ENDS)
