"""The rules for a story's other fields: who wrote it, and when it was published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from broadsheet.authoring.induction.bylines import names_in_byline
from broadsheet.authoring.induction.marks import quoted
from broadsheet.authoring.induction.selecting import beyond, select
from broadsheet.authoring.induction.statements import Statements, squeezed
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import ProposedRule
from broadsheet.moments import parse_moment

__all__ = ["propose_facts"]

_LONGEST_NAME = 60


def propose_facts(views: Sequence[View], statements: dict[View, Statements]) -> list[ProposedRule]:
    """Rules for what a page shows and also says of itself: where both agree, the rule is sure.

    A byline that calls itself so is enough where no page states an author.
    """
    rules = []
    said = [statements[view] for view in views]
    authors = _selector(views, statements, _bylines)
    evidence = "shows the authors that the page names"
    if authors is None and not any(_names(each) for each in said):
        authors = _selector(views, statements, names_in_byline, placed=True)
        evidence = "the names in the byline; the pages state none"
    if authors is not None:
        codes = [f"css({quoted(authors)}).texts()"]
        if any(_linked_names(each) for each in said):
            codes.append('jsonld("author").texts()')
        if any(each.meta("author") for each in said):
            codes.append('meta("author").texts()')
        rules.append(ProposedRule("authors", " | ".join(codes), (evidence,)))
    published = _selector(views, statements, _dates)
    if published is not None:
        is_linked = any(each.linked("datePublished") for each in said)
        stated = 'jsonld("datePublished").date()' if is_linked else 'meta("article:published_time").date()'
        evidence = "states the day on which the page says it was published"
        rules.append(ProposedRule("published_at", f"css({quoted(published)}).date() | {stated}", (evidence,)))
    return rules


def _selector(
    views: Sequence[View],
    statements: dict[View, Statements],
    find: Callable[[View, Statements], Iterator[int]],
    *,
    placed: bool = False,
) -> str | None:
    """What hits the same thing on every page, and nothing else; None where a page does not show it."""
    targets = {view: list(find(view, statements[view])) for view in views}
    if not all(targets.values()):
        return None
    chosen = select(targets, faults=beyond(targets), placed=placed)
    return chosen.css if chosen is not None and chosen.is_exact else None


def _linked_names(statements: Statements) -> list[str]:
    return [*statements.linked("author.name"), *statements.linked("author")]


def _names(statements: Statements) -> list[str]:
    return [*_linked_names(statements), *statements.meta("author")]


def _bylines(view: View, statements: Statements) -> Iterator[int]:
    """The innermost elements that show an author's name and nothing else, once each."""
    wanted = {short for name in _names(statements) if 0 < len(name) <= _LONGEST_NAME and (short := squeezed(name))}
    for element, size in enumerate(view.lengths):
        if 0 < size <= _LONGEST_NAME and wanted and squeezed(view.text(element)) in wanted:
            inner = view.within(element)[1:]
            if not any(view.lengths[each] == size for each in inner):
                wanted.discard(squeezed(view.text(element)))
                yield element


def _dates(view: View, statements: Statements) -> Iterator[int]:
    """The first element that states the day of publication for machines."""
    stated = (*statements.linked("datePublished"), *statements.meta("article:published_time"))
    days = {str(moment)[:10] for text in stated if (moment := parse_moment(text)) is not None}
    for element in view.index.get("time", ()):
        moment = parse_moment(view.nodes[element].get("datetime") or "")
        if moment is not None and str(moment)[:10] in days and view.lengths[element]:
            yield element
            return
