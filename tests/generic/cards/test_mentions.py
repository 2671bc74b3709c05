"""What a story links to and tells of at length is its own text, and no card."""

from __future__ import annotations

from broadsheet import NewsPage, Role, parse

PARAGRAPH = (
    "It stands at the mouth of the river, is open to all from the first warm day of spring until the leaves fall, and "
    "whoever climbs its two hundred steps sees the whole of the bay, both of its islands, and the ferries in between."
)
NAMES = ("The lighthouse on the northern pier", "The old mill by the weir", "The signal tower of the harbour")
STATED = '<meta property="article:published_time" content="2026-03-02">'


def entries(base: str, paragraphs: int) -> str:
    told = f"<p>{PARAGRAPH}</p>" * paragraphs
    return "".join(
        f'<div class="entry"><h2><a href="{base}/places/{n}2345-to-see">{name}</a></h2><div>{told}</div></div>'
        for n, name in enumerate(NAMES)
    )


def read(html: str, head: str = "") -> NewsPage:
    opening = "<h1>Three towers to climb</h1>" + f"<div><p>{PARAGRAPH}</p></div>"
    page = f"<html><head>{head}</head><body>{opening}{html}</body></html>"
    return parse(page, url="https://almanac.example/towers")


def test_what_other_sites_are_told_of_at_length_is_no_card() -> None:
    page = read(entries("https://towers.example", 2))
    assert not page.cards
    assert page.text is not None
    assert page.text.count(PARAGRAPH) == 7


def test_a_story_that_says_so_may_tell_of_pages_of_its_own_site() -> None:
    assert not read(entries("", 2), STATED).cards
    assert len(read(entries("", 2)).cards) == 3  # a list of stories, shown at length


def test_a_summary_is_short() -> None:
    assert len(read(entries("https://towers.example", 1), STATED).cards) == 3


def test_a_text_that_goes_on_between_links_to_other_stories_is_in_none_of_their_cards() -> None:
    def line(text: str) -> str:
        return f'<div class="line"><span>{text}</span></div>'

    link = '<div class="line"><b>READ MORE:</b> <a href="/news/{}2345-a-story"><b>{} opens again</b></a></div>'
    picture = "<figure><img src=/{}.jpg><figcaption>The tower as it stands today</figcaption></figure>"
    parts = [link.format(n, name) + picture.format(n) + line(PARAGRAPH) * 6 for n, name in enumerate(NAMES)]
    page = read(f"<div>{line(PARAGRAPH) * 3}{''.join(parts)}</div>", STATED)
    assert page.cards
    assert not any(block.text == PARAGRAPH for block in page.blocks if block.role is Role.CARD)
