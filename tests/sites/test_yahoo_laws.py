"""Yahoo under all laws: stories, the portal and the search."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.yahoo import Yahoo
from broadsheet.testing import laws

TestYahoo = laws.suite(Yahoo, Path(__file__).parents[1] / "fixtures/yahoo")
