"""Many workers at once, and their rows in the order of the pages."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from threading import Lock

import attrs

from broadsheet.batch.records import RawPage
from broadsheet.batch.rows import Pack, Row
from broadsheet.batch.settings import Settings
from broadsheet.batch.worker import Worker

__all__ = ["Crew"]

#: How many pages a worker are in memory at most, waiting or read. While a page hangs, so many of the pages after it
#: are read and wait for it: more would cost memory, fewer would leave workers idle sooner.
_AHEAD = 32


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
        nursery = Lock()
        crew = [Worker(self.settings, self.pack, self.timeout, nursery) for _ in range(self.workers)]
        idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in crew:
            idle.put(worker)

        def row(page: RawPage) -> Row:
            worker = idle.get()
            try:
                return worker.row(page)
            finally:
                idle.put(worker)

        threads = ThreadPoolExecutor(self.workers, thread_name_prefix="broadsheet")
        try:
            yield from _in_order((threads.submit(row, page) for page in pages), _AHEAD * self.workers)
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
            for worker in crew:
                worker.kill()  # whoever waits for a row waits no longer
            threads.shutdown()
            for worker in crew:
                worker.stop()


def _in_order(coming: Iterable[Future[Row]], ahead: int) -> Iterator[Row]:
    """The rows in the order of their pages, with no more than so many pages on the way."""
    waiting: deque[Future[Row]] = deque()
    for future in coming:
        waiting.append(future)
        while waiting and (len(waiting) >= ahead or waiting[0].done()):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
