"""What drifted on a page, for a person to read."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from broadsheet.authoring.drift import Drift, RuleDrift, Verdict
from broadsheet.cli.page_view import heading, say
from broadsheet.shortening import shorten

__all__ = ["drift_view"]

#: How much of a rule is shown, in characters; --format json has all.
_RULE = 120
_STYLES = {Verdict.FOUND: "green", Verdict.NEW: "cyan", Verdict.SOMETIMES: "dim", Verdict.GONE: "bold red"}


def drift_view(drift: Drift) -> Iterator[RenderableType]:
    """A table of the rules, and the verdict."""
    yield heading(drift.page)
    fixtures = "1 fixture" if len(drift.cases) == 1 else f"{len(drift.cases)} fixtures"
    yield say(f"{drift.adapter}, {drift.layout or 'no layout'} · next to {fixtures}", "dim")
    if drift.rules:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, header_style="dim")
        table.add_column("field", style="cyan", no_wrap=True)
        table.add_column("fixtures", justify="right", no_wrap=True)
        table.add_column("today", justify="right", no_wrap=True)
        table.add_column("verdict", no_wrap=True)
        table.add_column("rule", ratio=1, overflow="fold")
        for rule in drift.rules:
            verdict = say(rule.verdict.value, _STYLES[rule.verdict])
            table.add_row(say(rule.field), say(_span(rule)), say(f"{rule.today:,}"), verdict, _rule(rule))
        yield table
    yield say(_verdict(drift), "bold red" if drift.has_drifted else "bold green")


def _span(rule: RuleDrift) -> str:
    return f"{rule.fewest:,}" if rule.fewest == rule.most else f"{rule.fewest:,}–{rule.most:,}"


def _rule(rule: RuleDrift) -> Text:
    lines = [say(shorten(rule.rule, _RULE), "dim")]
    if rule.near is not None:
        lines.append(say(f"nearly: {rule.near}", "yellow"))
    return Text("\n").join(lines)


def _verdict(drift: Drift) -> str:
    said = [drift.reason] if drift.reason is not None else []
    if drift.gone:
        said.append(f"gone: {', '.join(drift.gone)}")
    return f"Drift: {'; '.join(said)}." if said else "No drift."
