"""The rule: what it is to read one thing off a page, and to say where it stood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, TypeVar, overload

import attrs

from broadsheet.declaration import here, nearest, wrong
from broadsheet.errors import AdapterError
from broadsheet.outline import Region
from broadsheet.records import BoilerplateKind, Finding
from broadsheet.rules.nearness import either
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from typing import Self

    from lxml.etree import _Element as Element

    from broadsheet.rules.matching import Match

    class Elements(tuple[Element, ...]):
        """Elements that a selector hit: a class of its own, so that nothing depends on whether lxml has types."""


__all__ = ["Declared", "Found", "Missed", "Rule", "Taken", "Value", "Wrapper"]

T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")
V = TypeVar("V")


@attrs.frozen
class Taken:
    """A block that a rule recognised as the site's own, on the way to what it looked for."""

    block: int
    kind: BoilerplateKind


@attrs.frozen
class Found(Generic[T_co]):
    """What a rule found: the value, the ``regions`` that it stands in, and how often the rule hit.

    ``elements`` are the elements that it was read from, for the report; ``taken`` the site's own lines around it;
    ``dropped`` the elements within it that the rule leaves out.
    """

    value: T_co
    regions: tuple[Region, ...] = ()
    hits: int = 1
    elements: tuple[Element, ...] = ()
    taken: tuple[Taken, ...] = ()
    findings: tuple[Finding, ...] = ()
    dropped: tuple[Element, ...] = ()

    def giving(self, value: U) -> Found[U]:
        """The same find, of another value."""
        return Found(value, self.regions, self.hits, self.elements, self.taken, self.findings, self.dropped)


@attrs.frozen
class Missed:
    """That a rule found nothing; ``hits`` counts what it did find on the way to it.

    ``near`` is only what is known at once: what else nearly matched, ``Rule.near`` finds out when a report asks.
    """

    rule: str
    hits: int = 0
    near: str | None = None


class _NoSuchMethod(AdapterError, AttributeError):
    """A method that a rule does not have: an error of the declaration, and of Python, so that ``hasattr`` works."""


class Declared:
    """What rules are the fields of."""


class Rule(Generic[T_co]):
    """Reads one thing, a ``T``, off a page. Rules are values: they hold no state and may be shared.

    ``a | b`` is ``a`` where it finds something, else ``b``. A rule that finds nothing is a finding in the report,
    unless it is ``optional()``. ``str(rule)`` is the rule as it was written.
    """

    #: what the rule gives, in one word, for the check of declarations; "any" where only a type checker can know
    gives: str = "any"
    #: how to go on from such a rule, by what is wanted: {"text": ".text()"}
    makes: ClassVar[Mapping[str, str]] = MappingProxyType({})

    if TYPE_CHECKING:
        # Rules are no descriptors. But this is how a type checker is told that a redesign, which overrides a field,
        # may give it a rule of any class, an optional one or None, so long as the rule gives the same thing; and a
        # `when` any rule in the place of one that finds elements or lines.
        @overload
        def __get__(self, instance: None, owner: type[Declared]) -> Self: ...
        @overload
        def __get__(
            self: Rule[Elements | Match | bool], instance: Declared, owner: type[Declared]
        ) -> Rule[object] | None: ...
        @overload
        def __get__(self, instance: Declared, owner: type[Declared]) -> Rule[T_co | None] | None: ...
        @overload
        def __get__(self, instance: object, owner: type) -> Self: ...
        def __get__(self, instance: object, owner: type) -> object: ...

    def read(self, scope: Scope) -> Found[T_co] | Missed:
        """What the rule finds in a scope."""
        raise NotImplementedError

    def optional(self) -> Rule[T_co | None]:
        """The same rule, where finding nothing is all right."""
        return _Optional(self)

    def __or__(self, other: Rule[U]) -> Rule[T_co | U]:
        if not isinstance(other, Rule):
            raise wrong(f"{self} | {other!r}: {other!r} is no rule", "a | b needs a rule on both sides")
        return _Either(self, other)

    def __str__(self) -> str:
        return f"{type(self).__name__}()"

    def __repr__(self) -> str:
        return str(self)

    if not TYPE_CHECKING:  # a type checker finds by itself what a class does not have

        def __ror__(self, other: object) -> NoReturn:
            raise wrong(f"{other!r} | {self}: {other!r} is no rule", "a | b needs a rule on both sides")

        def __getattr__(self, name: str) -> NoReturn:
            if name.startswith("_"):
                raise AttributeError(f"{type(self).__name__} has no {name}")
            raise _NoSuchMethod(here().fault(f"{self} has no .{name}", self._mend_of(name)))

    def _mend_of(self, name: str) -> str:
        """How a rule is written that has the method, where this one does not."""
        begun = [each.source if isinstance(each, Value) else each for each in self.alternatives()]
        if all(hasattr(type(each), name) for each in begun):
            return " | ".join(f"{each}.{name}(…)" for each in begun) + (".optional()" if self.is_optional else "")
        own = (each for each in dir(type(self)) if not each.startswith("_") and not hasattr(Rule, each))
        offered = [*(each for each in own if callable(getattr(type(self), each))), "optional"]
        meant = nearest(name, offered)
        return f"did you mean .{meant}?" if meant else f"there are {', '.join(f'.{each}' for each in offered)}"

    def alternatives(self) -> tuple[Rule[Any], ...]:
        """The rules of ``a | b``, without ``optional()``; of any other rule, itself."""
        return (self,)

    @property
    def is_optional(self) -> bool:
        """Whether finding nothing counts as a find."""
        return False

    def near(self, scope: Scope) -> str | None:
        """What nearly matched in a scope where the rule found nothing, in words.

        It may cost more than reading: only a report asks for it.
        """
        return None

    def columns(self) -> Mapping[str, str]:
        """The fields of the cards that the rule gives, and the rule of each as it was written."""
        return {}

    def near_in(self, scope: Scope, column: str) -> str | None:
        """What nearly matched in the first card that lacks a field."""
        return None

    def missed(self, hits: int = 0, near: str | None = None) -> Missed:
        """That this rule found nothing."""
        return Missed(str(self), hits, near)


class Wrapper(Rule[T_co]):
    """A rule around another, which is asked for what it does not say itself."""

    rule: Rule[Any]

    @property
    def gives(self) -> str:  # type: ignore[override]  # a property here, an attribute in the base: read-only in both
        return self.rule.gives

    def alternatives(self) -> tuple[Rule[Any], ...]:
        return self.rule.alternatives()

    def near(self, scope: Scope) -> str | None:
        return self.rule.near(scope)

    def columns(self) -> Mapping[str, str]:
        return self.rule.columns()

    def near_in(self, scope: Scope, column: str) -> str | None:
        return self.rule.near_in(scope, column)


@attrs.frozen(eq=False, repr=False)
class _Optional(Wrapper[T_co | None]):
    rule: Rule[T_co]

    @property
    def is_optional(self) -> bool:
        return True

    def read(self, scope: Scope) -> Found[T_co | None] | Missed:
        found = self.rule.read(scope)
        return Found(None, hits=0) if isinstance(found, Missed) else found

    def __str__(self) -> str:
        return f"{self.rule}.optional()"


@attrs.frozen(eq=False, repr=False)
class _Either(Rule[U | V]):
    first: Rule[U]
    second: Rule[V]

    @property
    def gives(self) -> str:  # type: ignore[override]  # as above
        return self.first.gives if self.first.gives != "any" else self.second.gives

    @property
    def is_optional(self) -> bool:
        return self.first.is_optional or self.second.is_optional

    def read(self, scope: Scope) -> Found[U] | Found[V] | Missed:
        found = self.first.read(scope)
        return found if isinstance(found, Found) and found.value is not None else self.second.read(scope)

    def alternatives(self) -> tuple[Rule[Any], ...]:
        return self.first.alternatives() + self.second.alternatives()

    def near(self, scope: Scope) -> str | None:
        return either(self.first.near(scope), self.second.near(scope))

    def columns(self) -> Mapping[str, str]:
        return {**self.second.columns(), **self.first.columns()}

    def near_in(self, scope: Scope, column: str) -> str | None:
        used = self.first if isinstance(self.first.read(scope), Found) else self.second
        return used.near_in(scope, column)

    def __str__(self) -> str:
        return f"({self.first} | {self.second})"


@attrs.frozen(eq=False, repr=False)
class Value(Rule[U], Generic[U, V]):
    """Another rule's find, made into something else; ``None`` means that it was not there after all.

    ``lack`` tells why, of a find of which nothing could be made.
    """

    source: Rule[V]
    make: Callable[[Scope, Found[V]], Found[U] | None]
    gives: str
    spelling: str
    lack: Callable[[Scope, Found[V]], str | None] = lambda scope, found: None

    def read(self, scope: Scope) -> Found[U] | Missed:
        found = scope.find(self.source)
        if isinstance(found, Missed):
            return self.missed(found.hits)
        made = self.make(scope, found)
        return self.missed(found.hits) if made is None else made

    def near(self, scope: Scope) -> str | None:
        found = scope.find(self.source)
        return self.source.near(scope) if isinstance(found, Missed) else self.lack(scope, found)

    def __str__(self) -> str:
        return f"{self.source}{self.spelling}"
