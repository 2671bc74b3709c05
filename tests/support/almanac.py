"""A made-up site with an adapter on selectors, and one page of it: what planted bugs are looked for on."""

from __future__ import annotations

from datetime import UTC, datetime

import broadsheet
from broadsheet import Adapter, Layout, css, meta
from broadsheet.testing.samples import Sample

__all__ = ["Almanac", "sample"]


class Almanac(Adapter):
    """Stories with promos between their paragraphs, and cards of other stories beside them."""

    hosts = ("almanac.example",)

    class Paper2026(Layout):
        when = css("main.story")
        headline = css("main h1").text() | meta("og:title")
        authors = css(".byline b").texts()
        body = css("div.copy").prose(drop=(".promo", "figure"))
        cards = css("aside.more article").cards(
            title=css("h3").text(),
            url=css("h3 a").link(),
            source=css(".src").text(),
            age=css("time").age().optional(),
            summary=css("p").text().optional(),
        )


_CARDS = (
    ("Ferry to the islands runs again", "Harbour Post", "2 hours ago", "Two boats a day, and three on Sundays."),
    ("A library for the old mill", "Harbour Post", "3 hours ago", "The town bought it for one coin."),
    ("Nine swans return to the weir", "Mill Courier", "5 hours ago", "They were last seen in spring."),
    ("Bakers agree on a shorter night", "Mill Courier", "7 hours ago", "Ovens are lit at four from May."),
    ("Bridge toll falls by half", "River Gazette", "2 days ago", "Lorries pay what they paid before."),
    ("Choir looks for low voices", "River Gazette", "3 days ago", "Nobody has to read music."),
)


def _card(place: int, title: str, source: str, age: str, summary: str) -> str:
    return (
        f'<article><h3><a href="/story/{place}">{title}</a></h3><p>{summary}</p>'
        f'<div><span class="src">{source}</span> <time>{age}</time></div></article>\n'
    )


_PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Rain at last</title><meta property="og:title" content="Rain at last"></head>
<body>
<header><nav><ul><li><a href="/">Front page</a></li><li><a href="/town">Town</a></li>
<li>Weather</li></ul></nav></header>
<main class="story">
<h1>Rain at last</h1>
<p class="byline">By <b>Ada Quill</b> and <b>Tom Ferro</b></p>
<div class="copy">
<p>It rained on Monday, for the first time in <i>eleven</i> weeks, and the mill&shy;stream ran.</p>
<div class="promo"><p>Read us daily: four weeks for nothing.</p></div>
<p>Farmers in the lower valley had sold &quot;half of their sheep&quot; &amp; most of the hay.</p>
<figure><img src="/rain.jpg" alt="Rain on a roof"><figcaption>Rain on a roof</figcaption></figure>
<h2>More to come</h2>
<p>The weather<wbr>men expect more on Friday.<br>They have been wrong before.</p>
<table><tr><td>Monday</td><td>12 mm</td></tr><tr><td>Friday</td><td>20 mm</td></tr></table>
<div class="promo"><div><b>The Almanac</b> by post</div></div>
<p>Nobody complained.</p>
</div>
</main>
<aside class="more"><h2>More stories</h2>
{"".join(_card(place, *card) for place, card in enumerate(_CARDS))}</aside>
<footer><p>The Almanac, Mill Lane</p><p>All rights kept</p></footer>
</body></html>
"""


def sample(adapter: type[Adapter] = Almanac) -> Sample:
    """The page, read by this adapter."""
    return Sample(
        name="almanac",
        html=_PAGE,
        url="https://almanac.example/rain",
        fetched_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
        adapter=adapter,
    )


def page() -> broadsheet.NewsPage:
    """The record of the page."""
    return sample().page()
