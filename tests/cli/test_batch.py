"""``broadsheet batch``: what it writes, what it says, and how it ends."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.support.press import press, write_folder

from broadsheet.batch import Outcome

Invoke = Callable[..., Result]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = write_folder(tmp_path / "in", press(12))
    (folder / "empty.html").touch()
    return folder


@pytest.fixture
def inside(inputs: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the input, as the working directory."""
    monkeypatch.chdir(inputs.parent)
    return inputs.parent


def test_a_row_a_page_and_a_line_on_stderr(run: Run, inputs: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    result = run("-m", "broadsheet.cli", "batch", inputs, "-o", output, "--workers", "2")
    assert (result.returncode, result.stdout) == (0, b"")
    rows = [Outcome.from_json(line) for line in output.read_bytes().splitlines()]
    assert [row.page is not None for row in rows] == [False] + [True] * 12
    said = result.stderr.decode()
    assert "empty.html: EmptyDocument: the page is blank" in said
    assert "13 pages in" in said
    assert "failed: 1 EmptyDocument" in said
    again = run("-m", "broadsheet.cli", "batch", inputs, "-o", output)
    assert again.returncode == 0
    assert b"0 pages" in again.stderr
    assert b"13 were there before" in again.stderr


def test_the_output_may_lie_among_the_input(run: Run, inputs: Path) -> None:
    command = ("-m", "broadsheet.cli", "batch", inputs, "-o", inputs / "out.parquet", "--workers", "1")
    assert run(*command).returncode == 0
    assert b"13 were there before" in run(*command).stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere.warc", "-o", "out.jsonl"], 1, "cannot read nowhere.warc"),
        (["in", "-o", "out.csv"], 1, "out.csv: the output is .jsonl or .parquet"),
        (["in", "-o", "taken.jsonl"], 1, "no journal says what it is of"),
        (["in", "-o", "nowhere/out.jsonl"], 1, "cannot write nowhere/out.jsonl"),
        (["in", "-o", "out.jsonl", "--site", "nowhere"], 2, "nowhere"),
        (["in", "-o", "out.jsonl", "--without", "nowhere"], 2, "nowhere"),
        (["in"], 2, "--output"),
        (["-o", "out.jsonl"], 2, "IN"),
    ],
)
def test_what_cannot_be_done_is_told(invoke: Invoke, inside: Path, arguments: list[str], code: int, said: str) -> None:
    (inside / "taken.jsonl").touch()
    result = invoke("batch", *arguments)
    assert result.exit_code == code
    assert said in result.stderr
    assert not (inside / "out.jsonl").exists()


@pytest.mark.parametrize("package", ["pyarrow", "fastwarc"])
def test_a_missing_extra_is_named(run: Run, inputs: Path, package: str) -> None:
    arguments = ["batch", str(inputs), "-o", "out.jsonl"]
    code = f"import sys; sys.modules[{package!r}] = None; sys.argv[1:] = {arguments!r}; import broadsheet.cli as m"
    result = run("-c", f"{code}; m.main()")
    assert result.returncode == 1
    assert b"pip install 'broadsheet[batch]'" in result.stderr
