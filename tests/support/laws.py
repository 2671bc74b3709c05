"""The laws of the kit for what the tests have in hand: bytes or characters of a page, and the name of a site."""

from __future__ import annotations

from functools import cache

import jsonschema

import broadsheet
from broadsheet import EmptyDocument, NewsPage, Registry, Report
from broadsheet.decoding import decode
from broadsheet.testing.laws import records
from broadsheet.testing.samples import Sample

__all__ = ["conserves_text", "conserves_text_of_dump", "is_plain_data", "keeps_words", "read", "sample_of"]


def read(html: bytes | str, site: str | None = None) -> NewsPage | None:
    """The record of a page; None where there is no page."""
    try:
        return broadsheet.parse(html, site=site)
    except EmptyDocument:
        return None


def sample_of(html: bytes | str, site: str | None = None) -> Sample:
    """A page as the library decodes it; how it decodes has tests of its own."""
    return Sample(html=decode(html).text, adapter=Registry.default().of_site(site) if site else None)


def conserves_text(html: bytes | str, site: str | None = None) -> None:
    """The blocks joined are the visible text of the page."""
    records.conservation(sample_of(html, site))


def conserves_text_of_dump(text: str, site: str | None = None) -> None:
    """Both laws for flattened text."""
    sample = Sample(text=text, adapter=Registry.default().of_site(site) if site else None)
    records.conservation(sample)
    records.whole_words(sample)


def keeps_words(html: bytes | str, site: str | None = None) -> None:
    """The words of the blocks are the words that a reader sees."""
    records.whole_words(sample_of(html, site))


def is_plain_data(record: NewsPage | Report) -> None:
    """A record comes back from every form of plain data, and its JSON is as its schema says."""
    records.comes_back(record)
    _validators()[type(record).__name__].validate(record.to_dict())


@cache
def _validators() -> dict[str, jsonschema.Draft202012Validator]:
    schemas = {kind.__name__: kind.json_schema() for kind in (NewsPage, Report)}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    return {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas.items()}
