"""Bytes to text as the WHATWG standard says, with the evidence.

A byte order mark decides; then the transport's charset (the HTTP header); then the page's own declaration; then
UTF-8 where the bytes are valid UTF-8; then windows-1252, which reads anything. Labels are the standard's
(`Encoding Standard <https://encoding.spec.whatwg.org/>`_), through ``webencodings``.

In one thing it goes further than the standard: crawlers save pages as UTF-8 and leave the old declaration in them.
Text of another encoding is never UTF-8 by chance, but for a few characters; so such a declaration does not count.
"""

from __future__ import annotations

import codecs
import re

import attrs
import webencodings

from broadsheet.errors import EmptyDocument
from broadsheet.records import Encoding, EncodingSource

__all__ = ["Decoded", "decode", "whole_characters"]

#: How far the standard looks for a declaration in the page, in bytes.
_PRESCAN = 1024

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16le"), (codecs.BOM_UTF16_BE, "utf-16be"))

#: First bytes of what is not a page (MIME Sniffing Standard): in words, for the error.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b\x08", "gzip data; decompress it first"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data; decompress it first"),
    (b"PK\x03\x04", "a ZIP archive"),
)

#: windows-1252 by the standard: where Python's codec knows no character, the control character of that number.
_WINDOWS_1252 = "".join(bytes([n]).decode("cp1252", "ignore") or chr(n) for n in range(256))

#: Pages that call themselves GBK have more in them, so the standard reads them as the larger one.
_READ_AS = {"gbk": "gb18030"}

#: What most pages declare, for which no library need be asked.
_USUAL = re.compile(rb"charset\s*=\s*[\"']?utf-8[\"' />;]")

#: So many characters beyond ASCII are no accident, if they all are valid UTF-8.
_NO_ACCIDENT = 8

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@attrs.frozen
class Decoded:
    """Text that every parser takes, and how it was made.

    ``rejected`` is a declared charset that no one knows, ``contradicted`` one that the bytes are not in.
    """

    text: str
    encoding: Encoding
    rejected: str | None = None
    contradicted: str | None = None


def decode(data: bytes | str, *, transport: str | None = None) -> Decoded:
    """The text of a page; never fails on bytes that could be text.

    ``transport`` is the charset of the HTTP header. A str is taken as it is, save for lone surrogates, which no
    encoding can hold. Raises ``EmptyDocument`` for the bytes of a PDF, an image or an archive.

    >>> decode(b"<meta charset=latin1>caf\\xe9").encoding.name
    'windows-1252'
    """
    if isinstance(data, str):
        text = whole_characters(data)
        return Decoded(text.removeprefix("\ufeff"), Encoding("str", EncodingSource.TEXT, _differing(text, data)))
    for signature, words in _SIGNATURES:
        if data.startswith(signature):
            raise EmptyDocument(f"these are the bytes of {words}, not of a page")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name, EncodingSource.BYTE_ORDER_MARK)
    rejected = None
    for label, source in ((transport, EncodingSource.TRANSPORT), (_declared(data), EncodingSource.META)):
        if label is None:
            continue
        known = webencodings.lookup(label)
        if known is not None and known.name != "replacement":  # which would read any page as one character
            found = _contradicting(data, known.name) if source is EncodingSource.META else None
            if found is not None:
                return Decoded(found, Encoding("utf-8", EncodingSource.VALID_UTF8), rejected, known.name)
            return _decoded(data, _effective(known.name, source), source, rejected)
        rejected = label
    try:
        return Decoded(data.decode("utf-8"), Encoding("utf-8", EncodingSource.VALID_UTF8), rejected)
    except UnicodeDecodeError:
        return _decoded(data, "windows-1252", EncodingSource.FALLBACK, rejected)


def whole_characters(text: str) -> str:
    """The text with each lone surrogate, half a character that no encoding can hold, replaced by U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub(_REPLACEMENT, text)
    return text


def _differing(text: str, data: str) -> int:
    return 0 if text is data else sum(a != b for a, b in zip(text, data, strict=True))


def _declared(data: bytes) -> str | None:
    """The charset that the page's first bytes declare, if any."""
    head = data[:_PRESCAN]
    lower = head.lower()
    at = lower.find(b"charset")
    if at < 0 and b"encoding" not in lower:
        return None
    if _is_plain(lower[:at]) and _USUAL.match(lower, at):
        return "utf-8"
    from bs4.dammit import EncodingDetector

    found = EncodingDetector.find_declared_encoding(head, is_html=True, search_entire_document=True)
    return found or None


def _is_plain(before: bytes) -> bool:
    """Whether what stands before the first "charset" of a page, in lower case, opens a ``<meta>`` and is no comment."""
    opened = before.rfind(b"<meta")
    return opened >= 0 and b">" not in before[opened:] and b"<!--" not in before and b"encoding" not in before


def _contradicting(data: bytes, declared: str) -> str | None:
    """The text of a page that is UTF-8, whatever it declares; None where the declaration may be true.

    A page that was cut off may end within a character.
    """
    if declared in ("utf-8", "utf-16le", "utf-16be") or data.isascii():
        return None
    try:
        text, read = codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return None
    beyond = len(data) - len(text)  # each character beyond ASCII has at least one byte more
    return text + _REPLACEMENT * (read < len(data)) if beyond >= _NO_ACCIDENT else None


def _effective(name: str, source: EncodingSource) -> str:
    """A page that can say "utf-16" in ASCII is not UTF-16: there the standard reads UTF-8."""
    if source is EncodingSource.META and name in ("utf-16le", "utf-16be"):
        return "utf-8"
    return "windows-1252" if name == "x-user-defined" and source is EncodingSource.META else name


def _decoded(data: bytes, name: str, source: EncodingSource, rejected: str | None = None) -> Decoded:
    if name == "windows-1252":
        text, _ = codecs.charmap_decode(data, "strict", _WINDOWS_1252)
        return Decoded(text, Encoding(name, source), rejected)
    encoding = webencodings.lookup(_READ_AS.get(name, name))
    assert encoding is not None, name  # the name came from the same table
    try:
        return Decoded(encoding.codec_info.decode(data, "strict")[0], Encoding(name, source), rejected)
    except UnicodeDecodeError:
        text = encoding.codec_info.decode(data, "replace")[0]
        already = data.count(_REPLACEMENT.encode()) if name == "utf-8" else 0
        return Decoded(text, Encoding(name, source, text.count(_REPLACEMENT) - already), rejected)
