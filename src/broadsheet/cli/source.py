"""The input of a command: where it comes from, and how it is to be read."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import attrs
import click

import broadsheet
from broadsheet import Finding, FindingCode, NewsPage, Registry, Report
from broadsheet.cli.adapters import chosen
from broadsheet.cli.failures import ExitCode, fail, failing_in_words
from broadsheet.cli.waiting import waiting
from broadsheet.decoding import Decoded, decode

__all__ = ["Source"]


@attrs.frozen
class Source:
    """A file, or with ``-`` stdin, and the options that say how it is read."""

    file: str
    text: bool = False
    url: str | None = None
    fetched_at: datetime | None = None
    site: str | None = None
    encoding: str | None = None
    folders: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    data: bytes | None = attrs.field(default=None, repr=False)

    def other(self, file: str | None, site: str | None) -> Source | None:
        """What this page is held against: another file, another adapter, or both; None where neither is given."""
        if file is None and site is None:
            return None
        other = self if file is None else attrs.evolve(self, file=file, data=None)
        return other if site is None else attrs.evolve(other, site=site)

    def at_hand(self) -> Source:
        """The same with its bytes read, since stdin can be read only once. Ends the command where they cannot be."""
        return attrs.evolve(self, data=self._bytes())

    @property
    def is_text(self) -> bool:
        """Whether the input is flattened text: said so, or by the file's name."""
        return self.text or self.file.lower().endswith(".txt")

    @property
    def registry(self) -> Registry:
        """The adapters that may read it. Ends the command where they cannot be put together."""
        return chosen(self.folders, self.without)

    @property
    def _told(self) -> str:
        return f"reading {'stdin' if self.file == '-' else click.format_filename(self.file)}"

    def page(self) -> NewsPage:
        """The record. Ends the command where there is none."""
        data = self._bytes()
        with failing_in_words(), waiting(self._told):
            return self._page(data)

    def report(self) -> Report:
        """The record, and how it was read. Ends the command where there is no page."""
        data = self._bytes()
        with failing_in_words(), waiting(self._told):
            report = self._report(data)
            if any(finding.code is FindingCode.NO_PAGE for finding in report.findings):
                self._page(data)  # the report has the words of the error, and this raises it
            return report

    def _bytes(self) -> bytes:
        if self.data is not None:
            return self.data
        try:
            return sys.stdin.buffer.read() if self.file == "-" else Path(self.file).read_bytes()
        except OSError as error:
            name = click.format_filename(self.file)
            fail(ExitCode.UNREADABLE, f"cannot read {name}: {error.strerror or error}")

    def _page(self, data: bytes) -> NewsPage:
        if self.is_text:
            text = decode(data, transport=self.encoding).text
            return broadsheet.parse_text(
                text, url=self.url, fetched_at=self.fetched_at, site=self.site, registry=self.registry
            )
        return broadsheet.parse(
            data,
            url=self.url,
            fetched_at=self.fetched_at,
            encoding=self.encoding,
            site=self.site,
            registry=self.registry,
        )

    def _report(self, data: bytes) -> Report:
        if self.is_text:
            decoded = decode(data, transport=self.encoding)
            report = broadsheet.inspect_text(
                decoded.text, url=self.url, fetched_at=self.fetched_at, site=self.site, registry=self.registry
            )
            return _with_decoding(report, decoded)
        return broadsheet.inspect(
            data,
            url=self.url,
            fetched_at=self.fetched_at,
            encoding=self.encoding,
            site=self.site,
            registry=self.registry,
        )


def _with_decoding(report: Report, decoded: Decoded) -> Report:
    """The report on a text, with what only its bytes could tell."""
    encoding, findings = decoded.encoding, report.findings
    if encoding.replaced:
        message = f"{encoding.replaced:,} characters are not valid {encoding.name} and were replaced"
        findings = (Finding(FindingCode.CHARACTERS_REPLACED, message), *findings)
    if decoded.rejected is not None:
        message = f"no standard knows the encoding {decoded.rejected!r}; read as {encoding.name}"
        findings = (Finding(FindingCode.UNKNOWN_ENCODING, message), *findings)
    return attrs.evolve(report, encoding=encoding, findings=findings)
