"""The rule for a page's cards: the elements that hold one each, and where in them the fields stand."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urldefrag

from broadsheet import css
from broadsheet.authoring.induction.cardfields import age_code, category_code, image_code, source_code, summary_code
from broadsheet.authoring.induction.containers import Container, find_containers
from broadsheet.authoring.induction.decks import decks_of
from broadsheet.authoring.induction.marks import quoted
from broadsheet.authoring.induction.titles import title_of, title_selectors
from broadsheet.authoring.induction.units import Unit
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import ProposedRule

__all__ = ["propose_cards"]

#: A container whose selector also gives a title for more other elements than it has cards is none.
_MOST_WRONG = 2
_MOST_TOLD = 8


def propose_cards(found: Sequence[tuple[View, list[list[Unit]]]]) -> ProposedRule | None:
    """The one rule that reads all cards of some pages of one look; None where there are none."""
    views = [view for view, _ in found]
    containers, titles = _titled(find_containers(decks_of(found), views), views)
    if not containers:
        return None
    decks = [list(container.deck) for container in containers]
    fields = [
        f"title={' | '.join(f'css({quoted(each)}).text()' for each in titles)}",
        f"url={' | '.join(f'css({quoted(each)}).link()' for each in titles)}",
    ]
    makers = (source_code, age_code, summary_code, image_code, category_code)
    fields += [code for make in makers if (code := make(decks))]
    body = "".join(f"\n    {field}," for field in fields)
    listed = _joined([container.css for container in containers])
    return ProposedRule("cards", f"css({listed}).cards({body}\n)", _evidence(containers, views))


def _titled(containers: list[Container], views: Sequence[View]) -> tuple[list[Container], list[str]]:
    """The containers that hold cards and little else, with the selectors of their titles."""
    while containers:
        known = {(view, unit.element) for container in containers for view, unit in container.deck}
        others = {
            container.css: [
                place for place in _hits(container.css, views) if place not in known and not _leads_back(*place)
            ]
            for container in containers
        }
        places = list(dict.fromkeys(place for found in others.values() for place in found))
        titles = title_selectors([container.deck for container in containers], places)
        if not titles:
            break
        wrong = {place for place in places if title_of(titles, *place) is not None}
        kept = [
            container
            for container in containers
            if sum(place in wrong for place in others[container.css]) <= len(container.deck) + _MOST_WRONG
        ]
        if len(kept) == len(containers):
            return containers, titles
        containers = kept
    return [], []


def _hits(selector: str, views: Sequence[View]) -> list[tuple[View, int]]:
    rule = css(selector)
    return [(view, view.stream.index_of(element)) for view in views for element in rule.elements(view.scope)]


def _leads_back(view: View, element: int) -> bool:
    """Whether an element links to its own page: among the latest stories of a site stands the one that is read."""
    here = urldefrag(view.document.url or "")[0]
    links = view.nodes[element].iter("a")
    hrefs = (href for link in links if not (href := link.get("href") or "#").startswith("#"))
    return bool(here) and any(urldefrag(view.document.resolve(href) or "")[0] == here for href in hrefs)


def _evidence(containers: Sequence[Container], views: Sequence[View]) -> tuple[str, ...]:
    """How many cards there are of each kind, on each page."""
    told = sorted(containers, key=lambda container: -len(container.deck))[:_MOST_TOLD]
    lines = [f"{_counts([container], views)} in {container.css}" for container in told]
    if len(containers) > len(told):
        lines.append(f"the others in {len(containers) - len(told)} more kinds of element")
    return (f"{_counts(containers, views)} cards", *(lines if len(containers) > 1 else ()))


def _counts(containers: Sequence[Container], views: Sequence[View]) -> str:
    counts = [sum(len(container.deck.units.get(view, ())) for container in containers) for view in views]
    return " and ".join(map(str, counts))


def _joined(selectors: Sequence[str]) -> str:
    """A selector list as code, a selector a line."""
    if len(selectors) == 1:
        return quoted(selectors[0])
    last = len(selectors) - 1
    lines = [quoted(each if place == last else f"{each}, ") for place, each in enumerate(selectors)]
    return "\n    " + "\n    ".join(lines) + "\n"
