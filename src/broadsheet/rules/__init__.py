"""What an adapter is written in: rules, each of which reads one thing off a page and says where it stood.

``css`` and ``xpath`` select elements, ``meta``, ``jsonld`` and ``state`` read what the page says of itself, ``lines``
and ``section`` speak of blocks, in HTML and flattened text alike. ``rule`` makes a rule of a method.
"""

from __future__ import annotations

from broadsheet.rules.base import Found, Rule, Taken
from broadsheet.rules.cards import CardFound, CardsRule
from broadsheet.rules.facts import FactRule, jsonld, meta, state
from broadsheet.rules.lines import LinesRule, lines
from broadsheet.rules.methods import FunctionRule, rule
from broadsheet.rules.parts import AGE, ANY, START, Part, label, many, maybe, prefix
from broadsheet.rules.scope import Scope
from broadsheet.rules.sections import SectionRule, section
from broadsheet.rules.selectors import Selector, css, xpath

__all__ = [
    "AGE",
    "ANY",
    "START",
    "CardFound",
    "CardsRule",
    "FactRule",
    "Found",
    "FunctionRule",
    "LinesRule",
    "Part",
    "Rule",
    "Scope",
    "SectionRule",
    "Selector",
    "Taken",
    "css",
    "jsonld",
    "label",
    "lines",
    "many",
    "maybe",
    "meta",
    "prefix",
    "rule",
    "section",
    "state",
    "xpath",
]
