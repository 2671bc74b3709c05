"""NetEase under all laws: stories and the front page."""

from __future__ import annotations

from pathlib import Path

from broadsheet.sites.netease163 import Netease163
from broadsheet.testing import laws

TestNetease163 = laws.suite(Netease163, Path(__file__).parents[1] / "fixtures/netease163")
