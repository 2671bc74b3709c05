"""Sina under all laws: stories in both looks, and a feed."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.sina import Sina
from broadsheet.testing import laws

TestSina = laws.suite(Sina, Path(__file__).parents[1] / "fixtures/sina")
