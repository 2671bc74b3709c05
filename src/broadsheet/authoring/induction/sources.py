"""Where cards name the source of their story: told by a name, by what is written there, or by the age beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from broadsheet.authoring.induction.cardlines import MOST_ELEMENTS, Line, age_of, lines_of
from broadsheet.authoring.induction.statements import squeezed
from broadsheet.authoring.induction.units import Unit
from broadsheet.authoring.induction.view import View
from broadsheet.generic.vocabulary import NO_SOURCE, OUTLETS, SOURCE

__all__ = ["logo_of", "sources_of"]

_LONGEST, _MOST_WORDS = 40, 6
_DOMAIN = re.compile(r"\(?(?:[\w-]+\.)+[a-z]{2,}(?:/[\w.-]+)?\)?")
#: Names do not begin so, and end in no such mark.
_NO_NAME = re.compile(r"(?:by|von|par|por|di|da|door|av|af|via|from|source|quelle)\b|[\d#@+]|.*[.!?:…]$", re.I)
#: Of the lines that stand in the same place of cards, so many read like sources if they are (a share).
_MOST, _FEW = 0.6, 0.1
_LEAST_LOGO = 3


def sources_of(deck: Sequence[tuple[View, Unit]]) -> list[list[Line]]:
    """The lines of cards that are marked up alike which name a source, by the place where they stand."""
    places: dict[tuple[str, str], list[Line]] = {}
    for view, unit in deck:
        for line in lines_of(view, unit, _LONGEST):
            if not line.is_composed:
                places.setdefault(line.place, []).append(line)
    found = [lines for lines in places.values() if _are_names(lines)]
    named = [lines for lines in found if _share(lines, _is_named) > _MOST]
    named = named or [lines for lines in found if _share(lines, _stands_in_named) > _MOST]
    domains = [lines for lines in found if _share(lines, lambda line: _DOMAIN.fullmatch(line.text)) > _MOST]
    return named or domains or [lines for lines in found if _are_outlets(lines)]


def logo_of(view: View, unit: Unit) -> int | None:
    """The picture in a card that is called a logo, and says whose."""
    for element in view.within(unit.element)[:MOST_ELEMENTS]:
        if view.tags[element] != "img":
            continue
        words = view.words(element) | view.words(view.outline.parents[element])
        name = " ".join((view.nodes[element].get("alt") or "").split())
        is_name = _LEAST_LOGO <= len(name) <= _LONGEST and not _NO_NAME.match(name) and name != unit.story.text
        if is_name and words & (SOURCE | {"logo"}) and "logo" not in name.casefold():
            return element
    return None


def _share(lines: Sequence[Line], test: Callable[[Line], object]) -> float:
    return sum(bool(test(line)) for line in lines) / len(lines)


def _are_names(lines: Sequence[Line]) -> bool:
    """Whether lines read like names, and like those of nothing else: no authors, sections, counts or menu items."""
    wrong = sum(
        not _DOMAIN.fullmatch(line.text)
        and (_NO_NAME.match(line.text) is not None or len(line.text.split()) > _MOST_WORDS)
        for line in lines
    )
    if wrong > _FEW * len(lines) or any(line.words & NO_SOURCE or line.links_away for line in lines):
        return False
    return not any(line.text.casefold() in SOURCE for line in lines)


def _is_named(line: Line) -> bool:
    return bool(line.words & SOURCE) or line.view.tags[line.element] == "cite"


def _stands_in_named(line: Line) -> bool:
    return bool(line.view.words(line.view.outline.parents[line.around[-1]]) & SOURCE)


def _are_outlets(lines: Sequence[Line]) -> bool:
    """Whether lines that stand beside ages are called like papers or the hosts linked to, or one like the site."""
    if _share(lines, _is_beside_age) <= _MOST or any(_is_in_bar(line) for line in lines):
        return False
    names = {line.text: _is_outlet(line) for line in lines}
    is_own = any(_is_part(line.text, line.view.document.url) and " " in line.text for line in lines)
    return len(names) > 1 and (is_own or sum(names.values()) > len(names) / 2)


def _is_beside_age(line: Line) -> bool:
    age = age_of(line.view, line.unit)
    if age is None:
        return False
    view, outer = line.view, line.around[-1]
    return view.outline.parents[outer] in (view.outline.parents[age], age) and not view.holds(outer, age)


def _is_outlet(line: Line) -> bool:
    words = [word.casefold().strip(".,()") for word in line.text.split()]
    if len(words) > 1 and OUTLETS.intersection(words[:1] + words[-1:]):
        return True
    return _is_part(line.text, line.unit.story.address)


def _is_part(name: str, address: str | None) -> bool:
    """Whether the host of an address is called by a name."""
    host, short = urlsplit(address or "").hostname or "", squeezed(name)
    return len(short) >= _LEAST_LOGO and short in squeezed(host.removeprefix("www."))


def _is_in_bar(line: Line) -> bool:
    """Whether the page's menus lead to what is called the same, on the site itself: then it is a section."""
    view = line.view
    here = urlsplit(view.document.url or "").hostname or ""
    if squeezed(line.text) in squeezed(here):
        return False
    same = (each for each in view.index.get("a", ()) if view.text(each) == line.text)
    return any(
        urlsplit(view.document.resolve(view.nodes[each].get("href") or "") or "").hostname in (here, None)
        for each in same
        if view.bars[each] or any(view.tags[above] in ("nav", "header", "footer") for above in view.above(each))
    )
