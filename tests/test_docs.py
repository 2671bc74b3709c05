"""The README and the pages are done as they say: every file written, every command run, in the order of the page."""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from importlib import import_module
from inspect import isfunction
from pathlib import Path

import pytest
from tests.support.pages_of_docs import Command, File, environment_in, fences_of, play, script_of
from tests.support.press import press, write_archive
from tools import charts

import broadsheet
from broadsheet import errors
from broadsheet.cli.commands import commands
from broadsheet.testing.laws import LAWS

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text("utf-8")
#: What is done here. What other tools do is done where they are: tests/integrations and tests/engines.
PLAYED = (
    "../README.md",
    *("start.md", "author.md", "contributor.md", "tester.md", "proofsheet.md", "registry.md", "scale.md"),
)
#: All pages, with what is above docs.
PAGES = sorted([*DOCS.glob("*.md"), *ROOT.glob("*.md")])
#: What is shown and not done: output, records, lists of pages.
SHOWN = ("text", "{eval-rst}", "{toctree}", "{include}")
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


def what_a_reader_has(folder: Path) -> None:
    """Saved pages, by the names that the pages give them."""
    saved = DOCS / "images/record.html"
    for name in ("docs/images/record.html", "page.html", "before.html", "crawl/record.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(saved, folder / name)
    write_archive(folder / "CC-NEWS-2026.warc.gz", press(2))


@pytest.mark.parametrize("name", PLAYED)
def test_a_page_does_what_it_says(name: str, tmp_path: Path) -> None:
    commands, folder = environment_in(tmp_path / "environment"), tmp_path / "work"
    folder.mkdir()
    environment = PLAIN | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}
    environment |= checkout(folder) if name in IN_A_CHECKOUT else {}
    what_a_reader_has(folder)
    steps = list(script_of((DOCS / name).read_text("utf-8")))
    assert any(isinstance(step, Command) for step in steps)
    for step in steps:
        play(step, folder, environment)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_whatever_a_page_shows_is_run(path: Path) -> None:
    for fence in fences_of(path.read_text("utf-8")):
        if fence.language == "pycon":  # as a doctest
            assert path.parent == DOCS or path.name == "README.md"
        elif fence.language == "python" and fence.path is None:
            assert path.name in ("integrations.md", "scale.md")
        elif fence.language == "sh":
            set_up(fence.text)
        elif fence.language not in SHOWN:
            assert fence.language == "console" or fence.path is not None, fence
            assert path.name in [*(Path(name).name for name in PLAYED), "integrations.md"], fence


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_reader_sees_what_a_file_is_called(path: Path) -> None:
    text = path.read_text("utf-8")
    for fence in fences_of(text):
        if fence.path is not None and not fence.language.startswith("{"):
            assert f"**`{fence.path}`**\n\n```{fence.language} {fence.path}\n{fence.text}```" in text, fence.path


def set_up(commands: str) -> None:
    """Commands that make an environment are in CI, and not among the tests: what they name is there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for command in commands.splitlines():
        verb, *_, name = command.partition("#")[0].split()
        if verb == "make":
            assert name in TARGETS, command
        else:
            assert verb == "pip", command
            extras = re.fullmatch(r"\.|'\.\[([\w,]+)\]'", name)
            assert extras is not None, command
            assert {*(extras[1] or "cli").split(",")} <= {*project["optional-dependencies"]}, command


TARGETS = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_targets_and_modules_that_a_page_names_are_there(path: Path) -> None:
    text = path.read_text("utf-8")
    assert {*re.findall(r"`make ([\w-]+)", text)} <= TARGETS
    for name in re.findall(r"python -m ((?:benchmarks|tools)[\w.]*)", text):
        place = ROOT / name.replace(".", "/")
        assert place.with_suffix(".py").exists() or (place / "__main__.py").exists(), name


def test_the_options_that_a_page_tells_of_are_those_of_the_commands() -> None:
    usage = re.findall(r"^broadsheet (\w+) FILE\|- (.*)$", section_of("parse.md", "In the shell"), re.MULTILINE)
    both, *_ = (set(re.findall(r"--[\w-]+", options)) for _, options in usage)
    assert [name for name, _ in usage] == ["parse", "inspect"]
    for name, options in usage:
        there = {option for parameter in commands.commands[name].params for option in parameter.opts}
        told = both | set(re.findall(r"--[\w-]+", options))
        assert told == {option for option in there if option.startswith("--")} - {"--adapters", "--without"}


def test_the_tree_of_errors_is_that_of_the_module() -> None:
    (tree,) = re.findall(
        r"^```text\n(BroadsheetError\n.*?)^```$", section_of("parse.md", "Errors"), re.MULTILINE | re.DOTALL
    )
    lines = [line.strip().replace("``", "") for line in (errors.__doc__ or "").splitlines()]
    start = lines.index("BroadsheetError")
    assert tree.splitlines() == lines[start : lines.index("", start)]


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


@pytest.mark.parametrize("module", ["broadsheet", "broadsheet.batch", "broadsheet.report", "broadsheet.testing.cases"])
def test_every_public_function_has_an_example(module: str) -> None:
    public = import_module(module)
    functions = [name for name in public.__all__ if isfunction(getattr(public, name))]
    assert [name for name in functions if ">>> " not in (getattr(public, name).__doc__ or "")] == []


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


def test_the_picture_of_the_benchmarks_is_drawn_from_the_page() -> None:
    assert charts.IMAGE.read_text("utf-8") == charts.picture(charts.PAGE.read_text("utf-8")), "python -m tools.charts"


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
