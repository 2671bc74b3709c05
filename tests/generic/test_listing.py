"""Whether a page lists stories or tells one."""

from __future__ import annotations

import pytest

from broadsheet import PageKind, parse

PARAGRAPH = (
    "The harbour board met on Tuesday evening, and after three hours it had settled the matter of the ferry's winter "
    "timetable, its chair told the waiting crowd."
)
SUMMARY = "What the board said, what the crews answered, and what comes of it for those who cross every day."
TITLES = (
    "Harbour bridge to close for a month", "Two ferries collide in fog", "Rain at last for the valley",
    "Old mill finds a buyer", "Night trains return to the coast", "Bakers warn of dearer bread",
    "School roof holds after all", "Lighthouse keeper retires at ninety", "Council sells its last tram",
    "Swans back on the canal",
)  # fmt: skip


def cards(count: int, summary: str = SUMMARY) -> str:
    linked = (f'<h3><a href="/news/{n}2345-story-{n}">{title}</a></h3>' for n, title in enumerate(TITLES[:count]))
    return "".join(f"<li>{each}<span>{summary}</span></li>" for each in linked)


def kind(html: str, head: str = "") -> PageKind:
    return parse(f"<html><head>{head}</head><body><h1>All about the harbour</h1>{html}</body></html>").kind


CALLED = '<meta property="og:type" content="article">'
DATED = '<meta property="article:published_time" content="2026-03-02">'


@pytest.mark.parametrize("head", ["", CALLED])
def test_a_page_whose_cards_stand_before_its_text_and_outweigh_it_is_a_listing(head: str) -> None:
    text = f"<p>{PARAGRAPH}</p>" * 3
    assert kind(f"<ul>{cards(8)}</ul><div>{text}</div>", head) is PageKind.LISTING


def test_a_text_that_cards_break_in_small_pieces_is_a_listings() -> None:
    pieces = "".join(f"<section><p>{PARAGRAPH}</p><ul>{cards(10)}</ul></section>" for _ in range(3))
    assert kind(pieces) is PageKind.LISTING


@pytest.mark.parametrize(
    ("head", "expected"), [(CALLED, PageKind.LISTING), (DATED, PageKind.ARTICLE), (CALLED + DATED, PageKind.ARTICLE)]
)
def test_that_a_page_calls_itself_an_article_says_less_than_when_it_was_published(
    head: str, expected: PageKind
) -> None:
    """Many a site calls all of its pages so."""
    assert kind(f"<p>{PARAGRAPH}</p><ul>{cards(8)}</ul>", head) is expected


def test_a_short_story_that_calls_itself_one_stays_one_beside_a_few_cards() -> None:
    assert kind(f"<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p><ul>{cards(8)}</ul>", CALLED) is PageKind.ARTICLE


@pytest.mark.parametrize("head", ["", CALLED, DATED])
def test_a_story_with_many_cards_behind_it_is_an_article(head: str) -> None:
    text = f"<p>{PARAGRAPH}</p>" * 4
    assert kind(f"<article>{text}</article><ul>{cards(10)}</ul>", head) is PageKind.ARTICLE


def test_a_few_sentences_behind_their_headline_are_a_story_where_few_cards_follow() -> None:
    assert kind(f"<p>by The Harbour Post</p><p>{PARAGRAPH}</p><ul>{cards(3)}</ul>") is PageKind.ARTICLE


def test_a_date_beside_the_headline_is_that_of_a_story_be_it_as_short_as_may_be() -> None:
    story = f"<p>March 2, 2026</p><p>{PARAGRAPH}</p><ul>{cards(8)}</ul>"
    assert kind(story) is PageKind.ARTICLE
    assert kind(f"<p>2026-03-02 08:15 来源：港口晨报</p><p>{PARAGRAPH}</p><ul>{cards(8)}</ul>") is PageKind.ARTICLE


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<p>{PARAGRAPH}</p><p>March 2, 2026</p><ul>{cards(8)}</ul>", id="the list is dated"),
        pytest.param(f"<p>March 2, 2026</p><ul>{cards(8)}</ul><p>{PARAGRAPH}</p>", id="cards follow the date"),
        pytest.param(f"<p>March 2</p><p>{PARAGRAPH}</p><ul>{cards(8)}</ul>", id="no year"),
    ],
)
def test_another_date_is_not(html: str) -> None:
    assert kind(html) is PageKind.LISTING


def test_paragraphs_of_a_dense_script_count_by_what_they_say() -> None:
    """Sixty characters of Chinese are a paragraph, as a hundred of English are."""
    paragraph = (
        "港务委员会星期二晚上开会，三个小时之后终于定下了渡轮冬季的班次，"
        "主席对等候的人群说，明年春天之前不会再有任何改动，请大家放心。"
    )
    assert len(paragraph) < 100
    titles = ("大桥将关闭一个月进行维修", "两艘渡轮在大雾中相撞", "山谷终于迎来了雨水", "老磨坊找到了新的买主")
    listed = "".join(
        f'<li><a href="/news/{number}2345-story">{title}之{number}</a></li>'
        for number in range(10)
        for title in titles[:2]
    )
    story = "".join(f"<p>{paragraph}{ending}。</p>" for ending in titles)
    assert kind(f"{story}<ul>{listed}</ul>") is PageKind.ARTICLE


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<p>{PARAGRAPH}</p><ul>{cards(8)}</ul>", id="a list is what it introduces"),
        pytest.param(f"<ul>{cards(4)}</ul><p>{PARAGRAPH}</p>", id="cards come first"),
        pytest.param(f"{'<p>Term</p>' * 12}<p>{PARAGRAPH}</p><ul>{cards(4)}</ul>", id="it stands far off"),
        pytest.param(f"<p>Ferries, bridges. And fog.</p><ul>{cards(4)}</ul>", id="it has no paragraph"),
    ],
)
def test_a_few_sentences_are_none_where(html: str) -> None:
    assert kind(html) is PageKind.LISTING


def test_a_listing_has_no_author_and_no_date_of_its_own_but_what_it_states() -> None:
    """A line at its top tells what day it is, or who counts, and of no story when it was published, and by whom."""
    lines = "<p>Monday, 2 March 2026</p><p>By Ann Poole</p>"
    page = parse(f"<html><body><h1>All about the harbour</h1>{lines}<ul>{cards(8)}</ul></body></html>")
    assert page.kind is PageKind.LISTING
    assert (page.authors, page.published_at) == ((), None)
    stated = parse(f"<html><head>{DATED}</head><body><h1>All about the harbour</h1><ul>{cards(8)}</ul></body></html>")
    assert (stated.kind, str(stated.published_at)) == (PageKind.LISTING, "2026-03-02")
