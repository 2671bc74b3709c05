"""Markups of pages that list stories: two rows a story, terms and what is said of them, slides, a hero, columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from broadsheet.testing.pieces import Group, Part, Piece
from broadsheet.testing.strategies.markups.dress import Dress, Markup
from broadsheet.testing.strategies.markups.semantic import BY_THE_BOOK
from broadsheet.testing.truths import PageTruth

__all__ = ["LISTS"]

_Cards = Callable[[Group], Group]

#: no element of these says that it is a card, or what stands in it
_PLAIN = BY_THE_BOOK | {
    Part.CARDS: "<div>{}</div>",
    Part.CARD_TITLE: '<a href="{link}">{}</a>',
    Part.CARD_SOURCE: "<span>{}</span>",
    Part.CARD_AGE: "<span>{}</span>",
    Part.CARD_SUMMARY: "<div>{}</div>",
    Part.CARD_CATEGORY: "<span>{}</span>",
    Part.SEPARATOR: "<span>{}</span>",
}
_ROWS = _PLAIN | {
    Part.CARDS: "<table border=0>{}</table>",
    Part.CARDS_LABEL: "<caption>{}</caption>",
    Part.CARD: '{}<tr class="spacer"></tr>',
    Part.CARD_HEAD: '<tr class="story"><td>{image}</td><td>{}</td></tr>',
    Part.CARD_FACTS: '<tr><td></td><td class="subline">{}</td></tr>',
}
_TERMS = _PLAIN | {
    Part.CARDS: "<section>{}</section>",
    Part.COLUMN: "<dl>{}</dl>",
    Part.CARD_HEAD: "<dt>{image}{}</dt>",
    Part.CARD_FACTS: "<dd>{}</dd>",
}
_SLIDES = _PLAIN | {
    Part.CARDS: '<section aria-roledescription="carousel"><button aria-label="back"></button>{}</section>',
    Part.COLUMN: '<ul class="track">{}</ul>',
    Part.CARD: '<li class="slide" role="group"><a href="{link}" tabindex="-1">{image}</a><div>{}</div></li>',
    Part.CARD_TITLE: '<p><a href="{link}">{}</a></p>',
}
_HERO = BY_THE_BOOK | {
    Part.CARDS: "<section>{}</section>",
    Part.HERO: '<div class="lead"><a href="{link}">{image}</a><div>{}</div></div>',
    Part.COLUMN: "<ul>{}</ul>",
    Part.CARD: "<li>{image}{}</li>",
}
_COLUMNS = _PLAIN | {
    Part.COLUMN: '<div class="column">{}</div>',
    Part.CARD: '<div class="cell"><div>{image}</div><div>{}</div></div>',
    Part.CARD_TITLE: '<h3><a href="{link}">{}</a></h3>',
}
_IN_COLUMN = 2


def _written(dress: Dress, cards: _Cards) -> Callable[[Group, PageTruth], str]:
    """The page, with each group of cards as ``cards`` arranges it."""
    return lambda scene, truth: dress.page(_arranged(scene, cards), truth)


def _arranged(group: Group, cards: _Cards) -> Group:
    children = tuple(child if isinstance(child, Piece) else _arranged(child, cards) for child in group.children)
    group = attrs.evolve(group, children=children)
    return cards(group) if group.part is Part.CARDS else group


def _in_two(cards: Group) -> Group:
    """Each card in two parts: what stands up to its title, and what stands behind."""

    def parts(card: Group) -> Iterator[Group]:
        title = next(
            place for place, piece in enumerate(card.children, 1) if getattr(piece, "part", None) is Part.CARD_TITLE
        )
        yield Group(Part.CARD_HEAD, card.children[:title], image=card.image)
        if card.children[title:]:
            yield Group(Part.CARD_FACTS, card.children[title:])

    return _each_card(cards, lambda card: Group(Part.CARD, tuple(parts(card))))


def _each_card(cards: Group, change: _Cards) -> Group:
    children = (child if isinstance(child, Piece) else change(child) for child in cards.children)
    return attrs.evolve(cards, children=tuple(children))


def _in_columns(cards: Group, size: int) -> Group:
    """The cards in columns of so many each; what heads them stands before the columns."""
    label = tuple(child for child in cards.children if isinstance(child, Piece))
    rest = [child for child in cards.children if isinstance(child, Group)]
    columns = (Group(Part.COLUMN, tuple(rest[at : at + size])) for at in range(0, len(rest), size))
    return attrs.evolve(cards, children=(*label, *columns))


def _in_one_column(cards: Group) -> Group:
    return _in_columns(cards, len(cards.children))


def _with_hero(cards: Group) -> Group:
    """The first card apart from the others, which stand in one column."""
    columns = _in_one_column(cards).children
    *label, column = columns
    assert isinstance(column, Group)
    first, *others = column.children
    assert isinstance(first, Group)
    hero = attrs.evolve(first, part=Part.HERO)
    rest = (attrs.evolve(column, children=tuple(others)),) if others else ()
    return attrs.evolve(cards, children=(*label, hero, *rest))


LISTS: tuple[Markup, ...] = (
    Markup(
        name="row-pairs",
        about="Two rows of a table a story: its title, and what is said of it.",
        write=_written(Dress(tags=_ROWS), _in_two),
    ),
    Markup(
        name="terms",
        about="One definition list: titles are its terms.",
        write=_written(Dress(tags=_TERMS), lambda cards: _in_one_column(_in_two(cards))),
    ),
    Markup(
        name="carousel",
        about="Slides that link their story twice, from its picture and from its title.",
        write=_written(Dress(tags=_SLIDES), _in_one_column),
    ),
    Markup(
        name="hero",
        about="The first story in a box of its own, the others in a list.",
        write=_written(Dress(tags=_HERO), _with_hero),
    ),
    Markup(
        name="columns",
        about="Groups in groups: the cards stand by twos in columns.",
        write=_written(Dress(tags=_COLUMNS, relative=True), lambda cards: _in_columns(cards, _IN_COLUMN)),
    ),
)
