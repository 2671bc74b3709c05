"""What a card shows beside its title: age, source, summary, picture, category, section."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import Card, Registry
from broadsheet.generic.cards.addresses import address_score, domain_of, is_section, path_of
from broadsheet.generic.cards.pieces import parted

TITLES = ("Harbour bridge to close for a month", "Two ferries collide in thick fog", "Council keeps the night train")


def cards(inner: str, around: str = "<div>{}</div>", hosts: str = "press.example") -> tuple[Card, ...]:
    names = hosts.split()
    html = "".join(
        f"<article>{inner}</article>".replace("TITLE", title).replace(
            "LINK", f"https://{names[n % len(names)]}/news/{n}2345"
        )
        for n, title in enumerate(TITLES)
    )
    return broadsheet.parse(around.format(html), url="https://wire.example/", registry=Registry()).cards


LINK = '<h3><a href="LINK">TITLE</a></h3>'


@pytest.mark.parametrize(
    "shown",
    [
        "<p>3 hours ago</p>",
        "<p>· 3 hours ago</p>",
        "<p><cite>The Harbour Post</cite> · <span>3 hours ago</span></p>",
        "<p>[3 hours ago]</p>",
        "<p>The Harbour Post · 3 hours ago</p>",
        "<p><b>The Harbour Post</b> <span>3 hours ago</span></p>",
        "<time>3 hours ago</time>",
        "<p>Updated 3 hours ago | 12 comments</p>",
        "<p>3 <em>hours</em> ago</p>",
    ],
)
def test_an_age_is_found_wherever_a_card_shows_it(shown: str) -> None:
    for card in cards(LINK + shown):
        assert card.age is not None
        assert card.age.seconds == 3 * 3600
        assert card.age.raw.removeprefix("Updated ") == "3 hours ago"  # without what parts it from something else


def test_what_stands_in_time_is_an_age_in_any_language() -> None:
    for card in cards(LINK + '<time datetime="2025-06-12T09:30:00Z">vor kurzem am 12. VI.</time>'):
        assert card.age is not None
        assert card.age.raw == "vor kurzem am 12. VI."
        assert str(card.age.stated) == "2025-06-12 09:30:00+00:00"


def test_the_length_of_a_video_is_no_age() -> None:
    assert [card.age for card in cards(LINK + "<span>1:45</span>")] == [None] * 3


@pytest.mark.parametrize(
    ("shown", "hosts", "source"),
    [
        ("<cite>Harbour Voice</cite>", "press.example", "Harbour Voice"),
        ('<span class="source">Harbour Voice</span>', "press.example", "Harbour Voice"),
        ('<p>via <span class="item-provider">Harbour Voice</span></p>', "press.example", "Harbour Voice"),
        ("<span>(harbour.example)</span>", "press.example", "harbour.example"),
        ("<p>Harbour Voice · 3 hours ago</p>", "voice.example", "Harbour Voice"),
        ("<p><span>Harbour</span> <span>12 comments</span></p>", "harbour.example", "Harbour"),
        ("<p>The Daily Herald</p>", "wire.example", "The Daily Herald"),
    ],
)
def test_a_source_needs_evidence(shown: str, hosts: str, source: str) -> None:
    assert [card.source for card in cards(LINK + shown, hosts=hosts)] == [source] * 3


@pytest.mark.parametrize(
    "shown",
    [
        "<p>Politics · 3 hours ago</p>",
        '<span class="author">Wilma Okoro</span>',
        '<span class="category">Sport</span>',
        '<img alt="A bridge in fog" src="/1.jpg">',
        "<p>12 comments</p>",
    ],
)
def test_what_is_no_source(shown: str) -> None:
    assert [card.source for card in cards(LINK + shown, hosts="wire.example")] == [None] * 3


def test_the_other_fields() -> None:
    summary = "The cables of the bridge are replaced, and boats may not pass."
    inner = f'<img src="/small.jpg"><span class="kicker">Harbour</span>{LINK}<p>{summary}</p>'
    for card in cards(inner, "<section><h2>Most read</h2>{}</section>"):
        assert (card.summary, card.category, card.section) == (summary, "Harbour", "Most read")
        assert card.image == "https://wire.example/small.jpg"


def test_a_title_has_no_kicker_rank_or_age_in_it() -> None:
    inner = (
        '<a href="LINK"><span class="kicker">Harbour</span><span>TITLE</span><span class="time">3 hours ago</span></a>'
    )
    found = cards(inner)
    assert tuple(card.title for card in found) == TITLES
    assert [card.age and card.age.seconds for card in found] == [10_800] * 3


def test_a_story_linked_twice_in_a_card_is_one_card() -> None:
    inner = (
        f'<a href="LINK"><img src="/1.jpg" alt=""></a>{LINK}<a href="LINK">The cables are replaced, it was said.</a>'
    )
    assert tuple(card.title for card in cards(inner)) == TITLES


def test_each_heading_reaches_as_far_as_its_group() -> None:
    group = "<section><div><h2>{}</h2></div><ul>{}</ul></section>"
    items = [f'<li><a href="/news/{n}2345">{title}</a></li>' for n, title in enumerate(TITLES * 2)]
    html = group.format("Politics", "".join(items[:3])) + f"<ul>{''.join(items[3:])}</ul>"
    page = broadsheet.parse(html, url="https://wire.example/", registry=Registry())
    assert [card.section for card in page.cards] == ["Politics"] * 3 + [None] * 3


def test_addresses_speak_for_a_story_or_against_it() -> None:
    assert address_score("/2025/06/12/rain-at-last") == address_score("/news/rain-at-last-in-the-valley") > 0
    assert address_score("/tag/rain-at-last-in-the-valley") < 0
    assert address_score("/") < 0
    assert address_score("/sport") < 0
    assert address_score("/a.pdf") < 0
    assert domain_of("//www.Press.example/x") == "press.example"
    assert domain_of("/x") == ""
    assert path_of("//press.example/x?y#z") == "/x"
    assert is_section("/category/harbour")
    assert not is_section("/2025/06/12/rain-at-last")


def test_pieces_of_a_line() -> None:
    assert parted("The Herald | 3 hours ago - Sport") == ["The Herald", "3 hours ago", "Sport"]
    assert parted("Spider-man") == ["Spider-man"]


def test_a_summary_may_begin_as_the_title_does() -> None:
    more = ", and the people who live beside it had no say in the matter until last night"
    found = cards(f"{LINK}<p>TITLE{more}.</p><p>More on: TITLE</p>")
    assert [card.summary for card in found] == [f"{title}{more}." for title in TITLES]


@pytest.mark.parametrize(
    "inner",
    [
        '<a href="LINK"><h5>Harbour news</h5><h4>TITLE</h4></a>',
        '<a href="LINK"><h2>On the northern coast:</h2><h3>TITLE</h3></a>',
        '<a href="LINK"><h2>TITLE</h2><h3>The cables of the bridge are to be replaced, and boats wait</h3></a>',
        '<h2><a href="LINK" title="TITLE"><span>Harbour</span><span>TITLE</span></a></h2>',
        '<a href="LINK"><span>Next post:</span> <span>TITLE</span></a>',
        '<p><a href="LINK"><b>Lire aussi</b> TITLE</a></p>',
        '<h2><a href="LINK"><span class="post-flag">Exclusive</span>TITLE</a></h2>',
        '<a href="LINK"><span class="x1">TITLE</span><span class="x2">3 hours ago</span></a>',
    ],
)
def test_what_stands_with_a_title_in_one_link_is_none_of_it(inner: str) -> None:
    assert tuple(card.title for card in cards(inner)) == TITLES


@pytest.mark.parametrize(
    ("shown", "hosts", "source"),
    [
        (
            "<cite>Wilma Okoro / <a href='https://voice.example/'>Harbour Voice</a>:</cite>",
            "wire.example",
            "Harbour Voice",
        ),
        ("<p>By Wilma Okoro, Reuters</p>", "wire.example", "Reuters"),
        ("<p class='author'>By Wilma Okoro, Reuters</p>", "wire.example", "Reuters"),
        ("<small>via Harbour Voice</small>", "wire.example", "Harbour Voice"),
        ("<span>Quelle: dpa</span>", "wire.example", "dpa"),
        ("<div>3h</div><div>AFP</div>", "press.example", "AFP"),
    ],
)
def test_a_source_that_a_card_states(shown: str, hosts: str, source: str) -> None:
    assert [card.source for card in cards(LINK + shown, hosts=hosts)] == [source] * 3


@pytest.mark.parametrize(
    "shown",
    [
        '<p class="attribution">Getty Images</p>',
        '<figcaption class="source">Kestrel Images</figcaption>',
        '<img height="12" alt="US flag" src="/us.png">',
        '<img height="20" alt="Wilma Okoro" src="/wilma.png"><p class="author">Wilma Okoro</p>',
        "<a href='LINK'>Read post</a>",
        "<p>Product Review</p>",
        "<p>Node.js</p>",
        "<p>by Wilma Okoro</p><p>wire.example</p>",
        "<div>3h</div><div>AFP</div>",
        "<p>新闻</p>",
        '<div class="from-mobile"><span class="kicker">Harbour</span></div>',
    ],
)
def test_what_looks_like_a_source_and_is_none(shown: str) -> None:
    assert [card.source for card in cards(LINK + shown, hosts="wire.example")] == [None] * 3


NAMES = ("Kestrel and Sons", "Northbound", "Coastline")


def told(shown: str, address: str) -> list[str | None]:
    html = "".join(
        f"<article><h3><a href='{address.format(n)}'>{title}</a></h3>{shown.format(name=NAMES[n], n=n)}</article>"
        for n, title in enumerate(TITLES)
    )
    return [card.source for card in broadsheet.parse(html, url="https://wire.example/", registry=Registry()).cards]


def test_a_text_that_tells_hosts_apart_is_a_source() -> None:
    assert told("<p>{name}</p>", "https://site-{}.example/news/12345") == list(NAMES)
    assert told("<p>{name}</p>", "https://part-{}.portal.example/news/12345") == [None] * 3
    assert told("<p>{name}</p>", "/news/{}2345") == [None] * 3


def test_a_link_to_another_site_beside_a_story_of_this_one_names_its_source() -> None:
    assert told('<p><a href="https://site-{n}.example/story/1">{name}</a></p>', "/news/{}2345") == list(NAMES)
    assert told('<p><a href="https://www.facebook.com/story/{n}">{name}</a></p>', "/news/{}2345") == [None] * 3
    assert told('<p><a href="https://sport.wire.example/x/{n}">{name}</a></p>', "/news/{}2345") == [None] * 3
    part = "https://part{1}.portal.example/"
    portal = f'<li><a href="{part}">{{0}}</a> <a href="{part}news/1234{{1}}">{{2}}</a></li>'
    html = "".join(portal.format(name, n, TITLES[n]) for n, name in enumerate(("Money", "Sport", "World")))
    assert {card.source for card in broadsheet.parse(f"<ul>{html}</ul>", registry=Registry()).cards} == {None}


def test_where_most_names_are_hosts_the_others_are_names_too() -> None:
    shown = ("<p>harbour.example</p>", "<p>Kestrel and Sons</p>", "<p>coast.example</p>")
    html = "".join(
        f"<article><h3><a href='/news/{n}2345'>{title}</a></h3>{shown[n]}</article>" for n, title in enumerate(TITLES)
    )
    page = broadsheet.parse(html, url="https://wire.example/", registry=Registry())
    assert [card.source for card in page.cards] == ["harbour.example", "Kestrel and Sons", "coast.example"]


def test_the_date_may_stand_before_the_title() -> None:
    dates = ("12 June 2025", "11 June 2025", "10 June 2025")
    for row, around in (("<dt>{}</dt><dd>{}</dd>", "<dl>{}</dl>"), ("<div>{}</div><p>{}</p>", "<div>{}</div>")):
        links = [f'<a href="/news/{n}2345">{title}</a>' for n, title in enumerate(TITLES)]
        html = around.format("".join(row.format(date, link) for date, link in zip(dates, links, strict=True)))
        found = broadsheet.parse(html, url="https://wire.example/", registry=Registry()).cards
        assert [(card.title, card.age and card.age.raw) for card in found] == list(zip(TITLES, dates, strict=True))


def section_of(html: str) -> set[str | None]:
    page = broadsheet.parse(html, url="https://wire.example/news/12345-cables", registry=Registry())
    assert tuple(card.title for card in page.cards) == TITLES
    return {card.section for card in page.cards}


GROUP = "<ul>" + "".join(f'<li><a href="/news/{n}2345">{title}</a></li>' for n, title in enumerate(TITLES)) + "</ul>"


def test_a_heading_of_a_text_or_of_a_menu_heads_no_cards() -> None:
    text = "".join(
        f"<div><p>{'The cables of the bridge are replaced, it was said on Monday. ' * 3}</p></div>" for _ in TITLES
    )
    assert section_of(f"<div><h2>Cables of the bridge</h2>{text}</div>{GROUP}") == {None}
    assert section_of(f"<div><h2>Cables of the bridge</h2>{text}</div><h2>Most read</h2>{GROUP}") == {"Most read"}
    assert section_of(f"<div><nav><h2>Breadcrumb</h2><a href='/'>Home</a></nav>{GROUP}</div>") == {None}
    assert section_of(f"<div><h2>14670</h2>{GROUP}</div>") == {None}


@pytest.mark.parametrize(
    ("shown", "category"),
    [
        ('<span class="label">Harbour ·</span>', "Harbour"),
        ('<span class="label">By</span> <b>Wilma</b>', None),
        ('<span class="label">Read more</span>', None),
        ('<div class="author"><a href="/wilma">Wilma Okoro</a></div>', None),
    ],
)
def test_what_is_a_category(shown: str, category: str | None) -> None:
    assert [card.category for card in cards(LINK + shown)] == [category] * 3


def test_a_menu_behind_a_single_card_is_none_of_it() -> None:
    menu = "".join(f'<a href="/{name}">{name}</a>' for name in "abcdefghijklm")
    link = '<h2><a href="/news/12345-storm">Storm nears the northern coast</a></h2>'
    html = f"<div><div>{link}</div><div>{menu}</div></div>"
    page = broadsheet.parse(html, url="https://wire.example/", registry=Registry())
    assert [(card.title, card.category) for card in page.cards] == [("Storm nears the northern coast", None)]


def row_of(texts: tuple[str, ...]) -> list[str | None]:
    html = "".join(
        f'<li><a href="/news/{n}2345">{title}</a> <span>{text}</span></li>'
        for n, (title, text) in enumerate(zip(TITLES, texts, strict=True))
    )
    page = broadsheet.parse(f"<ul>{html}</ul>", url="https://wire.example/", registry=Registry())
    return [card.age.raw if card.age else None for card in page.cards]


@pytest.mark.parametrize(
    "texts", [("06-12", "06-11", "05-30"), ("14:30", "14:05", "09:02"), ("12.06.", "11.06.", "30.05.")]
)
def test_a_row_of_bare_numbers_that_falls_is_one_of_dates_or_times(texts: tuple[str, ...]) -> None:
    assert row_of(texts) == list(texts)


@pytest.mark.parametrize("texts", [("02:31", "14:05", "03:10"), ("10-4", "9-5", "8-6"), ("08/10", "09/10", "11/10")])
def test_lengths_and_results_are_no_ages(texts: tuple[str, ...]) -> None:
    assert row_of(texts) == [None] * 3


@pytest.mark.parametrize("shown", ["12:30 PM", "12h30", "3 hours ago by Wilma Okoro", "9.30 Uhr"])
def test_what_only_an_age_is_written_like(shown: str) -> None:
    assert all(card.age is not None for card in cards(f"{LINK}<div><span>{shown}</span></div>"))


def test_an_age_may_stand_in_a_text_that_is_not_shown_yet() -> None:
    shown = '<span class="when"><span style="display:none">3 hours ago</span></span>'
    assert [card.age and card.age.seconds for card in cards(LINK + shown)] == [10_800] * 3
