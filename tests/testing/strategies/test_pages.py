"""A made-up page shows what its truth says, all of it, and nothing else."""

from __future__ import annotations

from collections import Counter
from html import escape

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import broadsheet
from broadsheet import BodyKind, Direction, EmptyDocument, PageKind, Role
from broadsheet.testing.laws.oracle import rendered, squeezed
from broadsheet.testing.made import MadePage
from broadsheet.testing.strategies import (
    ARRANGEMENTS,
    LANGUAGES,
    MARKUPS,
    article_truths,
    articles,
    listing_truths,
    listings,
    page_of,
    pages,
)
from broadsheet.testing.truths import PageTruth

TRUTHS = article_truths() | listing_truths()


def visible(made: MadePage) -> str:
    """What a reader sees, told by the oracle."""
    return rendered(made.html) if made.html is not None else made.text or ""


@given(pages())
def test_the_visible_text_is_that_of_the_pieces_in_order(made: MadePage) -> None:
    assert squeezed(visible(made)) == squeezed("".join(piece.text for piece in made.pieces))


@given(pages())
def test_no_word_is_split_and_no_two_are_one(made: MadePage) -> None:
    assert visible(made).split() == [word for piece in made.pieces for word in piece.text.split()]


@given(pages())
def test_broadsheet_keeps_all_of_a_made_up_page(made: MadePage) -> None:
    try:
        page = made.sample().page()
    except EmptyDocument:
        assert not made.pieces
        return
    words = [word for piece in made.pieces for word in piece.text.split()]
    assert [word for block in page.blocks for word in block.text.split()] == words


@given(TRUTHS, st.sampled_from(ARRANGEMENTS))
@settings(max_examples=20)
def test_every_markup_shows_every_text_of_the_story_and_its_cards(truth: PageTruth, arrangement: object) -> None:
    assert isinstance(arrangement, type(ARRANGEMENTS[0]))
    for markup in MARKUPS:
        made = page_of(truth, markup=markup.name, arrangement=arrangement.name)
        shown, words = made.shown, " ".join(visible(made).split())
        card_texts = [(card.title, card.source, card.summary, card.category, card.section) for card in shown.cards]
        ages = [card.age.raw for card in shown.cards if card.age]
        texts = [*(passage.text for passage in shown.body), *(text for found in card_texts for text in found), *ages]
        texts += [shown.headline, shown.kicker, shown.standfirst, shown.byline, shown.source, shown.published_text]
        texts += [shown.caption, *shown.comments, *(f"#{tag}" for tag in shown.hashtags)]
        texts += [text for box in shown.boxes for text in box.texts]
        assert [text for text in texts if text and text not in words] == [], markup.name


@given(TRUTHS)
@settings(max_examples=20)
def test_every_markup_of_html_has_every_address(truth: PageTruth) -> None:
    for markup in MARKUPS:
        html = page_of(truth, markup=markup.name).html
        if html is not None:
            addresses = [address for card in truth.cards for address in (card.url, card.image) if address]
            addresses += [truth.image] if truth.image else []
            paths = [escape(address.removeprefix("https://press.example")) for address in addresses]
            assert [path for path in paths if f'{path}"' not in html and f"{path}>" not in html] == [], markup.name


@given(TRUTHS)
@settings(max_examples=20)
def test_arrangements_differ_in_order_alone(truth: PageTruth) -> None:
    pieces = [
        Counter(piece.text for piece in page_of(truth, arrangement=arrangement.name).pieces if piece.text != "·")
        for arrangement in ARRANGEMENTS
    ]
    assert all(each == pieces[0] for each in pieces)


@given(pages())
def test_what_no_reader_sees_and_no_metadata_states_is_not_asked_for(made: MadePage) -> None:
    bare = attrs.evolve(made.truth, authors=(), published=None)
    markup = next(markup for markup in MARKUPS if markup.name == made.markup)
    if not markup.hides:
        assert made.shown == made.truth
    elif made.truth != bare:
        assert made.shown.byline is None
        assert (made.shown.authors, made.shown.published) == (made.truth.authors, made.truth.published)
        assert made.html is not None
        assert all(escape(name) in made.html for name in made.truth.authors)


@given(articles())
def test_an_article_has_a_story(made: MadePage) -> None:
    truth = made.truth
    assert truth.kind is PageKind.ARTICLE
    assert truth.headline
    assert truth.body[0].kind is BodyKind.PARAGRAPH
    assert truth.body[-1].kind is not BodyKind.HEADING


@given(listings())
def test_a_listing_has_cards_and_no_story(made: MadePage) -> None:
    assert made.truth.kind is PageKind.LISTING
    assert len(made.truth.cards) >= 2
    assert not made.truth.body
    assert made.record().text is None


@given(pages())
def test_texts_are_tidy_and_each_story_is_there_once(made: MadePage) -> None:
    texts = [piece.text for piece in made.pieces]
    assert all(text and text == " ".join(text.split()) for text in texts)
    titles = [card.title for card in made.truth.cards]
    assert len(set(titles)) == len(titles)
    assert made.truth.headline not in titles
    addresses = [card.url for card in made.truth.cards]
    assert len(set(addresses)) == len(addresses)


@given(pages(languages=["ar", "he"], markups=["amp", "flat"]))
def test_languages_and_markups_can_be_named(made: MadePage) -> None:
    assert made.language in ("ar", "he")
    assert made.markup in ("amp", "flat")
    assert made.direction is Direction.RTL


@given(
    st.integers(0, 3).flatmap(lambda count: articles(min_cards=count, max_cards=count).map(lambda made: (count, made)))
)
def test_cards_can_be_counted(drawn: tuple[int, MadePage]) -> None:
    count, made = drawn
    assert len(made.truth.cards) == count
    assert len({piece.card for piece in made.pieces if piece.role is Role.CARD}) == count


def test_an_unknown_name_is_told_where_it_is_written() -> None:
    with pytest.raises(ValueError, match="no markup 'html6'; there are semantic,"):
        articles(markups=["html6"])
    with pytest.raises(ValueError, match="no language 'tlh'; there are en,"):
        listings(languages=["tlh"])
    truth = PageTruth(kind=PageKind.LISTING, language="en", script="Latn", direction=Direction.LTR, url="/")
    with pytest.raises(ValueError, match="no arrangement 'heap'; there are plain,"):
        page_of(truth, arrangement="heap")


def test_all_that_there_is_is_drawn() -> None:
    """Which examples are drawn here is settled by the name of the function: it finds all of it, or never does."""
    drawn: Counter[str] = Counter()

    @settings(max_examples=1_200, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(pages())
    def count(made: MadePage) -> None:
        drawn.update(made.tags)

    count()
    wanted = {f"markup: {markup.name}" for markup in MARKUPS} | {f"language: {language.tag}" for language in LANGUAGES}
    wanted |= {f"script: {language.script}" for language in LANGUAGES}
    wanted |= {f"arrangement: {arrangement.name}" for arrangement in ARRANGEMENTS}
    wanted |= {"direction: ltr", "direction: rtl", "kind: article", "kind: listing"}
    assert wanted == set(drawn)
    assert drawn["direction: rtl"] > 50


def test_the_plainest_page_is_what_pages_shrink_to() -> None:
    from hypothesis import find

    made = find(articles(), lambda made: made.html is not None)
    assert (made.language, made.markup, made.arrangement) == ("en", "semantic", "plain")
    assert [piece.text for piece in made.pieces] == ["Rain harbour mayor", "Rain harbour mayor the of plan."]
    record = broadsheet.parse(made.html or "")
    assert record.headline == "Rain harbour mayor"
