"""The output as Parquet: numbered pieces in the folder ``NAME.pieces``, put together in ``NAME`` when all are there.

A Parquet file without its end cannot be read, so it cannot grow. Each piece is a file of as many rows as the journal's
``every`` says, whole or not there; the journal counts it when it is there, and one that it does not count is written
over.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from types import TracebackType

import attrs
import pyarrow as pa
import pyarrow.parquet as pq

from broadsheet.batch import durable
from broadsheet.batch.arrow import OUTCOMES
from broadsheet.batch.journal import Journal
from broadsheet.batch.rows import unpacked
from broadsheet.errors import BatchError

__all__ = ["TableOutput"]


@attrs.define
class TableOutput:
    """The pieces of a table, from where the journal says. A piece is a group of rows of the table."""

    path: Path
    journal: Journal
    _rows: list[pa.RecordBatch] = attrs.field(init=False, factory=list)

    def __enter__(self) -> TableOutput:
        """Makes the folder of the pieces. Raises ``BatchError`` where one is missing that the journal counts."""
        self.pieces.mkdir(exist_ok=True)
        if not all(piece.exists() for piece in self._counted()):
            raise BatchError(f"{self.pieces} lost what its journal counts: {self.journal.rows:,} rows")
        self.journal.save(self.path)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._rows.clear()

    @property
    def pieces(self) -> Path:
        """The folder of the pieces."""
        return self.path.with_name(f"{self.path.name}.pieces")

    def add(self, row: bytes) -> None:
        """Takes a row; those of a piece are written together."""
        self._rows.append(unpacked(row))
        if len(self._rows) == self.journal.work.every:
            self._count()

    def finish(self) -> None:
        """Puts the pieces together under the name: all rows are there."""
        if self._rows:
            self._count()
        whole = self.path.with_name(f"{self.path.name}.part")
        with whole.open("wb") as file:
            with pq.ParquetWriter(file, OUTCOMES, compression="zstd") as writer:
                for piece in self._counted():
                    writer.write_table(pq.read_table(piece, partitioning=None))
            durable.flush(file)
        durable.move(whole, self.path)
        self.settle()

    def settle(self) -> None:
        """Has the journal say that the output is there, and throws the pieces away."""
        attrs.evolve(self.journal, finished=True).save(self.path)
        shutil.rmtree(self.pieces, ignore_errors=True)

    def forget(self) -> None:
        """Throws away what there is of an output: the journal first, for without it nothing else counts."""
        Journal.beside(self.path).unlink(missing_ok=True)
        shutil.rmtree(self.pieces, ignore_errors=True)
        self.path.unlink(missing_ok=True)

    def _count(self) -> None:
        piece = self._piece(self.journal.rows // self.journal.work.every)
        fresh = piece.with_suffix(".new")
        with fresh.open("wb") as file:
            pq.write_table(pa.Table.from_batches(self._rows, OUTCOMES).combine_chunks(), file, compression="zstd")
            durable.flush(file)
        durable.move(fresh, piece)
        self.journal = attrs.evolve(self.journal, rows=self.journal.rows + len(self._rows))
        self.journal.save(self.path)
        self._rows.clear()

    def _counted(self) -> list[Path]:
        return [self._piece(number) for number in range(-(-self.journal.rows // self.journal.work.every))]

    def _piece(self, number: int) -> Path:
        return self.pieces / f"{number:06}.piece"
