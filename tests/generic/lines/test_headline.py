"""The headline of flattened text, beside what reads like it and is none."""

from __future__ import annotations

import broadsheet
from broadsheet import Registry
from broadsheet.generic.lines.headline import by_itself


def read(text: str) -> broadsheet.NewsPage:
    return broadsheet.parse_text(text, registry=Registry())


def test_a_path_that_leads_to_the_title_is_none(dump: str) -> None:
    lines = dump.split("\n")
    title = lines[9]
    assert read("\n".join((*lines[:9], f"Home / News / {title}", *lines[9:]))).headline == title


def test_a_line_that_only_ends_with_the_same_letters_is_another_one() -> None:
    texts = ["MSV-Trainer: nothing left to lose", "Trainer: nothing left to lose"]
    assert by_itself(texts, 0, range(2)) == 0


def test_a_card_before_the_story_is_no_headline(dump: str) -> None:
    lines = dump.split("\n")
    cards = ("Tram drivers vote for a strike", "3 hours ago", "School meals to cost a tenth more", "4 hours ago")
    page = read("\n".join((*lines[:2], *cards, *lines[2:])))
    assert page.headline == lines[9]
    assert [card.title for card in page.cards[:2]] == [cards[0], cards[2]]


def test_hardly_any_text_begins_with_its_headline() -> None:
    page = read("Rain at last\nIt rained on Monday, for an hour.")
    assert (page.headline, page.text) == ("Rain at last", "It rained on Monday, for an hour.")
