"""Made-up words: as long as the word, in its script and its letter case, and the same each time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from random import Random

__all__ = ["WORD", "MadeUp", "words_of"]

#: A run of letters.
WORD = re.compile(r"[^\W\d_]+")

_VOWELS, _CONSONANTS = "aeiou", "bcdfghklmnprstvz"
_ALPHABETS = {
    "CYRILLIC": "абвгдежзиклмнопрстуфхцчш",
    "GREEK": "αβγδεζηθικλμνξοπρστυφχψω",
    "ARABIC": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "HEBREW": "אבגדהוזחטיכלמנסעפצקרשת",
    "HIRAGANA": "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ",
    "KATAKANA": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ",
}
#: Ranges of characters so large that any of them may be taken.
_RANGES = {"CJK": (0x4E00, 0x9FA5), "HANGUL": (0xAC00, 0xD7A3)}
#: Scripts that put no space between words: there, each character is made up by itself.
_UNSPACED = frozenset(("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN"))
#: How far from a letter another of its script is looked for, where no alphabet is listed.
_NEAR = 40
_TRIES = 64


def words_of(text: str) -> Iterator[str]:
    """The words of a text: its runs of letters.

    >>> list(words_of("It rained 3 times, didn't it?"))
    ['It', 'rained', 'times', 'didn', 't', 'it']
    """
    return (match[0] for match in WORD.finditer(text))


class MadeUp:
    """Makes up a word for each word of a page: never one that the page has itself.

    ``salt`` chooses other words for the same page.

    >>> made = MadeUp(["rain", "Rain", "again"])
    >>> made.text("Rain, rain again!") == made.text("Rain, rain again!"), len(made.text("Rain"))
    (True, 4)
    """

    def __init__(self, words: Iterable[str], salt: int = 0) -> None:
        self._known = {word.casefold() for word in words if len(word) > 1}
        self._salt = salt
        self._made: dict[tuple[str, int], str] = {}

    def text(self, text: str) -> str:
        """A text with each of its words made up; what is no letter stays."""
        return WORD.sub(lambda match: self.word(match[0]), text)

    def word(self, word: str) -> str:
        """The word that stands for a word."""
        key = (word.casefold(), len(word))
        if key not in self._made:
            tries = ("".join(self._letters(word, f"{self._salt}/{number}/{key[0]}")) for number in range(_TRIES))
            self._made[key] = next((made for made in tries if made.casefold() not in self._known), key[0][: len(word)])
        return "".join(_cased(made, letter) for made, letter in zip(self._made[key], word, strict=True))

    def _letters(self, word: str, seed: str) -> Iterator[str]:
        chance = Random(seed)
        first = int(chance.random() * 2)
        for place, letter in enumerate(word):
            script = _script(letter)
            if script in _UNSPACED:
                # A character stands for another wherever it is, so that a text that is part of another stays so.
                yield _choice(letter, script, Random(f"{seed.rpartition('/')[0]}/{letter}").random())
            elif script == "LATIN":
                letters = (_VOWELS, _CONSONANTS)[(place + first) % 2]
                yield letters[int(chance.random() * len(letters))]
            else:
                yield _choice(letter, script, chance.random())


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _choice(letter: str, script: str, chance: float) -> str:
    """A letter of the same script, lower case where it has cases."""
    if script in _RANGES:
        first, last = _RANGES[script]
        return chr(first + int(chance * (last - first + 1)))
    alphabet = _ALPHABETS.get(script) or _neighbours(letter, script)
    return alphabet[int(chance * len(alphabet))]


def _neighbours(letter: str, script: str) -> str:
    place, kind = ord(letter.lower()[0]), unicodedata.category(letter.lower()[0])
    near = (chr(code) for code in range(max(place - _NEAR, 0), place + _NEAR + 1))
    found = "".join(each for each in near if _script(each) == script and unicodedata.category(each) == kind)
    return found or letter


def _cased(made: str, letter: str) -> str:
    upper = made.upper()
    return upper if letter.isupper() and len(upper) == 1 else made
