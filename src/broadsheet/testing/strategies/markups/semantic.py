"""Markups that say what their parts are: by HTML5 elements, by microdata, by custom elements."""

from __future__ import annotations

from broadsheet.testing.pieces import Part
from broadsheet.testing.strategies.markups.dress import Dress, Markup
from broadsheet.testing.strategies.markups.heads import FACTS, Head
from broadsheet.testing.strategies.markups.ink import commented, entities, linked

__all__ = ["BY_THE_BOOK", "SEMANTIC"]

#: HTML5 as a textbook has it; other markups start from it.
BY_THE_BOOK: dict[Part, str] = {
    Part.HEADER: "<header>{}</header>",
    Part.NAVIGATION: "<nav><ul>{}</ul></nav>",
    Part.LINK: '<li><a href="{link}">{}</a></li>',
    Part.MAIN: "<main>{}</main>",
    Part.STORY: "<article>{}</article>",
    Part.HEAD: "<header>{}</header>",
    Part.META: "<div>{}</div>",
    Part.KICKER: "<p class=kicker>{}</p>",
    Part.HEADLINE: "<h1>{}</h1>",
    Part.STANDFIRST: "<p class=standfirst>{}</p>",
    Part.BYLINE: '<span rel="author">{}</span>',
    Part.SOURCE: "<span>{}</span>",
    Part.DATE: '<time datetime="{moment}">{}</time>',
    Part.AGE: '<time datetime="{moment}">{}</time>',
    Part.FIGURE: "<figure>{image}{}</figure>",
    Part.CAPTION: "<figcaption>{}</figcaption>",
    Part.HEADING: "<h2>{}</h2>",
    Part.LIST: "<ul>{}</ul>",
    Part.LIST_ITEM: "<li>{}</li>",
    Part.QUOTE: "<blockquote><p>{}</p></blockquote>",
    Part.TAGS: "<footer>{}</footer>",
    Part.TAG: '<a rel="tag" href="{link}">{}</a>',
    Part.CARDS: "<aside>{}</aside>",
    Part.CARD: "<article>{image}{}</article>",
    Part.CARD_TITLE: '<h3><a href="{link}">{}</a></h3>',
    Part.CARD_AGE: '<p><time datetime="{moment}">{}</time></p>',
    Part.SEPARATOR: "<i>{}</i>",
    Part.THREAD: "<section>{}</section>",
    Part.COMMENT: "<article><p>{}</p></article>",
    Part.LABEL: "<h2>{}</h2>",
    Part.BOX: '<aside class="{kind}">{}</aside>',
    Part.FOOTER: "<footer>{}</footer>",
}

_MICRODATA = BY_THE_BOOK | {
    Part.STORY: '<div itemscope itemtype="https://schema.org/NewsArticle">{}</div>',
    Part.HEADLINE: '<h1 itemprop="headline name">{}</h1>',
    Part.STANDFIRST: '<div itemprop="description">{}</div>',
    Part.BYLINE: '<span itemprop="author" itemscope itemtype="https://schema.org/Person">{}</span>',
    Part.DATE: '<span itemprop="datePublished" content="{moment}">{}</span>',
    Part.SOURCE: '<span itemprop="publisher">{}</span>',
    Part.BODY: '<div itemprop="articleBody">{}</div>',
    Part.CARD: '<div itemscope itemtype="https://schema.org/ListItem">{image}{}</div>',
    Part.CARD_TITLE: '<a itemprop="url" href="{link}"><span itemprop="name">{}</span></a>',
    Part.CARD_SUMMARY: '<div itemprop="description">{}</div>',
    Part.CARDS: '<div itemscope itemtype="https://schema.org/ItemList">{}</div>',
}
_METADATA_HEAVY = BY_THE_BOOK | {
    Part.MAIN: "<div>{}</div>",
    Part.STORY: "<div>{}</div>",
    Part.HEAD: "<div>{}</div>",
    Part.CARD: '<section data-link="{link}">{image}{}</section>',
}
_AMP = BY_THE_BOOK | {
    Part.NAVIGATION: '<amp-sidebar id="menu" layout="nodisplay"><ul>{}</ul></amp-sidebar>',
    Part.BOX: '<amp-user-notification id="{kind}" layout="nodisplay"><div>{}</div></amp-user-notification>',
    Part.CARDS: '<amp-list width="auto" height="90"><div role="list">{}</div></amp-list>',
    Part.CARD: '<div role="listitem">{image}{}</div>',
    Part.BODY: '<div class="amp-body">{}</div>',
}
_ELEMENTS = BY_THE_BOOK | {
    Part.STORY: "<news-story><div>{}</div></news-story>",
    Part.PARAGRAPH: "<p><x-text>{}</x-text></p>",
    Part.CARD: '<news-card to="{link}"><div slot="card">{image}{}</div></news-card>',
    Part.CARD_TITLE: '<h4><x-link><a href="{link}">{}</a></x-link></h4>',
    Part.BOX: '<x-box kind="{kind}"><section>{}</section></x-box>',
}
_LIST = BY_THE_BOOK | {
    Part.CARDS: "<section>{}</section>",
    Part.CARD: '<ul class="teaser"><li>{image}{}</li></ul>',
    Part.CARD_TITLE: '<h2><a href="{link}">{}</a></h2>',
    Part.LABEL: "<h3>{}</h3>",
}
_LINKED = BY_THE_BOOK | {
    Part.CARD: '<a class="tile" href="{link}">{image}<div>{}</div></a>',
    Part.CARD_TITLE: "<h3>{}</h3>",
    Part.CARD_SOURCE: "<div>{}</div>",
    Part.CARD_AGE: "<div>{}</div>",
}
_AMP_IMAGE = '<amp-img src="{}" width="640" height="360" layout="responsive"></amp-img>'
_NO_BYLINE = frozenset({Part.BYLINE, Part.DATE, Part.SECTION})

SEMANTIC: tuple[Markup, ...] = (
    Markup(name="semantic", about="Every element as a textbook has it.", write=Dress(tags=BY_THE_BOOK).page),
    Markup(
        name="linked-cards",
        about="Each card is one link around blocks; stories have links and italics in them.",
        write=Dress(tags=_LINKED, story_ink=linked, head=Head(opengraph=True)).page,
        states=FACTS,
    ),
    Markup(
        name="card-lists",
        about="Each card is an item of a list; every character beyond ASCII is an entity.",
        write=Dress(tags=_LIST, ink=entities).page,
    ),
    Markup(
        name="microdata",
        about="Facts are marked by itemprop, and the titles of cards are no headings.",
        write=Dress(tags=_MICRODATA).page,
    ),
    Markup(
        name="json-ld",
        about="Byline, date and section stand in metadata only.",
        write=Dress(tags=_METADATA_HEAVY, ink=commented, head=Head(jsonld=True, opengraph=True)).page,
        hides=_NO_BYLINE,
        states=FACTS,
    ),
    Markup(
        name="amp",
        about="Elements that no browser knows by itself, around blocks.",
        write=Dress(
            tags=_AMP,
            image=_AMP_IMAGE,
            head=Head(
                root=' amp lang="{lang}" dir="{dir}"', jsonld=True, extra="<style amp-custom>p{margin:0}</style>"
            ),
        ).page,
        states=FACTS,
    ),
    Markup(
        name="custom-elements",
        about="Elements of the site's own making, with text inside of them.",
        write=Dress(tags=_ELEMENTS, story_ink=linked, head=Head(root="")).page,
    ),
)
