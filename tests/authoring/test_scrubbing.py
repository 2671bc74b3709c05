"""Scrubbing: no word of the page is left, and the rules hit the same places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.daily8 import FLATTENINGS, MARKUPS, Truth, truths
from tests.support.gazette import PAGE, URL, adapter
from tests.support.strategies import html_pages

import broadsheet
from broadsheet import (
    Adapter,
    AgeKind,
    Document,
    EmptyDocument,
    EncodingSource,
    Layout,
    Registry,
    css,
    parse_age,
    state,
    xpath,
)
from broadsheet.authoring.keeping import texts_of
from broadsheet.authoring.madeup import words_of
from broadsheet.authoring.scrubbing import ScrubError, scrub, scrub_text
from broadsheet.sites.daily8 import Daily8
from broadsheet.testing.cases import Case, find_cases

CASES = [case for case in find_cases(Path(__file__).parents[1] / "fixtures/daily8") if case.refusal() is None]
LONG = 4


def skeleton(html: str | bytes) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes, in order."""
    root = Document.from_html(html).root
    assert root is not None
    return [(str(each.tag), tuple(map(str, each.keys()))) for each in root.iter() if isinstance(each.tag, str)]


def prose(html: str | bytes) -> set[str]:
    """The longer words of what a page says, seen or not."""
    root = Document.from_html(html).root
    assert root is not None
    texts = [text for each in root.iter() if isinstance(each.tag, str) for text in each.itertext()]
    texts += [each.get(name, "") for each in root.iter() if isinstance(each.tag, str) for name in ("alt", "title")]
    return {word.casefold() for text in texts for word in words_of(text) if len(word) >= LONG}


def kept(case: Case) -> set[str]:
    """The words of the site's labels, and of the ages on the page; one of the layouts glues an icon's text to them."""
    page = case.page()
    ages = [age.raw for age in (page.age, *(card.age for card in page.cards)) if age is not None]
    texts = [*texts_of(Daily8), *ages, *(f"time{age}" for age in ages)]
    return {word.casefold() for text in texts for word in words_of(text)}


def says_when(word: str) -> bool:
    """Whether a word is one that ages, durations and dates are worded with; one fixture has a bold S in "Sunday"."""
    return word == "unday" or any(parse_age(f"3 {word}{rest}").kind is not AgeKind.UNKNOWN for rest in ("", " ago"))


@pytest.mark.parametrize("case", [case for case in CASES if not case.is_text], ids=lambda case: case.name)
def test_a_fixture_of_html_is_read_the_same_and_says_nothing_that_it_said(case: Case) -> None:
    html = case.page_file.read_bytes()
    made = scrub(html, adapter=Daily8, url=case.url)
    assert skeleton(made.data) == skeleton(html)
    left = (prose(made.data) & prose(html)) - kept(case)
    assert [word for word in left if not says_when(word)] == []
    page, before = broadsheet.parse(made.data, url=made.url, site="daily8"), case.sample().page()
    assert [(len(block.text), block.role, block.card) for block in page.blocks] == [
        (len(block.text), block.role, block.card) for block in before.blocks
    ]
    assert [card.age for card in page.cards] == [card.age for card in before.cards]
    assert page.headline != before.headline or before.headline is None


@pytest.mark.parametrize("case", [case for case in CASES if case.is_text], ids=lambda case: case.name)
def test_a_fixture_of_text_is_read_the_same_and_says_nothing_that_it_said(case: Case) -> None:
    text = case.page_file.read_text("utf-8")
    made = scrub_text(text, adapter=Daily8, url=case.url).data.decode("utf-8")
    assert [len(line) for line in made.split("\n")] == [len(line) for line in text.split("\n")]
    said, says = ({word.casefold() for word in words_of(each) if len(word) >= LONG} for each in (text, made))
    assert [word for word in (said & says) - kept(case) if not says_when(word)] == []


@given(truths(), st.sampled_from(MARKUPS))
def test_a_made_up_page_is_read_the_same(truth: Truth, mark_up: object) -> None:
    assert callable(mark_up)
    html = mark_up(truth)
    made = scrub(html, adapter=Daily8)
    assert skeleton(made.data) == skeleton(html)
    again = scrub(made.data, adapter=Daily8)
    pages = [broadsheet.parse(each, site="daily8") for each in (html, made.data, again.data)]
    assert len({tuple((block.role, len(block.text)) for block in page.blocks) for page in pages}) == 1


@given(truths(), st.sampled_from(FLATTENINGS))
def test_a_made_up_dump_is_read_the_same(truth: Truth, flatten: object) -> None:
    assert callable(flatten)
    text = flatten(truth)
    made = scrub_text(text, adapter=Daily8).data.decode("utf-8")
    pages = [broadsheet.parse_text(each, site="daily8") for each in (text, made)]
    assert len({tuple((block.role, len(block.text)) for block in page.blocks) for page in pages}) == 1


@given(html_pages)
def test_any_page_keeps_its_elements(html: str) -> None:
    try:
        made = scrub(html)
    except EmptyDocument:
        return
    assert skeleton(made.data) == skeleton(html)


def test_the_same_page_is_made_up_in_the_same_words() -> None:
    assert scrub(PAGE, adapter=adapter(), url=URL) == scrub(PAGE, adapter=adapter(), url=URL)


# -------------------------------------------------------------------------------------------------------- what is said


def scrubbed(body: str, head: str = "") -> str:
    return scrub(f"<html><head>{head}</head><body><h1>Rainfall here</h1>{body}</body></html>").data.decode("utf-8")


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ('<img alt="Rainfall" src="x.jpg">', ""),
        ('<p title="Rainfall here" aria-label="Rainfall">x</p>', ""),
        ('<img src="/media/rainfall-here.jpg" srcset="/rainfall-1.jpg 1x, /rainfall-2.jpg 2x">', ""),
        ('<a href="https://news.example/2026/rainfall-here.html?title=rainfall#rainfall">x</a>', ""),
        ('<a href="/%D8%AE%D8%A8%D8%B1-rainfall">x</a>', ""),
        ('<a href="javascript:rainfall()" onclick="rainfall()">x</a>', ""),
        ('<p data-title="Rainfall here" data-word="rainfall" data-json=\'{"title": "Rainfall"}\'>x</p>', ""),
        ("<script>var title = 'Rainfall'</script><style>p::after { content: 'Rainfall' }</style>", ""),
        ("<!-- Rainfall -->", ""),
        ("<template>Rainfall</template><noscript>Rainfall</noscript>", ""),
        ("", "<title>Rainfall</title>"),
        ("", '<meta property="og:title" content="Rainfall"><meta name=description content="Rainfall">'),
        ("", '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rainfall\\u0020here"}</script>'),
        ("", '<script type="application/ld+json">{"headline": "Rainfall", broken</script>'),
    ],
)
def test_no_part_of_a_page_says_what_it_said(body: str, head: str) -> None:
    assert "rainfall" not in scrubbed(body, head).casefold()


@pytest.mark.parametrize(
    ("body", "head", "stays"),
    [
        ("<time datetime=2026-01-02>3 hours ago</time>", "", '<time datetime="2026-01-02">3 hours ago</time>'),
        ('<a href="https://news.example/a/12?id=7">x</a>', "", 'href="https://news.example/a/12?id=7"'),
        ('<p class="lead story" id=main data-role=lead>x</p>', "", '<p class="lead story" id="main" data-role="lead">'),
        ("", '<meta name=viewport content="width=device-width">', 'content="width=device-width"'),
        ("", '<meta http-equiv=content-language content="en-us">', 'content="en-us"'),
        ("", '<meta property=og:type content="article">', 'content="article"'),
        (
            "",
            '<script type="application/ld+json">{"@type": "NewsArticle", "age": 3}</script>',
            '"@type": "NewsArticle"',
        ),
        (
            "",
            '<script type="application/ld+json">{"datePublished": "2026-01-02T03:04:05Z"}</script>',
            "2026-01-02T03:04",
        ),
    ],
)
def test_what_says_nothing_of_the_story_stays(body: str, head: str, stays: str) -> None:
    assert stays in scrubbed(body, head)


def test_equal_texts_stay_equal() -> None:
    head = (
        '<meta property="og:title" content="Rainfall here"><script type="application/ld+json">{"name": "Rainfall here"}'
    )
    html = scrubbed("<p>Rainfall here <b>Rain</b>fall", head + "</script>")
    heading = html.partition("<h1>")[2].partition("</h1>")[0]
    assert html.count(heading) == 4
    assert html.count(heading.split()[0]) == 4  # <b>Rain</b>fall is the word in two pieces
    assert f"<b>{heading[:4]}</b>{heading[4:8]}" in html


def test_the_address_is_made_up_with_the_page() -> None:
    made = scrub(PAGE, adapter=adapter(), url="https://gazette.example/2026/rain-at-last")
    assert made.url is not None
    assert made.url.startswith("https://gazette.example/2026/")
    assert "rain-" not in made.url
    assert broadsheet.parse(made.data, url=made.url, registry=Registry(adapter())).layout == "Wire2026"


@pytest.mark.parametrize(
    "meta",
    ['<meta charset="windows-1251">', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
)
def test_whatever_the_encoding_was_it_is_utf8_and_says_so(meta: str) -> None:
    html = f"<html><head>{meta}</head><body><h1>Дождь идёт</h1></body></html>".encode("windows-1251")
    made = scrub(html)
    report = broadsheet.inspect(made.data)
    assert report.encoding is not None
    assert (report.encoding.name, report.encoding.source) == ("utf-8", EncodingSource.META)
    assert report.page.headline is not None
    assert [len(word) for word in report.page.headline.split()] == [5, 4]


# ---------------------------------------------------------------------------------------------------------- with rules


def site(**rules: object) -> type[Adapter]:
    layout = type("Wire2026", (Layout,), rules)
    return type("Made", (Adapter,), {"hosts": ("gazette.example",), "Wire2026": layout})


def test_a_rule_that_would_miss_its_text_is_named() -> None:
    picky = site(headline=xpath("//h1[contains(., 'ain at l')]").text().optional())
    assert b"<h1>Rain at last</h1>" in scrub(PAGE, adapter=picky, keep=["Rain at last"]).data
    with pytest.raises(ScrubError, match=r"^headline: the rules find .* on the made-up page") as caught:
        scrub(PAGE, adapter=picky)
    assert caught.value.field == "headline"


def test_words_that_selectors_need_in_addresses_stay() -> None:
    links = site(source=css("a[href*='/snow']").text().optional())
    assert b'href="/snow"' in scrub(PAGE, adapter=links).data
    assert b'href="/snow"' not in scrub(PAGE, adapter=adapter()).data


def test_state_stays_only_where_a_rule_reads_it_and_in_other_words() -> None:
    script = '<script>window.STATE = {"story": {"title": "Rainfall here", "id": 7}}</script>'
    page = PAGE.replace("</body>", f"{script}</body>")
    assert b"window.STATE" not in scrub(page, adapter=adapter()).data
    made = scrub(page, adapter=site(kicker=state("story.title"))).data.decode("utf-8")
    carried = json.loads(made.partition("window.STATE = ")[2].partition("</script>")[0])
    assert carried["story"]["id"] == 7
    assert carried["story"]["title"] != "Rainfall here"


def test_a_blank_page_cannot_be_scrubbed() -> None:
    with pytest.raises(EmptyDocument):
        scrub(" ")
    with pytest.raises(EmptyDocument):
        scrub_text(" ")
