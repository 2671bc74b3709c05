"""``broadsheet case``: what it takes, what it writes, what it tells the author to do next."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.support.gazette import PAGE, URL, write_adapter

from broadsheet.authoring.scrubbing import ScrubError
from broadsheet.discovery import GROUP

Invoke = Callable[..., Result]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
FIXTURES = "tests/fixtures/gazette"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A saved page, beside a folder with the adapter."""
    (tmp_path / "adapters").mkdir()
    write_adapter(tmp_path / "adapters")
    path = tmp_path / "rain.html"
    path.write_text(PAGE)
    return path


@pytest.fixture
def case(invoke: Invoke, saved: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """Calls the command for the gazette in the folder where its adapter lies, and where somebody may accept."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.chdir(saved.parent)
    return lambda *arguments: invoke("case", "gazette", "--adapters", "adapters", *arguments)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in (folder / "tests").rglob("*") if path.is_file()}


def stated(folder: Path, case: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / FIXTURES / case / "case.json").read_text())
    return found


def test_a_case_a_page(case: Invoke, saved: Path) -> None:
    (saved.parent / "note.TXT").write_text("Rain at last\nIt rained on Monday, for an hour.")
    result = case("--html", "rain.html", "note.TXT", "--url", URL, "--fetched-at", "2026-03-03T09:00:00+00:00")
    assert result.exit_code == 0, result.stderr
    assert files(saved.parent) == {
        f"{FIXTURES}/rain/page.html",
        f"{FIXTURES}/rain/case.json",
        f"{FIXTURES}/note/page.txt",
        f"{FIXTURES}/note/case.json",
    }
    rain, note = stated(saved.parent, "rain"), stated(saved.parent, "note")
    assert (rain["url"], rain["adapter"], rain["layout"]) == (URL, "gazette", "Wire2026")
    assert rain["fetched_at"] == note["fetched_at"] == "2026-03-03T09:00:00+00:00"
    assert (note["url"], note["adapter"], "layout" in note) == (None, "gazette", False)


def test_it_prints_what_it_wrote_what_it_found_and_what_comes_next(case: Invoke, saved: Path) -> None:
    result = case("--html", "rain.html")
    assert all(name in result.stdout for name in files(saved.parent))
    assert "rain · article · Wire2026" in result.stdout
    assert "Snow by Friday" in result.stdout
    assert f"  BROADSHEET_ADAPTERS=adapters broadsheet accept {FIXTURES}/rain\n" in result.stdout
    assert f"  BROADSHEET_ADAPTERS=adapters pytest {FIXTURES}\n" in result.stdout


def test_from_saved_page_to_tests_that_pass(case: Invoke, invoke: Invoke, run: Run, saved: Path) -> None:
    assert case("--html", "rain.html").exit_code == 0
    assert invoke("accept", f"{FIXTURES}/rain", "--adapters", "adapters").exit_code == 0
    tests = run("-m", "pytest", "-q", FIXTURES, BROADSHEET_ADAPTERS="adapters", PYTEST_ADDOPTS="-p no:cacheprovider")
    assert tests.returncode == 0, tests.stdout.decode()
    assert b"19 passed" in tests.stdout


def test_without_an_address_the_page_states_its_own_or_has_the_sites_front(case: Invoke, saved: Path) -> None:
    (saved.parent / "own.html").write_text(f"<link rel=canonical href={URL}/2>{PAGE}")
    assert case("--html", "rain.html", "own.html").exit_code == 0
    assert stated(saved.parent, "rain")["url"] == "https://gazette.example/"
    assert stated(saved.parent, "own")["url"] == f"{URL}/2"


def test_a_page_that_no_layout_fits_is_told(case: Invoke, saved: Path) -> None:
    saved.write_text("<h1>Rain at last</h1><p>It rained on Monday, for an hour, and the frogs came out.</p>")
    result = case("--html", saved)
    assert result.exit_code == 0
    assert "rain · article · no layout fits" in result.stdout
    assert "open: no layout of gazette fits" in result.stdout
    assert "layout" not in stated(saved.parent, "rain")


def test_scrub_keeps_no_word_of_the_story(case: Invoke, saved: Path) -> None:
    assert case("--html", "rain.html", "--url", f"{URL}/frogs-came-out", "--scrub").exit_code == 0
    for path in (saved.parent / FIXTURES).rglob("*.*"):
        assert not any(word in path.read_text() for word in ("Monday", "frogs", "weekend"))


def test_a_page_that_cannot_be_scrubbed_is_not_written(
    case: Invoke, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ScrubError("headline", "h1", None)

    monkeypatch.setattr("broadsheet.authoring.newcases.scrub_page", refuse)
    result = case("--html", "rain.html", "--scrub")
    assert result.exit_code == 7
    assert files(saved.parent) == set()


def test_nothing_is_overwritten(case: Invoke, saved: Path) -> None:
    assert case("--html", "rain.html").exit_code == 0
    saved.write_text(PAGE.replace("Rain", "Snow"))
    result = case("--html", "rain.html")
    assert result.exit_code == 2
    assert f"{FIXTURES}/rain/page.html" in result.stderr
    assert "--case NAME" in result.stderr
    assert (saved.parent / FIXTURES / "rain/page.html").read_text() == PAGE
    assert case("--html", "rain.html", "--case", "snow").exit_code == 0
    assert files(saved.parent) >= {f"{FIXTURES}/rain/page.html", f"{FIXTURES}/snow/page.html"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--url", "https://almanac.example/rain"), "which reads gazette.example"),
        (("--url", URL, "--url", URL), "2 addresses for 1 pages"),
        (("--case", "a", "--case", "b"), "2 names of cases for 1 pages"),
        (("--without", "gazette"), "no adapter is called 'gazette'"),
    ],
)
def test_wrong_usage(case: Invoke, saved: Path, arguments: tuple[str, ...], words: str) -> None:
    result = case("--html", "rain.html", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert files(saved.parent) == set()


def test_a_site_that_has_no_adapter_is_one_for_new(invoke: Invoke, saved: Path, tmp_path: Path) -> None:
    result = invoke("case", "courier", "--html", saved, "--into", tmp_path)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "no adapter is called 'courier'" in result.stderr
    assert "broadsheet new" in result.stderr


@pytest.mark.parametrize("blank", ["  \n", "<p>", "<script>let news</script>"])
def test_a_page_that_is_none_ends_it(case: Invoke, saved: Path, blank: str) -> None:
    saved.write_text(blank)
    assert case("--html", "rain.html").exit_code == 3
    assert files(saved.parent) == set()


def test_a_page_is_needed(case: Invoke) -> None:
    assert case().exit_code == 2
    assert case("--html", "no.html").exit_code == 2


def test_cases_of_an_installed_package_go_where_its_tests_look(
    invoke: Invoke, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = ("new", "quayside", "--outside", "--url", "https://quayside.example/rain", "--html", saved)
    assert invoke(*new, "--into", tmp_path).exit_code == 0
    package = tmp_path / "broadsheet-quayside"
    install(package / "src", "broadsheet_quayside", "quayside = broadsheet_quayside:Quayside")
    monkeypatch.syspath_prepend(package / "src")
    for name, into in (("above", tmp_path), ("inside", package)):
        result = invoke("case", "quayside", "--html", saved, "--case", name, "--into", into)
        assert result.exit_code == 0, result.stderr
    assert {path.name for path in (package / "tests/fixtures/quayside").iterdir()} == {"rain", "above", "inside"}
    assert not (tmp_path / "tests").exists()


def install(folder: Path, package: str, point: str) -> None:
    """Makes a package that lies in a folder one that is installed there, as far as its metadata says so."""
    info = folder / f"{package}-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{point}\n")
