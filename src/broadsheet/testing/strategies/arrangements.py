"""The order in which a page shows what it has: one truth, many arrangements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import attrs

from broadsheet import BodyKind, BoilerplateKind, Role
from broadsheet.testing.pieces import Group, Part, Piece
from broadsheet.testing.truths import AgeTruth, CardTruth, PageTruth, Passage

__all__ = ["ARRANGEMENTS", "Arrangement", "arrangement_of"]

_Child = Piece | Group
_SEPARATED = {Part.CARD_SOURCE, Part.CARD_AGE}

_BODY_PARTS = {
    BodyKind.PARAGRAPH: Part.PARAGRAPH,
    BodyKind.HEADING: Part.HEADING,
    BodyKind.LIST_ITEM: Part.LIST_ITEM,
    BodyKind.QUOTE: Part.QUOTE,
}


@attrs.frozen(kw_only=True)
class Arrangement:
    """Where boxes, byline and cards stand.

    ``top``, ``middle`` and ``end`` are boxes above the story, inside of it and behind it; those that are named
    nowhere stand at the bottom. ``meta`` orders the story's facts, which stand ``above`` the headline, ``below`` it or
    at the ``end``. ``cards`` stand ``before`` the story, in its ``middle`` or ``after`` it; ``card`` orders each one,
    with ``between`` its source and its age where they are neighbours.
    """

    name: str
    top: tuple[BoilerplateKind, ...] = ()
    middle: tuple[BoilerplateKind, ...] = ()
    end: tuple[BoilerplateKind, ...] = ()
    meta: tuple[Part, ...] = (Part.BYLINE, Part.SOURCE, Part.DATE, Part.AGE)
    meta_place: str = "below"
    cards: str = "after"
    card: tuple[Part, ...] = (
        *(Part.CARD_TITLE, Part.CARD_SOURCE, Part.CARD_AGE, Part.CARD_SUMMARY, Part.CARD_CATEGORY),
    )
    between: str | None = None

    def scene(self, truth: PageTruth) -> Group:
        """The page as its reader meets it, from top to bottom."""
        named = {*self.top, *self.middle, *self.end, BoilerplateKind.NAVIGATION, BoilerplateKind.FOOTER}
        named.add(BoilerplateKind.COMMENTS_PROMPT)
        rest = tuple(box.kind for box in truth.boxes if box.kind not in named)
        cards = tuple(self._cards(truth))
        children = (
            *self._boxes(truth, self.top),
            _header(truth),
            *(cards if self.cards == "before" else ()),
            _group(Part.MAIN, (self._story(truth, cards if self.cards == "middle" else ()), _thread(truth))),
            *(cards if self.cards == "after" else ()),
            *self._boxes(truth, rest),
            _footer(truth),
        )
        return _group(Part.PAGE, children).kept(lambda piece: bool(piece.text))

    def _story(self, truth: PageTruth, cards: tuple[_Child, ...]) -> Group:
        meta = _group(Part.META, (piece for part in self.meta if (piece := _fact(truth, part))))
        head = (
            *_texts((Part.SECTION, truth.section if truth.body else None, Role.SECTION)),
            *_texts((Part.KICKER, truth.kicker, Role.KICKER)),
            *((meta,) if self.meta_place == "above" else ()),
            *_texts(
                (Part.HEADLINE, truth.headline, Role.HEADLINE), (Part.STANDFIRST, truth.standfirst, Role.STANDFIRST)
            ),
            *((meta,) if self.meta_place == "below" else ()),
        )
        caption = _texts((Part.CAPTION, truth.caption, Role.CAPTION))
        figure = Group(Part.FIGURE, tuple(caption), image=truth.image)
        passages = tuple(_passages(truth.body))
        half = (len(passages) + 1) // 2
        inside = (*self._boxes(truth, self.middle), *cards)
        body = (*_listed(passages[:half]), *inside, *_listed(passages[half:]))
        return _group(
            Part.STORY,
            (
                _group(Part.HEAD, head),
                figure,
                _group(Part.BODY, body),
                *((meta,) if self.meta_place == "end" else ()),
                _tags(truth),
                *self._boxes(truth, self.end),
            ),
        )

    def _cards(self, truth: PageTruth) -> Iterator[Group]:
        for section, run in groupby(enumerate(truth.cards), lambda pair: pair[1].section):
            label = [_site(Part.CARDS_LABEL, section, BoilerplateKind.LABEL)] if section else []
            yield _group(Part.CARDS, (*label, *(self._card(card, number) for number, card in run)))

    def _card(self, card: CardTruth, number: int) -> Group:
        moment = _stated(card.age) if card.age else None
        found = {
            Part.CARD_TITLE: Piece(Part.CARD_TITLE, card.title, Role.CARD, link=card.url),
            Part.CARD_SOURCE: Piece(Part.CARD_SOURCE, card.source or "", Role.CARD),
            Part.CARD_AGE: Piece(Part.CARD_AGE, card.age.raw if card.age else "", Role.CARD, moment=moment),
            Part.CARD_SUMMARY: Piece(Part.CARD_SUMMARY, card.summary or "", Role.CARD),
            Part.CARD_CATEGORY: Piece(Part.CARD_CATEGORY, card.category or "", Role.CARD),
        }
        shown: list[Piece] = []
        for part in self.card:
            if self.between and shown and {shown[-1].part, part} == _SEPARATED and found[part].text:
                shown.append(Piece(Part.SEPARATOR, self.between, Role.CARD))
            shown += [found[part]] * bool(found[part].text)
        pieces = (attrs.evolve(piece, card=number, section=card.section) for piece in shown)
        return Group(Part.CARD, tuple(pieces), image=card.image, link=card.url)

    def _boxes(self, truth: PageTruth, kinds: Iterable[BoilerplateKind]) -> Iterator[Group]:
        for kind in kinds:
            box = truth.box(kind)
            if box is not None:
                label, *lines = box.texts if len(box.texts) > 1 else ("", *box.texts)
                head = (_site(Part.LABEL, label, kind),) if label else ()
                yield Group(Part.BOX, (*head, *(_site(Part.LINE, line, kind) for line in lines)), kind=kind)


def _group(part: Part, children: Iterable[_Child]) -> Group:
    return Group(part, tuple(children))


def _site(part: Part, text: str, kind: BoilerplateKind, link: str | None = None) -> Piece:
    return Piece(part, text, Role.BOILERPLATE, kind, link=link)


def _texts(*found: tuple[Part, str | None, Role]) -> Iterator[Piece]:
    for part, text, role in found:
        if text is not None:
            yield Piece(part, text, role)


def _header(truth: PageTruth) -> Group:
    box = truth.box(BoilerplateKind.NAVIGATION)
    links = [
        _site(Part.LINK, text, BoilerplateKind.NAVIGATION, f"{truth.url}#{place}")
        for place, text in enumerate(box.texts if box else ())
    ]
    return _group(Part.HEADER, (_group(Part.NAVIGATION, links),))


def _footer(truth: PageTruth) -> Group:
    box = truth.box(BoilerplateKind.FOOTER)
    lines = (_site(Part.LINE, text, BoilerplateKind.FOOTER) for text in (box.texts if box else ()))
    return _group(Part.FOOTER, lines)


def _fact(truth: PageTruth, part: Part) -> Piece | None:
    """One of the facts that a story shows of itself."""
    match part:
        case Part.BYLINE if truth.byline:
            return Piece(part, truth.byline, Role.BYLINE)
        case Part.SOURCE if truth.source:
            return Piece(part, truth.source, Role.SOURCE)
        case Part.DATE if truth.published_text and truth.published:
            return Piece(part, truth.published_text, Role.DATE, moment=truth.published.isoformat())
        case Part.AGE if truth.age:
            return Piece(part, truth.age.raw, Role.DATE, moment=_stated(truth.age))
    return None


def _stated(age: AgeTruth) -> str | None:
    return age.stated.isoformat() if age.stated is not None else None


def _passages(body: Iterable[Passage]) -> Iterator[Piece]:
    heading = None
    for passage in body:
        heading = passage.text if passage.kind is BodyKind.HEADING else heading
        yield Piece(_BODY_PARTS[passage.kind], passage.text, Role.BODY, passage.kind, section=heading)


def _listed(pieces: Iterable[Piece]) -> Iterator[_Child]:
    """The passages, items that follow each other in a list of their own."""
    for is_item, run in groupby(pieces, lambda piece: piece.part is Part.LIST_ITEM):
        if is_item:
            yield _group(Part.LIST, run)
        else:
            yield from run


def _tags(truth: PageTruth) -> Group:
    label = truth.hashtags_label
    pieces = [_site(Part.LABEL, label, BoilerplateKind.LABEL)] if label else []
    pieces += [
        Piece(Part.TAG, f"#{tag}", Role.HASHTAG, link=f"/tag/{place}") for place, tag in enumerate(truth.hashtags)
    ]
    return _group(Part.TAGS, pieces)


def _thread(truth: PageTruth) -> Group:
    box = truth.box(BoilerplateKind.COMMENTS_PROMPT)
    label, *prompts = box.texts if box else ("",)
    return _group(
        Part.THREAD,
        (
            _site(Part.LABEL, label, BoilerplateKind.COMMENTS_PROMPT),
            *(Piece(Part.COMMENT, text, Role.COMMENT) for text in truth.comments),
            *(_site(Part.LINE, text, BoilerplateKind.COMMENTS_PROMPT) for text in prompts),
        ),
    )


_KIND = BoilerplateKind

#: The plainest first.
ARRANGEMENTS: tuple[Arrangement, ...] = (
    Arrangement(name="plain"),
    Arrangement(
        name="wire",
        top=(_KIND.CONSENT,),
        middle=(_KIND.AD,),
        meta=(Part.SOURCE, Part.AGE, Part.BYLINE, Part.DATE),
        meta_place="above",
        card=(Part.CARD_SOURCE, Part.CARD_AGE, Part.CARD_CATEGORY, Part.CARD_TITLE, Part.CARD_SUMMARY),
    ),
    Arrangement(
        name="magazine",
        middle=(_KIND.NEWSLETTER,),
        end=(_KIND.SHARE, _KIND.PROMO),
        meta_place="end",
        cards="before",
        card=(Part.CARD_CATEGORY, Part.CARD_TITLE, Part.CARD_SUMMARY, Part.CARD_SOURCE, Part.CARD_AGE),
    ),
    Arrangement(
        name="tabloid",
        top=(_KIND.AD, _KIND.SHARE),
        middle=(_KIND.PROMO,),
        meta=(Part.DATE, Part.BYLINE, Part.AGE, Part.SOURCE),
        cards="middle",
        card=(Part.CARD_TITLE, Part.CARD_SUMMARY, Part.CARD_AGE, Part.CARD_SOURCE, Part.CARD_CATEGORY),
    ),
    Arrangement(
        name="portal",
        top=(_KIND.PROMO, _KIND.NEWSLETTER),
        end=(_KIND.SHARE,),
        meta=(Part.DATE, Part.AGE, Part.SOURCE, Part.BYLINE),
        meta_place="above",
        card=(Part.CARD_CATEGORY, Part.CARD_TITLE, Part.CARD_SOURCE, Part.CARD_AGE, Part.CARD_SUMMARY),
        between="·",
    ),
)


def arrangement_of(name: str) -> Arrangement:
    """The arrangement of a name. Raises ``ValueError``, with the known names, where there is none.

    >>> arrangement_of("wire").meta_place
    'above'
    """
    for arrangement in ARRANGEMENTS:
        if arrangement.name == name:
            return arrangement
    raise ValueError(f"no arrangement {name!r}; there are {', '.join(each.name for each in ARRANGEMENTS)}")
