"""Cards on made-up pages of every usual structure, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import broadsheet
from broadsheet import Block, Card, NewsPage, PageKind, Registry, Role
from broadsheet.generic.cards.addresses import address_score

TITLES = (
    "Harbour bridge to close for a month",
    "Two ferries collide in thick morning fog",
    "Council votes to keep the night train",
    "Museum reopens after six years of work",
)
STORY = " ".join(("The bridge over the northern harbour will close for a month while its cables are replaced.",) * 2)


def address(place: int) -> str:
    return f"https://press.example/news/{70_000 + place}-story"


def read(html: str, url: str = "https://press.example/") -> NewsPage:
    return broadsheet.parse(html, url=url, registry=Registry())


def titles(page: NewsPage) -> tuple[str, ...]:
    return tuple(card.title for card in page.cards)


def story(inner: str = "", behind: str = "") -> str:
    paragraphs = "".join(f"<p>{STORY} {number}</p>" for number in range(4))
    return f"<main><h1>Cables of the bridge</h1><div>{paragraphs}{inner}{paragraphs}</div></main>{behind}"


def repeated(card: str, around: str = "<div>{}</div>") -> str:
    cards = (
        card.replace("TITLE", title).replace("LINK", address(n)).replace("N", str(n)) for n, title in enumerate(TITLES)
    )
    return around.format("".join(cards))


STRUCTURES = {
    "articles": repeated('<article><h3><a href="LINK">TITLE</a></h3><p>3 hours ago</p></article>'),
    "list items": repeated('<li><a href="LINK">TITLE</a></li>', "<ul>{}</ul>"),
    "titles that are no headings": repeated(
        '<div class="css-1x2y3z"><div><a href="LINK"><span>TITLE</span></a></div></div>'
    ),
    "whole cards that are links": repeated(
        '<a class="x" href="LINK"><img src="/N.jpg"><div>TITLE</div><div>3 hours ago</div></a>'
    ),
    "rows of a table": repeated('<tr><td>N.</td><td><a href="LINK">TITLE</a></td></tr>', "<table>{}</table>"),
    "two rows a story": repeated(
        '<tr><td>N.</td><td><a href="LINK">TITLE</a></td></tr><tr><td></td><td>7 points 3 hours ago</td></tr>',
        "<table>{}</table>",
    ),
    "a link to the source beside the title": repeated(
        '<tr><td><a href="LINK">TITLE</a> (<a href="/from/N">harbour-N.example</a>)</td></tr>', "<table>{}</table>"
    ),
    "definition lists": repeated('<dt><a href="LINK">TITLE</a></dt><dd>3 hours ago</dd>', "<dl>{}</dl>"),
    "headings and paragraphs side by side": repeated('<h3><a href="LINK">TITLE</a></h3><p>It is said to be so.</p>'),
    "image and title linked each": repeated(
        '<div><a href="LINK"><img src="/N.jpg" alt=""></a><a href="LINK">TITLE</a></div>'
    ),
}


@pytest.mark.parametrize("structure", STRUCTURES)
def test_a_page_of_cards_is_a_listing(structure: str) -> None:
    page = read(f"<nav><a href=/sport>Sport and leisure</a></nav>{STRUCTURES[structure]}")
    assert titles(page) == TITLES
    assert page.kind is PageKind.LISTING
    assert page.text is None
    assert page.body == ()
    assert [card.url for card in page.cards] == [address(n) for n in range(len(TITLES))]
    assert [card.position for card in page.cards] == list(range(len(TITLES)))


@pytest.mark.parametrize("structure", STRUCTURES)
@pytest.mark.parametrize("inside", [True, False])
def test_cards_never_leak_into_a_story(structure: str, inside: bool) -> None:
    group = f"<div>{STRUCTURES[structure]}</div>"
    page = read(story(group) if inside else story(behind=group), "https://press.example/bridge/cables-of-the-bridge-a")
    assert titles(page) == TITLES
    assert page.kind is PageKind.ARTICLE
    assert not {block.text for block in page.body} & set(TITLES)
    assert page.text == read(story(), "https://press.example/bridge/cables-of-the-bridge-a").text


def test_blocks_of_a_card_point_to_it() -> None:
    page = read(STRUCTURES["two rows a story"])
    assert [block.card for block in page.blocks if block.text in TITLES] == [0, 1, 2, 3]
    assert [block.card for block in page.blocks if "points" in block.text] == [0, 1, 2, 3]


def test_a_hero_and_the_list_below_it() -> None:
    hero = (
        f'<div class="hero"><h2><a href="{address(9)}">Storm nears the coast</a></h2><p>Boats stay in port.</p></div>'
    )
    page = read(hero + STRUCTURES["list items"])
    assert titles(page) == ("Storm nears the coast", *TITLES)
    assert page.cards[0].summary is None or page.cards[0].summary == "Boats stay in port."


def test_stories_that_stand_in_a_card_of_another_are_cards_of_their_own() -> None:
    lead = (
        '<div><h2><a href="/lead-12345">Storm nears the northern coast</a></h2><p>Boats stay in port until Monday.</p>'
    )
    page = read(f"{lead}{STRUCTURES['list items']}</div>")
    assert titles(page) == ("Storm nears the northern coast", *TITLES)


def test_a_page_of_whole_stories_one_below_another_is_a_listing() -> None:
    text = "".join(f"<p>{STORY} {number}</p>" for number in range(4))
    page = read(repeated(f'<article><header><h2><a href="LINK">TITLE</a></h2></header><div>{text}</div></article>'))
    assert titles(page) == TITLES
    assert page.kind is PageKind.LISTING
    assert page.text is None


NONE = {
    "menu": repeated('<li><a href="/sN">Sport N</a></li>', "<div><ul>{}</ul></div>"),
    "long menu in nav": repeated('<li><a href="LINK">TITLE</a></li>', "<nav><ul>{}</ul></nav>"),
    "tags": repeated('<a rel="tag" href="/tag/harbour-N">Harbour and sea N</a>'),
    "share bar": repeated('<a href="https://social.example/share?u=N">Share N</a>', '<div class="share">{}</div>'),
    "pagination": repeated('<a href="/news/page/N">N</a>'),
    "authors": repeated('<li><a href="/author/wilma-okoro-N">Wilma Okoro N</a></li>', "<ul>{}</ul>"),
    "footer": repeated('<li><a href="/about/N">About this site and us N</a></li>', "<footer><ul>{}</ul></footer>"),
    "read more": repeated('<li>Some text<a href="LINK">Read the whole story</a></li>', "<ul>{}</ul>"),
    "comments": repeated(
        '<div class="comment"><a href="/user/N">Wilma Okoro N</a> 3 hours ago<p>My aunt said the same.</p></div>'
    ),
    "titles of comments": repeated(
        '<li><div><div><h4><a href="/comments?cid=7000N">Re: TITLE</a></h4><p>3 hours ago</p></div></div></li>',
        '<div id="comments"><ul class="commentlist">{}</ul></div>',
    ),
    "quotations": repeated('<blockquote>Said so <a href="LINK">TITLE</a></blockquote>'),
}


@pytest.mark.parametrize("structure", NONE)
def test_what_is_no_card(structure: str) -> None:
    assert titles(read(story(behind=NONE[structure]))) == ()


def test_links_in_running_text_are_no_cards() -> None:
    inline = "".join(f'<p>It was said that <a href="{address(n)}">{title}</a>.</p>' for n, title in enumerate(TITLES))
    listed = (
        "<ul>" + "".join(f'<li><a href="{address(n)}">{title}</a></li>' for n, title in enumerate(TITLES)) + "</ul>"
    )
    assert titles(read(story(inline))) == ()
    assert titles(read(story(listed))) == ()


def test_a_list_behind_the_text_is_one_of_cards() -> None:
    assert (
        titles(read(story(behind=f"<section><h2>Further reading</h2>{STRUCTURES['list items']}</section>"))) == TITLES
    )


def test_a_group_that_goes_on_in_a_closed_tab_is_promoted_with_a_finding() -> None:
    shown = "".join(f'<li><a href="{address(n)}">{title}</a></li>' for n, title in enumerate(TITLES[:2]))
    hidden = "".join(f'<li><a href="{address(n)}">{title}</a></li>' for n, title in enumerate(TITLES[2:], 2))
    html = f'<div><ul>{shown}</ul><ul style="display:none">{hidden}</ul></div>' + STRUCTURES["articles"].replace(
        "news/7", "news/8"
    )
    report = broadsheet.inspect(html, url="https://press.example/", registry=Registry())
    assert {card.url for card in report.page.cards} >= {address(n) for n in range(4)}
    assert [finding.code for finding in report.findings] == ["hidden_cards"]
    assert TITLES[2] in report.page.hidden
    assert not any(
        block.text == TITLES[3] and block.card is None for block in report.page.blocks if block.role == "card"
    )


def test_a_layout_that_declares_cards_keeps_its_own() -> None:
    class Press(broadsheet.Adapter):
        hosts = ("press.example",)

        class Front(broadsheet.Layout):
            cards = broadsheet.css("li").cards(title=broadsheet.css("a").text(), at_least=0)

    page = broadsheet.parse(STRUCTURES["articles"], url="https://press.example/", registry=Registry(Press))
    assert page.cards == ()


def test_the_report_says_where_cards_came_from() -> None:
    report = broadsheet.inspect(STRUCTURES["articles"], registry=Registry())
    (field,) = (each for each in report.fields if each.field == "cards")
    assert (field.origin, field.hits, field.xpaths[0]) == ("generic", 4, "/html/body/div/article[1]")


@given(st.integers(0, 12), st.sampled_from(sorted(STRUCTURES)), st.sampled_from(["div", "section", "x-box", "main"]))
def test_depth_changes_nothing(depth: int, structure: str, tag: str) -> None:
    """However deep a group stands, its cards are the same but for their blocks."""

    def shown(page: NewsPage) -> tuple[tuple[Card, ...], tuple[Block, ...]]:
        return page.cards, tuple(block for block in page.blocks if block.role is Role.CARD)

    deep = f"<{tag}>" * depth + STRUCTURES[structure] + f"</{tag}>" * depth
    assert shown(read(deep)) == shown(read(STRUCTURES[structure]))


@given(st.permutations(range(4)))
def test_cards_come_in_reading_order(order: list[int]) -> None:
    cards = "".join(f'<li><a href="{address(n)}">{TITLES[n]}</a></li>' for n in order)
    assert titles(read(f"<ul>{cards}</ul>")) == tuple(TITLES[n] for n in order)


@pytest.mark.parametrize("count", [60, 6000])
def test_many_cards_are_all_found(count: int) -> None:
    cards = "".join(
        f'<li><a href="/news/{n}">Harbour bridge to close for {n} days</a><i>3 hours ago</i></li>' for n in range(count)
    )
    assert len(read(f"<ul>{cards}</ul>").cards) == count


def test_what_is_marked_up_as_the_cards_are_and_stands_elsewhere_is_none() -> None:
    stories = repeated('<div><a href="LINK">TITLE</a></div>')
    prompt = '<div><p>Read the paper on Sundays.</p></div><div><a href="/paper.pdf">Download the report</a></div>'
    deep = "<div><div><div><div>{}</div></div></div></div>".format
    assert titles(read(f"<main>{deep(prompt)}{deep(stories)}</main>")) == TITLES


def test_ages_that_nothing_but_elements_part_from_a_name_speak_for_cards() -> None:
    facts = "<div><span>Isle Wire</span><span>3 hours ago</span></div>"
    assert titles(read(repeated(f'<div class="share"><a href="LINK">TITLE</a>{facts}</div>'))) == TITLES


@pytest.mark.parametrize(
    "beside",
    [
        '<p>By <a href="/wilma-okoro-N">Wilma Okoro N</a> • 3 hours ago</p>',
        '<p>von <a href="/team/wilma-okoro-N/">Wilma Okoro N</a></p>',
        '<p><a href="/author/1234567N/wilma-okoro">Wilma Okoro N</a></p>',
        '<p><a href="/@wilma-okoro-N">Wilma Okoro N</a></p>',
        '<p><a href="LINK/comments">Comments (none posted)</a></p>',
        '<p><a href="/organization/1234567N/harbour.html">Harbour Company N</a></p>',
    ],
)
def test_links_beside_the_title_are_no_stories(beside: str) -> None:
    page = read(repeated(f'<div><p><a href="LINK">TITLE</a></p>{beside}</div>'))
    assert titles(page) == TITLES


def test_a_link_to_all_stories_is_none() -> None:
    more = '<li><a href="/news/all-123456">More articles...</a></li>'
    assert titles(read(repeated('<li><a href="LINK">TITLE</a></li>', f"<ul>{{}}{more}</ul>"))) == TITLES


def test_running_text_may_stand_in_spans_without_a_class() -> None:
    spans = "".join(
        f"<div><span>It was said on Monday that </span><a href='{address(n)}'><span>{title}</span></a>"
        "<span> and that nobody had seen it coming.</span></div>"
        for n, title in enumerate(TITLES)
    )
    assert titles(read(story(behind=f"<div>{spans}</div>"))) == ()
    assert titles(read(story(f'<p>Wilma <a href="{address(7)}">said so on Monday morning</a> to us.</p>'))) == ()
    shown = '<div><span>The Harbour Gazette</span><a href="LINK">TITLE</a><span>3 hours ago</span></div>'
    assert titles(read(repeated(shown))) == TITLES


def test_lines_that_head_a_paragraph_each_are_stories() -> None:
    row = f'<p><a href="LINK">TITLE</a>, <span class="date">12 June 2025</span></p><p>{STORY}</p>'
    page = read(repeated(row))
    assert titles(page) == TITLES
    assert page.kind is PageKind.LISTING


def test_a_menu_that_unfolds_holds_no_cards() -> None:
    menu = repeated(
        '<li><a href="/services/harbour-N">Harbour services for members N</a></li>', '<ul class="sub-submenu">{}</ul>'
    )
    assert titles(read(story(behind=menu))) == ()


def test_what_a_reader_is_asked_to_do_is_no_story_among_stories() -> None:
    row = '<li><h3><a href="{}">{}</a></h3></li>'
    asked = row.format("/newsletters", "Subscribe to the daily harbour newsletter")
    rows = "".join(row.format(address(n), title) for n, title in enumerate(TITLES))
    assert titles(read(f"<ul>{rows}{asked}</ul>")) == TITLES
    assert address_score("https://www.facebook.com/HarbourPost/") < 0


def test_an_element_that_says_nothing_is_no_part_of_a_card() -> None:
    """Cards in bare lines: an element that HTML does not know and that nothing names is no more than the text in it."""
    one, two, three = (f'<a href="{address(place)}">{title}</a><br>' for place, title in enumerate(TITLES[:3]))
    bare = f"<div>{one}2 {{}} ago<br><br>{two}3 hours ago<br><br><b>Most read</b><br>{three}4 hours ago</div>"
    assert read(bare.format("<x-kit>hours</x-kit>")) == read(bare.format("hours"))


def test_what_a_summary_is_called_counts_through_an_element_that_says_nothing() -> None:
    card = '<a href="{}">{}</a><div class="card-summary">{{}}</div>'
    cards = "".join(f"<div>{card.format(address(place), title)}</div>" for place, title in enumerate(TITLES))
    plain, wrapped = ("Three ferries, a month", "<x-kit>Three ferries, a month</x-kit>")
    assert read(cards.replace("{}", plain)) == read(cards.replace("{}", wrapped))


@pytest.mark.parametrize(("looks", "belong"), [(("p", "p"), True), (("p", "q"), False)])
def test_what_follows_cards_belongs_to_them_where_it_looks_alike(looks: tuple[str, str], belong: bool) -> None:
    lines = [f'<p class="{looks[place]}">Shells for sale</p>' if place < len(looks) else "" for place in range(4)]
    rows = (
        f'<div><h3><a href="{address(place)}">{title}</a></h3></div>{lines[place]}'
        for place, title in enumerate(TITLES)
    )
    page = read("".join(rows))
    assert titles(page) == TITLES
    assert {block.card is not None for block in page.blocks if block.text == "Shells for sale"} == {belong}


def test_the_headline_of_a_page_is_in_no_card_of_another_story() -> None:
    """Above it stands a link to what the story belongs to."""
    link = f'<div><h2><a href="{address(0)}">{TITLES[0]}</a></h2></div>'
    opening = f"<div>{link}<h1>Cables of the bridge</h1><p>Ann Lee, 3 hours ago</p></div>"
    page = read(f"<main>{opening}<div>{''.join(f'<p>{STORY} {number}</p>' for number in range(4))}</div></main>")
    assert page.headline == "Cables of the bridge"
    assert [(card.title, card.age) for card in page.cards] == [(TITLES[0], None)]


def test_the_one_h1_of_a_page_may_be_the_title_of_a_card() -> None:
    hero = f'<div><h1><a href="{address(9)}">Rain at last for the valley</a></h1><p>3 hours ago</p></div>'
    page = read(hero + STRUCTURES["headings and paragraphs side by side"])
    assert page.cards[0].title == "Rain at last for the valley"
    assert page.cards[0].age is not None
