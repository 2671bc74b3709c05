"""The source that a card names: who published the story."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from broadsheet.generic.cards.addresses import domain_of, is_same_site, path_of, site_of
from broadsheet.generic.cards.dating import Dated
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.names import AUTHOR, CATEGORY, COMMENTS, CREDIT, LONGEST, SOURCE, called
from broadsheet.generic.cards.pieces import Piece, parted
from broadsheet.generic.cards.press import (
    LONGEST_NAME,
    cleaned,
    ends_as_press,
    host_in,
    is_agency,
    is_byline,
    is_press,
    is_stated,
    outlet_of,
    reads_as_name,
    squeezed,
)
from broadsheet.generic.cards.units import Unit

__all__ = ["Shown", "Sources"]

_LONGEST_LINE, _LEAST_NAME = 60, 3
_LOGO = re.compile(r"logo|favicon", re.I)
_LOGO_NAME = re.compile(r"(?i)(?:(?<!\s)\s+)?\b(?:logo|icon|favicon)\b\s*")
#: A picture no higher than this is a logo or an icon (pixels).
_LOW = 24
#: A column is one of sources where so many of its different texts are (a share).
_PRESS_SHARE = 0.3
#: A column tells hosts apart if there are so many of them at least, in so many of the cards (a share).
_LEAST_HOSTS, _HOSTS_SHARE = 3, 0.6
#: Hosts that everybody has a page on: a link there names no source of a story.
_SOCIAL = re.compile(
    r"(?:^|\.)(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|whatsapp|telegram|tiktok|reddit|threads|bsky|"
    r"t|wa|google|apple|amazon|flipboard)\.(?:com|net|me|app|be)$"
)
#: What is called so is no source, whatever else it is called.
_NO_SOURCE = AUTHOR | COMMENTS | CREDIT

_Column = tuple[object, ...]


@attrs.frozen
class Shown:
    """What a card shows beside its title, as far as it is known: its texts, its age, where it leads."""

    unit: Unit
    pieces: Sequence[Piece]
    dated: Dated | None
    url: str | None

    #: the host that it leads to, "" for none
    host: str
    #: the texts that could be a name; of the line that shows the age, what stands beside it
    short: Sequence[tuple[Piece, str]]

    @classmethod
    def of(cls, unit: Unit, pieces: Sequence[Piece], dated: Dated | None, url: str | None) -> Shown:
        """Sorts what a card shows."""
        short: list[tuple[Piece, str]] = []
        for piece in pieces:
            if dated is not None and piece is dated.piece:
                short += [(piece, text) for text in dated.beside if 1 < len(text) <= LONGEST_NAME]
            elif 1 < len(piece.text) <= _LONGEST_LINE:
                short.append((piece, piece.text))
        return cls(unit, pieces, dated, url, domain_of(url), short)


class Sources:
    """The reading of sources on one page; ``own`` is the host of the page, ``site`` the name of its publisher."""

    def __init__(self, ground: Ground, own: str, site: str | None, cards: Sequence[Shown]) -> None:
        self._ground = ground
        self._own = own
        self._site = squeezed(site or "")
        columns = self._columns_of(cards)
        abroad = {place: card.host for place, card in enumerate(cards) if card.host not in ("", own)}
        self._columns = self._press(columns, abroad) | self._telling(columns, abroad)
        self._logo_of = self._apart(cards, [self._logo(card) for card in cards])
        self._link_of = self._apart(cards, [self._linked(card) for card in cards])

    def of(self, card: Shown) -> str | None:
        """The source of a card, by the plainest evidence that there is; None rather than a guess."""
        return (
            self._called(card)
            or self._domain(card)
            or self._named_like(card)
            or self._stated(card)
            or self._in_column(card)
            or self._beside_age(card)
            or self._link_of.get(id(card))
            or self._logo_of.get(id(card))
        )

    @staticmethod
    def _apart(cards: Sequence[Shown], found: Sequence[str | None]) -> dict[int, str]:
        """What was found, where it tells cards apart: what is the same on all of them names no source."""
        if len({each for each in found if each}) <= 1:
            return {}
        return {id(card): each for card, each in zip(cards, found, strict=True) if each}

    def _called(self, card: Shown) -> str | None:
        """The text of what is called a source, or of a ``cite``; not the part of it that names who wrote the story."""
        for piece, text in card.short:
            names, cited = self._names(piece, card.unit)
            if (names & SOURCE or cited) and not names & _NO_SOURCE and not text.rstrip().endswith("/"):
                own = self._ground.all_names(piece.element)
                if own & CATEGORY and not own & SOURCE:
                    continue
                return cleaned(text)
        return None

    def _names(self, piece: Piece, unit: Unit) -> tuple[int, bool]:
        """What a piece and the two elements around it are called, and whether one of them is a ``cite``."""
        ground, place, names, cited = self._ground, piece.element, 0, False
        for _ in range(3):
            if place < unit.start:
                break
            names |= ground.all_names(place)
            if ground.tags[place] in ("figcaption", "figure"):
                names |= CREDIT
            cited = cited or ground.tags[place] == "cite"
            place = ground.parents[place]
        return names, cited

    def _domain(self, card: Shown) -> str | None:
        for _, text in card.short:
            host = host_in(text)
            if host is not None and domain_of(f"//{host}") != self._own:
                return host
        return None

    def _named_like(self, card: Shown) -> str | None:
        """A text that is the name of the host which the card leads to."""
        host = card.host
        if not host or host == self._own:
            return None
        letters = squeezed(host)
        for _, text in card.short:
            for part in parted(text):
                name = cleaned(part)
                short = squeezed(name or "")
                if name and len(short) >= _LEAST_NAME and short in letters:
                    return name
        return None

    def _stated(self, card: Shown) -> str | None:
        """A text that says of itself that it names the source; or an agency, where the card leads to another host.

        In a card of the page's own an agency is named as who wrote the story.
        """
        is_away = card.host not in ("", self._own)
        for piece, text in card.short:
            if is_stated(text):
                return cleaned(text)
            outlet = outlet_of(text)
            if outlet is not None:
                return outlet
            if is_away and is_agency(text) and not self._names(piece, card.unit)[0] & CREDIT:
                return cleaned(text)
        return None

    def _columns_of(self, cards: Sequence[Shown]) -> dict[_Column, dict[int, str]]:
        """The texts that stand in the same place of cards, by card."""
        columns: dict[_Column, dict[int, str]] = defaultdict(dict)
        for place, card in enumerate(cards):
            for piece, text in card.short:
                columns[self._column(card, piece)].setdefault(place, text)
        return columns

    def _press(self, columns: Mapping[_Column, Mapping[int, str]], abroad: Mapping[int, str]) -> frozenset[_Column]:
        """The columns of which many texts are names of the press; ``abroad`` are the hosts of cards that lead away.

        What only ends as such names do, as some labels do, needs a second name, or cards that lead to other hosts. An
        agency may stand in the place of who wrote a story, and so speaks for none of the other texts there.
        """
        found = []
        for column, by_card in columns.items():
            texts = {text for text in by_card.values() if not (is_agency(text) or is_byline(text))}
            sure = sum(is_press(text, self._site) for text in texts)
            likely = sure + sum(ends_as_press(text) for text in texts)
            least = 1 if sure or by_card.keys() <= abroad.keys() else 2
            if likely >= max(least, _PRESS_SHARE * len(texts)):
                found.append(column)
        return frozenset(found)

    @staticmethod
    def _telling(columns: Mapping[_Column, Mapping[int, str]], abroad: Mapping[int, str]) -> frozenset[_Column]:
        """The columns that tell apart the sites which cards lead to: each site has its own text, and no other."""
        if len(abroad) < _LEAST_HOSTS:
            return frozenset()
        found = []
        for column, by_card in columns.items():
            pairs = {(site_of(abroad[place]), text) for place, text in by_card.items() if place in abroad}
            count = len({site for site, _ in pairs})
            if (
                _LEAST_HOSTS <= count == len(pairs) == len({text for _, text in pairs})
                and sum(place in abroad for place in by_card) >= _HOSTS_SHARE * len(abroad)
                and all(reads_as_name(text) for _, text in pairs)
            ):
                found.append(column)
        return frozenset(found)

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

    def _in_column(self, card: Shown) -> str | None:
        if not self._columns:
            return None
        for piece, text in card.short:
            if len(text) <= LONGEST_NAME and not is_byline(text) and self._column(card, piece) in self._columns:
                names, _ = self._names(piece, card.unit)
                if not names & (_NO_SOURCE | CATEGORY):
                    return cleaned(text)
        return None

    def _beside_age(self, card: Shown) -> str | None:
        """What stands before the age in its line, where the card leads to another host."""
        host, dated = card.host, card.dated
        if dated is None or len(dated.beside) != 1 or not host or host == self._own:
            return None
        name = cleaned(dated.beside[0])
        return name if name and not any(map(str.isdigit, name)) else None

    def _linked(self, card: Shown) -> str | None:
        """The text of a link to another site: to the story there from a card of this one, or to its front page."""
        ground, host = self._ground, card.host
        for piece, text in card.short:
            link = piece.element if ground.tags[piece.element] == "a" else ground.parents[piece.element]
            href = ground.outline.nodes[link].get("href") or "" if link >= card.unit.start else ""
            other = domain_of(href)
            if not (other and self._own) or is_same_site(other, self._own) or _SOCIAL.search(other):
                continue
            if not reads_as_name(text) or len(ground.stream.texts[ground.block(piece.low)]) > _LONGEST_LINE:
                continue
            is_own = host == "" or is_same_site(host, self._own)
            if (is_own or path_of(href) in ("", "/")) and not self._names(piece, card.unit)[0] & _NO_SOURCE:
                return cleaned(text)
        return None

    def _logo(self, card: Shown) -> str | None:
        """What a picture is called that is named a logo; or is as low as one, and has the name of a paper."""
        ground, images = self._ground, self._ground.places("img")
        for image in images[bisect_left(images, card.unit.start) : bisect_left(images, card.unit.stop)]:
            node, around = ground.outline.nodes[image], ground.parents[image]
            name = _without_logo(node.get("alt") or "")
            if not 1 < len(name) <= LONGEST_NAME or name == card.unit.story.text:
                continue
            words = f"{node.get('class') or ''} {ground.outline.nodes[around].get('class') or ''}"
            means = called(words[:LONGEST])
            if means & AUTHOR:
                continue
            height = node.get("height") or ""
            is_low = height.isdecimal() and int(height[:6]) <= _LOW
            if _LOGO.search(words) or means & SOURCE or (is_low and self._is_source(name, card)):
                return cleaned(name)
        return None

    def _is_source(self, name: str, card: Shown) -> bool:
        host = card.host
        return is_press(name, self._site) or (host not in ("", self._own) and squeezed(name) in squeezed(host))


def _without_logo(name: str) -> str:
    """What a picture is called without the word for a logo; most have no such word, and to search all costs more."""
    folded = name.lower()
    return (_LOGO_NAME.sub(" ", name) if "logo" in folded or "icon" in folded else name).strip()
