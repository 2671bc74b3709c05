"""Whether a rule gives what is wanted of it: asked when a declaration is made, of fields and of the fields of cards."""

from __future__ import annotations

from types import FunctionType
from typing import Any

from broadsheet.rules.base import Rule, Value
from broadsheet.rules.parts import Part

__all__ = ["Misfit", "misfit", "no_rule"]

#: What is wrong with a value, and the mend.
Misfit = tuple[str, str]

_EXAMPLES = {
    "any": "css('main')",
    "text": "css('h1').text()",
    "texts": "css('.author').texts()",
    "age": "css('time').age()",
    "date": "css('time').date()",
    "number": "css('.count').number()",
    "prose": "css('article').prose()",
    "cards": "css('aside li').cards(title=css('h3').text())",
}


#: How elements go on to a text that is no visible one, by the field.
_ENDINGS = {
    "images": ".image()",
    "image": ".image()",
    "url": ".link()",
    "canonical_url": ".link()",
    "source_url": ".link()",
}


def misfit(value: object, wanted: str, field: str = "") -> Misfit | None:
    """What is wrong with a field's value where a rule is wanted that gives text, an age …; None where nothing is.

    >>> from broadsheet import css
    >>> misfit(css("h1"), "text")
    ("needs a rule that gives text; css('h1') gives elements", 'add .text()')
    """
    if not isinstance(value, Rule):
        return no_rule(value, wanted)
    for rule in value.alternatives() if wanted != "any" else ():
        if rule.gives not in ("any", wanted):
            mend = _mend(rule, wanted)
            return f"needs a rule that gives {wanted}; {rule} gives {rule.gives}", _fitting(mend, field)
    return None


def no_rule(value: object, wanted: str = "any") -> Misfit:
    """What is wrong with a value that is no rule, and the rule that was probably meant."""
    example = _EXAMPLES[wanted]
    problem = f"needs a rule, not {value!r}"
    owner = getattr(value, "__self__", None)
    if isinstance(owner, Rule):
        return f"{owner}.{getattr(value, '__name__', '')} is not called", "write () behind it"
    if isinstance(value, FunctionType) and value.__name__ == "<lambda>":
        return "a lambda is no rule", "write it as a method, with @rule above it"
    if isinstance(value, FunctionType):
        return f"{value.__name__} is a method, and no rule yet", "write @rule above it"
    if isinstance(value, property | staticmethod | classmethod):
        return f"{type(value).__name__} makes no rule", "write @rule above a method, and nothing else"
    if isinstance(value, Part):
        mend = "a line is found in a run of lines: lines(…, part, …).text(part)"
    elif isinstance(value, tuple | list) and len(value) == 1 and isinstance(value[0], Rule):
        mend = f"leave out the {'comma behind' if isinstance(value, tuple) else 'brackets around'} the rule"
    elif isinstance(value, str) and example.startswith("css('"):
        mend = f"css({value!r}){example[example.index(')') + 1 :]}"
    else:
        mend = f"a rule is written like {example}"
    return problem, mend


def _fitting(mend: str, field: str) -> str:
    """The mend, as it is for this field."""
    return mend.replace(" .text()", f" {_ENDINGS.get(field, '.text()')}")


def _mend(rule: Rule[Any], wanted: str) -> str:
    """How the rule that was begun goes on to what is wanted."""
    source: Rule[Any] = rule.source if isinstance(rule, Value) else rule
    ending = source.makes.get(wanted)
    if ending is None:
        return f"write a rule such as {_EXAMPLES[wanted]}"
    if not ending:
        return f"leave out {rule.spelling}" if isinstance(rule, Value) else f"it is {rule}"
    return f"{'use' if source is not rule else 'add'} {ending}"
