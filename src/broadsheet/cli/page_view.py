"""A page record, for a person to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from broadsheet import Age, Block, BodyKind, Card, Direction, Finding, NewsPage, PageKind, Role
from broadsheet.cli.wording import age_moment, clean, moment, shown_age
from broadsheet.shortening import shorten

__all__ = ["findings_view", "heading", "page_view", "say"]

#: How much of a text is shown where only its kind matters, in characters.
_GLIMPSE = 48
_SUMMARY = 110
_DIRECTIONS = {Direction.LTR: "left to right", Direction.RTL: "right to left"}


def say(text: str, style: str = "") -> Text:
    """Text of a page as it is: no mark-up in it counts, and no control character leaves it."""
    return Text(clean(text), style)


def heading(title: str) -> RenderableType:
    """A line across the screen with a title in it."""
    return Padding(Rule(say(title, "bold"), align="left", style="dim"), (1, 0, 0, 0))


def page_view(
    page: NewsPage, findings: Sequence[Finding] = (), *, fetched_at: datetime | None = None
) -> Iterator[RenderableType]:
    """The record, from the headline down to what was left over."""
    yield from _title(page, fetched_at)
    yield from _body(page)
    if page.cards:
        yield heading(f"Cards ({len(page.cards)})")
        for section, cards in groupby(page.cards, key=lambda card: card.section):
            yield _cards(section, list(cards), fetched_at)
    yield from _rest(page)
    yield from findings_view(findings)


def findings_view(findings: Sequence[Finding]) -> Iterator[RenderableType]:
    """What a person should know of the reading, in words."""
    yield heading(f"Findings ({len(findings)})")
    if not findings:
        yield say("none", "dim")
    for finding in findings:
        yield _hanging("• ", Text.assemble(say(finding.code, "yellow"), ": ", say(finding.message)))


def _title(page: NewsPage, fetched_at: datetime | None) -> Iterator[RenderableType]:
    if page.kicker is not None:
        yield say(page.kicker, "magenta")
    yield say(page.headline, "bold") if page.headline is not None else say("no headline", "dim")
    if page.standfirst is not None:
        yield say(page.standfirst, "italic")
    age = shown_age(page.age, fetched_at) if page.age is not None else None
    origin = [part for part in (page.source, age, page.section) if part is not None]
    if page.authors:
        origin.append("by " + ", ".join(page.authors))
    if page.published_at is not None:
        origin.append("published " + moment(page.published_at))
    if page.modified_at is not None:
        origin.append("changed " + moment(page.modified_at))
    if origin:
        yield say(" · ".join(origin), "cyan")
    reader = f"{page.site}, layout {page.layout}" if page.site is not None else "no site, generic layout"
    facts = [page.kind.value, reader]
    if page.language is not None:
        facts.append(page.language)
    if page.direction is not None:
        facts.append(_DIRECTIONS[page.direction])
    yield say(" · ".join(facts), "dim")
    if page.url is not None:
        yield say(page.url, "dim")


def _body(page: NewsPage) -> Iterator[RenderableType]:
    story = [block for block in page.blocks if block.role in (Role.BODY, Role.CAPTION)]
    if not story and page.kind is not PageKind.LISTING:
        yield Text()
        yield say("no body", "dim")
    before: BodyKind | None = None
    for block in story:
        kind = block.kind if isinstance(block.kind, BodyKind) else None
        if not (kind is before and kind in (BodyKind.LIST_ITEM, BodyKind.CODE, BodyKind.TABLE)):
            yield Text()
        yield _story_block(block)
        before = kind


def _story_block(block: Block) -> RenderableType:
    match block.kind:
        case BodyKind.HEADING:
            return say(block.text, "bold")
        case BodyKind.LIST_ITEM:
            return _hanging("• ", say(block.text))
        case BodyKind.QUOTE:
            return _hanging("│ ", say(block.text, "italic"))
        case BodyKind.CODE | BodyKind.TABLE:
            return _hanging("  ", say(block.text))
    return say(block.text, "dim italic" if block.role is Role.CAPTION else "")


def _hanging(sign: str, text: Text) -> RenderableType:
    """Text behind a sign that stands alone in its column."""
    grid = Table.grid()
    grid.add_column(width=len(sign))
    grid.add_column(overflow="fold")
    grid.add_row(sign, text)
    return grid


def _cards(section: str | None, cards: Sequence[Card], fetched_at: datetime | None) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, header_style="dim")
    columns = list(_columns(cards, fetched_at))
    for name, width, _ in columns:
        table.add_column(name, max_width=width, overflow="fold")
    table.add_column("title, summary, category, url", ratio=1, overflow="fold")
    for number, card in enumerate(cards):
        last = number == len(cards) - 1
        story = Padding(Text("\n").join(_story(card)), (0, 0, 0 if last else 1, 0))
        table.add_row(*(entries[number] for _, _, entries in columns), story)
    return Group(say(section, "bold"), table) if section is not None else table


def _columns(cards: Sequence[Card], fetched_at: datetime | None) -> Iterator[tuple[str, int, list[Text]]]:
    """The columns beside the story that at least one card has: name, greatest width, and an entry for each card."""
    if any(card.source is not None for card in cards):
        yield "source", 18, [say(card.source or "", "cyan") for card in cards]
    if any(card.age is not None for card in cards):
        yield "age", 16, [_age(card.age, fetched_at) for card in cards]


def _story(card: Card) -> Iterator[Text]:
    yield say(card.title, "bold")
    if card.summary is not None:
        yield say(shorten(card.summary, _SUMMARY))
    if card.category is not None:
        yield say(card.category, "magenta")
    if card.url is not None:
        yield say(card.url, "dim")


def _age(age: Age | None, fetched_at: datetime | None) -> Text:
    """An age, and below it the day and the time that are meant."""
    if age is None:
        return Text()
    at = age_moment(age, fetched_at)
    when = moment(at).split(" ", 1) if at is not None else []
    return Text("\n").join((say(age.raw), *(say(part, "dim") for part in when)))


def _rest(page: NewsPage) -> Iterator[RenderableType]:
    """What is neither story nor cards: facts, comments, boilerplate by kind, hidden text."""
    facts = []
    if page.hashtags is not None:
        facts.append(("hashtags", " ".join("#" + tag.removeprefix("#") for tag in page.hashtags) or "none"))
    if page.tags:
        facts.append(("tags", ", ".join(page.tags)))
    if page.canonical_url is not None and page.canonical_url != page.url:
        facts.append(("own address", page.canonical_url))
    if page.comment_count is not None:
        facts.append(("comments", f"{page.comment_count:,}"))
    facts += [("image", image.url) for image in page.images]
    if facts:
        yield heading("Facts")
        yield _pairs(facts)
    comments = [block.text for block in page.blocks if block.role is Role.COMMENT]
    if comments:
        yield heading(f"Comments ({len(comments)})")
        yield from (_hanging("• ", say(text)) for text in comments)
    if page.boilerplate:
        yield heading(f"Boilerplate ({len(page.boilerplate)})")
        kinds: dict[str, list[str]] = {}
        for block in page.boilerplate:
            kinds.setdefault(str(block.kind or "other"), []).append(shorten(block.text, _GLIMPSE))
        yield _pairs([(f"{kind} ({len(texts)})", " · ".join(texts)) for kind, texts in kinds.items()])
    if page.hidden:
        yield heading(f"Hidden ({len(page.hidden)})")
        yield from (_hanging("• ", say(shorten(text, _SUMMARY), "dim")) for text in page.hidden)


def _pairs(pairs: Sequence[tuple[str, str]]) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, text in pairs:
        grid.add_row(say(name), say(text))
    return grid
