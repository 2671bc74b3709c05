"""``python -m broadsheet.cli.demo``: one Daily8 page in both of its forms, as records, and whether they agree."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from importlib.resources import files

from broadsheet import NewsPage, Report, inspect, inspect_text
from broadsheet.cli.extra import with_extra
from broadsheet.testing.agreement import CARD_FIELDS, differences

__all__ = ["main"]

_URL = "https://www.daily8.com/en/article/60431-lighthouse-logbooks"
_FETCHED_AT = datetime(2025, 6, 12, 9, tzinfo=UTC)


def main() -> None:
    """Prints both records; exits with 1 where they do not agree."""
    with_extra(_run)


def _run() -> None:
    import click

    html = inspect(_sample("sample.html"), url=_URL, fetched_at=_FETCHED_AT)
    text = inspect_text(_sample("sample.txt").decode(), fetched_at=_FETCHED_AT)
    _show("The sample page, read as HTML", html)
    _show("The same page, read as the text that a crawler left of it", text)
    different = list(differences(html.page, text.page))
    click.echo("\n".join(_verdict(html.page, different)))
    sys.exit(1 if different else 0)


def _sample(name: str) -> bytes:
    return files("broadsheet.cli").joinpath(name).read_bytes()


def _show(title: str, report: Report) -> None:
    from rich.panel import Panel
    from rich.text import Text

    from broadsheet.cli.page_view import page_view, say
    from broadsheet.cli.screen import show

    show((Panel(say(title, "bold"), style="cyan"), *page_view(report.page, report.findings, fetched_at=_FETCHED_AT)))
    show((Text(),))


def _verdict(page: NewsPage, different: list[str]) -> list[str]:
    if different:
        return ["The two forms differ:", *(f"- {difference}" for difference in different)]
    fields = f"{', '.join(CARD_FIELDS[:-1])} and {CARD_FIELDS[-1]}"
    body, cards = f"body ({len(page.body)} paragraphs)", f"cards ({len(page.cards)}: {fields} of each)"
    return [f"Both forms agree on the headline, {body} and {cards}."]


if __name__ == "__main__":
    main()
