"""``lines()``: a run of consecutive lines, described part by part; it reads HTML and flattened text alike."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

import attrs

from broadsheet.blocks import Region
from broadsheet.records import Age, BoilerplateKind, Finding, FindingCode
from broadsheet.rules.base import Found, Missed, Rule, Taken, Value
from broadsheet.rules.cutting import match_cut
from broadsheet.rules.matching import Match, Pattern
from broadsheet.rules.parts import AgeLine, AnyLine, Label, Part, as_part
from broadsheet.rules.scope import Scope

__all__ = ["LinesRule", "lines"]

T = TypeVar("T")


class Run(Rule[Match]):
    """A rule that finds a run of lines, and can give what stands in it."""

    gives = "lines"

    def text(self, part: AnyLine) -> Rule[str]:
        """The text of the line that is this part, such as ``ANY.named("headline")``."""
        return Value(self, lambda scope, found: _named(found, part.name), "text", f".text({part.name})")

    def age(self, part: AgeLine) -> Rule[Age]:
        """The age that the line which is this part states."""
        return Value(self, lambda scope, found: _age(found, part.name), "age", f".age({part.name})")

    def tags(self, part: AnyLine) -> Rule[tuple[str, ...]]:
        """The words of the lines that are this part, without their "#"; none where the part's label stands alone."""
        return Value(self, lambda scope, found: _tags(found, part.name), "texts", f".tags({part.name})")

    def value(self, value: T) -> Rule[T]:
        """A value that is stated by the lines being there at all."""
        return Value(self, lambda scope, found: attrs.evolve(found, value=value), "any", f".value({value!r})")

    def language(self) -> Rule[str]:
        """The language of the wording in which the labels stand there."""
        return Value(self, lambda scope, found: self._language(scope, found), "text", ".language()")

    def patterns(self) -> tuple[Pattern, ...]:
        """What is looked for."""
        raise NotImplementedError

    def __or__(self, other: Rule[T]) -> Rule[Match | T]:
        return _RunChoice(self, other) if isinstance(other, Run) else super().__or__(other)

    def otherwise(self, other: Run) -> Run:
        """The other run where this one is not found; like ``|``, for type checkers that should see a run."""
        return _RunChoice(self, other)

    def _language(self, scope: Scope, found: Found[Match]) -> Found[str] | None:
        shown = scope.stream.texts[found.value.start : found.value.stop]
        for pattern in self.patterns():
            for label in pattern.labels():
                for text in shown:
                    if text in label.languages:
                        return Found(label.languages[text])
        return None


@attrs.frozen(eq=False, repr=False)
class LinesRule(Run):
    """A run of consecutive lines: the first on the page, or with ``last()`` the last."""

    pattern: Pattern
    spelling: str
    from_end: bool = False
    ahead: Label | None = None
    cut: bool = False

    def last(self) -> LinesRule:
        """The last such run on the page, not the first."""
        return attrs.evolve(self, from_end=True, spelling=f"{self.spelling}.last()")

    def followed_by(self, label: Label) -> LinesRule:
        """Only such runs as have this label somewhere behind them."""
        return attrs.evolve(self, ahead=label, spelling=f"{self.spelling}.followed_by({_spelled(label)})")

    def or_cut(self) -> LinesRule:
        """The run, or as much of it as stands there where flattened text was cut off within it."""
        return attrs.evolve(self, cut=True, spelling=f"{self.spelling}.or_cut()")

    def read(self, scope: Scope) -> Found[Match] | Missed:
        if self.ahead is not None:
            scope = scope.within(_up_to(self.ahead, scope))
        match = self.pattern.last(scope) if self.from_end else next(self.pattern.matches(scope), None)
        if match is None and self.cut and scope.document.is_text:
            match = match_cut(self.pattern, scope)
        if match is None:
            return self.missed()
        return found_run(self.pattern, match, scope)

    def patterns(self) -> tuple[Pattern, ...]:
        return (self.pattern,)

    def __str__(self) -> str:
        return self.spelling


@attrs.frozen(eq=False, repr=False)
class _RunChoice(Run):
    first: Run
    second: Run

    def read(self, scope: Scope) -> Found[Match] | Missed:
        found = self.first.read(scope)
        return self.second.read(scope) if isinstance(found, Missed) else found

    def patterns(self) -> tuple[Pattern, ...]:
        return self.first.patterns() + self.second.patterns()

    def __str__(self) -> str:
        return f"{self.first} | {self.second}"


def lines(*parts: Part | str | Collection[str]) -> LinesRule:
    """A run of consecutive lines that match these parts, in HTML and in flattened text.

    A part is a text or a set of texts (the site's own labels), ``label(…)``, ``ANY``, ``AGE``, ``START``,
    ``maybe(…)`` or ``many(…)``. ``ANY.named("source")`` keeps a
    line; where the same part comes again, the same text must stand again.

    >>> from broadsheet import ANY, Document, lines
    >>> name = ANY.named("name")
    >>> str(lines("By", name).text(name))
    "lines('By', ANY.named('name')).text(name)"
    """
    known = [as_part(part) for part in parts]
    return LinesRule(Pattern.of(known), f"lines({', '.join(map(_spelled, parts))})")


def _spelled(part: Part | str | Collection[str]) -> str:
    match part:
        case AnyLine(name=name) if name is not None:
            return f"ANY.named({name!r})"
        case AnyLine():
            return "ANY"
        case AgeLine():
            return "AGE"
        case str():
            return repr(part)
    known = as_part(part)
    texts = getattr(known, "texts", None)
    if texts:
        return f"label({min(texts)!r}, …)" if len(texts) > 1 else repr(min(texts))
    inner = getattr(known, "parts", None) or tuple(filter(None, (getattr(known, "part", None),)))
    if inner:
        return f"{type(known).__name__.lower()}({', '.join(map(_spelled, inner))})"
    first, second = getattr(known, "first", None), getattr(known, "second", None)
    return f"{_spelled(first)} + {_spelled(second)}" if first is not None and second is not None else "START"


def _up_to(label: Label, scope: Scope) -> Region:
    """A scope's blocks before the last place of a label; none where it stands nowhere."""
    region = scope.region
    places = [place for place in scope.places_of(label.texts) if region.start <= place < region.stop]
    return Region(region.start, places[-1] if places else region.start)


def found_run(pattern: Pattern, match: Match, scope: Scope) -> Found[Match]:
    """A match as a find: the site's labels in it, and the copies of what it keeps, are taken."""
    kinds = {text: label.kind for label in pattern.labels() for text in label.texts}
    openings = pattern.openings()
    taken = []
    for block in range(match.start, match.stop):
        text = scope.stream.texts[block]
        if text in kinds:
            taken.append(Taken(block, kinds[text]))
        elif openings and text.startswith(openings):
            taken.append(Taken(block, BoilerplateKind.LABEL))
    for name, kept in match.bound.items():
        if name is not None and len({line.text for line in kept}) == 1:
            taken += [Taken(line.block, BoilerplateKind.DUPLICATE) for line in kept[:-1]]
    findings = []
    if match.ambiguous:
        shown = next(line for lines in match.bound.values() for line in lines if line.ambiguous)
        message = f"{scope.stream.texts[shown.block]!r} can be split in more than one way; taken: {shown.text!r}"
        findings.append(Finding(FindingCode.AMBIGUOUS_SOURCE, message, field="source"))
    return Found(match, (Region(match.start, match.stop),), taken=tuple(taken), findings=tuple(findings))


def _named(found: Found[Match], name: str | None) -> Found[str] | None:
    text, region = found.value.text(name or ""), found.value.region(name or "")
    if text is None or region is None:
        return None
    return Found(text, (region,), taken=found.taken, findings=found.findings)


def _age(found: Found[Match], name: str) -> Found[Age] | None:
    age, region = found.value.age(name), found.value.region(name)
    return None if age is None or region is None else Found(age, (region,), taken=found.taken)


def _tags(found: Found[Match], name: str | None) -> Found[tuple[str, ...]] | None:
    kept = found.value.bound.get(name or "")
    if kept is None:
        return None
    words = tuple(word.lstrip("#") for line in kept for word in line.text.split())
    regions = tuple(Region(line.block, line.block + 1) for line in kept)
    return Found(words, regions, hits=len(words), taken=found.taken)
