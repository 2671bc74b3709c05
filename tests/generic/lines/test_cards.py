"""Cards of flattened text: ages in a row with titles, in any order; and what looks like them and is none."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import PageKind, Registry, Role

TITLES = (
    "Two ferries collide in fog off the northern islands",
    "Tram drivers vote for a strike in the week of the fair",
    "Why the old lighthouse is painted green this summer",
)
SOURCES = ("The Herald", "Coast Times", "Island Radio")
AGES = ("2 hours ago", "5 hours ago", "1 day ago")
SUMMARY = "Both boats stayed afloat, and nobody on board of them was hurt."
ORDERS = {
    "age, title": "{age}\n{title}",
    "title, age": "{title}\n{age}",
    "source, age, title": "{source}\n{age}\n{title}",
    "source, title, age": "{source}\n{title}\n{age}",
    "title, source, age": "{title}\n{source}\n{age}",
    "title, source and age": "{title}\n{source} · {age}",
    "source and age, title": "{source} | {age}\n{title}",
    "title, source glued to age": "{title}\n{source}{age}",
    "title, source and age, summary": "{title}\n{source} · {age}\n{summary}",
}


def read(text: str) -> broadsheet.NewsPage:
    return broadsheet.parse_text(text, registry=Registry())


def listed(order: str) -> str:
    cards = zip(TITLES, SOURCES, AGES, strict=True)
    return "\n".join(order.format(title=title, source=source, age=age, summary=SUMMARY) for title, source, age in cards)


@pytest.mark.parametrize("order", ORDERS.values(), ids=list(ORDERS))
def test_source_and_age_stand_beside_a_title_in_any_order(order: str) -> None:
    page = read(f"The Almanac\nHome\nLatest news\n{listed(order)}\nContact\n© The Almanac")
    assert [card.title for card in page.cards] == list(TITLES)
    assert [card.age.raw for card in page.cards if card.age] == list(AGES)
    assert [card.source for card in page.cards] == [source if "{source}" in order else None for source in SOURCES]
    assert [card.summary for card in page.cards] == [SUMMARY if "{summary}" in order else None for _ in TITLES]
    assert {block.text for block in page.blocks if block.role is Role.CARD} == set(listed(order).split("\n"))


def test_a_page_of_cards_is_a_listing() -> None:
    assert read(f"The Almanac\nHome\n{listed(ORDERS['title, age'])}").kind is PageKind.LISTING


def test_long_summaries_between_cards_make_no_story() -> None:
    summaries = (
        "All the boats that were at sea when the fog came down stayed afloat, and nobody who was on board was hurt.",
        "The drivers want more rest between two turns, and say that they will not drive in the week of the fair.",
        "It took two painters and eleven days, and nobody in the town can say who paid for it, or why it is green.",
        "The council said that what the children eat at noon has never cost so much, and that it cannot pay for all.",
    )
    lines = ["The Almanac", "Home"]
    for place, summary in zip(("Port", "Bay", "Cove", "Isle"), summaries, strict=True):
        lines += [summary, "More"]
        for title, age in zip(TITLES, AGES, strict=True):
            lines += [f"{title}, and what is said of it in {place}", f"{place} | {age}", "Save"]
    assert read("\n".join(lines)).kind is PageKind.LISTING


def test_the_other_stories_of_an_article_are_its_cards_and_not_its_body(dump: str) -> None:
    page = read(dump)
    assert [card.age.raw for card in page.cards if card.age] == [
        "2 hours ago",
        "5 hours ago",
        "1 day ago",
        "2 days ago",
    ]
    assert {card.section for card in page.cards} == {"Related stories"}
    assert page.headline not in {card.title for card in page.cards}


@pytest.mark.parametrize(
    "text",
    [
        "Rain at last for the whole of the valley\n2 hours ago",
        "It rained on Monday for an hour.\n2 hours ago\nIt rained on Tuesday for a day.\n1 day ago",
        "Updated\n2 hours ago\nPublished\n5 hours ago",
        "12 June 2025\n10:32\n12 June 2025\n11:05\n13 June 2025",
    ],
    ids=["one alone", "sentences", "labels", "dates"],
)
def test_what_is_no_row_of_titles_is_no_card(text: str) -> None:
    assert read(text).cards == ()


def test_no_line_of_running_prose_is_a_card(dump: str) -> None:
    lines = dump.split("\n")
    story = [line for place, line in enumerate(lines[12:18]) for line in (line, f"{place + 1} June 2025")]
    page = read("\n".join((*lines[:12], *story, *lines[18:])))
    assert not {card.title for card in page.cards} & set(lines[12:18])
