"""Saved pages that become cases: the options that name them, and how a command ends that writes them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from broadsheet import AdapterError
from broadsheet.authoring.addresses import address_of
from broadsheet.authoring.newcases import NewCases, ScaffoldError, case_names
from broadsheet.authoring.proposal import SavedPage
from broadsheet.authoring.scrubbing import ScrubError
from broadsheet.authoring.source import AdapterName
from broadsheet.cli.failures import ExitCode, fail, failing_in_words
from broadsheet.cli.parameters import moment_given
from broadsheet.cli.waiting import waiting

__all__ = ["SAVED", "SavedFiles", "takes_cases", "tell", "written"]

F = TypeVar("F", bound=Callable[..., Any])
N = TypeVar("N", bound=NewCases)

#: A file that was saved.
SAVED = click.Path(exists=True, dir_okay=False, path_type=Path)

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("more", nargs=-1, type=SAVED),
    click.option(
        "--fetched-at",
        metavar="MOMENT",
        callback=moment_given,
        help="When the pages were fetched, in ISO 8601.",
    ),
    click.option("--case", "cases", multiple=True, metavar="NAME", help="The name of a page's case, in their order."),
    click.option("--scrub", is_flag=True, help="Keeps the layout of the pages and makes up every word of their prose."),
    click.option(
        "--into",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="The folder to write into.  [default: this one]",
    ),
)


def takes_cases(command: F) -> F:
    """Gives a command what says how pages become cases: ``more`` of them, ``fetched_at``, ``cases`` and ``scrub``;
    and ``into``, where they go."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@attrs.frozen
class SavedFiles:
    """The files that a command was given, and what was said of them, in their order."""

    files: tuple[Path, ...]
    urls: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()

    def pages(self, name: AdapterName) -> tuple[SavedPage, ...]:
        """The pages, each with the name of its case and its address. Raises ``ScaffoldError``.

        A page of HTML for which no address is given has the one that it states, or that of the site's front.
        """
        for what, given in (("addresses", self.urls), ("names of cases", self.cases)):
            if len(given) > len(self.files):
                raise ScaffoldError(f"{len(given)} {what} for {len(self.files)} pages")
        front = next(iter(self.urls), f"https://{name.hosts[0]}/")
        pages = []
        for place, (file, case) in enumerate(zip(self.files, case_names(self.files, given=self.cases), strict=True)):
            data, is_text = file.read_bytes(), file.suffix.lower() == ".txt"
            url = self.urls[place] if place < len(self.urls) else None
            if url is None and not is_text:
                url = address_of(data, name, otherwise=front)
            pages.append(SavedPage(case, data, url, is_text))
        return tuple(pages)


def written(plan: Callable[[], N]) -> N:
    """Plans new cases and writes them. Ends the command, and has written nothing, where that cannot be."""
    logging.getLogger("broadsheet").addHandler(logging.NullHandler())
    try:
        with failing_in_words(), waiting("reading the pages"):
            made = plan()
            made.write()
    except (ScaffoldError, AdapterError) as error:
        fail(ExitCode.USAGE, str(error))
    except ScrubError as error:
        fail(ExitCode.REFUSED, f"nothing is written, for the made-up page is read otherwise: {error}")
    except OSError as error:
        fail(ExitCode.UNREADABLE, f"cannot write {error.filename}: {error.strerror or error}")
    return made


def tell(made: NewCases, *, todo: str, last: Iterable[str] = ()) -> None:
    """Tells what was written, what the adapter finds on each page, and what comes next: ``todo``, then commands."""
    from broadsheet.cli.new_view import next_lines, readings_view, written_lines
    from broadsheet.cli.screen import show

    # What is to be copied is never broken into lines: it does not go through the table.
    click.echo("\n".join(written_lines(made)))
    show(readings_view(made))
    click.echo("\n".join((*next_lines(made, todo), *last)))
