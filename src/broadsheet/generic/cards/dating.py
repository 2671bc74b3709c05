"""The age that a card shows: a text that states one, or an element that says of itself that it does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from operator import attrgetter

import attrs

from broadsheet.ages import AgeStyle, split_age
from broadsheet.ages.expression import read_age
from broadsheet.ages.wording import Wording
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.names import AGE
from broadsheet.generic.cards.pieces import Piece, parted
from broadsheet.moments import parse_moment
from broadsheet.records import Age, AgeKind, Precision

__all__ = ["Dated", "Dating"]

_LONGEST, _LONGEST_CALLED = 60, 48
#: Without a digit it is shorter: "yesterday", "il y a une heure".
_LONGEST_WORDS = 24
_LONGEST_GLUED = 40
_DIGIT = re.compile(r"\d")
_SEVERAL_DIGITS = re.compile(r"\d\D*\d")
_LEADING = re.compile(
    r"(?i)^(?:(?:last\s+)?updated|published|posted)\b:?\s+(?:on\s+|at\s+)?|^(?:on|am|vom)\s+(?=\w*\W*\d)"
)
#: What a time of the day is written with, and the length of a video is not.
_HALF = re.compile(r"(?i)\d\s*(?:[ap]\.?m\b|uhr\b|h\s*\d\d$|[시時点])")
#: Words between an age and who wrote the story.
_BY = re.compile(r"(?<!\s)\s+(?:by|von|par|por)\s+")
_STATES = ("datetime", "data-datetime", "data-date", "data-timestamp", "content")
_GLUE = " \t\N{NO-BREAK SPACE}·•|｜‧・∙●–—-,:;()[]"
#: So many lines of a text that is not shown are looked at.
_MOST_UNSHOWN = 4
_start = attrgetter("start")
_SURE = frozenset((AgeKind.RELATIVE, AgeKind.ABSOLUTE, AgeKind.AMBIGUOUS))
_NO_AGE = frozenset((AgeKind.UNKNOWN, AgeKind.DURATION))
_STYLE, _WORDING = AgeStyle(), Wording(beside_title=True)


@attrs.frozen
class Dated:
    """An age, the piece that shows it (None: an attribute does), and what the piece shows before and behind it."""

    age: Age
    piece: Piece | None = None
    beside: tuple[str, ...] = ()


class Dating:
    """The reading of ages on one page: each text once."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._times = ground.places("time")
        self._hidden = ground.stream.hidden_parts
        self._known: dict[str, Age | None] = {}

    def read(self, text: str) -> Age | None:
        """The age that a text states beyond doubt: a time of the day alone may be anything."""
        age = self._reading(text)
        return age if age is not None and age.kind in _SURE else None

    def read_bare(self, text: str) -> Age:
        """What bare numbers state that are known to be a date or a time."""
        return self._reading(text) or Age(text.strip(_GLUE))

    def _reading(self, text: str) -> Age | None:
        text = text.strip(_GLUE)
        if not text or not _could_be(text):
            return None
        if text not in self._known:
            age = read_age(text, _WORDING)
            self._known[text] = None if age is None or age.kind in _NO_AGE else age
        return self._known[text]

    @staticmethod
    def parts(text: str) -> list[str]:
        """What of a line may be an age: the line, and what stands between its separators."""
        if len(text) > _LONGEST + _LONGEST_CALLED:
            return []
        parts = parted(text)
        return [text, *parts] if len(parts) > 1 else [text]

    def find(self, start: int, stop: int, pieces: Sequence[Piece]) -> Dated | None:
        """The age in some elements of a card, of which ``pieces`` are the texts beside the title."""
        short = [piece for piece in pieces if _could_be(piece.text)]
        for piece in short:
            age = self._read_in(piece.text, piece, start)
            if age is not None:
                return Dated(age, piece)
        for dated in chain(self._parts(short, start), self._called(short, start)):
            return dated
        for element in self._times[bisect_left(self._times, start) : bisect_left(self._times, stop)]:
            age = self._stated(element, None)
            if age is not None:
                return Dated(age)
        return self._unshown(start, stop)

    def _unshown(self, start: int, stop: int) -> Dated | None:
        """The age in a text that is not shown until a script has run."""
        for part in self._hidden[
            bisect_left(self._hidden, start, key=_start) : bisect_left(self._hidden, stop, key=_start)
        ]:
            for text in part.texts[:_MOST_UNSHOWN]:
                age = self.read(text)
                if age is not None:
                    return Dated(age)
        return None

    def _read_in(self, text: str, piece: Piece, start: int) -> Age | None:
        """The age that a text of a piece states; a time of the day where the piece is called so."""
        age = self._reading(text)
        if age is None or age.kind in _SURE or _HALF.search(text):
            return age
        return age if self._is_called(piece, start) else None

    def _parts(self, pieces: Iterable[Piece], start: int) -> Iterator[Dated]:
        """Ages in pieces that say something else too: behind a separator, or glued."""
        for piece in pieces:
            parts = [part for each in parted(piece.text) for part in _BY.split(each, maxsplit=1)]
            for place, part in enumerate(parts):
                shown = _LEADING.sub("", part)
                age = self._read_in(shown, piece, start)
                if age is not None:
                    yield Dated(age, piece, (*parts[:place], *parts[place + 1 :]))
            if len(parts) > 1 and (age := self.read(_LEADING.sub("", piece.text))) is not None:
                yield Dated(age, piece)
            if len(piece.text) <= _LONGEST_GLUED and _DIGIT.search(piece.text):
                for name, age in split_age(piece.text, _STYLE):
                    yield Dated(age, piece, (name,))

    def _called(self, pieces: Iterable[Piece], start: int) -> Iterator[Dated]:
        """Texts that stand in a ``time``, or in what is called by a word for it, in whatever language they are."""
        for piece in pieces:
            if len(piece.text) > _LONGEST_CALLED or not self._is_called(piece, start):
                continue
            element = self._time_around(piece, start)
            shown = _LEADING.sub("", piece.text).strip(_GLUE)
            if element is not None:
                yield Dated(self._stated(element, shown) or Age(shown), piece)
            elif _SEVERAL_DIGITS.search(shown) or (_DIGIT.search(shown) and " " in shown):
                yield Dated(Age(shown), piece)

    def _stated(self, element: int, shown: str | None) -> Age | None:
        """The age that a ``time`` states in an attribute; ``shown`` is its text."""
        node = self._ground.outline.nodes[element]
        for name in _STATES:
            value = node.get(name)
            moment = parse_moment(value) if value else None
            if moment is not None and value:
                precision = Precision.SECOND if isinstance(moment, datetime) else Precision.DAY
                return Age(shown or value, AgeKind.ABSOLUTE, stated=moment, precision=precision)
        return None

    def _time_around(self, piece: Piece, start: int) -> int | None:
        place, tags = piece.element, self._ground.tags
        while place >= start:
            if tags[place] == "time":
                return place
            place = self._ground.parents[place]
        return None

    def _is_called(self, piece: Piece, start: int) -> bool:
        """Whether the nearest elements around a piece say that it is an age."""
        ground, place = self._ground, piece.element
        for _ in range(2):
            if place < start:
                return False
            if ground.tags[place] == "time" or ground.all_names(place) & AGE:
                return True
            place = ground.parents[place]
        return False


def _could_be(text: str) -> bool:
    """Whether a text is short enough for an age; without a digit it is shorter."""
    size = len(text)
    return size <= _LONGEST_WORDS or (size <= _LONGEST and _DIGIT.search(text) is not None)
