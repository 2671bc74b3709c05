"""The process of a worker: it answers pages with rows until it is killed, or nobody is left to answer.

It knows of no time limit and handles no signal: it is killed from outside. So nothing that a page does to it, a crash
of the interpreter or an endless loop in C, reaches further than that page.
"""

from __future__ import annotations

import faulthandler
import logging
import os
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from broadsheet.batch.parsing import Parser
from broadsheet.batch.records import RawPage
from broadsheet.batch.rows import Pack, row_of
from broadsheet.batch.settings import Settings

__all__ = ["serve"]

#: Should its master be killed while a page holds up all threads, the process ends by itself after so many limits.
_ORPHANED = 3


def serve(pipe: Connection, settings: Settings, pack: Pack, timeout: float) -> None:
    """Says that it is ready, and sends a row for each page that comes, in their order."""
    logging.getLogger("broadsheet").addHandler(logging.NullHandler())
    try:
        parser = Parser.of(settings)
        pages: SimpleQueue[RawPage] = SimpleQueue()
        Thread(target=_receive, args=(pipe, pages), daemon=True).start()
        pipe.send(True)
        with open(os.devnull, "w") as nowhere:
            while True:
                raw = pages.get()
                faulthandler.dump_traceback_later(_ORPHANED * timeout, exit=True, file=nowhere)
                row = row_of(parser.outcome(raw), pack)
                faulthandler.cancel_dump_traceback_later()
                pipe.send(row)
    except (BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        return  # the master has gone, or is about to


def _receive(pipe: Connection, pages: SimpleQueue[RawPage]) -> None:
    """Takes pages as they come, so that whoever sends one never waits for the one before."""
    try:
        while True:
            pages.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)  # the master has gone
