"""``broadsheet accept``: what is read now becomes what a fixture expects, for a person to review."""

from __future__ import annotations

import logging
import os

import click

from broadsheet.authoring.acceptance import Acceptance, is_ci, propose
from broadsheet.cli.adapters import chosen, takes_adapters
from broadsheet.cli.failures import ExitCode, fail, failing_in_words
from broadsheet.cli.screen import write_line
from broadsheet.cli.waiting import each
from broadsheet.cli.wording import clean
from broadsheet.testing.cases import Case

__all__ = ["accept"]

_COLOURS = {"-": "red", "+": "green", "@": "cyan"}


@click.command(short_help="Writes what is read now as what a fixture expects.")
@click.argument("cases", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False))
@click.option("--dry-run", is_flag=True, help="Shows the difference and writes nothing.")
@takes_adapters
def accept(cases: tuple[str, ...], dry_run: bool, folders: tuple[str, ...], without: tuple[str, ...]) -> None:
    """Writes expected.json of each fixture folder in CASES, and shows the difference: review it.

    A record that lacks what its kind of page must have, or a field whose rule is not optional, is refused. So is
    every run in CI, where nobody reviews. Fields under expected_failures stay as they were reviewed.
    """
    logging.getLogger("broadsheet").addHandler(logging.NullHandler())
    if is_ci(os.environ):
        fail(ExitCode.REFUSED, "CI is set, and no person reviews there: accept where you can read the difference")
    registry = chosen(folders, without)
    with failing_in_words():
        proposals = [propose(Case.load(folder), registry) for folder in each(cases, "reading the fixtures")]
    for proposal in proposals:
        _tell(proposal)
        if not (proposal.refusals or dry_run):
            proposal.write()
    if any(proposal.refusals for proposal in proposals):
        raise click.exceptions.Exit(ExitCode.REFUSED.value)


def _tell(proposal: Acceptance) -> None:
    for line in proposal.diff():
        write_line(line, _COLOURS.get(line[:1]))
    if proposal.layout is not None:
        write_line(f"case.json: layout is {proposal.layout}")
    for name in proposal.kept:
        write_line(f"{name} stays as it was reviewed: it is an expected failure")
    if not proposal.changes:
        write_line(f"{proposal.case.folder}: as expected, nothing to accept")
    for refusal in proposal.refusals:
        click.echo(f"Refused: {clean(f'{proposal.case.folder}: {refusal}')}", err=True)
