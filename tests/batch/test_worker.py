"""What a page may do to the process that reads it, and that it costs no other page."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from tests.support.press import MISCHIEF, press

from broadsheet import BatchError
from broadsheet.batch import Outcome, Parser, RawPage, Settings
from broadsheet.batch.crew import Crew
from broadsheet.batch.rows import as_arrow, as_line, unpacked


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "mischief.py").write_text(MISCHIEF)
    return Settings(folders=(str(tmp_path),))


def bad(what: str) -> RawPage:
    return RawPage(html=f"<h1>{what}</h1><p>This page does what it says.".encode(), url="https://mischief.example/")


def test_pages_that_ruin_their_process_cost_themselves(settings: Settings) -> None:
    pages = press(60)
    pages[3], pages[4], pages[17], pages[40] = bad("crash"), bad("crash"), bad("hang"), bad("crash")
    rows = list(Crew(2, settings, as_line, timeout=5).rows(pages))
    parser = Parser.of(settings)
    assert [row.error.kind for row in rows if row.error is not None] == [
        "WorkerDied",
        "WorkerDied",
        "TimedOut",
        "WorkerDied",
    ]
    for number, row in enumerate(rows):
        outcome = Outcome.from_json(row.data)
        assert outcome.error == row.error
        if number not in (3, 4, 17, 40):
            assert outcome == parser.outcome(pages[number])
    assert rows[17].error is not None
    assert "5 s" in rows[17].error.message
    assert rows[3].error is not None
    assert rows[3].error.message.endswith("ended with 7")


def test_a_worker_that_ended_between_two_pages_costs_none() -> None:
    def killing() -> Iterator[RawPage]:
        first, second = press(2)
        yield first
        time.sleep(1)  # the first is answered by now
        (process,) = multiprocessing.active_children()
        process.kill()
        process.join()
        yield second

    rows = list(Crew(1, Settings(), as_arrow, timeout=60).rows(killing()))
    assert [row.error for row in rows] == [None, None]
    assert [unpacked(row.data).to_pylist()[0]["url"] for row in rows] == [page.url for page in press(2)]


def test_who_takes_no_more_rows_leaves_no_process() -> None:
    def endless() -> Iterator[RawPage]:
        while True:
            yield from press(1)

    rows = Crew(1, Settings(), as_line, timeout=60).rows(endless())
    assert next(rows).error is None
    assert multiprocessing.active_children()
    rows.close()
    assert not multiprocessing.active_children()


def test_workers_that_do_not_start_are_told() -> None:
    with pytest.raises(BatchError, match="does not start"):
        list(Crew(1, Settings(site="nowhere"), as_line, timeout=60).rows(press(1)))


def test_pages_are_read_ahead_and_no_further() -> None:
    taken = 0

    def counted() -> Iterator[RawPage]:
        nonlocal taken
        for page in press(200):
            taken += 1
            yield attrs.evolve(page, html=b"")

    rows = Crew(1, Settings(), as_line, timeout=60).rows(counted())
    next(rows)
    assert taken <= 33
    rows.close()
