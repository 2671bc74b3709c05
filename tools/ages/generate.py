"""Turns CLDR (through Babel) and dayjs round: from what they say for an age to what a wording means.

    python tools/ages/generate.py          writes src/broadsheet/ages/data/cldr.tsv and dayjs.tsv
    python tools/ages/generate.py --check  only tells whether they are current

Needs Babel (extra ``dev``). dayjs.json and words.json beside this file hold what is needed of the npm packages dayjs
and cldr-dates-full; extract.cjs makes them. The form of the tables is told in src/broadsheet/ages/data/README.md.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

from babel import Locale
from babel import __version__ as babel_version
from babel.localedata import locale_identifiers

from broadsheet.ages.folding import STOPS, fold, words_of

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[1] / "src" / "broadsheet" / "ages" / "data"

UNITS = ("second", "minute", "hour", "day", "week", "month", "year")


def _tags(tags: str) -> tuple[str, ...]:
    return tuple(tags.split(" "))


#: Written first, in this order: where two languages share a wording that means the same, the first one names it.
PROMINENT = _tags("en zh es ar pt ru ja fr de hi ko it tr pl nl fa id vi uk th sv cs el ro hu da nb fi he bg sr hr")
#: Languages of CLDR that have no news, or no names of their own for months and units.
WITHOUT_NEWS = _tags("ccp chr csw cv frr ia ie jgo kgp la lkt lld lij rhg root sgs syr tok trw vec vo wae xnr yrl")
SCRIPTS_WITHOUT_NEWS = _tags("Adlm Dsrt Nkoo Rohg Shaw")
#: Languages with few relative wordings in CLDR or none, but with names of months.
DATED = _tags("bm bo ceb ckb gn gsw ig ku lg ln mg ny oc rm rn rw sn st tn ts xh yi yo")
#: One language under two tags.
ALIASES = {"no": "nb", "tl": "fil", "iw": "he", "in": "id", "sh": "sr", "tlh": None, "tlk": None, "x": None}
#: Zones that texts name in words, with their offset in minutes where the name settles it.
ZONES = {("GMT", "standard"): 0, ("Europe_Central", "standard"): 60, ("Europe_Central", "daylight"): 120}
HALVES = {"am": "am", "pm": "pm", "noon": "noon", "midnight": "midnight", "morning1": "am", "morning2": "am"}
HALVES |= {"afternoon1": "pm", "afternoon2": "pm", "evening1": "pm", "evening2": "pm", "night1": "night"}

#: The entries of one language: its key, such as ``hour #``, and what is said for it.
Entries = dict[str, dict[str, None]]
Table = defaultdict[str, defaultdict[str, dict[str, None]]]

_UNSPACED = 0x0590  # from here on there are scripts whose single letters are words
_QUOTED = re.compile(r"'([^']+)'")
_SPELLED = re.compile(r"[^\s!-~·–،、]+")
_ENDING = re.compile(r"MMMM'([^\W\d_]+)'")
_UNREAD = re.compile(r"[0-9]|^\(|\)$")  # "7 хоног" is a week: a digit in a wording would be taken for its number
_ORDER = re.compile(r"[dMy]+")


def main() -> int:
    """Writes the tables; with ``--check`` only tells whether they are current."""
    made = {"cldr.tsv": of_cldr(), "dayjs.tsv": of_dayjs()}
    stale = [name for name, text in made.items() if not (DATA / name).exists() or (DATA / name).read_text() != text]
    if "--check" in sys.argv[1:]:
        print(f"stale: {', '.join(stale)}" if stale else "current")
        return len(stale)
    for name in stale:
        (DATA / name).write_text(made[name])
        print(f"wrote {name}")
    return 0


def of_cldr() -> str:
    """The table of CLDR: Babel's locales, regions and scripts joined under their language, and words.json."""
    table: Table = defaultdict(lambda: defaultdict(dict))
    words = json.loads((HERE / "words.json").read_text())
    root = Locale.parse("root")._data
    orders: dict[str, str | None] = {}
    for tag in sorted(locale_identifiers()):
        data = Locale.parse(tag)._data
        language = ALIASES.get(tag.split("_")[0], tag.split("_")[0])
        if language is None or language in WITHOUT_NEWS or set(SCRIPTS_WITHOUT_NEWS) & set(tag.split("_")):
            continue
        spoken = _past(data, "hour") != _past(root, "hour")
        if not spoken and language not in DATED:
            continue
        _calendar(table[language], data, root)
        orders[tag.replace("_", "-")] = _order(data)
        _relative(table[language], data, root)
    orders["en"] = None  # American and British pages both call themselves "en"
    for tag, order in orders.items():
        base = tag.split("-")[0]
        if "-" not in tag or order != orders.get(base):
            _add(table[ALIASES.get(base, base) or base], f"order {order}", tag.lower())
    for tag, spoken_words in words["locales"].items():
        base = ALIASES.get(tag, tag) or tag
        if base in table:
            for key, said in spoken_words.items():
                for word in said:
                    _add(table[base], key.replace("day", "calendar"), _phrase(word))
    return _written(table, f"CLDR, by Babel {babel_version} and {words['source']}")


def of_dayjs() -> str:
    """The table of dayjs: the relative wordings of its locales, and names of months and weekdays."""
    table: Table = defaultdict(lambda: defaultdict(dict))
    dayjs = json.loads((HERE / "dayjs.json").read_text())
    for tag, locale in dayjs["locales"].items():
        language = ALIASES.get(tag.split("-")[0], tag.split("-")[0])
        if language is None:
            continue
        entries = table[language]
        for key, said in locale["past"].items():
            alone = locale["past"] == locale["bare"]  # a few languages have no "ago"
            for phrase in said:
                _add(entries, f"bare {key}" if alone else key, _phrase(phrase))
        said_of_the_past = {_phrase(phrase) for said in locale["past"].values() for phrase in said}
        for key, said in locale["bare"].items():
            for phrase in said:
                if _phrase(phrase) not in said_of_the_past:
                    _add(entries, f"bare {key}", _phrase(phrase))
        for kind in ("month", "weekday"):
            for width in locale[f"{kind}s"]:
                for place, names in enumerate(width):
                    number = place + 1 if kind == "month" else (place - 1) % 7
                    _names(entries, f"{kind}-name {number}", names)
    return _written(table, dayjs["source"])


def _past(data: Mapping[str, Any], unit: str) -> dict[str, str]:
    past = data["date_fields"].get(unit, {}).get("past", {})
    return {count: str(pattern) for count, pattern in past.items()}


def _relative(entries: Entries, data: Mapping[str, Any], root: Mapping[str, Any]) -> None:
    """What is said of the past, by unit and width, and each unit with a number alone."""
    for unit in UNITS:
        for width in ("", "-short", "-narrow"):
            said = _past(data, unit + width)
            if said == _past(root, unit + width):
                continue
            for count, pattern in said.items():
                number = "#" if "{0}" in pattern else {"one": "1", "two": "2", "zero": "0"}.get(count)
                if number is not None:
                    _add(entries, f"{unit} {number}", _phrase(pattern.replace("{0}", "#")))
        plain = root["unit_patterns"].get(f"duration-{unit}", {})
        for width, patterns in data["unit_patterns"].get(f"duration-{unit}", {}).items():
            if patterns == plain.get(width):
                continue
            for count, pattern in patterns.items():
                if isinstance(pattern, str) and count != "per" and "{0}" in pattern:
                    _add(entries, f"bare {unit} #", _phrase(pattern.replace("{0}", "#")))


def _calendar(entries: Entries, data: Mapping[str, Any], root: Mapping[str, Any]) -> None:
    """The names of months and weekdays, of the halves of a day and of zones, and the words between parts of dates."""
    for name, kind in (("months", "month-name"), ("days", "weekday-name")):
        for context, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
            known = dict(data[name][context].get(width) or {})
            if known != dict(root[name][context].get(width) or {}) or "january" in entries.get("month-name 1", {}):
                for number, said in known.items():
                    _names(entries, f"{kind} {number}", [said])
    for context, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
        for period, said in data["day_periods"].get(context, {}).get(width, {}).items():
            if period in HALVES and isinstance(said, str):
                _names(entries, HALVES[period], [said])
    for (zone, form), minutes in ZONES.items():
        _names(entries, f"zone {minutes}", _said(data["meta_zones"].get(zone, {}), form))
    _names(entries, "zone 0", _said(data["time_zones"].get("Etc/UTC", {}), "standard"))
    for pattern in _patterns(data):
        _fillers(entries, data, pattern)


def _fillers(entries: Entries, data: Mapping[str, Any], pattern: str) -> None:
    """The words of a pattern, and the months with the ending that it gives them: Basque writes MMMM'ren'."""
    for quoted in _QUOTED.findall(pattern):
        for word in words_of(fold(quoted)).split():
            _add(entries, "filler", word)
    for word in _SPELLED.findall(_QUOTED.sub(" ", pattern)):
        _add(entries, "filler", fold(word))
    for ending in _ENDING.findall(pattern):
        for number, said in data["months"]["format"]["wide"].items():
            _names(entries, f"month-name {number}", [said + ending])


def _said(zone: Mapping[str, Any], form: str) -> Iterator[str]:
    for width in ("long", "short"):
        said = (zone.get(width) or {}).get(form)
        if isinstance(said, str) and (not said.isascii() or set(" -") & set(said)):
            yield said


def _patterns(data: Mapping[str, Any]) -> Iterator[str]:
    for name in ("date_formats", "time_formats", "datetime_formats"):
        for pattern in data[name].values():
            yield getattr(pattern, "pattern", pattern)
    for skeleton, pattern in data["datetime_skeletons"].items():
        if not set("wWQ") & set(skeleton):
            yield getattr(pattern, "pattern", pattern)


def _order(data: Mapping[str, Any]) -> str | None:
    """DMY or MDY, as the short date has it; None where the year comes first."""
    pattern = data["date_formats"]["short"].pattern
    order = "".join(part[0] for part in _ORDER.findall(_QUOTED.sub("", pattern))).upper()
    return {"DMY": "DMY", "MDY": "MDY", "YMD": "YMD"}.get(order)


def _names(entries: Entries, key: str, names: Iterable[str]) -> None:
    for name in names:
        words = words_of(fold(name))
        letter = len(words) == 1 and (ord(words) < _UNSPACED or key.startswith(("month-name", "weekday-name")))
        if words and not letter and not any(char.isdecimal() for char in words):
            _add(entries, key, words)


def _phrase(said: str) -> str:
    """A relative wording as the table has it: folded, without the full stops of abbreviations."""
    return STOPS.sub("", fold(said)).replace("–#", "-#")


def _add(entries: Entries, key: str, said: str) -> None:
    if said.strip(" #") and (key.startswith("order") or not _UNREAD.search(said)):
        entries.setdefault(key, {})[said.replace("|", "")] = None


def _written(table: Table, source: str) -> str:
    rank: Callable[[str], tuple[int, str]] = lambda tag: (  # noqa: E731
        PROMINENT.index(tag) if tag in PROMINENT else len(PROMINENT),
        tag,
    )
    lines = [f"# Made by tools/ages/generate.py of {source}. Not to be edited: README.md tells the form."]
    for language in sorted(table, key=rank):
        lines.append(f"[{language}]")
        for key, said in table[language].items():
            if said:
                lines.append(f"{key}\t{'|'.join(said)}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
