"""``broadsheet inspect --report``: the sheet is written, and told where it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Invoke = Callable[..., Result]
PAGE = b"<h1>Rain at last</h1><p>It rained on Monday, for an hour.</p>"


def test_the_sheet_is_a_file_and_stdout_says_where(invoke: Invoke, tmp_path: Path) -> None:
    sheet = tmp_path / "out.html"
    result = invoke("inspect", "-", "--report", sheet, input=PAGE)
    assert (result.exit_code, result.stdout) == (0, f"wrote {sheet}\n")
    assert "Rain at last" in sheet.read_text("utf-8")


def test_a_sheet_against_another_page_tells_what_changed(invoke: Invoke, tmp_path: Path) -> None:
    sheet, other = tmp_path / "out.html", tmp_path / "other.html"
    other.write_bytes(PAGE.replace(b"at last", b"again"))
    assert invoke("inspect", "-", "--report", sheet, "--against", other, input=PAGE).exit_code == 0
    assert "Rain again" in sheet.read_text("utf-8")


def test_a_page_is_read_from_stdin_once_and_held_against_another_adapter(invoke: Invoke, tmp_path: Path) -> None:
    sheet = tmp_path / "out.html"
    result = invoke("inspect", "-", "--report", sheet, "--against-site", "daily8", input=PAGE)
    assert (result.exit_code, "What changed" in sheet.read_text("utf-8")) == (0, True)


@pytest.mark.parametrize("option", ["--against", "--against-site"])
def test_against_needs_a_sheet(invoke: Invoke, option: str) -> None:
    result = invoke("inspect", "-", option, "daily8", input=PAGE)
    assert result.exit_code == 2
    assert "need --report" in result.stderr


def test_a_sheet_that_cannot_be_written_is_told_in_words(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("inspect", "-", "--report", tmp_path / "no/such/out.html", input=PAGE)
    assert result.exit_code != 0
    assert "cannot write" in result.stderr
