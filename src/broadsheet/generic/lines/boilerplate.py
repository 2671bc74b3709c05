"""What a line of flattened text is that belongs to no field: by its words, and by where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from broadsheet.generic.lines.line import Ending, Line
from broadsheet.generic.lines.page import TextPage
from broadsheet.generic.lines.phrases import Phrase, heads_other
from broadsheet.records import BoilerplateKind

__all__ = ["line_kinds"]

_BY_PHRASE = {
    Phrase.RIGHTS: BoilerplateKind.LEGAL,
    Phrase.LEGAL: BoilerplateKind.LEGAL,
    Phrase.CONSENT: BoilerplateKind.CONSENT,
    Phrase.NEWSLETTER: BoilerplateKind.NEWSLETTER,
    Phrase.AD: BoilerplateKind.AD,
    Phrase.SHARE: BoilerplateKind.SHARE,
    Phrase.COMMENTS: BoilerplateKind.COMMENTS_PROMPT,
    Phrase.ONWARD: BoilerplateKind.PROMO,
}
#: What lines of a footer may read like.
_OF_FOOTERS = (None, BoilerplateKind.NAVIGATION, BoilerplateKind.LEGAL, BoilerplateKind.LABEL)
_RIGHTS = (Phrase.RIGHTS, Phrase.LEGAL)
#: The entry of a menu is no wider than this, and a menu has so many of them at the least.
_WIDEST_ENTRY, _LEAST_ENTRIES = 40, 3


def line_kinds(page: TextPage, claimed: Collection[int]) -> dict[int, BoilerplateKind]:
    """The kinds of the lines that nobody claimed, as far as they can be told.

    Before all that was claimed and behind it, entries in a row are a menu; what follows on the first line behind it
    that speaks of rights or terms is the footer, with the entries around that.
    """
    lines = page.lines
    free = [place for place in range(len(lines)) if place not in claimed]
    found = {place: kind for place in free if (kind := _by_words(lines[place])) is not None}
    first, last = min(claimed, default=len(lines)), max(claimed, default=-1)
    footer = _footer(lines, range(last + 1, len(lines))) if claimed else range(0)
    for place in _entries(lines, free):
        if (place < first or place > last) and place not in found:
            found[place] = BoilerplateKind.NAVIGATION
    for place in footer:
        if found.get(place) in _OF_FOOTERS:
            found[place] = BoilerplateKind.FOOTER
    return found


def _by_words(line: Line) -> BoilerplateKind | None:
    if heads_other(line.text):
        return BoilerplateKind.LABEL
    return _BY_PHRASE.get(line.phrase)


def _footer(lines: Sequence[Line], behind: range) -> range:
    """The lines from the first one that speaks of rights on, with the entries right before it."""
    start = next((place for place in behind if lines[place].phrase in _RIGHTS), len(lines))
    while start < len(lines) and start - 1 in behind and _is_entry(lines[start - 1]):
        start -= 1
    return range(start, len(lines))


def _entries(lines: Sequence[Line], free: Sequence[int]) -> Iterator[int]:
    """The lines of menus: entries in a row."""
    run: list[int] = []
    for place in (*free, -1):
        if run and (place != run[-1] + 1 or not _is_entry(lines[place])):
            yield from run if len(run) >= _LEAST_ENTRIES else ()
            run = []
        if place >= 0 and _is_entry(lines[place]):
            run.append(place)


def _is_entry(line: Line) -> bool:
    return (
        line.width <= _WIDEST_ENTRY and line.ending <= Ending.COLON and not line.is_age and not heads_other(line.text)
    )
