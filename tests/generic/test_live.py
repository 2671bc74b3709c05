"""The entries of live blogs: told by their times, in whatever language and markup."""

from __future__ import annotations

import pytest

from broadsheet import BodyKind, NewsPage, PageKind, Role, parse

TELLING = (
    "The first boats left the harbour in thick fog this morning, and the coastguard told all others to stay put.",
    "An hour later the fog had not lifted, said the harbour master, who has seen forty such mornings from her tower.",
    "Schools on the islands have sent their pupils home, since nobody can say when the next ferry is going to land.",
    "The last of the boats is back, with all hands on deck, and the crowd on the quay has started to sing at last.",
    "By the evening the quay was empty, and the shops that had stayed open for the crowd began to close again.",
)
MORE = "Whoever had a ticket gets it back, the operator told those who waited, and a cup of tea into the bargain."
STATED = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting"}</script>'
CLOCKS = ("17:45", "16:30", "14:12", "10.55", "9:05")
DATES = ("3 March 2026, 17:45", "3 March 2026, 16:30", "3 March 2026, 14:12", "2 March 2026, 10:55", "1 March 2026")


def as_items(times: tuple[str, ...]) -> str:
    entries = zip(times, TELLING, strict=True)
    return "".join(f"<section><time>{time}</time><p>{text}</p><p>{MORE}</p></section>" for time, text in entries)


def as_headed_items(times: tuple[str, ...]) -> str:
    entries = zip(times, TELLING, strict=True)
    return "".join(
        f"<div><h3>What happened next: part {place}</h3><span>{time}</span><p>{text}</p></div>"
        for place, (time, text) in enumerate(entries)
    )


def flat(times: tuple[str, ...]) -> str:
    return "".join(f"<p>{time}</p><p>{text}</p><p>{MORE}</p>" for time, text in zip(times, TELLING, strict=True))


def read(entries: str, head: str = "") -> NewsPage:
    html = (
        f"<html><head>{head}</head><body><main><h1>Fog over the harbour</h1><div>{entries}</div></main></body></html>"
    )
    return parse(html)


def starts(page: NewsPage) -> list[str]:
    return [block.text for block in page.body if block.kind is BodyKind.LIVE_ENTRY]


@pytest.mark.parametrize("markup", [as_items, flat])
@pytest.mark.parametrize(("times", "head"), [(CLOCKS, ""), (CLOCKS, STATED), (DATES, STATED)])
def test_each_entry_begins_with_a_block_of_its_own_kind(markup, times, head) -> None:  # type: ignore[no-untyped-def]
    page = read(markup(times), head)
    assert page.kind is PageKind.LIVE
    assert starts(page) == list(TELLING)


def test_an_entry_that_has_a_heading_begins_with_it() -> None:
    page = read(as_headed_items(CLOCKS))
    assert starts(page) == [f"What happened next: part {place}" for place in range(5)]


@pytest.mark.parametrize("markup", [as_items, as_headed_items, flat])
def test_the_times_are_dates_and_no_text(markup) -> None:  # type: ignore[no-untyped-def]
    page = read(markup(CLOCKS))
    assert [block.text for block in page.blocks if block.role is Role.DATE] == list(CLOCKS)
    assert page.text is not None
    assert not any(clock in page.text for clock in CLOCKS)
    assert all(text in page.text for text in TELLING)


def test_dates_alone_make_no_live_blog() -> None:
    """What a page tells of several days is a chronicle."""
    page = read(as_items(DATES))
    assert page.kind is PageKind.ARTICLE
    assert not starts(page)


def test_times_that_do_not_follow_one_another_are_of_something_else() -> None:
    """The lengths of films, or results."""
    page = read(as_items(("3:20", "12:05", "1:45", "22:10", "0:59")))
    assert page.kind is PageKind.ARTICLE
    assert not starts(page)


def test_a_page_that_says_that_it_is_live_may_have_no_entries() -> None:
    page = read("".join(f"<p>{text}</p>" for text in TELLING), STATED)
    assert page.kind is PageKind.LIVE
    assert not starts(page)
