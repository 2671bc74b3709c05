"""What a reader of a made-up page knows: the story, the cards, and the boxes that are the site's."""

from __future__ import annotations

from datetime import date, datetime

import attrs

from broadsheet import BodyKind, BoilerplateKind, Direction, PageKind

__all__ = ["AgeTruth", "Box", "CardTruth", "PageTruth", "Passage"]


@attrs.frozen
class AgeTruth:
    """An age as it is worded, and what it means: so many seconds back, or the day or moment that it states.

    >>> AgeTruth("3 hours ago", seconds=10_800).stated is None
    True
    """

    raw: str
    seconds: int | None = None
    stated: date | datetime | None = None


@attrs.frozen(kw_only=True)
class CardTruth:
    """One card. ``section`` is the heading that it stands under.

    >>> CardTruth(title="Rain at last").age is None
    True
    """

    title: str
    url: str | None = None
    image: str | None = None
    source: str | None = None
    age: AgeTruth | None = None
    summary: str | None = None
    category: str | None = None
    section: str | None = None


@attrs.frozen
class Passage:
    """One piece of the story's text.

    >>> Passage("It rained.").kind
    <BodyKind.PARAGRAPH: 'paragraph'>
    """

    text: str
    kind: BodyKind = BodyKind.PARAGRAPH


@attrs.frozen
class Box:
    """What the site puts around its stories: its kind, and its texts in order.

    >>> Box(BoilerplateKind.SHARE, ("Share",)).texts
    ('Share',)
    """

    kind: BoilerplateKind
    texts: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PageTruth:
    """One page. Its texts are tidy: no white space at the ends, and single spaces.

    ``language`` is a BCP 47 tag and ``script`` an ISO 15924 code. ``byline`` is the line that names the ``authors``,
    and ``published_text`` the line that states ``published``. ``age`` is the displayed age of the story itself. The
    body of a listing is empty; its headline, where it has one, is that of the page. ``comments`` are readers' own.

    >>> PageTruth(kind=PageKind.ARTICLE, language="ar", script="Arab", direction=Direction.RTL, url="/a").sections
    ()
    """

    kind: PageKind
    language: str
    script: str
    direction: Direction
    url: str
    site_name: str = "Site"
    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    byline: str | None = None
    source: str | None = None
    published: date | datetime | None = None
    published_text: str | None = None
    age: AgeTruth | None = None
    section: str | None = None
    image: str | None = None
    caption: str | None = None
    body: tuple[Passage, ...] = ()
    hashtags_label: str | None = None
    hashtags: tuple[str, ...] = ()
    cards: tuple[CardTruth, ...] = ()
    comments: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()

    @property
    def sections(self) -> tuple[str, ...]:
        """The headings that cards stand under, in order, each once."""
        return tuple(dict.fromkeys(card.section for card in self.cards if card.section is not None))

    def box(self, kind: BoilerplateKind) -> Box | None:
        """The first box of a kind; None where the page has none."""
        return next((box for box in self.boxes if box.kind is kind), None)
