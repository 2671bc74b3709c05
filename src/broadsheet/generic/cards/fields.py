"""What a card shows beside its title."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence
from operator import attrgetter

from broadsheet.generic.cards.addresses import domain_of, is_section
from broadsheet.generic.cards.columns import ages_of, are_pairs
from broadsheet.generic.cards.dating import Dated, Dating
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.names import AUTHOR, CATEGORY, LEAD
from broadsheet.generic.cards.pieces import Piece, pieces_of
from broadsheet.generic.cards.press import GLUE, is_byline, is_prompt
from broadsheet.generic.cards.sections import Sections
from broadsheet.generic.cards.sources import Shown, Sources
from broadsheet.generic.cards.titles import width
from broadsheet.generic.cards.units import Unit
from broadsheet.records import Card
from broadsheet.rules import Scope
from broadsheet.rules.anatomy import Anatomy

__all__ = ["Fields"]

_LEAST_SUMMARY, _LONGEST_CATEGORY = 40, 30
_MOST_BLOCKS = 20
_start, _end = attrgetter("low"), attrgetter("high")


class Fields:
    """The reading of the cards of one page."""

    def __init__(self, ground: Ground, scope: Scope, dating: Dating, sections: Sections, units: Sequence[Unit]) -> None:
        self._ground = ground
        self._document = scope.document
        self._anatomy = Anatomy(scope.stream, ground.outline, ground.places("img"))
        self._sections = sections
        self._known: dict[int, list[Piece]] = {}
        self._shown = self._with_rows([self._beside_title(unit, dating) for unit in units], dating)
        site = next(iter(scope.metadata.metas.get("og:site_name", ())), None)
        self._sources = Sources(ground, domain_of(scope.document.url), site, self._shown)

    def cards(self) -> Iterator[Card]:
        """The cards, in reading order."""
        for position, shown in enumerate(self._shown):
            yield self._card(shown, position)

    def _beside_title(self, unit: Unit, dating: Dating) -> Shown:
        pieces = self._pieces(unit)
        dated = dating.find(unit.start, unit.stop, pieces)
        return Shown.of(unit, pieces, dated, self._document.resolve(unit.story.address))

    def _with_rows(self, cards: Sequence[Shown], dating: Dating) -> list[Shown]:
        """The cards, with the ages of those whose bare numbers are seen to be dates by the cards beside them."""
        undated = [piece for card in cards if card.dated is None for piece in card.pieces]
        if not are_pairs(piece.text for piece in undated):
            return list(cards)
        columns: dict[Hashable, list[str]] = defaultdict(list)
        for piece in undated:
            columns[self._ground.context(piece.element)].append(piece.text)
        rows = ages_of(columns)
        return [self._dated(card, rows, dating) if rows and card.dated is None else card for card in cards]

    def _dated(self, card: Shown, rows: Collection[Hashable], dating: Dating) -> Shown:
        for piece in card.pieces:
            if self._ground.context(piece.element) in rows:
                dated = Dated(dating.read_bare(piece.text), piece)
                return Shown.of(card.unit, card.pieces, dated, card.url)
        return card

    def _card(self, shown: Shown, position: int) -> Card:
        unit, pieces, dated = shown.unit, shown.pieces, shown.dated
        source = self._sources.of(shown)
        return Card(
            title=unit.story.text,
            url=shown.url,
            source=source,
            age=dated.age if dated is not None else None,
            summary=self._summary(unit, pieces, dated),
            image=self._anatomy.image((unit.start, unit.stop), unit.story.text),
            category=self._category(unit, pieces, dated, source),
            section=self._sections.of(unit),
            position=position,
        )

    def _pieces(self, unit: Unit) -> list[Piece]:
        """The texts of a card but its title's."""
        ground, story = self._ground, unit.story
        low, high = ground.runs(unit.start)[0], bisect_left(ground.outline.clocks, unit.stop)
        found: list[Piece] = []
        first, last = unit.blocks
        for block in range(first, min(last, first + _MOST_BLOCKS)):
            if ground.stream.texts[block] == story.text:
                continue
            pieces = self._of_block(block)
            for piece in pieces[bisect_left(pieces, low, key=_end) : bisect_left(pieces, high, key=_start)]:
                is_beside = piece.high <= story.low or story.high <= piece.low
                if is_beside and unit.start <= piece.element < unit.stop and piece.text != story.text:
                    found.append(piece)
        return found

    def _of_block(self, block: int) -> list[Piece]:
        """The pieces of a block, which several cards may share."""
        if block not in self._known:
            self._known[block] = pieces_of(self._ground, block)
        return self._known[block]

    def _summary(self, unit: Unit, pieces: Sequence[Piece], dated: Dated | None) -> str | None:
        """The longest text of a card, or what is called its summary."""
        best, worth = None, 0
        texts, titled = self._ground.stream.texts, self._ground.block(unit.story.low)
        for block in dict.fromkeys(self._ground.block(piece.low) for piece in pieces):
            text = texts[block]
            size = width(text) - (width(unit.story.text) if unit.story.text in text else 0)
            if dated is not None and dated.piece is not None and self._ground.block(dated.piece.low) == block:
                size -= 2 * _LEAST_SUMMARY
            if self._ground.all_names(self._ground.holder(block)) & LEAD:
                size += _LEAST_SUMMARY
            if size > max(worth, _LEAST_SUMMARY) and block != titled:
                best, worth = text, size
        return best

    def _category(self, unit: Unit, pieces: Sequence[Piece], dated: Dated | None, source: str | None) -> str | None:
        """A short text that is called a category, or leads to one."""
        ground = self._ground
        for piece in pieces:
            if len(piece.text) > _LONGEST_CATEGORY or piece.text == source or (dated and dated.piece is piece):
                continue
            text = piece.text.strip(GLUE)
            if not text or is_byline(text) or is_prompt(text) or self._is_author(piece, unit):
                continue
            if ground.all_names(piece.element) & CATEGORY:
                return text
            link = piece.element if ground.tags[piece.element] == "a" else ground.parents[piece.element]
            if ground.tags[link] == "a" and link >= unit.start:
                href = ground.outline.nodes[link].get("href") or ""
                if href != unit.story.address and is_section(href):
                    return text
        return None

    def _is_author(self, piece: Piece, unit: Unit) -> bool:
        """Whether a piece, or an element right around it, is called by a word for who wrote the story."""
        ground, around = self._ground, self._ground.parents[piece.element]
        names = ground.all_names(piece.element) | (ground.all_names(around) if around >= unit.start else 0)
        return names & AUTHOR > 0
