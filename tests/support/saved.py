"""Saved pages of a made-up site, as its server would send them: generated class names, promos, menus and all."""

from __future__ import annotations

import random
from collections.abc import Sequence

import attrs

from broadsheet.authoring.proposal import SavedPage

__all__ = ["HOST", "Tale", "listing", "sentence", "story", "table"]

HOST = "https://www.harbour.example"
_WORDS = ("river", "council", "bridge", "harbour", "market", "school", "winter", "garden", "engine", "museum", "island")
_MENU = ("Home", "Town", "Sea", "Weather", "Letters", "About us")


def sentence(chance: random.Random, words: int) -> str:
    """A sentence of made-up sense."""
    return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."


@attrs.frozen
class Tale:
    """What a story's page is to be read as."""

    page: SavedPage
    title: str
    body: tuple[str, ...]
    cards: tuple[tuple[str, str], ...]


def story(name: str, *, seed: int, hashed: bool = False, metadata: bool = True) -> Tale:
    """A story's page with promos in its text and two groups of cards of different mark-up."""
    chance = random.Random(seed)
    mark = "".join(chance.choices("bcdfgHJKLm", k=6)) if hashed else "x"
    title = sentence(chance, 7)[:-1]
    body = tuple(sentence(chance, 22) for _ in range(8))
    related = _links(chance, 5)
    latest = _links(chance, 4)
    paragraphs = [f"<p>{text}</p>" for text in body]
    paragraphs.insert(2, '<aside class="promo">Read the Harbour every day, at your own door.</aside>')
    paragraphs.insert(5, '<div class="newsletter-box"><p>Our letter comes each Friday. Sign up for it now.</p></div>')
    head = (
        f'<meta property="og:title" content="{title}"><meta property="og:type" content="article">' if metadata else ""
    )
    teasers = "".join(
        f'<li class="teaser"><a href="{url}"><h3>{text}</h3></a><span class="when">{hours} hours ago</span></li>'
        for hours, (text, url) in enumerate(related, 2)
    )
    rows = "".join(f'<div class="row"><a class="row-title" href="{url}">{text}</a></div>' for text, url in latest)
    html = f"""<!doctype html><html><head><title>{title} - Harbour</title>{head}</head><body>
<header>{_menu()}</header>
<main class="css-{mark}"><article class="story">
<h1 class="story-title css-{mark}">{title}</h1>
<div class="story-text">{"".join(paragraphs)}</div></article>
<section class="related"><h2>More stories</h2><ul>{teasers}</ul></section></main>
<aside class="latest">{rows}</aside>
<footer><p>The Harbour is printed on paper that was a tree once, and we are sorry for it.</p></footer></body></html>"""
    page = SavedPage(name, html.encode(), f"{HOST}/town/{_slug(title)}")
    return Tale(page, title, body, tuple((text, HOST + url) for text, url in (*related, *latest)))


def listing(name: str, *, seed: int, count: int = 12) -> Tale:
    """A front page: nothing but cards, and a menu."""
    chance = random.Random(seed)
    links = _links(chance, count)
    items = "".join(
        f'<div class="river-item"><h2><a href="{url}">{text}</a></h2><cite>Wire</cite></div>' for text, url in links
    )
    html = f"""<!doctype html><html><head><title>Harbour</title></head><body class="front">
<header>{_menu()}</header><div class="river">{items}</div></body></html>"""
    return Tale(SavedPage(name, html.encode(), HOST + "/"), "", (), tuple((text, HOST + url) for text, url in links))


def table(name: str, *, seed: int, count: int = 10) -> Tale:
    """A listing in a table, where a card goes on in the row below its own."""
    chance = random.Random(seed)
    links = _links(chance, count)
    rows = "".join(
        f'<tr class="entry"><td class="rank">{place}.</td><td class="entry-title"><a href="{url}">{text}</a>'
        f' <span class="site">(wire.example)</span></td></tr>'
        f"<tr><td></td><td><span>{place + 1} hours ago</span> by <a href='/user/ann'>ann</a></td></tr>"
        for place, (text, url) in enumerate(links, 1)
    )
    html = f"<!doctype html><html><head><title>Harbour</title></head><body><table>{rows}</table></body></html>"
    return Tale(SavedPage(name, html.encode(), HOST + "/"), "", (), tuple((text, HOST + url) for text, url in links))


def _menu() -> str:
    return f"<nav><ul>{''.join(f'<li><a href=/{each}>{each}</a></li>' for each in _MENU)}</ul></nav>"


def _links(chance: random.Random, count: int) -> Sequence[tuple[str, str]]:
    titles = [sentence(chance, 6)[:-1] for _ in range(count)]
    return [(title, f"/town/{_slug(title)}-{10000 + place}") for place, title in enumerate(titles)]


def _slug(title: str) -> str:
    return title.lower().replace(" ", "-")
