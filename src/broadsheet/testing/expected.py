"""The reviewed record of a fixture: ``expected.json``, in a plain form that a person can read and write."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from typing import Any

import attrs

from broadsheet import Age, Block, BodyKind, Card, Direction, Image, NewsPage, PageKind
from broadsheet.plain import Plain

__all__ = ["FIELDS", "OPTIONAL", "Expected", "ExpectedAge", "ExpectedBlock", "ExpectedCard"]


@attrs.frozen
class ExpectedAge(Plain):
    """A time expression: its text, and what it states. ``seconds`` is the age of a relative expression."""

    raw: str
    seconds: int | None
    stated: date | time | datetime | None

    @classmethod
    def of(cls, age: Age | None) -> ExpectedAge | None:
        """The plain form of an age; None of None.

        >>> from broadsheet import parse_age
        >>> ExpectedAge.of(parse_age("3 hours ago"))
        ExpectedAge(raw='3 hours ago', seconds=10800, stated=None)
        """
        return None if age is None else cls(age.raw, age.seconds, age.stated)


@attrs.frozen
class ExpectedBlock(Plain):
    """One block of the body."""

    kind: BodyKind | None
    text: str

    @classmethod
    def of(cls, block: Block) -> ExpectedBlock:
        """The plain form of a block."""
        return cls(block.kind if isinstance(block.kind, BodyKind) else None, block.text)


@attrs.frozen
class ExpectedCard(Plain):
    """A card with all of its fields but the position, which is its place in the list."""

    title: str
    url: str | None
    source: str | None
    source_url: str | None
    age: ExpectedAge | None
    summary: str | None
    image: str | None
    category: str | None
    section: str | None

    @classmethod
    def of(cls, card: Card) -> ExpectedCard:
        """The plain form of a card."""
        return cls(
            title=card.title,
            url=card.url,
            source=card.source,
            source_url=card.source_url,
            age=ExpectedAge.of(card.age),
            summary=card.summary,
            image=card.image,
            category=card.category,
            section=card.section,
        )


@attrs.frozen(kw_only=True)
class Expected(Plain):
    """What a person says that a page holds. A fixture states each field, with null where the page does not; only
    ``tags`` and ``canonical_url`` may be left out, and are then not reviewed.

    >>> from broadsheet import parse
    >>> expected = Expected.of(parse("<h1>Rain</h1><p>It rained on Monday, for an hour."))
    >>> expected.headline, expected.body[0].text
    ('Rain', 'It rained on Monday, for an hour.')
    """

    kind: PageKind
    language: str | None
    direction: Direction | None
    headline: str | None
    kicker: str | None
    standfirst: str | None
    authors: tuple[str, ...]
    source: str | None
    published_at: date | datetime | None
    modified_at: date | datetime | None
    age: ExpectedAge | None
    section: str | None
    hashtags: tuple[str, ...] | None
    images: tuple[Image, ...]
    comment_count: int | None
    body: tuple[ExpectedBlock, ...]
    cards: tuple[ExpectedCard, ...]
    boilerplate: tuple[str, ...]
    tags: tuple[str, ...] | None = None
    canonical_url: str | None = None

    @classmethod
    def of(cls, page: NewsPage) -> Expected:
        """The plain form of a record."""
        return cls(
            kind=page.kind,
            language=page.language,
            direction=page.direction,
            headline=page.headline,
            kicker=page.kicker,
            standfirst=page.standfirst,
            authors=page.authors,
            source=page.source,
            published_at=page.published_at,
            modified_at=page.modified_at,
            age=ExpectedAge.of(page.age),
            section=page.section,
            hashtags=page.hashtags,
            images=page.images,
            comment_count=page.comment_count,
            body=tuple(ExpectedBlock.of(block) for block in page.body),
            cards=tuple(ExpectedCard.of(card) for card in page.cards),
            boilerplate=tuple(block.text for block in page.boilerplate),
            tags=page.tags or None,
            canonical_url=page.canonical_url,
        )

    def to_dict(self) -> dict[str, Any]:
        """The record as plain data; the optional fields only where they hold something."""
        data = super().to_dict()
        return {name: value for name, value in data.items() if name not in OPTIONAL or value is not None}

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A JSON Schema (2020-12) that every ``to_dict`` of the class satisfies."""
        schema = super().json_schema()
        return {**schema, "required": [name for name in schema["required"] if name not in OPTIONAL]}

    def differing(self, other: Expected) -> tuple[str, ...]:
        """The names of the fields in which two records differ, as their files would; what this one does not state is
        not looked at.

        >>> from broadsheet import parse
        >>> Expected.of(parse("<h1>Rain</h1>")).differing(Expected.of(parse("<h1>Snow</h1>")))
        ('headline',)
        """
        own, others = self.to_dict(), other.to_dict()
        return tuple(name for name in own if own[name] != others.get(name))

    def taking(self, other: Expected, fields: Collection[str]) -> Expected:
        """This record, with some of its fields as another has them."""
        return attrs.evolve(self, **{name: getattr(other, name) for name in (*FIELDS, *OPTIONAL) if name in fields})

    def empty_required(self) -> tuple[str, ...]:
        """The fields that are empty and should not be: a story has a headline and a body, a listing has cards.

        >>> from broadsheet import parse
        >>> Expected.of(parse("<h1>Rain</h1>")).empty_required()
        ('kind',)
        """
        return tuple(self._empty_required())

    def _empty_required(self) -> Iterator[str]:
        if self.kind is PageKind.UNKNOWN:
            yield "kind"
        if self.kind in (PageKind.ARTICLE, PageKind.LIVE) and not self.headline:
            yield "headline"
        if self.kind is PageKind.ARTICLE and not self.body:
            yield "body"
        if self.kind is PageKind.LISTING and not self.cards:
            yield "cards"


#: The fields that a reviewed record may leave out: they came after many were written.
OPTIONAL: tuple[str, ...] = ("tags", "canonical_url")
#: The fields that every reviewed record states, in the order of the file.
FIELDS: tuple[str, ...] = tuple(field.name for field in attrs.fields(Expected) if field.name not in OPTIONAL)
