"""Lines that read like paragraphs."""

from __future__ import annotations

__all__ = ["reads_on"]

#: A line of text this long is a paragraph, whatever it ends with (characters).
_LONG = 80
_SENTENCE_ENDS = tuple('.!?…。！？।؟"”’»)')


def reads_on(text: str) -> bool:
    """Whether a line reads like a paragraph: it is long, or ends as a sentence does."""
    return len(text) >= _LONG or (" " in text and text.endswith(_SENTENCE_ENDS))
