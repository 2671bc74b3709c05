"""Relative wordings: "3 hours ago", "vor einer Stunde", "1 hr 4 mins ago", "yesterday", "12 min"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from broadsheet.ages.folding import NUMBER, key_of
from broadsheet.ages.tables import Sense, tables
from broadsheet.ages.wording import Wording
from broadsheet.records import Age, AgeKind, NamedDay, Precision

__all__ = ["read_relative"]

_AGO = "ago"
#: Sites count months to eleven and then years: a larger number before a capital M counts minutes.
_MOST_MONTHS = 11
_MOST_YEARS = 150
_SHORT, _LONG = 4, 8
_MOST_PARTS = 2
_MOST_WORDS = 6
_CAPITAL = re.compile(r"[0-9]\s?M(?![A-Za-z])")
_JOINTS = ",&"


def read_relative(raw: str, folded: str, wording: Wording) -> Age | None:
    """The age that a relative wording states; None where the text is none."""
    numbers = NUMBER.findall(folded)
    if not numbers:
        return _in_words(raw, folded, wording)
    if len(numbers) == _MOST_PARTS:
        return _compound(raw, folded, wording)
    return _counted(raw, NUMBER.sub("#", folded), numbers[0], wording) if len(numbers) == 1 else None


def _in_words(raw: str, folded: str, wording: Wording) -> Age | None:
    """A wording without digits: "an hour ago", "two hours ago", "三小时前", "yesterday"."""
    known = tables()
    key = key_of(folded)
    if key in known.phrases:
        senses = _senses(key, wording) or (_sentence(key, wording) if " " in folded else ())
        if senses:
            return _age(raw, senses, None, wording)
    if folded and folded[0] in known.numbers and not folded.isascii():
        return _counted(raw, "#" + folded[1:], str(known.numbers[folded[0]]), wording)
    words = folded.split(" ")
    for place, word in enumerate(words if 1 < len(words) <= _MOST_WORDS else ()):
        if word in known.numbers:
            said = " ".join((*words[:place], "#", *words[place + 1 :]))
            return _counted(raw, said, str(known.numbers[word]), wording)
    return None


def _counted(raw: str, said: str, number: str, wording: Wording) -> Age | None:
    """A wording with one number in it, which ``said`` has as ``#``."""
    key = key_of(said)
    senses = _senses(key, wording)
    if not senses and key.endswith(_AGO):  # pages in two languages at once: "6 Tagen ago"
        senses = tuple(sense._replace(bare=False) for sense in _senses(key.removesuffix(_AGO), wording))
    if not senses:
        return None
    if senses[0].bare and (("." in number and len(key) <= _SHORT - 1) or _is_too_long(senses[0], number)):
        return None  # "4.6M" is a quantity, "2019年" a year
    if key in ("#m", "#mago"):
        senses = _letter_m(raw, senses, float(number.replace(",", ".")), wording)
    return _age(raw, senses, number, wording)


def _senses(key: str, wording: Wording) -> tuple[Sense, ...]:
    senses = tables().phrases.get(key)
    if senses is None:
        return ()
    chosen = wording.choose(senses)
    if chosen[:1] and chosen[0].language not in wording.spoken and not _is_plain(key, chosen[0]):
        return ()
    return chosen


def _sentence(key: str, wording: Wording) -> tuple[Sense, ...]:
    """The senses of a wording of several words, "një orë më parë", in whatever language: it can be nothing else."""
    senses = wording.choose(tables().phrases.get(key, ())) if len(key) >= _LONG else ()
    return tuple(sense for sense in senses if not (sense.bare or sense.calendar))


def _is_plain(key: str, sense: Sense) -> bool:
    """Whether a wording that the page's language does not have is an age all the same: "-3 h", "4k", "net" and "sat"
    are in some language, and elsewhere they may be anything."""
    if key[0] == "-":
        return False
    if sense.language == "en":
        return True
    if "#" not in key:
        told = len(key) >= _SHORT or not key.isascii()
        return told and not sense.bare and sense.language in tables().well_known
    return not sense.bare or not key.isascii() or len(key) >= _SHORT


def _is_too_long(sense: Sense, number: str) -> bool:
    return sense.unit is Precision.YEAR and float(number.replace(",", ".")) > _MOST_YEARS


def _letter_m(raw: str, senses: tuple[Sense, ...], number: float, wording: Wording) -> tuple[Sense, ...]:
    """ "5m ago" is minutes; "5M ago" may be months, and so may "5m" where nothing says that it is an age."""
    if Precision.MINUTE not in {sense.unit for sense in senses}:
        return senses[0]._replace(unit=Precision.MINUTE), *senses  # years in Lithuanian; minutes wherever English is
    minute = senses[0]._replace(unit=Precision.MINUTE)
    shouted = _CAPITAL.search(raw) is not None and (not minute.bare or wording.beside_title or "M" in raw)
    if shouted and not minute.bare and raw.upper() == raw:
        shouted = False  # "5M AGO": all of it is in capitals
    doubtful = shouted or (minute.bare and not wording.beside_title)
    if doubtful and number <= _MOST_MONTHS:
        return minute, minute._replace(unit=Precision.MONTH)
    return (minute,)


def _compound(raw: str, folded: str, wording: Wording) -> Age | None:
    """Two units: "1 hr 4 mins ago". The second is worded as an age is, the first as a number with a unit."""
    first, second = NUMBER.finditer(folded)
    greater = _senses(key_of("#" + folded[first.end() : second.start()].strip(" ,&").removesuffix(" and")), wording)
    lesser = _senses(key_of(f"{folded[: first.start()]}#{folded[second.end() :]}"), wording)
    for above in greater:
        for below in lesser:
            if above.language == below.language and above.bare and above.unit.seconds > below.unit.seconds:
                seconds = _seconds(above, first[0]) + _seconds(below, second[0])
                kind = AgeKind.DURATION if below.bare and not wording.beside_title else AgeKind.RELATIVE
                return Age(raw, kind, below.language, seconds, below.unit, rounding=wording.rounding)
    return None


def _age(raw: str, senses: Sequence[Sense], number: str | None, wording: Wording) -> Age | None:
    """The age, or where the senses differ all that it could be."""
    ages: dict[tuple[Precision, int], Sense] = {}
    for sense in senses:
        meant = (sense.unit, 0 if sense.unit is Precision.SECOND else sense.times)
        known = ages.setdefault(meant, sense)
        if sense.bare not in (known.bare, sense.language in wording.spoken):
            ages[meant] = sense  # a language may leave out its "ago": that is believed of the page's own language
    readings = tuple(_reading(raw, sense, number, wording) for sense in ages.values())
    return readings[0] if len(readings) == 1 else Age(raw, AgeKind.AMBIGUOUS, readings=readings)


def _reading(raw: str, sense: Sense, number: str | None, wording: Wording) -> Age:
    kind = AgeKind.DURATION if sense.bare and not wording.beside_title else AgeKind.RELATIVE
    day = NamedDay(days_ago=sense.times) if sense.calendar else None
    seconds = _seconds(sense, number)
    return Age(raw, kind, sense.language, seconds, sense.unit, rounding=wording.rounding, day=day)


def _seconds(sense: Sense, number: str | None) -> int:
    seconds = sense.times * sense.unit.seconds
    return seconds if number is None else round(seconds * float(number.replace(",", ".")))
