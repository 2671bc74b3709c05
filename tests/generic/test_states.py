"""What the state that a page's scripts carry says of its story, where nothing else tells."""

from __future__ import annotations

import datetime

import pytest

import broadsheet
from broadsheet import NewsPage, Registry

LONG = "The rain came on Monday and stayed for a week, said the mayor of the harbour town."
TITLE = "Rain at last for the valley"


def read(script: str, head: str = "") -> NewsPage:
    html = f"<head>{head}{script}</head><body><h1>{TITLE}</h1><p>{LONG}</p><p>{LONG} So.</p></body>"
    return broadsheet.parse(html, registry=Registry())


@pytest.mark.parametrize(
    "script",
    [
        '<script>var page = {"author": "Ann Poole", "publishedAt": "2026-03-02"};</script>',
        '<script>dataLayer.push({"author": "Ann Poole", "publishDate": "2026-03-02"});</script>',
        '<script>window.dataLayer = [{"authors": [{"name": "Ann Poole"}], "datePublished": "2026-03-02"}];</script>',
        '<script type="application/json" id="__NEXT_DATA__">{"props": {"stories": ['
        '{"title": "Frogs come out to see", "author": "Tom Quill", "publishedAt": "2020-01-01"},'
        f'{{"title": "{TITLE}", "author": {{"name": "Ann Poole"}}, "publishedAt": "2026-03-02"}}]}}}}</script>',
    ],
)
def test_the_outermost_object_or_the_one_with_the_headline_tells(script: str) -> None:
    page = read(script)
    assert (page.authors, page.published_at) == (("Ann Poole",), datetime.date(2026, 3, 2))


def test_an_object_within_that_states_another_title_or_none_is_another_story() -> None:
    page = read(
        '<script>window.__STATE__ = {"a": {"author": "Tom Quill"}, "b": {"publishedAt": "2020-01-01"}}</script>'
    )
    assert (page.authors, page.published_at) == ((), None)


def test_whatever_else_tells_outranks_it() -> None:
    head = '<meta name=author content="Ida Marrow"><meta property=article:published_time content=2026-03-05>'
    page = read('<script>var page = {"author": "Ann Poole", "publishedAt": "2026-03-02"}</script>', head)
    assert (page.authors, page.published_at) == (("Ida Marrow",), datetime.date(2026, 3, 5))
