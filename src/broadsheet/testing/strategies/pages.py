"""Strategies for whole pages with known truth."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from hypothesis import strategies as st

from broadsheet.testing.made import MadePage
from broadsheet.testing.pieces import Part
from broadsheet.testing.strategies.arrangements import ARRANGEMENTS, arrangement_of
from broadsheet.testing.strategies.markups import MARKUPS, Markup, markup_of
from broadsheet.testing.strategies.truths import LEAST_WORDS, article_truths, languages_of, listing_truths
from broadsheet.testing.truths import CardTruth, PageTruth

__all__ = ["articles", "listings", "page_of", "pages"]


def page_of(truth: PageTruth, *, markup: str = "semantic", arrangement: str = "plain") -> MadePage:
    """The page that shows a truth in one markup, in one arrangement. Raises ``ValueError`` for an unknown name.

    >>> from broadsheet import Direction, PageKind
    >>> truth = PageTruth(kind=PageKind.LISTING, language="en", script="Latn", direction=Direction.LTR,
    ...     url="https://press.example/", cards=(CardTruth(title="Rain at last"),))
    >>> page_of(truth, markup="flat").text
    'Rain at last'
    """
    chosen = markup_of(markup)
    scene = arrangement_of(arrangement).scene(truth).kept(lambda piece: piece.part not in chosen.hides)
    written = chosen.write(scene, truth)
    return MadePage(
        truth=truth,
        shown=_shown(truth, chosen),
        markup=markup,
        arrangement=arrangement,
        pieces=tuple(scene.pieces()),
        html=None if chosen.is_text else written,
        text=written if chosen.is_text else None,
    )


def articles(
    *,
    languages: Sequence[str] | None = None,
    markups: Sequence[str] | None = None,
    min_cards: int = 0,
    max_cards: int = 4,
) -> st.SearchStrategy[MadePage]:
    """Pages of one story. ``languages`` (BCP 47) and ``markups`` limit what is made to those named.

    >>> from hypothesis import find
    >>> page = find(articles(languages=["ar"], markups=["amp"]), lambda page: len(page.truth.cards) > 0)
    >>> page.markup, page.script, str(page.direction)
    ('amp', 'Arab', 'rtl')
    """
    languages_of(languages)  # an unknown tag is told here
    truths = article_truths(languages=languages, min_cards=min_cards, max_cards=max_cards)
    return _written(truths, markups)


def listings(
    *,
    languages: Sequence[str] | None = None,
    markups: Sequence[str] | None = None,
    min_cards: int = 2,
    max_cards: int = 8,
    min_words: int = LEAST_WORDS,
) -> st.SearchStrategy[MadePage]:
    """Pages of cards. ``languages`` (BCP 47) and ``markups`` limit what is made to those named.

    Titles have ``min_words`` or more: one of two or three may as well be the label of a menu.

    >>> from hypothesis import find
    >>> find(listings(), lambda page: page.truth.headline is not None).truth.body
    ()
    """
    languages_of(languages)  # an unknown tag is told here
    truths = listing_truths(languages=languages, min_cards=min_cards, max_cards=max_cards, min_words=min_words)
    return _written(truths, markups)


def pages(
    *, languages: Sequence[str] | None = None, markups: Sequence[str] | None = None
) -> st.SearchStrategy[MadePage]:
    """Articles and listings.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(pages())
    ... def test_pieces_stand_in_the_page_in_order(made: MadePage) -> None:
    ...     read = "".join(block.text for block in made.sample().page().blocks)
    ...     assert "".join(read.split()) == "".join("".join(piece.text for piece in made.pieces).split())
    >>> test_pieces_stand_in_the_page_in_order()
    """
    return articles(languages=languages, markups=markups) | listings(languages=languages, markups=markups)


def _written(truths: st.SearchStrategy[PageTruth], markups: Sequence[str] | None) -> st.SearchStrategy[MadePage]:
    """A page of one of the truths. An unknown name is told here, where it is written, not when a page is drawn."""
    chosen = MARKUPS if markups is None else tuple(map(markup_of, markups))
    # Drawn in this order: what is drawn late is more often the simplest, and every markup is to have its share.
    return st.builds(
        page_of,
        markup=st.sampled_from([markup.name for markup in chosen]),
        arrangement=st.sampled_from([arrangement.name for arrangement in ARRANGEMENTS]),
        truth=truths,
    )


def _shown(truth: PageTruth, markup: Markup) -> PageTruth:
    """The truth without what the markup hides and its metadata does not state."""
    gone = markup.hides - markup.states
    invisible = markup.hides
    return attrs.evolve(
        truth,
        kicker=None if Part.KICKER in gone else truth.kicker,
        standfirst=None if Part.STANDFIRST in gone else truth.standfirst,
        authors=() if Part.BYLINE in gone else truth.authors,
        byline=None if Part.BYLINE in invisible else truth.byline,
        source=None if Part.SOURCE in gone else truth.source,
        published=None if Part.DATE in gone else truth.published,
        published_text=None if Part.DATE in invisible else truth.published_text,
        age=None if Part.AGE in gone else truth.age,
        section=None if Part.SECTION in gone else truth.section,
        cards=tuple(_shown_card(card, gone) for card in truth.cards),
    )


def _shown_card(card: CardTruth, gone: frozenset[Part]) -> CardTruth:
    return attrs.evolve(
        card,
        source=None if Part.CARD_SOURCE in gone else card.source,
        age=None if Part.CARD_AGE in gone else card.age,
        summary=None if Part.CARD_SUMMARY in gone else card.summary,
        category=None if Part.CARD_CATEGORY in gone else card.category,
    )
