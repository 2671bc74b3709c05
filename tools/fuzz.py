"""Bytes and mangled pages against ``parse``, led by coverage: ``make fuzz SECONDS=600`` (atheris).

The corpus it starts from are the project's own fixtures. What is wrong: an error that is no ``ParseError``, an
``inspect`` that raises, a record that is not equal to itself after JSON, or one that ``inspect`` gives otherwise.
Atheris writes the input that shows it to a file named ``crash-…``: make it a test in tests/hostile.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["broadsheet"]):
    import broadsheet
    from broadsheet import NewsPage, ParseError

__all__ = ["main", "read"]

_FIXTURES = Path(__file__).resolve().parents[1] / "tests" / "fixtures"
_URL = "https://news.example/2026/03/story-of-rain-1234567"
#: By the first byte of an input, the rest is read as the HTML or as the flattened text of a page.
_AS_TEXT = 1


def read(data: bytes) -> None:
    """Reads one input, and raises where something is wrong."""
    html, text = data[1:], data[1:].decode("utf-8", "surrogateescape")
    is_text = bool(data[:1]) and data[0] & _AS_TEXT
    report = broadsheet.inspect_text(text, url=_URL) if is_text else broadsheet.inspect(html, url=_URL)
    try:
        page = broadsheet.parse_text(text, url=_URL) if is_text else broadsheet.parse(html, url=_URL)
    except ParseError:
        return
    if page != report.page:
        raise AssertionError("parse and inspect give different records")
    if NewsPage.from_json(page.to_json()) != page:
        raise AssertionError("a record is not equal to itself after JSON")


def main() -> None:
    """Runs until it is told to stop: ``-max_total_time=SECONDS`` and all else that libFuzzer knows."""
    with tempfile.TemporaryDirectory() as corpus:
        for number, path in enumerate(sorted(_FIXTURES.rglob("page.*"))):
            as_text = path.suffix == ".txt"
            (Path(corpus) / f"{number}").write_bytes(bytes([as_text]) + path.read_bytes())
        atheris.Setup([*sys.argv, corpus], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
