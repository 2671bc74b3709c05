"""Whether a page is a listing: it shows cards, and no story of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from broadsheet.blocks import Stream
from broadsheet.rules import Scope
from broadsheet.rules.prose import Prose

__all__ = ["is_listing", "is_live"]

_LEAST_CARDS, _LEAST_BESIDE_TEXT = 2, 3
#: A story has so many paragraphs of this length (characters), unless the page says that it is one.
_LONG, _LEAST_LONG = 100, 3
#: Of flattened text in one piece, this share of the lines belongs to it at the least.
_MOST_SCATTERED = 0.5
#: Elements that are one of many, and how many of them a listing has at least.
_ITEMS, _LEAST_ITEMS = frozenset(("article", "li", "tr")), 4
_STORIES = frozenset(("article", "news", "blog", "video.other"))
_TYPES = ("NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "BlogPosting", "Article")


def is_listing(scope: Scope, cards: Sequence[range], prose: Prose | None) -> bool:
    """Whether a page lists stories; ``cards`` are the blocks of each card, ``prose`` is what could be its own story."""
    if len(cards) < _LEAST_CARDS:
        return False
    if prose is None or _is_one_of_many(scope.stream, cards, prose):
        return True
    if len(cards) < _LEAST_BESIDE_TEXT or _is_stated(scope):
        return False
    texts = scope.stream.texts
    own = [len(texts[block]) for block in prose.blocks]
    listed = sum(len(texts[block]) for blocks in cards for block in blocks)
    if scope.document.is_text and _is_scattered(prose):
        return sum(own) < listed
    if sum(size >= _LONG for size in own) >= _LEAST_LONG:
        return False
    return max(own) < _LONG or sum(own) < listed  # without any paragraph, what reads like sentences are prompts


def _is_scattered(prose: Prose) -> bool:
    """Whether other lines outnumber those of the text between its first and its last: it is no story in one piece."""
    return len(prose.blocks) < _MOST_SCATTERED * (prose.blocks[-1] - prose.blocks[0] + 1)


def _is_one_of_many(stream: Stream, cards: Sequence[range], prose: Prose) -> bool:
    """Whether the text is that of one card of many: it stands in an item that a card begins, beside such items."""
    outline = stream.outline
    if outline is None:
        return False
    cards = [blocks for blocks in cards if blocks]
    starts = [outline.holders[outline.first_runs[blocks.start]] for blocks in cards]
    item = outline.holders[outline.first_runs[prose.blocks[0]]]
    while item >= 0 and outline.tags[item] not in _ITEMS:
        item = outline.parents[item]
    if item <= 0 or "h1" in outline.by_tag:
        return False
    around = outline.parents[item]
    place, items = around + 1, 0
    while place < outline.ends[around]:
        at = bisect_left(starts, place)
        holds = at < len(starts) and starts[at] < outline.ends[place]
        if place == item and not (holds and cards[at].start < prose.blocks[0]):
            return False
        items += holds and outline.tags[place] == outline.tags[item]
        place = outline.ends[place]
    return items >= _LEAST_ITEMS


def _is_stated(scope: Scope) -> bool:
    """Whether the page's metadata say that it is a story."""
    metas = scope.metadata.metas
    if any(kind.lower() in _STORIES for kind in metas.get("og:type", ())) or "article:published_time" in metas:
        return True
    return any(kind in _TYPES for kind in _stated_types(scope))


def is_live(scope: Scope) -> bool:
    """Whether a page says of itself that it is a live blog."""
    return "LiveBlogPosting" in _stated_types(scope)


def _stated_types(scope: Scope) -> Iterator[object]:
    """The types of what the page's JSON-LD describes."""
    for each in scope.metadata.linked_data:
        kinds = each.get("@type")
        yield from kinds if isinstance(kinds, list) else [kinds]
