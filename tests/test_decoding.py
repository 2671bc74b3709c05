"""Bytes to text: which evidence decides, and what is told of it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

import broadsheet
from broadsheet import EmptyDocument, EncodingSource, FindingCode
from broadsheet.decoding import decode


def meta(label: str) -> bytes:
    return f'<meta charset="{label}">'.encode()


@pytest.mark.parametrize(
    ("data", "transport", "name", "source"),
    [
        (b"\xef\xbb\xbfcaf\xc3\xa9", None, "utf-8", EncodingSource.BYTE_ORDER_MARK),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "latin1", "utf-8", EncodingSource.BYTE_ORDER_MARK),
        ("\ufeffcafé".encode("utf-16-le"), "utf-8", "utf-16le", EncodingSource.BYTE_ORDER_MARK),
        ("\ufeffcafé".encode("utf-16-be"), None, "utf-16be", EncodingSource.BYTE_ORDER_MARK),
        (meta("utf-8") + b"caf\xe9", "iso-8859-1", "windows-1252", EncodingSource.TRANSPORT),
        (meta("windows-1251") + b"caf\xc3\xa9", "UTF8", "utf-8", EncodingSource.TRANSPORT),
        (meta("latin1") + b"caf\xe9", None, "windows-1252", EncodingSource.META),
        (meta("ISO-8859-1") + b"caf\xe9", None, "windows-1252", EncodingSource.META),
        (meta("ascii") + b"caf\xe9", None, "windows-1252", EncodingSource.META),
        (meta("utf-16") + b"caf\xc3\xa9", None, "utf-8", EncodingSource.META),
        (meta("utf-16be") + b"caf\xc3\xa9", None, "utf-8", EncodingSource.META),
        (meta("x-user-defined") + b"caf\xe9", None, "windows-1252", EncodingSource.META),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', None, "gbk", EncodingSource.META),
        (b"caf\xc3\xa9", None, "utf-8", EncodingSource.VALID_UTF8),
        (b"plain", None, "utf-8", EncodingSource.VALID_UTF8),
        (b"caf\xe9", None, "windows-1252", EncodingSource.FALLBACK),
        (meta("no-such-charset") + b"caf\xc3\xa9", None, "utf-8", EncodingSource.VALID_UTF8),
        (meta("windows-1252") + b"caf\xe9", "no such", "windows-1252", EncodingSource.META),
    ],
)
def test_what_decides(data: bytes, transport: str | None, name: str, source: EncodingSource) -> None:
    decoded = decode(data, transport=transport)
    assert (decoded.encoding.name, decoded.encoding.source) == (name, source)
    assert decoded.encoding.replaced == 0
    assert "\ufeff" not in decoded.text
    if b"caf" in data or "caf" in decoded.text:
        assert "café" in decoded.text


def test_a_label_that_nobody_knows_is_a_finding() -> None:
    assert decode(meta("no-such-charset") + b"x").rejected == "no-such-charset"
    report = broadsheet.inspect(meta("no-such-charset") + b"<p>Rain at last.")
    assert FindingCode.UNKNOWN_ENCODING in {finding.code for finding in report.findings}
    report = broadsheet.inspect(b"<p>Rain at last.", encoding="no such")
    assert any("no such" in finding.message for finding in report.findings)


@pytest.mark.parametrize("label", ["replacement", "hz-gb-2312", "iso-2022-kr"])
def test_labels_that_would_read_any_page_as_one_character_are_not_followed(label: str) -> None:
    assert decode(meta(label) + b"<p>Rain").text.endswith("<p>Rain")


@pytest.mark.parametrize("label", ["gb2312", "iso-8859-15", "windows-1251", "shift_jis", "koi8-r", "latin1"])
def test_a_declaration_that_the_bytes_contradict_does_not_count(label: str) -> None:
    text = "Дождь наконец пошёл; 雨 がようやく降った; enfin la pluie, à l'été"
    data = meta(label) + f"<p>{text}</p>".encode()
    decoded = decode(data)
    assert text in decoded.text
    assert (decoded.encoding.name, decoded.encoding.source) == ("utf-8", EncodingSource.VALID_UTF8)
    report = broadsheet.inspect(data)
    assert FindingCode.FALSE_ENCODING in {finding.code for finding in report.findings}
    cut = decode(data[: data.index("降".encode()) + 1])
    assert cut.text.endswith("がようやく\ufffd")
    assert decode(data, transport=label).encoding.source is EncodingSource.TRANSPORT


def test_few_characters_that_could_be_utf8_by_accident_leave_the_declaration_true() -> None:
    assert decode(meta("gb2312") + "联通".encode("gbk")).text.endswith("联通")
    assert decode(meta("latin1") + "Ã©".encode("latin1")).encoding.source is EncodingSource.META


@given(st.text(st.sampled_from("дождь наконец,雨が降った été naïve"), min_size=1))
def test_text_in_the_encoding_that_is_declared_is_read_in_it(text: str) -> None:
    for codec in ("koi8-r", "shift_jis", "windows-1252", "gb18030", "windows-1251"):
        written = text.encode(codec, "ignore")
        decoded = decode(meta(codec) + written)
        assert decoded.encoding.source is EncodingSource.META
        assert decoded.text.endswith(written.decode(codec))


def test_bytes_that_fit_no_character_are_replaced_and_counted() -> None:
    decoded = decode(meta("utf-8") + b"a\xffb\xfec")
    assert decoded.text.endswith("a\ufffdb\ufffdc")
    assert decoded.encoding.replaced == 2
    report = broadsheet.inspect(meta("utf-8") + b"<p>a\xffb")
    assert FindingCode.CHARACTERS_REPLACED in {finding.code for finding in report.findings}


def test_a_replacement_character_of_the_page_itself_is_not_counted() -> None:
    assert decode(meta("utf-8") + "\ufffd".encode() + b"\xff").encoding.replaced == 1


def test_windows_1252_reads_every_byte() -> None:
    decoded = decode(meta("latin1") + bytes(range(256)))
    assert len(decoded.text) == len(meta("latin1")) + 256
    assert decoded.text[-127 - 1 + 1] == "\x81"
    assert "€" in decoded.text
    assert decoded.encoding.replaced == 0


def test_only_the_beginning_of_a_page_declares_its_encoding() -> None:
    late = b" " * 2000 + meta("windows-1251") + b"caf\xc3\xa9"
    assert decode(late).encoding.source is EncodingSource.VALID_UTF8


@given(st.text())
def test_characters_are_taken_as_they_are(text: str) -> None:
    assert decode(text).text == text.removeprefix("\ufeff")


@given(st.text(st.characters()))
def test_text_is_always_text_that_can_be_encoded(text: str) -> None:
    decoded = decode(text)
    decoded.text.encode()
    assert decoded.encoding.replaced == sum("\ud800" <= character <= "\udfff" for character in text)


@given(st.text(max_size=50), st.sampled_from(["utf-8", "utf-16-le", "shift_jis", "windows-1251", "gb18030", "koi8-r"]))
def test_the_transport_tells_how_to_read(text: str, codec: str) -> None:
    text = text.encode(codec, "ignore").decode(codec, "ignore").replace("\ufeff", "")
    label = {"utf-16-le": "utf-16le"}.get(codec, codec)
    data = text.encode(codec)
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"PK", b"GIF8", b"%PDF", b"\x1f\x8b")):
        assert decode(data, transport=label).encoding.source is EncodingSource.TRANSPORT


@given(st.binary())
def test_any_bytes_become_text_or_are_no_page(data: bytes) -> None:
    with suppress(EmptyDocument):
        decode(data).text.encode()
