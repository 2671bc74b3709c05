"""``broadsheet adapters``, and the options that choose adapters: what is listed, what wins, what is left out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from broadsheet.cli.adapters import AdapterList

Invoke = Callable[..., Result]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

STORY = b"<h1>Rain at last</h1><p>It rained on Monday, for an hour."
SITE = """
from broadsheet import Adapter, Layout, css

class {kind}(Adapter):
    hosts = {hosts!r}

    class Front(Layout):
        headline = css("h1").text()
"""


def module(kind: str, *hosts: str) -> str:
    return SITE.format(kind=kind, hosts=hosts)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine"
    path.mkdir()
    (path / "wire.py").write_text(module("Wire", "wire.example", "daily8.com"))
    return path


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BROADSHEET_ADAPTERS", "BROADSHEET_WITHOUT"):
        monkeypatch.delenv(name, raising=False)


def listed(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.count("\n") == 1
    found = json.loads(result.stdout)
    assert AdapterList.from_dict(found).to_dict() == found
    return {each["name"]: each for each in found["adapters"]}


def test_the_list_says_what_is_used_and_from_where(invoke: Invoke, mine: Path) -> None:
    found = listed(invoke("adapters", "--adapters", mine))
    assert found["daily8"] == {
        "name": "daily8",
        "reference": "broadsheet.sites.daily8:Daily8",
        "origin": "bundled",
        "place": "broadsheet.sites.daily8",
        "hosts": ["daily8.com"],
        "layouts": ["Dump", "Latest", "Story"],
        "state": "used",
        "by": None,
        "lost": [{"host": "daily8.com", "by": "wire"}],
    }
    wire = found["wire"]
    assert (wire["origin"], wire["place"], wire["state"]) == ("local", str(mine / "wire.py"), "used")
    assert (wire["hosts"], wire["layouts"], wire["lost"]) == (["wire.example", "daily8.com"], ["Front"], [])
    assert list(found).index("wire") < list(found).index("daily8")


def test_the_list_says_what_is_replaced(invoke: Invoke, mine: Path) -> None:
    (mine / "daily8.py").write_text(module("Daily8", "other.example"))
    result = invoke("adapters", "--adapters", mine)
    assert result.stderr == ""
    states = [(each["name"], each["state"], each["by"]) for each in json.loads(result.stdout)["adapters"]]
    assert ("daily8", "used", None) in states
    assert ("daily8", "replaced", f"{mine / 'daily8.py'}:Daily8") in states


def test_the_list_says_what_is_switched_off(invoke: Invoke, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_WITHOUT", "wire,nowhere")
    found = listed(invoke("adapters", "--adapters", mine, "--without", "daily8"))
    assert {name: found[name]["state"] for name in ("wire", "daily8")} == {"wire": "off", "daily8": "off"}


def test_the_list_says_what_is_broken(invoke: Invoke, mine: Path) -> None:
    (mine / "broken.py").write_text("raise ValueError('no luck')")
    result = invoke("adapters", "--adapters", mine)
    assert "wire" in listed(result)
    (fault,) = json.loads(result.stdout)["broken"]
    assert (fault["origin"], fault["place"]) == ("local", str(mine / "broken.py"))
    assert fault["message"] == f"ValueError: no luck ({mine / 'broken.py'}:1)"


@pytest.mark.parametrize(
    ("url", "reader"),
    [
        ("https://www.wire.example/x", "wire"),
        ("wire.example", "wire"),
        ("www.daily8.com/en", "wire"),
        ("https://elsewhere.example/", None),
        ("http://[::1/x", None),
    ],
)
def test_the_list_says_which_adapter_reads_an_address(invoke: Invoke, mine: Path, url: str, reader: str | None) -> None:
    result = invoke("adapters", "--adapters", mine, "--url", url)
    assert json.loads(result.stdout)["reader"] == reader
    shown = invoke("adapters", "--adapters", mine, "--url", url, "--format", "pretty").stdout
    assert shown.startswith(f"{url}: {reader or 'no adapter'}")


def test_pretty_shows_all_of_it(invoke: Invoke, mine: Path) -> None:
    (mine / "broken.py").write_text("raise ValueError('[bold]no luck')")
    (mine / "daily8.py").write_text(module("Daily8", "wire.daily8.example"))
    (mine / "gone.py").write_text(module("Gone", "gone.example"))
    arguments = ("adapters", "--adapters", mine, "--without", "gone", "--format", "pretty")
    shown = " ".join(invoke(*arguments).stdout.split())
    for words in ("Adapters (", "Replaced (1)", "Switched off (1)", "Broken (1)"):
        assert words in shown
    for words in (
        "wire.example daily8.com",
        "layouts Front",
        "ValueError: [bold]no luck",
        "bundled · broadsheet.sites",
    ):
        assert words in shown
    nothing = invoke("adapters", "--without", "daily8", "--format", "pretty").stdout
    assert "Switched off (1)" in nothing
    assert "Broken" not in nothing


@pytest.mark.parametrize("command", ["parse", "inspect"])
def test_pages_are_read_with_the_adapters_that_were_chosen(invoke: Invoke, mine: Path, command: str) -> None:
    url = ("--url", "https://wire.example/rain")

    def site(*options: str | Path) -> str | None:
        found = json.loads(invoke(command, "-", *url, *options, input=STORY).stdout)
        name: str | None = found["site"] if command == "parse" else found["adapter"]
        return name

    assert site() is None
    assert site("--adapters", mine) == "wire"
    assert site("--adapters", mine, "--without", "wire") is None
    assert site("--adapters", mine, "--text") == "wire"


@pytest.mark.parametrize("command", [("parse", "-"), ("inspect", "-"), ("adapters",)])
def test_a_choice_that_cannot_be_is_told_in_words(
    invoke: Invoke, mine: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    for options in (["--without", "nowhere"], ["--adapters", tmp_path / "missing"]):
        result = invoke(*command, *options, input=STORY)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert f"'{options[0]}'" in result.stderr
    (mine / "other.py").write_text(module("Other", "wire.example"))
    result = invoke(*command, "--adapters", mine, input=STORY)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("Error: two adapters for the host 'wire.example': ")
    assert "BROADSHEET_WITHOUT=wire" in result.stderr


def test_a_broken_module_is_one_line_on_stderr_and_the_page_is_read(run: Run, mine: Path) -> None:
    (mine / "broken.py").write_text("raise SystemExit(7)")
    command = ("-m", "broadsheet.cli", "parse", "-", "--url", "https://wire.example/rain")
    result = run(*command, input=STORY, BROADSHEET_ADAPTERS=str(mine))
    assert result.returncode == 0
    assert json.loads(result.stdout)["site"] == "wire"
    assert b"SystemExit: 7" in result.stderr
    assert result.stderr.count(b"\n") == 1
    quiet = run("-m", "broadsheet.cli", "adapters", BROADSHEET_ADAPTERS=str(mine))
    assert (quiet.returncode, quiet.stderr) == (0, b"")
