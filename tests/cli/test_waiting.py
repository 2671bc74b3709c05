"""What is told while a command works: to whom it is told, and when. Each try is a process before a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

BEGIN = "import time\nfrom broadsheet.cli import waiting as module\nfrom broadsheet.cli.waiting import each, waiting\n"
IMPATIENT = f"{BEGIN}module._PATIENCE = 0.01\n"
LONG = "with waiting('reading [b]page.html'):\n    time.sleep(0.6)\n"
CLEARED = "\x1b[2K"


def on_terminal(code: str) -> tuple[int, bytes, str]:
    """Runs Python with a terminal as its stderr: how it ended, its stdout, and what stood on the terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        shown = bytearray()
        while chunk := _read(ours):
            shown += chunk
        written = process.stdout.read() if process.stdout is not None else b""
    os.close(ours)
    return process.returncode, written, shown.decode("utf-8", "replace")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody writes to it any more
        return b""


def test_what_takes_long_is_told_and_taken_away_again() -> None:
    _, written, shown = on_terminal(IMPATIENT + LONG)
    assert "reading [b]page.html" in shown
    assert shown.endswith(CLEARED)
    assert written == b""


def test_of_many_it_is_told_how_many_are_done() -> None:
    _, _, shown = on_terminal(f"{IMPATIENT}for each_one in each('abc', 'reading'):\n    time.sleep(0.5)\n")
    assert "1/3" in shown
    assert "2/3" in shown


def test_an_error_takes_the_line_away_and_goes_on() -> None:
    code, _, shown = on_terminal(f"{IMPATIENT}{LONG}    raise SystemExit(4)\n")
    assert code == 4
    assert shown.endswith(CLEARED)


def test_what_is_quick_is_not_told() -> None:
    assert on_terminal(f"{BEGIN}with waiting('reading'):\n    pass\n")[2] == ""


def test_nothing_is_told_where_nobody_looks() -> None:
    done = subprocess.run([sys.executable, "-c", IMPATIENT + LONG], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.parametrize("command", ["parse", "inspect", "check"])
def test_json_stays_json_before_a_terminal(command: str, daily8: Path) -> None:
    page = next(daily8.rglob("page.html"))
    begin = f"{IMPATIENT}from broadsheet.cli.commands import commands\n"
    _, written, _ = on_terminal(f"{begin}commands(['{command}', {str(page)!r}, '--site', 'daily8'])")
    assert written.startswith(b"{")
    assert written.endswith(b"}\n")
    assert written.count(b"\n") == 1
    assert b"\x1b" not in written
