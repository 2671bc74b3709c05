"""``Adapter`` and ``Layout``: how a site is declared, and what is checked when the classes are made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, ClassVar

import attrs

from broadsheet.ages import AgeStyle
from broadsheet.declaration import ClassSource, author_frame, is_class_body, nearest
from broadsheet.document import Document
from broadsheet.errors import AdapterError
from broadsheet.jsonpage import JsonPage
from broadsheet.records import Age, Limits, PageKind, Role
from broadsheet.rules import CardFound, Rule, Scope, Selector
from broadsheet.rules.base import Declared, Found
from broadsheet.rules.prose import Prose
from broadsheet.rules.wanting import Misfit, misfit

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
    "tags": Field("texts"),
    "canonical_url": Field("text"),
    "language": Field("text"),
    "images": Field("text"),
    "comment_count": Field("number"),
    "comments": Field("prose", Role.COMMENT),
    "body": Field("prose", Role.BODY),
}


#: What is wrong with a class: the field, if it is one's, what is wrong with it, and the mend.
_Wrong = tuple[str | None, str, str | None]

#: A host as addresses name it: labels with dots between them, in lower case.
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*")
_NAME = re.compile(r"\w[\w.-]*")


class Layout(Declared):
    """One dated look of a site's pages: a class of rules, each named like the field of the record that it fills.

    ``when`` tells whether a page has this look. What a layout does not declare, the generic layout supplies. A
    redesign is a subclass with the lines that changed. ``kind`` is what sort of page it is, None where the page tells.

    >>> from broadsheet import Layout, css
    >>> class Wire2026(Layout):
    ...     when = css("main[data-story]")
    ...     headline = css("main h1").text()
    """

    when: ClassVar[Rule[Any] | None] = None
    kind: ClassVar[PageKind | None] = PageKind.ARTICLE

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
    tags: ClassVar[Rule[tuple[str, ...] | None] | None] = None
    canonical_url: ClassVar[Rule[str | None] | None] = None
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
        _raise(cls, [*_wrong_fields(cls), *_wrong_again(cls)])
        found = ((name, getattr(cls, name)) for name in ("cards", *FIELDS))
        cls.rules = MappingProxyType({name: rule for name, rule in found if rule is not None})


class Adapter:
    """A site: its hosts, and the layouts that its pages have or had, each a class inside it, the latest last.

    ``name`` is the class's name in lower case unless stated. ``recognise`` tells the site from a page alone, where
    neither address nor site is given. ``ages`` is the site's way to word ages. ``json`` tells what page a document is
    that comes as JSON. What the sites of one house share is an adapter too, whose name begins with ``_``: it may do
    without hosts and layouts.

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
    json: ClassVar[JsonPage | None] = None
    #: the layouts of the class body, in the order of their definition
    layouts: ClassVar[tuple[type[Layout], ...]] = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        own = {key: value for key, value in vars(cls).items() if _is_layout(value)}
        if type(cls.layouts) is not tuple or not all(map(_is_layout, cls.layouts)):
            _raise(cls, [("layouts", "is a tuple of layouts", "write each as a class inside: class Front(Layout): …")])
        inherited = [layout for layout in cls.layouts if layout.__name__ not in own]
        cls.layouts = tuple(dict.fromkeys((*inherited, *own.values())))
        stated = vars(cls).get("name", cls.__name__.lower())
        shared = cls.__name__.startswith("_")
        hosts = () if shared and not cls.hosts else _wrong_hosts(cls.hosts)
        layouts = () if shared and not cls.layouts else _wrong_layouts(cls.layouts)
        _raise(cls, [*_wrong_adapter(cls, stated), *hosts, *layouts])
        cls.name = stated

    @classmethod
    def page_of(cls, document: Document, limits: Limits | None = None) -> Document:
        """The document that the layouts read: of JSON the page that ``json`` makes of it, any other as it stands."""
        return document if cls.json is None else cls.json.page(document, limits)

    @classmethod
    def layout_of(cls, scope: Scope) -> type[Layout] | None:
        """The layout that a page has: the one defined last whose ``when`` finds something."""
        for layout in reversed(cls.layouts):
            if layout.when is None or _holds(layout.when.read(scope.of(layout()))):
                return layout
        return None


def _holds(found: Any) -> bool:
    return isinstance(found, Found) and found.value is not False


def _is_layout(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Layout)


def _raise(cls: type, faults: list[_Wrong]) -> None:
    """Raises all that is wrong with a class as one error; its source is looked at only then."""
    if faults:
        source = ClassSource(cls)
        raise AdapterError(*(source.place(field).fault(problem, mend) for field, problem, mend in faults))


def _wrong_fields(cls: type[Layout]) -> Iterator[_Wrong]:
    """What is wrong with the fields of a layout's own body."""
    known = {*FIELDS, "cards", "when", "kind"}
    for name, value in vars(cls).items():
        if name.startswith("_") or (name in known and value is None):
            continue
        if name not in known:
            meant = nearest(name, known)
            mend = (
                f"did you mean {meant}?" if meant else f"there are {', '.join(sorted(known))}; a helper begins with _"
            )
            yield name, f"no field is called {name!r}", mend
            continue
        if name == "kind":
            found: Misfit | None = _wrong_kind(value)
        else:
            wanted = "any" if name == "when" else "cards" if name == "cards" else FIELDS[name].gives
            found = misfit(value, wanted, name)
        if found is None and name == "when" and value.is_optional:
            found = f"{value} holds on every page, found or not", "leave out .optional()"
        if found is not None:
            yield name, *found


def _wrong_kind(value: object) -> Misfit | None:
    if isinstance(value, PageKind):
        return None
    meant = next((kind for kind in PageKind if kind == value), None)
    mend = f"PageKind.{meant.name}" if meant else f"one of {', '.join(f'PageKind.{kind.name}' for kind in PageKind)}"
    return f"needs a PageKind, not {value!r}", mend


def _wrong_again(cls: type[Layout]) -> Iterator[_Wrong]:
    """A layout of a name that the class around it gave to another: that one would be lost without a word."""
    frame = author_frame()
    if frame is not None and is_class_body(frame) and _is_layout(frame.f_locals.get(cls.__name__)):
        yield None, f"two layouts are called {cls.__name__}; the first is lost", "call it after its date"


def _wrong_adapter(cls: type[Adapter], name: object) -> Iterator[_Wrong]:
    """What is wrong with what an adapter says of itself, but for its hosts and layouts."""
    if not isinstance(name, str) or _NAME.fullmatch(name) is None or name != name.lower():
        yield "name", f"{name!r} is no name", "letters, digits, dots and dashes, in lower case: 'daybreak'"
    if not isinstance(cls.ages, AgeStyle):
        yield "ages", f"needs an AgeStyle, not {cls.ages!r}", "ages = AgeStyle(…)"
    if cls.json is not None and not isinstance(cls.json, JsonPage):
        template = repr(cls.json) if isinstance(cls.json, str) else '"<h1>{{title}}</h1>{{{body}}}"'
        yield "json", f"needs a JsonPage, not {cls.json!r}", f"json = JsonPage({template})"
    if cls.recognise is not None:
        found = misfit(cls.recognise, "any")
        if found is None and cls.recognise.is_optional:
            found = f"{cls.recognise} recognises every page, found or not", "leave out .optional()"
        if found is not None:
            yield "recognise", *found
    known = ("name", "hosts", "recognise", "ages", "json", "layouts")
    for field, value in vars(cls).items():
        if field.startswith("_") or field in known or _is_layout(value) or hasattr(Adapter, field):
            continue
        if isinstance(value, type):
            yield field, f"{field} is a class, and no layout", f"class {field}(Layout): …; a helper begins with _"
        elif field in FIELDS or field in ("cards", "when", "kind"):
            yield field, f"{field} is a field of a layout", f"class Front(Layout): {field} = …"
        elif (meant := nearest(field, known)) is not None:
            yield field, f"an adapter has no {field!r}", f"did you mean {meant}?"


def _wrong_hosts(hosts: object) -> Iterator[_Wrong]:
    """What is wrong with an adapter's hosts: such as the host of no address ever has."""
    if not isinstance(hosts, tuple) or not hosts:
        stated = [hosts] if isinstance(hosts, str) else hosts
        named = tuple(map(str, stated)) if isinstance(stated, list | set) and stated else ("news.example",)
        yield "hosts", "names no host" if hosts == () else f"needs a tuple, not {hosts!r}", f"hosts = {named!r}"
        return
    for host in hosts:
        if not isinstance(host, str):
            yield "hosts", f"{host!r} is no text", "'news.example'"
        elif _HOST.fullmatch(host) is None or host != host.lower():
            yield "hosts", f"{host!r} is not a host name in lower case", _host_in(host)


def _host_in(text: str) -> str:
    """The host that was probably meant."""
    bare = text.strip().lower().partition("://")[2] or text.strip().lower()
    bare = re.split(r"[/?#]", bare)[0].rpartition("@")[2].partition(":")[0].removeprefix("*").strip(".")
    note = "; the hosts below it are found too" if text.startswith(("*", ".")) else ""
    return f"{bare!r}{note}" if _HOST.fullmatch(bare) else "'news.example'"


def _wrong_layouts(layouts: tuple[type[Layout], ...]) -> Iterator[_Wrong]:
    """What is wrong with the layouts together: such as are never tried, since another takes their pages."""
    if not layouts:
        yield None, "declares no layout", "class Front(Layout): …"
    for layout in layouts:
        abstract: Iterable[str] = getattr(layout, "__abstractmethods__", ())
        for name in sorted(abstract):
            yield layout.__name__, f"{layout.__name__} does not define {name}", f"def {name}(self, …): …"
    open_to_all = [layout.__name__ for layout in layouts if layout.when is None]
    if len(open_to_all) > 1:
        problem = f"{' and '.join(open_to_all)} have no `when`; only one layout may take every page"
        yield None, problem, "give each of the others a `when` that tells its pages"
    elif open_to_all and layouts[0].when is not None:
        place = next(place for place, layout in enumerate(layouts) if layout.when is None)
        before = [layout.__name__ for layout in layouts[:place]]
        problem = f"takes every page, so that {' and '.join(before)} are never tried: the last layout is tried first"
        yield open_to_all[0], problem, f"give it a `when`, or write it above {before[0]}"
    for place, later in enumerate(layouts):
        for earlier in layouts[:place]:
            if earlier.__name__ == later.__name__:
                yield later.__name__, f"two layouts are called {later.__name__}", "call each after its date"
            elif earlier.when is not None and _same(earlier.when, later.when):
                problem = f"has the `when` of {earlier.__name__}, which is never tried: the last layout is tried first"
                yield later.__name__, problem, "give it a `when` of its own"


def _same(rule: Rule[Any], other: Rule[Any] | None) -> bool:
    """Whether two rules are surely the same."""
    return rule is other or (isinstance(rule, Selector) and isinstance(other, Selector) and str(rule) == str(other))
