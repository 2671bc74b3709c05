"""What one page holds is forgotten with it: what the library remembers from page to page is short."""

from __future__ import annotations

import gc
import tracemalloc

import pytest
from tests.support.soak import own_pages

import broadsheet

PAGES, LENGTH = 30, 60_000

STORY = "It rained on Monday, for an hour, and the farmers of the valley were glad, as they told this paper. " * 4

#: Texts, names and addresses that no two pages share, as long as a page may have them, wherever something is read.
PLACES = {
    "class names": '<div class="story {0}"><h1 class="{0}">Rain</h1><p class="{0}">{1}</p></div>',
    "ids": '<div id="story {0}"><h1 id="{0}">Rain</h1><p id="{0}">{1}</p></div>',
    "other names": '<div itemprop="{0}" data-testid="{0}"><h1 rel="{0}">Rain</h1><p role="{0}">{1}</p></div>',
    "addresses": '<h1>Rain</h1><div><a href="/2026/{0}">The harbour bridge is closed</a> Reuters</div>' * 3,
    "pictures": "<h1>Rain</h1>"
    + '<div><img src="/{0}.png" alt="{0}" class="{0}"><a href="/news/1234567">The harbour bridge is closed</a></div>'
    * 3,
    "titles": "<title>{0} | Herald</title><h1>{0}</h1><h2>{0}</h2><p>{0}",
    "metas": '<meta property=og:title content="{0}"><meta name=author content="{0}"><meta name=date content="{0}">'
    "<html lang='{0}'><h1>Rain</h1><p>It rained.",
    "bylines": "<h1>Rain</h1><p class=byline>By {0}, Reuters</p><p rel=author>{0}</p><time>{0}</time><p>It rained.",
    "cards": "<h1>Rain</h1><ul>"
    + '<li><a href="/news/1234567"><h3>{0} at the bridge</h3></a><span class=source>By {0}</span><time>{0}</time>'
    "<p>{0}, Reuters</p></li>" * 4 + "</ul>",
}


def held(page: str, odd: str, numbers: range) -> int:
    """The bytes that are held once pages have been read that have nothing long in common."""
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for number in numbers:
        long = f"{number}{odd}" * (LENGTH // len(odd))
        broadsheet.inspect(page.replace("{1}", STORY).replace("{0}", long), url=f"https://news.example/2026/{number}")
    gc.collect()
    return tracemalloc.get_traced_memory()[0] - before


@pytest.mark.parametrize("odd", ["abcdefg", "rain-at-last ", "By Ann Poole, "])
@pytest.mark.parametrize("page", PLACES.values(), ids=list(PLACES))
def test_nothing_long_is_held_when_a_page_has_been_read(page: str, odd: str) -> None:
    for known in own_pages()[:12]:  # what loads late is loaded
        broadsheet.inspect(known)
    tracemalloc.start()
    try:
        held(page, odd, range(1))
        assert held(page, odd, range(1, PAGES)) < PAGES * LENGTH / 3
    finally:
        tracemalloc.stop()
