"""Pages that nobody would write and somebody will: trees of every sort of element, in any order."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from hypothesis import strategies as st

__all__ = ["any_fragment", "any_html", "any_text"]

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

_texts: st.SearchStrategy[str] = st.lists(
    st.one_of(
        st.sampled_from(_WORDS),
        st.sampled_from(_SPACES),
        st.sampled_from(_ENTITIES),
        st.sampled_from(_LINES),
        st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<>&"), max_size=6),
    ),
    max_size=6,
).map("".join)

# ------------------------------------------------------------------------------------------------------- fragments

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
    _texts,
    # an element in the middle of a word: there it shows whether it is seen, and whether it breaks the line
    st.builds(
        lambda name, parts: f"{parts[0]}<{name}>{parts[1]}</{name}>{parts[2]}",
        _NAMES | st.sampled_from(("br", "wbr")),
        _glued,
    ),
    st.builds(lambda name, attributes: f"<{' '.join([name, *attributes])}>", st.sampled_from(_VOID), _attributes),
    st.builds(lambda text: f"<!-- {text} -->", _texts),
    st.sampled_from(
        ("<!doctype html>", "<?php echo 1 ?>", "<![CDATA[ x ]]>", "</div>", "</nothing>", "<", "</", "<3", "<!>")
    ),
)

_fragments: st.SearchStrategy[str] = st.recursive(
    _leaves, lambda inner: st.builds(_element, _tags, st.lists(inner, max_size=4)), max_leaves=16
)

_frames: tuple[Callable[[str], str], ...] = (
    lambda body: body,
    lambda body: f"<!doctype html><html><head><title>Not text</title></head><body>{body}</body></html>",
    lambda body: f"<html lang=en><body><main><h1>Rain at last</h1>{body}</main><footer>© 2025</footer>",
    lambda body: f"<body>{body}</body></html>what follows the page",
)


def any_text() -> st.SearchStrategy[str]:
    """A piece of HTML's text: words of many scripts, every sort of space, entities good and bad, lines of sites.

    >>> from hypothesis import find
    >>> "&" in find(any_text(), lambda text: "&" in text)
    True
    """
    return _texts


def any_fragment() -> st.SearchStrategy[str]:
    """Elements in elements, seen and unseen, now and then not closed, or closed in the wrong place.

    >>> from hypothesis import find
    >>> "<p" in find(any_fragment(), lambda html: "<p" in html)
    True
    """
    return _fragments


def any_html() -> st.SearchStrategy[str]:
    """A page around some fragments: what a library must read, whatever it is.

    >>> from hypothesis import find
    >>> "<main" in find(any_html(), lambda html: "<main" in html)
    True
    """
    return st.builds(
        lambda frame, parts: frame("".join(parts)),
        st.sampled_from(_frames),
        st.lists(_fragments, min_size=1, max_size=4),
    )
