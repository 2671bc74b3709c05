"""The address that a page states to be its own."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import Registry

URL = "https://almanac.example/a/rain?from=front"
DATA = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("", None),
        ("<link rel=canonical href=/a/rain>", "https://almanac.example/a/rain"),
        ("<link rel=canonical href=https://almanac.example/a/rain#top>", "https://almanac.example/a/rain#top"),
        ("<link rel=canonical href='javascript:1'>", None),
        ("<link rel=canonical><meta property=og:url content=/b>", "https://almanac.example/b"),
        ("<link rel=canonical href=/a><meta property=og:url content=/b>", "https://almanac.example/a"),
        (DATA % '{"@type":"NewsArticle","mainEntityOfPage":{"@id":"/c","name":"Rain"}}', "https://almanac.example/c"),
        (DATA % '{"@type":"NewsArticle","mainEntityOfPage":"/c","url":"/d"}', "https://almanac.example/c"),
        (DATA % '{"@type":"Article","mainEntityOfPage":true,"url":"/d"}', "https://almanac.example/d"),
        # what else is described has addresses of its own, and a name is none
        (DATA % '{"@type":"Organization","url":"https://almanac.example/"}', None),
        (DATA % '{"@type":"NewsArticle","mainEntityOfPage":"Rain at last"}', None),
    ],
)
def test_the_surest_place_that_states_one_counts(head: str, address: str | None) -> None:
    page = broadsheet.parse(f"<head>{head}</head><h1>Rain</h1><p>It rained.</p>", url=URL, registry=Registry())
    assert (page.canonical_url, page.url) == (address, URL)


def test_without_an_address_of_the_page_only_a_whole_one_counts() -> None:
    html = "<head><link rel=canonical href={}></head><h1>Rain</h1>"
    assert broadsheet.parse(html.format("/a"), registry=Registry()).canonical_url is None
    assert (
        broadsheet.parse(html.format("http://a.example/b"), registry=Registry()).canonical_url == "http://a.example/b"
    )
