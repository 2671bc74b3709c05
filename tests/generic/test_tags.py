"""What the story of a page is filed under, as the page states it."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import NewsPage, Registry

LONG = "The rain came on Monday and stayed for a week, said the mayor of the harbour town."


def read(head: str, story: str = "") -> NewsPage:
    return broadsheet.parse(
        f"<head>{head}</head><body><h1>Rain at last</h1><p>{LONG}</p>{story}</body>", registry=Registry()
    )


@pytest.mark.parametrize(
    ("head", "tags"),
    [
        ("", ()),
        ("<meta property=article:tag content=Frogs><meta property=article:tag content=Rain>", ("Frogs", "Rain")),
        # of several spellings the first spelling stands
        ("<meta property=article:tag content=Rain><meta property=article:tag content=RAIN>", ("Rain",)),
        ("<meta name=keywords content='rain, frogs ,, harbour town'>", ("rain", "frogs", "harbour town")),
        ("<meta name=keywords content='雨、青蛙'>", ("雨", "青蛙")),
        ("<meta name=parsely-tags content='rain;frogs'><meta name=keywords content=news>", ("rain", "frogs")),
        ("<meta name=news_keywords content=rain><meta name=keywords content=news>", ("rain",)),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","keywords":["Rain","Poole, Ann"]}</script>'
            "<meta name=keywords content=news>",
            ("Rain", "Poole, Ann"),  # each item of a list is one, whatever stands in it
        ),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","keywords":"Rain,Frogs"}</script>',
            ("Rain", "Frogs"),
        ),
        (
            f"<meta name=keywords content='{LONG}'>",
            ("The rain came on Monday and stayed for a week", "said the mayor of the harbour town."),
        ),
        (f"<meta name=keywords content='{LONG.replace(',', '') * 2}'>", ()),
    ],
)
def test_the_surest_place_that_states_any_counts(head: str, tags: tuple[str, ...]) -> None:
    assert read(head).tags == tags


def test_links_that_are_marked_as_those_of_tags_come_last() -> None:
    links = "<p><a rel='tag nofollow' href=/tag/rain>#Rain</a> <a rel=tag href=/tag/frogs>Frogs</a></p>"
    assert read("", links).tags == ("Rain", "Frogs")
    assert read("<meta name=keywords content=storm>", links).tags == ("storm",)


def test_a_report_tells_the_others() -> None:
    head = "<meta property=article:tag content=Frogs><meta name=keywords content='rain, frogs'>"
    report = broadsheet.inspect(f"<head>{head}</head><h1>Rain</h1><p>{LONG}</p>", registry=Registry())
    (field,) = (each for each in report.fields if each.field == "tags")
    assert field.rule == "tags in meta('article:tag').texts()"
    assert [(each.rule, each.value) for each in field.others] == [
        ("tags in meta('keywords').texts()", "rain, frogs"),
    ]
