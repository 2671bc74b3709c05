"""The rule: what it is to read one thing off a page, and to say where it stood."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import attrs

from broadsheet.document import Document
from broadsheet.outline import Region
from broadsheet.records import BoilerplateKind, Finding
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Found", "FunctionRule", "Missed", "Rule", "Taken", "Value", "rule"]

_log = logging.getLogger("broadsheet")

T = TypeVar("T")
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

    ``elements`` are the elements that it was read from, for the report; ``taken`` the site's own lines around it.
    """

    value: T_co
    regions: tuple[Region, ...] = ()
    hits: int = 1
    elements: tuple[Element, ...] = ()
    taken: tuple[Taken, ...] = ()
    findings: tuple[Finding, ...] = ()

    def giving(self, value: U) -> Found[U]:
        """The same find, of another value."""
        return Found(value, self.regions, self.hits, self.elements, self.taken, self.findings)


@attrs.frozen
class Missed:
    """That a rule found nothing; ``hits`` counts what it did find, ``near`` tells what nearly matched."""

    rule: str
    hits: int = 0
    near: str | None = None


class Rule(Generic[T_co]):
    """Reads one thing, a ``T``, off a page. Rules are values: they hold no state and may be shared.

    ``a | b`` is ``a`` where it finds something, else ``b``. A rule that finds nothing is a finding in the report,
    unless it is ``optional()``. ``str(rule)`` is the rule as it was written.
    """

    #: what the rule gives, in one word, for the check of declarations; "any" where only a type checker can know
    gives: str = "any"

    def read(self, scope: Scope) -> Found[T_co] | Missed:
        """What the rule finds in a scope."""
        raise NotImplementedError

    def optional(self) -> Rule[T_co | None]:
        """The same rule, where finding nothing is all right."""
        return _Optional(self)

    def __or__(self, other: Rule[U]) -> Rule[T_co | U]:
        return _Either(self, other)

    def missed(self, hits: int = 0, near: str | None = None) -> Missed:
        """That this rule found nothing."""
        return Missed(str(self), hits, near)


@attrs.frozen(eq=False, repr=False)
class _Optional(Rule[T_co | None]):
    rule: Rule[T_co]

    @property
    def gives(self) -> str:  # type: ignore[override]  # a property here, an attribute in the base: read-only in both
        return self.rule.gives

    def read(self, scope: Scope) -> Found[T_co | None] | Missed:
        found = self.rule.read(scope)
        return Found(None, hits=found.hits) if isinstance(found, Missed) else found

    def __str__(self) -> str:
        return f"{self.rule}.optional()"


@attrs.frozen(eq=False, repr=False)
class _Either(Rule[U | V]):
    first: Rule[U]
    second: Rule[V]

    @property
    def gives(self) -> str:  # type: ignore[override]  # as above
        return self.first.gives if self.first.gives != "any" else self.second.gives

    def read(self, scope: Scope) -> Found[U] | Found[V] | Missed:
        found = self.first.read(scope)
        return found if isinstance(found, Found) and found.value is not None else self.second.read(scope)

    def __str__(self) -> str:
        return f"({self.first} | {self.second})"


@attrs.frozen(eq=False, repr=False)
class Value(Rule[U], Generic[U, V]):
    """Another rule's find, made into something else; ``None`` means that it was not there after all."""

    source: Rule[V]
    make: Callable[[Scope, Found[V]], Found[U] | None]
    gives: str
    spelling: str

    def read(self, scope: Scope) -> Found[U] | Missed:
        found = scope.find(self.source)
        if isinstance(found, Missed):
            return self.missed(found.hits, found.near)
        made = self.make(scope, found)
        return self.missed() if made is None else made

    def __str__(self) -> str:
        return f"{self.source}{self.spelling}"


class FunctionRule(Rule[T_co]):
    """A rule that is a method of its layout: the way out, for what no declaration can say.

    What the method raises is a finding, and never the end of the reading.
    """

    def __init__(self, function: Callable[[Any, Document], T_co]) -> None:
        self._function = function
        self._layout: object = None

    def __set_name__(self, owner: type, name: str) -> None:
        self._layout = owner()

    def read(self, scope: Scope) -> Found[T_co] | Missed:
        try:
            value = self._function(self._layout, scope.document)
        except Exception as error:  # the method may be anyone's
            _log.warning("%s failed", self, exc_info=True)
            return self.missed(near=f"{type(error).__name__}: {error}")
        return self.missed() if value is None else Found(_plain(value))

    def __str__(self) -> str:
        return f"@rule {self._function.__qualname__}"


def _plain(value: T) -> T:
    """The value without what BeautifulSoup hangs on to its strings: the whole tree."""
    if isinstance(value, str) and type(value) is not str:
        return cast(T, str(value))
    if isinstance(value, list | tuple):
        return cast(T, tuple(_plain(each) for each in value))
    return value


def rule(function: Callable[[Any, Document], U]) -> FunctionRule[U]:
    """Makes a rule of a method of a layout; it gets the document, and ``None`` means that it found nothing.

    ``document.soup`` is the page for BeautifulSoup, built when first asked for.

    >>> from broadsheet import Document, Layout, rule
    >>> class Plain(Layout):
    ...     @rule
    ...     def language(self, document: Document) -> str | None:
    ...         return "en" if document.is_text else None
    """
    return FunctionRule(function)
