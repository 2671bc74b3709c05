"""The source that a card names: who published the story."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

import attrs

from broadsheet.generic.cards.addresses import domain_of
from broadsheet.generic.cards.dating import Dated
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.names import AUTHOR, CATEGORY, COMMENTS, SOURCE, called
from broadsheet.generic.cards.pieces import Piece, parted
from broadsheet.generic.cards.units import Unit
from broadsheet.generic.vocabulary import PRESS, PRESS_ENDINGS

__all__ = ["Shown", "Sources"]

_LONGEST, _LONGEST_LINE, _LEAST_NAME = 40, 60, 3
_DOMAIN = re.compile(r"\(?((?:[\w-]+\.)+[a-z]{2,}(?:/[\w.-]+)?)/?\)?", re.I)
_VIA = re.compile(r"(?i)^(?:via|from|source:?|by|on|quelle:?|von|fuente:?|来源[:：]?|來源[:：]?)[\s:：]+")
_WORD = re.compile(r"\w+")
_NO_WORD = re.compile(r"\W+")
_GLUE = " \t\N{NO-BREAK SPACE}·•|｜‧・∙●–—-,:;()[]"
_LOGO = re.compile(r"logo|favicon", re.I)
_LOGO_NAME = re.compile(r"(?i)\s*\b(?:logo|icon|favicon)\b\s*")
#: A picture no higher than this is a logo or an icon (pixels).
_LOW = 24
#: A column is one of sources where so many of its different texts are (a share).
_PRESS_SHARE = 0.4

_Column = tuple[object, ...]


@attrs.frozen
class Shown:
    """What a card shows beside its title, as far as it is known: its texts, its age, where it leads."""

    unit: Unit
    pieces: Sequence[Piece]
    dated: Dated | None
    url: str | None

    #: the texts that could be a name; of the line that shows the age, what stands beside it
    short: Sequence[tuple[Piece, str]]

    @classmethod
    def of(cls, unit: Unit, pieces: Sequence[Piece], dated: Dated | None, url: str | None) -> Shown:
        """Sorts what a card shows."""
        short: list[tuple[Piece, str]] = []
        for piece in pieces:
            if dated is not None and piece is dated.piece:
                short += [(piece, text) for text in dated.beside if 1 < len(text) <= _LONGEST]
            elif 1 < len(piece.text) <= _LONGEST_LINE:
                short.append((piece, piece.text))
        return cls(unit, pieces, dated, url, short)


class Sources:
    """The reading of sources on one page; ``own`` is the host of the page, ``site`` the name of its publisher."""

    def __init__(self, ground: Ground, own: str, site: str | None, cards: Sequence[Shown]) -> None:
        self._ground = ground
        self._own = own
        self._site = _squeezed(site or "")
        self._columns = self._press(cards)
        logos = [self._logo(card) for card in cards]
        #: what low pictures are called tells sources apart only where it is not the same on all cards
        self._logos = logos if len({logo for logo in logos if logo}) > 1 else [None] * len(cards)
        self._logo_of = {id(card): logo for card, logo in zip(cards, self._logos, strict=True)}

    def of(self, card: Shown) -> str | None:
        """The source of a card, by the plainest evidence that there is; None rather than a guess."""
        return (
            self._called(card)
            or self._domain(card)
            or self._named_like(card)
            or self._in_column(card)
            or self._beside_age(card)
            or self._logo_of[id(card)]
        )

    def _called(self, card: Shown) -> str | None:
        """The text of what is called a source, or of a ``cite``."""
        for piece, text in card.short:
            names, cited = self._names(piece, card.unit)
            if (names & SOURCE or cited) and not names & (AUTHOR | COMMENTS):
                return _clean(text)
        return None

    def _names(self, piece: Piece, unit: Unit) -> tuple[int, bool]:
        """What a piece and the two elements around it are called, and whether one of them is a ``cite``."""
        ground, place, names, cited = self._ground, piece.element, 0, False
        for _ in range(3):
            if place < unit.start:
                break
            names |= ground.all_names(place)
            cited = cited or ground.tags[place] == "cite"
            place = ground.parents[place]
        return names, cited

    @staticmethod
    def _domain(card: Shown) -> str | None:
        for _, text in card.short:
            match = _DOMAIN.fullmatch(text) if "." in text else None
            if match is not None:
                return match[1]
        return None

    def _named_like(self, card: Shown) -> str | None:
        """A text that is the name of the host which the card leads to."""
        host = domain_of(card.url)
        if not host or host == self._own:
            return None
        squeezed = _squeezed(host)
        for _, text in card.short:
            for part in parted(text):
                name = _clean(part)
                short = _squeezed(name or "")
                if name and len(short) >= _LEAST_NAME and short in squeezed:
                    return name
        return None

    def _press(self, cards: Sequence[Shown]) -> frozenset[_Column]:
        """The columns of texts, alike in all cards, of which many are names of the press."""
        columns: dict[_Column, set[str]] = defaultdict(set)
        for card in cards:
            for piece, text in card.short:
                columns[self._column(card, piece)].add(text)
        return frozenset(
            column
            for column, texts in columns.items()
            if sum(self._is_press(text) for text in texts) >= max(1, _PRESS_SHARE * len(texts))
        )

    def _column(self, card: Shown, piece: Piece) -> _Column:
        ground, element = self._ground, piece.element
        around = ground.parents[element]
        is_dated = card.dated is not None and piece is card.dated.piece
        return (
            is_dated,
            ground.tags[element],
            ground.all_names(element),
            ground.tags[around],
            ground.all_names(around),
        )

    def _is_press(self, text: str) -> bool:
        name = _clean(text)
        if name is None or any(letter.isdigit() for letter in name) or name[-1] in ".!?。":
            return False
        if name.endswith(PRESS_ENDINGS) or (self._site and _squeezed(name) == self._site):
            return True
        words = [word.casefold() for word in _WORD.findall(name)]
        return len(words) <= 4 and any(word in PRESS for word in words)  # noqa: PLR2004  (names are short)

    def _in_column(self, card: Shown) -> str | None:
        for piece, text in card.short:
            if self._column(card, piece) in self._columns and len(text) <= _LONGEST:
                names, _ = self._names(piece, card.unit)
                if not names & (AUTHOR | COMMENTS | CATEGORY):
                    return _clean(text)
        return None

    def _beside_age(self, card: Shown) -> str | None:
        """What stands before the age in its line, where the card leads to another host."""
        host, dated = domain_of(card.url), card.dated
        if dated is None or len(dated.beside) != 1 or not host or host == self._own:
            return None
        name = _clean(dated.beside[0])
        return name if name and not any(letter.isdigit() for letter in name) else None

    def _logo(self, card: Shown) -> str | None:
        """What a picture is called that is named a logo, or is as low as one."""
        ground, images = self._ground, self._ground.places("img")
        for image in images[bisect_left(images, card.unit.start) : bisect_left(images, card.unit.stop)]:
            node = ground.outline.nodes[image]
            name = (node.get("alt") or "").strip()
            if not 1 < len(name) <= _LONGEST or name == card.unit.story.text:
                continue
            height = node.get("height") or ""
            words = f"{node.get('class') or ''} {ground.outline.nodes[ground.parents[image]].get('class') or ''}"
            is_low = height.isdecimal() and int(height[:6]) <= _LOW
            if is_low or _LOGO.search(words) or called(words) & SOURCE:
                return _clean(_LOGO_NAME.sub(" ", name))
        return None


def _clean(text: str) -> str | None:
    """A name without what leads to it ("via …") and what stands around it."""
    before = None
    text = text.strip(_GLUE)
    while before != text:
        before, text = text, _VIA.sub("", text).strip(_GLUE)
    match = _DOMAIN.fullmatch(text)
    text = match[1] if match else text
    return text if 1 < len(text) <= _LONGEST else None


def _squeezed(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()
