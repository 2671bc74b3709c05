"""The page as a proof sheet: what was taken, what was left, and why, in one HTML file that stands alone."""

from __future__ import annotations

from broadsheet.report.sheet import report

__all__ = ["report"]
