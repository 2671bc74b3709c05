"""A made-up page before it becomes HTML: its visible texts in reading order, in groups as a reader sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

import attrs

from broadsheet import BodyKind, BoilerplateKind, Role

__all__ = ["GROUPS", "Group", "Part", "Piece"]


class Part(StrEnum):
    """What a text, or a group of texts, is on its page. Markups have a way to write each."""

    # groups
    PAGE = "page"
    HEADER = "header"
    NAVIGATION = "navigation"
    MAIN = "main"
    STORY = "story"
    HEAD = "head"
    META = "meta"
    BODY = "body"
    LIST = "list"
    FIGURE = "figure"
    TAGS = "tags"
    CARDS = "cards"
    HERO = "hero"
    COLUMN = "column"
    CARD = "card"
    CARD_HEAD = "card_head"
    CARD_FACTS = "card_facts"
    THREAD = "thread"
    BOX = "box"
    FOOTER = "footer"
    # texts
    LINK = "link"
    LINE = "line"
    LABEL = "label"
    CARDS_LABEL = "cards_label"
    KICKER = "kicker"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    SOURCE = "source"
    DATE = "date"
    AGE = "age"
    SECTION = "section"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    TAG = "tag"
    CARD_TITLE = "card_title"
    CARD_SOURCE = "card_source"
    CARD_AGE = "card_age"
    CARD_SUMMARY = "card_summary"
    CARD_CATEGORY = "card_category"
    SEPARATOR = "separator"
    COMMENT = "comment"


#: the parts that hold others; the rest are texts
GROUPS = frozenset(
    {
        *(Part.PAGE, Part.HEADER, Part.NAVIGATION, Part.MAIN, Part.STORY, Part.HEAD, Part.META, Part.BODY, Part.LIST),
        *(Part.FIGURE, Part.TAGS, Part.CARDS, Part.HERO, Part.COLUMN, Part.CARD, Part.CARD_HEAD, Part.CARD_FACTS),
        *(Part.THREAD, Part.BOX, Part.FOOTER),
    }
)


@attrs.frozen
class Piece:
    """One visible text of a page, with the role that it has in the page's record.

    ``link`` is the address that it leads to and ``moment`` what a ``<time>`` around it states; ``card`` counts the
    page's cards from 0, and ``section`` is the heading that the text stands under.

    >>> Piece(Part.HEADLINE, "Rain", Role.HEADLINE).kind is None
    True
    """

    part: Part
    text: str
    role: Role
    kind: BodyKind | BoilerplateKind | None = None
    link: str | None = None
    moment: str | None = None
    card: int | None = None
    section: str | None = None


@attrs.frozen
class Group:
    """Texts that belong together. ``kind`` tells boxes apart, ``image`` and ``link`` are what a card or a figure has.

    >>> title = Piece(Part.HEADLINE, "Rain", Role.HEADLINE)
    >>> [piece.text for piece in Group(Part.PAGE, (Group(Part.HEAD, (title,)),)).pieces()]
    ['Rain']
    """

    part: Part
    children: tuple[Piece | Group, ...]
    kind: BoilerplateKind | None = None
    image: str | None = None
    link: str | None = None

    def pieces(self) -> Iterator[Piece]:
        """The texts in reading order."""
        for child in self.children:
            if isinstance(child, Piece):
                yield child
            else:
                yield from child.pieces()

    def kept(self, keep: Callable[[Piece], bool]) -> Group:
        """The group with those texts only, and without the groups that held nothing else."""
        children: list[Piece | Group] = []
        for child in self.children:
            if isinstance(child, Piece):
                if keep(child):
                    children.append(child)
            elif (inner := child.kept(keep)).children:
                children.append(inner)
        return attrs.evolve(self, children=tuple(children))
