"""The command line: ``broadsheet parse`` and ``broadsheet inspect``.

click and rich are the extra ``cli``. They load when a command runs, so that importing this module needs neither.
"""

from __future__ import annotations

from broadsheet.cli.extra import with_extra

__all__ = ["main"]


def main() -> None:
    """Runs the command that the arguments name, and ends the process with its exit code."""
    with_extra(_run)


def _run() -> None:
    from broadsheet.cli.commands import commands

    commands(prog_name="broadsheet")
