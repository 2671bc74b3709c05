"""The pytest plugin: what it collects, what fails and in which words, in a package of an outsider."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.gazette import PAGE, expected_record, write_adapter, write_case

from broadsheet.testing.expected import FIELDS

pytest_plugins = "pytester"

CASE = Path("tests/fixtures/gazette/rain")


@pytest.fixture
def outside(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder with an adapter and one fixture that holds."""
    write_adapter(pytester.path)
    write_case(pytester.path / CASE, expected=expected_record())
    monkeypatch.syspath_prepend(pytester.path)
    return pytester


def test_there_is_one_test_a_field(outside: pytest.Pytester) -> None:
    (outside.path / CASE / "absent.txt").write_text("About us\n\n")
    result = outside.runpytest("-v")
    result.assert_outcomes(passed=len(FIELDS) + 2)
    wanted = [f"{CASE}/case.json::{name} PASSED*" for name in (*FIELDS, "layout", "absent")]
    result.stdout.fnmatch_lines(wanted)


def test_a_test_can_be_chosen_by_its_name(outside: pytest.Pytester) -> None:
    outside.runpytest(f"{CASE}/case.json::cards").assert_outcomes(passed=1)


def test_it_works_in_a_process_of_its_own_and_on_two_workers(outside: pytest.Pytester) -> None:
    outside.runpytest_subprocess("-n2").assert_outcomes(passed=len(FIELDS) + 1)


def test_nothing_of_the_library_is_imported_before_a_test_runs(outside: pytest.Pytester) -> None:
    outside.makeconftest("""
        import sys

        def pytest_collection_finish(session):
            print("imported:", sorted({"broadsheet", "gazette_site"} & set(sys.modules)))
    """)
    result = outside.runpytest_subprocess("--collect-only", "-s", "-p", "no:hypothesispytest")
    result.stdout.fnmatch_lines(["imported: []"])


def test_the_plugin_can_be_switched_off(outside: pytest.Pytester) -> None:
    result = outside.runpytest_subprocess("-p", "no:broadsheet")
    result.assert_outcomes()
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_no_option_writes_what_is_expected(outside: pytest.Pytester) -> None:
    assert outside.runpytest_subprocess("--broadsheet-accept").ret == pytest.ExitCode.USAGE_ERROR


def test_a_case_file_without_a_page_is_not_a_fixture(pytester: pytest.Pytester) -> None:
    (pytester.path / "case.json").write_text("[]")
    assert pytester.runpytest().ret == pytest.ExitCode.NO_TESTS_COLLECTED


@pytest.mark.parametrize("content", ['{"name": "login", "url": "https://shop.example/"}', "[1]", "{", "{}"])
def test_a_case_file_of_another_tool_is_left_alone(pytester: pytest.Pytester, content: str) -> None:
    (pytester.path / "case.json").write_text(content)
    (pytester.path / "page.html").write_text("<p>Log in")
    assert pytester.runpytest().ret == pytest.ExitCode.NO_TESTS_COLLECTED


# ----------------------------------------------------------------------------------------------------------- failing


def test_a_failure_tells_what_was_expected_what_was_read_by_which_rule_and_how_to_accept(
    outside: pytest.Pytester,
) -> None:
    write_case(outside.path / CASE, expected=expected_record(headline="Rain at first"))
    result = outside.runpytest()
    result.assert_outcomes(passed=len(FIELDS), failed=1)
    result.stdout.fnmatch_lines(
        [
            f"*{CASE}/case.json: headline*",
            "headline is not as expected",
            '- headline: "Rain at first"',
            '+ headline: "Rain at last"',
            "  headline: Wire2026, 1 hit: css('main h1').text()",
            f"If what was read is right: broadsheet accept {CASE}",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_failure_tells_what_nearly_matched(outside: pytest.Pytester) -> None:
    write_case(outside.path / CASE, page=PAGE.replace("<aside>", "<aside hidden>").replace("article>", "div>"))
    result = outside.runpytest(f"{CASE}/case.json::cards")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(['- cards[[]0]: {"title": "Snow by Friday"*', "  cards: Wire2026, 0 hits: css('aside*"])
    result.stdout.fnmatch_lines(["*nearly: *"])


def test_a_line_that_must_be_absent_fails_where_it_is_in_the_body(outside: pytest.Pytester) -> None:
    (outside.path / CASE / "absent.txt").write_text("About us\nmore  rain\nMore rain\n")
    result = outside.runpytest()
    result.assert_outcomes(passed=len(FIELDS) + 1, failed=1)
    result.stdout.fnmatch_lines(["- 'More rain' must not be in the body", "+ body[[]1]: 'More rain is expected*"])
    result.stdout.fnmatch_lines([f"If what was read is right: take the line out of {CASE}/absent.txt"])


def test_another_layout_fails_with_the_reason(outside: pytest.Pytester) -> None:
    write_case(outside.path / CASE, layout="Print2024")
    result = outside.runpytest(f"{CASE}/case.json::layout")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["- layout: Print2024", "+ layout: Wire2026"])
    result.stdout.fnmatch_lines([f"If what was read is right: name the layout in {CASE}/case.json"])


def test_a_page_that_its_adapter_does_not_know_fails(outside: pytest.Pytester) -> None:
    write_case(outside.path / CASE, url="https://elsewhere.example/")
    result = outside.runpytest(f"{CASE}/case.json::layout")
    result.stdout.fnmatch_lines(
        ["*was not asked: it knows neither the address https://elsewhere.example/ nor the page"]
    )


def test_an_adapter_that_cannot_be_imported_fails_in_words(outside: pytest.Pytester) -> None:
    write_case(outside.path / CASE, adapter="nowhere.at_all:Site")
    result = outside.runpytest(f"{CASE}/case.json::headline")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["this fixture cannot be used", "*case.json: $.adapter: No module named 'nowhere'"])


@pytest.mark.parametrize("broken", ["case.json", "expected.json"])
@pytest.mark.parametrize("content", ["{", "[]"])
def test_files_that_are_no_json_fail_one_test_in_words(outside: pytest.Pytester, broken: str, content: str) -> None:
    (outside.path / CASE / broken).write_text(content)
    result = outside.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["this fixture cannot be used", f"*{broken}: *"])


def test_a_fixture_without_a_record_fails_one_test_in_words(outside: pytest.Pytester) -> None:
    (outside.path / CASE / "expected.json").unlink()
    result = outside.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"*expected.json: there is no such file; write it with: broadsheet accept *{CASE}"])


def test_a_record_that_lacks_a_field_fails(outside: pytest.Pytester) -> None:
    record = expected_record()
    del record["kicker"]
    write_case(outside.path / CASE, expected=record)
    result = outside.runpytest_subprocess(f"{CASE}/case.json::headline")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*expected.json: required field missing @ $.kicker"])


# --------------------------------------------------------------------------------------------------- expected failures


def test_an_expected_failure_is_no_failure_and_tells_its_reason(outside: pytest.Pytester) -> None:
    failures = {"headline": "the site writes it twice"}
    write_case(outside.path / CASE, expected=expected_record(headline="Rain"), expected_failures=failures)
    result = outside.runpytest("-rx")
    result.assert_outcomes(passed=len(FIELDS), xfailed=1)
    result.stdout.fnmatch_lines([f"XFAIL {CASE}/case.json::headline - the site writes it twice"])


def test_an_expected_failure_that_passes_fails(outside: pytest.Pytester) -> None:
    write_case(outside.path / CASE, expected_failures={"headline": "the site writes it twice"})
    result = outside.runpytest()
    result.assert_outcomes(passed=len(FIELDS), failed=1)
    result.stdout.fnmatch_lines([f"headline is right now: remove it from expected_failures in {CASE}/case.json"])


def test_an_expected_failure_excuses_no_broken_fixture(outside: pytest.Pytester) -> None:
    write_case(outside.path / CASE, adapter="nowhere:Site", expected_failures={"headline": "the site writes it twice"})
    outside.runpytest(f"{CASE}/case.json::headline").assert_outcomes(failed=1)


def test_drift_is_a_fixture_too(outside: pytest.Pytester) -> None:
    page = PAGE.replace("<main class=gazette data-story=1>", "<main>")
    boilerplate = ["Sections", "Ada Poole", "Snow by Friday", "3 hours ago", "Fog on the river", "About us"]
    record = expected_record(cards=[], authors=[], boilerplate=boilerplate)
    write_case(outside.path / CASE, page=page, expected=record, layout=None)
    outside.runpytest().assert_outcomes(passed=len(FIELDS) + 1)


def test_a_page_that_is_none_is_a_fixture_too(outside: pytest.Pytester) -> None:
    write_case(outside.path / CASE, page=" ", expected={"raises": "EmptyDocument"})
    result = outside.runpytest("-v")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines([f"{CASE}/case.json::raises PASSED*"])


@pytest.mark.parametrize(
    ("page", "error", "read"),
    [(PAGE, "EmptyDocument", "+ a record: article*Rain*"), (" ", "LimitExceeded", "+ raises: EmptyDocument: *")],
)
def test_a_page_that_raises_something_else_fails(outside: pytest.Pytester, page: str, error: str, read: str) -> None:
    write_case(outside.path / CASE, page=page, expected={"raises": error})
    result = outside.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"- raises: {error}", read])


# --------------------------------------------------------------------------------------------------- adapters by names


def _local(pytester: pytest.Pytester) -> None:
    """The adapter in a folder of its own, and the fixture names it."""
    folder = pytester.path / "adapters"
    folder.mkdir()
    write_adapter(folder).rename(folder / "gazette.py")
    write_case(pytester.path / CASE, adapter="gazette", expected=expected_record())


def test_an_adapter_may_be_named_where_the_environment_tells_the_folder(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    _local(pytester)
    monkeypatch.setenv("BROADSHEET_ADAPTERS", str(pytester.path / "adapters"))
    pytester.runpytest_subprocess().assert_outcomes(passed=len(FIELDS) + 1)


def test_an_adapter_may_be_named_where_the_ini_file_tells_the_folder(pytester: pytest.Pytester) -> None:
    _local(pytester)
    pytester.makeini("[pytest]\nbroadsheet_adapters = adapters\n")
    pytester.runpytest_subprocess("-n2").assert_outcomes(passed=len(FIELDS) + 1)


def test_an_adapter_that_nobody_knows_fails_in_words(pytester: pytest.Pytester) -> None:
    _local(pytester)
    result = pytester.runpytest_subprocess(f"{CASE}/case.json::headline")
    result.stdout.fnmatch_lines(["*case.json: $.adapter: no adapter is called 'gazette'*"])


def test_the_plugin_is_light() -> None:
    code = "import broadsheet_pytest, sys; print('broadsheet' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(found.stdout.lower()) is False
