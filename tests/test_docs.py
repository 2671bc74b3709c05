"""The pages for authors, contributors and testers are done as they say: every file written, every command run."""

from __future__ import annotations

import os
import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest
from tests.support.pages_of_docs import Command, File, environment_in, play, script_of

import broadsheet
from broadsheet.testing.laws import LAWS

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text("utf-8")
#: Pages that are read with a checkout at hand; the others want nothing but broadsheet.
IN_A_CHECKOUT = ("contributor.md",)
#: What the commands of a page run in: a terminal of one size, no CI, and no adapters and settings of this machine.
PLAIN = {
    **{"COLUMNS": "100", "LINES": "50", "NO_COLOR": "1", "TERM": "dumb"},
    **{"CI": "", "BROADSHEET_ADAPTERS": "", "BROADSHEET_WITHOUT": "", "PYTEST_ADDOPTS": ""},
}


def checkout(folder: Path) -> dict[str, str]:
    """A copy of the parts that a contributor touches, which comes before the one that is installed."""
    keep = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(ROOT / "src", folder / "src", ignore=keep)
    shutil.copytree(ROOT / "tests", folder / "tests", ignore=keep)
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder / name)
    return {"PYTHONPATH": str(folder / "src")}


@pytest.mark.parametrize("name", ["../README.md", "start.md", "author.md", "contributor.md", "tester.md"])
def test_a_page_does_what_it_says(name: str, tmp_path: Path) -> None:
    commands, folder = environment_in(tmp_path / "environment"), tmp_path / "work"
    folder.mkdir()
    environment = PLAIN | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}
    environment |= checkout(folder) if name in IN_A_CHECKOUT else {}
    shutil.copytree(DOCS / "images", folder / "docs/images")
    steps = list(script_of((DOCS / name).read_text("utf-8")))
    assert any(isinstance(step, Command) for step in steps)
    for step in steps:
        play(step, folder, environment)


def test_the_page_for_testers_tells_the_laws_that_there_are() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", section_of("tester.md", "The laws"), re.MULTILINE)
    assert rows == [(law.name, law.says) for law in LAWS]


@pytest.mark.parametrize(
    "module",
    [
        "broadsheet",
        "broadsheet.batch",
        "broadsheet.report",
        *(f"broadsheet.testing.{name}" for name in ("cases", "edits", "laws", "samples", "strategies")),
    ],
)
def test_the_reference_names_all_public_names(module: str) -> None:
    told = re.findall(rf"^\.\. auto\w+:: {module}\.(\w+)$", (DOCS / "reference.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(import_module(module).__all__)


def test_the_picture_of_a_record_shows_what_is_read() -> None:
    page = broadsheet.parse((DOCS / "images/record.html").read_bytes(), url="https://almanac.example/rain")
    svg = (DOCS / "images/record.svg").read_text("utf-8")
    drawn = re.findall(
        r'<g class="(\w+)"><rect[^>]*/><rect[^>]*/><text class="text"[^>]*>([^<]*)</text>.*?>([^<]*)</text>', svg
    )
    assert len(drawn) == len(page.blocks)
    for (role, text, label), block in zip(drawn, page.blocks, strict=True):
        assert role == block.role
        assert block.text.startswith(text.removesuffix("…").strip())
        assert label == (
            f"card {block.card}" if block.card is not None else " · ".join(filter(None, (role, block.kind)))
        )
    for card in page.cards:
        assert card.title in svg
        assert card.age is not None
        assert f"{card.source} · {card.age.raw}" in svg


def test_the_figures_of_the_readme_are_those_of_the_benchmarks() -> None:
    measured = section_of("benchmarks.md", "Beside other libraries")
    times = dict(re.findall(r"^\| (\w+) \|(?:[^|]*\|){5} ([\d.]+) \|$", measured, re.MULTILINE))
    for pages, rows in re.findall(r"^\| \*\*(\d+ pages).*\n((?:\| [a-z].*\n)+)", README, re.MULTILINE):
        (table,) = re.findall(rf"^\w+: {pages}\n((?:.+\n)+)", measured, re.MULTILINE)
        for row in rows.splitlines():
            name, *told, ratio = (cell.strip() for cell in row.strip("|").split("|"))
            (figures,) = re.findall(rf"^{name.split()[0]}  +(.*)$", table, re.MULTILINE)
            f1, _, _, *others, _ = figures.split()
            assert told == [figure.removeprefix("0") for figure in (f1, *others)], name
            assert not ratio or ratio == f"{float(times[name.split()[0]]):.1f}", name


def section_of(name: str, title: str) -> str:
    """What stands below a heading of a page."""
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", (DOCS / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def test_a_page_is_read_as_files_and_commands() -> None:
    text = "```html a.html\n<p>\n```\n```console\n$ cat a.html   # shows it\n<p>\n$ false\nexit 1\n```\n"
    assert list(script_of(text)) == [File("a.html", "<p>\n"), Command("cat a.html", "<p>\n"), Command("false", "", 1)]


def test_a_command_runs_as_in_a_terminal(tmp_path: Path) -> None:
    play(Command("test -t 1 && printf '\\033[1mone\\033[0m\\n'", "one\n"), tmp_path, PLAIN)


def test_a_wrong_output_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="expected"):
        play(Command("echo one", "two\n"), tmp_path, PLAIN)
    with pytest.raises(AssertionError, match="ended with 1"):
        play(Command("false", ""), tmp_path, PLAIN)
