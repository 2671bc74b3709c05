"""docs/integrations.md is done as it says, where the tools that it names are: `make test-integrations`."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.pages_of_docs import File, environment_in, play, script_of

for tool in ("scrapy", "web_poet", "pandas", "polars", "nbclient", "ipykernel"):
    pytest.importorskip(tool, reason="make test-integrations runs it, in an environment of its own")

PAGE = (Path(__file__).resolve().parents[2] / "docs/integrations.md").read_text("utf-8")
#: What commands run in: a terminal of one size, no colours, and no adapters and settings of this machine.
PLAIN = {
    "COLUMNS": "120",
    "NO_COLOR": "1",
    "TERM": "dumb",
    "CI": "",
    "BROADSHEET_ADAPTERS": "",
    "BROADSHEET_WITHOUT": "",
}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the page is played. A server that it began, and a command that failed left behind, ends with it."""
    work = tmp_path / "work"
    work.mkdir()
    yield work
    if (work / "server.pid").exists():
        try:
            os.kill(int((work / "server.pid").read_text()), signal.SIGTERM)
        except ProcessLookupError:
            return


def test_each_tool_does_what_the_page_says(folder: Path) -> None:
    commands = environment_in(folder.parent / "environment")
    scrapy = commands / "scrapy"
    scrapy.write_text('#!/bin/sh\nexec python -m scrapy "$@"\n')
    scrapy.chmod(0o755)
    environment = PLAIN | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}
    for step in script_of(PAGE):
        play(step, folder, environment)


def test_the_cells_of_the_notebook_show_what_the_page_says(folder: Path) -> None:
    from nbclient import NotebookClient
    from nbformat import v4

    for step in script_of(PAGE):
        if isinstance(step, File) and step.path.startswith("saved/"):
            play(step, folder, {})
    (section,) = re.findall(r"^## A notebook\n(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)
    cells = re.findall(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    (shown,) = re.findall(r"^```text\n(.*?)\n```$", section, re.MULTILINE | re.DOTALL)
    notebook = v4.new_notebook(cells=[v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    assert notebook.cells[-1].outputs[0]["data"]["text/plain"] == shown
