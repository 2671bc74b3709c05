"""A text as the tokens of a date: numbers, clocks and known words; one unknown word, and it is no date."""

from __future__ import annotations

import re

from broadsheet.ages.tables import Meaning, Tables, tables

__all__ = ["Token", "tokens_of"]

_TOKEN = re.compile(
    r"""(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}t[0-9]{2}:[0-9]{2}[0-9:.,z+-]*)
    |(?P<triple>[0-9]{1,4}([-/.])\s?[0-9]{1,2}\3\s?[0-9]{1,4}(?![0-9:]))
    |(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?![0-9:]))
    |(?P<tail>(?<=[^\W\d_]-)[0-9]{1,2}-(?:[0-9]{4}|[0-9]{2})(?![0-9:-]))
    |(?P<offset>(?:gmt|utc)\s?[+-][0-9]{1,2}(?::?[0-9]{2})?(?![0-9])|(?<=[0-9 ])[+-][0-9]{2}:?[0-9]{2}(?![0-9]))
    |(?P<pair>[0-9]{1,4}[-/.–][0-9]{1,4}(?![0-9]))
    |(?P<number>[0-9]+)
    |(?P<word>[^\s0-9!-/:-@\[-`{-~«»“”„–—・·•、。،؛।]+)
    |(?P<mark>[^\s0-9])""",
    re.VERBOSE,
)
#: What may stand between the parts of a date; any other sign says that the text is none.
_HARMLESS = frozenset(",.·・•|/-–—()[]:;@'،、。«»")
_UNSPACED = "\u0590"  # from here on there are scripts that write words without spaces, or glue small words to them
#: So short a word may be anything: of languages that the page is not in, only well-known ones are asked.
_SHORT = 3
_CLOSING = ([("mark", ")")], [("mark", "]")])
_MOST_TOKENS = 40
_LONGEST_WORD = 24

#: Its sort, its text, and what it means where it is a word.
Token = tuple[str, str, tuple[Meaning, ...]]


def tokens_of(folded: str, spoken: frozenset[str]) -> list[Token] | None:
    """The tokens of a folded text, names of several words as one; None at the first word that is not known.

    A word that these languages have means what they say; any other, what it means anywhere.
    """
    known = tables()
    last = folded.rpartition(" ")[2]
    if last.isalpha() and _is_strange(last, known):
        return None  # to look at the end costs less than to take the text apart up to there
    found: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(folded):
        kind, text = match.lastgroup or "", match[0]
        if kind == "word" and _is_strange(text, known):
            return None  # most lines of a page end here, at their first word
        found.append((kind, text))
    if len(found) > _MOST_TOKENS:
        return None
    tokens: list[Token] = []
    place = 0
    while place < len(found):
        kind, text = found[place]
        place += 1
        if kind != "word":
            if kind == "mark" and (text not in _HARMLESS or _begins_count(found, place - 1)):
                return None
            if kind != "mark":
                tokens.append((kind, text, ()))
            continue
        longest = known.longest.get(text)
        if longest is not None:
            name, end = _name(found, place, text, longest, known)
            if end is not None:
                tokens.append(("word", name, _own(name, known.words[name], spoken)))
                place = end
                continue
        pieces = _pieces(text, known)
        if pieces is None:
            return None
        tokens.extend(("word", piece, _own(piece, known.words[piece], spoken)) for piece in pieces)
    return tokens


def _is_strange(word: str, known: Tables) -> bool:
    """Whether a word has no part in any date; of a script without spaces, its parts may have one."""
    return word[0] < _UNSPACED and word not in known.words and word not in known.named


def _begins_count(found: list[tuple[str, str]], place: int) -> bool:
    """Whether a number stands alone in brackets here, closed or cut off: "May 2017 (2)" are two articles of a month."""
    inside = found[place + 1 : place + 3]
    return found[place][1] in "([" and inside[:1] != [] and inside[0][0] == "number" and inside[1:] in ([], *_CLOSING)


def _own(word: str, meanings: tuple[Meaning, ...], spoken: frozenset[str]) -> tuple[Meaning, ...]:
    own = tuple([meaning for meaning in meanings if meaning.language in spoken]) if spoken else ()
    if any(meaning.kind != "filler" for meaning in own):
        return own
    if len(word) > _SHORT:
        return meanings
    well_known = tables().well_known
    return tuple([meaning for meaning in meanings if meaning.language in well_known]) or own


def _name(found: list[tuple[str, str]], place: int, first: str, longest: int, known: Tables) -> tuple[str, int | None]:
    """The longest name of several words that begins here, and where it ends."""
    name, best, end, words = first, first, None, 1
    while place < len(found) and words < longest:
        kind, text = found[place]
        place += 1
        if kind == "mark" and text in ".'-/":
            continue
        if kind != "word":
            break
        name, words = f"{name} {text}", words + 1
        if name in known.words:
            best, end = name, place
    return best, end


def _pieces(word: str, known: Tables) -> list[str] | None:
    """A word as the words that it is made of: one of Latin letters whole, "日星期四" in two."""
    if word in known.words:
        return [word]
    if word[0] < _UNSPACED or len(word) > _LONGEST_WORD * 2:
        return None
    pieces = []
    start = 0
    while start < len(word):
        for end in range(min(len(word), start + _LONGEST_WORD), start, -1):
            if word[start:end] in known.words:
                pieces.append(word[start:end])
                start = end
                break
        else:
            return None
    return pieces
