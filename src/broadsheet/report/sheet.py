"""The whole sheet: one HTML file that needs nothing else and runs nothing but its own script."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from hashlib import sha256
from importlib.resources import files

from broadsheet import Finding, Report
from broadsheet.markup import Html, element, text
from broadsheet.report.blocks import page_column
from broadsheet.report.changes import Changes, changes_section
from broadsheet.report.places import Places
from broadsheet.report.record import record_column

__all__ = ["report"]


def report(report_value: Report, *, against: Report | None = None) -> str:
    """The proof sheet of a report, as one HTML file: the page's blocks on the left, the record on the right.

    With ``against``, another report on this page or on another one, the sheet tells what changed from that to this.
    All text of the page is escaped, and the file's Content-Security-Policy lets nothing run, load or be sent but the
    sheet's own style and script, which it names by their hashes.

    >>> import broadsheet
    >>> sheet = report(broadsheet.inspect("<h1>Rain at last</h1><p>It rained on Monday, for an hour."))
    >>> sheet[:15], "Rain at last" in sheet
    ('<!doctype html>', True)
    """
    page, places = report_value.page, Places.of(report_value)
    changes = Changes.between(against, report_value) if against is not None else None
    parts = [
        _top(report_value),
        _findings(report_value.findings),
        changes_section(changes) if changes is not None else None,
        element(
            "main",
            page_column(page, places, changes.before() if changes is not None else {}),
            record_column(report_value, places),
        ),
    ]
    return f"<!doctype html>\n{element('html', _head(page.headline), element('body', *parts), lang='en')}\n"


def _head(headline: str | None) -> Html:
    style, script = _own("sheet.css"), _own("sheet.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"Proof sheet: {headline or 'a page without headline'}"),
        element("style", style),
        element("script", script, type="module"),  # a module runs when the whole file is there
    )


def _own(name: str) -> Html:
    """A file of this package, which goes into the sheet as it is."""
    return Html(files("broadsheet.report").joinpath(name).read_text("utf-8"))


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _top(report_value: Report) -> Html:
    page = report_value.page
    reader = f"{report_value.adapter}, layout {report_value.layout}" if report_value.adapter else "generic layout"
    facts = [str(page.kind), reader, page.language, str(page.direction) if page.direction is not None else None]
    if report_value.encoding is not None:
        facts.append(f"{report_value.encoding.name} ({report_value.encoding.source.replace('_', ' ')})")
    return element(
        "header",
        element("h1", page.headline or "no headline", dir="auto"),
        element("p", " · ".join(fact for fact in facts if fact), class_="facts"),
        element("p", page.url, class_="url") if page.url is not None else None,
        _tools(report_value),
    )


def _tools(report_value: Report) -> Html:
    """The search box, a button for each role that there is, and the look."""
    roles = Counter(str(block.role) for block in report_value.page.blocks)
    chips = [
        element("button", role, " ", element("b", f"{count:,}"), type="button", data_role=role, aria_pressed="false")
        for role, count in roles.items()
    ]
    return element(
        "div",
        element(
            "input", type="search", id="search", placeholder="Search the blocks  ( / )", aria_label="Search the blocks"
        ),
        element("div", *chips, class_="chips", role="group", aria_label="Show only blocks of a role"),
        element("button", "Light or dark", type="button", id="look"),
        element("span", id="shown", role="status"),
        class_="tools",
    )


def _findings(findings: tuple[Finding, ...]) -> Html:
    entries = [
        element(
            "li",
            element("b", str(finding.code).replace("_", " ")),
            " ",
            element("bdi", finding.message),
            element("p", f"nearly: {finding.near}", class_="near") if finding.near is not None else None,
        )
        for finding in findings
    ]
    body = element("ul", *entries) if entries else element("p", text("Nothing to note."), class_="none")
    return element(
        "section", element("h2", f"Findings ({len(findings):,})"), body, class_="findings", aria_label="Findings"
    )
