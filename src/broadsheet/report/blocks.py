"""The left half of the sheet: the page's blocks in reading order, the blocks of a card in one frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from broadsheet import Block, NewsPage, Role
from broadsheet.markup import Html, element
from broadsheet.report.places import Places
from broadsheet.report.values import reading_of
from broadsheet.shortening import shorten

__all__ = ["page_column"]

#: So many neighbours of one kind of boilerplate are folded into one line, which shows so many characters of them.
_FOLDED, _GLIMPSE = 4, 90


def page_column(page: NewsPage, places: Places, before: Mapping[int, str]) -> Html:
    """All blocks; ``before`` says, of those that another report reads otherwise, how."""
    direction = str(page.direction) if page.direction is not None else "auto"
    shown = list(_shown(page, places, before))
    nothing = element("p", "The page has no block of text.", class_="none") if not shown else None
    return element(
        "section",
        element("h2", f"The page: {len(page.blocks):,} blocks"),
        nothing,
        element("div", *shown, class_="blocks", dir=direction, lang=page.language),
        class_="page",
        id="page",
        aria_label="The page",
    )


def _shown(page: NewsPage, places: Places, before: Mapping[int, str]) -> Iterator[Html]:
    for (card, left), placed in groupby(enumerate(page.blocks), key=lambda each: _together(each[1])):
        run = list(placed)
        written = [_block(place, block, places, before.get(place)) for place, block in run]
        if card is not None:
            name = f"card {card + 1}"
            yield element("div", *written, class_="card", role="group", aria_label=name, data_frame=card)
        elif left is not None and len(run) >= _FOLDED and not any(place in before for place, _ in run):
            yield _folded([block for _, block in run], written)
        else:
            yield from written


def _together(block: Block) -> tuple[int | None, str | None]:
    """What neighbouring blocks share that are shown together: their card, or the kind of boilerplate that they are."""
    return block.card, reading_of(block) if block.role is Role.BOILERPLATE and block.card is None else None


def _folded(blocks: list[Block], written: list[Html]) -> Html:
    """A run of boilerplate in one line, such as a menu, which else would push the story off the screen."""
    glimpse = shorten(" · ".join(block.text for block in blocks[:_FOLDED]), _GLIMPSE)
    label = element("span", f"{reading_of(blocks[0])} · {len(blocks):,} blocks", class_="label", dir="ltr", lang="en")
    summary = element("summary", label, " ", element("bdi", glimpse))
    return element("details", summary, *written, class_="left", data_role=str(Role.BOILERPLATE))


def _block(place: int, block: Block, places: Places, before: str | None) -> Html:
    fields = places.fields.get(place, ())
    names = [field.field for field in fields if field.field != "cards" or block.card is None]
    names += [f"card-{block.card}"] if block.card is not None else []
    told = places.blocks[place].told
    label = element("span", reading_of(block, block.card), class_="label")
    # Boilerplate says at once why it was left; of what was taken, its place in the record does.
    reason = element("span", told, class_="why", dir="auto") if told is not None else None
    changed = element("span", before, class_="before") if before is not None else None
    return element(
        "article",
        element("p", label, reason, changed, class_="note", dir="ltr", lang="en"),
        element("p", block.text, class_="text", dir="auto"),
        _details(place, block, places),
        class_="block changed" if before is not None else "block",
        id=f"block-{place}",
        tabindex=0 if place == 0 else -1,
        data_block=place,
        data_role=str(block.role),
        data_fields=" ".join(names) or None,
    )


def _details(place: int, block: Block, places: Places) -> Html:
    """What is shown of a block that was chosen: all that the report has."""
    pairs = [("block", str(place)), ("role", str(block.role))]
    pairs += [("kind", str(block.kind))] if block.kind is not None else []
    pairs += [("under", block.section)] if block.section is not None else []
    for field in places.fields.get(place, ()):
        pairs.append(("rule", f"{field.field} ({field.origin}): {field.rule}"))
    about = places.blocks[place]
    pairs += [("reason", about.told)] if about.told is not None else []
    pairs += [("XPath", about.xpath)] if about.xpath is not None else []
    parts = [part for name, value in pairs for part in (element("dt", name), element("dd", value, dir="auto"))]
    return element("dl", *parts, class_="details", dir="ltr", lang="en")
