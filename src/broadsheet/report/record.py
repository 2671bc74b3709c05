"""The right half of the sheet: the record, field by field, each with its rule and where it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from broadsheet import Card, FieldReport, NewsPage, Report
from broadsheet.markup import Html, element
from broadsheet.report.places import Places
from broadsheet.report.values import in_words, value_of
from broadsheet.shortening import shorten

__all__ = ["record_column"]

#: How much of a value and of a rule is shown, in characters.
_LONGEST_VALUE, _LONGEST_RULE = 600, 1000
#: How many elements a field is shown to stand in.
_PLACES = 3
#: What a reader looks for first.
_READ_FIRST = ("headline", "kicker", "standfirst", "authors", "source", "published_at", "modified_at", "age", "body")
_OF_CARDS = ("source", "age", "category", "summary", "url", "section", "image")


def record_column(report: Report, places: Places) -> Html:
    """The fields as the report has them, then the cards, then what was hidden."""
    page = report.page
    return element(
        "section",
        element("h2", "The record"),
        *(_field(field, page) for field in _in_order(report.fields)),
        *_columns(report),
        *(_card(number, card, places.cards.get(number, ())) for number, card in enumerate(page.cards)),
        *_hidden(page),
        class_="record",
        id="record",
        aria_label="The record",
    )


def _in_order(fields: Iterable[FieldReport]) -> list[FieldReport]:
    """The fields as a reader looks for them: in the order of the record, but the cards right before their entries."""
    order = {name: place for place, name in enumerate(_READ_FIRST)}
    of_page = [field for field in fields if not field.field.startswith("cards.")]
    return sorted(of_page, key=lambda field: (field.field == "cards", order.get(field.field, len(order))))


def _field(field: FieldReport, page: NewsPage) -> Html:
    value = shorten(value_of(page, field.field), _LONGEST_VALUE)
    hits = "1 hit" if field.hits == 1 else f"{field.hits:,} hits"
    if field.field in ("body", "cards"):
        hits += f", {len(field.blocks):,} blocks"
    parts = [
        element("h3", field.field),
        element("p", value, class_="value", dir="auto") if value else element("p", "none", class_="none"),
        element("p", f"{field.origin} · {hits}", class_="origin"),
        element("p", shorten(field.rule, _LONGEST_RULE), class_="rule"),
    ]
    if field.near is not None:
        parts.append(element("p", f"nearly: {field.near}", class_="near"))
    if field.xpaths:
        more = len(field.xpaths) - _PLACES
        shown = "\n".join(field.xpaths[:_PLACES]) + (f"\nand {more:,} more" if more > 0 else "")
        parts.append(element("p", shown, class_="xpath"))
    for other in field.others:
        told = f"also: {shorten(other.value, _LONGEST_VALUE)} ({other.rule})"
        parts.append(element("p", told, class_="other", dir="auto"))
    return _entry(field.field, field.blocks, parts)


def _columns(report: Report) -> Iterator[Html]:
    """What the rules of the cards' fields found, in one table."""
    columns = [field for field in report.fields if field.field.startswith("cards.")]
    if columns:
        rows = [
            element(
                "tr",
                element("th", field.field.removeprefix("cards."), scope="row"),
                element("td", f"{field.hits:,}"),
                element("td", shorten(field.rule, _LONGEST_RULE), f" · nearly: {field.near}" if field.near else None),
            )
            for field in columns
        ]
        yield element("table", element("caption", "Fields of the cards: how many have one, and the rule"), *rows)


def _card(number: int, card: Card, blocks: Iterable[int]) -> Html:
    pairs = [(name, in_words(getattr(card, name))) for name in _OF_CARDS]
    told = [part for name, value in pairs if value for part in (element("dt", name), _definition(value))]
    parts = [
        element("h3", f"card {number + 1}"),
        element("p", card.title, class_="value", dir="auto"),
        element("dl", *told) if told else None,
    ]
    return _entry(f"card-{number}", blocks, parts)


def _definition(value: str) -> Html:
    return element("dd", shorten(value, _LONGEST_VALUE), dir="auto")


def _entry(name: str, blocks: Iterable[int], parts: Iterable[Html | None]) -> Html:
    places = " ".join(map(str, blocks))
    role = "card" if name.startswith("card") else name
    return element("article", *parts, class_="field", tabindex=-1, data_field=name, data_blocks=places, data_look=role)


def _hidden(page: NewsPage) -> Iterator[Html]:
    if page.hidden:
        texts = [element("li", shorten(each, _LONGEST_VALUE), dir="auto") for each in page.hidden]
        summary = element("summary", f"Hidden text that stands in no block ({len(texts):,})")
        yield element("details", summary, element("ul", *texts), class_="hidden")
