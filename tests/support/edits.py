"""Pages to try edits on: Daily8's fixtures, and a made-up site that is read by selectors."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from broadsheet import Adapter, Layout, css
from broadsheet.testing.cases import find_cases
from broadsheet.testing.samples import Sample

__all__ = ["DAILY8", "MORROW", "SAMPLES", "Morrow", "samples"]


class Morrow(Adapter):
    """A made-up site."""

    hosts = ("morrow.example",)

    class Front(Layout):
        """Its stories."""

        when = css("main[data-story]")
        headline = css("main h1").text()
        authors = css(".byline a").texts()
        age = css("main header time").age()
        body = css(".copy").prose(drop=(".promo", "aside"))
        images = css(".copy figure img").image()
        cards = css(".more .tease").cards(
            title=css("h3").text(),
            url=css("a").link(),
            source=css(".src").text().optional(),
            age=css("time").age().optional(),
            image=css("img").image().optional(),
            summary=css("p").text().optional(),
        )


PAGE = """<!doctype html><html lang=en><head><meta charset=utf-8><title>Goats | Morrow</title></head><body>
<header><a href=/>Morrow</a><nav><ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li></ul></nav></header>
<main data-story=1><article><header><h1>Goats return to <b>the</b> harbour</h1>
<p class=byline>By <a href=/u/1>Ada Quill</a></p><time datetime=2025-01-02>3 hours ago</time></header>
<div class=copy><figure><img src=/g.jpg alt="A goat"><figcaption>A goat, yesterday</figcaption></figure>
<p>The goats came back on <i>Monday</i>, and the harbour master let them stay.</p>
<div class="promo wide"><p>Get the goat letter</p><a href=/letter>Sign up</a></div>
<p>They eat the ropes. Nobody minds &amp; nobody counts them.</p>
<h2>What the goats want</h2>
<ul><li>Salt</li><li>Ropes</li></ul>
<aside>Advertisement</aside>
<p>More on Tuesday.</p></div>
<div class=share><a href=#>Share</a> <a href=#>Mail</a></div></article>
<section class=more><h2>More stories</h2><div class=list>
<div class=tease><a href=/a/1><img src=/1.jpg alt=""><h3>Ropes are up again</h3></a><span class=src>Morrow</span>
<time>2 days ago</time><p>Prices rose on Friday.</p></div>
<div class=tease><a href=/a/2><h3>Salt mine opens</h3></a><span class=src>Wire</span> <time>an hour ago</time></div>
<div class=tease><a href=/a/3><h3>Harbour wall is mended</h3></a><time>5 hours ago</time><p>It took a year.</p></div>
</div></section></main>
<footer><p>© Morrow</p><p>Imprint</p></footer></body></html>"""

MORROW = Sample(name="morrow", html=PAGE, url="https://morrow.example/s/1", adapter=Morrow)
DAILY8 = tuple(case.sample() for case in find_cases(Path(__file__).parents[1] / "fixtures" / "daily8"))
SAMPLES = (MORROW, *DAILY8)

#: One of all these pages.
samples: st.SearchStrategy[Sample] = st.sampled_from(SAMPLES)
