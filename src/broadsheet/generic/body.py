"""The body of a page that no rule was written for: plainly, its longest run of paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from broadsheet.blocks import Stream
from broadsheet.outline import Outline
from broadsheet.rendering import LINES
from broadsheet.rules.prose import Prose

__all__ = ["find_body"]

#: A line of text this long is a paragraph, whatever it ends with (characters).
_LONG = 80
_SENTENCE_ENDS = tuple('.!?…。！？।؟።"”’»)')
_TEXTUAL = frozenset(("p", "blockquote", "li", "pre", "h2", "h3", "h4", "h5", "h6", "dd", "dt"))
_AROUND = frozenset(("nav", "footer", "aside", "form", "button", "select"))


def find_body(stream: Stream, claimed: Collection[int]) -> Prose | None:
    """The blocks of the body, without those that are claimed already; None where no block reads like a paragraph."""
    free = [block for block in range(len(stream)) if block not in claimed]
    outline = stream.outline
    runs = _text_runs(stream, free) if outline is None else _containers(stream, outline, free)
    best = max(runs, key=lambda run: sum(len(stream.texts[block]) for block in run), default=None)
    return Prose.of(stream, best) if best else None


def _text_runs(stream: Stream, blocks: list[int]) -> Iterator[list[int]]:
    """Runs of consecutive lines that read like paragraphs."""
    run: list[int] = []
    for block in blocks:
        if run and (block != run[-1] + 1 or not _reads_on(stream.texts[block])):
            yield run
            run = []
        if _reads_on(stream.texts[block]):
            run.append(block)
    if run:
        yield run


def _containers(stream: Stream, outline: Outline, blocks: list[int]) -> Iterator[list[int]]:
    """The blocks of each element that paragraphs stand in, from its first paragraph to its last."""
    paragraphs: dict[int, list[int]] = {}
    textual: dict[int, list[int]] = {}
    for block in blocks:
        element = _line_of(outline, outline.holders[outline.first_runs[block]])
        if element is None:
            continue
        place = outline.parents[element]
        if outline.tags[element] in _TEXTUAL:
            textual.setdefault(place, []).append(block)
        if outline.tags[element] == "p" or _reads_on(stream.texts[block]):
            paragraphs.setdefault(place, []).append(block)
    for place, found in paragraphs.items():
        inside = textual.get(place, [])
        yield sorted({*found, *(block for block in inside if found[0] <= block <= found[-1])})


def _line_of(outline: Outline, holder: int) -> int | None:
    """The element that a block is a line of; None for what stands around the page's story.

    Whatever breaks no line is within one: an unknown element is, as in a browser.
    """
    line = holder
    while outline.tags[line] not in LINES and outline.parents[line] >= 0:
        line = outline.parents[line]
    above = line
    while above >= 0:
        if outline.tags[above] in _AROUND:
            return None
        above = outline.parents[above]
    return line


def _reads_on(text: str) -> bool:
    return len(text) >= _LONG or (" " in text and text.endswith(_SENTENCE_ENDS))
