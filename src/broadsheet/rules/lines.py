"""``lines()``: a run of consecutive lines, described part by part; it reads HTML and flattened text alike."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeVar

import attrs

from broadsheet.declaration import wrong
from broadsheet.outline import Region
from broadsheet.records import Age, BoilerplateKind, Finding, FindingCode
from broadsheet.rules.base import Found, Missed, Rule, Taken, Value
from broadsheet.rules.checks import splits_of
from broadsheet.rules.cutting import match_cut
from broadsheet.rules.matching import Match, Pattern
from broadsheet.rules.nearness import either
from broadsheet.rules.parts import AgeLine, AnyLine, Label, Part, as_part
from broadsheet.rules.scope import Scope
from broadsheet.rules.spelling import spelled
from broadsheet.rules.tracing import how_far

__all__ = ["LinesRule", "lines"]

T = TypeVar("T")

#: What a stated value gives, where its class tells.
_GIVES: dict[type, str] = {str: "text", int: "number", Age: "age", date: "date", datetime: "date"}


class Run(Rule[Match]):
    """A rule that finds a run of lines, and can give what stands in it."""

    gives = "lines"
    makes = MappingProxyType(
        {
            "text": ".text(part)",
            "texts": ".tags(part)",
            "age": ".age(part)",
            "number": ".value(0)",
        }
    )

    def text(self, part: AnyLine) -> Rule[str]:
        """The text of the line that is this part, such as ``ANY.named("headline")``."""
        self._check(part, AnyLine, "text")
        return Value(self, lambda scope, found: _named(scope, found, part.name), "text", f".text({part.name})", _lack)

    def age(self, part: AgeLine) -> Rule[Age]:
        """The age that the line which is this part states."""
        self._check(part, AgeLine, "age")
        return Value(self, lambda scope, found: _age(scope, found, part.name), "age", f".age({part.name})", _lack)

    def tags(self, part: AnyLine) -> Rule[tuple[str, ...]]:
        """The tags in the lines that are this part, without their "#"; none where their label stands alone."""
        self._check(part, AnyLine, "tags")
        return Value(self, lambda scope, found: _tags(scope, found, part.name), "texts", f".tags({part.name})", _lack)

    def value(self, value: T) -> Rule[T]:
        """A value that is stated by the lines being there at all."""
        gives = _GIVES.get(type(value), "any")
        return Value(self, lambda scope, found: found.giving(value), gives, f".value({value!r})")

    def language(self) -> Rule[str]:
        """The language of the wording in which the labels stand there."""
        if not any(label.languages for pattern in self.patterns() for label in pattern.labels()):
            raise wrong(f"{self}.language(): no label of it has a language", 'label(en="More", de="Mehr")')
        return Value(self, self._language, "text", ".language()", _no_language)

    def patterns(self) -> tuple[Pattern, ...]:
        """What is looked for."""
        raise NotImplementedError

    def near(self, scope: Scope) -> str | None:
        return either(*(how_far(pattern, scope) for pattern in self.patterns()))

    def _check(self, part: object, kind: type[AnyLine | AgeLine], wanted: str) -> None:
        """Raises ``AdapterError`` for a part that no line of the run is."""
        names = sorted({name for pattern in self.patterns() for name in pattern.names})
        if not isinstance(part, kind):
            raise wrong(f"{self}.{wanted}({part!r}): it is no part of the run", "give one of its parts")
        if part.name not in names:
            mend = f"there are {', '.join(map(repr, names))}" if names else 'name one: ANY.named("title")'
            raise wrong(f"{self}.{wanted}(…): no line of it is named {part.name!r}", mend)

    def __or__(self, other: Rule[T]) -> Rule[Match | T]:
        return _RunChoice(self, other) if isinstance(other, Run) else super().__or__(other)

    def otherwise(self, other: Run) -> Run:
        """The other run where this one is not found; like ``|``, for type checkers that should see a run."""
        if not isinstance(other, Run):
            raise wrong(f"{self}.otherwise({other!r}): it is no run of lines", ".otherwise(lines(…))")
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
        if not isinstance(label, Label):
            raise wrong(f"{self}.followed_by({label!r}): it is no label", f".followed_by(label({label!r}))")
        return attrs.evolve(self, ahead=label, spelling=f"{self.spelling}.followed_by({spelled(label)})")

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

    def near(self, scope: Scope) -> str | None:
        if self.ahead is not None:
            scope = scope.within(_up_to(self.ahead, scope))
            if not scope.region:
                return f"no line is {spelled(self.ahead)}, which should follow"
        return super().near(scope)

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

    def near(self, scope: Scope) -> str | None:
        return either(self.first.near(scope), self.second.near(scope))

    def patterns(self) -> tuple[Pattern, ...]:
        return self.first.patterns() + self.second.patterns()

    def __str__(self) -> str:
        return f"({self.first} | {self.second})"


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
    return LinesRule(Pattern.of(known), f"lines({', '.join(map(spelled, parts))})")


def _up_to(label: Label, scope: Scope) -> Region:
    """A scope's blocks before the last place of a label; none where it stands nowhere."""
    region = scope.region
    places = [place for place in scope.places_of(label.texts) if region.start <= place < region.stop]
    return Region(region.start, places[-1] if places else region.start)


def found_run(pattern: Pattern, match: Match, scope: Scope) -> Found[Match]:
    """A match as a find: the site's labels in it, and the copies of what it keeps, are taken."""
    kinds, openings = pattern.kinds, pattern.openings
    taken = []
    for block in range(match.start, match.stop):
        text = scope.stream.texts[block]
        if text in kinds:
            taken.append(Taken(block, kinds[text]))
        elif openings and text.startswith(openings):
            taken.append(Taken(block, BoilerplateKind.LABEL))
    for name in {name for name, *_ in match.kept} - pattern.many:
        taken += [Taken(block, BoilerplateKind.DUPLICATE) for block, _, _ in (match.places(name) or ())[:-1]]
    region = Region(match.start, match.stop)
    return Found(match, (region,), taken=tuple(taken), findings=tuple(_ambiguities(match, scope)))


def _ambiguities(match: Match, scope: Scope) -> Iterator[Finding]:
    """A finding for each name that an age was glued to, where it could end in more than one place."""
    heads = {block: stop for _, block, head, stop, age in match.kept if age is None and head == 0}
    for _, block, head, _, age in match.kept:
        if age is None or head == 0 or block not in heads or len(splits_of(scope, scope.stream.texts[block])) == 1:
            continue
        text = scope.stream.texts[block]
        message = f"{text!r} can be split in more than one way; taken: {text[: heads[block]]!r}"
        yield Finding(FindingCode.AMBIGUOUS_SOURCE, message, field="source")


def _lack(scope: Scope, found: Found[Match]) -> str:
    return f"the run stands at line {found.value.start}, without that part"


def _no_language(scope: Scope, found: Found[Match]) -> str:
    return f"the run stands at line {found.value.start}, with no label in the wording of a language"


def _named(scope: Scope, found: Found[Match], name: str | None) -> Found[str] | None:
    """The last line of a name: where a heading has copies, the pictures' texts come before it."""
    places = found.value.places(name or "")
    if not places:
        return None
    block, head, stop = places[-1]
    text = scope.stream.texts[block]
    region = Region(block, block + 1, head, None if stop == len(text) else stop)
    return Found(text[head:stop], (region,), taken=found.taken, findings=found.findings)


def _age(scope: Scope, found: Found[Match], name: str) -> Found[Age] | None:
    age, placed = found.value.age(name), _named(scope, found, name)
    return None if age is None or placed is None else Found(age, placed.regions, taken=found.taken)


def _tags(scope: Scope, found: Found[Match], name: str | None) -> Found[tuple[str, ...]] | None:
    places = found.value.places(name or "")
    if places is None:
        return None
    shown = (scope.stream.texts[block][head:stop] for block, head, stop in places)
    words = tuple(word.strip() for text in shown for word in text.split("#") if word.strip())
    return Found(words, tuple(Region(block, block + 1) for block, _, _ in places), hits=len(words), taken=found.taken)
