"""Lines that read like paragraphs."""

from __future__ import annotations

from broadsheet.generic.body.candidates import ENDS, width

__all__ = ["reads_on"]

#: A line of text this long is a paragraph, whatever it ends with (its width).
_LONG = 80
#: So many characters of a script that puts no spaces between words are more than one word.
_WORD = 6


def reads_on(text: str) -> bool:
    """Whether a line reads like a paragraph: it is long, or says more than a word and ends as a sentence does.

    >>> reads_on("It rained."), reads_on("Rain."), reads_on("灯塔今夜重新点亮。"), reads_on("下载！")
    (True, False, True, False)
    """
    size = width(text)
    return size >= _LONG or ((" " in text or size - len(text) >= _WORD) and text.endswith(ENDS))
