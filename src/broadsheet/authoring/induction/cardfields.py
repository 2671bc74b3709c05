"""What a card shows beside its title: its age, its source, its picture, a summary, a category."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from broadsheet import Rule, css
from broadsheet.authoring.induction.cardlines import MOST_ELEMENTS, Line, age_of, lines_of
from broadsheet.authoring.induction.marks import quoted
from broadsheet.authoring.induction.selecting import Targets, beyond, select
from broadsheet.authoring.induction.sources import logo_of, sources_of
from broadsheet.authoring.induction.units import Unit
from broadsheet.authoring.induction.view import View
from broadsheet.generic.vocabulary import CATEGORY, SUMMARY
from broadsheet.rules.base import Found

__all__ = ["age_code", "category_code", "image_code", "source_code", "summary_code"]

Placed = tuple[View, Unit]
Decks = Sequence[Sequence[Placed]]
#: What stands where, by card.
Shown = dict[Placed, int]

#: A summary has so many characters, or at least so many where it is called so; a category has no more than so many.
_LONG, _LEAST, _LONGEST, _MOST_CATEGORY = 50, 25, 1500, 30


def age_code(decks: Decks) -> str | None:
    """Where cards show an age; in the row behind theirs, too."""
    selectors = _selectors(decks, _ages)
    codes = [f"css({quoted(', '.join(selectors))}).age()"] if selectors else []
    behind = _tags_behind(decks)
    codes += [f'xpath("following-sibling::{row}[1]//{tag}").age()' for row, tag in behind]
    return _field("age", codes, all(age_of(*placed) is not None for deck in decks for placed in deck))


def source_code(decks: Decks) -> str | None:
    """Where cards name their source, in a line or by a logo; never where that gives a card a wrong one."""
    lines: Shown = {}
    for deck in decks:
        for place in sources_of(deck):
            for line in place:
                lines.setdefault((line.view, line.unit), line.element)
    logos = {placed: logo for deck in decks for placed in deck if (logo := logo_of(*placed)) is not None}
    logos = {placed: logo for placed, logo in logos.items() if placed not in lines}
    shown, code = _line_code(decks, lines)
    codes = [code] if code else []
    units = [placed for deck in decks for placed in deck]
    chosen = _select(logos, units, logos) if logos else None
    if chosen is not None and all(_logo(chosen, placed) in (None, logos.get(placed)) for placed in units):
        codes.append(f'css({quoted(chosen)}).attr("alt")')
        shown |= set(logos)
    return _field("source", codes, shown >= set(units))


def summary_code(decks: Decks) -> str | None:
    """Where cards say what their story is about, below its title."""
    return _sure_code("summary", decks, _summaries)


def category_code(decks: Decks) -> str | None:
    """Where cards name the section of their story, in what is called so."""
    return _sure_code("category", decks, _categories)


def image_code(decks: Decks) -> str | None:
    """The picture of a card, where some have one that states its address."""
    units = [placed for deck in decks for placed in deck]
    rule = css("img").image()
    shown = sum(_reading(rule, placed) is not None for placed in units)
    return 'image=css("img").image().optional()' if 4 * shown >= len(units) else None


def _field(name: str, codes: list[str], always: bool) -> str | None:
    if not codes:
        return None
    if always:
        return f"{name}={' | '.join(codes)}"
    return f"{name}={codes[0]}.optional()" if len(codes) == 1 else f"{name}=({' | '.join(codes)}).optional()"


def _sure_code(name: str, decks: Decks, find: Callable[[Sequence[Placed]], Iterable[Line]]) -> str | None:
    shown: Shown = {}
    for deck in decks:
        for line in find(deck):
            shown.setdefault((line.view, line.unit), line.element)
    given, code = _line_code(decks, shown)
    return _field(name, [code] if code else [], given >= {placed for deck in decks for placed in deck})


def _line_code(decks: Decks, shown: Shown) -> tuple[set[Placed], str | None]:
    """The rule for the lines of cards, with the cards that it gives one; what would give a card a wrong one is out."""
    units = [placed for deck in decks for placed in deck]
    kept: list[str] = []
    for selector in _selectors(decks, lambda deck: {each: shown[each] for each in deck if each in shown}, shown):
        if all(_is_right(css(", ".join((*kept, selector))).text(), placed, shown.get(placed)) for placed in units):
            kept.append(selector)
    if not kept:
        return set(), None
    code = ", ".join(kept)
    rule = css(code).text()
    return {placed for placed in units if _reading(rule, placed) is not None}, f"css({quoted(code)}).text()"


def _is_right(rule: Rule[str], placed: Placed, element: int | None) -> bool:
    text = _reading(rule, placed)
    return text is None or (element is not None and text == placed[0].text(element))


def _reading(rule: Rule[str], placed: Placed) -> str | None:
    view, unit = placed
    found = rule.read(view.scope.within(view.region(unit.element), view.nodes[unit.element]))
    return found.value if isinstance(found, Found) else None


def _logo(selector: str, placed: Placed) -> int | None:
    view, unit = placed
    hits = css(selector).elements(view.scope.within(view.region(unit.element), view.nodes[unit.element]))
    return view.stream.index_of(hits[0]) if hits else None


def _selectors(decks: Decks, find: Callable[[Sequence[Placed]], Shown], allowed: Shown | None = None) -> list[str]:
    """Selectors for something that the cards of a deck show, each once; of all decks, where it is known what may be."""
    units = [placed for deck in decks for placed in deck]
    found: dict[str, None] = {}
    for deck in decks:
        kinds: dict[str, Shown] = {}
        for placed, element in find(deck).items():
            kinds.setdefault(placed[0].marks[element].signature, {})[placed] = element
        for shown in kinds.values():
            chosen = _select(shown, deck if allowed is None else units, allowed or shown)
            if chosen is not None:
                found[chosen] = None
    return list(found)


def _select(shown: Shown, deck: Iterable[Placed], allowed: Shown) -> str | None:
    targets, fine = (_by_view((view, element) for (view, _), element in each.items()) for each in (shown, allowed))
    tops = _by_view((view, unit.element) for view, unit in deck)
    chosen = select(targets, faults=beyond(fine), within=tops)
    return None if chosen is None else chosen.css


def _by_view(places: Iterable[tuple[View, int]]) -> Targets:
    found: dict[View, set[int]] = {}
    for view, element in places:
        found.setdefault(view, set()).add(element)
    return found


def _ages(deck: Sequence[Placed]) -> Shown:
    return {placed: age for placed in deck if (age := age_of(*placed)) is not None}


def _summaries(deck: Sequence[Placed]) -> Iterator[Line]:
    """The first paragraph below each title, or what is called a summary."""
    for view, unit in deck:
        for line in lines_of(view, unit, _LONGEST):
            is_called = bool(line.words & SUMMARY) and len(line.text) >= _LEAST
            is_long = len(line.text) >= _LONG and any(view.tags[each] == "p" for each in line.around)
            if line.element > unit.story.title and (is_called or is_long):
                yield line
                break


def _categories(deck: Sequence[Placed]) -> list[Line]:
    """Short lines that are called categories: several different ones, one in each card."""
    lines = [
        line
        for view, unit in deck
        for line in lines_of(view, unit, _MOST_CATEGORY)
        if line.words & CATEGORY and not any(mark.isdigit() for mark in line.text)
    ]
    is_one_each = len({(line.view, line.unit.element) for line in lines}) == len(lines)
    return lines if is_one_each and len({line.text for line in lines}) > 1 else []


def _tags_behind(decks: Decks) -> list[tuple[str, str]]:
    """The rows behind the cards' own that show an age, with the elements that hold it."""
    found: Counter[tuple[str, str]] = Counter()
    units = [placed for deck in decks for placed in deck]
    elements = {(view, unit.element) for view, unit in units}
    for view, unit in units:
        if age_of(view, unit) is not None:
            continue
        row = view.outline.ends[unit.element]
        same_parent = row < len(view.tags) and view.outline.parents[row] == view.outline.parents[unit.element]
        if not same_parent or (view, row) in elements:
            continue
        for element in view.within(row)[:MOST_ELEMENTS]:
            if view.lengths[element] and view.scope.ages[view.text(element)] is not None:
                found[view.tags[row], view.tags[element]] += 1
                break
    return [each for each, count in found.most_common() if 3 * count > len(units)]
