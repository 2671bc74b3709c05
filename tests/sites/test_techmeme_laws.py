"""Techmeme under all laws: its fixtures. Its sisters have the same layouts."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.techmeme import Mediagazer, Memeorandum, Techmeme
from broadsheet.testing import laws

TestTechmeme = laws.suite(Techmeme, Path(__file__).parents[1] / "fixtures/techmeme")


def test_the_sisters_are_read_alike() -> None:
    assert Mediagazer.layouts == Memeorandum.layouts == Techmeme.layouts
