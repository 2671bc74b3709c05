"""The element of a card is told with the place that it stands in, and not as any element of its sort."""

from __future__ import annotations

import pytest

from broadsheet.authoring.induction import induce
from broadsheet.authoring.proposal import SavedPage

TITLES = ("Tide clock stops at noon", "Gull count ends a day early", "Herring is dear again")
STORY = "<h1>Night boat to Skerry runs again</h1>" + "<p>The night boat left the old pier at ten on Sunday.</p>" * 2


def cards(around: str, item: str) -> str:
    items = "".join(item.format(title=title, url=f"/coast/{place}0000-x") for place, title in enumerate(TITLES))
    html = f"<body><main class=page>{STORY}{around.format(items)}</main></body>"
    rules = induce([SavedPage("page", html.encode(), "https://isle.example/night-boat")]).layouts[0].rules
    return next(rule.code for rule in rules if rule.field == "cards").partition(".cards")[0]


LINKED = "<li><a href={url}><h3>{title}</h3></a></li>"


@pytest.mark.parametrize(
    ("around", "code"),
    [
        ("<aside class=more><h2>More</h2><ul>{}</ul></aside>", 'css("aside.more li")'),
        ("<div id=related><ul>{}</ul></div>", 'css("#related li")'),
        ("<section><ul class=river>{}</ul></section>", 'css("ul.river > li")'),
        ("<aside><ul>{}</ul></aside>", 'css("aside li")'),
    ],
)
def test_the_place_is_named(around: str, code: str) -> None:
    assert cards(around, LINKED) == code


def test_where_nothing_stable_stands_around_the_element_must_do() -> None:
    items = "".join(f"<li><a href=/coast/{place}0000-x><h3>{each}</h3></a></li>" for place, each in enumerate(TITLES))
    rules = induce([SavedPage("page", f"<body><ul>{items}</ul></body>".encode(), "https://isle.example/")]).layouts[0]
    assert 'css("li").cards' in rules.rules[0].code


@pytest.mark.parametrize(
    "item",
    [
        "<div class=teaser><a href={url}>{title}</a></div>",
        "<div class=teaser><a href={url}><b>{title}</b></a></div>",
        "<div class=teaser><strong><a href={url}>{title}</a></strong></div>",
        "<div class=teaser><a href={url}><strong>{title}</strong></a> <span>2 hours ago</span></div>",
    ],
)
def test_three_teasers_on_one_page_are_cards(item: str) -> None:
    plain = item.replace("{url}", "/lines/{url}")
    items = "".join(
        plain.format(title=title, url=title.split()[0].lower())
        for title in ("Fares stay as they are", "Who rang the bell?", "Summer timetable is out")
    )
    html = f"<body><main>{STORY}</main><section class=next>{items}</section></body>"
    rules = induce([SavedPage("page", html.encode(), "https://quay.example/lines/merlin")]).layouts[0].rules
    assert 'css("div.teaser").cards' in next(rule.code for rule in rules if rule.field == "cards")
