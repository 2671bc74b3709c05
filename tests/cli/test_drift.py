"""``broadsheet drift``: what it shows and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.support.gazette import PAGE, TODAY, adapter, write_case

Invoke = Callable[..., Result]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The fixtures of a site, with two pages of today beside them: one as ever, one redesigned."""
    adapter()
    write_case(tmp_path / "fixtures/gazette/rain")
    (tmp_path / "as-ever.html").write_text(PAGE)
    (tmp_path / "redesigned.html").write_text(TODAY)
    return tmp_path


def test_no_drift_ends_with_0(invoke: Invoke, site: Path) -> None:
    result = invoke("drift", site / "fixtures/gazette", "--html", site / "as-ever.html", "--format", "pretty")
    assert result.exit_code == 0
    assert "gazette, Wire2026 · next to 1 fixture\n" in result.stdout
    assert result.stdout.endswith("No drift.\n")


def test_a_list_that_shrank_to_nothing_ends_with_5(invoke: Invoke, site: Path) -> None:
    result = invoke("drift", site / "fixtures/gazette", "--html", site / "redesigned.html", "--format", "pretty")
    assert result.exit_code == 5
    assert "gone" in result.stdout
    assert "Drift: gone: cards" in result.stdout
    assert "nearly: " in result.stdout


def test_a_page_that_no_layout_fits_ends_with_5(invoke: Invoke, site: Path) -> None:
    (site / "as-ever.html").write_text(PAGE.replace("data-story", "data-item"))
    result = invoke("drift", site / "fixtures/gazette", "--html", site / "as-ever.html", "--format", "pretty")
    assert result.exit_code == 5
    assert "no layout of gazette fits this page any more" in " ".join(result.stdout.split())


@pytest.mark.parametrize("again", [(), ("--html",)])
def test_of_several_pages_one_that_drifted_is_enough(invoke: Invoke, site: Path, again: tuple[str, ...]) -> None:
    pages = ("--html", site / "as-ever.html", *again, site / "redesigned.html")
    result = invoke("drift", site / "fixtures/gazette", *pages)
    assert result.exit_code == 5
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [Path(each["page"]).name for each in found] == ["as-ever.html", "redesigned.html"]
    cards = [next(rule for rule in each["rules"] if rule["field"] == "cards") for each in found]
    assert [(rule["fewest"], rule["today"], rule["verdict"]) for rule in cards] == [(2, 2, "found"), (2, 0, "gone")]


def test_a_page_of_text_may_be_held_against_fixtures(invoke: Invoke, daily8: Path) -> None:
    assert invoke("drift", daily8, "--html", daily8 / "t-arabic/page.txt").exit_code == 0


def test_a_folder_without_fixtures_ends_with_1(invoke: Invoke, site: Path) -> None:
    (site / "empty").mkdir()
    result = invoke("drift", site / "empty", "--html", site / "as-ever.html")
    assert result.exit_code == 1
    assert "name one adapter" in result.stderr


def test_a_page_is_needed(invoke: Invoke, site: Path) -> None:
    assert invoke("drift", site / "fixtures/gazette").exit_code == 2
