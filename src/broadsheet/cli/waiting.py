"""What is told on stderr while a command works: nothing in the first second, and nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, TypeVar

import attrs

from broadsheet.cli.wording import clean

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["each", "waiting"]

T = TypeVar("T")

#: After so many seconds a person wonders whether anything happens.
_PATIENCE = 1.0


@contextmanager
def waiting(told: str) -> Iterator[None]:
    """Tells what is being done, and for how long, while it lasts."""
    with _shown(_Line(told)):
        yield


def each(items: Sequence[T], told: str) -> Iterator[T]:
    """The items, one by one; tells what is being done, and with how many of them it is done."""
    line = _Line(told, total=len(items))
    with _shown(line):
        for item in items:
            yield item
            line.advance()


@attrs.define(eq=False)
class _Line:
    """A line that may come to be shown, with a bar where it is known how much there is to do."""

    told: str
    total: int | None = None
    done: int = 0
    progress: Progress | None = None

    def start(self) -> None:
        """Shows the line. What draws it is imported here, so that quick commands do not wait for it."""
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        counted = (BarColumn(), MofNCompleteColumn()) if self.total is not None else ()
        text = TextColumn("{task.description}", markup=False)
        console = Console(stderr=True, highlight=False, emoji=False)
        progress = Progress(SpinnerColumn(), text, *counted, TimeElapsedColumn(), console=console, transient=True)
        progress.add_task(clean(self.told), total=self.total, completed=self.done)
        progress.start()
        self.progress = progress

    def advance(self) -> None:
        """One more is done."""
        self.done += 1
        if self.progress is not None:
            self.progress.update(self.progress.task_ids[0], completed=self.done)

    def stop(self) -> None:
        """Takes the line away, where it is shown."""
        if self.progress is not None:
            self.progress.stop()


@contextmanager
def _shown(line: _Line) -> Iterator[None]:
    """Shows the line once patience ends, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    timer = Timer(_PATIENCE, line.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()  # it may be about to draw
        line.stop()
