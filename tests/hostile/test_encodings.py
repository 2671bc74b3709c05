"""Encodings that are wrong, contradicting or unheard of."""

from __future__ import annotations

from contextlib import suppress

import pytest
import webencodings
from hypothesis import given
from hypothesis import strategies as st
from tests.support.hostile import codes, text_of
from webencodings.labels import LABELS as LABELS_OF_THE_STANDARD

import broadsheet
from broadsheet import EmptyDocument, FindingCode

ENCODINGS = ["utf-8", "utf-16", "utf-16-le", "windows-1252", "windows-1256", "shift_jis", "big5", "koi8-r", "gb18030"]
LABELS = st.sampled_from(
    (*ENCODINGS, "latin1", "utf-7", "utf-32", "x-user-defined", "replacement", "no such", "", "hz-gb-2312")
)


@given(text=st.text(max_size=40), label=LABELS, transport=st.none() | LABELS, really=st.sampled_from(ENCODINGS))
def test_wrong_encodings_give_a_record_or_a_typed_error(
    text: str, label: str, transport: str | None, really: str
) -> None:
    data = f"<meta charset='{label}'><p>{text}".encode(really, "ignore")
    broadsheet.inspect(data, encoding=transport)
    with suppress(EmptyDocument):
        broadsheet.parse(data, encoding=transport)


#: A word for "rain", or some letters, of each script that an encoding was made for.
WORDS = (
    "pluie d'été déjà deszcz dżdż yağmur šķūņi дождь дощ ґедзь βροχή μεγάλη مطر גשם ฝน 雨が降った 비가 온다 下雨了 ①"
)
#: As what the standard reads a page that says of itself, in letters of one byte, that it is this.
INSTEAD = {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252"}


@pytest.mark.parametrize("label", [*LABELS_OF_THE_STANDARD])
def test_each_label_of_the_standard_is_known(label: str) -> None:
    name = LABELS_OF_THE_STANDARD[label]
    said = f"<meta charset='{label}'><p>{{}}</p>"
    if name == "replacement":  # which the standard reads as one character, lest it hide what the page does
        report = broadsheet.inspect(said.format("Rain").encode())
        assert (text_of(report.page), FindingCode.UNKNOWN_ENCODING in codes(report)) == ("Rain", True)
        return
    for stated, told in ((INSTEAD.get(name, name), None), (name, f" {label.upper()}\n")):
        codec = webencodings.lookup(stated).codec_info  # type: ignore[union-attr]
        words = codec.decode(codec.encode(WORDS, "ignore")[0])[0]
        report = broadsheet.inspect(codec.encode(said.format(words))[0], encoding=told)
        assert report.encoding is not None
        assert (report.encoding.name, report.encoding.replaced) == (stated, 0)
        assert text_of(report.page) == " ".join(words.split())


NO_LABELS = ["utf7", "utf-7", "utf-32", "cesu-8", "scsu", "bocu-1", "ebcdic", "idna", "punycode", "unicode_escape"]
NO_LABELS += ["rot13", "base64", "zlib", "hex", "mbcs", "undefined", "utf-8-sig", "utf_8", "latin_1", "../utf-8", "é"]


@pytest.mark.parametrize("label", NO_LABELS)
def test_no_label_beyond_the_standard_is_followed(label: str) -> None:
    """Python knows many codecs more, some of which turn letters into mark-up, or decompress."""
    for html, transport in ((f"<meta charset='{label}'><p>Déjà la pluie", None), ("<p>Déjà la pluie", label)):
        report = broadsheet.inspect(html.encode(), encoding=transport)
        assert report.encoding is not None
        assert report.encoding.name == "utf-8"
        assert text_of(report.page) == "Déjà la pluie"


@pytest.mark.parametrize(
    "told", ["<meta charset=utf-7>", "<meta http-equiv=content-type content='text/html;charset=utf-7'>", "+/v8-"]
)
@pytest.mark.parametrize("transport", [None, "utf-7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7"])
def test_utf_7_is_never_read_as_such(told: str, transport: str | None) -> None:
    written = "+ADw-script+AD4-alert(1)+ADw-/script+AD4- +ADw-p hidden+AD4-Rain"
    page = broadsheet.parse(f"{told}<p>{written}".encode(), encoding=transport)
    assert page.blocks[-1].text == written


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("transport", [None, "utf-16", "utf-8"])
def test_utf_16_is_read_where_it_says_so(codec: str, mark: str, transport: str | None) -> None:
    data = f"{mark}<h1>Rain 雨</h1><p>It rained.</p>".encode(codec)
    report = broadsheet.inspect(data, encoding=transport)
    is_told = bool(mark) or (transport, codec) == ("utf-16", "utf-16-le")  # the standard: "utf-16" is utf-16le
    assert (text_of(report.page) == "Rain 雨\nIt rained.") is is_told


@pytest.mark.parametrize("label", ["gb2312", "gbk", "x-gbk", "gb_2312-80"])
def test_a_page_that_calls_itself_gbk_may_have_the_characters_of_gb18030(label: str) -> None:
    text = "㐀 下雨了 𠮷"
    report = broadsheet.inspect(f"<meta charset={label}><p>{text}".encode("gb18030"))
    assert text_of(report.page) == text
    assert report.encoding is not None
    assert (report.encoding.name, report.encoding.replaced) == ("gbk", 0)
