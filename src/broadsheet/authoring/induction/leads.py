"""The opening of a story that stands before its text's own element: the standfirst."""

from __future__ import annotations

from collections.abc import Sequence

from broadsheet.authoring.induction.headline import shown_headline
from broadsheet.authoring.induction.paragraphs import line_of
from broadsheet.authoring.induction.prose import Copy
from broadsheet.authoring.induction.selecting import beyond, select
from broadsheet.authoring.induction.statements import Statements, squeezed
from broadsheet.authoring.induction.view import View
from broadsheet.generic.vocabulary import APART, LEAD, PICTURED

__all__ = ["lead_selectors"]

_NO_LEAD = frozenset(("a", "nav", "figure", "h1", "button", "aside"))
#: How far above the text its opening may stand (blocks), and how long it is at least and at most (letters, digits).
_FAR, _LEAST, _MOST = 40, 30, 900
#: So much of the shorter of two texts is their common beginning, if one is the other cut.
_COMMON = 40


def lead_selectors(copies: Sequence[Copy], statements: dict[View, Statements]) -> list[str]:
    """Selectors of what belongs to the text and stands before its element, alike on all pages."""
    found: dict[str, dict[View, list[int]]] = {}
    for copy in copies:
        for lead in _leads(copy, statements[copy.view]):
            view = copy.view
            kind = f"{view.marks[lead].signature} in {view.marks[view.outline.parents[lead]].signature}"
            found.setdefault(kind, {}).setdefault(view, []).append(lead)
    selectors = []
    for targets in found.values():
        chosen = select(targets, faults=beyond(targets), views=[copy.view for copy in copies])
        if chosen is not None and chosen.is_exact:
            selectors.append(chosen.css)
    return list(dict.fromkeys(selectors))


def _leads(copy: Copy, statements: Statements) -> list[int]:
    """The elements of the opening on one page: called so, stated as the summary, or a paragraph under the headline."""
    view = copy.view
    start = view.region(copy.container).start
    headline = shown_headline(view, statements)
    top = view.region(headline).stop if headline is not None else start
    titles = {squeezed(title) for title in statements.titles}
    leads: list[int] = []
    for block in range(max(0, start - _FAR), start):
        if not _LEAST <= len(short := squeezed(view.stream.texts[block])) <= _MOST or short in titles:
            continue
        holder = view.holder(block)
        if any(view.tags[each] in _NO_LEAD for each in (holder, *view.above(holder))):
            continue
        line = line_of(view, block)
        near = (line, *list(view.above(line))[:2])
        named = any(view.words(each) & LEAD and view.region(each).start >= block for each in near)
        stated = any(_is_same(short, each) for each in statements.summaries)
        follows = block in copy.before and top <= block and not _is_apart(copy, line)
        if (named or stated or follows) and line not in leads:
            leads.append(line)
    return leads


def _is_apart(copy: Copy, line: int) -> bool:
    """Whether a line stands in what is called by another name, such as a caption."""
    view = copy.view
    around = (each for each in (line, *view.above(line)) if not view.holds(each, copy.container))
    return any(view.words(each) & (APART | PICTURED) for each in around)


def _is_same(short: str, summary: str) -> bool:
    common = min(len(short), len(summary))
    return short == summary or (common >= _COMMON and short[:common] == summary[:common])
