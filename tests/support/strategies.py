"""Pages that nobody would write and somebody will: trees of every sort of element, and real pages gone wrong."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from hypothesis import strategies as st

__all__ = ["HTML_PAGES", "html_pages", "mangled_pages", "mangled_texts", "texts", "trees"]

FIXTURES = Path(__file__).parents[1] / "fixtures"
HTML_PAGES: tuple[bytes, ...] = tuple(path.read_bytes() for path in sorted(FIXTURES.glob("*/*/page.html")))

# ---------------------------------------------------------------------------------------------------------- text

_WORDS = (
    "rain",
    "Tram",
    "3",
    "a",
    "It’s",
    "naïve",
    "“quoted”",
    "–",
    "£4.50",
    "東京",
    "雨が降った",
    "경제",
    "منذ",
    "العربية",
)
_SPACES = (" ", "  ", "\n", "\t", "\r\n", "\xa0", "\u2003", "\u3000", "\u2028", "\x0c", "\u200b", "")
_ENTITIES = (
    "&amp;",
    "&nbsp;",
    "&lt;b&gt;",
    "&eacute;",
    "&#8212;",
    "&#x200f;",
    "&#12354;",
    "&unknown;",
    "&",
    "&#0;",
    "&copy",
)
_LINES = (
    "3 hours ago",
    "Related Articles",
    "Comments",
    "- Reuters",
    "logo",
    "03-04-2025",
    "#storm",
    "Try Our AI Features",
)

texts: st.SearchStrategy[str] = st.lists(
    st.one_of(
        st.sampled_from(_WORDS),
        st.sampled_from(_SPACES),
        st.sampled_from(_ENTITIES),
        st.sampled_from(_LINES),
        st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<>&"), max_size=6),
    ),
    max_size=6,
).map("".join)

# --------------------------------------------------------------------------------------------------------- trees

_BLOCK: tuple[str, ...] = (
    "div",
    "p",
    "article",
    "section",
    "h1",
    "h2",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "blockquote",
    "pre",
    "dl",
    "dd",
)
_BLOCK += (
    "main",
    "header",
    "footer",
    "nav",
    "aside",
    "figure",
    "figcaption",
    "form",
    "button",
    "select",
    "option",
    "details",
)
_INLINE = (
    "span",
    "b",
    "a",
    "em",
    "i",
    "time",
    "small",
    "sup",
    "mark",
    "font",
    "label",
    "ruby",
    "rt",
    "q",
    "code",
    "picture",
)
_UNKNOWN = ("amp-ad", "x-card", "svelte:head", "foo", "center", "marquee")
_UNSEEN: tuple[str, ...] = (
    "script",
    "style",
    "template",
    "noscript",
    "noembed",
    "noframes",
    "datalist",
    "rp",
    "svg",
    "iframe",
    "audio",
)
_UNSEEN += ("video", "object", "canvas", "title", "head")
_VOID = ("br", "hr", "img", "input", "wbr", "meta", "link", "source", "base")
_NAMES = st.one_of(*map(st.sampled_from, (_BLOCK, _BLOCK, _INLINE, _INLINE, _UNKNOWN, _UNSEEN)))

_attributes = st.lists(
    st.one_of(
        st.sampled_from(
            (
                "hidden",
                'hidden="until-found"',
                'style="display: none"',
                'style="color: red; DISPLAY:none !important"',
                'style="display:none!important;"',
                'style="display: block"',
                "style='background: none'",
                'aria-hidden="true"',
                'class="promo card" id=x',
                'href="/story" title="not text"',
                'src="a.png" alt="not text either"',
                "href='http://[::1/x'",
                'href="javascript:void(0)"',
                "data-x",
                'x="<b>"',
            )
        ),
        st.builds(lambda value: f'data-v="{escape(value)}"', st.text(max_size=4)),
    ),
    max_size=2,
)
_tags = st.tuples(_NAMES, _attributes, st.sampled_from(("closed", "closed", "closed", "open", "upper", "wrong")))


def _element(tag: tuple[str, list[str], str], children: list[str]) -> str:
    name, attributes, manner = tag
    opening = " ".join([name.upper() if manner == "upper" else name, *attributes])
    closing = {"open": "", "wrong": "</span></p>"}.get(manner, f"</{name}>")
    return f"<{opening}>{''.join(children)}{closing}"


_glued = st.tuples(*(st.sampled_from(_WORDS) for _ in range(3)))

_leaves = st.one_of(
    texts,
    # an element in the middle of a word: there it shows whether it is seen, and whether it breaks the line
    st.builds(
        lambda name, parts: f"{parts[0]}<{name}>{parts[1]}</{name}>{parts[2]}",
        _NAMES | st.sampled_from(("br", "wbr")),
        _glued,
    ),
    st.builds(lambda name, attributes: f"<{' '.join([name, *attributes])}>", st.sampled_from(_VOID), _attributes),
    st.builds(lambda text: f"<!-- {text} -->", texts),
    st.sampled_from(
        ("<!doctype html>", "<?php echo 1 ?>", "<![CDATA[ x ]]>", "</div>", "</nothing>", "<", "</", "<3", "<!>")
    ),
)

#: A fragment: elements in elements, now and then not closed, or closed in the wrong place.
trees: st.SearchStrategy[str] = st.recursive(
    _leaves, lambda inner: st.builds(_element, _tags, st.lists(inner, max_size=4)), max_leaves=16
)

_frames: tuple[Callable[[str], str], ...] = (
    lambda body: body,
    lambda body: f"<!doctype html><html><head><title>Not text</title></head><body>{body}</body></html>",
    lambda body: f"<html lang=en><body><main><h1>Rain at last</h1>{body}</main><footer>© 2025</footer>",
    lambda body: f"<body>{body}</body></html>what follows the page",
)

#: A page around some fragments.
html_pages: st.SearchStrategy[str] = st.builds(
    lambda frame, parts: frame("".join(parts)), st.sampled_from(_frames), st.lists(trees, min_size=1, max_size=4)
)

# ------------------------------------------------------------------------------------------------------- mangling

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
_Edit = Callable[[bytes], bytes]


def _cut(place: int) -> _Edit:
    return lambda page: page[: place % (len(page) + 1)]


def _insert(place: int, noise: bytes) -> _Edit:
    def edit(page: bytes) -> bytes:
        at = place % (len(page) + 1)
        return page[:at] + noise + page[at:]

    return edit


def _insert_between_tags(place: int, noise: bytes) -> _Edit:
    def edit(page: bytes) -> bytes:
        at = page.find(b"<", place % (len(page) + 1))
        return page[:at] + noise + page[at:] if at >= 0 else page

    return edit


def _repeat(place: int, length: int) -> _Edit:
    def edit(page: bytes) -> bytes:
        at = place % (len(page) + 1)
        return page[: at + length] + page[at:]

    return edit


def _delete(place: int, length: int) -> _Edit:
    def edit(page: bytes) -> bytes:
        at = place % (len(page) + 1)
        return page[:at] + page[at + length :]

    return edit


def _flip(place: int, bit: int) -> _Edit:
    def edit(page: bytes) -> bytes:
        if not page:
            return page
        at = place % len(page)
        return page[:at] + bytes([page[at] ^ (1 << bit)]) + page[at + 1 :]

    return edit


def _swap_quotes(page: bytes) -> bytes:
    return page.translate(bytes.maketrans(b"\"'", b"'\""))


def _upper_tags(page: bytes) -> bytes:
    return page.replace(b"<div", b"<DIV").replace(b"</p", b"</P")


def _wrap(page: bytes) -> bytes:
    return b"<center><table><tr><td>" + page + b"</table></center>"


_edits: st.SearchStrategy[_Edit] = st.one_of(
    st.builds(_insert_between_tags, _places, st.sampled_from(_NOISE)),
    st.builds(_insert, _places, st.sampled_from(_NOISE)),
    st.builds(_repeat, _places, st.integers(1, 400)),
    st.builds(_delete, _places, st.integers(1, 400)),
    st.builds(_cut, _places),
    st.builds(_flip, _places, st.integers(0, 7)),
    st.sampled_from((_swap_quotes, _upper_tags, _wrap)),
)


def _mangled(page: bytes, edits: list[_Edit]) -> bytes:
    for edit in edits:
        page = edit(page)
    return page


#: A sample page after some accidents.
mangled_pages: st.SearchStrategy[bytes] = st.builds(
    _mangled, st.sampled_from(HTML_PAGES), st.lists(_edits, min_size=1, max_size=5)
)

TEXT_PAGES: tuple[str, ...] = tuple(path.read_text() for path in sorted(FIXTURES.glob("*/*/page.txt")))


def _mangled_text(page: str, accidents: list[tuple[int, int, str]]) -> str:
    for place, length, put in accidents:
        at = place % (len(page) + 1)
        page = page[:at] + put + page[at + length :]
    return page


#: A sample of flattened text after some accidents: lines lost, lines put in, cut.
mangled_texts: st.SearchStrategy[str] = st.builds(
    _mangled_text,
    st.sampled_from(TEXT_PAGES),
    st.lists(
        st.tuples(_places, st.integers(0, 300), st.one_of(texts, st.sampled_from(("\n", "", "\n\n\n")))), max_size=4
    ),
)
