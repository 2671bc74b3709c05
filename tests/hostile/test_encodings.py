"""Encodings that are wrong, contradicting or unheard of."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

import broadsheet
from broadsheet import EmptyDocument

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
