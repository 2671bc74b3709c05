"""The headline of pages that nobody wrote an adapter for: what a reader sees, held against what the page states."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import NewsPage, Registry, Role

LONG = "The rain came on Monday and stayed for a week, said the mayor of the harbour town."
LINES = "<p>It rained on Monday.</p>" * 10
STATED = '<title>Rain at last for the valley | The Almanac</title><meta property="og:site_name" content="The Almanac">'


def read(html: str, url: str | None = None) -> NewsPage:
    return broadsheet.parse(html, url=url, registry=Registry())


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        ("<title>T</title><meta property=og:title content=O><p>x", "O"),
        ("<title>T</title><meta name=twitter:title content=W><p>x", "W"),
        ("<title>T</title><p>x", "T"),
        ("<p>First</p><p>x", "First"),
        ("<h1></h1><title>T</title>", "T"),
        ("<h1>H</h1><h1>I</h1>", "H"),
        # what is stated chooses among headings
        (f"{STATED}<h1>The Almanac</h1><h1>Rain at last for the valley</h1>", "Rain at last for the valley"),
        (f"{STATED}<h1>Weather</h1><h2>Rain at last for the valley</h2>", "Rain at last for the valley"),
        (f"{STATED}<h1>Weather</h1><p>x", "Rain at last for the valley"),
        (f"{STATED}<h1>Rain, at last, for the valley!</h1>", "Rain, at last, for the valley!"),
        # the last crumb of a path is meant for search engines, and is the headline where there is no other
        (
            f"{STATED}<nav><h1>Rain at last for the valley</h1></nav><h2>Rain for the valley, at last</h2>",
            "Rain for the valley, at last",
        ),
        (
            f"{STATED}<div class=breadcrumbs><h1>Rain at last for the valley</h1></div><h2>More weather</h2>",
            "Rain at last for the valley",
        ),
        # what stands before all that is stated, in an element of its own, is a kicker
        (
            f"{STATED}<h1><span>Weather</span> <span>Rain at last for the valley</span></h1>",
            "Rain at last for the valley",
        ),
        (f"{STATED}<h1><span>Rain</span> at last for the valley</h1>", "Rain at last for the valley"),
        # of several headings the one that says just what is stated, wherever it stands
        (
            f"{STATED}<h1>Rain at last for a valley in the north</h1><h2>Rain at last for the valley</h2>",
            "Rain at last for the valley",
        ),
        # no other heading takes the place of a crumb but one beside it
        (
            f"{STATED}<nav><h1>Rain at last for the valley</h1></nav>{LINES}<h2>What the rain did for the valley</h2>",
            "Rain at last for the valley",
        ),
        # what a <title> has beside the stated title is the name of the site
        (
            '<title>Valley Data Blog: Frogs in the rain</title><meta property="og:title" content="Frogs in the rain">'
            "<h1>Valley Data Blog</h1><h3>Frogs in the rain</h3>",
            "Frogs in the rain",
        ),
        (f"{STATED}<h1>Weather diary</h1><h3>Rain at last for the valley</h3>", "Rain at last for the valley"),
        (f"{STATED}<h1>Weather diary of the valley</h1><h3>Rain</h3>", "Weather diary of the valley"),
        # what follows all that is stated, in an element of its own, is no part of it
        (
            f"{STATED}<h1>Rain at last for the valley <span>(almanac.example) 87</span></h1>",
            "Rain at last for the valley",
        ),
        (
            f"{STATED}<h1>Rain at last for the valley <em>and</em> the hills</h1>",
            "Rain at last for the valley and the hills",
        ),
        (
            f"{STATED}<h1>Rain at last for the valley and the hills</h1>{LINES}<h2>Rain at last for the valley</h2>",
            "Rain at last for the valley and the hills",
        ),
        # over the comments the title is said again
        (
            f"{STATED}<div class=comments><h2>15 replies to “Rain at last for the valley”</h2></div>",
            "Rain at last for the valley",
        ),
        (f"{STATED}<h1>Weather for the valley</h1><h2>Rain</h2>", "Weather for the valley"),
        # a heading of the page's own words stands, though the page states other ones for search engines
        (f"{STATED}<h1>Frogs come out to see the first drops</h1>", "Frogs come out to see the first drops"),
        ("<title>山里终于下雨了 - 天气日报</title><h1>天气日报</h1><h1>山里终于下雨了</h1>", "山里终于下雨了"),
        # of a site that nothing names: the heading that is the beginning of the <title>, to the letter
        (
            "<title>Rain at last for the valley - Almanac of the Valley</title><h1>The Almanac of the Valley</h1>"
            "<h2>Rain at last for the valley</h2>",
            "Rain at last for the valley",
        ),
        (
            "<title>What is rain - An introduction</title><h1>An introduction to rain for all of us</h1>"
            f"{LINES}<h2>What is rain?</h2>",
            "An introduction to rain for all of us",
        ),
        # no heading says it, but a line does
        (
            f"<title>Rain at last for the valley North_Almanac</title><div>Rain at last for the valley</div>{LINES}",
            "Rain at last for the valley",
        ),
        (f"{STATED}<div class=breadcrumb>Rain at last for the valley</div>{LINES}", "Rain at last for the valley"),
        # the site's name behind all that is stated, in a link, is no part of it
        (
            f"{STATED}<h1><span>Rain at last for the valley</span><a href=/>Almanac front page</a></h1>",
            "Rain at last for the valley",
        ),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Regen f&uuml;r alle"}</script><p>x',
            "Regen für alle",
        ),
    ],
)
def test_the_headline(html: str, headline: str) -> None:
    assert read(html).headline == headline


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Rain at last - The Almanac", "Rain at last"),
        ("The Almanac | Rain at last", "Rain at last"),
        ("Rain at last — Almanac", "Rain at last"),
        ("Rain - at last", "Rain - at last"),
        ("Almanac", "Almanac"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_it(title: str, headline: str) -> None:
    assert read(f"<title>{title}</title><p>x", "https://www.almanac.example/rain").headline == headline


def test_a_kicker_within_a_heading_is_none_of_it_and_nothing_is_lost() -> None:
    heading = '<h1><span class="story__kicker">Weather</span> <span>Rain at last for the valley</span></h1>'
    page = read(f"{STATED}{heading}<p>{LONG}</p>")
    assert page.headline == "Rain at last for the valley"
    assert "Weather" in [block.text for block in page.blocks]
    assert [block.text for block in page.blocks if block.role is Role.HEADLINE] == ["Rain at last for the valley"]


def test_a_kicker_that_the_page_states_with_its_title_belongs_to_it() -> None:
    heading = '<h1><span class="kicker">Weather:</span> <span>Rain at last</span></h1>'
    assert read(f"<title>Weather: Rain at last - The Almanac</title>{heading}").headline == "Weather: Rain at last"


@pytest.mark.parametrize(("between", "shown"), [(" ", " "), ("", ""), (" <i>: </i>", " : ")])
def test_a_kicker_that_the_title_joins_with_a_colon_is_joined_so(between: str, shown: str) -> None:
    """Sites set the two in type of their own, and put a colon in between where there is no type."""
    heading = f"<h2><span>“Not a drop”</span>{between}<span>Rain at last for the valley</span></h2>"
    page = read(f"<title>“Not a drop”: Rain at last for the valley</title>{heading}<p>{LONG}</p>")
    assert page.headline == "“Not a drop”: Rain at last for the valley"
    headlines = [block.text for block in page.blocks if block.role is Role.HEADLINE]
    assert headlines == [f"“Not a drop”{shown}Rain at last for the valley"]


def test_the_title_of_a_card_is_no_headline() -> None:
    cards = "".join(
        f"<li><h2><a href=/news/{n}2345>Harbour bridge to close for {n} months</a></h2></li>" for n in range(2, 6)
    )
    page = read(
        f"<title>Rain at last for the valley</title><p>{LONG}</p><p>{LONG} So.</p><p>{LONG} Thus.</p><ul>{cards}</ul>"
    )
    assert page.headline == "Rain at last for the valley"


@pytest.mark.parametrize("tag", ["div", "p", "td"])
def test_a_line_that_says_what_is_stated_is_the_headline_whatever_it_is_marked_up_as(tag: str) -> None:
    line = f"<div class=breadcrumb>Rain at last for the valley</div><{tag}>Rain at last for the valley</{tag}>"
    page = read(f"{STATED}{line}<p>By Ann Poole</p><p>2 March 2026</p><p>{LONG}</p>")
    assert [block.role for block in page.blocks][:4] == [Role.BOILERPLATE, Role.HEADLINE, Role.BYLINE, Role.DATE]
    assert page.headline == "Rain at last for the valley"


def test_a_paragraph_is_no_headline() -> None:
    """Of a page without any title the first line is one, unless it is longer than any."""
    assert read(f"<p>{LONG * 4}</p><p>{LONG}</p>").headline is None
