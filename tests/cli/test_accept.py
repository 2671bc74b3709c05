"""``broadsheet accept``: what it writes, what it refuses, and that it never runs in CI."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.support.gazette import PAGE, adapter, expected_record, write_case

Invoke = Callable[..., Result]


@pytest.fixture(autouse=True)
def at_a_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests run in CI too, where nothing is accepted."""
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A case without a record."""
    adapter()
    return write_case(tmp_path / "gazette/rain")


def test_a_new_record_is_written_and_shown(invoke: Invoke, folder: Path) -> None:
    result = invoke("accept", folder)
    assert result.exit_code == 0
    assert result.stdout.startswith("--- new file\n+++ ")
    assert '+  "headline": "Rain at last",' in result.stdout
    assert json.loads((folder / "expected.json").read_text()) == expected_record()


def test_a_change_is_written_and_only_the_change_is_shown(invoke: Invoke, folder: Path) -> None:
    invoke("accept", folder)
    (folder / "page.html").write_text(PAGE.replace("Rain at last", "Rain at first"))
    result = invoke("accept", folder)
    assert '-  "headline": "Rain at last",\n+  "headline": "Rain at first",\n' in result.stdout
    assert "Snow by Friday" not in result.stdout
    assert json.loads((folder / "expected.json").read_text())["headline"] == "Rain at first"


def test_nothing_is_accepted_where_nothing_changed(invoke: Invoke, daily8: Path) -> None:
    before = (daily8 / "html-br/expected.json").read_bytes()
    result = invoke("accept", daily8 / "html-br")
    assert (result.exit_code, result.stdout.rstrip().endswith("as expected, nothing to accept")) == (0, True)
    assert (daily8 / "html-br/expected.json").read_bytes() == before


def test_a_dry_run_writes_nothing(invoke: Invoke, folder: Path) -> None:
    result = invoke("accept", folder, "--dry-run")
    assert result.exit_code == 0
    assert "+++ " in result.stdout
    assert not (folder / "expected.json").exists()


def test_the_layout_is_filled_in(invoke: Invoke, folder: Path) -> None:
    write_case(folder, layout=None)
    assert "case.json: layout is Wire2026\n" in invoke("accept", folder).stdout
    assert json.loads((folder / "case.json").read_text())["layout"] == "Wire2026"


def test_an_empty_required_field_is_refused(invoke: Invoke, folder: Path) -> None:
    write_case(folder, page=PAGE.replace("article>", "div>"))
    result = invoke("accept", folder)
    assert result.exit_code == 7
    assert "Refused: " in result.stderr
    assert "Wire2026.cards" in result.stderr
    assert not (folder / "expected.json").exists()


def test_one_refusal_keeps_no_other_case_from_being_accepted(invoke: Invoke, folder: Path) -> None:
    blank = write_case(folder.parent / "blank", page=" ")
    assert invoke("accept", blank, folder).exit_code == 7
    assert (folder / "expected.json").exists()
    assert not (blank / "expected.json").exists()


def test_an_expected_failure_stays(invoke: Invoke, folder: Path) -> None:
    write_case(folder, expected=expected_record(headline="Rain"), expected_failures={"headline": "the site adds words"})
    assert "headline stays as it was reviewed" in invoke("accept", folder).stdout
    assert json.loads((folder / "expected.json").read_text())["headline"] == "Rain"


@pytest.mark.parametrize("value", ["true", "1", "yes"])
def test_it_never_runs_in_ci(invoke: Invoke, folder: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CI", value)
    for arguments in ((folder,), (folder, "--dry-run")):
        result = invoke("accept", *arguments)
        assert result.exit_code == 7
        assert result.stderr.startswith("Error: CI is set, and no person reviews there")
        assert result.stdout == ""
    assert not (folder / "expected.json").exists()


@pytest.mark.parametrize("value", ["false", "0", ""])
def test_ci_may_be_said_to_be_off(invoke: Invoke, folder: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CI", value)
    assert invoke("accept", folder).exit_code == 0


def test_a_faulty_case_ends_with_1(invoke: Invoke, folder: Path) -> None:
    write_case(folder, about=7)
    assert invoke("accept", folder).exit_code == 1


def test_a_case_is_needed(invoke: Invoke) -> None:
    assert invoke("accept").exit_code == 2
