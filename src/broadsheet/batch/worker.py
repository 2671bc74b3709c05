"""A worker: a process that reads pages, and started again when a page took it along."""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import Empty, SimpleQueue
from threading import Lock

import attrs

from broadsheet.batch.process import serve
from broadsheet.batch.records import Failure, Outcome, RawPage
from broadsheet.batch.rows import Pack, Row, row_of
from broadsheet.batch.settings import Settings
from broadsheet.errors import BatchError

__all__ = ["Job", "Worker"]

#: How long a process may take to start, in seconds: it imports the library and finds the adapters.
_START = 120
#: How many pages a process is given at once: the one that it reads, and the next, so that it never waits for it.
_GIVEN = 2


@attrs.frozen(eq=False)
class Job:
    """A page, and where its row is awaited."""

    page: RawPage
    row: Future[Row] = attrs.field(factory=Future)


@attrs.define(eq=False)
class Worker:
    """One process at a time, and the jobs that it was given. ``timeout`` is in seconds, for each page.

    A page is to blame for what happens to the process from when the page before it was answered until it is answered
    itself. Its job gets a row that says so; the next one goes to a fresh process.
    """

    settings: Settings
    pack: Pack
    timeout: float
    #: Of all workers of a crew: multiprocessing keeps one list of children, and two threads may not reap one.
    nursery: Lock = attrs.field(factory=Lock, repr=False)
    _given: deque[Job] = attrs.field(factory=deque, init=False)
    _process: BaseProcess | None = attrs.field(default=None, init=False)
    _pipe: Connection | None = attrs.field(default=None, init=False)
    #: Since when the first page is read, and whether it was given up.
    _since: float | None = attrs.field(default=None, init=False)
    _late: bool = attrs.field(default=False, init=False)
    _over: bool = attrs.field(default=False, init=False)

    def work(self, jobs: SimpleQueue[Job | None]) -> None:
        """Does jobs until there comes None; has its own thread. Where no process starts, its jobs raise that."""
        coming = True
        try:
            while (coming or self._given) and not self._over:
                while coming and len(self._given) < _GIVEN:
                    try:
                        job = jobs.get(block=not self._given)
                    except Empty:
                        break
                    if job is None:
                        coming = False
                    else:
                        self._give(job)
                if self._given:
                    self._answer()
        except (BatchError, OSError) as error:
            for job in self._given:
                job.row.set_exception(error)
        finally:
            self._stop()

    def end_if_late(self) -> None:
        """Ends the process, from another thread, if its page took too long."""
        with self.nursery:
            if self._since is not None and time.monotonic() - self._since > self.timeout:
                self._late = True
                self._kill()

    def end(self) -> None:
        """Ends all work, from another thread: what was given is dropped."""
        with self.nursery:
            self._over = True
            self._kill()

    def _give(self, job: Job) -> None:
        idle = not self._given
        self._given.append(job)
        if idle and not self._is_alive():
            self._start()  # the first time, or it ended between two pages, and neither is to blame
        if len(self._given) == 1:
            self._since = time.monotonic()
        self._send(job)

    def _send(self, job: Job) -> None:
        assert self._pipe is not None
        with suppress(OSError):  # the process is no more: that is told where the row is awaited
            self._pipe.send(job.page)

    def _answer(self) -> None:
        """Awaits the row of the first job."""
        assert self._pipe is not None
        try:
            row: Row | None = self._pipe.recv()
        except (EOFError, OSError):
            row = None
        job = self._given[0]
        with self.nursery:
            lost, late = row is None, self._late
            self._since = time.monotonic() if len(self._given) > 1 else None
        if lost or late:  # where both came, the row came just before the end
            code = self._stop()
            row = row or row_of(Outcome.failed(job.page, self._loss(late, code)), self.pack)
        self._given.popleft()
        assert row is not None
        job.row.set_result(row)
        if self._process is None and self._given and not self._over:
            self._start()
            for left in self._given:
                self._send(left)

    def _loss(self, late: bool, code: int | None) -> Failure:
        """What a page did to the process."""
        if late:
            return Failure("TimedOut", f"it took more than {self.timeout:g} s")
        return Failure("WorkerDied", f"the process that read it ended with {code}")

    def _is_alive(self) -> bool:
        with self.nursery:
            return self._process is not None and self._process.is_alive()

    def _start(self) -> None:
        """A fresh process, which is ready. Raises ``BatchError``."""
        self._stop()
        fresh = multiprocessing.get_context("spawn")
        pipe, other = fresh.Pipe()
        process = fresh.Process(target=serve, args=(other, self.settings, self.pack, self.timeout), daemon=True)
        with self.nursery:
            process.start()
            self._process, self._pipe = process, pipe
        other.close()
        try:
            ready = pipe.poll(_START) and pipe.recv()
        except (EOFError, OSError):
            ready = False
        if not ready:
            raise BatchError("a worker does not start; what it wrote to stderr says why")
        with self.nursery:
            self._since = time.monotonic() if self._given else None

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _stop(self) -> int | None:
        """Ends the process, whatever it does, and gives its exit code."""
        if self._process is None or self._pipe is None:
            return None
        with self.nursery:
            self._process.kill()
            self._process.join()
            code = self._process.exitcode
            self._process.close()
            self._process, self._since, self._late = None, None, False
        self._pipe.close()
        return code
