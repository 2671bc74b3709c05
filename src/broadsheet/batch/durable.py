"""Files that are whole or not there, whatever ends the process or the machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from broadsheet.errors import BatchError

__all__ = ["alone", "flush", "move", "write"]


def write(path: Path, data: bytes) -> None:
    """Puts a file there, in place of what was there: a reader sees the one or the other, and never a part."""
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("wb") as file:
        file.write(data)
        flush(file)
    move(fresh, path)


def move(path: Path, to: Path) -> None:
    """Gives a file another name, in place of what had it."""
    path.replace(to)
    if os.name == "posix":  # elsewhere a folder cannot be opened
        folder = os.open(to.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def flush(file: IO[bytes]) -> None:
    """Has everything written to a file on the disk."""
    file.flush()
    os.fsync(file.fileno())


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keeps other processes from writing an output. Raises ``BatchError`` where one does already.

    The lock ends with the process, however that ends. Windows has none of this sort: there nothing is locked.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    lock = path.with_name(f"{path.name}.lock")
    with lock.open("wb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BatchError(f"another process is writing {path}") from error
        if not lock.exists() or os.fstat(file.fileno()).st_ino != lock.stat().st_ino:
            raise BatchError(f"another process has just written {path}")  # and taken its lock away
        try:
            yield
        finally:
            lock.unlink()
