"""``run``: all pages of some files into one file, by many processes, from where the last run was stopped."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from importlib.metadata import version
from itertools import chain, count, islice
from pathlib import Path

import attrs

from broadsheet.batch import durable
from broadsheet.batch.crew import Crew
from broadsheet.batch.files import InputFile, fingerprint
from broadsheet.batch.journal import Journal, Work
from broadsheet.batch.jsonl import LinesOutput
from broadsheet.batch.parquet import TableOutput
from broadsheet.batch.reading import read_file
from broadsheet.batch.rows import Pack, Row, as_arrow, as_line
from broadsheet.batch.settings import Settings
from broadsheet.errors import BatchError

__all__ = ["Batch", "Tally"]

Output = LinesOutput | TableOutput

_OUTPUTS: dict[str, tuple[type[Output], Pack]] = {
    ".jsonl": (LinesOutput, as_line),
    ".parquet": (TableOutput, as_arrow),
}


@attrs.frozen
class Tally:
    """What a run did: ``pages`` that it read, of which ``failures`` failed, by kind; ``before`` were there already."""

    pages: int
    before: int
    failures: Mapping[str, int]


def _nothing(row: Row) -> None:
    """What is done with a row by who does not watch."""


@attrs.frozen(kw_only=True)
class Batch:
    """Pages of ``files`` to be read into ``output``: JSON lines or Parquet, by its name.

    ``workers`` is the number of processes, ``timeout`` in seconds for each page, ``every`` the number of rows after
    which they are flushed to the disk and counted in the journal: what a run that is killed has to do again, at most.

    A row is an ``Outcome``, and the rows stand in the order of the pages. Whatever stops a run, the same batch goes on
    where it stopped, and the output is the one of a run that nothing stopped: see ``broadsheet.batch.journal``.
    """

    files: tuple[InputFile, ...]
    output: Path = attrs.field()
    settings: Settings = attrs.field(factory=Settings)
    workers: int = attrs.field(factory=lambda: os.cpu_count() or 1)
    timeout: float = 60.0
    every: int = 1_000

    @output.validator
    def _is_known(self, field: attrs.Attribute[Path], path: Path) -> None:
        if path.suffix not in _OUTPUTS:
            raise BatchError(f"{path}: the output is {' or '.join(_OUTPUTS)}, by its name")

    def run(self, watch: Callable[[Row], None] = _nothing, *, anew: bool = False) -> Tally:
        """Reads what is left to read, and shows each row to ``watch`` when it is written.

        ``anew`` throws away what there is of the output. Raises ``BatchError`` where the output is of other files or
        settings or of another version, where another process writes it, and where no worker starts; ``OSError``
        where the output cannot be written, and what ``Settings.registry`` raises.
        """
        self.settings.registry()  # what is wrong with it is told here, and not by each worker
        kind, pack = _OUTPUTS[self.output.suffix]
        with durable.alone(self.output):
            if anew:
                kind(self.output, Journal(work=self._work())).forget()
            journal = Journal.of(self.output, self._work())
            output = kind(self.output, journal)
            if journal.finished:
                output.settle()
                return Tally(0, journal.rows, {})
            return self._fill(output, pack, watch)

    def _fill(self, output: Output, pack: Pack, watch: Callable[[Row], None]) -> Tally:
        before, failures, pages = output.journal.rows, Counter[str](), count()
        left = islice(chain.from_iterable(map(read_file, self.files)), before, None)
        crew = Crew(self.workers, self.settings, pack, self.timeout)
        with output, closing(crew.rows(left)) as rows:
            for row in rows:
                output.add(row.data)
                next(pages)
                watch(row)
                if row.error is not None:
                    failures[row.error.kind] += 1
            output.finish()
        return Tally(next(pages), before, failures)

    def _work(self) -> Work:
        return Work(
            files=len(self.files),
            fingerprint=fingerprint(self.files),
            settings=self.settings,
            every=self.every,
            version=version("broadsheet"),
        )
