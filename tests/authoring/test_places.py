"""Where a new adapter goes, and what its author is told to run."""

from __future__ import annotations

import os
import shlex
import tomllib
from pathlib import Path

import pytest

from broadsheet.authoring.places import Fixtures, Place, PlaceKind
from broadsheet.authoring.source import AdapterName

TIMES = AdapterName("isle_times", ("isle-times.example",))


def test_a_checkout_is_known_by_its_sites(tmp_path: Path) -> None:
    (tmp_path / "src/broadsheet/sites").mkdir(parents=True)
    place = Place.of(tmp_path, TIMES, outside=False)
    assert place.kind is PlaceKind.CHECKOUT
    assert place.module == tmp_path / "src/broadsheet/sites/isle_times.py"
    assert place.fixtures.case("rain") == tmp_path / "tests/fixtures/isle_times/rain"
    assert Place.of(tmp_path, TIMES, outside=True).kind is PlaceKind.PACKAGE


def test_elsewhere_it_is_a_folder_of_adapters(tmp_path: Path) -> None:
    place = Place.of(tmp_path, TIMES, outside=False)
    assert place.kind is PlaceKind.FOLDER
    assert place.module == tmp_path / "adapters/isle_times.py"
    assert place.further_files("https://isle-times.example/rain", "rain") == {}


def test_a_package_has_all_that_pip_and_pytest_need(tmp_path: Path) -> None:
    place = Place.of(tmp_path, TIMES, outside=True)
    files = place.further_files("https://isle-times.example/rain", "rain")
    assert {path.relative_to(tmp_path).as_posix() for path in (place.module, *files)} == {
        "broadsheet-isle-times/pyproject.toml",
        "broadsheet-isle-times/README.md",
        "broadsheet-isle-times/src/broadsheet_isle_times/__init__.py",
        "broadsheet-isle-times/src/broadsheet_isle_times/py.typed",
        "broadsheet-isle-times/tests/test_laws.py",
    }
    project = tomllib.loads(files[place.root / "pyproject.toml"].decode())["project"]
    assert project["name"] == "broadsheet-isle-times"
    assert project["entry-points"] == {"broadsheet.adapters": {"isle_times": "broadsheet_isle_times:IsleTimes"}}
    assert b"$" not in files[place.root / "tests/test_laws.py"]


@pytest.mark.parametrize("outside", [True, False])
def test_commands_name_every_case_and_quote_what_a_shell_would_split(tmp_path: Path, outside: bool) -> None:
    place = Place.of(tmp_path / "my news", TIMES, outside=outside)
    commands = (*place.commands(), *place.fixtures.commands(("rain", "snow")))
    assert len(commands) == (3 if outside else 2)
    accept = next(command for command in commands if "accept" in command)
    assert all(f"'{place.fixtures.case(case)}'" in accept for case in ("rain", "snow"))
    assert ["pytest" in shlex.split(command) for command in commands].count(True) == 1


def test_further_cases_go_beside_the_first(tmp_path: Path) -> None:
    (tmp_path / "src/broadsheet/sites").mkdir(parents=True)
    new = Place.of(tmp_path, TIMES, outside=False).fixtures
    assert Fixtures.of(tmp_path, "isle_times") == new


def test_those_of_an_installed_package_go_into_it_from_above_and_from_inside(tmp_path: Path) -> None:
    place = Place.of(tmp_path, TIMES, outside=True)
    assert Fixtures.of(tmp_path, "isle_times", installed=True).folder == tmp_path / "tests/fixtures/isle_times"
    place.root.mkdir()
    assert Fixtures.of(tmp_path, "isle_times", installed=True).folder == place.fixtures.folder
    assert Fixtures.of(place.root, "isle_times", installed=True).folder == place.fixtures.folder
    assert Fixtures.of(tmp_path, "isle_times").folder == tmp_path / "tests/fixtures/isle_times"


def test_commands_name_the_folders_of_adapters_as_a_path(tmp_path: Path) -> None:
    folders = (tmp_path / "my adapters", tmp_path / "more")
    first, *_ = shlex.split(Fixtures.of(tmp_path, "isle_times", adapters=folders).command("pytest"))
    assert first == f"BROADSHEET_ADAPTERS={os.pathsep.join(map(str, folders))}"
