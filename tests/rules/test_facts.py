"""meta(), jsonld() and state(): what a page says of itself."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.support.reading import found, value

from broadsheet import AdapterError, jsonld, meta, state

META = """
<meta property="og:title" content=" Rain  at last "><meta name=AUTHOR content=Ann><meta name=author content=Bob>
<meta name=author content=Ann><meta itemprop=datePublished content=2025-06-12><meta name=empty content="">
<meta name=link content="/x"><meta name=bad content="javascript:x"><p>x
"""
JSON_LD = """
<script type="application/ld+json">{"@type": "Organization", "headline": "not this"}</script>
<script type="Application/LD+JSON; charset=utf-8">
{"@context": "https://schema.org", "@type": ["NewsArticle"], "headline": "Rain  at\\nlast", "author": [{"name": "Ann"},
{"name": "Bob"}, "Cem"], "datePublished": "2025-06-12T09:30:00Z", "wordCount": 7, "isAccessibleForFree": true,
"publisher": {"@type": "Organization", "name": "The News"}, "image": {"url": "/p.jpg"}, "nothing": null}
</script><p>x
"""


def test_meta_by_any_of_its_names() -> None:
    assert value(meta("og:title"), META) == "Rain at last"
    assert value(meta("Author"), META) == "Ann"
    assert found(meta("author"), META).hits == 3
    assert value(meta("author").texts(), META) == ("Ann", "Bob")
    assert value(meta("datepublished").date(), META) == date(2025, 6, 12)
    assert value(meta("link").link(), META) == "https://news.example/x"
    assert value(meta("bad").link(), META) is None
    assert value(meta("author").date(), META) is None
    assert value(meta("empty"), META) is None
    assert value(meta("none"), META) is None
    assert value(meta("author"), text="author") is None


def test_linked_data_of_the_story() -> None:
    assert value(jsonld("headline"), JSON_LD) == "Rain at last"
    assert value(jsonld("author.name").texts(), JSON_LD) == ("Ann", "Bob")
    assert value(jsonld("author").texts(), JSON_LD) == ("Ann", "Bob", "Cem")
    assert value(jsonld("author.0.name"), JSON_LD) == "Ann"
    assert value(jsonld("datePublished").date(), JSON_LD) == datetime(2025, 6, 12, 9, 30, tzinfo=UTC)
    assert value(jsonld("publisher"), JSON_LD) == "The News"
    assert value(jsonld("wordCount"), JSON_LD) == "7"
    assert value(jsonld("image.url").link(), JSON_LD) == "https://news.example/p.jpg"
    for path in ("nothing", "none", "author.7.name", "headline.x", "isAccessibleForFree"):
        assert value(jsonld(path), JSON_LD) is None


STORY = '{"story": {"title": "Rain", "tags": ["a", "b"], "n": 3}}'
STATES = [
    f'<script type="application/json">{STORY}</script>',
    f'<script id="__NEXT_DATA__" type="application/json">{STORY}</script>',
    f"<script>window.__STATE__ = {STORY}; more()</script>",
    f"<script>var x=1; const data = {STORY}</script>",
    f'<script>self.__x["a"] = [1]; window.y = {STORY}</script>',
    f"<script>window.broken = {{not: json}}; let z = {STORY}</script>",
]


@pytest.mark.parametrize("script", STATES)
def test_state_that_scripts_carry(script: str) -> None:
    assert value(state("story.title"), f"{script}<p>x") == "Rain"
    assert value(state("story.tags").texts(), f"{script}<p>x") == ("a", "b")
    assert value(state("story.tags.1"), f"{script}<p>x") == "b"
    assert value(state("story.n"), f"{script}<p>x") == "3"
    assert value(state("story.none"), f"{script}<p>x") is None


@pytest.mark.parametrize("path", ["", ".", "a.", ".a", "a..b"])
def test_a_path_that_is_wrong_names_itself(path: str) -> None:
    for rule in (jsonld, state):
        with pytest.raises(AdapterError, match=rf"{rule.__name__}\("):
            rule(path)


def test_rules_are_spelled_as_they_were_written() -> None:
    assert str(meta("og:title").link()) == "meta('og:title').link()"
    assert str(jsonld("author.name").texts()) == "jsonld('author.name').texts()"
    assert str(state("a.b").date()) == "state('a.b').date()"
