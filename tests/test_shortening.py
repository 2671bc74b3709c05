"""A text that is too long ends with a sign that there is more."""

from __future__ import annotations

from broadsheet.shortening import shorten


def test_shorten() -> None:
    assert shorten("rain", 4) == "rain"
    assert shorten("rain again", 6) == "rain…"
    assert shorten("雨" * 30, 5) == "雨雨雨雨…"
