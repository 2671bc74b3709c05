"""One rule reads cards of several kinds of mark-up, each with its own title."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import Card, Registry
from broadsheet.authoring.adapting import adapter_of
from broadsheet.authoring.induction import induce
from broadsheet.authoring.proposal import SavedPage

TITLES = (
    "The old bridge opens again",
    "Market stays where it was",
    "A winter without any snow",
    "Engine found in a garden",
)
URL = "https://harbour.example/"


def cards_of(*pages: str) -> list[tuple[Card, ...]]:
    saved = [SavedPage(str(place), html.encode(), URL + str(place)) for place, html in enumerate(pages)]
    adapter = adapter_of(induce(saved))
    records = (
        broadsheet.parse(each.data, url=each.url, site=adapter.name, registry=Registry(adapter)) for each in saved
    )
    return [record.cards for record in records]


def rows(pattern: str, first: int = 0) -> str:
    return "".join(pattern.format(title=title, url=f"/t/{first + place}0001-s") for place, title in enumerate(TITLES))


def titles(cards: tuple[Card, ...]) -> list[str]:
    return [card.title for card in cards]


GROUPS = (
    "<ul class=list>" + rows("<li><a href={url}>{title}</a></li>") + "</ul>",
    "<div class=river>" + rows("<article><h2><a href={url}>{title}</a></h2><p>Some words.</p></article>") + "</div>",
    "<ol class=ranks>" + rows("<li><a href=/town>Town</a> <b>|</b> <a href={url}>{title}</a></li>") + "</ol>",
    "<div class=tiles>" + rows("<a class=tile href={url}><h3>{title}</h3><span>Town</span></a>") + "</div>",
    "<table class=rows>" + rows("<tr><td>1.</td><td class=name><a href={url}>{title}</a></td></tr>") + "</table>",
)


@pytest.mark.parametrize("group", GROUPS)
def test_each_kind_alone(group: str) -> None:
    (cards,) = cards_of(f"<body><nav><a href=/a>About the town</a></nav>{group}</body>")
    assert titles(cards) == list(TITLES)
    assert all(card.url and card.url.endswith("-s") for card in cards)


@pytest.mark.parametrize("first", range(len(GROUPS)))
@pytest.mark.parametrize("second", range(len(GROUPS)))
def test_any_two_kinds_together(first: int, second: int) -> None:
    other = GROUPS[second].replace("/t/", "/u/")
    (cards,) = cards_of(f"<body>{GROUPS[first]}{other}</body>")
    assert titles(cards) == [*TITLES, *TITLES]
    assert len({card.url for card in cards}) == 2 * len(TITLES)


def test_kinds_of_two_pages_of_one_look_are_one_rule() -> None:
    frame = "".join(f"<div class=part-{letter}>{letter}</div>" for letter in "abcdefgh")
    found = cards_of(*(f"<body>{frame}{group}</body>" for group in GROUPS[:2]))
    assert [titles(cards) for cards in found] == [list(TITLES), list(TITLES)]


def test_cards_that_differ_only_in_a_class_are_one_kind() -> None:
    names = ("sea", "town", "field", "hill")
    items = "".join(
        f"<div class='item by-{name}'><a href=/t/{place}0001-s>{title}</a></div>"
        for place, (name, title) in enumerate(zip(names, TITLES, strict=True))
    )
    proposal = induce([SavedPage("a", f"<body>{items}</body>".encode(), URL)])
    code = next(rule.code for rule in proposal.layouts[0].rules if rule.field == "cards")
    assert 'css("div.item")' in code


def test_a_page_of_text_has_no_rule_for_cards() -> None:
    proposal = induce(
        [SavedPage("a", b"<p>It rained on the town, and it rained on the sea. Then it was over.</p>", URL)]
    )
    assert [rule.field for rule in proposal.layouts[0].rules] == ["body"]


def rule_of(html: str) -> str:
    proposal = induce([SavedPage("a", html.encode(), URL)])
    return next(rule.code for rule in proposal.layouts[0].rules if rule.field == "cards")


def test_the_story_itself_among_the_latest_ones_needs_no_selector_a_card() -> None:
    """Each card has a class with its number; one leads to the page that it stands on."""
    urls = [f"/t/{place}0001-s" for place in range(3)]
    items = "".join(
        f"<div class=pick><div class='cols cols-is-layout-{place}'><a class=topic href=/topic/sea>The sea</a>"
        f"<h2><a href={url}>{title}</a></h2></div></div>"
        for place, (url, title) in enumerate(zip([*urls, URL], TITLES, strict=True))
    )
    code = rule_of(f"<body>{items}</body>")
    assert code.count(".text()") == 1, code
    assert titles(cards_of(f"<body>{items}</body>")[0])[:3] == list(TITLES[:3])


def test_a_link_without_words_before_the_title_is_not_the_address_of_the_card() -> None:
    """A vote has an arrow drawn by style, and no text: the first text is the title's, and the first link is not."""
    items = rows(
        "<tr class=row><td><a class=vote href=/vote?id=1><div class=arrow></div></a></td>"
        "<td class=name><span class=line><a href={url}>{title}</a></span></td></tr>"
    )
    (cards,) = cards_of(f"<body><table>{items}</table></body>")
    assert titles(cards) == list(TITLES)
    assert [card.url for card in cards] == [f"{URL}t/{place}0001-s" for place in range(len(TITLES))]


def test_a_picture_that_links_to_the_story_needs_no_longer_selector() -> None:
    items = rows("<li><a href={url}><img src=/p.jpg></a> <a href={url}>{title}</a></li>")
    assert 'css("a").link()' in rule_of(f"<body><ul class=list>{items}</ul></body>")
