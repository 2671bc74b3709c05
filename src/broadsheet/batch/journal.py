"""How far an output has come: the one file that says which rows are safe.

**The invariant.** An output is the rows of its pages in the order of the pages, so a number says it all: the journal's
``rows`` is how many of them are on the disk, whole and flushed. Rows are flushed before the journal counts them, and
the journal is replaced in one step. So at any moment, whatever is killed: what the journal counts is there, and what
it does not count is cut off or written over by whoever goes on, who begins with the page after. Nothing is written
twice, nothing is lost, and what is lost of the work is at most the rows between two counts.
"""

from __future__ import annotations

from pathlib import Path

import attrs

from broadsheet.batch import durable
from broadsheet.batch.settings import Settings
from broadsheet.errors import BatchError, RecordError
from broadsheet.plain import Plain

__all__ = ["Journal", "Work"]


@attrs.frozen(kw_only=True)
class Work(Plain):
    """What an output is the output of. Two runs with equal work give equal rows.

    ``files`` counts the input files, ``fingerprint`` changes with any of them; ``version`` is that of broadsheet.
    """

    files: int
    fingerprint: str
    settings: Settings
    every: int
    version: str

    def difference(self, other: Work) -> str:
        """What is not the same, in words."""
        names = [field.name for field in attrs.fields(Work) if getattr(self, field.name) != getattr(other, field.name)]
        return " and ".join("input files" if name in ("files", "fingerprint") else name for name in names)


@attrs.frozen(kw_only=True)
class Journal(Plain):
    """How many ``rows`` are safe, and in how many bytes of the output (``length``, of JSON lines)."""

    work: Work
    rows: int = 0
    length: int = 0
    finished: bool = False

    @staticmethod
    def beside(output: Path) -> Path:
        """Where the journal of an output lies."""
        return output.with_name(f"{output.name}.journal")

    @classmethod
    def of(cls, output: Path, work: Work) -> Journal:
        """The journal of an output, or a fresh one. Raises ``BatchError`` where the output is of other work."""
        path = cls.beside(output)
        if not path.exists():
            if output.exists():
                raise BatchError(f"{output} is there already, and no journal says what it is of")
            return cls(work=work)
        try:
            found = cls.from_json(path.read_bytes())
        except RecordError as error:
            raise BatchError(f"{path} is no journal of a batch: {error}") from error
        if found.work != work:
            raise BatchError(f"{output} was begun with other {found.work.difference(work)}")
        if found.finished and not output.exists():  # it was moved or thrown away
            return cls(work=work)
        return attrs.evolve(found, finished=output.exists())

    def save(self, output: Path) -> None:
        """Puts the journal beside its output."""
        durable.write(self.beside(output), self.to_json(indent=2).encode() + b"\n")
