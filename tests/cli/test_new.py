"""``broadsheet new``: what it takes, what it writes, what it tells the author to do next."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from broadsheet import Registry
from broadsheet.authoring.scrubbing import ScrubError

Invoke = Callable[..., Result]

URL = "https://www.almanac.example/rain"


def page(title: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><title>{title} - Almanac</title></head><body>"
        "<nav><a href=/>Almanac</a> <a href=/coast>Coast</a></nav>"
        f"<main><article class=story><h1 class=title>{title}</h1><div class=copy>{body}</div></article></main>"
        "<footer><p>All rights reserved by the Almanac and its heirs.</p></footer></body></html>"
    )


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Path, Path]:
    """Two saved stories of one site."""
    rain, snow = tmp_path / "rain.html", tmp_path / "snow.html"
    rain.write_text(
        page(
            "Rain at last for the dry coast",
            "It rained on Monday, for an hour and a half, and nobody on the quay minded at all.",
            "By the evening the cisterns of the upper town were full for the first time this year.",
        )
    )
    snow.write_text(
        page(
            "Snow by Friday, says the harbour",
            "The harbour office expects snow by Friday, and has had the steps strewn with sand already.",
            "Whoever keeps a boat in the inner basin is asked to look after its ropes before the night.",
        )
    )
    return rain, snow


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "into"
    folder.mkdir()
    return folder


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_an_adapter_and_a_case_a_page(invoke: Invoke, saved: tuple[Path, Path], into: Path) -> None:
    rain, snow = saved
    result = invoke("new", "almanac", "--url", URL, "--html", rain, snow, "--into", into)
    assert result.exit_code == 0, result.stderr
    assert files(into) == {
        "adapters/almanac.py",
        "tests/fixtures/almanac/rain/page.html",
        "tests/fixtures/almanac/rain/case.json",
        "tests/fixtures/almanac/snow/page.html",
        "tests/fixtures/almanac/snow/case.json",
    }
    case = json.loads((into / "tests/fixtures/almanac/rain/case.json").read_text())
    assert (case["url"], case["adapter"]) == (URL, "almanac")
    assert Registry.from_folder(into / "adapters").of_url(URL) is not None


def test_it_prints_what_it_wrote_what_it_found_and_what_comes_next(
    invoke: Invoke, saved: tuple[Path, Path], into: Path
) -> None:
    result = invoke("new", "almanac", "--url", URL, "--html", saved[0], "--html", saved[1], "--into", into)
    assert all(name in result.stdout for name in files(into))
    assert "Rain at last for the dry coast" in result.stdout
    assert f"broadsheet accept {into / 'tests/fixtures/almanac/rain'} {into / 'tests/fixtures/almanac/snow'}" in (
        result.stdout
    )
    assert f"BROADSHEET_ADAPTERS={into / 'adapters'}" in result.stdout


def test_from_saved_page_to_accepted_record(
    invoke: Invoke, saved: tuple[Path, Path], into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert invoke("new", "almanac", "--url", URL, "--html", *saved, "--into", into).exit_code == 0
    case = into / "tests/fixtures/almanac/rain"
    result = invoke("accept", case, "--adapters", into / "adapters")
    assert result.exit_code == 0, result.stderr
    expected = json.loads((case / "expected.json").read_text())
    assert expected["headline"] == "Rain at last for the dry coast"
    assert [block["text"][:9] for block in expected["body"]] == ["It rained", "By the ev"]


def test_scrub_keeps_no_word_of_the_story(invoke: Invoke, saved: tuple[Path, Path], into: Path) -> None:
    result = invoke("new", "almanac", "--url", URL, "--html", *saved, "--scrub", "--into", into)
    assert result.exit_code == 0, result.stderr
    for path in into.rglob("*"):
        if path.is_file():
            assert not any(word in path.read_text() for word in ("Monday", "cisterns", "harbour office", "Friday"))


def test_a_page_that_cannot_be_scrubbed_is_not_written(
    invoke: Invoke, saved: tuple[Path, Path], into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ScrubError("headline", "h1", None)

    monkeypatch.setattr("broadsheet.authoring.newcases.scrub_page", refuse)
    result = invoke("new", "almanac", "--url", URL, "--html", *saved, "--scrub", "--into", into)
    assert result.exit_code == 7
    assert "headline" in result.stderr
    assert files(into) == set()


def test_outside_is_a_package(invoke: Invoke, saved: tuple[Path, Path], into: Path) -> None:
    result = invoke("new", "almanac", "--url", URL, "--html", saved[0], "--outside", "--into", into)
    assert result.exit_code == 0, result.stderr
    assert "broadsheet-almanac/pyproject.toml" in files(into)
    assert "broadsheet-almanac/src/broadsheet_almanac/__init__.py" in files(into)
    assert "pip install -e" in result.stdout


def test_names_addresses_and_moment_of_the_cases(invoke: Invoke, saved: tuple[Path, Path], into: Path) -> None:
    addresses = ("--url", URL, "--url", "https://almanac.example/snow")
    names = ("--case", "wet", "--case", "white", "--fetched-at", "2026-03-03T09:00:00+00:00")
    assert invoke("new", "almanac", *addresses, *names, "--html", *saved, "--into", into).exit_code == 0
    case = json.loads((into / "tests/fixtures/almanac/white/case.json").read_text())
    assert case["url"] == "https://almanac.example/snow"
    assert case["fetched_at"] == "2026-03-03T09:00:00+00:00"


def test_nothing_is_overwritten(invoke: Invoke, saved: tuple[Path, Path], into: Path) -> None:
    command = ("new", "almanac", "--url", URL, "--html", saved[0], "--into", into)
    assert invoke(*command).exit_code == 0
    adapter = into / "adapters/almanac.py"
    adapter.write_text("# mended by hand\n")
    result = invoke(*command)
    assert result.exit_code == 2
    assert str(adapter) in result.stderr
    assert "page.html" in result.stderr
    assert f"BROADSHEET_ADAPTERS={into / 'adapters'} broadsheet case almanac" in result.stderr
    assert adapter.read_text() == "# mended by hand\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("my-site", "--url", URL), "try 'my_site'"),
        (("almanac", "--url", "almanac.example"), "not the address of a page"),
        (("almanac", "--url", URL, "--case", "a", "--case", "b"), "2 names of cases for 1 pages"),
        (("almanac",), "--url"),
    ],
)
def test_wrong_usage(
    invoke: Invoke, saved: tuple[Path, Path], into: Path, arguments: tuple[str, ...], words: str
) -> None:
    result = invoke("new", *arguments, "--html", saved[0], "--into", into)
    assert result.exit_code == 2
    assert words in result.stderr
    assert files(into) == set()


def test_an_adapter_is_not_proposed_from_text(invoke: Invoke, tmp_path: Path, into: Path) -> None:
    (tmp_path / "rain.txt").write_text("Rain at last\nIt rained on Monday.")
    result = invoke("new", "almanac", "--url", URL, "--html", tmp_path / "rain.txt", "--into", into)
    assert result.exit_code == 2
    assert "broadsheet case" in result.stderr
    assert files(into) == set()


def test_a_page_is_needed(invoke: Invoke, into: Path) -> None:
    assert invoke("new", "almanac", "--url", URL, "--into", into).exit_code == 2
    assert invoke("new", "almanac", "--url", URL, "--html", into / "no.html", "--into", into).exit_code == 2


@pytest.mark.parametrize("blank", ["  \n", "<p>", "<script>let news</script>"])
def test_a_page_that_is_none_ends_it(invoke: Invoke, tmp_path: Path, into: Path, blank: str) -> None:
    (tmp_path / "blank.html").write_text(blank)
    result = invoke("new", "almanac", "--url", URL, "--html", tmp_path / "blank.html", "--into", into)
    assert result.exit_code == 3
    assert files(into) == set()


def test_a_folder_that_takes_no_files_is_told(invoke: Invoke, saved: tuple[Path, Path], into: Path) -> None:
    (into / "adapters").write_text("a file where a folder should be")
    result = invoke("new", "almanac", "--url", URL, "--html", saved[0], "--into", into)
    assert result.exit_code == 1
    assert "cannot write" in result.stderr
