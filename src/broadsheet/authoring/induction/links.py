"""One link: where the title of a story stands in it, and how much speaks for its leading to a story at all."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urldefrag, urlsplit

import attrs

from broadsheet.authoring.induction.repeats import Repeats
from broadsheet.authoring.induction.view import View
from broadsheet.generic.vocabulary import AWAY, CARD, HEADINGS, TITLE, TOWARDS

__all__ = ["NO_STORY", "Story", "find_links", "width"]

_NO_ADDRESS = ("#", "javascript:", "mailto:", "tel:")
NO_STORY = re.compile(
    r"/(?:tags?|authors?|auteurs?|autor(?:en|es)?|people|profile|users?|topics?|themen?|categor\w+|search|suche|login|"
    r"signin|register|subscri\w+|abo|newsletters?|about|contact|kontakt|help|hilfe|privacy|terms|impressum|"
    r"datenschutz|rss|feeds?|account|advert\w*|jobs?|cookies?|policies|faq)(?:/|$|\?|\.)",
    re.I,
)
_DATED = re.compile(r"/(?:19|20)\d\d[/-]?\d\d|\d{5,}|/\d\d/\d{4}/\d\d/")
_SLUG = re.compile(r"[a-z0-9](?:[-_][a-z0-9]+){3}", re.I)
#: What a title's width speaks for: up to so many letters, so much. A letter of a script without spaces counts twice.
_WIDTHS = ((8, -3.0), (14, -1.2), (20, -0.3), (28, 0.6), (40, 1.2), (250, 1.6))
_TOO_WIDE = -1.5
_LEAST_TITLE, _LEAST_LINE, _LEAST_REPEATED, _MOST_COUNT = 8, 20, 28, 16
#: A line holds at least so many letters beside a link in running text, and so much of the link's own length.
_BESIDE, _BESIDE_SHARE = 40, 1.2
_ONE_WORD, _NO_TITLE, _HEADED, _CALLED_TITLE = -1.5, -3.0, 1.2, 0.8
#: What a card speaks for, how far out it is looked for, what else it holds at most, and how wide its title is at least.
_IN_CARD, _NEAR, _MOST_BESIDE, _LEAST_NAMED = 0.8, 3, 60, 14
_IN_BAR, _AWAY, _TOWARDS, _INLINE, _REPEATED, _REPEATED_LONG = -3.0, -1.5, 0.5, -3.5, -2.0, -0.7
_NO_STORY_SCORE, _STORY_SCORE, _HOME_SCORE, _SECTION_SCORE = -2.0, 1.2, -1.5, -1.0


@attrs.frozen(eq=False)
class Story:
    """A link with the element that shows the story's title."""

    link: int
    title: int
    text: str
    address: str
    score: float


def find_links(view: View, repeats: Repeats, body: Collection[int]) -> list[Story]:
    """All links of a page that could lead to a story; ``body`` is its running text."""
    found = []
    here = urldefrag(view.document.url or "")[0]
    for link in view.index.get("a", ()):
        href = view.nodes[link].get("href")
        if not href or href.startswith(_NO_ADDRESS) or not view.lengths[link]:
            continue
        address = view.document.resolve(href) or href.strip()
        title = _title(view, link)
        text = view.text(title)
        if text and not (here and urldefrag(address)[0] == here):
            score = _title_score(view, link, title, text) + _address_score(address, view.document.url)
            score += (
                _card_score(view, link, title, text)
                + _place_score(view, link)
                + (_INLINE if _is_inline(view, link, body) else 0)
            )
            score += (
                0 if not repeats.has(view, text) else _REPEATED if width(text) < _LEAST_REPEATED else _REPEATED_LONG
            )
            found.append(Story(link, title, text, address, score))
    return found


def width(text: str) -> int:
    """How wide a text is, in letters of a script that writes with spaces.

    >>> width("rain"), width("雨")
    (4, 2)
    """
    return len(text) if text.isascii() else sum(2 if letter >= "\u2e80" else 1 for letter in text)


def _title(view: View, link: int) -> int:
    """The element of the title in a link: a heading, else what is called a title, else its first long line."""
    inside = [each for each in view.within(link)[1:] if view.lengths[each]]
    region = view.region(link)
    if region.stop - region.start <= 1:
        named = (each for each in inside if view.tags[each] in HEADINGS or view.words(each) & TITLE)
        first = next(named, link)
        return first if 3 * view.lengths[first] > view.lengths[link] else link
    heading = next((each for each in inside if view.tags[each] in HEADINGS), None)
    if heading is not None:
        return heading
    for each in inside:
        inner = view.region(each)
        if inner.stop - inner.start == 1 and view.words(each) & TITLE and width(view.text(each)) > _LEAST_TITLE:
            return each
    texts, lines = view.stream.texts, range(region.start, region.stop)
    long = (line for line in lines if width(texts[line]) >= _LEAST_LINE and not view.scope.ages[texts[line]])
    return max(view.holder(next(long, lines[0])), link)


def _title_score(view: View, link: int, title: int, text: str) -> float:
    size, near = width(text), view.around(link)
    score = next((value for most, value in _WIDTHS if size < most), _TOO_WIDE)
    if " " not in text and text.isascii():
        score += _ONE_WORD
    if view.scope.ages[text] is not None or (text[:1].isdigit() and size < _MOST_COUNT):
        score += _NO_TITLE
    if any(view.tags[each] in HEADINGS for each in (title, *near[:3])):
        return score + _HEADED
    return score + (_CALLED_TITLE if any(view.words(each) & TITLE for each in (title, *near[:1])) else 0)


def _is_bold(view: View, link: int, title: int) -> bool:
    """Whether all of a title is in bold letters."""
    near = (*view.within(link)[1:], view.outline.parents[link])
    return any(view.tags[each] in ("b", "strong") and view.lengths[each] == view.lengths[title] for each in near)


def _card_score(view: View, link: int, title: int, text: str) -> float:
    """What speaks for a link of some words that stands in what is called a card, and has not much else beside it."""
    if width(text) < _LEAST_NAMED or " " not in text:
        return 0
    near = [each for each in view.around(link)[:_NEAR] if view.lengths[each] - view.lengths[link] <= _MOST_BESIDE]
    if not any(view.words(each) & CARD for each in near):
        return 0
    is_headed = any(view.tags[each] in HEADINGS for each in (title, *near))
    return _IN_CARD + (_CALLED_TITLE if not is_headed and _is_bold(view, link, title) else 0)


def _place_score(view: View, link: int) -> float:
    near = view.around(link)
    words = frozenset().union(*(view.words(each) for each in (link, *near[:4])))
    in_bar = view.bars[link] or any(view.tags[each] in ("nav", "footer") for each in near)
    return (_IN_BAR if in_bar else 0) + (_AWAY if words & AWAY else 0) + (_TOWARDS if words & TOWARDS else 0)


def _is_inline(view: View, link: int, body: Collection[int]) -> bool:
    """Whether a link stands in running text: much other text in its line."""
    region = view.region(link)
    if not region or region.stop - region.start > 1 or region.is_whole:
        return False
    if any(view.tags[each] in HEADINGS for each in view.around(link)[:3]):
        return False
    beside = len(view.stream.texts[region.start]) - view.lengths[link]
    return region.start in body or beside > max(_BESIDE, _BESIDE_SHARE * view.lengths[link])


def _address_score(address: str, here: str | None) -> float:
    try:
        parts, own = urlsplit(address), urlsplit(here or "")
    except ValueError:  # http://[::1/x
        return _NO_STORY_SCORE
    path = parts.path
    if NO_STORY.search(path):
        return _NO_STORY_SCORE
    if _DATED.search(path) or _DATED.search(parts.query) or _SLUG.search(path):
        return _STORY_SCORE
    segments = [each for each in path.split("/") if each]
    if not segments and not parts.query:
        return _HOME_SCORE
    is_short = len(segments) <= 1 and parts.netloc == own.netloc and not path.endswith(("html", "htm"))
    return _SECTION_SCORE if is_short else 0.0
