"""Laws: what holds for every page, and the tests of an adapter that are made of them.

``suite`` gives an adapter all laws in one line. A law is a value that can be tried by hand:

>>> from broadsheet.testing.edits import SplitText
>>> from broadsheet.testing.laws import LAWS
>>> from broadsheet.testing.samples import Sample
>>> noise = next(law for law in LAWS if law.name == "noise")
>>> noise.holds(Sample(html="<h1>Rain at last</h1>"), [SplitText(place=0, at=2)])
True
"""

from __future__ import annotations

from broadsheet.testing.laws.brittleness import Brittleness, EditScore, brittleness_of
from broadsheet.testing.laws.broken import LawBroken
from broadsheet.testing.laws.catalogue import LAWS
from broadsheet.testing.laws.law import Law
from broadsheet.testing.laws.replays import Replay, replays_of
from broadsheet.testing.laws.suite import suite

__all__ = ["LAWS", "Brittleness", "EditScore", "Law", "LawBroken", "Replay", "brittleness_of", "replays_of", "suite"]
