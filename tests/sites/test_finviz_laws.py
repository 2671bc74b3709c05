"""Finviz under all laws: tables of news."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.finviz import Finviz
from broadsheet.testing import laws

TestFinviz = laws.suite(Finviz, Path(__file__).parents[1] / "fixtures/finviz")
