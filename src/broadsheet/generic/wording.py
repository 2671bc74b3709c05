"""The words of mark-up: which class names and ids were chosen by a person, and what they say of a place."""

from __future__ import annotations

import re
from functools import lru_cache

from broadsheet.generic.vocabulary import ABBREVIATIONS, STATES

__all__ = ["is_stable", "is_state", "stem_of", "words_of"]

_NAME = re.compile(r"-?[A-Za-z_][\w-]*")
_PIECES = re.compile(r"[a-z]+|[A-Z][a-z]+|[A-Z]+(?![a-z])|\d+")
_VOWEL = re.compile(r"[aeiouy]", re.I)
_MODULE = re.compile(r"([A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*?)_{1,2}[A-Za-z0-9+-]{4,}")
#: Longer names are not remembered: pages could fill all memory with them.
_LONGEST = 300
_LONG_NUMBER = re.compile(r"\d{4,}")

#: Classes that say how an element looks, in the manner of utility frameworks.
_UTILITY = re.compile(
    r"[mp][trblxyse]?-?\d+|(?:col|row|d|w|h|z|text|font|bg|flex|grid|gap|items|justify|self|space|border|rounded|overflow|"
    r"min|max|block|inline|relative|absolute|fixed|sticky|hidden|order|float|leading|tracking|fs|fw|lh|ta|fz|fl)(?:-.*)?"
)
_LEAST_HASH, _MOST_CONSONANTS = 4, 5
#: Letters and digits that take turns, as in a hash, and a size such as 16x9, which is none.
_TURNS, _SIZE = re.compile(r"\d[A-Za-z]+\d|[A-Za-z]\d+[A-Za-z]"), re.compile(r"\d+x\d+")


def words_of(name: str) -> tuple[str, ...]:
    """The words that a class name or an id is made of, in lower case.

    >>> words_of("cardTitle--main-2")
    ('card', 'title', 'main', '2')
    """
    return _remembered(name) if len(name) <= _LONGEST else _words(name)


@lru_cache(maxsize=65536)
def _remembered(name: str) -> tuple[str, ...]:
    return _words(name)


def _words(name: str) -> tuple[str, ...]:
    return tuple(piece.lower() for piece in _PIECES.findall(name))


@lru_cache(maxsize=65536)
def is_stable(name: str) -> bool:
    """Whether a class name or an id reads as chosen by a person: made of words, without numbers of one page.

    >>> [name for name in ("story-title", "css-1x2y3z", "_3fj2", "sc-bdVaJa", "post-48213") if is_stable(name)]
    ['story-title']
    """
    if not _NAME.fullmatch(name) or _LONG_NUMBER.search(name) or name.startswith(("css-", "jsx-", "sc-", "svelte-")):
        return False
    parts = [part for part in re.split(r"[-_]+", name) if part]
    return bool(parts) and not name.startswith("_") and all(map(_is_word, parts))


@lru_cache(maxsize=65536)
def stem_of(name: str) -> str | None:
    """The part of a generated class name that a person chose, up to its hash; None where there is none.

    >>> stem_of("Card_title__Kp2uE"), stem_of("promo_77c0"), stem_of("css-1x2y3z")
    ('Card_title__', 'promo_', None)
    """
    match = _MODULE.fullmatch(name)
    if match is None or is_stable(name) or not is_stable(match[1]):
        return None
    stem = name[: name.index("_", len(match[1]))]
    return stem + ("__" if name[len(stem) :].startswith("__") else "_")


@lru_cache(maxsize=65536)
def is_state(name: str) -> bool:
    """Whether a class name tells a state, or a place in a row, and not what the element is.

    >>> is_state("is-open"), is_state("odd"), is_state("story")
    (True, True, False)
    """
    return name.lower() in STATES or name.startswith(("is-", "has-", "js-", "no-"))


@lru_cache(maxsize=65536)
def is_utility(name: str) -> bool:
    """Whether a class name says how an element looks, and not what it is.

    >>> is_utility("mb-2"), is_utility("flex"), is_utility("story-text")
    (True, True, False)
    """
    return _UTILITY.fullmatch(name) is not None


def _is_word(part: str) -> bool:
    if part.isdigit():
        return len(part) < _LEAST_HASH
    pieces = _PIECES.findall(part)
    if len(part) >= _LEAST_HASH and _is_mixed(part, pieces):
        return False
    letters = [piece for piece in pieces if not piece.isdigit()]
    if any(piece.isdigit() for piece in pieces[:-1]) and len(part) > _LEAST_HASH:
        return len(letters) < 2 or all(len(each) > 2 and _VOWEL.search(each) for each in letters)  # noqa: PLR2004
    if len(letters) > 1 and sum(map(len, letters)) / len(letters) < 2.6:  # noqa: PLR2004  (changing case in a hash)
        return False
    if len(letters) > 1 and any(_is_jumble(piece) for piece in letters):
        return False
    return all(_reads(piece.lower()) for piece in letters)


def _is_mixed(part: str, pieces: list[str]) -> bool:
    """Whether letters and digits take turns as nobody would choose them: 77c0, k3a1, LYZT4."""
    if part.isupper() and part[-1].isdigit():
        return len(part) > _LEAST_HASH
    is_short = max(map(len, pieces)) < 3  # noqa: PLR2004  (a word has three letters)
    return is_short and _TURNS.search(part) is not None and _SIZE.fullmatch(part) is None


def _is_jumble(piece: str) -> bool:
    return piece.isupper() and len(piece) > 1 and not _VOWEL.search(piece) and piece.lower() not in ABBREVIATIONS


def _reads(piece: str) -> bool:
    if piece in ABBREVIATIONS or len(piece) < _LEAST_HASH:
        return True
    if not _VOWEL.search(piece):
        return False
    return max(map(len, _VOWEL.split(piece))) <= _MOST_CONSONANTS
