"""The suite of an outsider's adapter: what it runs, what fails in which words, and what is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support.gazette import ADAPTER, PAGE, expected_record, write_adapter, write_case

from broadsheet.testing.laws import LAWS

pytest_plugins = "pytester"

CASE = Path("fixtures/rain")
#: The profile stands on "default", named outright: under CI=true Hypothesis starts from one without memory.
TESTS = """
from gazette_site import Gazette
from hypothesis import settings
from hypothesis import strategies as st
from broadsheet.testing import laws
from broadsheet.testing.samples import Sample

settings.register_profile("small", settings.get_profile("default"), max_examples=15, derandomize=%s)
settings.load_profile("small")

TestLaws = laws.suite(Gazette, "fixtures", pages=%s)
"""
#: An adapter that never reads a third card: each card more breaks a law.
BRITTLE = ADAPTER.replace("aside article", "aside article:nth-child(-n+2)")


@pytest.fixture
def outside(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder with an adapter, one fixture that holds, and its suite of laws."""
    write_adapter(pytester.path)
    write_case(pytester.path / CASE, expected=expected_record())
    pytester.makepyfile(test_laws=TESTS % (True, None))
    monkeypatch.syspath_prepend(pytester.path)
    return pytester


def test_there_is_a_test_a_law_and_the_score_is_printed_by_each_way_of_running(outside: pytest.Pytester) -> None:
    for arguments in ((), ("-n2",)):
        result = outside.runpytest_subprocess("test_laws.py", *arguments)
        # the gazette reads no text, and declares its cards, so two laws have nothing to say
        result.assert_outcomes(passed=len(LAWS), skipped=2)
        result.stdout.fnmatch_lines(["*- brittleness -*", "brittleness of gazette: 0.* of the records stay whole"])


def test_a_law_that_says_nothing_is_skipped_with_the_reason(outside: pytest.Pytester) -> None:
    result = outside.runpytest_subprocess("-rs", "-k", "text_form")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["SKIPPED *no page of gazette gives this law anything to say: the flattened text*"])


def test_a_broken_law_tells_how_to_see_it_again(outside: pytest.Pytester) -> None:
    (outside.path / "gazette_site.py").write_text(BRITTLE)
    result = outside.runpytest_subprocess("-k", "test_card_added")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*Law card_added: a card more*", '*For replay.json: {"law": "card_added", *'])
    result.stdout.no_fnmatch_line("*The page:*")
    told = next(line for line in result.outlines if "For replay.json" in line)
    (outside.path / CASE / "replay.json").write_text(f"[{told.partition('For replay.json: ')[2]}]")
    outside.runpytest_subprocess("-k", "test_replays").assert_outcomes(failed=1)
    (outside.path / "gazette_site.py").write_text(ADAPTER)
    outside.runpytest_subprocess("-k", "test_replays").assert_outcomes(passed=1)


def test_a_page_that_was_made_up_is_shown(outside: pytest.Pytester) -> None:
    (outside.path / "gazette_site.py").write_text(BRITTLE)
    pages = f"st.just(Sample(html={PAGE.replace('Rain at last', 'Hail at last')!r}, adapter=Gazette))"
    outside.makepyfile(test_laws=TESTS % (True, pages))
    write_case(outside.path / CASE, page="<main class=paper><h1>Snow</h1></main>", layout="Print2024")
    result = outside.runpytest_subprocess("-k", "test_card_added")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*The page:", "*Hail at last*"])


def test_what_broke_a_law_is_remembered_while_others_run(outside: pytest.Pytester) -> None:
    (outside.path / "gazette_site.py").write_text(BRITTLE)
    outside.makepyfile(test_laws=TESTS % (False, None))
    kept = outside.path / ".hypothesis/examples"
    outside.runpytest_subprocess("-k", "test_card_added").assert_outcomes(failed=1)
    before = {path.name for path in kept.iterdir()}
    outside.runpytest_subprocess("-k", "test_conservation or test_partition").assert_outcomes(passed=2)
    assert before == {path.name for path in kept.iterdir() if any(path.iterdir())} >= before != set()


def test_a_folder_without_a_case_is_a_mistake(outside: pytest.Pytester) -> None:
    write_case(outside.path / CASE, layout=None)
    result = outside.runpytest_subprocess("test_laws.py", "-k", "noise")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*fixtures holds no case that a layout of Gazette reads*"])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "not JSON"),
        ("{}", "not a list of replays"),
        ("[3]", "$[[]0[]]: a replay has `law` and `edits`"),
        (
            json.dumps([{"law": "gravity", "edits": []}]),
            "$[[]0[]].law: no law is called 'gravity'; there are conservation,",
        ),
        (json.dumps([{"law": "noise", "edits": [{"edit": "x"}]}]), "$[[]0[]].edits: [[]0[]]: no edit is called 'x'"),
        (json.dumps([{"law": "noise", "edits": []}]), "replay.json: noise has nothing to say of [[][]]"),
    ],
)
def test_a_replay_that_cannot_be_tried_fails_in_words(outside: pytest.Pytester, content: str, words: str) -> None:
    (outside.path / CASE / "replay.json").write_text(content)
    result = outside.runpytest_subprocess("-k", "test_replays")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"*{words}*"])
