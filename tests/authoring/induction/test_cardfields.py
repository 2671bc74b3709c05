"""What else a card shows: a summary below its title, and the section that it is called by."""

from __future__ import annotations

from broadsheet.authoring.induction import induce
from broadsheet.authoring.proposal import SavedPage

TITLES = ("Tide clock stops at noon", "Gull count ends a day early", "Herring is dear again")
LONG = "The keeper has written to the maker, who has been dead for thirty years, and waits."


def code(pattern: str, *fills: str) -> str:
    items = "".join(
        f'<li class="card"><a href="/coast/{place}0000-x"><h3>{title}</h3></a>{pattern.format(fill)}</li>'
        for place, (title, fill) in enumerate(zip(TITLES, fills or ("",) * 3, strict=True))
    )
    saved = SavedPage("page", f"<body><ul>{items}</ul></body>".encode(), "https://isle.example/")
    return next(rule.code for layout in induce([saved]).layouts for rule in layout.rules if rule.field == "cards")


def test_a_paragraph_below_the_title_is_the_summary() -> None:
    assert 'summary=css("p").text(),' in code(f"<p>{LONG}</p>")
    assert 'summary=css("div.excerpt").text(),' in code(
        '<div class="excerpt">The keeper has written to its maker.</div>'
    )


def test_a_short_line_is_none() -> None:
    assert "summary=" not in code("<p>Coast and sea</p>")


def test_a_category_is_called_so_and_differs() -> None:
    assert 'category=css("span.kicker").text(),' in code("<span class=kicker>{}</span>", "Coast", "Birds", "Markets")
    assert "category=" not in code("<span class=kicker>{}</span>", "New", "New", "New")
    assert "category=" not in code("<span>{}</span>", "Coast", "Birds", "Markets")


def test_an_age_that_some_cards_do_not_show_is_optional() -> None:
    assert 'age=css("time").age(),' in code("<time>{}</time>", "2 hours ago", "3 hours ago", "1 day ago")
    assert 'age=css("time").age().optional(),' in code("<time>{}</time>", "2 hours ago", "3 hours ago", "")


def test_a_picture_that_scripts_load_is_none() -> None:
    assert 'image=css("img").image().optional(),' in code('<img src="/p/{}.jpg">')
    assert "image=" not in code('<img src="" class="late">')
