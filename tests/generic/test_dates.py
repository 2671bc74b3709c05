"""When a story was published and changed: where pages say so, and which of several places counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

import broadsheet
from broadsheet import NewsPage, Registry

PROSE = "<p>It rained on Monday, for an hour, and the frogs came out to see.</p>" * 4
DAY = date(2026, 3, 2)


def read(head: str, line: str = "", after: str = "", url: str = "https://almanac.example/rain") -> NewsPage:
    html = f"<head>{head}</head><body><h1>Rain at last for the valley</h1>{line}{PROSE}{after}</body>"
    return broadsheet.parse(html, url=url, registry=Registry())


@pytest.mark.parametrize(
    ("head", "line", "published"),
    [
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-02"}</script>', "", DAY),
        ('<meta property="article:published_time" content="2026-03-02">', "", DAY),
        ('<meta name="dc.date.issued" content="2 March 2026">', "", DAY),
        ('<meta name="pubdate" content="20260302">', "", DAY),
        ('<meta name="citation_date" content="2026/03/02">', "", DAY),
        # sites spell the names of such data in many ways
        ('<meta property="article:published:time" content="2026-03-02">', "", DAY),
        ('<meta name="w-published-date" content="2026-03-02">', "", DAY),
        ('<meta name="site:last_published" content="2026-03-09"><meta name="date" content="2026-03-02">', "", DAY),
        ('<meta name="auto-publish" content="timely"><meta name="date" content="2026-03-02">', "", DAY),
        ("", '<meta itemprop="datePublished" content="2026-03-02">', DAY),
        ("", '<time datetime="2026-03-02">Monday</time>', DAY),
        (
            "",
            '<time datetime="2026-03-02T06:40:00+01:00">Monday</time>',
            datetime(2026, 3, 2, 6, 40, tzinfo=timezone(timedelta(hours=1))),
        ),
        # data in UTC, and the same moment by the clock of the site
        (
            '<script type="application/ld+json">{"@type":"Article","datePublished":"2026-03-02T23:40:30Z"}</script>',
            '<time datetime="2026-03-03T00:40:00+01:00">Tuesday</time>',
            datetime(2026, 3, 3, 0, 40, tzinfo=timezone(timedelta(hours=1))),
        ),
        (
            '<meta property="article:published_time" content="2026-03-02T23:40:00Z">',
            '<time datetime="2026-03-03T09:00:00+01:00">Tuesday</time>',
            datetime(2026, 3, 2, 23, 40, tzinfo=UTC),
        ),
        ("", "<time>2 March 2026</time>", DAY),
        ("", '<span class="post-date">March 2, 2026</span>', DAY),
        ("", "<div>Published: 2 March 2026</div>", DAY),
        ("", "<div>By Ann Poole | 2 March 2026</div>", DAY),
        ("", "<div>2 March 2026 ・ 3 min read</div>", DAY),
        ("<html lang=de>", "<div>2. März 2026</div>", DAY),
        ("", "<div>2026年3月2日</div>", DAY),
        # the day of the change is the second choice
        ("", "<time>Updated: 5 March 2026</time> <time>2 March 2026</time>", DAY),
        ("", "<div>Updated: 5 March 2026</div><div>Published: 2 March 2026</div>", DAY),
        # what is stated as data outranks what is shown
        ('<meta property="article:published_time" content="2026-03-02">', "<time>5 March 2026</time>", DAY),
        ('<meta property="article:published_time" content="soon">', "<time>2 March 2026</time>", DAY),
        # how long it takes to read stands in the same line, in an element of its own
        ("", "<div>Mar 2, 2026 <span>3 min read</span></div>", DAY),
        ("<html lang=de>", "<p><span>02.03.2026</span>, <span>Lesezeit 5 Min.</span></p>", DAY),
        ("", "<div>3 hours ago</div>", None),
        ("", "", None),
    ],
)
def test_when_it_was_published(head: str, line: str, published: date | None) -> None:
    assert read(head, line).published_at == published


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    assert read("", url="https://almanac.example/2026/03/02/rain").published_at == DAY
    assert read("", "<time>5 March 2026</time>", url="https://almanac.example/2026/03/02/rain").published_at == date(
        2026, 3, 5
    )
    assert read("", url="https://almanac.example/2026/02/31/rain").published_at is None


@pytest.mark.parametrize(
    ("path", "published"),
    [
        ("/2026/12/12/rain", date(2026, 12, 12)),
        ("/2026/3/2/rain", DAY),
        ("/2026-03-02-rain", DAY),
        ("/20260302/rain", DAY),
        ("/2026/12/rain", None),
        ("/2026-12", None),
        ("/202612/rain", None),
        ("/2026032/rain", None),
        ("/20260302123/rain", None),
        ("/2026/03-02/rain", None),
    ],
)
def test_an_address_tells_a_day_by_all_its_parts(path: str, published: date | None) -> None:
    assert read("", url=f"https://almanac.example{path}").published_at == published


def test_the_date_of_a_card_is_another_story_s() -> None:
    cards = "".join(
        f"<li><a href=/news/{n}2345><h3>Harbour bridge to close for {n} months</h3></a>"
        f"<time datetime=2026-01-0{n}>x</time></li>"
        for n in range(2, 6)
    )
    assert read("", after=f"<section><h2>More</h2><ul>{cards}</ul></section>").published_at is None


def test_when_it_was_changed() -> None:
    assert read('<meta property="article:modified_time" content="2026-03-05">').modified_at == date(2026, 3, 5)
    assert read("", '<time itemprop="dateModified" datetime="2026-03-05">x</time>').modified_at == date(2026, 3, 5)
    assert read("").modified_at is None


@pytest.mark.parametrize(
    "line",
    [
        "<p>Updated 5 March 2026</p>",
        "<p>2 March 2026</p><p>Last updated: 5 March 2026</p>",
        '<time datetime="2026-03-02">Monday</time> <time class="updated" datetime="2026-03-05">Thursday</time>',
        '<p>2 March 2026</p><p class="update-date">5 March 2026</p>',
    ],
)
def test_a_date_beside_the_headline_may_say_that_it_is_one_of_a_change(line: str) -> None:
    assert read("", line).modified_at == date(2026, 3, 5)
    assert read("", "<p>2 March 2026</p>").modified_at is None
