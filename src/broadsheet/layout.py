"""``Adapter`` and ``Layout``: how a site is declared, and what is checked when the classes are made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, ClassVar

import attrs

from broadsheet.ages import AgeStyle
from broadsheet.errors import AdapterError
from broadsheet.records import Age, PageKind, Role
from broadsheet.rules import CardFound, Rule, Scope
from broadsheet.rules.base import Found
from broadsheet.rules.prose import Prose

__all__ = ["FIELDS", "Adapter", "Field", "Layout"]


@attrs.frozen
class Field:
    """A field that a layout may declare: what its rule gives, and the role of the blocks that it is read from."""

    gives: str
    role: Role | None = None


#: The fields of a layout, in the order in which they claim their blocks.
FIELDS: dict[str, Field] = {
    "headline": Field("text", Role.HEADLINE),
    "kicker": Field("text", Role.KICKER),
    "standfirst": Field("text", Role.STANDFIRST),
    "authors": Field("texts", Role.BYLINE),
    "source": Field("text", Role.SOURCE),
    "age": Field("age", Role.DATE),
    "published_at": Field("date", Role.DATE),
    "modified_at": Field("date", Role.DATE),
    "section": Field("text", Role.SECTION),
    "hashtags": Field("texts", Role.HASHTAG),
    "language": Field("text"),
    "images": Field("text"),
    "comment_count": Field("number"),
    "comments": Field("prose", Role.COMMENT),
    "body": Field("prose", Role.BODY),
}


class Layout:
    """One dated look of a site's pages: a class of rules, each named like the field of the record that it fills.

    ``when`` tells whether a page has this look. What a layout does not declare, the generic layout supplies. A
    redesign is a subclass with the lines that changed.

    >>> from broadsheet import Layout, css
    >>> class Wire2026(Layout):
    ...     when = css("main[data-story]")
    ...     headline = css("main h1").text()
    """

    when: ClassVar[Rule[Any] | None] = None
    kind: ClassVar[PageKind] = PageKind.ARTICLE

    headline: ClassVar[Rule[str | None] | None] = None
    kicker: ClassVar[Rule[str | None] | None] = None
    standfirst: ClassVar[Rule[str | None] | None] = None
    authors: ClassVar[Rule[tuple[str, ...] | None] | None] = None
    source: ClassVar[Rule[str | None] | None] = None
    age: ClassVar[Rule[Age | None] | None] = None
    published_at: ClassVar[Rule[date | None] | None] = None
    modified_at: ClassVar[Rule[date | None] | None] = None
    section: ClassVar[Rule[str | None] | None] = None
    hashtags: ClassVar[Rule[tuple[str, ...] | None] | None] = None
    images: ClassVar[Rule[str | None] | None] = None
    language: ClassVar[Rule[str | None] | None] = None
    comment_count: ClassVar[Rule[int | None] | None] = None
    comments: ClassVar[Rule[Prose | None] | None] = None
    body: ClassVar[Rule[Prose | None] | None] = None
    cards: ClassVar[Rule[tuple[CardFound, ...] | None] | None] = None

    #: the rules by field, those that it inherits too: cards first, then in the order of ``FIELDS``
    rules: ClassVar[Mapping[str, Rule[Any]]] = MappingProxyType({})

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        known = {*FIELDS, "cards", "when", "kind"}
        for name, value in vars(cls).items():
            if name.startswith("_") or value is None:
                continue
            if name not in known:
                raise AdapterError(f"{_place(cls)}: no field is called {name!r}; there are {', '.join(sorted(known))}")
            if name == "kind":
                if not isinstance(value, PageKind):
                    raise AdapterError(f"{_place(cls)}.kind: give a PageKind, not {value!r}")
            elif not isinstance(value, Rule):
                raise AdapterError(f"{_place(cls)}.{name}: give a rule such as css('h1').text(), not {value!r}")
            else:
                _check_type(cls, name, value)
        found = ((name, getattr(cls, name)) for name in ("cards", *FIELDS))
        cls.rules = MappingProxyType({name: rule for name, rule in found if rule is not None})


class Adapter:
    """A site: its hosts, and the layouts that its pages have or had, each a class inside it, the latest last.

    ``name`` is the class's name in lower case unless stated. ``recognise`` tells the site from a page alone, where
    neither address nor site is given. ``ages`` is the site's way to word ages.

    >>> from broadsheet import Adapter, Layout, css
    >>> class Daybreak(Adapter):
    ...     hosts = ("daybreak.example",)
    ...     class Wire2026(Layout):
    ...         headline = css("main h1").text()
    >>> Daybreak.name, [layout.__name__ for layout in Daybreak.layouts]
    ('daybreak', ['Wire2026'])
    """

    name: ClassVar[str] = ""
    hosts: ClassVar[tuple[str, ...]] = ()
    recognise: ClassVar[Rule[Any] | None] = None
    ages: ClassVar[AgeStyle] = AgeStyle()
    #: the layouts of the class body, in the order of their definition
    layouts: ClassVar[tuple[type[Layout], ...]] = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        own = [value for value in vars(cls).values() if isinstance(value, type) and issubclass(value, Layout)]
        cls.layouts = (*cls.layouts, *own)
        cls.name = vars(cls).get("name") or cls.__name__.lower()
        if type(cls.hosts) is not tuple or not cls.hosts:
            raise AdapterError(f'{_place(cls)}.hosts: name at least one host: hosts = ("news.example",)')
        for host in cls.hosts:
            if type(host) is not str or "/" in host or host != host.strip().lower() or not host:
                raise AdapterError(f"{_place(cls)}.hosts: {host!r} is not a host name in lower case")
        if cls.recognise is not None and not isinstance(cls.recognise, Rule):
            raise AdapterError(f"{_place(cls)}.recognise: give a rule such as lines(…), not {cls.recognise!r}")
        if not cls.layouts:
            raise AdapterError(f"{_place(cls)}: declare at least one layout: class Front(Layout): …")
        open_to_all = [layout.__name__ for layout in cls.layouts if layout.when is None]
        if len(open_to_all) > 1:
            names = " and ".join(open_to_all)
            raise AdapterError(f"{_place(cls)}: {names} have no `when`; only one layout may take every page")

    @classmethod
    def layout_of(cls, scope: Scope) -> type[Layout] | None:
        """The layout that a page has: the one defined last whose ``when`` finds something."""
        for layout in reversed(cls.layouts):
            if layout.when is None or _holds(layout.when.read(scope)):
                return layout
        return None


def _holds(found: Any) -> bool:
    return isinstance(found, Found) and found.value is not False


def _place(cls: type) -> str:
    """Where a class stands, for an error: its module and its name in it."""
    return f"{cls.__module__}.{cls.__qualname__}"


def _check_type(cls: type, name: str, rule: Rule[Any]) -> None:
    if name == "when" or rule.gives == "any":
        return
    wanted = "cards" if name == "cards" else FIELDS[name].gives
    if wanted not in ("any", rule.gives):
        raise AdapterError(f"{_place(cls)}.{name}: needs a rule that gives {wanted}; {rule} gives {rule.gives}")
