"""Slashdot under all laws: its fixtures."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.slashdot import Slashdot
from broadsheet.testing import laws

TestSlashdot = laws.suite(Slashdot, Path(__file__).parents[1] / "fixtures/slashdot")
