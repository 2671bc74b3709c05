"""The wordings of relative ages, by hand: English and Arabic, the languages of the first site.

A phrase is looked up as a whole, its number written as ``#``: one dictionary, one step, no pattern that could run
away on hostile text. The value is the unit and how many of it one ``#`` (or the phrase itself) stands for.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from broadsheet.records import Precision

__all__ = ["OPENERS", "PHRASES", "Phrase"]


@attrs.frozen
class Phrase:
    """What a wording says: ``seconds`` of one ``#``, or of the whole phrase where it has no number.

    ``bare`` marks a number with a unit and nothing else, which may be an age or a duration.
    """

    language: str
    precision: Precision
    seconds: int
    bare: bool = False


#: dayjs and moment say "a few seconds" for 0 to 44 seconds
_FEW_SECONDS = 22

_ENGLISH = {
    Precision.SECOND: ("second", "seconds", "sec", "secs", "s"),
    Precision.MINUTE: ("minute", "minutes", "min", "mins", "m"),
    Precision.HOUR: ("hour", "hours", "hr", "hrs", "h"),
    Precision.DAY: ("day", "days", "d"),
    Precision.WEEK: ("week", "weeks", "wk", "wks", "w"),
    Precision.MONTH: ("month", "months", "mo", "mos"),
    Precision.YEAR: ("year", "years", "yr", "yrs", "y"),
}

#: singular, dual, and the plurals that follow a number
_ARABIC = {
    Precision.SECOND: ("ثانية", "ثانيتين", "ثوان", "ثواني", "ثوانٍ"),
    Precision.MINUTE: ("دقيقة", "دقيقتين", "دقائق"),
    Precision.HOUR: ("ساعة", "ساعتين", "ساعات"),
    Precision.DAY: ("يوم", "يومين", "أيام", "يوما", "يومًا"),
    Precision.WEEK: ("أسبوع", "أسبوعين", "أسابيع", "أسبوعا", "أسبوعًا"),
    Precision.MONTH: ("شهر", "شهرين", "أشهر", "شهرا", "شهرًا", "شهور"),
    Precision.YEAR: ("سنة", "سنتين", "سنوات", "عام", "عامين", "أعوام", "عاما", "عامًا"),
}
_ARABIC_DUALS = ("ين",)
_ARABIC_ONE = ("ثانية", "دقيقة", "ساعة", "يوم", "أسبوع", "شهر", "سنة", "عام")


def _english() -> Iterator[tuple[str, Phrase]]:
    for unit, names in _ENGLISH.items():
        phrase = Phrase("en", unit, unit.seconds)
        article = "an" if unit is Precision.HOUR else "a"
        yield f"{article} {names[0]} ago", phrase
        yield f"one {names[0]} ago", phrase
        for name in names:
            for text in (f"# {name}", f"#{name}"):
                yield f"{text} ago", phrase
                yield text, Phrase("en", unit, unit.seconds, bare=True)
    seconds = Phrase("en", Precision.SECOND, _FEW_SECONDS)
    yield "a few seconds ago", seconds
    yield "just now", seconds
    yield "moments ago", seconds


def _arabic() -> Iterator[tuple[str, Phrase]]:
    for unit, names in _ARABIC.items():
        for name in names:
            dual = name.endswith(_ARABIC_DUALS)
            phrase = Phrase("ar", unit, (2 if dual else 1) * unit.seconds)
            for since in ("منذ", "قبل"):
                if dual or name in _ARABIC_ONE:
                    yield f"{since} {name}", phrase
                    yield f"{since} {name} واحدة", phrase
                    yield f"{since} {name} واحد", phrase
                if not dual:
                    yield f"{since} # {name}", phrase
    yield "منذ ثانية واحدة", Phrase("ar", Precision.SECOND, _FEW_SECONDS)
    yield "منذ ثوان", Phrase("ar", Precision.SECOND, _FEW_SECONDS)
    yield "منذ ثوانٍ", Phrase("ar", Precision.SECOND, _FEW_SECONDS)


#: every wording, lower case, its number as ``#``
PHRASES: dict[str, Phrase] = {**dict(_english()), **dict(_arabic())}

#: the words that a wording without a leading number begins with
OPENERS: tuple[str, ...] = tuple(sorted({phrase.split(" ")[0] + " " for phrase in PHRASES if phrase[0] != "#"}))
