"""Accepting what is read now as what a fixture expects: never without a person who reviews the difference."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from broadsheet import CaseError, FindingCode, ParseError, Registry, Report
from broadsheet.testing.cases import ABSENT, CASE, EXPECTED, Case
from broadsheet.testing.expected import Expected

__all__ = ["Acceptance", "is_ci", "propose"]


@attrs.frozen(kw_only=True)
class Acceptance:
    """What would be written to a case, and what speaks against it.

    ``before`` and ``after`` are the text of ``expected.json``; ``before`` is None where there is none. ``layout`` is
    the layout that ``case.json`` does not name yet. ``kept`` names the fields that are read wrongly today: they stay
    as they were reviewed. ``refusals`` say why nothing may be written, a sentence each.
    """

    case: Case
    before: str | None
    after: str
    layout: str | None = None
    kept: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """The file to write: ``expected.json``."""
        return self.case.folder / EXPECTED

    @property
    def changes(self) -> bool:
        """Whether anything would be written."""
        return self.before != self.after or self.layout is not None

    def diff(self) -> Iterator[str]:
        """The difference between the two texts, as a unified diff; all of ``after`` where there is no file yet."""
        before = [] if self.before is None else self.before.splitlines()
        old = "new file" if self.before is None else self.path.as_posix()
        yield from difflib.unified_diff(before, self.after.splitlines(), old, self.path.as_posix(), lineterm="")

    def write(self) -> None:
        """Writes ``expected.json``, and the layout to ``case.json``. Raises ``CaseError`` where it is refused."""
        if self.refusals:
            raise CaseError("\n".join(f"{self.case.folder}: {refusal}" for refusal in self.refusals))
        self.path.write_text(self.after, "utf-8")
        if self.layout is not None:
            path = self.case.folder / CASE
            stated = json.loads(path.read_text("utf-8"))
            path.write_text(json.dumps({**stated, "layout": self.layout}, ensure_ascii=False, indent=2) + "\n", "utf-8")


def propose(case: Case, registry: Registry | None = None) -> Acceptance:
    """What accepting the record that is read now would write. Raises ``CaseError`` where the case cannot be read.

    An ``expected.json`` that is faulty is replaced whole: the difference shows it.
    """
    path = case.folder / EXPECTED
    before = path.read_text("utf-8") if path.exists() else None
    try:
        case.page(registry)
    except ParseError as error:
        return _refused_page(case, before, error)
    report = case.report(registry)
    record = Expected.of(report.page)
    kept: tuple[str, ...] = ()
    reviewed = _reviewed(case) if before is not None else None
    if reviewed is not None:
        kept = tuple(name for name in record.differing(reviewed) if name in case.expected_failures)
        record = record.taking(reviewed, kept)
    return Acceptance(
        case=case,
        before=before,
        after=record.to_json(indent=2) + "\n",
        layout=report.page.layout if case.layout is None else None,
        kept=kept,
        refusals=(*_wrong_layout(case, report), *_empty_fields(case, record, report), *_unwanted(case, report)),
    )


def is_ci(environment: Mapping[str, str]) -> bool:
    """Whether the environment is one where no person looks: ``CI`` is set, and not to "false" or "0".

    >>> is_ci({"CI": "true"}), is_ci({"CI": "false"}), is_ci({})
    (True, False, False)
    """
    return environment.get("CI", "").strip().lower() not in ("", "false", "0")


def _refused_page(case: Case, before: str | None, error: ParseError) -> Acceptance:
    """A page that is none: a person has to say first that this is so."""
    after = json.dumps({"raises": type(error).__name__}) + "\n"
    refusal = f"there is no page to read ({error}); if that is its point, write {after.strip()} to {EXPECTED} yourself"
    stated = before is not None and _states_a_refusal(case)
    return Acceptance(case=case, before=before, after=after, refusals=() if stated else (refusal,))


def _states_a_refusal(case: Case) -> bool:
    try:
        return case.refusal() is not None
    except CaseError:
        return False


def _reviewed(case: Case) -> Expected | None:
    try:
        return case.expected()
    except CaseError:
        return None


def _wrong_layout(case: Case, report: Report) -> Iterator[str]:
    read = report.page.layout
    if case.layout is not None and read != case.layout:
        yield f"{CASE} names the layout {case.layout}, and {read or 'the generic layout'} reads the page"
    if case.adapter is not None and case.layout is None and read is None and not _names_no_layout(case):
        hint = f'if that is its point, write "layout": null to {CASE}'
        yield f"no layout of {case.adapter} reads the page; {hint}"


def _names_no_layout(case: Case) -> bool:
    return "layout" in json.loads((case.folder / CASE).read_text("utf-8"))


def _empty_fields(case: Case, record: Expected, report: Report) -> Iterator[str]:
    allowed = {*case.file.empty, *case.expected_failures}
    empty = [name for name in record.empty_required() if name not in allowed]
    for name in empty:
        what = "is unknown" if name == "kind" else "is empty"
        yield f'{name} {what}; if that is right, write "empty": ["{name}"] to {CASE}'
    for finding in report.findings:
        field = (finding.field or "").partition(".")[0]
        if finding.code is FindingCode.RULE_MISSED and field not in allowed and field not in empty:
            yield f"a rule that is not optional missed: {finding.message}"


def _unwanted(case: Case, report: Report) -> Iterator[str]:
    """What must not be in the body, and is: its test would fail at once."""
    if "absent" not in case.expected_failures:
        for line, place in case.present(report.page):
            yield f"{line!r} is in the body (block {place}); {ABSENT} says that it must not be"
