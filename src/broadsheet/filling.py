"""One record in the making: what each rule found, and what the generic layout adds to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from broadsheet import generic, mending
from broadsheet.layout import FIELDS, Adapter, Layout
from broadsheet.merging import merge_cards
from broadsheet.origins import Origin, block_reports, field_reports
from broadsheet.outline import Region
from broadsheet.painting import Canvas, Paint
from broadsheet.records import (
    BoilerplateKind,
    Card,
    Finding,
    FindingCode,
    Image,
    NewsPage,
    PageKind,
    Report,
    Role,
)
from broadsheet.rules import CardFound, Found, Rule, Scope
from broadsheet.rules.base import Missed
from broadsheet.rules.prose import Prose

__all__ = ["Filling"]

#: The fields of a record that are what their rule found, and None where it found nothing.
_AS_FOUND = (
    *("canonical_url", "kicker", "standfirst", "source", "published_at", "modified_at", "age", "section", "hashtags"),
    "comment_count",
)
_BOILERPLATE = {kind: Paint(Role.BOILERPLATE, kind) for kind in BoilerplateKind}


class Filling:
    """What was found for each field of one page, in the order in which it was found.

    ``card_regions`` are the places of the cards on the page, each with the number of its card; None for lines of a card
    that shows no title.
    """

    def __init__(
        self, scope: Scope, adapter: type[Adapter] | None, layout: type[Layout] | None, findings: list[Finding]
    ) -> None:
        self.scope = scope
        self._adapter = adapter if layout is not None else None
        self.layout = layout
        #: the lines of flattened text; None of HTML
        self._lines = generic.TextPage.of(scope.stream)
        #: in the order of the reading; what only a report asks for is worked out then
        self._findings: list[Finding | Callable[[], Finding]] = [*findings]
        self._origins: dict[str, Origin] = {}
        self._kind = layout.kind if layout is not None else None
        self.cards: tuple[Card, ...] = ()
        self.card_regions: list[tuple[Region, int | None]] = []
        self._furniture: dict[int, Role] = {}

    def finds(self) -> Iterator[tuple[str, Rule[Any] | str, Found[Any]]]:
        """What was found so far: the field, the rule, and its find."""
        for field, source in self._origins.items():
            if source.found is not None:
                yield field, source.rule, source.found

    def take(self, field: str, origin: str, rule: Rule[Any] | str, found: Found[Any]) -> None:
        """Takes what a rule found for a field."""
        self._origins[field] = Origin(origin, rule, found)
        self._findings += [each for each in dict.fromkeys(found.findings) if each not in self._findings]
        if field == "cards":
            self._take_cards(found.value or ())
        elif origin != "generic" and (field == "age" or isinstance(found.value, Prose)):
            self.scope.tell(block for region in found.regions for block in range(region.start, region.stop))

    def miss(self, field: str, rule: Rule[Any], missed: Missed) -> None:
        """Takes note that a layout's rule found nothing."""
        assert self._adapter is not None
        assert self.layout is not None
        place = f"{self._adapter.name}.{self.layout.__name__}"
        self._findings.append(lambda: mending.missed(place, field, rule, missed, self.scope))
        self._origins[field] = Origin(self.layout.__name__, rule, None, missed)

    def drift(self, adapter: type[Adapter]) -> None:
        """Takes note that no layout of a site fits the page."""
        self._findings.append(lambda: mending.drift(adapter, self.scope))

    def fill_open(self) -> None:
        """Lets the generic layout read what is still open."""
        scope = self.scope
        if self._is_open("language"):
            language = generic.find_language(scope)
            if language is not None:
                self.take("language", "generic", "html[lang]", Found(language))
        if "cards" not in self._origins:  # where a layout declares cards its own stand, and none is an answer
            self._fill_cards()
        if self.kind is not PageKind.LISTING:
            self._fill_story()
        for field in generic.FACTS if scope.document.root is not None else ():
            if self._is_open(field):
                self._fill_fact(field)
        self._findings += scope.metadata.findings
        if not len(scope.stream):
            self._findings.append(Finding(FindingCode.NO_TEXT, "the page has no visible text"))

    def _fill_cards(self) -> None:
        lines = self._lines
        body = self._origins["body"].found if "body" in self._origins else None
        within = body.elements if body is not None else ()
        cards = generic.find_cards(self.scope, within) if lines is None else generic.find_line_cards(lines)
        if cards is not None:
            rule = "groups of links that are marked up alike" if lines is None else generic.CARDS_RULE
            self.take("cards", "generic", rule, cards)

    def _fill_fact(self, field: str) -> None:
        """Takes what the first candidate for a field finds."""
        for rule in generic.FACTS[field]:
            found = rule.read(self.scope)
            if isinstance(found, Found):
                self.take(field, "generic", rule, found)
                return

    def _fill_story(self) -> None:
        scope, lines = self.scope, self._lines
        if self._is_open("headline"):
            named = (
                generic.find_headline(scope) if lines is None else generic.find_title(lines, self._canvas().claimed())
            )
            if named is not None:
                self.take("headline", "generic", *named)
        placed = self._origins["headline"].found if "headline" in self._origins else None
        headline = placed.regions[0].start if placed is not None and placed.regions else -1
        scope.begin(headline if headline >= 0 else scope.stream.content_start)
        if self._is_open("body"):
            titles = {card.title for card in self.cards}
            copies = (block for block, text in enumerate(scope.stream.texts) if text in titles)
            claimed = self._canvas().claimed().union(copies)
            prose = self._prose(claimed, headline)
            cards = [range(region.start, region.stop) for region, _ in self.card_regions]
            if self._kind is None and generic.is_listing(scope, cards, prose, headline):
                self._kind = PageKind.LISTING
                scope.begin(None)
                told = generic.standfirst_of_listing(scope, prose) if prose is not None else None
                if told is not None and self._is_open("standfirst"):
                    self.take("standfirst", "generic", generic.LISTING_RULE, told)
            elif prose is None:
                message = "no block reads like a paragraph of a story"
                self._findings.append(Finding(FindingCode.NO_BODY, message, field="body"))
            else:
                entries = generic.find_entries(scope, prose, claimed)
                if entries is not None:
                    prose = entries.marked(prose)
                rule = generic.BODY_RULE if lines is None else generic.TEXT_RULE
                self.take("body", "generic", rule, Found(prose, prose.regions))
                self._furniture = generic.find_furniture(scope, prose, headline, claimed)
                if entries is not None:
                    self._furniture.update(dict.fromkeys(entries.times, Role.DATE))
                if self._kind is None and (entries is not None or generic.is_live(scope)):
                    self._kind = PageKind.LIVE
        if placed is not None and self.kind is not PageKind.LISTING:
            self._fill_opening(placed)

    def _fill_opening(self, headline: Found[str]) -> None:
        """What stands right above and below the headline."""
        body = self._origins["body"].found if "body" in self._origins else None
        story = body.regions if body is not None else ()
        for field, rule, found in generic.find_opening(self.scope, headline, story, self._read()):
            if self._is_open(field):
                self.take(field, "generic", rule, found)

    def _prose(self, claimed: frozenset[int], headline: int) -> Prose | None:
        """The body; ``headline`` is the block that the headline stands in, -1 for none."""
        if self._lines is None:
            return generic.find_body(self.scope, claimed, headline)
        found = generic.find_text(self._lines, claimed, headline)
        return Prose.of(self.scope.stream, found) if found else None

    @property
    def kind(self) -> PageKind:
        """What sort of page it is: as its layout says, else a listing if it reads so, an article if it has a body."""
        if self._kind is not None:
            return self._kind
        return PageKind.ARTICLE if "body" in self._origins else PageKind.UNKNOWN

    def is_blank(self) -> bool:
        """Whether there is nothing on the page at all: no text, seen or hidden, and no word of itself."""
        return not (len(self.scope.stream) or self.scope.stream.hidden or self._origins)

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
            fields=tuple(field_reports(self._origins, page, canvas, self.scope)),
            findings=tuple(self._finished_findings()),
            encoding=self.scope.document.encoding,
            blocks=tuple(block_reports(self._origins, page, canvas, self.scope)),
        )

    def _page(self, canvas: Canvas) -> NewsPage:
        stream, headline = self.scope.stream, self._value("headline")
        told = {card.title for card in self.cards} | {headline}
        kind_of = self._kind_of_rest(canvas)

        def default(block: int) -> Paint:
            duplicate = stream.texts[block] in told
            kind = BoilerplateKind.DUPLICATE if duplicate else kind_of(block)
            return _BOILERPLATE[kind]

        language = self._value("language")
        image = self._value("images")
        return NewsPage(
            url=self.scope.document.url,
            site=self._adapter.name if self._adapter is not None else None,
            layout=self.layout.__name__ if self.layout is not None else None,
            kind=self.kind,
            language=language,
            direction=generic.direction_of(self.scope, language, headline or " ".join(stream.texts[:1])),
            headline=headline,
            authors=tuple(self._value("authors") or ()),
            tags=tuple(self._value("tags") or ()),
            images=(Image(image),) if image else (),
            **{field: self._value(field) for field in _AS_FOUND},
            cards=self.cards,
            blocks=tuple(canvas.blocks(default)),
            hidden=stream.hidden,
        )

    def _kind_of_rest(self, canvas: Canvas) -> Callable[[int], BoilerplateKind]:
        """What tells the kind of a block that belongs to no field."""
        if self._lines is None or self.layout is not None:
            return generic.BoilerplateKinds(self.scope.stream).of
        kinds = generic.line_kinds(self._lines, canvas.claimed())
        return lambda block: kinds.get(block, BoilerplateKind.OTHER)

    def _value(self, field: str) -> Any:
        source = self._origins.get(field)
        return None if source is None or source.found is None else source.found.value

    def _read(self) -> frozenset[int]:
        """The blocks that a field was read from."""
        regions = (region for source in self._origins.values() if source.found for region in source.found.regions)
        return frozenset(block for region in regions for block in range(region.start, region.stop))

    def _is_open(self, field: str) -> bool:
        """Whether nothing was found for a field. That a rule may find nothing is an answer too."""
        source = self._origins.get(field)
        return source is None or source.found is None

    def _take_cards(self, found: tuple[CardFound, ...]) -> None:
        merged = merge_cards([each.card for each in found])
        self.cards = merged.cards
        self.card_regions = [(each.region, place) for each, place in zip(found, merged.places, strict=True)]
        self.scope.know(card.source for card in self.cards if card.source)
        self.scope.tell(block for region, _ in self.card_regions for block in range(region.start, region.stop))

    def _canvas(self) -> Canvas:
        """The blocks in the roles that were found: fields first, then cards, then the site's own lines, then prose."""
        canvas = Canvas(self.scope.stream)
        prose: list[tuple[str, Prose]] = []
        for field, source in self._origins.items():
            role = FIELDS[field].role if field in FIELDS else None
            if source.found is None or role is None:
                continue
            if isinstance(source.found.value, Prose):
                prose.append((field, source.found.value))
                continue
            for region in source.found.regions if source.found.value is not None else ():
                canvas.paint(region, Paint(role))
        for region, place in self.card_regions:
            section = self.cards[place].section if place is not None else None
            canvas.paint(region, Paint(Role.CARD, card=place, section=section))
        taken = {
            each.block: each.kind for source in self._origins.values() if source.found for each in source.found.taken
        }
        for block, kind in taken.items():
            canvas.paint(Region(block, block + 1), Paint(Role.BOILERPLATE, kind))
        for field, text in prose:
            canvas.paint_prose(text, Role.COMMENT if FIELDS[field].role is Role.COMMENT else None)
        for block, role in self._furniture.items():
            canvas.paint(Region(block, block + 1), Paint(role))
        return canvas

    def _finished_findings(self) -> Iterator[Finding]:
        cards = self._origins.get("cards")
        rule = cards.rule if cards is not None and isinstance(cards.rule, Rule) else None
        for finding in self._findings:
            yield mending.mended(finding, rule, self.scope) if isinstance(finding, Finding) else finding()
