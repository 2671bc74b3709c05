"""The record of how a page was read: where each field came from, and what a person should know of it."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

import attrs

from broadsheet.errors import LayoutDrift
from broadsheet.plain import Plain
from broadsheet.records.page import NewsPage

__all__ = ["BlockReport", "Candidate", "Encoding", "EncodingSource", "FieldReport", "Finding", "FindingCode", "Report"]


class FindingCode(StrEnum):
    """What a finding is about."""

    LAYOUT_DRIFT = "layout_drift"
    RULE_MISSED = "rule_missed"
    AMBIGUOUS_SOURCE = "ambiguous_source"
    PARTIAL_CARD = "partial_card"
    HIDDEN_CARDS = "hidden_cards"
    HIDDEN_STORY = "hidden_story"
    NO_PAGE = "no_page"
    NO_TEXT = "no_text"
    NO_BODY = "no_body"
    JSON_DOCUMENT = "json_document"
    DEPTH_TRIMMED = "depth_trimmed"
    ATTRIBUTES_TRIMMED = "attributes_trimmed"
    CHARACTERS_REPLACED = "characters_replaced"
    UNKNOWN_ENCODING = "unknown_encoding"
    FALSE_ENCODING = "false_encoding"
    BROKEN_METADATA = "broken_metadata"


@attrs.frozen
class Finding(Plain):
    """Something about the reading that a person should know, in words.

    Of a rule that found nothing: ``wanted`` is what it should have given ("text", "age", "cards" …), ``hits`` how much
    it found on the way, and ``near`` how far it matched: "`main .copy`: 1 hit; `main .copy > p`: 0". Of a layout drift,
    ``near`` says so of each layout's ``when``.
    """

    code: FindingCode
    message: str
    field: str | None = None
    rule: str | None = None
    wanted: str | None = None
    hits: int | None = None
    near: str | None = None


class EncodingSource(StrEnum):
    """What decided the encoding of a page, in order of rank."""

    BYTE_ORDER_MARK = "byte_order_mark"
    TRANSPORT = "transport"
    META = "meta"
    VALID_UTF8 = "valid_utf8"
    FALLBACK = "fallback"
    TEXT = "text"


@attrs.frozen
class Encoding(Plain):
    """How bytes became text: the WHATWG name, what decided it, and how many characters had to be replaced."""

    name: str
    source: EncodingSource
    replaced: int = 0


@attrs.frozen
class Candidate(Plain):
    """What a page says of a field in another place, that was not taken: the rule that finds it, and the value."""

    rule: str
    value: str


@attrs.frozen(kw_only=True)
class FieldReport(Plain):
    """Where a field came from: the rule as written, how often it hit, the blocks and the elements that it stands in.

    ``origin`` is the layout's name, or "generic"; ``hits`` counts what the rule found: 0 where the field has no value;
    ``near`` tells, for a rule that found nothing, what nearly matched. A field of cards has a report too, such as
    "cards.title", of which ``hits`` counts the cards that have it. ``others`` is what the page says of the field
    in other places, where that is something else.
    """

    field: str
    origin: str
    rule: str
    hits: int = 0
    blocks: tuple[int, ...] = ()
    xpaths: tuple[str, ...] = ()
    near: str | None = None
    others: tuple[Candidate, ...] = ()


@attrs.frozen
class BlockReport(Plain):
    """Where a block stands: the XPath of its element, None in text; ``told`` is what tells the kind of boilerplate."""

    xpath: str | None = None
    told: str | None = None


@attrs.frozen(kw_only=True)
class Report(Plain):
    """A page and how it was read. ``blocks`` has one entry for each block of the page, in their order."""

    page: NewsPage
    adapter: str | None = None
    layout: str | None = None
    fields: tuple[FieldReport, ...] = ()
    findings: tuple[Finding, ...] = ()
    encoding: Encoding | None = None
    blocks: tuple[BlockReport, ...] = ()

    _DRIFT: ClassVar = frozenset({FindingCode.LAYOUT_DRIFT, FindingCode.RULE_MISSED})

    @property
    def drift(self) -> tuple[Finding, ...]:
        """The findings which say that a site's layout no longer fits."""
        return tuple(finding for finding in self.findings if finding.code in self._DRIFT)

    def _repr_html_(self) -> str:
        from broadsheet.records.notebook import report_html

        return report_html(self)

    def raise_for_drift(self) -> None:
        """Raises ``LayoutDrift``, with the findings in its message, if the site's layout no longer fits."""
        if self.drift:
            raise LayoutDrift("; ".join(finding.message for finding in self.drift))
