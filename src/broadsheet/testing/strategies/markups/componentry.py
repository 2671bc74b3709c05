"""Markups as component frameworks leave them: nothing but div and span, under names that say how a thing looks."""

from __future__ import annotations

import json

from broadsheet.testing.pieces import Group, Part
from broadsheet.testing.strategies.markups.dress import Dress, Markup
from broadsheet.testing.strategies.markups.heads import FACTS, Head
from broadsheet.testing.strategies.markups.ink import commented, linked, loose
from broadsheet.testing.truths import PageTruth

__all__ = ["COMPONENTRY"]

#: Every part but those whose element says something: an address, or that it is an item.
_NAMELESS = dict.fromkeys(Part, "<div>{}</div>") | {
    Part.LINK: '<div><a href="{link}">{}</a></div>',
    Part.TAG: '<div><a href="{link}">{}</a></div>',
    Part.CARD_TITLE: '<div><a href="{link}">{}</a></div>',
}

_LOOKS = {
    Part.HEADER: "sticky top-0 flex items-center px-4 py-2",
    Part.NAVIGATION: "hidden md:flex gap-4",
    Part.MAIN: "mx-auto max-w-screen-md px-4",
    Part.HEAD: "mb-6 space-y-2",
    Part.META: "flex gap-2 text-sm text-gray-500",
    Part.HEADLINE: "text-4xl font-bold leading-tight",
    Part.STANDFIRST: "text-xl text-gray-700",
    Part.BODY: "prose lg:prose-xl",
    Part.PARAGRAPH: "mb-4 text-lg leading-relaxed",
    Part.HEADING: "mt-8 mb-2 text-2xl font-semibold",
    Part.LIST_ITEM: "ml-4 list-item",
    Part.QUOTE: "border-l-4 pl-4 italic",
    Part.CARDS: "grid grid-cols-1 md:grid-cols-3 gap-6",
    Part.CARD: "rounded shadow p-4",
    Part.CARD_SUMMARY: "line-clamp-2 text-sm",
    Part.BOX: "rounded-lg bg-gray-100 p-6",
    Part.FOOTER: "mt-12 border-t py-6 text-xs",
}
_UTILITY = {part: tag.replace("<div>", f'<div class="{_LOOKS.get(part, "block")}">') for part, tag in _NAMELESS.items()}
_UTILITY[Part.HEADLINE] = f'<h1 class="{_LOOKS[Part.HEADLINE]}">{{}}</h1>'


def _hash(part: Part) -> str:
    """A class name as a style compiler makes it: it means nothing, and is the same in every page."""
    return f"css-{sum(place * ord(c) for place, c in enumerate(part, 7)) * 7919 % 16**6:06x}"


_HASHED = {part: tag.replace("<div>", f'<div class="{_hash(part)} e1x{len(part)}">') for part, tag in _NAMELESS.items()}
_HASHED[Part.HEADLINE] = f'<h1 class="{_hash(Part.HEADLINE)}"><span>{{}}</span></h1>'
_HASHED[Part.PARAGRAPH] = f'<p class="{_hash(Part.PARAGRAPH)}">{{}}</p>'
_HASHED[Part.CARD] = f'<a class="{_hash(Part.CARD)}" href="{{link}}">{{image}}<div>{{}}</div></a>'
_HASHED[Part.CARD_TITLE] = f'<div class="{_hash(Part.CARD_TITLE)}"><span>{{}}</span></div>'

_DEEP = 5
_WRAPPED = {
    part: f"{'<div class=w>' * _DEEP}{tag}{'</div>' * _DEEP}" if part in (Part.STORY, Part.CARD, Part.BODY) else tag
    for part, tag in _NAMELESS.items()
}
_WRAPPED[Part.PARAGRAPH] = "<div><div><p><span><span>{}</span></span></p></div></div>"
_WRAPPED[Part.HEADLINE] = "<div><div><h1><span>{}</span></h1></div></div>"

_SPANS = _NAMELESS | {
    Part.META: '<div class="line">{}</div>',
    Part.BYLINE: "<span>{}</span>",
    Part.SOURCE: "<span>{}</span>",
    Part.DATE: "<span>{}</span>",
    Part.AGE: "<span>{}</span>",
    Part.CARD_SOURCE: "<span>{}</span>",
    Part.CARD_AGE: "<span>{}</span>",
    Part.CARD_CATEGORY: "<span>{}</span>",
    Part.SEPARATOR: "<span>{}</span>",
    Part.HEADLINE: '<h1 class="title">{}</h1>',
    Part.PARAGRAPH: '<p class="text">{}</p>',
}
_OUTLINED = Dress(tags=_SPANS, ink=loose, head=Head(doctype="<!DOCTYPE HTML>"))


def _with_state(scene: Group, truth: PageTruth) -> str:
    """The page, and behind it all of its texts once more, in a script."""
    state = {"page": {"title": truth.headline, "body": [passage.text for passage in truth.body]}}
    text = json.dumps(state, ensure_ascii=False).replace("<", "\\u003c")
    script = f'<script id="__STATE__" type="application/json">{text}</script><noscript>Turn scripts on</noscript>'
    root = Dress(tags=_HASHED, gap="", ink=commented, frame=f'<body><div id="root">{{}}</div>{script}</body></html>')
    return root.page(scene, truth)


COMPONENTRY: tuple[Markup, ...] = (
    Markup(
        name="utility-classes",
        about="Boxes in boxes, whose classes say how they look.",
        write=Dress(tags=_UTILITY, story_ink=linked, head=Head(opengraph=True)).page,
        states=FACTS,
    ),
    Markup(
        name="hashed-classes",
        about="Class names that a compiler made, and cards that are links.",
        write=Dress(tags=_HASHED, gap="", relative=True).page,
    ),
    Markup(
        name="hydrated",
        about="Text in pieces with comments in between, and the page's state in a script.",
        write=_with_state,
    ),
    Markup(
        name="deep-wrappers",
        about="Five boxes around every story and card, and two around each paragraph.",
        write=Dress(tags=_WRAPPED, story_ink=linked).page,
    ),
    Markup(
        name="spans-in-lines",
        about="The facts of a story, and those of a card, on one line; text over several lines of source.",
        write=_OUTLINED.page,
    ),
)
