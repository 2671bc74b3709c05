"""Markups of older days: layout tables, capital letters, fonts, definition lists, XHTML."""

from __future__ import annotations

from broadsheet.testing.pieces import GROUPS, Part
from broadsheet.testing.strategies.markups.dress import Dress, Markup
from broadsheet.testing.strategies.markups.heads import HTML4, XHTML, Head
from broadsheet.testing.strategies.markups.ink import entities, plain, soft

__all__ = ["OLD"]

#: a row of a table with one cell that nobody closed
_ROW = "<TR><TD>{}"
_TABLES = dict.fromkeys(Part, _ROW) | {
    **dict.fromkeys(GROUPS, "{}"),
    **dict.fromkeys((Part.HEADER, Part.CARDS, Part.BOX, Part.FOOTER), "<TABLE BORDER=0 CELLPADDING=4>{}</TABLE>"),
    **dict.fromkeys((Part.STORY, Part.THREAD), "<TABLE WIDTH=100%>{}</TABLE>"),
    Part.LINK: '<TR><TD><A HREF="{link}">{}</A>',
    Part.TAG: '<TR><TD><A HREF="{link}">{}</A>',
    Part.HEADLINE: "<TR><TD><FONT SIZE=6><B>{}</B></FONT>",
    Part.CARD_TITLE: '<TR><TD><A HREF="{link}"><B>{}</B></A>',
    Part.CARD: "<TR><TD>{image}<TABLE>{}</TABLE>",
    Part.FIGURE: "<TR><TD>{image}<TABLE>{}</TABLE>",
    Part.BODY: "<TR><TD><TABLE>{}</TABLE>",
}
_FONTS = {
    Part.HEADER: "<CENTER>{}</CENTER><HR>",
    Part.LINK: '<FONT SIZE=2><A HREF="{link}">{}</A></FONT> ',
    Part.HEADLINE: '<FONT SIZE="+3" COLOR="#990000"><B>{}</B></FONT><BR>',
    Part.KICKER: "<I>{}</I><BR>",
    Part.STANDFIRST: "<P><B>{}</B>",
    Part.BYLINE: "<P><FONT SIZE=-1>{}</FONT>",
    Part.SOURCE: "<BR><FONT SIZE=-1>{}</FONT>",
    Part.DATE: "<BR><FONT SIZE=-1>{}</FONT>",
    Part.AGE: "<BR><FONT SIZE=-1>{}</FONT>",
    Part.PARAGRAPH: "<P>{}",
    Part.HEADING: "<P><B><FONT SIZE=4>{}</FONT></B>",
    Part.LIST: "<UL>{}</UL>",
    Part.LIST_ITEM: "<LI>{}",
    Part.QUOTE: "<BLOCKQUOTE>{}</BLOCKQUOTE>",
    Part.TAG: '<A HREF="{link}">{}</A><BR>',
    Part.CARDS: "<HR><DIR>{}</DIR>",
    Part.CARD: "<LI>{image}{}",
    Part.CARD_TITLE: '<P><A HREF="{link}"><B>{}</B></A>',
    Part.LABEL: "<P><B><U>{}</U></B>",
    Part.BOX: "<P><TABLE BGCOLOR=#FFFFCC><TR><TD>{}</TABLE>",
    Part.FOOTER: "<HR><ADDRESS>{}</ADDRESS>",
}

_STRICT = {part: f'<div class="{part.replace("_", "-")}">{{}}</div>' for part in Part} | {
    Part.HEADLINE: "<h1>{}</h1>",
    Part.PARAGRAPH: "<p>{}</p>",
    Part.HEADING: "<h3>{}</h3>",
    Part.LIST: "<ul>{}</ul>",
    Part.LIST_ITEM: "<li>{}</li>",
    Part.QUOTE: "<blockquote><p>{}</p></blockquote>",
    Part.LINK: '<p><a href="{link}">{}</a></p>',
    Part.TAG: '<p><a href="{link}">{}</a></p>',
    Part.CARD_TITLE: '<h4><a href="{link}">{}</a></h4>',
}

_DEFINITIONS = dict.fromkeys((Part.HEADER, Part.STORY, Part.THREAD, Part.FOOTER), "<div>{}</div>") | {
    Part.LINK: '<p><a href="{link}">{}</a></p>',
    Part.TAG: '<p><a href="{link}">{}</a></p>',
    Part.HEADLINE: "<h2>{}</h2>",
    Part.META: "<dl>{}</dl>",
    Part.BYLINE: "<dt>{}",
    Part.SOURCE: "<dd>{}",
    Part.DATE: "<dd>{}",
    Part.AGE: "<dd>{}",
    Part.CARDS: "<div>{}</div>",
    Part.CARD: "<dl>{image}{}</dl>",
    Part.CARD_TITLE: '<dt><a href="{link}">{}</a>',
    Part.CARD_SOURCE: "<dd>{}",
    Part.CARD_AGE: "<dd>{}",
    Part.SEPARATOR: "<dd>{}",
    Part.CARD_SUMMARY: "<dd>{}",
    Part.CARD_CATEGORY: "<dd>{}",
    Part.BOX: "<form><fieldset>{}</fieldset></form>",
}

_ROWS = dict.fromkeys((Part.HEADER, Part.STORY, Part.THREAD, Part.FOOTER, Part.BOX), "<div>{}</div>") | {
    Part.LINK: '<p><a href="{link}">{}</a></p>',
    Part.TAG: '<p><a href="{link}">{}</a></p>',
    Part.HEADLINE: "<h1>{}</h1>",
    Part.CARDS: '<table class="list">{}</table>',
    Part.LABEL: "<h4>{}</h4>",
    Part.CARDS_LABEL: "<caption>{}</caption>",
    Part.CARD: "<tr><td>{image}</td>{}</tr>",
    Part.CARD_TITLE: '<td><a href="{link}">{}</a></td>',
    Part.CARD_SOURCE: "<td>{}</td>",
    Part.CARD_AGE: '<td align="right">{}</td>',
    Part.SEPARATOR: "<td>{}</td>",
    Part.CARD_SUMMARY: "<td>{}</td>",
    Part.CARD_CATEGORY: "<th>{}</th>",
}

_LATIN = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">'
_NO_ROOT = Head(doctype=HTML4, root="", encoding=_LATIN)

OLD: tuple[Markup, ...] = (
    Markup(
        name="layout-tables",
        about="Tables in tables, in capital letters, their cells not closed.",
        write=Dress(
            tags=_TABLES, head=_NO_ROOT, image='<IMG SRC="{}">', frame="<BODY BGCOLOR=white>{}</BODY></HTML>"
        ).page,
    ),
    Markup(
        name="fonts",
        about="Fonts and capital letters; paragraphs and items that nobody closed; entities for accents.",
        write=Dress(tags=_FONTS, ink=entities, head=_NO_ROOT, image='<IMG SRC="{}"><BR>').page,
    ),
    Markup(
        name="xhtml",
        about="XHTML, everything closed, a class that says what a box is.",
        write=Dress(
            tags=_STRICT,
            ink=plain,
            image='<img src="{}" alt="" />',
            head=Head(
                doctype=XHTML,
                root=' xmlns="http://www.w3.org/1999/xhtml" xml:lang="{lang}" lang="{lang}" dir="{dir}"',
                encoding='<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />',
            ),
        ).page,
    ),
    Markup(
        name="definition-lists",
        about="Cards and bylines are definition lists; spaces that do not break, and hidden text.",
        write=Dress(tags=_DEFINITIONS, ink=soft).page,
    ),
    Markup(
        name="table-rows",
        about="Each card is a row of a table, each group of them a table with a caption.",
        write=Dress(tags=_ROWS, relative=True).page,
    ),
)
