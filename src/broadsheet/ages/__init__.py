"""Time expressions as sites show them: "3 hours ago", "منذ 4 أيام", "٠٩-٠٦-٢٠٢٥". Pure functions of the text."""

from __future__ import annotations

from broadsheet.ages.expression import LONGEST, parse_age
from broadsheet.ages.style import AgeStyle, split_age
from broadsheet.ages.tables import DayOrder

__all__ = ["LONGEST", "AgeStyle", "DayOrder", "parse_age", "split_age"]
