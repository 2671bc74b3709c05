"""Pages as crawlers leave them: text, a line a text."""

from __future__ import annotations

from broadsheet.testing.strategies.markups.dress import Markup, flattened

__all__ = ["FLAT"]

FLAT: tuple[Markup, ...] = (
    Markup(name="flat", about="A line a text, with an empty line between them.", write=flattened("\n\n"), is_text=True),
    Markup(name="flat-tight", about="A line a text, and nothing between them.", write=flattened("\n"), is_text=True),
    Markup(
        name="flat-ragged",
        about="Lines that end as another system ends them, indented, with runs of empty ones.",
        write=flattened(" \r\n\r\n \t\r\n   "),
        is_text=True,
    ),
)
