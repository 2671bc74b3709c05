"""``broadsheet check``: on a page and on a fixture, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.support.gazette import PAGE, URL, adapter, expected_record, write_adapter, write_case

Invoke = Callable[..., Result]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page, beside a folder with the adapter."""
    (tmp_path / "adapters").mkdir()
    write_adapter(tmp_path / "adapters")
    path = tmp_path / "today.html"
    path.write_text(PAGE)
    return path


def test_a_page_is_checked_rule_by_rule(invoke: Invoke, page: Path) -> None:
    result = invoke("check", page, "--url", URL, "--adapters", page.parent / "adapters", "--format", "pretty")
    assert result.exit_code == 0
    said = result.stdout
    for line in ("Wire2026   reads the page", "Print2024  not asked", "css('main h1').text()", "Rain at last"):
        assert line in said
    assert "cards.title  2 cards: Snow by Friday / Fog on the river" in said
    assert said.endswith("Every required rule found something.\n")


def test_a_page_that_drifted_ends_with_5_and_says_what_nearly_matched(invoke: Invoke, page: Path) -> None:
    page.write_text(PAGE.replace("class=copy", "class=text"))
    options = ("--url", URL, "--adapters", page.parent / "adapters")
    result = invoke("check", page, *options, "--format", "pretty")
    assert result.exit_code == 5
    assert "nearly: " in result.stdout
    assert result.stdout.endswith("Required, and not found: body.\n")
    found = json.loads(invoke("check", page, *options).stdout)
    assert (found["missed"], found["adapter"], found["case"]) == (["body"], "gazette", None)


def test_a_page_that_no_layout_fits_ends_with_5(invoke: Invoke, page: Path) -> None:
    page.write_text("<h1>Rain</h1>")
    options = ("--site", "gazette", "--adapters", page.parent / "adapters", "--format", "pretty")
    result = invoke("check", page, *options)
    assert result.exit_code == 5
    assert result.stdout.endswith("No layout of gazette fits this page.\n")


def test_a_page_without_an_adapter_has_no_rules(invoke: Invoke, page: Path) -> None:
    result = invoke("check", page, "--format", "pretty")
    assert result.exit_code == 0
    assert "no adapter was asked" in result.stdout
    assert result.stdout.endswith("No rule was tried.\n")


def test_a_page_of_text_can_be_checked(invoke: Invoke, daily8: Path) -> None:
    result = invoke("check", daily8 / "t-arabic/page.txt")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["adapter"] == "daily8"


def test_a_fixture_that_holds_ends_with_0(invoke: Invoke, daily8: Path) -> None:
    result = invoke("check", daily8 / "html-br", "--format", "pretty")
    assert result.exit_code == 0
    assert "no difference" in result.stdout


def test_a_fixture_without_a_record_is_not_held_against_one(invoke: Invoke, tmp_path: Path) -> None:
    adapter()
    folder = write_case(tmp_path / "gazette/rain")
    result = invoke("check", folder, "--format", "pretty")
    assert result.exit_code == 0
    assert "there is none yet: broadsheet accept writes it" in result.stdout
    assert "no difference" not in result.stdout


def test_a_fixture_that_does_not_hold_ends_with_6(invoke: Invoke, tmp_path: Path) -> None:
    adapter()
    folder = write_case(tmp_path / "gazette/rain", expected=expected_record(headline="Rain"))
    result = invoke("check", folder, "--format", "pretty")
    assert result.exit_code == 6
    assert '- headline: "Rain"\n+ headline: "Rain at last"\n' in result.stdout
    assert result.stdout.endswith("The record is not the expected one.\n")


def test_a_fixture_states_how_it_is_read(invoke: Invoke, daily8: Path) -> None:
    result = invoke("check", daily8 / "html-br", "--url", URL)
    assert result.exit_code == 2
    assert "a fixture states its url itself" in result.stderr


def test_a_faulty_fixture_ends_with_1(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("check", write_case(tmp_path / "rain", about=7))
    assert result.exit_code == 1
    assert "case.json: invalid value for type, expected str @ $.about" in result.stderr


def test_a_blank_page_ends_with_3(invoke: Invoke, page: Path) -> None:
    page.write_text(" ")
    assert invoke("check", page).exit_code == 3


def test_an_unknown_site_is_wrong_usage(invoke: Invoke, page: Path) -> None:
    assert invoke("check", page, "--site", "gazete").exit_code == 2
