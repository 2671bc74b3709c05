"""Which adapter reads a page: by host, by name, by the page itself."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.reading import scope_of

import broadsheet
from broadsheet import Adapter, AdapterError, Layout, Registry, UnknownSite, css


def adapter(kind: str, /, *hosts: str, **body: Any) -> type[Adapter]:
    front = type("Front", (Layout,), {"headline": css("h1").text()})
    return type(kind, (Adapter,), {"hosts": hosts, "Front": front, **body})


WIDE, NARROW = adapter("Wide", "example.com"), adapter("Narrow", "news.example.com", "m.example.org")
REGISTRY = Registry(WIDE, NARROW)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("example.com", "wide"),
        ("www.example.com", "wide"),
        ("a.b.example.com", "wide"),
        ("news.example.com", "narrow"),
        ("www.news.example.com", "narrow"),
        ("m.example.org", "narrow"),
        ("EXAMPLE.COM", "wide"),
        ("example.com.", "wide"),
        ("example.org", None),
        ("notexample.com", None),
        ("example.com.evil.example", None),
        ("com", None),
        ("", None),
        (".", None),
        ("...", None),
    ],
)
def test_the_more_specific_host_wins(host: str, name: str | None) -> None:
    for registry in (REGISTRY, Registry(NARROW, WIDE)):
        found = registry.of_host(host)
        assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.example.com/en/x", "wide"),
        ("http://user:pass@news.example.com:8080/x", "narrow"),
        ("HTTPS://NEWS.EXAMPLE.COM/", "narrow"),
        ("//example.com/x", "wide"),
        ("http://[::1/x", None),
        ("http://[::1]/x", None),
        ("example.com/x", None),
        ("", None),
        (None, None),
    ],
)
def test_a_host_is_read_off_the_address(url: str | None, name: str | None) -> None:
    found = REGISTRY.of_url(url)
    assert (found.name if found else None) == name


def test_sites_are_known_by_name() -> None:
    assert REGISTRY.of_site("wide") is WIDE
    with pytest.raises(UnknownSite) as caught:
        REGISTRY.of_site("wild")
    assert all(word in str(caught.value) for word in ("'wild'", "narrow", "wide"))
    with pytest.raises(UnknownSite, match="none"):
        Registry().of_site("wide")
    with pytest.raises(UnknownSite):
        broadsheet.parse("<p>x", site="no such site")
    with pytest.raises(LookupError):
        broadsheet.inspect_text("x", site="no such site")


@pytest.mark.parametrize(
    "other", [adapter("Other", "example.com"), adapter("Other", "a.example", name="wide"), adapter("Wide", "b.example")]
)
def test_two_adapters_for_one_host_or_name_are_told_apart_at_once(other: type[Adapter]) -> None:
    with pytest.raises(AdapterError) as caught:
        Registry(WIDE, other)
    assert "Wide" in str(caught.value)
    assert other.__name__ in str(caught.value)


def test_one_adapter_twice_is_one() -> None:
    assert Registry(WIDE, WIDE).of_site("wide") is WIDE


def test_the_first_adapter_that_recognises_a_page_reads_it() -> None:
    first = adapter("First", "a.example", recognise=css("main.x"))
    second = adapter("Second", "b.example", recognise=css("main"))
    registry = Registry(WIDE, first, second)
    assert registry.recognised(scope_of("<main class=x>a")) is first
    assert registry.recognised(scope_of("<main>a")) is second
    assert registry.recognised(scope_of("<p>a")) is None
    assert broadsheet.parse("<main><h1>a</h1></main>", registry=registry).site == "second"
    assert broadsheet.parse("<main><h1>a</h1></main>", registry=registry, url="https://c.example/").site is None
    assert broadsheet.parse("<main><h1>a</h1></main>", registry=registry, site="wide").site == "wide"


def test_an_empty_registry_knows_no_site() -> None:
    assert Registry().adapters == ()
    page = broadsheet.parse(
        "<h1>Rain</h1><p>It rained, for an hour.", url="https://www.daily8.com/x", registry=Registry()
    )
    assert (page.site, page.layout, page.headline) == (None, None, "Rain")


def test_the_default_registry_has_the_bundled_sites_and_is_made_once() -> None:
    assert Registry.default() is Registry.default()
    assert "daily8" in {each.name for each in Registry.default().adapters}
    assert Registry.default().of_url("https://www.daily8.com/en/x") is Registry.default().of_site("daily8")


def test_a_registry_is_shown_by_its_sites() -> None:
    assert repr(REGISTRY) == "Registry(wide, narrow)"
    assert repr(Registry()) == "Registry()"
