"""Methods as rules: the way out, for what no declaration can say."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from broadsheet.declaration import wrong
from broadsheet.document import Document
from broadsheet.rules.base import Found, Missed, Rule
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from broadsheet.records import Card
    from broadsheet.rules.cards import CardFound

__all__ = ["FunctionRule", "rule"]

_log = logging.getLogger("broadsheet")

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")


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
            value = self._call(scope)
        except Exception as error:  # the method may be anyone's
            _log.warning("%s failed", self, exc_info=True)
            return self.missed(near=_told(error))
        return self.missed() if value is None else Found(_plain(value))

    def near(self, scope: Scope) -> str | None:
        """What the method raises, if it does: one of ``a | b`` is not heard otherwise."""
        try:
            self._call(scope)
        except Exception as error:  # logged when it was read
            return _told(error)
        return None

    def _call(self, scope: Scope) -> T_co:
        """What the method returns; a redesign that inherits it may have helpers of its own."""
        owner = scope.layout if isinstance(scope.layout, type(self._layout)) else self._layout
        return self._function(owner, scope.document)

    def __str__(self) -> str:
        return f"@rule {self._function.__qualname__}"


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _plain(value: T) -> T:
    """The value without what BeautifulSoup hangs on to its strings: the whole tree."""
    if isinstance(value, str) and type(value) is not str:
        return cast(T, str(value))
    if isinstance(value, list | tuple):
        return cast(T, tuple(_plain(each) for each in value))
    return value


# Cards that a method gives become what rules find: a type checker has to be told.
@overload
def rule(
    function: Callable[[Any, Document], tuple[Card, ...] | None],
) -> FunctionRule[tuple[CardFound, ...] | None]: ...
@overload
def rule(function: Callable[[Any, Document], U]) -> FunctionRule[U]: ...
def rule(function: Callable[[Any, Document], Any]) -> FunctionRule[Any]:
    """Makes a rule of a method of a layout; it gets the document, and ``None`` means that it found nothing.

    ``document.soup`` is the page for BeautifulSoup, built when first asked for.

    >>> from broadsheet import Document, Layout, rule
    >>> class Plain(Layout):
    ...     @rule
    ...     def language(self, document: Document) -> str | None:
    ...         return "en" if document.is_text else None
    """
    _check_method(function)
    return FunctionRule(function)


def _check_method(function: object) -> None:
    """Raises ``AdapterError`` for what cannot be called with a layout and a document, and then give a value."""
    name = getattr(function, "__name__", None) or repr(function)
    mend = f"def {name}(self, document: Document) -> …"
    if not callable(function) or isinstance(function, type):
        raise wrong("@rule stands above a method", "put it below other decorators, directly above the def")
    if inspect.iscoroutinefunction(function) or inspect.isgeneratorfunction(function):
        kind = "async" if inspect.iscoroutinefunction(function) else "a generator"
        raise wrong(f"@rule: {name} is {kind}: it gives no value when it is called", mend)
    try:
        signature = inspect.signature(function)
    except ValueError:  # some that are written in C do not tell
        return
    try:
        signature.bind(None, None)
    except TypeError:
        raise wrong(f"@rule: {name}{signature} cannot be called with a document", mend) from None
