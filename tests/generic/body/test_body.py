"""The body of made-up pages: a general fact of news pages each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import broadsheet
from broadsheet import BodyKind, Document, FindingCode, Limits, PageKind, Registry, Role
from broadsheet.generic.body.story import weighed
from broadsheet.reading import fill

SAID = (
    "The ferry left the harbour at dawn, and by noon every seat of the late boats had been sold, the operator said.",
    "Nobody on the quay could remember a spring with so much fog, though the oldest of the pilots had kept a diary.",
    "“We wait, and then we wait a little longer,” said the harbour master, who has run the port for thirty years.",
    "The council will meet on Thursday to decide whether the old lighthouse, dark since the winter, is lit again.",
    "Fishermen from three villages have offered to keep the lamp, if the town pays for the oil and for the paint.",
    "A vote is expected before the summer, when the number of boats in the bay is four times what it is in March.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in SAID)


def read(html: str) -> broadsheet.NewsPage:
    return broadsheet.parse(html, registry=Registry())


def page_of(inside: str, before: str = "", behind: str = "") -> str:
    return f"""<html><head><title>Fog over the bay</title></head><body><nav><a href="/">Home</a></nav>{before}
    <main><article><h1>Fog over the bay</h1>{inside}</article></main>{behind}
    <footer><p>© The Almanac, all rights reserved.</p></footer></body></html>"""


def body_of(html: str) -> list[str]:
    return [block.text for block in read(html).body]


def test_all_paragraphs_of_a_story_are_its_body() -> None:
    assert body_of(page_of(f"<div class='body'>{PARAGRAPHS}</div>")) == list(SAID)


def test_a_story_that_is_split_over_elements_is_read_whole() -> None:
    parts = "".join(
        f"<div class='part'><p>{one}</p><p>{two}</p></div>" for one, two in zip(SAID[::2], SAID[1::2], strict=True)
    )
    assert body_of(page_of(parts)) == list(SAID)


def test_subheads_quotes_and_lists_are_blocks_of_their_kind() -> None:
    inside = f"""<div class="body"><p>{SAID[0]}</p><p>{SAID[1]}</p><h2>What the town wants</h2><p>{SAID[3]}</p>
    <ul><li>{SAID[4]}</li><li>{SAID[5]}</li></ul><blockquote><p>{SAID[2]}</p></blockquote><p>{SAID[3]}</p></div>"""
    kinds = {block.text: block.kind for block in read(page_of(inside)).body}
    assert kinds[SAID[0]] is BodyKind.PARAGRAPH
    assert kinds["What the town wants"] is BodyKind.HEADING
    assert kinds[SAID[4]] is BodyKind.LIST_ITEM
    assert kinds[SAID[2]] is BodyKind.QUOTE


@pytest.mark.parametrize(
    "promo",
    [
        "<p>Read more: <a href='/n/1'>How the lighthouse went dark in the middle of the winter storms</a></p>",
        "<p>Les også: <a href='/n/1'>Slik ble fyret mørkt midt i vinterens verste storm på kysten</a></p>",
        "<p>Our readers' choice: <a href='/n/1'>How the lighthouse went dark in the middle of the winter</a></p>",
    ],
)
def test_a_line_that_only_leads_on_is_no_part_of_the_story(promo: str) -> None:
    paragraphs = [f"<p>{text}</p>" for text in SAID]
    html = page_of(f"<div class='body'>{''.join([*paragraphs[:3], promo, *paragraphs[3:]])}</div>")
    assert body_of(html) == list(SAID)


@pytest.mark.parametrize("name", ["standfirst", "article-lead", "excerpt"])
def test_the_opening_is_part_of_the_story_whatever_it_is_called(name: str) -> None:
    opening = "Fog has kept the boats of the bay in port for a week, and the old lighthouse is still dark."
    html = page_of(f"<header><div class='{name}'>{opening}</div></header><div class='body'>{PARAGRAPHS}</div>")
    assert body_of(html) == [opening, *SAID]


def test_an_element_that_was_never_closed_hides_no_story() -> None:
    html = page_of(f"<div class='body'>{PARAGRAPHS}</div>", before="<button class='menu'>Menu")
    assert set(SAID) <= set(body_of(html))


def test_text_of_a_script_without_spaces_is_read_by_its_width() -> None:
    said = [
        f"第{n}章では、港の灯台が冬の嵐のあと消えたままになっている理由を、町の漁師たちが語っている。"
        for n in range(1, 8)
    ]
    inside = "".join(f"<p>{text}</p>" for text in said)
    assert body_of(page_of(f"<div class='body'>{inside}</div>")) == said


@pytest.mark.parametrize(("stated", "kind"), [("LiveBlogPosting", PageKind.LIVE), ("NewsArticle", PageKind.ARTICLE)])
def test_a_page_is_live_where_it_says_so(stated: str, kind: PageKind) -> None:
    told = f'<script type="application/ld+json">{{"@type": ["{stated}"], "headline": "Fog over the bay"}}</script>'
    page = read(page_of(f"{told}<div class='body'>{PARAGRAPHS}</div>"))
    assert (page.kind, [block.text for block in page.body]) == (kind, list(SAID))


def test_a_page_with_hardly_any_text_is_read_by_its_sentences() -> None:
    page = read("<h1>Rain at last</h1><p>It rained on Monday.</p><p>Then it stopped.</p>")
    assert page.text == "It rained on Monday.\n\nThen it stopped."


def test_a_story_in_hidden_text_is_told_with_a_finding() -> None:
    html = f"<body><div>Loading</div><div hidden id='S:0'><h1>Fog over the bay</h1>{PARAGRAPHS}</div></body>"
    report = broadsheet.inspect(html, registry=Registry())
    assert [block.text for block in report.page.body] == list(SAID)
    assert FindingCode.HIDDEN_STORY in {finding.code for finding in report.findings}
    assert not report.page.hidden


def test_hidden_text_beside_a_story_stays_hidden() -> None:
    html = page_of(f"<div class='body'>{PARAGRAPHS}</div>", behind=f"<div hidden>{PARAGRAPHS}</div>")
    report = broadsheet.inspect(html, registry=Registry())
    assert FindingCode.HIDDEN_STORY not in {finding.code for finding in report.findings}
    assert report.page.hidden == SAID


def test_a_story_of_which_the_opening_is_shown_goes_on_in_hidden_text() -> None:
    """So do pages that ask for a subscription, beside teasers and notices that are shown."""
    rest = "".join(f'<div style="display:none">{PARAGRAPHS}</div>' for _ in range(3))
    shown = f"<div class='body'><p>{SAID[0]}</p>{rest}</div>"
    page = page_of(shown, behind=f"<div class='notes'>{PARAGRAPHS.replace('the', 'no')}</div>")
    report = broadsheet.inspect(page, registry=Registry())
    assert FindingCode.HIDDEN_STORY in {finding.code for finding in report.findings}
    assert not report.page.hidden


@pytest.mark.parametrize(
    "credit", ["(Photo: Ann Lee)", "| Foto: Ann Lee", "Photo by Ann Lee / The Almanac", "[Bild: dpa]"]
)
def test_a_line_that_ends_with_who_made_a_picture_is_its_caption(credit: str) -> None:
    caption = f"The bay, as the fog went, was full of boats that had waited since Monday night to leave. {credit}"
    page = read(page_of(f"<div class='body'>{PARAGRAPHS}<p>{caption}</p>{PARAGRAPHS.replace('the', 'no')}</div>"))
    assert [block.role for block in page.blocks if block.text == caption] == [Role.CAPTION]


def test_furniture_has_roles_of_its_own() -> None:
    inside = f"""<figure><img src="/a.jpg"><figcaption>The bay on Monday. Photo: The Almanac</figcaption></figure>
    <div class="body">{PARAGRAPHS}</div>"""
    page = read(page_of(inside))
    roles = {block.text: block.role for block in page.blocks}
    assert roles["The bay on Monday. Photo: The Almanac"] is Role.CAPTION
    assert page.kind is PageKind.ARTICLE


@pytest.mark.parametrize(
    ("name", "kind"), [("newsletter-box", "newsletter"), ("share-tools", "share"), ("ad-slot", "ad")]
)
def test_what_is_left_is_boilerplate_by_what_its_element_is_called(name: str, kind: str) -> None:
    behind = f"<div class='{name}'><span>Here and now</span></div>"
    page = read(page_of(f"<div class='body'>{PARAGRAPHS}</div>", behind=behind))
    assert {block.text: block.kind for block in page.boilerplate}["Here and now"] == kind


@given(before=st.integers(0, 20), within=st.integers(0, 20))
def test_what_is_told_elsewhere_is_no_distance_between_lines(before: int, within: int) -> None:
    """Cards are taken out first: with more of them above the story or in it, its lines stand where they stood."""
    rows = [_rows(*counts) for counts in ((0, 0), (before, within))]
    assert rows[0] == rows[1]


def _rows(before: int, within: int) -> list[tuple[float, ...]]:
    cards = [f"<div>{'<i>Card</i><br>' * count}</div>" for count in (before, within)]
    html = page_of(f"<div>{PARAGRAPHS}</div>{cards[1]}<div><p>{SAID[0]}</p><p>[1] Ann Poole</p></div>", before=cards[0])
    scope = fill(Document.from_html(html), None, Registry(), Limits()).scope
    assert scope.stream.outline is not None
    texts = scope.stream.texts
    headline = texts.index("Fog over the bay")
    claimed = {headline, *(block for block, text in enumerate(texts) if text == "Card")}
    return weighed(scope, scope.stream.outline, claimed, headline)[1]


def test_where_a_line_is_parted_does_not_matter() -> None:
    """How much of a line is linked or bold is counted without white space, wherever elements part it."""
    lines = ("<p><a href='/t'>Fog</a> and <x-kit>the</x-kit> bay</p>", "<p><a href='/t'>Fog</a> and the bay</p>")
    one, other = (_rows_of(page_of(PARAGRAPHS + line)) for line in lines)
    assert one == other


def _rows_of(html: str) -> list[tuple[float, ...]]:
    scope = fill(Document.from_html(html), None, Registry(), Limits()).scope
    assert scope.stream.outline is not None
    return weighed(scope, scope.stream.outline, frozenset(), -1)[1]


def test_a_kicker_is_one_in_however_many_elements_that_say_nothing() -> None:
    story = f"<h1>Fog over the bay</h1>{PARAGRAPHS}"
    pages = [f"<main><div class='kicker'>{around}</div>{story}</main>" for around in ("Rain", f"{'<x-kit>' * 5}Rain")]
    roles = [{block.role for block in read(html).blocks if block.text == "Rain"} for html in pages]
    assert roles == [{Role.KICKER}, {Role.KICKER}]


def test_a_short_story_in_a_script_without_spaces_is_one() -> None:
    said = ["小镇的灯塔今夜重新点亮。", "守灯人说，灯油还够用一年。"]
    html = f"<h1>灯塔重新点亮</h1><div>{''.join(f'<p>{text}</p>' for text in said)}</div><footer>关于我们</footer>"
    assert body_of(html) == said
