"""A batch may be stopped anywhere: whoever goes on ends with the output of a run that nothing stopped."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pyarrow.parquet as pq
import pytest
from tests.support.press import MISCHIEF, press, write_archive, write_folder

from broadsheet import BatchError, UnknownSite
from broadsheet.batch import Batch, Outcome, Parser, Settings, durable, find_files
from broadsheet.batch.crew import Crew
from broadsheet.batch.journal import Journal
from broadsheet.batch.rows import Row, row_of

PAGES = press(13)
#: Real processes are killed so many times for each kind of output; a look on the desk is content with few.
KILLS = 10 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 2


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    write_folder(tmp_path / "in", PAGES)
    (tmp_path / "in/zz.html").touch()
    return tmp_path / "in"


def batch(inputs: Path, output: Path, **options: Any) -> Batch:
    return Batch(files=find_files([inputs]), output=output, workers=1, every=5, **options)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the pages read in this process: what is tested is what is written."""
    parser = Parser.of()

    def rows(self: Crew, pages: Any) -> Iterator[Row]:
        for page in pages:
            yield row_of(parser.outcome(page), self.pack)

    monkeypatch.setattr(Crew, "rows", rows)


def rows_of(output: Path) -> list[Outcome]:
    if output.suffix == ".jsonl":
        return [Outcome.from_json(line) for line in output.read_bytes().splitlines()]
    return [Outcome.from_dict(row) for row in pq.read_table(output).to_pylist()]


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_a_batch_has_a_row_for_each_page(inputs: Path, tmp_path: Path, name: str) -> None:
    seen: list[Row] = []
    tally = batch(inputs, tmp_path / name).run(seen.append)
    rows = rows_of(tmp_path / name)
    assert (tally.pages, tally.before, tally.failures) == (14, 0, {"EmptyDocument": 1})
    assert [row.origin for row in rows] == [row.origin for row in seen]
    assert [row.page.headline for row in rows if row.page] == [
        row.page.headline for row in map(Parser.of().outcome, PAGES) if row.page
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["in", name, f"{name}.journal"])


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_what_is_finished_is_not_done_again(inputs: Path, tmp_path: Path, name: str) -> None:
    work = batch(inputs, tmp_path / name)
    work.run()
    before = (tmp_path / name).stat()
    tally = work.run()
    assert (tally.pages, tally.before) == (0, 14)
    assert (tmp_path / name).stat() == before
    assert work.run(anew=True).pages == 14
    (tmp_path / name).unlink()
    assert work.run().pages == 14


# ------------------------------------------------------------------------------------------------------------- stopped


class Killed(BaseException):
    """The process is no more."""


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_killed_at_every_step_that_reaches_the_disk(
    inputs: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    undisturbed = tmp_path / "undisturbed" / name
    undisturbed.parent.mkdir()
    batch(inputs, undisturbed).run()
    steps = 0
    while True:
        output = tmp_path / f"killed-{steps}" / name
        output.parent.mkdir()
        with monkeypatch.context() as patched:
            left = _killing(patched, steps)
            try:
                batch(inputs, output).run()
            except Killed:
                _tear(output)
            else:
                assert left() > 0
                break
        tally = batch(inputs, output).run()
        assert output.read_bytes() == undisturbed.read_bytes()
        assert tally.pages + tally.before == 14
        assert sorted(path.name for path in output.parent.iterdir() if path.suffix != ".lock") == [
            name,
            f"{name}.journal",
        ]
        steps += 1
    assert steps > 15


def _killing(patched: pytest.MonkeyPatch, after: int) -> Callable[[], int]:
    """Ends everything after so many steps, each of which writes to the disk, gives a name or takes a file away."""
    left = after + 1

    def step(function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any, **named: Any) -> Any:
            nonlocal left
            left -= 1
            if left <= 0:
                raise Killed
            return function(*given, **named)

        return counted

    patched.setattr(os, "fsync", step(os.fsync))
    patched.setattr(Path, "replace", step(Path.replace))
    patched.setattr(shutil, "rmtree", step(shutil.rmtree))
    return lambda: left


def _tear(output: Path) -> None:
    """What nobody counted may be there, or half of it, or something else: the machine went down with the process."""
    part = output.with_name(f"{output.name}.part")
    if part.exists() and output.suffix == ".jsonl":
        with part.open("ab") as file:
            file.write(b'{"origin": \0\0\0')


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_killed_for_real(inputs: Path, tmp_path: Path, name: str) -> None:
    write_archive(inputs / "more.warc.gz", press(250, "more.example"))
    undisturbed, output = tmp_path / "undisturbed" / name, tmp_path / name
    undisturbed.parent.mkdir()
    Batch(files=find_files([inputs]), output=undisturbed, workers=2, every=5).run()
    chance = random.Random()
    for _ in range(KILLS):
        process = _start(inputs, output)
        _wait_for_rows(output, process, more=chance.randint(0, 264 // KILLS))
        time.sleep(chance.random() / 20)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert _start(inputs, output).wait() == 0
    assert output.read_bytes() == undisturbed.read_bytes()


_SCRIPT = """
from pathlib import Path
from broadsheet.batch import Batch, find_files
Batch(files=find_files([{inputs!r}]), output=Path({output!r}), workers=2, every=5).run()
"""


def _start(inputs: Path, output: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _SCRIPT.format(inputs=str(inputs), output=str(output))])


def _wait_for_rows(output: Path, process: subprocess.Popen[bytes], more: int) -> None:
    wanted = _counted(output) + more
    while process.poll() is None and _counted(output) < wanted:
        time.sleep(0.01)


def _counted(output: Path) -> int:
    path = Journal.beside(output)
    return Journal.from_json(path.read_bytes()).rows if path.exists() else 0


# ------------------------------------------------------------------------------------------------------------- refused


@pytest.mark.usefixtures("here")
def test_an_output_of_something_else_is_left_alone(inputs: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("mine\n")
    with pytest.raises(BatchError, match="no journal"):
        batch(inputs, output).run()
    assert output.read_text() == "mine\n"


@pytest.mark.usefixtures("here")
def test_a_batch_goes_on_with_nothing_but_itself(inputs: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    batch(inputs, output).run()
    with pytest.raises(BatchError, match="other settings"):
        batch(inputs, output, settings=Settings(site="daily8")).run()
    (inputs / "later.html").write_text("<p>a page more")
    with pytest.raises(BatchError, match="other input files"):
        batch(inputs, output).run()
    assert batch(inputs, output).run(anew=True).pages == 15


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(("name", "rest"), [("out.jsonl", "out.jsonl.part"), ("out.parquet", "out.parquet.pieces")])
def test_rows_that_the_journal_counts_must_be_there(inputs: Path, tmp_path: Path, name: str, rest: str) -> None:
    def stop(row: Row) -> None:
        if "00011" in str(row.origin.file):
            raise Killed

    work = batch(inputs, tmp_path / name)
    with pytest.raises(Killed):
        work.run(stop)
    shutil.move(tmp_path / rest, tmp_path / "away")
    with pytest.raises(BatchError, match="lost what its journal counts: 10 rows"):
        work.run()


@pytest.mark.usefixtures("here")
def test_a_broken_journal_is_told(inputs: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    batch(inputs, output).run()
    Journal.beside(output).write_text("{}")
    with pytest.raises(BatchError, match="no journal of a batch"):
        batch(inputs, output).run()


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is locked there")
def test_two_processes_do_not_write_one_output(inputs: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with durable.alone(output), pytest.raises(BatchError, match="another process"):
        batch(inputs, output).run()


def test_what_cannot_begin_is_told_before_it_begins(inputs: Path, tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="by its name"):
        batch(inputs, tmp_path / "out.csv")
    with pytest.raises(UnknownSite):
        batch(inputs, tmp_path / "out.jsonl", settings=Settings(site="nowhere")).run()
    assert not Journal.beside(tmp_path / "out.jsonl").exists()


def test_a_page_that_ruins_its_worker_is_a_row_of_the_table(inputs: Path, tmp_path: Path) -> None:
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites/mischief.py").write_text(MISCHIEF)
    (tmp_path / "bad.jsonl").write_text('{"html": "<h1>crash</h1><p>It does.", "url": "https://mischief.example/"}\n')
    work = Batch(
        files=find_files([tmp_path / "bad.jsonl", inputs]),
        output=tmp_path / "out.parquet",
        settings=Settings(folders=(str(tmp_path / "sites"),)),
        workers=1,
    )
    assert work.run().failures == {"WorkerDied": 1, "EmptyDocument": 1}
    assert attrs.asdict(rows_of(work.output)[0])["error"]["kind"] == "WorkerDied"
