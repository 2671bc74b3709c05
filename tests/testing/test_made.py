"""A made-up page as a value: what it says of itself, and how it is read."""

from __future__ import annotations

from datetime import date

import attrs

from broadsheet import Age, AgeKind, BodyKind, BoilerplateKind, Direction, PageKind, Role
from broadsheet.testing.pieces import Group, Part, Piece
from broadsheet.testing.strategies import page_of
from broadsheet.testing.truths import AgeTruth, Box, CardTruth, PageTruth, Passage

TRUTH = PageTruth(
    kind=PageKind.ARTICLE,
    language="en",
    script="Latn",
    direction=Direction.LTR,
    url="https://press.example/rain",
    headline="Rain at last",
    authors=("Ann Bell",),
    byline="By Ann Bell",
    published=date(2025, 6, 9),
    published_text="9.6.2025",
    body=(Passage("It rained."), Passage("Then", BodyKind.HEADING), Passage("It stopped.")),
    cards=(
        CardTruth(
            title="Snow",
            url="https://press.example/snow",
            source="Coast",
            age=AgeTruth("3 hours ago", seconds=10_800),
            section="More",
        ),
    ),
    boxes=(Box(BoilerplateKind.SHARE, ("Share",)), Box(BoilerplateKind.CONSENT, ("Cookies", "Accept"))),
)


def test_a_page_tells_what_to_count_it_as() -> None:
    made = page_of(TRUTH, markup="amp", arrangement="wire")
    assert made.tags == (
        "kind: article",
        "markup: amp",
        "arrangement: wire",
        "language: en",
        "script: Latn",
        "direction: ltr",
    )


def test_a_page_of_html_is_read_as_html_and_one_of_text_as_text() -> None:
    html, text = page_of(TRUTH).sample(), page_of(TRUTH, markup="flat").sample()
    assert (html.text, text.html) == (None, None)
    assert html.page().headline == text.page().headline == "Rain at last"
    assert html.url == text.url == TRUTH.url


def test_the_record_is_what_a_perfect_reading_gives() -> None:
    record = page_of(TRUTH, arrangement="wire").record()
    assert record.headline == "Rain at last"
    assert record.authors == ("Ann Bell",)
    assert record.published_at == date(2025, 6, 9)
    assert record.text == "It rained.\n\nThen\n\nIt stopped."
    assert [block.section for block in record.body] == [None, "Then", "Then"]
    assert [block.text for block in record.boilerplate] == ["Cookies", "Accept", "More", "Share"]
    (card,) = record.cards
    assert (card.title, card.url, card.source, card.section) == ("Snow", "https://press.example/snow", "Coast", "More")
    assert card.age is not None
    assert (card.age.kind, card.age.seconds) == (AgeKind.RELATIVE, 10_800)
    assert [block.text for block in record.blocks if block.card == 0] == ["Coast", "3 hours ago", "Snow"]


def test_text_has_no_addresses() -> None:
    assert page_of(TRUTH, markup="flat").record().cards[0].url is None


def test_a_byline_that_no_reader_sees_is_in_no_block_and_its_authors_are_known_all_the_same() -> None:
    made = page_of(TRUTH, markup="json-ld")
    assert Role.BYLINE not in {piece.role for piece in made.pieces}
    assert made.record().authors == ("Ann Bell",)
    assert made.shown.byline is None


def test_an_age_in_words_that_are_not_known_yet_has_what_the_truth_knows() -> None:
    card = CardTruth(title="Snow", age=AgeTruth("dri oor syne", seconds=10_800))
    age = page_of(attrs.evolve(TRUTH, cards=(card,))).record().cards[0].age
    assert age == Age("dri oor syne", AgeKind.RELATIVE, seconds=10_800)


def test_a_group_without_texts_is_no_group() -> None:
    rain, snow = (Piece(Part.PARAGRAPH, text, Role.BODY) for text in ("rain", "snow"))
    page = Group(Part.PAGE, (Group(Part.BODY, (rain,)), Group(Part.BOX, (snow,))))
    kept = page.kept(lambda piece: piece.text == "rain")
    assert kept == Group(Part.PAGE, (Group(Part.BODY, (rain,)),))
    assert [piece.text for piece in page.pieces()] == ["rain", "snow"]
