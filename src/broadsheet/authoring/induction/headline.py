"""The rule for the headline: the element that shows it, and what the page says of itself."""

from __future__ import annotations

from collections.abc import Sequence

from broadsheet.authoring.induction.marks import quoted
from broadsheet.authoring.induction.selecting import Faults, select
from broadsheet.authoring.induction.statements import Statements, squeezed
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import ProposedRule
from broadsheet.generic.vocabulary import TITLE

__all__ = ["propose_headline", "shown_headline"]

_LEAST = 8
_SAME, _PART, _H1, _LATE = 3.0, 1.5, 1.2, 0.5
_ENOUGH = 1.2
_STATED = 'jsonld("headline")'


def shown_headline(view: View, statements: Statements) -> int | None:
    """The element that shows the headline: as the page's own statements have it, or its ``h1``."""
    best: tuple[float, int] | None = None
    stated = [squeezed(title) for title in statements.titles]
    total = max(1, len(view.tags))
    for element, tag in enumerate(view.tags):
        in_heading = tag in ("h1", "h2", "h3")
        if not in_heading and not view.words(element) & TITLE and view.tags[view.outline.parents[element]] != "h1":
            continue
        if not view.lengths[element] or view.lengths[element] > 400 or view.bars[element]:  # noqa: PLR2004
            continue
        short = squeezed(view.text(element))
        if len(short) < _LEAST // 2:
            continue
        score = max((_agreement(short, title) for title in stated), default=0.0)
        score += _H1 if tag == "h1" else 0.4 if in_heading else 0.0
        if tag == "a" or any(view.tags[each] == "a" for each in view.above(element)):
            score -= 1
        score -= _LATE * element / total  # of two that are equal, the first
        if best is None or score > best[0]:
            best = (score, element)
    return _without_kicker(view, best[1], stated) if best is not None and best[0] >= _ENOUGH / 2 else None


def _without_kicker(view: View, element: int, stated: Sequence[str]) -> int:
    """The element in a headline that holds what the page calls its title, where a kicker stands before it."""
    whole = squeezed(view.text(element))
    for inner in view.within(element)[1:]:
        if not view.lengths[inner] or view.lengths[inner] >= view.lengths[element]:
            continue
        short = squeezed(view.text(inner))
        if short in stated and short != whole and whole.endswith(short):
            return inner
    return element


def propose_headline(
    views: Sequence[View], statements: dict[View, Statements], site: Sequence[View]
) -> ProposedRule | None:
    """The rule for pages of one look; all pages of the ``site`` tell which wording is the usual one."""
    shown = {view: element for view in views if (element := shown_headline(view, statements[view])) is not None}
    visible = None
    if len(shown) == len(views):
        targets = {view: [element] for view, element in shown.items()}
        chosen = select(targets, faults=_wrong_first(shown))
        if chosen is not None and chosen.css != "h1":  # which is the headline by what it means, the first one at least
            alone = select(targets, faults=_other_text(shown))
            chosen = alone if alone is not None and alone.is_exact and alone.is_stable else chosen
        visible = f"css({quoted(chosen.css)}).text()" if chosen is not None else None
    stated = [code for code in (_STATED, 'meta("og:title")') if _is_stated(code, views, statements)]
    agreeing = sum(_agrees(view, element, statements[view]) for view, element in shown.items())
    evidence = f"the headline on {len(shown)} of {len(views)} pages, and the title of {agreeing}"
    codes = [*([visible] if visible else []), *stated[:1]]
    said = sum(_says(view, shown.get(view), statements[view]) for view in views)
    if visible and 2 * said < len(views) and stated[:1] == [_STATED] and _is_usual(site, statements):
        codes = [_STATED, visible]
        evidence = "the page states another headline than it shows, which is also what it is shared under"
    return ProposedRule("headline", " | ".join(codes), (evidence,)) if codes else None


def _says(view: View, element: int | None, statements: Statements) -> bool:
    """Whether the headline that a page shows is what it states; there may be a kicker before it."""
    shown = squeezed(view.text(element)) if element is not None else ""
    return bool(shown) and squeezed(_stated(_STATED, statements) or "").endswith(shown)


def _is_usual(site: Sequence[View], statements: dict[View, Statements]) -> bool:
    """Whether what a site's pages state is, on half of them, what they call themselves in another place too."""
    agreeing = 0
    for view in site:
        said, element = statements[view], shown_headline(view, statements[view])
        wording = squeezed(_stated(_STATED, said) or "")
        others = {
            squeezed(text) for text in (*said.meta("og:title", "twitter:title"), said.view.scope.metadata.title or "")
        }
        shown = squeezed(view.text(element)) if element is not None else ""
        agreeing += bool(wording) and (
            wording in others or wording == shown or any(other.startswith(wording) for other in others)
        )
    return 2 * agreeing >= len(site)


def _agreement(short: str, title: str) -> float:
    if short == title:
        return _SAME
    if title and (title.startswith(short) or short.startswith(title)):
        return _PART * min(len(short), len(title)) / max(len(short), len(title)) + 0.5
    if title and (short in title or title in short):
        return _PART * min(len(short), len(title)) / max(len(short), len(title))
    return 0.0


def _agrees(view: View, element: int, statements: Statements) -> bool:
    return squeezed(view.text(element)) in {squeezed(title) for title in statements.titles}


def _is_stated(code: str, views: Sequence[View], statements: dict[View, Statements]) -> bool:
    return all(_stated(code, statements[view]) for view in views)


def _stated(code: str, statements: Statements) -> str | None:
    found = statements.linked("headline") if "jsonld" in code else statements.meta("og:title")
    return found[0] if found and "&" not in found[0].replace("& ", "") else None


def _other_text(shown: dict[View, int]) -> Faults:
    """Counts the hits that show anything but the headline."""

    def faults(view: View, hits: set[int]) -> int:
        return sum(each != shown[view] and view.text(each) not in ("", view.text(shown[view])) for each in hits)

    return faults


def _wrong_first(shown: dict[View, int]) -> Faults:
    def faults(view: View, hits: set[int]) -> int:
        first = min((each for each in hits if view.lengths[each]), default=None)
        return int(first is None or (first != shown[view] and view.text(first) != view.text(shown[view])))

    return faults
