"""How a command ends: its exit codes, and errors as one line on stderr."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import NoReturn

import click

from broadsheet import BatchError, CaseError, EmptyDocument, LayoutDrift, LimitExceeded, UnknownSite
from broadsheet.cli.wording import clean

__all__ = ["ExitCode", "fail", "failing_in_words"]


class ExitCode(IntEnum):
    """What a command says with its exit code; ``meaning`` is its sentence in ``--help``."""

    meaning: str

    def __new__(cls, value: int, meaning: str) -> ExitCode:
        member = int.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    RECORD = 0, "the page was read, or the files were written"
    UNREADABLE = (
        1,
        "the file or the fixture cannot be read, an extra is not installed, or adapters do not go together; batch: the "
        "output cannot be written, or is another batch's",
    )
    USAGE = 2, "wrong usage, an unknown --site and a bad --fetched-at among it"
    EMPTY = 3, "there is no page in the input: it is blank, or not a page at all"
    LIMIT = 4, "the page has more of something than the limits allow"
    DRIFT = 5, "inspect --fail-on-drift, check and drift: the layout of the site no longer fits"
    DIFFERENT = 6, "check of a fixture: the record is not the expected one; scrub: rules would find other places"
    REFUSED = (
        7,
        "accept: the record is not fit, or nobody is there to review it; --scrub: the rules see a difference",
    )


def fail(code: ExitCode, message: str) -> NoReturn:
    """Ends the command with one line on stderr."""
    click.echo(f"Error: {clean(message)}", err=True)
    raise click.exceptions.Exit(code.value)


@contextmanager
def failing_in_words() -> Iterator[None]:
    """Turns the errors of the library into what click shows."""
    try:
        yield
    except EmptyDocument as error:
        fail(ExitCode.EMPTY, str(error))
    except LimitExceeded as error:
        fail(ExitCode.LIMIT, str(error))
    except LayoutDrift as error:
        fail(ExitCode.DRIFT, str(error))
    except BatchError as error:
        fail(ExitCode.UNREADABLE, str(error))
    except CaseError as error:
        fail(ExitCode.UNREADABLE, str(error).replace("\n", "; "))
    except UnknownSite as error:
        raise click.BadParameter(clean(str(error)), param_hint="'--site'") from error
