"""The body of a page of HTML: the blocks that speak for being a story's text, by themselves and by where they stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import starmap

from broadsheet.generic.body.candidates import TAGS, Candidate, find_candidates
from broadsheet.generic.body.containers import Containers
from broadsheet.generic.body.features import FEATURES, Told, feature_rows
from broadsheet.generic.body.lines import reads_on
from broadsheet.generic.body.names import bits_of, names_of
from broadsheet.generic.body.phrases import LETTER, ONWARD, RIGHTS, ends_in_credit, phrase_of
from broadsheet.generic.body.repeats import told_once
from broadsheet.generic.body.trees import speaker
from broadsheet.outline import Outline
from broadsheet.rules import Scope

__all__ = ["find_story", "weighed"]

_DESCRIPTIONS = ("description", "og:description", "twitter:description")
#: Less text than this is no story that the trees were grown on (its width).
_LEAST_STORY = 400.0
#: The score that a block of the story has; where the paragraphs have less than a sure one on the average, it is lower
#: by a share of what they lack, down to a floor.
_LEAST, _SURE, _ADAPTED, _FLOOR = 0.2, 2.5, 0.4, -1.5
#: How much of a line that leads on is linked (a share), and how long its label may be (characters).
_LINKED, _ALL_BUT_LABEL, _LONGEST_LABEL = 0.4, 0.6, 30
_LEAST_DESCRIPTION = 30  # characters
#: The score that the opening of a story has at least, and how many blocks it may stand behind the headline.
_LEAST_OPENING, _FARTHEST_OPENING = -2.0, 20
#: The features that tell an opening.
_LEADING = tuple(FEATURES.index(feature) for feature in ("described", "called_lead", "within_lead"))
_WITHIN_COMMENT, _COMMENT, _HEADING = FEATURES.index("within_comment"), bits_of("comment"), TAGS["h1"]


def find_story(scope: Scope, outline: Outline, claimed: Collection[int], headline: int) -> list[int]:
    """The blocks of the body; ``headline`` is the block that the headline stands in, -1 for none."""
    candidates, containers = _candidates(scope, outline, claimed)
    if containers.total < _LEAST_STORY:
        return _few_lines(candidates, containers)
    order = _order_of(headline, claimed)
    rows = feature_rows(outline, containers, candidates, _told(scope, order), len(scope.stream) - len(claimed))
    scores = list(starmap(speaker(), rows))
    least = _least(candidates, containers, scores)
    found = [
        place
        for place, (each, row, score) in enumerate(zip(candidates, rows, scores, strict=True))
        if score > least and not (_leads_on(each) or ends_in_credit(each.text) or _is_comment(each, row, outline))
    ]
    found = told_once(candidates, found)
    opening = _opening(candidates[: found[0]], rows, scores, order) if found else []
    return [candidates[place].block for place in opening + found] or _few_lines(candidates, containers)


def _opening(
    before: Sequence[Candidate], rows: Sequence[Sequence[float]], scores: Sequence[float], headline: int | None
) -> list[int]:
    """The places of paragraphs that open a story between its headline and its text: those that the page describes the
    story with, or calls its lead. They may look odd, for they are set in another type.
    """
    if headline is None:
        return []
    return [
        place
        for place, each in enumerate(before)
        if each.mass
        and 0 < each.order - headline <= _FARTHEST_OPENING
        and scores[place] > _LEAST_OPENING
        and any(rows[place][column] for column in _LEADING)
    ]


def _least(candidates: Sequence[Candidate], containers: Containers, scores: Sequence[float]) -> float:
    """The score that a block of this page must have: less on a page whose paragraphs all look odd."""
    inside = [(each.mass, score) for each, score in zip(candidates, scores, strict=True) if containers.holds(each)]
    mass = sum(each for each, _ in inside)
    mean = sum(each * score for each, score in inside) / mass if mass else _SURE
    return max(_FLOOR, min(_LEAST, _ADAPTED * (mean - _SURE)))


def _leads_on(each: Candidate) -> bool:
    """Whether a line only leads on to another story: "Read more: " before a link, or any label before a long one."""
    if each.linked > _LINKED and phrase_of(each.text) == ONWARD:
        return True
    return each.linked > _ALL_BUT_LABEL and 0 < each.text.find(":") < _LONGEST_LABEL


def _is_comment(each: Candidate, row: Sequence[float], outline: Outline) -> bool:
    """Whether a line stands beside the story in what is called comments: readers write as stories are written. A
    heading may be called so by its own words.
    """
    if not row[_WITHIN_COMMENT]:
        return False
    return not each.tags & _HEADING or not names_of(outline.nodes[each.line]) & _COMMENT


def weighed(
    scope: Scope, outline: Outline, claimed: Collection[int], headline: int
) -> tuple[list[Candidate], list[tuple[float, ...]]]:
    """The candidates for the body, and a row of features for each."""
    candidates, containers = _candidates(scope, outline, claimed)
    told = _told(scope, _order_of(headline, claimed))
    return candidates, feature_rows(outline, containers, candidates, told, len(scope.stream) - len(claimed))


def _order_of(headline: int, claimed: Collection[int]) -> int | None:
    """Behind which of the blocks that nobody claimed a headline stands; None for -1."""
    return headline - sum(block <= headline for block in claimed) if headline >= 0 else None


def _candidates(scope: Scope, outline: Outline, claimed: Collection[int]) -> tuple[list[Candidate], Containers]:
    candidates = find_candidates(scope.stream, outline, claimed)
    containers = Containers(outline, candidates)
    return containers.near(candidates), containers


def _few_lines(candidates: Sequence[Candidate], containers: Containers) -> list[int]:
    """The body of a page with hardly any text, of which no page with known text tells: from the first to the last line
    that reads like a sentence, in the element that holds most of them.
    """
    apart = TAGS["aside"] | TAGS["form"]
    inside = [
        each
        for each in candidates
        if containers.holds(each) and not each.tags & apart and phrase_of(each.text) not in (ONWARD, LETTER, RIGHTS)
    ]
    reading = [place for place, each in enumerate(inside) if reads_on(each.text)]
    return [each.block for each in inside[reading[0] : reading[-1] + 1]] if reading else []


def _told(scope: Scope, headline: int | None) -> Told:
    metas = scope.metadata.metas
    descriptions = (text for name in _DESCRIPTIONS for text in metas.get(name, ())[:1])
    articles = (each.get("articleBody") for each in scope.metadata.linked_data)
    return Told(
        headline,
        tuple(text for text in descriptions if len(text) > _LEAST_DESCRIPTION),
        " ".join(" ".join(article.split()) for article in articles if isinstance(article, str)),
    )
