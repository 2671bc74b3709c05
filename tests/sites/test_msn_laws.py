"""MSN under all laws: its pages of two looks, and the page that its JSON is."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.msn import Msn
from broadsheet.testing import laws

TestMsn = laws.suite(Msn, Path(__file__).parents[1] / "fixtures/msn")
