"""The pytest plugin of broadsheet: collects fixtures, one test a field.

A fixture is a folder with ``case.json`` and ``page.html``, ``page.txt`` or ``page.json``. Each field of its
``expected.json`` is a test, named like ``tests/fixtures/gazette/rain/case.json::headline``; ``::layout`` holds which
layout read the page, ``::absent`` that no line of ``absent.txt`` is in the body, ``::raises`` that the page is none.
``broadsheet`` and the adapter are imported when a test runs. No option writes ``expected.json``: ``broadsheet accept``
does, for review.

``-p no:broadsheet`` switches the plugin off. The ini option ``broadsheet_adapters`` names a folder of adapter modules.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import ExceptionInfo, TerminalRepr
    from _pytest.terminal import TerminalReporter

    from broadsheet import Report
    from broadsheet.testing.cases import Case
    from broadsheet.testing.expected import Expected

__all__ = ["CaseCollector", "CaseItem", "Different"]

_ADAPTERS = "broadsheet_adapters"
_VARIABLE = "BROADSHEET_ADAPTERS"
_PAGES = ("page.html", "page.txt", "page.json")
_EXPECTED = "expected.json"
#: Keys of ``case.json`` that tell it from a file which another tool calls so.
_STATED = frozenset(("adapter", "layout", "fetched_at"))
_FAULTY = "expected"
#: What a person states in a file of a fixture, and ``broadsheet accept`` does not.
_BY_HAND = {
    "absent": "take the line out of {folder}/absent.txt",
    "layout": "name the layout in {folder}/case.json",
    "raises": "mend or delete {folder}/expected.json",
}
#: Under which name broadsheet.testing.laws.suite records the brittleness of an adapter.
_SCORE = "broadsheet-brittleness"


class Different(Exception):
    """A field was not read as its fixture says; the message is for a person."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the ini option for a folder of adapters."""
    parser.addini(_ADAPTERS, "a folder of adapter modules, relative to the root of the tests", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Lets the library find the adapters of the folder, in this process and in those that it starts."""
    folder = config.getini(_ADAPTERS)
    if folder:
        before = os.environ.get(_VARIABLE)
        os.environ[_VARIABLE] = str(config.rootpath / folder)
        config.add_cleanup(lambda: _restore(before))


def _restore(value: str | None) -> None:
    if value is None:
        os.environ.pop(_VARIABLE, None)
    else:
        os.environ[_VARIABLE] = value


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CaseCollector | None:
    """Collects a ``case.json`` that lies beside a page, and is none of somebody else's."""
    if file_path.name != "case.json" or not any((file_path.parent / name).exists() for name in _PAGES):
        return None
    return CaseCollector.from_parent(parent, path=file_path) if _is_ours(file_path) else None


def _is_ours(path: Path) -> bool:
    """Whether a ``case.json`` states what only a fixture of ours does; a broken one lies beside what is expected."""
    stated = _keys(path)
    return not _STATED.isdisjoint(stated) if stated else path.with_name(_EXPECTED).exists()


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Prints the brittleness of the adapters that a suite of laws was run for: a score that no test asserts."""
    scores = [
        text
        for reports in terminalreporter.stats.values()
        for report in reports
        for name, text in getattr(report, "user_properties", ())
        if name == _SCORE and getattr(report, "when", None) == "call"
    ]
    if scores:
        terminalreporter.section("brittleness", sep="-")
        terminalreporter.write_line("\n".join(scores))


class CaseCollector(pytest.File):
    """One fixture: its page is read once, when the first of its tests runs."""

    _reading: Reading | None = None

    def collect(self) -> Iterator[CaseItem]:
        """A test for each field of ``expected.json``; one that fails where the files are no JSON objects."""
        stated = _keys(self.path)
        expected = _keys(self.path.with_name(_EXPECTED))
        if not stated or not expected:
            names = [_FAULTY]
        elif "raises" in expected:
            names = ["raises"]
        else:
            names = [*expected, "layout"]
            names += ["absent"] if self.path.with_name("absent.txt").exists() else []
        failures = stated.get("expected_failures")
        for name in names:
            reason = failures.get(name) if isinstance(failures, dict) else None
            item = CaseItem.from_parent(self, name=name, expected_failure=reason)
            if reason is not None:
                item.add_marker(pytest.mark.xfail(reason=str(reason), raises=Different, strict=True))
            yield item

    @property
    def reading(self) -> Reading:
        """The case, what it expects and how it is read now."""
        if self._reading is None:
            self._reading = Reading(self.path.parent)
        return self._reading


class CaseItem(pytest.Item):
    """One field of one fixture."""

    def __init__(self, *, expected_failure: str | None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.expected_failure = expected_failure

    def runtest(self) -> None:
        """Holds the field against the fixture."""
        assert isinstance(self.parent, CaseCollector)
        difference = "\n".join(self.parent.reading.difference(self.name))
        if difference:
            raise Different(difference)
        if self.expected_failure is not None:
            pytest.fail(f"{self.name} is right now: remove it from expected_failures in {self._place()}", pytrace=False)

    def repr_failure(self, excinfo: ExceptionInfo[BaseException], style: Any = None) -> str | TerminalRepr:
        """A difference or a fault of the files in words; anything else with its traceback."""
        from broadsheet import CaseError

        if isinstance(excinfo.value, Different):
            folder = self._place().removesuffix("/case.json")
            hint = _BY_HAND.get(self.name, "broadsheet accept {folder}").format(folder=folder)
            return f"{self.name} is not as expected\n{excinfo.value}\nIf what was read is right: {hint}"
        if isinstance(excinfo.value, CaseError):
            return f"this fixture cannot be used\n{excinfo.value}"
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """The file of the case, and the name of the test."""
        return self.path, None, f"{self._place()}: {self.name}"

    def _place(self) -> str:
        try:
            return self.path.relative_to(self.config.invocation_params.dir).as_posix()
        except ValueError:
            return self.path.as_posix()


class Reading:
    """A case, the record that it expects, and the report on its page: each made once, when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: tuple[Case, Expected | None, Report] | BaseException | None = None

    def difference(self, name: str) -> Iterator[str]:
        """How what is read now differs from what is expected, in lines; none where it does not."""
        case, expected, report = self._read()
        if name == "raises":
            yield from _raises(case)
        elif name == "layout":
            yield from _layout(case, report)
        elif name == "absent":
            yield from _absent(case, report)
        elif expected is not None:
            yield from _field(name, expected, report)

    def _read(self) -> tuple[Case, Expected | None, Report]:
        if self._found is None:
            try:
                self._found = _read_case(self._folder)
            except Exception as error:  # told again by each test of the case
                self._found = error
        if isinstance(self._found, BaseException):
            raise self._found
        return self._found


def _read_case(folder: Path) -> tuple[Case, Expected | None, Report]:
    from broadsheet.testing.cases import Case

    case = Case.load(folder)
    return case, None if case.refusal() is not None else case.expected(), case.report()


def _keys(path: Path) -> dict[str, Any]:
    """The object in a JSON file; empty where there is none, which the test that stands in its place tells."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


# ------------------------------------------------------------------------------------------------ what a test holds


def _raises(case: Case) -> Iterator[str]:
    from broadsheet import ParseError

    wanted = case.refusal()
    try:
        page = case.page()
    except ParseError as error:
        if type(error).__name__ != wanted:
            yield f"- raises: {wanted}"
            yield f"+ raises: {type(error).__name__}: {error}"
        return
    yield f"- raises: {wanted}"
    yield f"+ a record: {page.kind}, headline {page.headline!r}"


def _layout(case: Case, report: Report) -> Iterator[str]:
    from broadsheet import FindingCode

    adapter = case.adapter_class()
    if report.page.layout != case.layout:
        yield f"- layout: {case.layout or 'none: the generic layout reads it'}"
        yield f"+ layout: {report.page.layout or 'none: the generic layout read it'}"
    if adapter is not None and report.page.layout is None:
        tried = any(finding.code is FindingCode.LAYOUT_DRIFT for finding in report.findings)
        if not tried:
            yield f"{case.adapter} was not asked: it knows neither the address {case.url} nor the page"
        elif case.layout is not None:
            yield from (f"  {finding.message}" for finding in report.drift)


def _absent(case: Case, report: Report) -> Iterator[str]:
    for line, place in case.present(report.page):
        yield f"- {line!r} must not be in the body"
        yield f"+ body[{place}]: {report.page.body[place].text[:100]!r}"


def _field(name: str, expected: Expected, report: Report) -> Iterator[str]:
    from broadsheet.testing.differences import difference_lines
    from broadsheet.testing.expected import Expected

    read = Expected.of(report.page)
    lines = list(difference_lines(name, expected.to_dict().get(name), read.to_dict().get(name)))
    yield from lines
    if not lines:
        return
    for field in report.fields:
        if field.field == name or field.field.startswith(f"{name}."):
            hits = "1 hit" if field.hits == 1 else f"{field.hits} hits"
            yield f"  {field.field}: {field.origin}, {hits}: {field.rule}"
            if field.near is not None:
                yield f"    nearly: {field.near}"
