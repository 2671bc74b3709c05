"""The standfirst of pages that nobody wrote an adapter for: what stands between the headline and the story's text."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import NewsPage, PageKind, Registry, Role

LONG = "The rain came on Monday and stayed for a week, said the mayor of the harbour town."
TOLD = "After forty dry days, the frogs come out"


def read(below: str, head: str = "") -> NewsPage:
    story = "".join(f"<p>{LONG} {LONG} {word}.</p>" for word in ("So", "Thus", "Hence", "Then", "Again"))
    header = f"<header><h1>Rain at last for the valley</h1>{below}<p class=byline>By Ann Poole</p></header>"
    html = f"<head>{head}</head><body><article>{header}<div class=story-body>{story}</div></article></body>"
    return broadsheet.parse(html, registry=Registry())


@pytest.mark.parametrize(
    ("below", "head"),
    [
        (f"<h2 class=story-deck>{TOLD}</h2>", ""),
        (f"<h2 class=subtitle>{TOLD}</h2>", ""),
        (f"<h2 itemprop=alternativeHeadline>{TOLD}</h2>", ""),
        (f"<h2>{TOLD}</h2>", f"<meta name=description content='{TOLD}.'>"),
        (f"<div>{TOLD}</div>", f"<meta property=og:description content='{TOLD.upper()}'>"),
    ],
)
def test_what_is_called_so_or_says_what_the_page_describes_its_story_with(below: str, head: str) -> None:
    page = read(below, head)
    assert page.standfirst == TOLD
    assert [block.text for block in page.blocks if block.role is Role.STANDFIRST] == [TOLD]
    assert TOLD not in (page.text or "")


@pytest.mark.parametrize(
    "below",
    [
        f"<h2>{TOLD}</h2>",  # nothing tells
        "<h2 class=deck>Frogs</h2>",
        "<h2 class=summary>Hear this story read out to you by:</h2>",
        f"<figure><p class=lead>{TOLD}</p></figure>",
        f"<div class='intro newsletter'>{TOLD}</div>",
    ],
)
def test_any_other_line_is_none(below: str) -> None:
    page = read(below)
    assert page.standfirst is None
    assert Role.STANDFIRST not in {block.role for block in page.blocks}


def test_lines_that_follow_each_other_are_one_standfirst() -> None:
    page = read(f"<ul class=deck><li>{TOLD}</li><li>The harbour is shut until Friday at noon</li></ul>")
    assert page.standfirst == f"{TOLD} The harbour is shut until Friday at noon"
    assert sum(block.role is Role.STANDFIRST for block in page.blocks) == 2


def test_what_opens_the_text_of_the_story_is_its_body_and_nothing_else() -> None:
    opening = f"<p class=lead>{LONG} The frogs came out to see it, and nobody in the town had an umbrella left.</p>"
    page = read(opening)
    assert (page.standfirst is None) == (page.body[0].text.startswith(LONG))
    assert not {block.text for block in page.blocks if block.role is Role.STANDFIRST} & {
        block.text for block in page.body
    }


def test_what_a_list_of_stories_says_of_itself() -> None:
    cards = "".join(
        f"<li><h3><a href=/news/{n}2345>Harbour bridge to close for {n} months</a></h3><p>3 hours ago</p></li>"
        for n in range(2, 9)
    )
    page = broadsheet.parse(
        f"<h1>Weather</h1><p>All that falls from the sky, day by day.</p><ul>{cards}</ul>", registry=Registry()
    )
    assert (page.kind, page.standfirst) == (PageKind.LISTING, "All that falls from the sky, day by day.")
