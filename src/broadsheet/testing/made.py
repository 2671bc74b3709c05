"""A made-up page: its truth, the markup that shows it, and the record that a perfect reading would give."""

from __future__ import annotations

import attrs

from broadsheet import Age, AgeKind, Block, Card, Direction, Image, NewsPage, PageKind, parse_age
from broadsheet.testing.pieces import Piece
from broadsheet.testing.samples import Sample
from broadsheet.testing.truths import AgeTruth, PageTruth

__all__ = ["MadePage"]


@attrs.frozen(kw_only=True)
class MadePage:
    """A page that was made up, as HTML or as flattened text: one of ``html`` and ``text`` is not None.

    ``shown`` is the truth as this page tells it: what neither its text nor its metadata states is None there, while
    ``truth`` has it all. ``pieces`` are the visible texts in reading order, each with its role: joined, white space
    aside, they are the visible text of the page. ``markup`` and ``arrangement`` name how the page was written and in
    which order it shows what it has.

    >>> from broadsheet.testing.strategies import page_of
    >>> from broadsheet.testing.truths import PageTruth
    >>> truth = PageTruth(kind=PageKind.ARTICLE, language="en", script="Latn", direction=Direction.LTR,
    ...     url="https://press.example/rain", headline="Rain at last")
    >>> made = page_of(truth, markup="semantic")
    >>> [piece.text for piece in made.pieces], made.sample().page().headline
    (['Rain at last'], 'Rain at last')
    """

    truth: PageTruth
    shown: PageTruth = attrs.field(repr=False)
    markup: str
    arrangement: str
    pieces: tuple[Piece, ...] = attrs.field(repr=False)
    html: str | None = None
    text: str | None = None

    @property
    def kind(self) -> PageKind:
        """Article or listing."""
        return self.truth.kind

    @property
    def language(self) -> str:
        """The BCP 47 tag of the language."""
        return self.truth.language

    @property
    def script(self) -> str:
        """The ISO 15924 code of the script."""
        return self.truth.script

    @property
    def direction(self) -> Direction:
        """The writing direction."""
        return self.truth.direction

    @property
    def tags(self) -> tuple[str, ...]:
        """What to count over many pages, to see how they are spread: "markup: semantic", "language: ar" and so on."""
        return (
            f"kind: {self.kind}",
            f"markup: {self.markup}",
            f"arrangement: {self.arrangement}",
            f"language: {self.language}",
            f"script: {self.script}",
            f"direction: {self.direction}",
        )

    def sample(self) -> Sample:
        """The page with the way in which laws read it: by the generic layout."""
        return Sample(name=self.markup, html=self.html, text=self.text, url=self.truth.url)

    def record(self) -> NewsPage:
        """The record that a perfect reading of this page gives."""
        shown = self.shown
        html = self.html is not None  # text has no addresses and no images
        return NewsPage(
            url=shown.url,
            kind=shown.kind,
            language=shown.language,
            direction=shown.direction,
            headline=shown.headline,
            kicker=shown.kicker,
            standfirst=shown.standfirst,
            authors=shown.authors,
            source=shown.source,
            published_at=shown.published,
            age=_age(shown.age),
            section=shown.section,
            hashtags=shown.hashtags or None,
            images=(Image(shown.image, caption=shown.caption),) if html and shown.image else (),
            cards=tuple(
                Card(
                    title=card.title,
                    url=card.url if html else None,
                    source=card.source,
                    age=_age(card.age),
                    summary=card.summary,
                    image=card.image if html else None,
                    category=card.category,
                    section=card.section,
                    position=position,
                )
                for position, card in enumerate(shown.cards)
            ),
            blocks=tuple(
                Block(piece.text, piece.role, piece.kind, piece.section, position, piece.card)
                for position, piece in enumerate(self.pieces)
            ),
        )


def _age(truth: AgeTruth | None) -> Age | None:
    """The age as a record has it; one in a wording that ``parse_age`` cannot read yet has what the truth knows."""
    if truth is None:
        return None
    read = parse_age(truth.raw, context="card")
    if (read.seconds, read.stated) == (truth.seconds, truth.stated):
        return read
    kind = AgeKind.RELATIVE if truth.seconds is not None else AgeKind.ABSOLUTE
    return Age(truth.raw, kind, seconds=truth.seconds, stated=truth.stated)
