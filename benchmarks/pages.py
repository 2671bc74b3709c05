"""Generated Daily8 pages of a wanted size, in mark-up as rich or as bare as one asks."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from html import escape

__all__ = ["MARKUPS", "daily8_page"]

_SOURCES = ("NHK", "Yahoo", "BBC News", "France 24", "The Star", "RTÉ News")

Card = Callable[[int, str, str, str, str], str]


def daily8_page(size: int, words: int, markup: str, *, seed: int = 8) -> bytes:
    """A story with as many related cards as fill ``size`` bytes, each with a summary of so many words."""
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(900)]

    def sentence(count: int) -> str:
        return " ".join(chance.choices(vocabulary, k=count)).capitalize()

    headline = sentence(9)
    parts = [_head(headline), *(f"<p>{sentence(45)}.</p>\n" for _ in range(6)), _FOOT]
    length = sum(map(len, parts))
    for number in _count():
        card = MARKUPS[markup](
            number, chance.choice(_SOURCES), f"{chance.randint(2, 21)} hours ago", sentence(9), f"{sentence(words)}."
        )
        length += len(card.encode())
        if length > size and number > 1:
            break
        parts.append(card)
    return "".join((*parts, "</section></main></body></html>")).encode()


def _count() -> Iterator[int]:
    number = 0
    while True:
        number += 1
        yield number


def _head(headline: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} - Daily8</title>'
        f'<link rel="stylesheet" href="/app.css"></head><body><header><img alt="logo" src="/logo.svg"></header>'
        f'<main><img alt="{headline}" src="/media/0.jpg"><h1>{headline}</h1>'
        "<div><span>NHK</span><span>4 days ago</span></div>"
    )


_FOOT = (
    '<h3>Hashtags</h3><section><img alt="Orange background" src="/o.png"><h2>Try Our AI Features</h2>'
    "<p>Explore what Daily8 AI can do for you:</p></section><h3>Comments</h3><p>No comments yet...</p>"
    "<section><h2>Related Articles</h2>"
)


def _bare(number: int, source: str, age: str, title: str, summary: str) -> str:
    """The least mark-up that shows a card: hardly an attribute."""
    href = f"/en/article/{number}"
    return (
        f'<article><a href="{href}"><img alt="{title}" src="/media/{number}.jpg"></a><p>{escape(source)}</p>'
        f'<p>{age}</p><ul><li>{escape(source)}</li></ul><h3><a href="{href}">{title}</a></h3>'
        f"<p>{summary}</p></article>\n"
    )


def _rich(number: int, source: str, age: str, title: str, summary: str) -> str:
    """Mark-up as a component framework writes it: hashed class names, responsive images, wrappers."""
    href = f"/en/article/{number:06}-{title.lower().replace(' ', '-')}"
    image = f"/_image?url=https%3A%2F%2Fmedia.example%2F{number:06}.jpg"
    return (
        '<div class="Grid-root Grid-item Grid-xs-12 Grid-md-6 css-1wxaqej">'
        '<div class="Paper-root Card-root css-q2dk1b">'
        f'<a class="Card_link__3xY2z" href="{href}"><img alt="{title}" loading="lazy" width="640" height="360" '
        f'decoding="async" class="Card_image__9aKd1" style="color:transparent" '
        f'srcset="{image}&amp;w=640&amp;q=75 1x, {image}&amp;w=1200&amp;q=75 2x" src="{image}&amp;w=1200&amp;q=75"></a>'
        f'<div class="Stack-root css-j7qwjs"><div class="Card_source__Kp2uE css-70qvj9"><p class="Typography-root '
        f'Typography-body2 css-68o8xu">{escape(source)}</p></div><div class="Card_time__f00b4 css-70qvj9">'
        '<img alt="time" '
        f'width="16" height="16" class="Card_icon__2mN1x" src="/icons/time.svg"><p class="Typography-root '
        f'Typography-caption css-1d3bbye">{age}</p></div></div><ul class="Card_tags__x8Yq2 css-1ontqvh"><li '
        f'class="Chip-root Chip-sizeSmall css-1s4m6rj"><span class="Chip-label css-14vsv3w">{escape(source)}</span>'
        f'</li></ul><h3 class="Typography-root Typography-h6 css-hfs0xq">'
        f'<a class="Card_title__0pQrS" href="{href}">{title}</a></h3>'
        f'<p class="Typography-root Typography-body1 Card_summary__7hJkL css-9l3uo3">{summary}</p></div></div>\n'
    )


#: ways to write a card, by name
MARKUPS: dict[str, Card] = {"bare": _bare, "rich": _rich}
