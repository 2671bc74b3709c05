"""Reading a declaration off saved pages: what stands where, what repeats, and what speaks for a selector."""

from __future__ import annotations

from broadsheet.authoring.induction.inducing import induce

__all__ = ["induce"]
