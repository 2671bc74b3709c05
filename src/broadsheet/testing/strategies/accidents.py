"""Accidents that befall real pages on their way: bytes lost, doubled or flipped, noise put in, lines cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from broadsheet.testing.strategies.chaos import any_text

__all__ = ["mangled", "mangled_text"]

_NOISE: tuple[bytes, ...] = (
    b"<!-- a comment with <p>a tag</p> -->",
    b"<script>var x = '<p>no text</p>';</script>",
    b"<style>p { color: red }</style>",
    b"<noscript><img src=x>Please turn scripts on</noscript>",
    b"<x-promo>Subscribe now</x-promo>",
    b"<div hidden>Unseen for now</div>",
    b'<span style="display:none">Unseen too</span>',
    b"<div>",
    b"</div>",
    b"</p></li></ul>",
    b"<br>",
    b"<table><td>",
    b"<svg><text>drawn</text></svg>",
    "\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}".encode(),
    b"&nbsp;&#8203;&amp;",
    b"<!--",
    b"<script>",
    b'<p title="',
    b"<",
    b"\xff\xfe",
    b"\x00",
)

_places = st.integers(0, 1_000_000)
_Accident = Callable[[bytes], bytes]


def _cut(place: int) -> _Accident:
    return lambda page: page[: place % (len(page) + 1)]


def _insert(place: int, noise: bytes) -> _Accident:
    def happen(page: bytes) -> bytes:
        at = place % (len(page) + 1)
        return page[:at] + noise + page[at:]

    return happen


def _insert_between_tags(place: int, noise: bytes) -> _Accident:
    def happen(page: bytes) -> bytes:
        at = page.find(b"<", place % (len(page) + 1))
        return page[:at] + noise + page[at:] if at >= 0 else page

    return happen


def _repeat(place: int, length: int) -> _Accident:
    def happen(page: bytes) -> bytes:
        at = place % (len(page) + 1)
        return page[: at + length] + page[at:]

    return happen


def _delete(place: int, length: int) -> _Accident:
    def happen(page: bytes) -> bytes:
        at = place % (len(page) + 1)
        return page[:at] + page[at + length :]

    return happen


def _flip(place: int, bit: int) -> _Accident:
    def happen(page: bytes) -> bytes:
        if not page:
            return page
        at = place % len(page)
        return page[:at] + bytes([page[at] ^ (1 << bit)]) + page[at + 1 :]

    return happen


def _swap_quotes(page: bytes) -> bytes:
    return page.translate(bytes.maketrans(b"\"'", b"'\""))


def _upper_tags(page: bytes) -> bytes:
    return page.replace(b"<div", b"<DIV").replace(b"</p", b"</P")


def _wrap(page: bytes) -> bytes:
    return b"<center><table><tr><td>" + page + b"</table></center>"


_accidents: st.SearchStrategy[_Accident] = st.one_of(
    st.builds(_insert_between_tags, _places, st.sampled_from(_NOISE)),
    st.builds(_insert, _places, st.sampled_from(_NOISE)),
    st.builds(_repeat, _places, st.integers(1, 400)),
    st.builds(_delete, _places, st.integers(1, 400)),
    st.builds(_cut, _places),
    st.builds(_flip, _places, st.integers(0, 7)),
    st.sampled_from((_swap_quotes, _upper_tags, _wrap)),
)


def _mangled(page: bytes, accidents: list[_Accident]) -> bytes:
    for happen in accidents:
        page = happen(page)
    return page


def _mangled_text(page: str, accidents: list[tuple[int, int, str]]) -> str:
    for place, length, put in accidents:
        at = place % (len(page) + 1)
        page = page[:at] + put + page[at + length :]
    return page


def mangled(pages: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """One of the pages after one to five accidents. They know nothing of HTML: the page may be cut inside of a tag.

    >>> from hypothesis import find
    >>> b"rain" in find(mangled([b"<p>rain</p>"]), lambda page: b"rain" not in page)
    False
    """
    return st.builds(_mangled, st.sampled_from(tuple(pages)), st.lists(_accidents, min_size=1, max_size=5))


def mangled_text(pages: Sequence[str]) -> st.SearchStrategy[str]:
    """One of the pages of flattened text after up to four accidents: lines lost, lines put in, cut.

    >>> from hypothesis import find
    >>> "rain" in find(mangled_text(["rain"]), lambda page: "rain" not in page)
    False
    """
    return st.builds(
        _mangled_text,
        st.sampled_from(tuple(pages)),
        st.lists(
            st.tuples(_places, st.integers(0, 300), st.one_of(any_text(), st.sampled_from(("\n", "", "\n\n\n")))),
            max_size=4,
        ),
    )
