"""The files that a batch reads: which there are, in which order, and what each is by its name."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import attrs

from broadsheet.errors import BatchError

__all__ = ["Compression", "Format", "InputFile", "find_files", "fingerprint"]


class Format(StrEnum):
    """What a file holds."""

    HTML = "html"
    TEXT = "text"
    JSONL = "jsonl"
    PARQUET = "parquet"
    WARC = "warc"


class Compression(StrEnum):
    """How a file is packed."""

    GZIP = "gzip"
    ZSTD = "zstd"


_FORMATS = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".txt": Format.TEXT,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".parquet": Format.PARQUET,
    ".warc": Format.WARC,
    ".wet": Format.WARC,
}
_COMPRESSIONS = {".gz": Compression.GZIP, ".zst": Compression.ZSTD}


@attrs.frozen
class InputFile:
    """A file of pages. ``size`` is in bytes, as it lies on the disk; ``modified`` in nanoseconds since 1970.

    >>> InputFile(Path("CC-MAIN-2026.warc.wet.gz"), 0, 0).format.value
    'warc'
    """

    path: Path
    size: int
    modified: int

    @classmethod
    def of(cls, path: Path) -> InputFile:
        """The file at a path. Raises ``OSError``."""
        state = path.stat()
        return cls(path, state.st_size, state.st_mtime_ns)

    @property
    def name(self) -> str:
        """The path as text."""
        return str(self.path)

    @property
    def format(self) -> Format | None:
        """What it holds, by its name; None where the name does not tell."""
        return _format_of(self.path)

    @property
    def compression(self) -> Compression | None:
        """How it is packed, by its name."""
        return _COMPRESSIONS.get(self.path.suffix.lower())


def _format_of(path: Path) -> Format | None:
    name = path.with_suffix("") if path.suffix.lower() in _COMPRESSIONS else path
    return _FORMATS.get(name.suffix.lower())


def find_files(paths: Iterable[str | Path], *, but: Path | None = None) -> tuple[InputFile, ...]:
    """The files under these paths: as given, and of a folder its files by name, then those of its folders by name.

    In a folder, files of no known name are passed over, and so is what begins with a dot; ``but`` is passed over
    anywhere. Raises ``BatchError`` for a path that is not there, or a file by itself whose name says nothing.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     for name in ("b.warc.gz", "a.html", "notes.pdf"):
    ...         Path(folder, name).touch()
    ...     [file.path.name for file in find_files([folder])]
    ['a.html', 'b.warc.gz']
    """
    return tuple(_found(paths, but))


def _found(paths: Iterable[str | Path], but: Path | None) -> Iterator[InputFile]:
    for path in map(Path, paths):
        try:
            if path.is_dir():
                inside = (InputFile.of(each) for each in _walk(path) if _format_of(each) is not None)
                yield from (file for file in inside if file.path != but)
            elif _format_of(path) is None and path.exists():
                known = ", ".join((*_FORMATS, *_COMPRESSIONS))
                raise BatchError(f"{path}: its name does not tell what it holds; known are {known}")
            else:
                yield InputFile.of(path)
        except OSError as error:
            raise BatchError(f"cannot read {error.filename}: {error.strerror or error}") from error


def _walk(folder: Path) -> Iterator[Path]:
    """All files of a folder and of its folders, by name: in the same order on every machine."""

    def broken(error: OSError) -> None:
        raise error

    for parent, folders, names in os.walk(folder, onerror=broken):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def fingerprint(files: Iterable[InputFile]) -> str:
    """A text that is another one when a file was added, taken away, moved or written to."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\0{file.size}\0{file.modified}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
