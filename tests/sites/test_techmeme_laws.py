"""Techmeme and a sister under all laws: their fixtures."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.techmeme import Memeorandum, Techmeme
from broadsheet.testing import laws

FIXTURES = Path(__file__).parents[1] / "fixtures"

TestTechmeme = laws.suite(Techmeme, FIXTURES / "techmeme")
TestMemeorandum = laws.suite(Memeorandum, FIXTURES / "memeorandum")
