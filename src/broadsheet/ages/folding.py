"""Text as it is compared with wordings: one case, plain letters, the digits 0 to 9, single spaces.

The tables of wordings are folded by these functions too (``tools/ages``), so a wording meets its text whatever the
keyboard that wrote it: ``İ`` and ``ı`` are ``i``, ``πριν από`` is ``ΠΡΙΝ ΑΠΟ``, ``أسبوع`` is ``اسبوع``.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["NUMBER", "STOPS", "fold", "key_of", "words_of"]

#: A number as wordings count with: at most six digits, and perhaps one behind the point.
NUMBER = re.compile(r"[0-9]{1,6}(?:[.,][0-9])?")

#: Accents of Latin, Greek and Cyrillic letters; the points of Hebrew and of Arabic, which most texts leave out.
_MARKS = {
    **dict.fromkeys(range(0x0300, 0x0370)),
    **dict.fromkeys(range(0x0591, 0x05BE)),
    **dict.fromkeys((0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7)),
    **dict.fromkeys(range(0x064B, 0x0660)),
    0x0670: None,
}
_UNSEEN = dict.fromkeys(
    (0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
)
_ALIKE = {
    **dict.fromkeys(map(ord, "‐‑−־"), "-"),
    **dict.fromkeys(map(ord, "’‘ʼʻʹ`´′"), "'"),
    ord("ı"): "i",
    ord("ς"): "σ",
    ord("ى"): "ي",
    ord("ی"): "ي",
    ord("ک"): "ك",
    ord("ـ"): None,
}
_LETTERS = {**_MARKS, **_UNSEEN, **_ALIKE}
#: The full stops of abbreviations, not those between digits.
STOPS = re.compile(r"\.(?![0-9])|(?<![0-9])\.")
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~«»“”„–—・·•、。，،؛।]+")


def fold(text: str) -> str:
    """The text as it is compared with wordings; about as long as it was.

    >>> fold("  Πριν από\N{NO-BREAK SPACE}٣ ΏΡΕΣ ")
    'πριν απο 3 ωρεσ'
    """
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_ALIKE)).lower().translate(_LETTERS)
        if not text.isascii():  # not just a curly quote
            text = "".join(map(_digit, unicodedata.normalize("NFC", text)))
    return " ".join(text.split())


def _digit(char: str) -> str:
    return str(int(char)) if char.isdecimal() else char


def key_of(folded: str) -> str:
    """What a folded wording is looked up by: without spaces, and without the full stops of abbreviations.

    >>> key_of("vor # std.") == key_of("vor #std")
    True
    """
    return (STOPS.sub("", folded) if "." in folded else folded).replace(" ", "")


def words_of(folded: str) -> str:
    """The words of a folded name, without what stands between them: ``a. m.`` and ``a.m.`` are ``a m``.

    >>> words_of("a. m.")
    'a m'
    """
    return " ".join(_WORD.findall(folded))
