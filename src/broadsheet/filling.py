"""One record in the making: what each rule found, and what the generic layout adds to it."""

from __future__ import annotations

from typing import Any

import attrs

from broadsheet import generic
from broadsheet.layout import FIELDS, Adapter, Layout
from broadsheet.merging import merge_cards
from broadsheet.outline import Region
from broadsheet.painting import Canvas, Paint
from broadsheet.records import (
    BodyKind,
    BoilerplateKind,
    Card,
    FieldReport,
    Finding,
    FindingCode,
    Image,
    NewsPage,
    PageKind,
    Report,
    Role,
)
from broadsheet.rules import CardFound, Found, Scope
from broadsheet.rules.base import Missed
from broadsheet.rules.prose import Prose

__all__ = ["Filling"]

#: How many elements a field's report names: a body of a thousand paragraphs is told by its first ones.
_MOST_XPATHS = 50


@attrs.frozen
class _Source:
    """Where the find of a field came from."""

    origin: str
    rule: str
    found: Found[Any] | None
    near: str | None = None


class Filling:
    """What was found for each field of one page, in the order in which it was found."""

    def __init__(
        self, scope: Scope, adapter: type[Adapter] | None, layout: type[Layout] | None, findings: list[Finding]
    ) -> None:
        self.scope = scope
        self._adapter = adapter if layout is not None else None
        self._layout = layout
        self._findings = findings
        self._sources: dict[str, _Source] = {}
        self._cards: tuple[Card, ...] = ()
        self._card_regions: list[tuple[Region, int | None]] = []

    def take(self, field: str, origin: str, rule: str, found: Found[Any]) -> None:
        """Takes what a rule found for a field."""
        self._sources[field] = _Source(origin, rule, found)
        self._findings += [finding for finding in found.findings if finding not in self._findings]
        if field == "cards":
            self._take_cards(found.value or ())

    def miss(self, field: str, missed: Missed) -> None:
        """Takes note that a layout's rule found nothing."""
        assert self._adapter is not None
        assert self._layout is not None
        place = f"{self._adapter.name}.{self._layout.__name__}.{field}"
        near = f" ({missed.near})" if missed.near else ""
        message = f"{place}: {missed.rule} found nothing{near}"
        self._findings.append(Finding(FindingCode.RULE_MISSED, message, field=field, rule=missed.rule))
        self._sources[field] = _Source(self._layout.__name__, missed.rule, None, missed.near)

    def fill_open(self) -> None:
        """Lets the generic layout read what is still open."""
        scope = self.scope
        if self._is_open("language"):
            language = generic.find_language(scope)
            if language is not None:
                self.take("language", "generic", "html[lang]", Found(language))
        if self.kind is not PageKind.LISTING:
            self._fill_story()
        for field, rule in generic.FACTS.items():
            if self._is_open(field) and scope.document.root is not None:
                found = rule.read(scope)
                if isinstance(found, Found):
                    self.take(field, "generic", str(rule), found)
        self._findings += scope.metadata.findings
        if not len(scope.stream):
            self._findings.append(Finding(FindingCode.NO_TEXT, "the page has no visible text"))

    def _fill_story(self) -> None:
        scope = self.scope
        if self._is_open("headline"):
            named = generic.find_headline(scope)
            if named is not None:
                self.take("headline", "generic", *named)
        if self._is_open("body"):
            claimed = self._canvas().claimed()
            prose = generic.find_body(scope.stream, claimed)
            if prose is None:
                message = "no block reads like a paragraph of a story"
                self._findings.append(Finding(FindingCode.NO_BODY, message, field="body"))
            else:
                self.take("body", "generic", "the longest run of paragraphs", Found(prose, prose.regions))

    @property
    def kind(self) -> PageKind:
        """What sort of page it is: as its layout says, else an article if it has a body."""
        if self._layout is not None:
            return self._layout.kind
        return PageKind.ARTICLE if "body" in self._sources else PageKind.UNKNOWN

    def is_blank(self) -> bool:
        """Whether there is nothing on the page at all: no text, seen or hidden, and no word of itself."""
        return not (len(self.scope.stream) or self.scope.stream.hidden or self._sources)

    def page(self) -> NewsPage:
        """The finished record."""
        return self._page(self._canvas())

    def report(self) -> Report:
        """The finished record, with how it came about."""
        canvas = self._canvas()
        page = self._page(canvas)
        return Report(
            page=page,
            adapter=page.site,
            layout=page.layout,
            fields=tuple(self._field_report(field, source, page, canvas) for field, source in self._sources.items()),
            findings=tuple(self._findings),
            encoding=self.scope.document.encoding,
        )

    def _page(self, canvas: Canvas) -> NewsPage:
        stream, headline = self.scope.stream, self._value("headline")

        def default(block: int) -> Paint:
            duplicate = headline is not None and stream.texts[block] == headline
            kind = BoilerplateKind.DUPLICATE if duplicate else generic.boilerplate_kind(stream, block)
            return Paint(Role.BOILERPLATE, kind)

        language = self._value("language")
        image = self._value("images")
        return NewsPage(
            url=self.scope.document.url,
            site=self._adapter.name if self._adapter is not None else None,
            layout=self._layout.__name__ if self._layout is not None else None,
            kind=self.kind,
            language=language,
            direction=generic.direction_of(self.scope, language, headline or " ".join(stream.texts[:1])),
            headline=headline,
            kicker=self._value("kicker"),
            standfirst=self._value("standfirst"),
            authors=tuple(self._value("authors") or ()),
            source=self._value("source"),
            published_at=self._value("published_at"),
            modified_at=self._value("modified_at"),
            age=self._value("age"),
            section=self._value("section"),
            hashtags=self._value("hashtags"),
            images=(Image(image),) if image else (),
            comment_count=self._value("comment_count"),
            cards=self._cards,
            blocks=tuple(canvas.blocks(default)),
            hidden=stream.hidden,
        )

    def _value(self, field: str) -> Any:
        source = self._sources.get(field)
        return None if source is None or source.found is None else source.found.value

    def _is_open(self, field: str) -> bool:
        """Whether nothing was found for a field. That a rule may find nothing is an answer too."""
        source = self._sources.get(field)
        return source is None or source.found is None

    def _take_cards(self, found: tuple[CardFound, ...]) -> None:
        merged = merge_cards([each.card for each in found])
        self._cards = merged.cards
        self._card_regions = [(each.region, place) for each, place in zip(found, merged.places, strict=True)]
        self.scope.know(card.source for card in self._cards if card.source)

    def _canvas(self) -> Canvas:
        """The blocks in the roles that were found: fields first, then cards, then the site's own lines, then prose."""
        canvas = Canvas(self.scope.stream)
        prose: list[tuple[str, Prose]] = []
        for field, source in self._sources.items():
            role = FIELDS[field].role if field in FIELDS else None
            if source.found is None or role is None:
                continue
            if isinstance(source.found.value, Prose):
                prose.append((field, source.found.value))
                continue
            for region in source.found.regions if source.found.value is not None else ():
                canvas.paint(region, Paint(role))
        for region, place in self._card_regions:
            section = self._cards[place].section if place is not None else None
            canvas.paint(region, Paint(Role.CARD, card=place, section=section))
        taken = {
            each.block: each.kind for source in self._sources.values() if source.found for each in source.found.taken
        }
        for block, kind in taken.items():
            canvas.paint(Region(block, block + 1), Paint(Role.BOILERPLATE, kind))
        for field, text in prose:
            self._paint_prose(canvas, field, text)
        return canvas

    def _paint_prose(self, canvas: Canvas, field: str, prose: Prose) -> None:
        """Paints running text; a block of a body stands under the last heading before it."""
        comment = FIELDS[field].role is Role.COMMENT
        paints: dict[tuple[Role, BodyKind | None], Paint] = {}
        heading: str | None = None
        for block, role, kind in zip(prose.blocks, prose.roles, prose.kinds, strict=True):
            if (role, kind) not in paints:
                paints[role, kind] = Paint(Role.COMMENT) if comment else Paint(role, kind, section=heading)
            canvas.paint(Region(block, block + 1), paints[role, kind])
            if kind is BodyKind.HEADING:
                heading = self.scope.stream.texts[block]
                paints.clear()

    def _field_report(self, field: str, source: _Source, page: NewsPage, canvas: Canvas) -> FieldReport:
        found = source.found
        if found is None:
            return FieldReport(field=field, origin=source.origin, rule=source.rule, near=source.near)
        role = Role.CARD if field == "cards" else FIELDS[field].role if field in FIELDS else None
        places = sorted({place for region in found.regions for place in canvas.positions(region)})
        blocks = tuple(place for place in places if page.blocks[place].role is role)
        return FieldReport(
            field=field,
            origin=source.origin,
            rule=source.rule,
            hits=found.hits,
            blocks=blocks,
            xpaths=self._xpaths(found),
        )

    def _xpaths(self, found: Found[Any]) -> tuple[str, ...]:
        root = self.scope.document.root
        if root is None:
            return ()
        elements = list(found.elements)
        for region in found.regions if not elements else ():
            elements += [
                element
                for block in range(region.start, region.stop)[:_MOST_XPATHS]
                if (element := self.scope.stream.element_of(block)) is not None
            ]
        path = root.getroottree().getpath
        return tuple(dict.fromkeys(path(element) for element in elements[:_MOST_XPATHS]))
