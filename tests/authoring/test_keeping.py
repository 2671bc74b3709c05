"""What stays where words are made up: labels of the rules, ages, dates and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.gazette import adapter

from broadsheet import Adapter, Layout, css, xpath
from broadsheet.authoring.keeping import Keeper, texts_of
from broadsheet.authoring.madeup import MadeUp, words_of
from broadsheet.sites.daily8 import Daily8

LABELS = frozenset(("More stories", "By ", "Latest from "))


def keeper(*words: str) -> Keeper:
    return Keeper(MadeUp(words), LABELS)


def test_labels_prefixes_and_selectors_of_an_adapter_are_found() -> None:
    found = texts_of(Daily8)
    assert {"Hashtags", "أخبار ذات صلة", "No comments yet...", "Latest from ", "time", "logo"} <= found
    assert {"main h1", "main[data-story]"} <= texts_of(adapter())
    assert texts_of(None) == frozenset()


def test_what_a_selector_quotes_is_found() -> None:
    class Gazette(Adapter):
        hosts = ("gazette.example",)

        class Wire2026(Layout):
            headline = xpath("//h1[contains(., 'Top story')]").text()
            source = css('a[href*="/desk/"]').text()

    assert {"Top story", "/desk/"} <= texts_of(Gazette)


@pytest.mark.parametrize(
    "text",
    [
        "More stories",
        " More\n  stories ",
        "3 hours ago",
        "منذ 3 ساعات",
        "Thu, 12 Jun 2025 09:30:00 GMT",
        "12.4%",
        "",
        "More st",
    ],
)
def test_a_text_that_rules_read_as_it_stands_stays(text: str) -> None:
    assert keeper().text(text) == text


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("By Ada Poole", "By "),
        ("By\n Ada Poole", "By\n "),
        ("Latest from Reuters", "Latest from "),
        ("Reuters10 hours ago", "10 hours ago"),
        ("Yahooa day ago", "a day ago"),
        ("Posted an hour ago by Ada", "Posted an hour ago"),
        ("It has rained since the minister resigned, which was no more than 2 days ago, he said.", "2 days ago"),
    ],
)
def test_a_part_that_rules_read_stays_and_the_rest_is_made_up(text: str, stays: str) -> None:
    made = keeper(*words_of(text)).text(text)
    assert stays in made
    rest = {word for word in words_of(text.replace(stays, " ")) if len(word) > 2}
    assert rest
    assert not rest & set(words_of(made))


@given(st.lists(st.text(st.sampled_from("abc 12ago hours\n"), max_size=12), max_size=5))
def test_a_line_has_the_same_pieces(pieces: list[str]) -> None:
    made = list(keeper().line(pieces))
    assert [len(piece) for piece in made] == [len(piece) for piece in pieces]
    assert [piece.isspace() for piece in made] == [piece.isspace() for piece in pieces]


def test_a_label_in_pieces_stays_and_a_word_in_pieces_is_one_word() -> None:
    assert list(keeper().line(["Latest ", "from ", "NHK"]))[:2] == ["Latest ", "from "]
    assert "".join(keeper("rainfall").line(["rain", "fall"])) == keeper("rainfall").text("rainfall")
    assert list(keeper("home").line(["Home ", "More stories"]))[1] == "More stories"
