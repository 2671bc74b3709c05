"""The headline of a page that no rule was written for: the heading that says what the page states to be its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from broadsheet.generic.body.names import bits_of, names_of
from broadsheet.generic.cards.titles import width
from broadsheet.generic.nearby import WHOLE, Marked
from broadsheet.generic.publisher import is_own_name
from broadsheet.generic.titles import TITLES, parts_of, stated_titles, without_site
from broadsheet.generic.vocabulary import KICKER
from broadsheet.generic.wording import words_of
from broadsheet.outline import Region
from broadsheet.rules import Rule, Scope, css
from broadsheet.rules.base import Found

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["find_headline"]

_H1 = css("h1")
_MARKED = Marked("itemprop", "headline")
_LOWER = css("h2")
_RULES = (_H1, _MARKED, _LOWER)
#: Here the headline stands where what is above it is the name of a blog: just what the page states, or nothing.
_LOWEST = css("h3")
#: What may be a heading, if it is marked as one.
_TAGS = ("h1", "h2", "h3", "div")
#: So much of a heading's letter pairs stands in a title that says the same, at the least.
_ALIKE = 0.55
#: A heading as wide as this is more than the name of a section (letters of a script that writes with spaces); so is a
#: shorter one that says all that the page states.
_TELLING, _TELLING_WHOLE = 20, 10
#: So many headings are looked at, and so much of each (characters).
_MOST, _LONGEST = 12, 300
#: What may stand between a kicker and the rest of a heading, and what titles put there; a dash leads to a subtitle.
_BETWEEN, _COLONS = " :·|-–—", ":："
_CRUMBS = re.compile("(?i)bread-?_?crumb")
_LETTERS = re.compile(r"\w")
_COMMENT = bits_of("comment")
#: So many elements around a heading tell what it is over; a heading so many blocks from a crumb stands beside it.
_AROUND, _BESIDE = 3, 8


def find_headline(scope: Scope) -> tuple[str, Found[str]] | None:
    """The headline of a page of HTML with the rule that gave it; None where the page has no text and no title.

    What a reader sees outranks what the page states. Of several headings it is the one that says what the page states.
    A heading that says nothing of that is none where it is short, for it may be the name of a section.
    """
    titles = stated_titles(scope)
    headings = _Headings(scope, titles)
    seen = (
        _stated_whole(headings, titles)
        or _beginning(headings, titles)
        or _stated_in_part(headings, titles)
        or _stated_line(scope, titles)
    )
    if seen is not None:
        return seen
    for stated in TITLES:
        found = stated.read(scope)
        if isinstance(found, Found):
            return str(stated), found.giving(without_site(scope, found.value))
    if scope.metadata.title is not None:
        return "<title>", Found(without_site(scope, scope.metadata.title))
    if headings[_H1]:
        return f"{_H1}.text()", headings[_H1][0]
    first = next(iter(scope.stream.texts), "")
    return ("the first line", Found(first, (Region(0, 1),))) if 0 < width(first) <= _LONGEST else None


class _Headings(dict[Rule["tuple[Element, ...]"], list[Found[str]]]):
    """The headings that a rule hits and that could be the headline; each rule is read when first asked for."""

    def __init__(self, scope: Scope, titles: Sequence[str]) -> None:
        super().__init__()
        self._scope, self._titles = scope, titles

    def telling(self, rule: Rule[tuple[Element, ...]], least: int) -> list[Found[str]]:
        """The headings without short ones: of lower headings a page has many, and those may be about anything."""
        return [each for each in self[rule] if rule in (_H1, _MARKED) or width(each.value) >= least]

    def __missing__(self, rule: Rule[tuple[Element, ...]]) -> list[Found[str]]:
        found = self[rule] = list(_headings(self._scope, rule, self._titles))
        return found


def _stated_whole(headings: _Headings, titles: Sequence[str]) -> tuple[str, Found[str]] | None:
    """The first heading that says no more and no less than what is stated; none behind an ``h1`` that says more."""
    said = tuple(letters for title in titles if (letters := _letters(title)))
    for rule in (*_RULES, _LOWEST):
        for heading in headings.telling(rule, _TELLING_WHOLE):
            letters = _letters(heading.value)
            if not letters.startswith(said) or _is_crumb(heading.elements[0]):
                continue
            if letters in said:
                return f"{rule}.text()", heading
            if rule is _H1:
                return None
    return None


def _beginning(headings: _Headings, titles: Sequence[str]) -> tuple[str, Found[str]] | None:
    """The first heading that is, to the letter, the beginning of what is stated, up to what may part it from the names
    of a site that nothing names.
    """
    parts = {part for title in titles for part in parts_of(title)}
    for rule in (*_RULES, _LOWEST) if parts else ():
        for heading in headings.telling(rule, _TELLING_WHOLE):
            if heading.value in parts and not _is_crumb(heading.elements[0]):
                return f"{rule}.text()", heading
    return None


def _stated_in_part(headings: _Headings, titles: Sequence[str]) -> tuple[str, Found[str]] | None:
    """The heading that says most of what is stated; the last crumb of a path where none beside that does."""
    crumb: tuple[str, Found[str]] | None = None
    for rule in _RULES:
        telling = headings.telling(rule, _TELLING)
        best = _agreeing(telling, titles) or (_standing_alone(telling, titles) if rule is _H1 else None)
        if best is None:
            continue
        if _is_crumb(best.elements[0]):
            crumb = crumb or (f"{rule}.text()", best)
        elif crumb is None or abs(best.regions[0].start - crumb[1].regions[0].start) <= _BESIDE:
            return f"{rule}.text()", best
    return crumb


def _stated_line(scope: Scope, titles: Sequence[str]) -> tuple[str, Found[str]] | None:
    """The line that says what is stated, or its beginning: many a site marks its headlines up as any other text. Of
    several the longest one, and of equals the first.
    """
    longest = max(map(len, titles), default=0)
    lines = [
        block
        for block, text in enumerate(scope.stream.texts)
        if len(text) <= longest and width(text) >= _TELLING and any(_begins(title, text) for title in titles)
    ]
    for block in sorted(lines, key=lambda block: -len(scope.stream.texts[block])):
        region, element = Region(block, block + 1), scope.stream.element_of(block)
        if element is not None and not scope.is_told(region) and not _is_crumb(element):
            return "the line that says what is stated", Found(scope.stream.texts[block], (region,), 1, (element,))
    return None


def _begins(title: str, text: str) -> bool:
    """Whether a title begins with a text, and with no part of its last word left over."""
    return title.startswith(text) and not title[len(text) : len(text) + 1].isalnum()


def _headings(scope: Scope, rule: Rule[tuple[Element, ...]], titles: Sequence[str]) -> Iterator[Found[str]]:
    """The headings that a rule hits, without those of cards and of comments, and without the name of the site."""
    found = rule.read(scope)
    marked = found.value if isinstance(found, Found) else ()
    elements = [element for element in marked if element.tag in _TAGS][:_MOST]
    for element in elements:
        region = scope.stream.region_of(element)
        if region and not scope.is_told(region):
            text = scope.stream.text_of(region)
            heading = Found(text, (region,), len(elements), (element,))
            if len(element):
                heading = _without_rest(scope, element, _without_kicker(scope, element, heading, titles), titles)
            if not (is_own_name(scope, heading.value) or _is_over_comments(element)):
                yield heading


def _is_over_comments(heading: Element) -> bool:
    """Whether a lower heading stands over what readers say: it quotes the title of the story."""
    if heading.tag == "h1":
        return False
    around = takewhile(lambda each: each.tag not in WHOLE, islice(heading.iterancestors(), _AROUND))
    return any(names_of(each) & _COMMENT for each in (heading, *around))


def _is_crumb(heading: Element) -> bool:
    """Whether a heading is the last crumb of the path to its page: sites put there what is meant for search engines."""
    for around in heading.iterancestors():
        if around.tag == "nav" or _CRUMBS.search(around.get("class") or ""):
            return True
    return _CRUMBS.search(heading.get("class") or "") is not None


def _without_kicker(scope: Scope, element: Element, heading: Found[str], titles: Sequence[str]) -> Found[str]:
    """A heading without the kicker that stands in it, in an element of its own. Where the page states the two as one
    title, with a colon where the heading shows another type, they are one, and read as it is stated.
    """
    first = element[0] if not (element.text or "").strip() else None
    if first is None:
        return heading
    kicker, (region,) = scope.stream.region_of(first), heading.regions
    text = scope.stream.text_of(kicker).strip()
    if not text or not heading.value.startswith(text) or len(text) == len(heading.value):
        return heading
    following = heading.value[len(text) :]
    whole = next((title for title in titles if _joins(title, text, following)), None)
    if whole is not None:
        return heading.giving(whole)
    rest = following.lstrip(_BETWEEN)
    if not rest or not _is_kicker(first, heading, rest, titles):
        return heading
    tail = region.tail if region.tail is not None else len(scope.stream.texts[region.stop - 1])
    within = region.stop - region.start == 1
    left = (
        Region(region.start, region.stop, tail - len(rest), region.tail) if within else Region(kicker.stop, region.stop)
    )
    return Found(rest, (left,), heading.hits, heading.elements) if left else heading


def _without_rest(scope: Scope, element: Element, heading: Found[str], titles: Sequence[str]) -> Found[str]:
    """A heading without what follows the title that the page states, in an element of its own: where the story comes
    from, how many comments there are.
    """
    begun = (each for each in titles if heading.value.startswith(each) and width(each) >= _TELLING_WHOLE)
    title, (region,) = max(begun, key=len, default=heading.value), heading.regions
    rest = heading.value[len(title) :]
    if not rest or len(rest) > _LONGEST or region.stop - region.start > 1:
        return heading
    missing = _letters(rest)
    for child in reversed(element):
        if not missing or (child.tail or "").strip():
            break
        text = _letters(scope.stream.text_of(scope.stream.region_of(child)))
        if not missing.endswith(text):
            return heading
        missing = missing.removesuffix(text)
    if missing:
        return heading
    kept = Region(region.start, region.stop, region.head, region.head + len(title))
    return Found(title, (kept,), heading.hits, heading.elements)


def _is_kicker(element: Element, heading: Found[str], rest: str, titles: Sequence[str]) -> bool:
    """Whether the beginning of a heading is a kicker: it is called so, or the rest is all that the page states to be
    its title. Where the page states the whole heading, it is one title.
    """
    if any(_says(title, heading.value) for title in titles):
        return False
    return rest in titles or not KICKER.isdisjoint(words_of(element.get("class") or ""))


def _says(title: str, heading: str) -> bool:
    """Whether a stated title begins with all of a heading: what follows may be the name of the site."""
    return _letters(title).startswith(_letters(heading))


def _joins(title: str, kicker: str, following: str) -> bool:
    """Whether a stated title joins a kicker by a colon to what is shown to follow it, without one or far from it."""
    rest = following.lstrip().lstrip(_COLONS).lstrip()
    between = title[len(kicker) : len(title) - len(rest)].strip()
    return len(between) == 1 and between in _COLONS and title.startswith(kicker) and title.endswith(rest)


def _agreeing(headings: Sequence[Found[str]], titles: Sequence[str]) -> Found[str] | None:
    """The heading that says most of what is stated; the first of equals."""
    stated = [pairs for title in titles if (pairs := _pairs(title))]
    best, worth = None, _ALIKE
    for heading in headings:
        own = _pairs(heading.value)
        alike = max((_likeness(own, pairs) for pairs in stated), default=0.0) if own else 0.0
        if alike > worth:
            best, worth = heading, alike
    return best


def _standing_alone(headings: Sequence[Found[str]], titles: Sequence[str]) -> Found[str] | None:
    """The first heading where nothing is stated; else the only one, if it says enough to be a title by itself."""
    if not titles:
        return next(iter(headings), None)
    return headings[0] if len(headings) == 1 and width(headings[0].value) >= _TELLING else None


def _likeness(heading: frozenset[str], title: frozenset[str]) -> float:
    """How much of the shorter of two texts is in the other, less where the other says much more."""
    shared, shorter = len(heading & title), min(len(heading), len(title))
    return shared / shorter * (0.5 + 0.5 * shorter / max(len(heading), len(title)))


def _pairs(text: str) -> frozenset[str]:
    """The pairs of letters of a text: what it says, in any script."""
    return frozenset(map("".join, pairwise(_letters(text[:_LONGEST]))))


def _letters(text: str) -> str:
    """The letters and digits of a text, all in one case."""
    return "".join(_LETTERS.findall(text.casefold()))
