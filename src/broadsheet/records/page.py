"""The record of a page: its blocks, its cards, and the facts that it states."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

import attrs

from broadsheet.plain import Plain
from broadsheet.records.age import Age

__all__ = ["Block", "BodyKind", "BoilerplateKind", "Card", "Direction", "Image", "NewsPage", "PageKind", "Role"]


class PageKind(StrEnum):
    """What sort of page it is. A listing has cards and no body: it never pretends to be an article."""

    ARTICLE = "article"
    LISTING = "listing"
    LIVE = "live"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a block is on its page. Every block has exactly one role."""

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    SOURCE = "source"
    SECTION = "section"
    BODY = "body"
    CAPTION = "caption"
    CARD = "card"
    HASHTAG = "hashtag"
    COMMENT = "comment"
    BOILERPLATE = "boilerplate"


class BodyKind(StrEnum):
    """What a block of the body is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    LIVE_ENTRY = "live_entry"


class BoilerplateKind(StrEnum):
    """What a block of boilerplate is."""

    NAVIGATION = "navigation"
    HEADER = "header"
    FOOTER = "footer"
    LABEL = "label"
    PROMO = "promo"
    NEWSLETTER = "newsletter"
    CONSENT = "consent"
    SHARE = "share"
    COMMENTS_PROMPT = "comments_prompt"
    AD = "ad"
    IMAGE_ALT = "image_alt"
    DUPLICATE = "duplicate"
    LEGAL = "legal"
    OTHER = "other"


class Direction(StrEnum):
    """The writing direction of the page."""

    LTR = "ltr"
    RTL = "rtl"


@attrs.frozen
class Block(Plain):
    """One visible piece of text, in one role.

    ``kind`` says more of a body block or of boilerplate; ``section`` is the heading that the block stands under;
    ``position`` counts the page's blocks from 0; ``card`` is an index into ``NewsPage.cards``.
    """

    text: str
    role: Role
    kind: BodyKind | BoilerplateKind | None = None
    section: str | None = None
    position: int = 0
    card: int | None = None


@attrs.frozen
class Image(Plain):
    """An image of the story: its absolute address and what its page says of it."""

    url: str
    alt: str | None = None
    caption: str | None = None


@attrs.frozen
class Card(Plain):
    """A teaser of another story: related, listed, most read.

    ``section`` is the heading of the group that it stands in; ``position`` counts the page's cards from 0.
    """

    title: str
    url: str | None = None
    source: str | None = None
    source_url: str | None = None
    age: Age | None = None
    summary: str | None = None
    image: str | None = None
    category: str | None = None
    section: str | None = None
    position: int = 0


#: The kinds of body block that make up ``NewsPage.text``: what a reader calls the story.
STORY = frozenset(
    {BodyKind.PARAGRAPH, BodyKind.HEADING, BodyKind.LIST_ITEM, BodyKind.QUOTE, BodyKind.CODE, BodyKind.LIVE_ENTRY}
)


@attrs.frozen(kw_only=True)
class NewsPage(Plain):
    """A news page as data. ``blocks`` partition its visible text; the other fields point into it or state facts.

    ``site`` and ``layout`` name what read the page (None: the generic layout). ``age`` is the displayed age of the
    story, ``published_at`` and ``modified_at`` what the page states: a date where it states a day, a naive datetime
    where it states no zone; never computed from an age. ``canonical_url`` is the address that the page states to be its
    own. ``hashtags`` are shown; ``tags`` are what the page states that the story is filed under. ``hidden`` holds text
    that no reader sees before scripts run.

    >>> from broadsheet import parse_text
    >>> page = parse_text("Storm nears the coast\\n\\nBoats stay in port today.\\nSchools are shut until Friday.")
    >>> page.headline, len(page.body)
    ('Storm nears the coast', 2)
    """

    url: str | None = None
    site: str | None = None
    layout: str | None = None
    kind: PageKind = PageKind.UNKNOWN
    language: str | None = None
    direction: Direction | None = None
    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    published_at: date | datetime | None = None
    modified_at: date | datetime | None = None
    age: Age | None = None
    section: str | None = None
    hashtags: tuple[str, ...] | None = None
    tags: tuple[str, ...] = ()
    canonical_url: str | None = None
    images: tuple[Image, ...] = ()
    comment_count: int | None = None
    cards: tuple[Card, ...] = ()
    blocks: tuple[Block, ...] = ()
    hidden: tuple[str, ...] = ()
    schema_version: int = 1

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the story itself, in reading order."""
        return tuple(block for block in self.blocks if block.role is Role.BODY)

    @property
    def boilerplate(self) -> tuple[Block, ...]:
        """The blocks that are the site's and not the story's."""
        return tuple(block for block in self.blocks if block.role is Role.BOILERPLATE)

    @property
    def text(self) -> str | None:
        """The story as text: its blocks joined by a blank line, without tables and captions; None on a listing."""
        return None if self.kind is PageKind.LISTING else self.text_of(STORY)

    def _repr_html_(self) -> str:
        from broadsheet.records.notebook import page_html

        return page_html(self)

    def text_of(self, kinds: Iterable[BodyKind]) -> str:
        """The body's blocks of these kinds, joined by a blank line."""
        wanted = frozenset(kinds)
        return "\n\n".join(block.text for block in self.body if block.kind in wanted)
