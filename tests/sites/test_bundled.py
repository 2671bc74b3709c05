"""All sites that come with broadsheet: their own pages are found by their host, and nobody else's are touched."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import broadsheet
from broadsheet import Adapter, Registry
from broadsheet.discovery import bundled
from broadsheet.testing.cases import Case, find_cases

ROOT = Path(__file__).parents[2]
ADAPTERS = [entry.adapter for entry in bundled().entries]
REGISTRY = Registry(*ADAPTERS)
CASES = [
    case
    for case in find_cases(ROOT / "tests/fixtures")
    if case.refusal() is None and case.url is not None and (case.folder / "page.html").exists()
]


def test_no_site_is_broken() -> None:
    assert bundled().broken == ()


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda adapter: adapter.name)
def test_a_site_is_found_by_its_hosts_and_by_no_other(adapter: type[Adapter]) -> None:
    for host in adapter.hosts:
        assert REGISTRY.of_url(f"https://{host}/a/b?c=d") is adapter
        assert REGISTRY.of_url(f"http://www.{host}") is adapter
        for other in (f"not{host}", f"{host}.example", "news.example"):
            assert REGISTRY.of_url(f"https://{other}/{host}") is not adapter


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda adapter: adapter.name)
def test_the_documentation_tells_what_is_read(adapter: type[Adapter]) -> None:
    rows = [row for row in (ROOT / "docs/sites.md").read_text("utf-8").splitlines() if row.startswith("| ")]
    assert [row for row in rows if f"`{adapter.hosts[0]}`" in row], f"docs/sites.md has no row for {adapter.name}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_page_of_another_host_is_read_as_any_page(case: Case) -> None:
    page = attrs.evolve(case.sample(REGISTRY), url="https://news.example/a/b", adapter=None)
    assert page.html is not None
    touched = broadsheet.parse(page.html, url=page.url, fetched_at=page.fetched_at, registry=REGISTRY)
    assert touched == page.page()
    assert touched.site is None
