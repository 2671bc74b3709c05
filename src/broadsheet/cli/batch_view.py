"""How a batch goes, on stderr: a bar while it runs, and what it came to."""

from __future__ import annotations

import time
from collections import Counter

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from broadsheet.batch import Batch, Tally
from broadsheet.batch.rows import Row
from broadsheet.cli.wording import clean

__all__ = ["watched"]

#: Of each kind of failure, so many are told one by one; all of them are in the output.
_TOLD = 10


def watched(batch: Batch, *, anew: bool) -> Tally:
    """Runs a batch and shows on stderr how far it is, how fast, and which pages fail."""
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    begun = time.monotonic()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        tally = batch.run(_Watch(batch, progress).see, anew=anew)
    console.print(_told(tally, time.monotonic() - begun), soft_wrap=True)
    return tally


class _Watch:
    """Looks at rows as they are written. How far the batch is, is told in bytes of its files: pages nobody counted."""

    def __init__(self, batch: Batch, progress: Progress) -> None:
        self._progress = progress
        self._sizes = {file.name: file.size for file in batch.files}
        self._passed, self._file = 0, ""
        self._pages, self._failures = 0, Counter[str]()
        self._begun = time.monotonic()
        self._task = progress.add_task("", total=sum(self._sizes.values()))

    def see(self, row: Row) -> None:
        """A row was written."""
        self._pages += 1
        if row.error is not None:
            self._failures[row.error.kind] += 1
            if self._failures[row.error.kind] <= _TOLD:
                place = " ".join(part for part in (row.origin.file, row.origin.record) if part)
                told = clean(f"{place}: {row.error.kind}: {row.error.message}")
                self._progress.console.print(told, soft_wrap=True)
        if row.origin.file is not None and row.origin.file != self._file:
            self._passed += self._sizes.get(self._file, 0)
            self._file = row.origin.file
        rate = self._pages / max(time.monotonic() - self._begun, 1e-3)
        said = f"{self._pages:,} pages, {rate:,.0f} a second, {self._failures.total():,} failed"
        within = min(row.origin.offset or 0, self._sizes.get(self._file, 0))
        self._progress.update(self._task, completed=self._passed + within, description=said)


def _told(tally: Tally, seconds: float) -> str:
    """What a run came to, in a line."""
    said = f"{tally.pages:,} pages in {seconds:,.1f} s, {tally.pages / max(seconds, 1e-3):,.0f} a second"
    if tally.before:
        said += f"; {tally.before:,} were there before"
    failures = ", ".join(f"{number:,} {kind}" for kind, number in sorted(tally.failures.items()))
    return f"{said}; failed: {failures or 'none'}"
