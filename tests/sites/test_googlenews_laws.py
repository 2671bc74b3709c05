"""GoogleNews under all laws: cards."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.googlenews import GoogleNews
from broadsheet.testing import laws

TestGoogleNews = laws.suite(GoogleNews, Path(__file__).parents[1] / "fixtures/googlenews")
