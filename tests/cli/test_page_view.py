"""What a person sees of a record: all of its parts, and nothing of it taken for mark-up."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from broadsheet import (
    Block,
    BodyKind,
    BoilerplateKind,
    Card,
    Direction,
    Finding,
    FindingCode,
    Image,
    NewsPage,
    PageKind,
    Role,
    parse_age,
)
from broadsheet.cli.page_view import page_view
from broadsheet.cli.screen import show

FULL = NewsPage(
    url="https://a.example/rain",
    site="almanac",
    layout="Wire2026",
    kind=PageKind.ARTICLE,
    language="en",
    direction=Direction.LTR,
    headline="Rain at last",
    kicker="Weather",
    standfirst="After forty days",
    authors=("Ada Frost", "Bo Hail"),
    source="The Almanac",
    published_at=datetime(2025, 6, 12, 9, 30),
    modified_at=date(2025, 6, 13),
    age=parse_age("3 hours ago"),
    section="Local",
    hashtags=("rain", "at_last"),
    images=(Image("https://a.example/rain.jpg"),),
    comment_count=1204,
    cards=(
        Card("Snow", section="More", source="Post", age=parse_age("2 hours ago")),
        Card("Fog", section="Most read", category="Sea"),
        Card("Wind"),
    ),
    blocks=(
        Block("First, it rained.", Role.BODY, BodyKind.PARAGRAPH),
        Block("Then", Role.BODY, BodyKind.HEADING),
        Block("one drop", Role.BODY, BodyKind.LIST_ITEM),
        Block("two drops", Role.BODY, BodyKind.LIST_ITEM),
        Block("I got wet", Role.BODY, BodyKind.QUOTE),
        Block("rain = 1", Role.BODY, BodyKind.CODE),
        Block("Monday", Role.BODY, BodyKind.TABLE),
        Block("Rain, pictured", Role.CAPTION),
        Block("Lovely!", Role.COMMENT),
        Block("Subscribe " * 20, Role.BOILERPLATE, BoilerplateKind.NEWSLETTER),
        Block("Home", Role.BOILERPLATE, BoilerplateKind.NAVIGATION),
    ),
    hidden=("Sign in to save",),
)
FINDING = Finding(FindingCode.AMBIGUOUS_SOURCE, "can be split in more than one way")


def shown(page: NewsPage, capfdbinary: pytest.CaptureFixture[bytes], *, fetched_at: datetime | None = None) -> str:
    show(page_view(page, (FINDING,), fetched_at=fetched_at))
    return capfdbinary.readouterr().out.decode()


def test_every_part_is_shown(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = shown(FULL, capfdbinary)
    for part in (
        "Rain at last\nAfter forty days\n",
        "article · almanac, layout Wire2026 · en · left to right",
        "\nFirst, it rained.\n\nThen\n\n• one drop\n• two drops\n\n│ I got wet\n",
        "\n\n  rain = 1\n\n  Monday\n\nRain, pictured\n",
        "Cards (3)",
        "hashtags  #rain #at_last",
        "comments  1,204",
        "image     https://a.example/rain.jpg",
        "• Lovely!",
        "Boilerplate (2)",
        "newsletter (1)  Subscribe Subscribe Subscribe Subscribe Subscri…",
        "navigation (1)  Home",
        "Hidden (1)",
        "• Sign in to save",
        "• ambiguous_source: can be split in more than one way",
    ):
        assert part in text
    assert "by Ada Frost, Bo Hail" in " ".join(text.split())
    assert "published 2025-06-12 09:30 · changed 2025-06-13" in " ".join(text.split())
    assert [line for line in text.splitlines() if line in ("More", "Most read")] == ["More", "Most read"]


def test_ages_have_their_moment_where_it_is_known(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = shown(FULL, capfdbinary, fetched_at=datetime(2025, 6, 12, 12))
    assert "3 hours ago (2025-06-12 09:00)" in text
    assert "2025-06-12" in text.partition("2 hours ago")[2]
    assert "10:00" in text.partition("2 hours ago")[2]


def test_a_page_of_nothing(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = shown(NewsPage(), capfdbinary)
    assert "no headline" in text
    assert "no body" in text
    assert "unknown · no site, generic layout" in text


def test_a_listing_misses_no_body(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert "no body" not in shown(NewsPage(kind=PageKind.LISTING, cards=(Card("Snow"),)), capfdbinary)


def test_no_line_ends_with_a_space(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert not [line for line in shown(FULL, capfdbinary).splitlines() if line.endswith(" ")]


def test_a_column_that_no_card_has_takes_no_room(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = shown(NewsPage(cards=(Card(title="Rain at last", source="The Almanac"),)), capfdbinary)
    head, _, row = (line for line in text.split("\n") if line[:1] in "sT─" and line and "Cards" not in line)
    assert head.split() == ["source", "title,", "summary,", "category,", "url"]
    assert row.split() == ["The", "Almanac", "Rain", "at", "last"]
