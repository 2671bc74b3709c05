"""``python -m broadsheet.cli``: the same as ``broadsheet``."""

from __future__ import annotations

from broadsheet.cli import main

main()
