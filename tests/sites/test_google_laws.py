"""Google under all laws: news results."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.google import Google
from broadsheet.testing import laws

TestGoogle = laws.suite(Google, Path(__file__).parents[1] / "fixtures/google")
