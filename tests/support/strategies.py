"""Pages that nobody would write and somebody will: the kit's, and the fixtures of this repository gone wrong."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from broadsheet.testing.strategies import any_fragment, any_html, any_text, mangled, mangled_text

__all__ = ["HTML_PAGES", "html_pages", "mangled_pages", "mangled_texts", "texts", "trees"]

FIXTURES = Path(__file__).parents[1] / "fixtures"
HTML_PAGES: tuple[bytes, ...] = tuple(path.read_bytes() for path in sorted(FIXTURES.glob("*/*/page.html")))
TEXT_PAGES: tuple[str, ...] = tuple(path.read_text() for path in sorted(FIXTURES.glob("*/*/page.txt")))

texts: st.SearchStrategy[str] = any_text()

#: A fragment: elements in elements, now and then not closed, or closed in the wrong place.
trees: st.SearchStrategy[str] = any_fragment()

#: A page around some fragments.
html_pages: st.SearchStrategy[str] = any_html()

#: A sample page after some accidents.
mangled_pages: st.SearchStrategy[bytes] = mangled(HTML_PAGES)

#: A sample of flattened text after some accidents: lines lost, lines put in, cut.
mangled_texts: st.SearchStrategy[str] = mangled_text(TEXT_PAGES)
