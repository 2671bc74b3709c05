"""``broadsheet scrub``: a page to stdout or a file, a fixture in its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.support.gazette import PAGE, URL, adapter, write_adapter, write_case

from broadsheet import Registry, parse
from broadsheet.testing.cases import Case

Invoke = Callable[..., Result]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page, beside a folder with the adapter."""
    (tmp_path / "adapters").mkdir()
    write_adapter(tmp_path / "adapters")
    path = tmp_path / "today.html"
    path.write_text(PAGE)
    return path


def test_a_page_is_written_in_other_words(invoke: Invoke, page: Path) -> None:
    result = invoke("scrub", page, "--url", URL, "--adapters", page.parent / "adapters")
    assert result.exit_code == 0
    found, before = (parse(html, url=URL, registry=Registry(adapter())) for html in (result.stdout, PAGE))
    assert (found.layout, len(found.cards), len(found.body)) == ("Wire2026", 2, 2)
    assert "Rain" not in result.stdout
    assert [len(block.text) for block in found.blocks] == [len(block.text) for block in before.blocks]
    assert page.read_text() == PAGE


def test_a_text_may_be_kept_and_the_page_written_to_a_file(invoke: Invoke, page: Path) -> None:
    made = page.parent / "made.html"
    result = invoke("scrub", page, "--keep", "Snow by Friday", "--output", made)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "<h3>Snow by Friday</h3>" in made.read_text()
    assert "Rain at last" not in made.read_text()


def test_a_page_of_text_is_written_line_by_line(invoke: Invoke, daily8: Path) -> None:
    path = daily8 / "t-arabic/page.txt"
    result = invoke("scrub", path, "--site", "daily8")
    assert result.exit_code == 0
    assert [len(line) for line in result.stdout.split("\n")] == [len(line) for line in path.read_text().split("\n")]


def test_a_fixture_is_replaced_with_its_address(invoke: Invoke, tmp_path: Path) -> None:
    adapter()
    folder = write_case(tmp_path / "gazette/rain", url="https://gazette.example/2026/rainfall-at-last")
    result = invoke("scrub", folder)
    assert result.exit_code == 0
    assert f"next: broadsheet accept {folder}" in result.stdout
    assert "Rain at last" not in (folder / "page.html").read_text()
    assert "rainfall" not in json.loads((folder / "case.json").read_text())["url"]
    assert Case.load(folder).page().layout == "Wire2026"


def test_where_rules_would_find_other_places_nothing_is_written(invoke: Invoke, page: Path) -> None:
    path = page.parent / "adapters/gazette_site.py"
    path.write_text(path.read_text().replace('css("main h1")', "xpath(\"//h1[contains(., 'ain at l')]\")"))
    path.write_text(path.read_text().replace("import Adapter,", "import xpath, Adapter,"))
    options = ("--url", URL, "--adapters", page.parent / "adapters", "--output", page.parent / "made.html")
    result = invoke("scrub", page, *options)
    assert result.exit_code == 6
    assert result.stderr.startswith("Error: headline: ")
    assert not (page.parent / "made.html").exists()
    assert invoke("scrub", page, *options, "--keep", "Rain at last").exit_code == 0


def test_a_blank_page_ends_with_3(invoke: Invoke, page: Path) -> None:
    page.write_text(" ")
    assert invoke("scrub", page).exit_code == 3
