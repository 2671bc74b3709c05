"""Attributes, addresses and scripts: their form stays whatever is in them, and their words go."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.authoring.attributes import Scrubber
from broadsheet.authoring.keeping import Keeper
from broadsheet.authoring.madeup import MadeUp

ADDRESSES = st.from_regex(r"(https?://[a-z.]{1,12})?(/[\w%.-]{0,8}){0,3}(\?[\w=&%]{0,12})?(#\w{0,5})?", fullmatch=True)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


def scrubber(*words: str, names: tuple[str, ...] = ()) -> Scrubber:
    return Scrubber(Keeper(MadeUp(words)), frozenset(names), frozenset(words))


def shape(value: Any) -> Any:
    """JSON without its texts."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(inner) for inner in value]
    return "" if isinstance(value, str) else value


@given(st.text(max_size=40) | ADDRESSES)
def test_any_address_can_be_made_up(address: str) -> None:
    assert isinstance(scrubber().address(address), str)


@given(ADDRESSES)
def test_an_address_keeps_its_host_and_its_parts(address: str) -> None:
    made, before = urlsplit(scrubber().address(address)), urlsplit(address)
    assert (made.scheme, made.netloc) == (before.scheme, before.netloc)
    assert made.path.count("/") == before.path.count("/")
    assert made.query.count("&") == before.query.count("&")


@pytest.mark.parametrize(
    ("address", "pattern"),
    [
        ("https://news.example/en/2026/rain.html", r"https://news\.example/en/2026/[a-z]{4}\.html"),
        ("/a/12?id=7&page=2#top", r"/a/12\?id=7&page=2#top"),
        ("../story/rain", r"\.\./story/[a-z]{4}"),
        ("data:image/png;base64,AAAA", "data:"),
        ("javascript:rain()", "javascript:"),
    ],
)
def test_what_of_an_address_stays(address: str, pattern: str) -> None:
    made = scrubber("rain", names=("story",)).address(address)
    assert re.fullmatch(pattern, made)
    assert "rain" not in made


@given(JSON)
def test_json_keeps_its_form(value: Any) -> None:
    made = json.loads(scrubber().json(json.dumps(value, ensure_ascii=False)), strict=False)
    assert shape(made) == shape(value)


@given(st.text(max_size=60))
def test_any_script_can_be_made_up(text: str) -> None:
    assert isinstance(scrubber().json(text), str)


def test_json_that_is_broken_is_made_up_as_far_as_it_goes() -> None:
    made = scrubber("rain").json('{"@type": "NewsArticle", "name": "rain", "url": "/rain/", oops: [1,, "rain"')
    assert made.startswith('{"@type": "NewsArticle", "name": "')
    assert "rain" not in made
