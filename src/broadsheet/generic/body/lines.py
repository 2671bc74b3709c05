"""The body of flattened text: plainly, its longest run of lines that read like paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from broadsheet.blocks import Stream

__all__ = ["find_run", "reads_on"]

#: A line of text this long is a paragraph, whatever it ends with (characters).
_LONG = 80
_SENTENCE_ENDS = tuple('.!?…。！？।؟"”’»)')


def find_run(stream: Stream, blocks: Sequence[int]) -> list[int]:
    """The longest run of paragraphs among some lines; none where no line reads like one."""
    runs = _text_runs(stream, blocks)
    return max(runs, key=lambda run: sum(len(stream.texts[block]) for block in run), default=[])


def _text_runs(stream: Stream, blocks: Sequence[int]) -> Iterator[list[int]]:
    """Runs of consecutive lines that read like paragraphs."""
    run: list[int] = []
    for block in blocks:
        if run and (block != run[-1] + 1 or not reads_on(stream.texts[block])):
            yield run
            run = []
        if reads_on(stream.texts[block]):
            run.append(block)
    if run:
        yield run


def reads_on(text: str) -> bool:
    """Whether a line reads like a paragraph: it is long, or ends as a sentence does."""
    return len(text) >= _LONG or (" " in text and text.endswith(_SENTENCE_ENDS))
