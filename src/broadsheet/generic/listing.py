"""Whether a page is a listing: it shows cards, and no story of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from broadsheet.blocks import Stream
from broadsheet.generic.body.candidates import width
from broadsheet.generic.datelines import date_at
from broadsheet.outline import Region
from broadsheet.rules import Scope
from broadsheet.rules.prose import Prose

__all__ = ["is_listing", "is_stated", "stated_types"]

_LEAST_CARDS, _LEAST_BESIDE_TEXT = 2, 3
#: A story has so many paragraphs of this length (its width), unless the page says that it is one.
_LONG, _LEAST_LONG = 100, 3
#: Of flattened text in one piece, this share of the lines belongs to it at the least.
_MOST_SCATTERED = 0.5
#: So many cards before the text, or among it, are what a page is about, where they outweigh the text: all of it, or so
#: many times the longest part of it that no card breaks.
_LEAST_AHEAD, _LEAST_AMONG, _OUTWEIGHS = 4, 8, 4
#: A page that only calls itself an article, as many a site calls all of its pages, is a listing if it has so few
#: paragraphs, and so many times as much in cards.
_MOST_LONG_CALLED, _OUTWEIGHS_CALLED = 1, 3
#: Text that begins so few blocks behind a headline, and that no card comes before, is headed by it; where there are no
#: more cards behind it than so many for each of its paragraphs, they stand beside a story.
_NEAR, _MOST_A_PARAGRAPH = 6, 3
#: A date so many lines before or behind a headline is that of what it heads.
_BESIDE = 2
#: Elements that are one of many, and how many of them a listing has at least.
_ITEMS, _LEAST_ITEMS = frozenset(("article", "li", "tr")), 4
_STORIES = frozenset(("article", "news", "blog", "video.other"))
_TYPES = ("NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "BlogPosting", "Article")


def is_listing(scope: Scope, cards: Sequence[range], prose: Prose | None, headline: int = -1) -> bool:
    """Whether a page lists stories.

    ``cards`` are the blocks of each card, ``prose`` is what could be its own story, and ``headline`` the block that its
    headline stands in, -1 for none.
    """
    if len(cards) < _LEAST_CARDS:
        return False
    if prose is None or _is_one_of_many(scope.stream, cards, prose):
        return True
    if len(cards) < _LEAST_BESIDE_TEXT or is_stated(scope):
        return False
    if scope.document.is_text:
        return _outweigh(scope, cards, prose)
    if _is_headed(scope.stream.texts, cards, prose, headline) or _is_dated(scope, cards, prose, headline):
        return False
    return _is_led_by_cards(scope.stream.texts, cards, prose, headline) or _outweigh(scope, cards, prose)


def _outweigh(scope: Scope, cards: Sequence[range], prose: Prose) -> bool:
    """Whether cards, wherever they stand, leave so little text that it is no story."""
    texts = scope.stream.texts
    own = [width(texts[block]) for block in prose.blocks]
    listed = sum(width(texts[block]) for blocks in cards for block in blocks)
    if scope.document.is_text and _is_scattered(prose):
        return sum(own) < listed
    paragraphs = sum(size >= _LONG for size in own)
    if _is_called_article(scope):
        return paragraphs <= _MOST_LONG_CALLED and sum(own) * _OUTWEIGHS_CALLED < listed
    if paragraphs >= _LEAST_LONG:
        return False
    return max(own) < _LONG or sum(own) < listed  # without any paragraph, what reads like sentences are prompts


def _is_headed(texts: Sequence[str], cards: Sequence[range], prose: Prose, headline: int) -> bool:
    """Whether the text follows its headline, and cards only the text, and no more than go with one of its length.

    So short a story is told by that; what introduces a list is followed by a list.
    """
    first, last = prose.blocks[0], prose.blocks[-1]
    if not 0 <= headline < first <= headline + _NEAR or any(headline < blocks.start < last for blocks in cards):
        return False
    return len(cards) <= _MOST_A_PARAGRAPH * sum(width(texts[block]) >= _LONG for block in prose.blocks)


def _is_dated(scope: Scope, cards: Sequence[range], prose: Prose, headline: int) -> bool:
    """Whether a date stands right beside the headline, before any text, and no card between the two: so is dated what a
    page tells, be it a short story or a recording with a few words about it. A list dates what it lists.
    """
    first = next((block for block in prose.blocks if block > headline), -1)
    if headline < 0 or first < 0 or any(headline < blocks.start < first for blocks in cards):
        return False
    beside = (*range(max(0, headline - _BESIDE), headline), *range(headline + 1, min(first, headline + _BESIDE + 1)))
    return any(date_at(scope, block) for block in beside if not scope.is_told(Region(block, block + 1)))


def _is_led_by_cards(texts: Sequence[str], cards: Sequence[range], prose: Prose, headline: int) -> bool:
    """Whether cards outweigh the text between the headline and its end: they stand before it, or break it in pieces."""
    first, last = prose.blocks[0], prose.blocks[-1]
    begin = headline if 0 <= headline < first else first
    among = [blocks for blocks in cards if begin < blocks.start < last]
    ahead = [blocks for blocks in among if blocks.stop <= first]
    if len(ahead) >= _LEAST_AHEAD and _size(texts, ahead) > sum(width(texts[block]) for block in prose.blocks):
        return True
    return len(among) >= _LEAST_AMONG and _size(texts, among) > _OUTWEIGHS * _longest_part(texts, among, prose)


def _size(texts: Sequence[str], cards: Sequence[range]) -> int:
    return sum(width(texts[block]) for block in {block for blocks in cards for block in blocks})


def _longest_part(texts: Sequence[str], cards: Sequence[range], prose: Prose) -> int:
    """How much the longest stretch of a text says that no card breaks."""
    starts = sorted(blocks.start for blocks in cards)
    parts: dict[int, int] = {}
    for block in prose.blocks:
        part = bisect_left(starts, block)
        parts[part] = parts.get(part, 0) + width(texts[block])
    return max(parts.values())


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


def is_stated(scope: Scope) -> bool:
    """Whether the page's metadata say what only a story has: when it was published, or that it is news."""
    return "article:published_time" in scope.metadata.metas or any(kind in _TYPES for kind in stated_types(scope))


def _is_called_article(scope: Scope) -> bool:
    """Whether the page calls itself an article."""
    return any(kind.lower() in _STORIES for kind in scope.metadata.metas.get("og:type", ()))


def stated_types(scope: Scope) -> Iterator[object]:
    """The types of what the page's JSON-LD describes."""
    for each in scope.metadata.linked_data:
        kinds = each.get("@type")
        yield from kinds if isinstance(kinds, list) else [kinds]
