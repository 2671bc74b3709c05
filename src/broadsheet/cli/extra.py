"""The extra ``cli``: what the command line needs and the library does not."""

from __future__ import annotations

import sys
from collections.abc import Callable

__all__ = ["EXTRAS", "with_extra"]

#: What each extra brings that a command may miss.
EXTRAS = {"cli": ("click", "rich"), "batch": ("pyarrow", "fastwarc")}


def with_extra(run: Callable[[], None]) -> None:
    """Runs something that imports click and rich; where one is missing, says what to install and exits with 1."""
    try:
        run()
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in EXTRAS["cli"]:
            raise
        message = f"Error: the command line needs {package}, which is not installed: pip install 'broadsheet[cli]'"
        print(message, file=sys.stderr)
        sys.exit(1)
