"""The wordings of ages and dates in many languages, read from ``data/`` when first asked for.

Importing broadsheet reads none of it. ``data/README.md`` tells the form of the files. What the overlay, kept by hand,
says of a wording in a language outranks what was generated.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, cast

from broadsheet.records import Precision

__all__ = ["DayOrder", "Meaning", "Sense", "Tables", "openers", "tables"]

DayOrder = Literal["DMY", "MDY", "YMD"]


class Sense(NamedTuple):
    """What a relative wording means in one language: ``times`` its ``unit``, and that times the number that it holds.

    ``bare`` marks a number with a unit and nothing else, which may be an age or a duration; ``calendar`` a word for a
    day, such as "yesterday". (A tuple, not an attrs class: twenty thousand are made.)
    """

    language: str
    unit: Precision
    times: int
    bare: bool = False
    calendar: bool = False


class Meaning(NamedTuple):
    """What a word means in a date: its ``kind``, such as ``month-name``, and its ``value``, such as 5 for May."""

    kind: str
    value: int | None
    language: str


#: Higher ranks first: for one wording in one language, the first file that has it is believed.
_FILES = ("overlay.tsv", "cldr.tsv", "dayjs.tsv")
_FEW_SECONDS = 22  # dayjs and moment say "a few seconds" for 0 to 44 seconds
_UNITS = {unit.value: unit for unit in Precision}


class Tables:
    """All wordings.

    ``phrases`` are relative wordings by their key, the number in them as ``#``; ``words`` the words of dates, of which
    ``longest`` tells how many may follow the first one of a name, and ``named`` are all that such names are made of;
    ``orders`` the order of day and month by language tag, None where both are in use; ``prefixes`` what stands in front
    of ages; ``numbers`` the words for small ones; ``well_known`` the languages that the overlay has, which were looked
    through by hand.
    """

    def __init__(self) -> None:
        self.phrases: dict[str, tuple[Sense, ...]] = {}
        self.words: dict[str, tuple[Meaning, ...]] = {}
        self.longest: dict[str, int] = {}
        self.named: set[str] = set()
        self.orders: dict[str, DayOrder | None] = {}
        self.prefixes: set[str] = set()
        self.numbers: dict[str, int] = {}
        self.well_known = frozenset(language for language, _, _ in _lines(_FILES[0]))
        for name in _FILES:
            self._read(name)
        for word in self.words:
            first, space, rest = word.partition(" ")
            if space:
                self.named.update(word.split(" "))
                self.longest[first] = max(self.longest.get(first, 0), 1 + rest.count(" ") + 1)

    def _read(self, name: str) -> None:
        known = {key: frozenset(sense.language for sense in senses) for key, senses in self.phrases.items()}
        for language, key, values in _lines(name):
            kind, _, rest = key.partition(" ")
            if kind in _UNITS or kind in ("bare", "calendar"):
                self._take_phrases(_sense(language, kind, rest), values, known)
            elif kind == "order":
                for tag in values.split("|"):
                    self.orders[tag] = cast(DayOrder, rest) if rest != "None" else None
            elif kind == "prefix":
                self.prefixes.update(values.split("|"))
                self._take_words((Meaning("filler", None, language),), values)
            elif kind == "number":
                self.numbers.update(dict.fromkeys(values.split("|"), int(rest)))
            else:
                self._take_words((Meaning(kind, int(rest) if rest else None, language),), values)

    def _take_phrases(self, sense: Sense, values: str, known: dict[str, frozenset[str]]) -> None:
        if sense.calendar:
            self._take_words((Meaning("calendar", sense.times, sense.language),), values)
        alone = (sense,)
        phrases = self.phrases
        for phrase in values.replace(" ", "").split("|"):
            if phrase not in phrases:
                phrases[phrase] = alone
            elif sense.language not in known.get(phrase, ()):
                phrases[phrase] += alone

    def _take_words(self, meaning: tuple[Meaning, ...], values: str) -> None:
        words = self.words
        for word in values.split("|"):
            if word not in words:
                words[word] = meaning
            elif meaning[0] not in words[word]:
                words[word] += meaning

    def order_of(self, language: str) -> DayOrder | None:
        """The order in which a language, or its region, writes day and month; None where both are in use."""
        tag = language.lower().replace("_", "-")
        while tag not in self.orders and "-" in tag:
            tag = tag.rpartition("-")[0]
        return self.orders.get(tag)


def _lines(name: str) -> Iterator[tuple[str, str, str]]:
    """The entries of a file: language, key, and the values as they stand there."""
    from importlib.resources import files  # it loads tempfile and more, which pages without ages do not need

    language = ""
    for line in files("broadsheet.ages").joinpath("data", name).read_text("utf-8").split("\n"):
        if line.startswith("["):
            language = line[1:-1]
        elif line and line[0] != "#":
            key, _, values = line.partition("\t")
            yield language, key, values


def _sense(language: str, kind: str, rest: str) -> Sense:
    if kind == "calendar":
        return Sense(language, Precision.DAY, int(rest), calendar=True)
    bare = kind == "bare"
    if bare:
        kind, _, rest = rest.partition(" ")
    count = 1 if rest == "#" else _FEW_SECONDS if rest == "few" else int(rest)
    return Sense(language, _UNITS[kind], count, bare)


@cache
def openers(languages: frozenset[str]) -> tuple[str, ...]:
    """The first words of the wordings of these languages that do not begin with a number, each with its space."""
    found: set[str] = set()
    for name in _FILES:
        for language, key, values in _lines(name):
            if language in languages and key.partition(" ")[0] in _UNITS:
                found.update(phrase.partition(" ")[0] + " " for phrase in values.split("|") if " " in phrase)
    return tuple(sorted(opener for opener in found if not opener.startswith(("#", "-"))))


@cache
def tables() -> Tables:
    """The wordings, read once."""
    return Tables()
