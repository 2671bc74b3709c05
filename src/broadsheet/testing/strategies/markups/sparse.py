"""Markups that have little: no end tags, no blocks but line breaks, no quotes."""

from __future__ import annotations

from broadsheet.testing.pieces import GROUPS, Part
from broadsheet.testing.strategies.markups.dress import Dress, Markup
from broadsheet.testing.strategies.markups.heads import FACTS, Head
from broadsheet.testing.strategies.markups.ink import linked
from broadsheet.testing.strategies.markups.semantic import BY_THE_BOOK

__all__ = ["SPARSE"]

_MINIFIED = BY_THE_BOOK | {
    Part.NAVIGATION: "<nav><ul>{}</ul></nav>",
    Part.LINK: "<li><a href={link}>{}</a>",
    Part.META: "<p>{}",
    Part.BYLINE: "<span class=by>{}</span> ",
    Part.SOURCE: "<span>{}</span> ",
    Part.DATE: "<time>{}</time> ",
    Part.AGE: "<time>{}</time> ",
    Part.KICKER: "<p class=k>{}",
    Part.STANDFIRST: "<p class=s>{}",
    Part.SECTION: "<p>{}",
    Part.PARAGRAPH: "<p>{}",
    Part.LINE: "<p>{}",
    Part.LIST_ITEM: "<li>{}",
    Part.TAG: "<a rel=tag href={link}>{}</a> ",
    Part.CARD: "<article>{image}{}</article>",
    Part.CARD_TITLE: "<h3><a href={link}>{}</a></h3>",
    Part.CARD_SOURCE: "<p>{}",
    Part.CARD_AGE: "<p><time>{}</time>",
    Part.SEPARATOR: "<p>{}",
    Part.CARD_SUMMARY: "<p>{}",
    Part.CARD_CATEGORY: "<p>{}",
    Part.BOX: "<div class={kind}>{}</div>",
}

_LINES = dict.fromkeys(Part, "{}<br>") | {
    **dict.fromkeys(GROUPS, "{}<br><br>"),
    **dict.fromkeys((Part.PAGE, Part.MAIN, Part.NAVIGATION, Part.META, Part.LIST, Part.FIGURE), "{}"),
    Part.LINK: '<a href="{link}">{}</a><br>',
    Part.TAG: '<a href="{link}">{}</a><br>',
    Part.HEADLINE: "<b><big>{}</big></b><br>",
    Part.LABEL: "<b>{}</b><br>",
    Part.CARDS_LABEL: "<b>{}</b><br>",
    Part.CARD_TITLE: '<a href="{link}">{}</a><br>',
}

_BARE = dict.fromkeys(Part, "{}<p>") | {
    **dict.fromkeys(GROUPS, "{}"),
    Part.HEADLINE: "<h1>{}</h1>",
    Part.LINK: '<a href="{link}">{}</a> <p>',
    Part.TAG: '<a href="{link}">{}</a> <p>',
    Part.CARD: "<hr>{image}{}",
    Part.CARD_TITLE: '<a href="{link}">{}</a><p>',
}

SPARSE: tuple[Markup, ...] = (
    Markup(
        name="minified",
        about="No end tag that may be left out, no quotes, no space between tags.",
        write=Dress(
            tags=_MINIFIED, gap="", head=Head(root=" lang={lang} dir={dir}"), frame="<body>{}", relative=True
        ).page,
    ),
    Markup(
        name="broken-lines",
        about="One block of text, its lines told apart by line breaks alone.",
        write=Dress(tags=_LINES, head=Head(opengraph=True), frame="<body><div>{}</div></body></html>").page,
        states=FACTS,
    ),
    Markup(
        name="bare",
        about="Texts that stand in no element of their own, empty paragraphs in between, and no head.",
        write=Dress(tags=_BARE, story_ink=linked, head=Head(doctype="", root="", encoding="")).page,
    ),
)
