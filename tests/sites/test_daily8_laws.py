"""Daily8 under all laws: its fixtures, and made-up pages in every form that its pages have."""

from __future__ import annotations

from pathlib import Path

from tests.support.daily8 import samples

from broadsheet.sites.daily8 import Daily8
from broadsheet.testing import laws

TestDaily8 = laws.suite(Daily8, Path(__file__).parents[1] / "fixtures/daily8", pages=samples())
