"""Many workers at once, and their rows in the order of the pages."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Event, Lock, Thread

import attrs

from broadsheet.batch.records import RawPage
from broadsheet.batch.rows import Pack, Row
from broadsheet.batch.settings import Settings
from broadsheet.batch.worker import Job, Worker

__all__ = ["Crew"]

#: How many pages a worker are in memory at most, waiting or read. While a page hangs, so many of the pages after it
#: are read and wait for it: more would cost memory, fewer would leave workers idle sooner.
_AHEAD = 32
#: How often it is looked whether a page takes too long, in seconds: so much later than said it may be given up.
_LOOK = 0.25


@attrs.frozen
class Crew:
    """So many workers. ``timeout`` is in seconds, for each page.

    Each worker has a thread that only waits for it: reading files and writing rows goes on meanwhile.
    """

    workers: int
    settings: Settings
    pack: Pack
    timeout: float

    def rows(self, pages: Iterable[RawPage]) -> Generator[Row, None, None]:
        """A row a page, in the order of the pages. Raises ``BatchError`` where workers do not start."""
        jobs: SimpleQueue[Job | None] = SimpleQueue()
        waiting: deque[Job] = deque()
        with self._at_work(jobs):
            for page in pages:
                waiting.append(Job(page))
                jobs.put(waiting[-1])
                while waiting and (len(waiting) >= _AHEAD * self.workers or waiting[0].row.done()):
                    yield waiting.popleft().row.result()
            while waiting:
                yield waiting.popleft().row.result()

    @contextmanager
    def _at_work(self, jobs: SimpleQueue[Job | None]) -> Generator[None, None, None]:
        """Has workers do the jobs. At the end, whatever is not done is dropped, and no process is left."""
        nursery, over = Lock(), Event()
        crew = [Worker(self.settings, self.pack, self.timeout, nursery) for _ in range(self.workers)]
        threads = [Thread(target=worker.work, args=(jobs,), daemon=True) for worker in crew]
        threads.append(Thread(target=_watch, args=(crew, over), daemon=True))
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            over.set()
            while not jobs.empty():
                jobs.get()
            for worker in crew:
                jobs.put(None)
                worker.end()
            for thread in threads:
                thread.join()


def _watch(crew: Iterable[Worker], over: Event) -> None:
    while not over.wait(_LOOK):
        for worker in crew:
            worker.end_if_late()
