"""Which adapter reads a page: by host, by name, by the page itself."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
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


@pytest.mark.parametrize(("given", "mend"), [(WIDE(), ": Wide"), (Layout, "Adapter"), ("wide", "Adapter")])
def test_what_is_no_adapter_is_told(given: Any, mend: str) -> None:
    with pytest.raises(AdapterError, match="needs a class of an adapter") as caught:
        Registry(given)
    assert mend in str(caught.value)


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
    assert Registry(WIDE, WIDE) == Registry(WIDE)
    assert REGISTRY.over(REGISTRY) == REGISTRY


def test_a_registry_is_a_value() -> None:
    same = Registry(WIDE, NARROW)
    assert same == REGISTRY
    assert hash(same) == hash(REGISTRY)
    assert Registry(NARROW, WIDE) != REGISTRY
    assert Registry().over(REGISTRY) == REGISTRY.over(Registry()) == REGISTRY
    with pytest.raises(AttributeError):
        REGISTRY.ranks = ()  # type: ignore[misc]  # is refused at run time too


# -------------------------------------------------------------------------------------------------------- precedence

HOSTS = ("example", "a.example", "b.a.example", "c.b.a.example", "x.example", "other")
NAMES = ("one", "two", "three", "four")


@st.composite
def adapters(draw: st.DrawFn) -> type[Adapter]:
    hosts = draw(st.lists(st.sampled_from(HOSTS), min_size=1, max_size=2, unique=True))
    return adapter("Site", *hosts, name=draw(st.sampled_from(NAMES)))


RANKS = st.lists(st.lists(adapters(), max_size=3), min_size=1, max_size=4)


def ranked(ranks: list[list[type[Adapter]]]) -> Registry:
    registry = Registry()
    for rank in ranks:
        registry = registry.over(Registry(*rank))
    return registry


def used(ranks: list[list[type[Adapter]]]) -> list[list[type[Adapter]]]:
    """What no earlier rank replaces, looked up the slow way."""
    earlier = [{each.name for rank in ranks[:number] for each in rank} for number in range(len(ranks))]
    return [[each for each in rank if each.name not in names] for rank, names in zip(ranks, earlier, strict=True)]


def clash(rank: list[type[Adapter]]) -> bool:
    pairs = [(one, other) for one in rank for other in rank if one is not other]
    return any(one.name == other.name or set(one.hosts) & set(other.hosts) for one, other in pairs)


@given(ranks=RANKS, host=st.sampled_from((*HOSTS, "www.example", "www.c.b.a.example", "www.other", "elsewhere")))
def test_the_first_rank_wins_then_the_nearest_host(ranks: list[list[type[Adapter]]], host: str) -> None:
    ranks = [rank for rank in ranks if not clash(rank)]
    registry = ranked(ranks)
    matches = [
        (number, -len(own), each)
        for number, rank in enumerate(used(ranks))
        for each in rank
        for own in each.hosts
        if f".{host}".endswith(f".{own}")
    ]
    assert registry.of_host(host) is (min(matches, key=lambda match: match[:2])[2] if matches else None)
    in_use = [each for rank in used(ranks) for each in rank]
    assert list(registry.adapters) == in_use
    assert {each.name: each for each in in_use} == {each.name: registry.of_site(each.name) for each in in_use}
    assert len(registry.entries) + len(registry.replaced) == sum(map(len, ranks))


@given(rank=st.lists(adapters(), max_size=4))
def test_a_rank_with_two_of_one_name_or_host_is_refused_and_no_other(rank: list[type[Adapter]]) -> None:
    if clash(rank):
        with pytest.raises(AdapterError, match="two adapters for the"):
            Registry(*rank)
    else:
        assert list(Registry(*rank).adapters) == rank


@given(ranks=RANKS, name=st.sampled_from(NAMES))
def test_without_is_as_if_the_adapter_were_not_there(ranks: list[list[type[Adapter]]], name: str) -> None:
    ranks = [rank for rank in ranks if not clash(rank)]
    registry, rest = ranked(ranks), ranked([[each for each in rank if each.name != name] for rank in ranks])
    if all(each.name != name for rank in ranks for each in rank):
        with pytest.raises(UnknownSite, match=name):
            registry.without(name)
        return
    less = registry.without(name)
    assert less.ranks == rest.ranks
    assert [less.of_host(host) for host in HOSTS] == [rest.of_host(host) for host in HOSTS]
    assert {entry.name for entry in less.off} == {name}


def test_a_clash_tells_the_mend() -> None:
    with pytest.raises(AdapterError) as caught:
        Registry(WIDE, adapter("Other", "example.com"))
    text = str(caught.value)
    assert "two adapters for the host 'example.com': " in text
    assert f"{__name__}:Wide (given) and {__name__}:Other (given)" in text
    assert "over" in text


def test_what_is_replaced_by_name_keeps_no_host() -> None:
    mine = adapter("Mine", "mine.example", name="wide")
    registry = Registry(mine).over(REGISTRY)
    assert registry.of_host("example.com") is None
    assert registry.of_host("news.example.com") is NARROW
    assert [entry.adapter for entry in registry.replaced] == [WIDE]


def test_a_replaced_adapter_clashes_with_none() -> None:
    first, second = adapter("First", "a.example"), adapter("Second", "b.example")
    lower = Registry(first).over(Registry(second))
    over = Registry(adapter("Mine", "a.example", name="first")).over(lower)
    assert [each.name for each in over.adapters] == ["first", "second"]


def test_a_long_host_costs_no_more_than_its_length() -> None:
    assert REGISTRY.of_host("a." * 500_000 + "news.example.com") is NARROW


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
