"""When the story of a page that no rule was written for was published, and when it was changed."""

from __future__ import annotations

import datetime as time
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from broadsheet.generic.datelines import LONGEST, date_at, date_in, may_state_date
from broadsheet.generic.nearby import Marked, called, lines_beside, short_lines, tagged
from broadsheet.generic.states import InState
from broadsheet.generic.vocabulary import CHANGED
from broadsheet.moments import parse_moment
from broadsheet.outline import Region
from broadsheet.rules import Rule, Scope, jsonld, meta
from broadsheet.rules.base import Found, Missed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["MODIFIED", "PUBLISHED"]

#: Further than so many elements no date of the story is looked for.
_MOST = 12
#: Two statements of one moment differ by less: one of them may lack the seconds.
_SAME, _NO_OFFSET = time.timedelta(minutes=1), time.timedelta()
_YEAR = re.compile(r"(?:19|20)\d\d")
#: What the names of ``<meta>`` say that state when a story was published for the first time, and when it was changed.
_PUBLISHED = re.compile(r"^(?!.*last).*(?:publi(?:sh|cation)|pub[._:-]?date)")
_MODIFIED = re.compile(r"modif|update")
#: A day in an address: its parts with one sign between them, or in two digits each.
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?=[-/]|\d{4}(?!\d))(?P<between>[-/]?)(?P<month>1[0-2]|0?[1-9])(?P=between)"
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
)


@attrs.frozen(eq=False, repr=False)
class _Stated(Rule[time.date]):
    """A date that a page states as data, in the form of machines or in words."""

    rule: Rule[tuple[str, ...]]

    def read(self, scope: Scope) -> Found[time.date] | Missed:
        found = self.rule.read(scope)
        for text in found.value if isinstance(found, Found) else ():
            moment = parse_moment(text) or date_in(scope, text)
            if moment is not None:
                return Found(moment, hits=found.hits)
        return self.missed(found.hits)

    def __str__(self) -> str:
        return f"the date in {self.rule}"


@attrs.frozen(eq=False, repr=False)
class _Worded(Rule["tuple[str, ...]"]):
    """What stands in the ``<meta>`` whose names have a word in them that is ``about`` something: spellings are many."""

    word: re.Pattern[str]
    about: str

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        metas = scope.metadata.metas
        found = tuple(text for name, texts in metas.items() if self.word.search(name) for text in texts)
        return Found(found, hits=len(found)) if found else self.missed()

    def __str__(self) -> str:
        return f"<meta> whose names tell of {self.about}"


@attrs.frozen
class _Place:
    """Where a date may stand: a stretch of the page, an element where one marks it, and whether it is of a change."""

    region: Region
    is_change: bool
    element: Element | None = None


class _Dates(Rule[time.date], ABC):
    """The first date of several that is of no change; else the first of all."""

    @abstractmethod
    def places(self, scope: Scope) -> Iterator[_Place]:
        """Where dates may stand, in the order of the page."""

    @abstractmethod
    def date_at(self, scope: Scope, place: _Place) -> Found[time.date] | None:
        """The date that stands in a place."""

    def read(self, scope: Scope) -> Found[time.date] | Missed:
        changed: Found[time.date] | None = None
        for place in self.places(scope):
            date = self.date_at(scope, place) if changed is None or not place.is_change else None
            if date is not None and not place.is_change:
                return date
            changed = changed or date
        return changed or self.missed()


@attrs.frozen(eq=False, repr=False)
class _Dated(_Dates):
    """A date in elements that mark one, beside the headline; a card's date is another story's."""

    rule: Rule[tuple[Element, ...]]
    #: whether the mark says that it is this story's date, wherever it stands
    is_sure: bool

    def places(self, scope: Scope) -> Iterator[_Place]:
        found = self.rule.read(scope)
        near = lines_beside(scope)
        for element in found.value[:_MOST] if isinstance(found, Found) else ():
            region = scope.stream.region_of(element)
            if region and (scope.is_told(region) or not (self.is_sure or region.start in near)):
                continue
            if region or self.is_sure:
                yield _Place(region, _tells_change(scope, element, region), element)

    def date_at(self, scope: Scope, place: _Place) -> Found[time.date] | None:
        assert place.element is not None
        moment = self._read(scope, place.element, place.region)
        regions = (place.region,) if place.region else ()
        return None if moment is None else Found(moment, regions, elements=(place.element,))

    @staticmethod
    def _read(scope: Scope, element: Element, region: Region) -> time.date | None:
        for name in ("datetime", "content", "data-datetime", "data-date", "title"):
            value = element.get(name)
            moment = parse_moment(value) if value else None
            if moment is not None:
                return moment
        return date_in(scope, scope.stream.text_of(region)) if region else None

    def __str__(self) -> str:
        return str(self.rule)


@attrs.frozen(eq=False, repr=False)
class _Shown(_Dates):
    """A line beside the headline that states a date and hardly anything else, or a date in an element of its own."""

    def places(self, scope: Scope) -> Iterator[_Place]:
        for region in short_lines(scope, LONGEST):
            text = scope.stream.text_of(region)
            if may_state_date(text):
                yield _Place(region, _says_changed(text))

    def date_at(self, scope: Scope, place: _Place) -> Found[time.date] | None:
        moment = date_at(scope, place.region.start)
        return Found(moment, (place.region,)) if moment is not None else None

    def __str__(self) -> str:
        return "a line that states a date"


@attrs.frozen(eq=False, repr=False)
class _Changed(Rule[time.date]):
    """The date of a change that stands where dates do: "Updated 3 March 2026"."""

    rule: _Dates

    def read(self, scope: Scope) -> Found[time.date] | Missed:
        dates = (self.rule.date_at(scope, place) for place in self.rule.places(scope) if place.is_change)
        return next(filter(None, dates), None) or self.missed()

    def __str__(self) -> str:
        return f"{self.rule}, of a change"


@attrs.frozen(eq=False, repr=False)
class _Addressed(Rule[time.date]):
    """The day in the page's address."""

    def read(self, scope: Scope) -> Found[time.date] | Missed:
        match = _IN_ADDRESS.search(scope.document.url or "")
        if match is None:
            return self.missed()
        try:
            return Found(time.date(*map(int, match.group("year", "month", "day"))))
        except ValueError:  # the thirty-first of a shorter month: the address has a number of that form
            return self.missed()

    def __str__(self) -> str:
        return "the address"


@attrs.frozen(eq=False, repr=False)
class _Zoned(Rule[time.date]):
    """A date in the zone of the site, where what it is stated in is UTC and the page tells the same moment in that
    zone too: publishing systems write their data in UTC, and readers see the day of their own clocks.
    """

    rule: Rule[time.date]

    def read(self, scope: Scope) -> Found[time.date] | Missed:
        found = self.rule.read(scope)
        moment = found.value if isinstance(found, Found) else None
        if isinstance(found, Missed) or not isinstance(moment, time.datetime) or moment.utcoffset() != _NO_OFFSET:
            return found
        for rule in _IN_ZONE:
            other = rule.read(scope)
            local = other.value if isinstance(other, Found) else None
            if isinstance(local, time.datetime) and local.utcoffset() and abs(local - moment) < _SAME:
                return found.giving(local)
        return found

    def __str__(self) -> str:
        return str(self.rule)


def _tells_change(scope: Scope, element: Element, region: Region) -> bool:
    """Whether an element marks when a story was changed: by what it is called, by its text, by the text before it."""
    names = " ".join(filter(None, (element.get("class"), element.get("itemprop"), element.get("id")))).lower()
    around = element.getparent()
    before = (around.text or "") if around is not None and element.getprevious() is None else ""
    return any(word in names for word in ("modified", "update")) or _says_changed(
        f"{before[-40:]} {scope.stream.text_of(region) if region else ''}"
    )


def _says_changed(text: str) -> bool:
    shown = text.casefold()
    return any(word in shown for word in CHANGED)


def _metas(*names: str) -> Iterator[Rule[time.date]]:
    return (_Stated(meta(name).texts()) for name in names)


#: What is shown beside the headline.
_TIMES = _Dated(tagged("time"), is_sure=False)
_SHOWN: tuple[_Dates, ...] = (_TIMES, _Dated(called("date", "publish", "time"), is_sure=False), _Shown())
#: Where the moment that data state in UTC may stand in the zone of the site.
_IN_ZONE: tuple[Rule[time.date], ...] = (*_metas("article:published_time"), _TIMES)


#: The candidates, the surest first: what is stated as data, what is marked, what is shown, and last the address.
PUBLISHED: tuple[Rule[time.date], ...] = (
    _Zoned(_Stated(jsonld("datePublished").texts())),
    *map(_Zoned, _metas("article:published_time", "og:published_time", "og:article:published_time")),
    *_metas("rnews:datepublished"),
    _Dated(Marked("itemprop", "datePublished"), is_sure=True),
    *_metas(
        *("datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued"),
        *("dcterms.created", "dc.date.created", "dc.date", "citation_date", "citation_online_date"),
    ),
    _Stated(_Worded(_PUBLISHED, "publishing")),
    *_metas("date"),
    *_SHOWN,
    _Stated(jsonld("uploadDate").texts()),
    _Stated(jsonld("dateCreated").texts()),
    _Stated(
        InState(("datePublished", "publishedAt", "published_at", "publishDate", "publicationDate", "firstPublished"))
    ),
    _Addressed(),
)
MODIFIED: tuple[Rule[time.date], ...] = (
    _Stated(jsonld("dateModified").texts()),
    *_metas("article:modified_time", "og:updated_time", "last-modified", "dc.date.modified", "dcterms.modified"),
    _Dated(Marked("itemprop", "dateModified"), is_sure=True),
    _Stated(_Worded(_MODIFIED, "a change")),
    *(_Changed(rule) for rule in _SHOWN),
)
