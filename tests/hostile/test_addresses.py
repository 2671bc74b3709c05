"""Links that lead nowhere, or where no link should: they break no page, and no card has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import broadsheet
from broadsheet import NewsPage


@pytest.mark.parametrize(
    "address",
    [
        "http://[::1/x",
        "https://[/",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "\x01javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<p>x",
        "mailto:a@a.example",
        "tel:1",
        "file:///x",
        "ftp://a.example/x",
        "about:blank",
        "http://",
        "https:///x",
        "//",
        "#",
        "",
        "   ",
        "http://a.example:99999999/x",
        "\ud800",
        "http://\u2100.example/",
    ],
)
def test_no_link_breaks_a_page_and_only_web_addresses_are_kept(address: str) -> None:
    shown = address.replace("&", "&amp;").replace('"', "&quot;")
    cards = "<p>Reuters</p><p>3 hours ago</p><p>Reuters</p>"
    cards += f'<h3><a href="{shown}">Title</a></h3><img src="{shown}">'
    labels = ("Try Our AI Features", "Explore what Daily8 AI can do for you:", "Related Articles")
    html = f"<h1>Rain</h1>{''.join(f'<p>{label}</p>' for label in labels)}{cards}"
    for url in ("https://www.daily8.com/en/article/1", None, "not an address", "http://[::1/x"):
        page = broadsheet.parse(html, url=url, site="daily8")
        card = page.cards[0]
        assert card.title == "Title"
        for found in (card.url, card.image):
            assert found is None or found.startswith(("http://", "https://"))
        assert not any("alert" in (found or "") for found in (card.url, card.image))


URL = "https://news.example/2026/rain"
#: A list of stories in which each place that an address may stand in has the same one.
PLACES = """
    <link rel=canonical href="{0}"><link rel=image_src href="{0}"><meta property=og:url content="{0}">
    <meta property=og:image content="{0}"><meta property=article:author content="{0}"><meta name=author content="{0}">
    <script type=application/ld+json>{{"@type": "NewsArticle", "url": {1}, "mainEntityOfPage": {1}, "image": [{1}],
        "thumbnailUrl": {1}, "author": {{"name": "Ann Poole", "url": {1}}}, "publisher": {{"logo": {1}}}}}</script>
    <h1>Rain at last for the valley</h1><p>By <a rel=author href="{0}">Ann Poole</a></p>
    <figure><img src="{0}" srcset="{0} 2x" data-src="{0}" alt=Rain></figure>
    <p>It rained on Monday, for an hour, and the farmers of the valley were glad of it, as they told this paper.</p>
    <p>More of it is expected on Tuesday, when a second front comes in from the sea, and the river may rise.</p>
    <section><h2>More stories</h2>
    <article><a href="{0}"><img src="{0}"><h3>Harbour bridge is closed</h3></a> <a href="{0}">Reuters</a></article>
    <article><a href="{0}"><img src="{0}"><h3>Two ferries collide in fog</h3></a> <a href="{0}">Reuters</a></article>
    <article><a href="{0}"><img data-src="{0}"><h3>Old theatre opens its doors again</h3></a></article></section>
"""


def filled(address: str) -> str:
    stated = json.dumps(address).replace("<", "\\u003c")
    return PLACES.format(escape(address), stated)


def addresses_of(page: NewsPage) -> Iterator[str]:
    """All that a record gives as an address."""
    yield from (image.url for image in page.images)
    for card in page.cards:
        yield from (each for each in (card.url, card.source_url, card.image) if each is not None)
    if page.url is not None:
        yield page.url


CONTROLS = "".join(map(chr, range(33))) + "\x7f\x85\xa0\u200b\u2028\u3000\ufeff"


@given(
    st.sampled_from(
        ("javascript:alert(1)", "data:text/html,<p>alert", "vbscript:alert", "blob:https://a.example/alert")
    ),
    st.lists(st.tuples(st.integers(0, 10), st.text(st.sampled_from(CONTROLS), min_size=1, max_size=3)), max_size=4),
    st.booleans(),
)
@example("javascript:alert(1)", [], False)
@example("javascript:alert(1)", [(4, "\t"), (0, "\x01")], True)
def test_no_script_and_no_data_is_an_address_anywhere(script: str, added: list[tuple[int, str]], shout: bool) -> None:
    for place, blank in added:
        script = script[:place] + blank + script[place:]
    page = broadsheet.parse(filled(script.upper() if shout else script), url=URL)
    for found in addresses_of(page):
        assert found.startswith("https://news.example/")  # a broken scheme is a path, which does no harm
        assert found.isprintable()


def test_the_page_that_is_filled_has_addresses_in_all_those_places() -> None:
    page = broadsheet.parse(filled("https://b.example/2026/story"), url=URL)
    assert {card.url for card in page.cards} == {card.image for card in page.cards} == {"https://b.example/2026/story"}
    assert len(list(addresses_of(page))) > 6


BASES = {
    "<base href='javascript:alert(1)//'>": "https://news.example/2026/",
    "<base href='java&#10;script:alert(1)//'>": "https://news.example/2026/",
    "<base href='data:text/html,x'>": "https://news.example/2026/",
    "<base href='http://[::1/'>": "https://news.example/2026/",
    "<base href=''>": "https://news.example/2026/",
    "<base>": "https://news.example/2026/",
    "<base href='../world/'>": "https://news.example/world/",
    "<base href='//b.example/'><base href='javascript:x'>": "https://b.example/",
    "<base href='javascript:x'><base href='//b.example/'>": "https://news.example/2026/",
    "<template><base href='//evil.example/'></template>": "https://news.example/2026/",
    "<svg><base href='//evil.example/'></svg>": "https://news.example/2026/",
    "<!-- <base href='//evil.example/'> -->": "https://news.example/2026/",
    "<script>'<base href=//evil.example/>'</script>": "https://news.example/2026/",
}


@pytest.mark.parametrize(("base", "start"), BASES.items(), ids=list(BASES))
@pytest.mark.parametrize("is_last", [False, True])
def test_links_start_from_the_first_base_that_is_one_wherever_it_stands(base: str, start: str, is_last: bool) -> None:
    html = filled("story-1234567")
    page = broadsheet.parse(f"{html}{base}" if is_last else f"{base}{html}", url=URL)
    assert {card.url for card in page.cards} == {f"{start}story-1234567"}
