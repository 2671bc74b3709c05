"""section(): the blocks between two runs, and the cards and the prose in them."""

from __future__ import annotations

import pytest
from tests.support.reading import found, scope_of, value

from broadsheet import AGE, ANY, START, AdapterError, Card, FindingCode, Role, Rule, css, lines, maybe, prefix, section
from broadsheet.outline import Region
from broadsheet.rules.prose import Prose

SOURCE, TITLE, SUMMARY = ANY.named("source"), ANY.named("title"), ANY.named("summary")
CARD = lines(SOURCE, AGE, prefix("- ") + SOURCE, TITLE)
RELATED = section(after=lines("Related"))

TEXT = """Rain
It rained.
Related
Reuters
3 hours ago
- Reuters
One
About one.
More of one.
BBC
a day ago
- BBC
Two
About two.
Imprint"""


def as_html(text: str, tag: str = "p") -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in text.split("\n"))


def region(rule: Rule[Region], text: str) -> tuple[int, int] | None:
    flat, rendered = value(rule, text=text), value(rule, as_html(text))
    assert flat == rendered
    return None if flat is None else (flat.start, flat.stop)


def test_a_section_is_what_lies_between() -> None:
    assert region(section(after=lines("Rain"), before=lines("Related")), TEXT) == (1, 2)
    assert region(section(after=lines("Related")), TEXT) == (3, 15)
    assert region(section(before=lines("Related")), TEXT) == (0, 2)
    assert region(section(), TEXT) == (0, 15)


def test_what_it_begins_behind_must_be_there_and_what_it_ends_before_need_not() -> None:
    assert region(section(after=lines("Snow")), TEXT) is None
    assert region(section(after=lines("Rain"), before=lines("Snow")), TEXT) == (1, 15)


def test_a_section_may_be_empty() -> None:
    assert region(section(after=lines("Rain"), before=lines("It rained.")), TEXT) == (1, 1)
    assert region(section(after=lines("Imprint")), TEXT) == (15, 15)
    assert region(section(after=lines("Related"), before=lines("Rain")), TEXT) == (3, 3)


def test_elements_may_bound_a_section_too() -> None:
    assert value(section(after=css("h1")), "<h1>Rain</h1><p>a<p>b") == Region(1, 3)
    assert value(section(before=css("footer")), "<p>a<p>b<footer>c</footer>") == Region(0, 2)


def test_prose_of_a_section_is_all_of_it() -> None:
    prose = value(section(after=lines("Rain"), before=lines("Related")).prose(), text=TEXT)
    assert isinstance(prose, Prose)
    assert (prose.blocks, set(prose.roles)) == ((1,), {Role.BODY})
    empty = value(section(after=lines("Imprint")).prose(), text=TEXT)
    assert isinstance(empty, Prose)
    assert empty.blocks == ()


def test_rules_read_within_a_section() -> None:
    assert value(RELATED.find(lines(START, SOURCE).text(SOURCE)), text=TEXT) == "Reuters"
    assert value(RELATED.find(lines("It rained.")), text=TEXT) is None
    assert value(section(after=lines("Snow")).find(lines("Rain")), text=TEXT) is None


def cards(text: str | None = None, html: str | None = None) -> list[Card]:
    hit = value(RELATED.cards(CARD, rest=SUMMARY, at_least=0), html, text=text)
    assert hit is not None
    return [each.card for each in hit if each.card is not None]


def told(found_cards: list[Card]) -> list[tuple[str | None, ...]]:
    return [(c.source, c.age.raw if c.age else None, c.title, c.summary) for c in found_cards]


def test_cards_are_runs_and_what_follows_each_is_its_rest() -> None:
    expected = [
        ("Reuters", "3 hours ago", "One", "About one. More of one."),
        ("BBC", "a day ago", "Two", "About two."),
    ]
    assert told(cards(TEXT)) == expected
    for tag in ("p", "li", "h3", "div"):
        assert told(cards(html=as_html(TEXT, tag))) == expected
    assert [card.position for card in cards(TEXT)] == [0, 1]
    assert {card.section for card in cards(TEXT)} == {"Related"}


def test_the_last_card_does_not_take_the_footer() -> None:
    html = as_html(TEXT.removesuffix("\nAbout two.\nImprint")) + "<footer>Imprint</footer>"
    assert told(cards(html=html))[-1] == ("BBC", "a day ago", "Two", None)


def test_links_and_images_are_those_of_the_card() -> None:
    html = """<h2>Related</h2>
    <article><img src=/1.jpg alt="One"><p>Reuters</p><p>3 hours ago</p><p>Reuters</p><h3><a href=/1>One</a></h3>
    <p>x <a href=/no>y</a></p></article>
    <article><a href=/2><img src=/2.jpg></a><p>BBC</p><p>a day ago</p><p>BBC</p><h3>Two</h3><p>z</p></article>
    <article><p><a href=/src>CNN</a></p><p>a day ago</p><p>CNN</p><h3>Three</h3></article>"""
    found_cards = cards(html=html)
    assert [(card.title, card.url, card.image) for card in found_cards] == [
        ("One", "https://news.example/1", "https://news.example/1.jpg"),
        ("Two", "https://news.example/2", "https://news.example/2.jpg"),
        ("Three", None, None),
    ]


@pytest.mark.parametrize(
    ("tail", "card"),
    [
        ("CNN\n2 days ago\n- CNN\nThr", ("CNN", "2 days ago", "Thr", None)),
        ("CNN\n2 days ago\n- CN", None),
        ("CNN\n2 days", None),
        ("CNN", None),
    ],
)
def test_a_dump_cut_within_a_card_gives_what_is_there(tail: str, card: tuple[str | None, ...] | None) -> None:
    text = TEXT.removesuffix("\nImprint") + "\n" + tail
    found_cards = told(cards(text))
    assert found_cards[:2] == told(cards(TEXT))
    assert found_cards[2:] == ([card] if card else [])


def test_a_cut_card_is_a_finding() -> None:
    hit = found(RELATED.cards(CARD, rest=SUMMARY), text=TEXT.removesuffix("\nImprint") + "\nCNN\n2 days ago\n- CN")
    assert [finding.code for finding in hit.findings] == [FindingCode.PARTIAL_CARD]


def test_fewer_cards_than_expected_are_none() -> None:
    assert value(RELATED.cards(CARD, rest=SUMMARY), text="Rain\nRelated") is None
    assert value(RELATED.cards(CARD, rest=SUMMARY, at_least=3), text=TEXT) is None
    assert value(RELATED.cards(CARD, rest=SUMMARY, at_least=0), text="Rain\nRelated") == ()
    assert value(RELATED.cards(CARD, rest=SUMMARY, at_least=0), text="Rain") is None


def test_the_rest_of_a_card_is_its_summary() -> None:
    with pytest.raises(AdapterError, match="summary"):
        RELATED.cards(CARD, rest=ANY.named("teaser"))
    with pytest.raises(AdapterError, match="summary"):
        RELATED.cards(CARD, rest=ANY)


def test_sections_are_spelled_as_they_were_written() -> None:
    spelled = str(section(after=lines("a"), before=lines("b")).cards(CARD, rest=SUMMARY))
    assert spelled.startswith("section(after=lines('a'), before=lines('b')).cards(lines(ANY.named('source'), AGE")
    assert str(section()) == "section()"


def test_a_scope_is_the_whole_page_at_first() -> None:
    assert scope_of(text="a\nb").region == Region(0, 2)
    assert maybe("x").parts
