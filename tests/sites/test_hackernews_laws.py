"""Hacker News under all laws: its fixtures."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.hackernews import HackerNews
from broadsheet.testing import laws

TestHackerNews = laws.suite(HackerNews, Path(__file__).parents[1] / "fixtures/hackernews")
