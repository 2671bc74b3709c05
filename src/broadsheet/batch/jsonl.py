"""The output as JSON lines: rows are added to ``NAME.part``, which becomes ``NAME`` when all are there.

What stands in the part beyond the ``length`` of the journal was never counted: it is cut off before the first row.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import attrs

from broadsheet.batch import durable
from broadsheet.batch.journal import Journal
from broadsheet.errors import BatchError

__all__ = ["LinesOutput"]


@attrs.define
class LinesOutput:
    """The lines of a file, from where the journal says."""

    path: Path
    journal: Journal
    _file: BinaryIO = attrs.field(init=False)
    _uncounted: int = attrs.field(init=False, default=0)

    def __enter__(self) -> LinesOutput:
        """Opens the part. Raises ``BatchError`` where it is shorter than the journal says."""
        there = self.part.stat().st_size if self.part.exists() else 0
        if there < self.journal.length:
            raise BatchError(f"{self.part} lost what its journal counts: {self.journal.rows:,} rows")
        self.journal.save(self.path)
        self._file = self.part.open("ab")
        self._file.truncate(self.journal.length)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    @property
    def part(self) -> Path:
        """The file that grows."""
        return self.path.with_name(f"{self.path.name}.part")

    def add(self, line: bytes) -> None:
        """Writes a row."""
        self._file.write(line)
        self._uncounted += 1
        if self._uncounted == self.journal.work.every:
            self._count()

    def _count(self) -> None:
        durable.flush(self._file)
        rows = self.journal.rows + self._uncounted
        self.journal = attrs.evolve(self.journal, rows=rows, length=self._file.tell())
        self.journal.save(self.path)
        self._uncounted = 0

    def finish(self) -> None:
        """Gives the file its name: all rows are there."""
        self._count()
        self._file.close()
        durable.move(self.part, self.path)
        self.settle()

    def settle(self) -> None:
        """Has the journal say that the output is there."""
        attrs.evolve(self.journal, finished=True).save(self.path)

    def forget(self) -> None:
        """Throws away what there is of an output: the journal first, for without it nothing else counts."""
        for path in (Journal.beside(self.path), self.part, self.path):
            path.unlink(missing_ok=True)
