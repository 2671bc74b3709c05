"""The standfirst of a page that no rule was written for: what stands below the headline and sums the story up."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from broadsheet.generic.body.candidates import width
from broadsheet.generic.body.names import bits_of, names_of
from broadsheet.generic.body.phrases import phrase_of
from broadsheet.generic.vocabulary import LEAD
from broadsheet.generic.wording import words_of
from broadsheet.outline import Outline, Region
from broadsheet.records import BodyKind, Role
from broadsheet.rules import Scope
from broadsheet.rules.base import Found
from broadsheet.rules.prose import Prose

__all__ = ["LISTING_RULE", "STANDFIRST_RULE", "find_standfirst", "standfirst_of_listing"]

#: What a report says of how the standfirst was found.
STANDFIRST_RULE = "the lines below the headline that are called a standfirst, or that the page describes its story with"
LISTING_RULE = "the lines of a listing that read like sentences"

#: A standfirst stands so many blocks behind the headline at the most: bylines, dates and boxes may come in between.
_FAR = 20
#: It has so much to say at least (its width).
_LEAST = 25
#: So many elements around a line tell what it is.
_AROUND = 3
#: A line of which that is said is none, whatever it is called besides.
_OTHER = bits_of("bar", "share", "promo", "letter", "ad", "comment", "author", "time", "picture", "caption", "legal")
_APART = frozenset(("nav", "form", "button", "figure", "figcaption", "aside", "footer", "time"))
#: What a label ends with, over what it stands for.
_LABEL = (":", "：")
_MARKED = frozenset(("description", "alternativeheadline"))
_DESCRIPTIONS = ("description", "og:description", "twitter:description")
_LETTERS = re.compile(r"\w+")


def find_standfirst(scope: Scope, headline: int, story: Collection[int], claimed: Collection[int]) -> Found[str] | None:
    """The lines between the headline's block and the story's that introduce it; None where its own text does.

    ``claimed`` are the blocks that belong to a field.
    """
    outline = scope.stream.outline
    if outline is None or headline < 0:
        return None
    last = min(headline + _FAR, len(scope.stream))
    first = min((block for block in story if headline < block < last), default=last)
    described = frozenset(_descriptions(scope))
    for block in range(headline + 1, first):
        if block in claimed or scope.is_told(Region(block, block + 1)) or width(scope.stream.texts[block]) < _LEAST:
            continue
        is_called = _is_called_so(scope, outline, block)
        if is_called or _said(scope.stream.texts[block]) in described:
            stop = block + 1
            while is_called and stop < first and stop not in claimed and _is_called_so(scope, outline, stop):
                stop += 1
            region = Region(block, stop)
            return Found(scope.stream.text_of(region), (region,))
    return None


def standfirst_of_listing(scope: Scope, prose: Prose) -> Found[str] | None:
    """What a page that lists stories says of itself: it has no story that this could be the text of."""
    told = zip(prose.blocks, prose.roles, prose.kinds, strict=True)
    blocks = [block for block, role, kind in told if role is Role.BODY and kind is not BodyKind.HEADING]
    if not blocks:
        return None
    text = " ".join(scope.stream.texts[block] for block in blocks)
    return Found(text, tuple(Region(block, block + 1) for block in blocks), hits=len(blocks))


def _is_called_so(scope: Scope, outline: Outline, block: int) -> bool:
    """Whether the nearest elements call a line a standfirst, and nothing else besides."""
    element = outline.holders[outline.first_runs[block]]
    is_called = False
    for _ in range(_AROUND):
        if element < 0:
            break
        node = outline.nodes[element]
        if outline.tags[element] in _APART or names_of(node) & _OTHER:
            return False
        is_called = is_called or _is_lead(node.get("class")) or (node.get("itemprop") or "").lower() in _MARKED
        element = outline.parents[element]
    text = scope.stream.texts[block]
    return is_called and not phrase_of(text) and not text.endswith(_LABEL)


def _is_lead(name: str | None) -> bool:
    return name is not None and not LEAD.isdisjoint(words_of(name))


def _descriptions(scope: Scope) -> Iterator[str]:
    """What the page describes its story with, in letters alone."""
    metas = scope.metadata.metas
    for name in _DESCRIPTIONS:
        yield from map(_said, metas.get(name, ())[:1])


def _said(text: str) -> str:
    return "".join(_LETTERS.findall(text)).casefold()
