"""Sentences, names and ages spelled from numbers: one number is one text, and a smaller number is a plainer text.

So a strategy draws one integer a text, which costs little, and Hypothesis shrinks the text by shrinking the integer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from broadsheet.testing.strategies.wording.language import Language

__all__ = ["BLEMISHES", "MOST", "digits", "distinct", "pick", "sentence"]

#: The largest number that texts are spelled from.
MOST = 2**48 - 1

#: What texts have that trips up whoever splits, escapes or strips them. None holds white space.
BLEMISHES = (
    "27",
    "B&B",
    "“AI”",
    "x<y",
    '"so"',
    "it's",
    "&amp;",
    "<b>",
    "a>b",
    "£4.50",
    "#1",
    "—",
    "(٣)",
    "🌧️",
    "👩‍👧",
    "e\N{COMBINING ACUTE ACCENT}t\N{COMBINING DIAERESIS}",
    "re\N{SOFT HYPHEN}port",
    "a\N{ZERO WIDTH NON-JOINER}b",
    "\N{RIGHT-TO-LEFT MARK}1",
    "𝔘",
)

T = TypeVar("T")


def digits(number: int, base: int) -> Iterator[int]:
    """The digits of a number, the last one first, and zeros for ever after.

    >>> from itertools import islice
    >>> list(islice(digits(325, 10), 5))
    [5, 2, 3, 0, 0]
    """
    while True:
        number, digit = divmod(number, base)
        yield digit


def pick(number: int, choices: Sequence[T]) -> T:
    """One of the choices; the first for 0.

    >>> pick(0, "ab")
    'a'
    """
    return choices[number % len(choices)]


def sentence(language: Language, number: int, *, least: int, most: int, ends: bool = True) -> str:
    """A sentence of so many words at least and at most, a third of them with a blemish; 0 is the shortest.

    >>> from broadsheet.testing.strategies.wording import language_of
    >>> sentence(language_of("en"), 0, least=3, most=9), sentence(language_of("zh"), 1, least=3, most=9)
    ('Rain harbour mayor.', '暴雨港口市长和。')
    """
    number, extra = divmod(number, most - least + 1)
    number, blemish = divmod(number, 3 * len(BLEMISHES))
    places = digits(number, len(language.words))
    words = [pick(next(places) + place, language.words) for place in range(least + extra)]
    if language.cased:
        words[0] = words[0][:1].upper() + words[0][1:]
    if not 1 <= blemish <= len(BLEMISHES):
        return language.gap.join(words) + language.stop * ends
    half = (len(words) + 1) // 2
    first, second = language.gap.join(words[:half]), language.gap.join(words[half:])
    return " ".join(part for part in (first, BLEMISHES[blemish - 1], second) if part) + language.stop * ends


def distinct(texts: Sequence[str], taken: set[str]) -> list[str]:
    """The texts, each with a number behind it where it was taken already; ``taken`` learns them.

    >>> distinct(["Rain", "Rain"], set())
    ['Rain', 'Rain 2']
    """
    found = []
    for text in texts:
        fresh, count = text, 1
        while fresh in taken:
            count += 1
            fresh = f"{text} {count}"
        taken.add(fresh)
        found.append(fresh)
    return found
