"""The exit codes: what the documentation says of them, and which error has which."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from broadsheet import EmptyDocument, LayoutDrift, LimitExceeded, UnknownSite
from broadsheet.cli.failures import ExitCode, failing_in_words

DOCS = Path(__file__).parents[2] / "docs/parse.md"


@pytest.mark.parametrize("code", ExitCode)
def test_the_documentation_has_every_exit_code(code: ExitCode) -> None:
    assert f"| {code.value} | {code.meaning}" in DOCS.read_text("utf-8").replace("`", "")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (EmptyDocument("the page\nis blank"), ExitCode.EMPTY),
        (LimitExceeded("max_bytes", allowed=1, found=2), ExitCode.LIMIT),
        (LayoutDrift("no layout fits"), ExitCode.DRIFT),
    ],
)
def test_errors_have_their_codes(error: Exception, code: ExitCode, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(click.exceptions.Exit) as ended, failing_in_words():
        raise error
    assert ended.value.exit_code == code
    assert capsys.readouterr().err.count("\n") == 1


def test_an_unknown_site_is_wrong_usage() -> None:
    with pytest.raises(click.BadParameter) as ended, failing_in_words():
        raise UnknownSite("no adapter is called 'x'")
    assert ended.value.exit_code == ExitCode.USAGE


def test_other_errors_are_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), failing_in_words():
        raise ZeroDivisionError


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to write to")
def test_a_full_disk_is_told_in_words() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "broadsheet.cli", "parse", "-"]
        result = subprocess.run(command, input=b"<h1>Rain", stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == ExitCode.UNREADABLE
    assert result.stderr == b"Error: cannot write the output: No space left on device\n"
