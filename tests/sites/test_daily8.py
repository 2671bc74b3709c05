"""Daily8: both forms of one page, and what fixtures do not show; the fixtures themselves are tests of the plugin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import broadsheet
from broadsheet import NewsPage, Role
from broadsheet.testing.cases import Case, find_cases

TWINS = [
    case for case in find_cases(Path(__file__).parents[1] / "fixtures/daily8") if (case.folder / "twin.txt").exists()
]
SHARED_FIELDS = ("headline", "body", "cards.title", "cards.source", "cards.age", "cards.category", "cards.summary")


def value(page: NewsPage, field: str) -> Any:
    """A field of a record in the plain form of the fixtures."""
    if field.startswith("cards."):
        values = [getattr(card, field.removeprefix("cards.")) for card in page.cards]
        return [each.raw if isinstance(each, broadsheet.Age) else each for each in values]
    if field in ("body", "boilerplate"):
        return [block.text for block in getattr(page, field)]
    return getattr(page, field)


@pytest.mark.parametrize("case", TWINS, ids=lambda case: case.name)
@pytest.mark.parametrize("field", SHARED_FIELDS)
def test_html_and_its_text_agree(case: Case, field: str) -> None:
    twin = broadsheet.parse_text((case.folder / "twin.txt").read_text(), site="daily8")
    assert value(twin, field) == value(case.page(), field)


FOOT = "Try Our AI Features\nExplore what Daily8 AI can do for you:\nComments\nNo comments yet...\nRelated Articles\n"
CARD = "NHK\n3 hours ago\n- NHK\nSnow by Friday\nThe first snow is expected.\n"


def text(*parts: str) -> NewsPage:
    return broadsheet.parse_text("\n".join(parts), site="daily8")


def html(*parts: str) -> NewsPage:
    foot = "".join(f"<p>{line}</p>" for line in FOOT.splitlines())
    return broadsheet.parse("".join(parts).replace("FOOT", foot), url="https://www.daily8.com/en/article/1")


@pytest.mark.parametrize("headline", ["Latest from Paris: strikes go on", "Latest news with #MeToo: a verdict"])
def test_a_headline_may_begin_like_the_heading_of_a_listing(headline: str) -> None:
    for page in (text(headline, "It rained.", FOOT + CARD), text("logo", headline, "", headline, "", "It rained.")):
        assert (page.kind, page.headline) == ("article", headline)
        assert value(page, "body") == ["It rained."]


@pytest.mark.parametrize(
    "top",
    [
        "<article><header><h2>Rain</h2><div>NHK</div><div>4 days ago</div></header>",
        "<article><header><div>Rain</div><div>NHK</div><div>4 days ago</div></header>",
        "<div><a href=/>Home</a> <a href=/ar>العربية</a></div><h1>Rain</h1><span>NHK</span><span>4 days ago</span>",
        "<nav><a href=/>Home</a></nav><header>Sign in</header><h2>Rain</h2><p>NHK – 4 days ago</p>",
    ],
)
def test_the_site_may_have_bars_above_the_story(top: str) -> None:
    page = html(top, "<p>It rained.</p>", "FOOT")
    age = page.age.raw if page.age is not None else None
    assert (page.headline, page.source, age) == ("Rain", "NHK", "4 days ago")
    assert value(page, "body") == ["It rained."]


@pytest.mark.parametrize("line", ["12 hours ago", "The minister resigned 2 days ago", "Updated 3 hours ago"])
def test_a_first_paragraph_is_no_header(line: str) -> None:
    page = text("Rain", line, "It rained.", FOOT + CARD)
    assert (page.source, page.age) == (None, None)
    assert value(page, "body") == [line, "It rained."]


def test_a_card_may_have_two_categories() -> None:
    card = text("Rain", FOOT + CARD + CARD.replace("- NHK", "- Politics\n- World\n- NHK") + CARD).cards[1]
    assert (card.source, card.category, card.title) == ("NHK", "Politics", "Snow by Friday")


def paragraphs(*parts: str) -> NewsPage:
    return html(*(f"<p>{line}</p>" for line in "\n".join(parts).splitlines()))


@pytest.mark.parametrize("read", [text, paragraphs])
def test_a_card_without_summary_leaves_the_next_one_alone(read: Callable[..., NewsPage]) -> None:
    cards = "Wire\n5 hours ago\n- Wire\nGoat found\nWire\n2 days ago\n- Wire\nSalt mine opens again\nIt was shut."
    page = read("Rain", FOOT + cards)
    assert value(page, "cards.title") == ["Goat found", "Salt mine opens again"]
    assert value(page, "cards.age") == ["5 hours ago", "2 days ago"]
    assert value(page, "cards.category") == [None, None]
    assert value(page, "cards.summary") == [None, "It was shut."]


def test_source_and_age_of_a_card_may_stand_on_one_line() -> None:
    cards = "<div><div>NHK <span>3 hours ago</span></div><div>- NHK</div><h3>Snow</h3><p>By Friday.</p></div>" * 2
    page = html("<h1>Rain</h1>", "FOOT", cards.replace("Snow", "Hail", 1))
    assert value(page, "cards.source") == ["NHK", "NHK"]
    assert value(page, "cards.title") == ["Hail", "Snow"]
    assert value(page, "cards.summary") == ["By Friday."] * 2


def test_a_summary_ends_with_the_element_of_its_card() -> None:
    card = "<div><p>NHK</p><p>3 hours ago</p><ul><li>NHK</li></ul><h3>{}</h3><p>One.</p><p>Two.</p>{}</div>"
    button, advertisement = "<button>Read more</button>", "<div>Advertisement</div>"
    page = html(
        "<h1>Rain</h1>FOOT<section>",
        card.format("A", button),
        advertisement,
        card.format("B", ""),
        advertisement,
        card.format("C", button),
        "</section><div>About us</div>",
    )
    assert value(page, "cards.summary") == ["One. Two."] * 3
    outside = ["Read more", "Advertisement", "Advertisement", "Read more", "About us"]
    assert value(page, "boilerplate")[-5:] == outside


def test_hashtags_may_touch_and_may_have_spaces() -> None:
    page = html("<h1>Rain</h1><h3>Hashtags</h3><div><a>#A</a><a>#B</a></div><p>#North Korea</p>", "FOOT")
    assert page.hashtags == ("A", "B", "North Korea")


def test_a_listing_is_known_by_its_cards_where_its_heading_is_not() -> None:
    page = broadsheet.parse_text("logo\n#\n\nآخر الأخبار\n\n" + CARD.replace("NHK", "العربية"))
    assert (page.site, page.kind, value(page, "cards.source")) == ("daily8", "listing", ["العربية"])


def test_comments_are_comments() -> None:
    page = text("Rain", "It rained.", FOOT.replace("No comments yet...", "How true.\nMore of this.") + CARD)
    assert [block.text for block in page.blocks if block.role is Role.COMMENT] == ["How true.", "More of this."]
    assert page.comment_count is None


def test_the_only_card_of_a_page_of_bare_lines_ends_with_its_summary() -> None:
    lines = "<br>".join(("Rain", *FOOT.splitlines(), *CARD.splitlines()))
    page = html(lines, "<footer><div>About us</div><div>Jobs</div></footer>")
    assert value(page, "cards.summary") == ["The first snow is expected."]
    assert value(page, "boilerplate")[-2:] == ["About us", "Jobs"]
