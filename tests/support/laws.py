"""The laws that hold for every page, each as a function that raises ``AssertionError`` where one is broken.

They take what a user gives to the library, so that a bug planted anywhere in it must show.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

import jsonschema
from lxml import etree
from tests.support.oracle import rendered, squeezed

import broadsheet
from broadsheet import BodyKind, BoilerplateKind, Document, EmptyDocument, NewsPage, PageKind, Report, Role
from broadsheet.blocks import Stream
from broadsheet.records import Limits

__all__ = [
    "conserves_text",
    "conserves_text_of_dump",
    "gives_equal_records_again",
    "has_one_role_a_block",
    "is_plain_data",
    "keeps_words",
    "leaves_its_document_alone",
    "read",
]


def read(html: bytes | str, site: str | None = None) -> NewsPage | None:
    """The record of a page; None where there is no page."""
    try:
        return broadsheet.parse(html, site=site)
    except EmptyDocument:
        return None


def source_of(html: bytes | str) -> str:
    """The characters of a page, as the library decoded them; how it decodes has tests of its own."""
    return broadsheet.decoding.decode(html).text


def conserves_text(html: bytes | str, site: str | None = None) -> None:
    """The blocks joined are the visible text of the page, white space aside."""
    page, visible = read(html, site), squeezed(rendered(source_of(html)))
    blocks = "" if page is None else squeezed("".join(block.text for block in page.blocks))
    assert blocks == visible


def keeps_words(html: bytes | str, site: str | None = None) -> None:
    """The words of the blocks are the words that a reader sees: none is split, and no two become one."""
    page, words = read(html, site), rendered(source_of(html)).split()
    assert [word for block in (page.blocks if page else ()) for word in block.text.split()] == words


def conserves_text_of_dump(text: str, site: str | None = None) -> None:
    """The same law for flattened text: nothing of it is lost."""
    try:
        page = broadsheet.parse_text(text, site=site)
    except EmptyDocument:
        assert not squeezed(text.removeprefix("\ufeff"))
        return
    words = [word for block in page.blocks for word in block.text.split()]
    assert words == text.removeprefix("\ufeff").split()


def has_one_role_a_block(page: NewsPage) -> None:
    """The blocks are a partition of the page, in order, each in one role that its kind and its card fit."""
    for position, block in enumerate(page.blocks):
        assert block.position == position
        assert isinstance(block.role, Role)
        assert block.text
        assert block.text == " ".join(block.text.split())
        match block.role:
            case Role.BODY:
                assert isinstance(block.kind, BodyKind)
            case Role.BOILERPLATE:
                assert isinstance(block.kind, BoilerplateKind)
            case _:
                assert block.kind is None
        assert block.card is None or (block.role is Role.CARD and 0 <= block.card < len(page.cards))
    assert [card.position for card in page.cards] == list(range(len(page.cards)))
    assert {*page.body, *page.boilerplate} <= set(page.blocks)
    if page.kind is PageKind.LISTING:
        assert not page.body
        assert page.text is None


def gives_equal_records_again(parse: Callable[[], NewsPage | Report]) -> None:
    """Reading once more, and in several threads at a time, gives equal records."""
    first = parse()
    assert parse() == first
    assert hash(parse()) == hash(first)
    with ThreadPoolExecutor(4) as pool:
        assert all(each == first for each in pool.map(lambda _: parse(), range(4)))


def leaves_its_document_alone(document: Document) -> None:
    """Reading a document's blocks changes nothing of it."""
    before = _state(document)
    Stream.of(document, Limits())
    Stream.of(document, Limits())
    assert _state(document) == before


def _state(document: Document) -> tuple[Any, ...]:
    tree = None if document.root is None else etree.tostring(document.root.getroottree())
    return document.source, document.lines, document.url, document.findings, tree


def is_plain_data(record: NewsPage | Report) -> None:
    """A record goes through dicts, JSON and pickle and comes back equal; its JSON is as its schema says."""
    kind = type(record)
    plain = record.to_dict()
    assert kind.from_dict(plain) == record
    assert kind.from_json(record.to_json()) == record
    assert kind.from_json(record.to_json(indent=2).encode()) == record
    copy = pickle.loads(pickle.dumps(record))
    assert copy == record
    assert hash(copy) == hash(record)
    _validators()[kind.__name__].validate(plain)


@cache
def _validators() -> dict[str, jsonschema.Draft202012Validator]:
    schemas = {kind.__name__: kind.json_schema() for kind in (NewsPage, Report)}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    return {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas.items()}
