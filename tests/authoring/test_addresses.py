"""The host in an address, and the address that a page states of itself."""

from __future__ import annotations

import pytest

from broadsheet.authoring.addresses import address_of, host_of
from broadsheet.authoring.source import AdapterName

ALMANAC = AdapterName("almanac", ("almanac.example",))
URL = "https://www.almanac.example/rain"


@pytest.mark.parametrize("stated", ["https://www.almanac.example/snow", " https://almanac.example/snow?page=2\n"])
@pytest.mark.parametrize(
    "markup", ['<meta property="og:url" content="{}">', '<link rel="canonical" href="{}">'], ids=["og", "canonical"]
)
def test_a_page_has_the_address_that_it_states_of_itself(markup: str, stated: str) -> None:
    assert address_of(markup.format(stated).encode(), ALMANAC, otherwise=URL) == stated.strip()


@pytest.mark.parametrize(
    "stated", ["https://elsewhere.example/snow", "https://notalmanac.example/", "/snow", "", "//["]
)
def test_an_address_of_another_site_or_of_none_does_not_count(stated: str) -> None:
    page = f'<link rel="canonical" href="{stated}"><h1>Rain at last</h1>'.encode()
    assert address_of(page, ALMANAC, otherwise=URL) == "https://www.almanac.example/"


@pytest.mark.parametrize("url", ["", "almanac.example", "file:///rain.html", "http://[::1/x", "https://"])
def test_what_is_no_address_has_no_host(url: str) -> None:
    assert host_of(url) is None
