"""The kicker of pages that nobody wrote an adapter for: the short line above the headline, or in front of it."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import NewsPage, Registry, Role

LONG = "The rain came on Monday and stayed for a week, said the mayor of the harbour town."
HEADLINE = "<h1>Rain at last for the valley</h1>"


def read(above: str, below: str = "") -> NewsPage:
    html = f"<nav><a href=/>Home</a></nav><article>{above}{HEADLINE}{below}<p>{LONG}</p><p>{LONG} So.</p></article>"
    return broadsheet.parse(html, registry=Registry())


@pytest.mark.parametrize(
    "above",
    [
        "<p class=kicker>Weather</p>",
        "<div><div class=story-topic><a href=/weather>Weather</a></div></div>",
        "<h2 class=dachzeile>Weather</h2>",
        # what a site puts between the two does not part them
        "<p class=eyebrow>Weather</p><div class=promo>Sail with us this summer</div>",
    ],
)
def test_the_line_above_the_headline_that_is_called_so(above: str) -> None:
    page = read(above)
    assert page.kicker == "Weather"
    assert [block.text for block in page.blocks if block.role is Role.KICKER] == ["Weather"]
    assert page.headline == "Rain at last for the valley"


@pytest.mark.parametrize("name", ["article__category", "section-label", "story-rubric"])
def test_a_part_of_the_site_is_the_section_whatever_else_the_page_states(name: str) -> None:
    page = read(f"<div><a class={name} href=/weather>Weather</a></div>")
    assert (page.section, page.kicker) == ("Weather", None)
    assert [block.text for block in page.blocks if block.role is Role.SECTION] == ["Weather"]


@pytest.mark.parametrize(
    "above",
    [
        "<p>Weather</p>",  # nothing tells
        "<p class=kicker>12 March 2026</p>",
        "<p class=kicker>3 min read</p>",
        "<p class=kicker>Topics:</p>",
        "<p class=category>Home › Weather</p>",
        f"<p class=kicker>{LONG}</p>",
        "<p class='kicker newsletter'>Weather by mail</p>",
        "<header><p class=kicker>Weather</p></header>",  # the headline does not stand in there
        "<p class=kicker>Weather</p>" + "<p>Sail with us</p>" * 9,  # too far off
    ],
)
def test_any_other_line_is_none(above: str) -> None:
    page = read(above)
    assert page.kicker is None
    assert Role.KICKER not in {block.role for block in page.blocks}


def test_a_kicker_within_the_heading_is_the_field_and_no_part_of_the_headline() -> None:
    heading = "<h1><span class=kicker>Weather:</span> <span>Rain at last for the valley</span></h1>"
    page = broadsheet.parse(
        f"<title>Rain at last for the valley</title>{heading}<p>{LONG}</p><p>{LONG} So.</p>", registry=Registry()
    )
    assert (page.kicker, page.headline) == ("Weather", "Rain at last for the valley")


def test_a_report_tells_where_it_stood() -> None:
    report = broadsheet.inspect(f"<p class=kicker>Weather</p>{HEADLINE}<p>{LONG}</p>", registry=Registry())
    (field,) = (each for each in report.fields if each.field == "kicker")
    assert (field.origin, field.hits, field.xpaths) == ("generic", 1, ("/html/body/p[1]",))
    assert [report.page.blocks[place].text for place in field.blocks] == ["Weather"]
