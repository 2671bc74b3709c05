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


def _framed(source: str, age: str, title: str, href: str) -> str:
    """The lines above a summary, as a component framework frames them."""
    return (
        f'<div class="Stack-root css-j7qwjs"><div class="Card_source__Kp2uE css-70qvj9"><p class="Typography-root '
        f'Typography-body2 css-68o8xu">{escape(source)}</p></div><div class="Card_time__f00b4 css-70qvj9">'
        '<img alt="time" '
        f'width="16" height="16" class="Card_icon__2mN1x" src="/icons/time.svg"><p class="Typography-root '
        f'Typography-caption css-1d3bbye">{age}</p></div></div><ul class="Card_tags__x8Yq2 css-1ontqvh"><li '
        f'class="Chip-root Chip-sizeSmall css-1s4m6rj"><span class="Chip-label css-14vsv3w">{escape(source)}</span>'
        f'</li></ul><h3 class="Typography-root Typography-h6 css-hfs0xq">'
        f'<a class="Card_title__0pQrS" href="{href}">{title}</a></h3>'
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
        f"{_framed(source, age, title, href)}"
        f'<p class="Typography-root Typography-body1 Card_summary__7hJkL css-9l3uo3">{summary}</p></div></div>\n'
    )


def _real(number: int, source: str, age: str, title: str, summary: str) -> str:
    """As heavy as the cards of real pages: in the median of 31, 43 elements of 150 bytes and 7,000 bytes a card."""
    href = f"/en/article/{number:06}-{title.lower().replace(' ', '-')}"
    image = f"/_image?url=https%3A%2F%2Fmedia.example%2F{number:06}"
    sources = "".join(
        f'<source type="image/{kind}" media="(min-width: {width}px)" sizes="(max-width: 900px) 100vw, 33vw" '
        f'srcset="{image}.{kind}&amp;w={width}&amp;q=75 1x, {image}.{kind}&amp;w={2 * width}&amp;q=75 2x">'
        for kind in ("avif", "webp", "jpeg")
        for width in (384, 640)
    )
    actions = "".join(
        f'<span class="Actions_item__k3Xq9 css-1h7anqn"><a class="IconButton-root IconButton-sizeSmall css-1yxmbwk" '
        f'role="button" tabindex="0" aria-label="{name}" data-id="{number:06}" data-action="{name}">'
        '<svg class="SvgIcon-root SvgIcon-fontSizeSmall css-1k33q06" focusable="false" aria-hidden="true" '
        f'viewBox="0 0 24 24">{_PATH}</svg>'
        f'<span class="TouchRipple-root css-w0pj6f"></span></a></span>'
        for name in ("like", "save", "share", "more")
    )
    return (
        f'<div class="Grid-root Grid-item Grid-xs-12 Grid-md-6 css-1wxaqej" data-card="{number:06}">'
        '<div class="Paper-root Paper-elevation Paper-rounded Card-root css-q2dk1b"><div class="Card_media__a91Bc">'
        f'<a class="Card_link__3xY2z" href="{href}" tabindex="-1"><picture class="Card_picture__1kS0d">{sources}'
        f'<img alt="{title}" loading="lazy" width="640" height="360" decoding="async" class="Card_image__9aKd1" '
        f'src="{image}.jpeg&amp;w=1200&amp;q=75"></picture></a></div><div class="CardContent-root css-1qw96cp">'
        f'{_framed(source, age, title, href)}<div class="Card_summary__7hJkL">'
        f'<p class="Typography-root Typography-body1 css-9l3uo3">'
        f'{summary}</p></div></div><div class="CardActions-root css-8u32x9">{actions}</div></div></div>\n'
    )


#: the outlines of an icon: paths as pages carry them in line
_PATH = "".join(
    f'<path d="M12 {n}.35l-1.45-1.32C5.4 15.36 2 12.28 2 8.5 2 5.42 4.42 3 7.5 3c1.74 0 3.41.81 4.5 2.09C13.09 3.81 '
    f'14.76 3 16.5 3 19.58 3 22 5.42 22 8.5c0 3.78-3.4 6.86-8.55 11.54z" fill="currentColor"></path>'
    for n in (19, 21, 23)
)

#: ways to write a card, by name
MARKUPS: dict[str, Card] = {"real": _real, "rich": _rich, "bare": _bare}
