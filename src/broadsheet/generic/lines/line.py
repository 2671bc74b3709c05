"""A line of flattened text by itself: how wide it is, what it begins and ends with, whether it is a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from broadsheet.ages import parse_age
from broadsheet.generic.lines.phrases import Phrase, phrase_of
from broadsheet.records import AgeKind

__all__ = ["Ending", "Line", "read_lines", "states_age"]

#: Letters of scripts that write without spaces, each a token by itself; of all others a token is a word.
_TOKEN = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3040-\u30ff\u31f0-\u9fff\uf900-\ufaff]|\w+"
)
#: Letters that say as much as two of an alphabet: Chinese, Japanese and Korean ones.
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_FULL, _QUESTIONS = tuple(".!。！।॥۔։…"), tuple("?？؟;")
_CLOSING, _COLONS = "\"'”’»)）」』】]", (":", "：")
#: A line so wide is a paragraph; a narrower one is if it ends as a sentence does.
_LONG, _LEAST = 80, 25
#: So much of a line is looked at (characters), and a longer one is no age; without a digit it is shorter.
_LOOKED_AT, _LONGEST_AGE, _LONGEST_AGE_IN_WORDS = 400, 48, 24
_DIGIT = re.compile(r"\d")
_SURE = frozenset((AgeKind.RELATIVE, AgeKind.ABSOLUTE, AgeKind.AMBIGUOUS))


class Ending:
    """What a line ends with, as a number."""

    NONE, COLON, ELLIPSIS, QUOTE, QUESTION, SENTENCE = map(float, range(6))


@attrs.frozen(eq=False)
class Line:
    """One line: its text, its ``tokens``, the ``width`` that it has for a reader, its ``ending`` and its ``phrase``.

    ``mass`` is how much it speaks for a story: the width of a paragraph, 0 of any other line. ``is_age`` tells that it
    states an age or a date, and nothing else.
    """

    text: str
    tokens: Sequence[str]
    width: int
    ending: float
    phrase: Phrase
    mass: int
    is_age: bool


def read_lines(texts: Sequence[str]) -> list[Line]:
    """The lines of a page."""
    known: dict[str, Line] = {}
    for text in texts:
        if text not in known:
            known[text] = _line(text)
    return [known[text] for text in texts]


def _line(text: str) -> Line:
    width = len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))
    ending, phrase = _ending(text), phrase_of(text)
    reads = width >= _LONG or (width >= _LEAST and ending >= Ending.QUOTE)
    mass = width if reads and phrase not in (Phrase.RIGHTS, Phrase.CONSENT) else 0
    return Line(text, _TOKEN.findall(text[:_LOOKED_AT]), width, ending, phrase, mass, states_age(text))


def _ending(text: str) -> float:
    if text.endswith(("...", "…")):
        return Ending.ELLIPSIS
    bare = text.rstrip(_CLOSING)
    if bare.endswith(_FULL):
        return Ending.SENTENCE
    if bare.endswith(_QUESTIONS):
        return Ending.QUESTION
    if bare.endswith(_COLONS):
        return Ending.COLON
    return Ending.QUOTE if len(bare) < len(text) and text[-1] not in ")]）】'’" else Ending.NONE


def states_age(text: str) -> bool:
    """Whether a line states an age or a date, and nothing else.

    >>> states_age("3 hours ago"), states_age("Rain at last")
    (True, False)
    """
    size = len(text)
    if size > _LONGEST_AGE or (size > _LONGEST_AGE_IN_WORDS and _DIGIT.search(text) is None):
        return False
    return parse_age(text, context="card").kind in _SURE
