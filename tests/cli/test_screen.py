"""What goes to a terminal in colour, and what does not."""

from __future__ import annotations

import sys

import pytest

from broadsheet.cli.screen import write_line


@pytest.mark.parametrize(("no_color", "shown"), [("", "\x1b[31m- rain\x1b[0m\n"), ("1", "- rain\n")])
def test_a_terminal_may_ask_for_no_colours(
    no_color: str, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", no_color)
    write_line("- rain", "red")
    assert capsys.readouterr().out == shown
