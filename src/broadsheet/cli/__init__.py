"""The command line, ``broadsheet``.

click and rich are the extra ``cli``. They load when a command runs, so that importing this module needs neither.
"""

from __future__ import annotations

import sys

from broadsheet.cli.extra import with_extra

__all__ = ["main"]


def main() -> None:
    """Runs the command that the arguments name, and ends the process with its exit code."""
    with_extra(_run)


def _run() -> None:
    from broadsheet.cli.commands import commands
    from broadsheet.cli.failures import ExitCode

    try:
        commands(prog_name="broadsheet")
    except OSError as error:  # what is read and written by name is told where it is; what is left is the output
        print(f"Error: cannot write the output: {error.strerror or error}", file=sys.stderr)
        sys.exit(ExitCode.UNREADABLE)
