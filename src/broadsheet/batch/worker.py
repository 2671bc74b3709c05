"""A process that reads pages, and the one who gives it pages and ends it when it takes too long.

The process knows of no time limit and no signal: it is killed from outside. So nothing that a page does to it, a
crash of the interpreter or an endless loop in C, reaches further than that page.
"""

from __future__ import annotations

import faulthandler
import logging
import multiprocessing
import os
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Event, Lock, Timer

import attrs

from broadsheet.batch.parsing import Parser
from broadsheet.batch.records import Failure, Outcome, RawPage
from broadsheet.batch.rows import Pack, Row, row_of
from broadsheet.batch.settings import Settings
from broadsheet.errors import BatchError

__all__ = ["Worker"]

#: How long a worker may take to start, in seconds: it imports the library and finds the adapters.
_START = 120
#: A worker whose master was killed ends at the end of its page, or else after so many times the time limit.
_ORPHANED = 3


@attrs.define
class Worker:
    """One process at a time: started when there is a page, and started again when a page took it along.

    ``timeout`` is in seconds, for each page. Used by one thread at a time.
    """

    settings: Settings
    pack: Pack
    timeout: float
    #: Of all workers of a process: multiprocessing keeps one list of children, and two threads may not reap one.
    nursery: Lock = attrs.field(factory=Lock, repr=False)
    _process: BaseProcess | None = None
    _pipe: Connection | None = None

    def row(self, raw: RawPage) -> Row:
        """The row of a page, whatever the page does. Raises ``BatchError`` where no process can be started."""
        pipe = self._started()
        late = Event()
        watch = Timer(self.timeout, self._end, [late])
        watch.start()
        try:
            pipe.send(raw)
            row: Row | None = pipe.recv()
        except (EOFError, OSError):
            row = None
        finally:
            watch.cancel()
            watch.join()
        if row is None:
            row = row_of(Outcome.failed(raw, self._loss(late.is_set())), self.pack)
        elif late.is_set():  # the answer came just before the end
            self.stop()
        return row

    def kill(self) -> None:
        """Ends the process from another thread; whoever waits for its row has one that says so."""
        with self.nursery:
            if self._process is not None:
                self._process.kill()

    def stop(self) -> int | None:
        """Ends the process, whatever it does, and gives its exit code; None where there is none."""
        if self._process is None or self._pipe is None:
            return None
        with self.nursery:
            self._process.kill()
            self._process.join()
            code = self._process.exitcode
            self._process.close()
            self._process = None
        self._pipe.close()
        return code

    def _end(self, late: Event) -> None:
        late.set()
        self.kill()

    def _loss(self, late: bool) -> Failure:
        """What a page did to the process."""
        code = self.stop()
        if late:
            return Failure("TimedOut", f"it took more than {self.timeout:g} s")
        return Failure("WorkerDied", f"the process that read it ended with {code}")

    def _started(self) -> Connection:
        """The pipe to a process that lives."""
        if self._process is not None:
            with self.nursery:
                alive = self._process.is_alive()
            if not alive:
                self.stop()  # it ended between two pages, and neither is to blame
        return self._pipe if self._process is not None and self._pipe is not None else self._start()

    def _start(self) -> Connection:
        fresh = multiprocessing.get_context("spawn")
        pipe, other = fresh.Pipe()
        with self.nursery:
            process = fresh.Process(target=serve, args=(other, self.settings, self.pack, self.timeout), daemon=True)
            process.start()
            self._process, self._pipe = process, pipe
        other.close()
        try:
            ready = pipe.poll(_START) and pipe.recv()
        except (EOFError, OSError):
            ready = False
        if not ready:
            self.stop()
            raise BatchError("a worker does not start; what it wrote to stderr says why")
        return pipe


def serve(pipe: Connection, settings: Settings, pack: Pack, timeout: float) -> None:
    """The process: says that it is ready, and answers pages with rows until the pipe is closed."""
    logging.getLogger("broadsheet").addHandler(logging.NullHandler())
    try:
        parser = Parser.of(settings)
        pipe.send(True)
        with open(os.devnull, "w") as nowhere:
            while True:
                raw = pipe.recv()
                # Should the master be killed while this page hangs, nobody is left to end this process but itself.
                faulthandler.dump_traceback_later(_ORPHANED * timeout, exit=True, file=nowhere)
                row = row_of(parser.outcome(raw), pack)
                faulthandler.cancel_dump_traceback_later()
                pipe.send(row)
    except (EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        return  # the master has gone, or is about to
