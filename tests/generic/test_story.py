"""The plain reading of pages that nobody wrote an adapter for."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import BoilerplateKind, Direction, PageKind, Registry, Role

LONG = "The rain came on Monday and stayed for a week, said the mayor of the harbour town."


def read(html: str) -> broadsheet.NewsPage:
    return broadsheet.parse(html, registry=Registry())


def test_the_headline_of_text_is_its_first_line() -> None:
    page = broadsheet.parse_text(f"Rain\n\n{LONG}\nIt ended.", registry=Registry())
    assert (page.headline, page.text, page.kind) == ("Rain", f"{LONG}\n\nIt ended.", PageKind.ARTICLE)


def test_the_body_is_what_stands_together_in_one_place() -> None:
    html = f"""<nav><p>{LONG}</p></nav><h1>Rain</h1><div><p>Short but first.</p><h2>Why</h2><p>{LONG}</p><ul><li>x</ul>
    <blockquote>{LONG}</blockquote></div><aside><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></aside><footer><p>{LONG}</p></footer>"""
    page = read(html)
    assert page.kind is PageKind.ARTICLE
    assert [block.text for block in page.body] == ["Short but first.", "Why", LONG, LONG] or [
        block.text for block in page.body
    ] == ["Short but first.", "Why", LONG, "x", LONG]


def test_a_page_without_paragraphs_has_no_body() -> None:
    page = read("<h1>Rain</h1><div>Menu</div><div>Contact</div>")
    assert (page.kind, page.body, page.text) == (PageKind.UNKNOWN, (), "")


def test_what_is_left_is_boilerplate_by_where_it_stands() -> None:
    page = read(
        f"<header>a</header><nav>b</nav><h1>Rain</h1><p>{LONG}</p><p>Rain</p><footer><nav>c</nav>d</footer><i>e</i>"
    )
    kinds = {block.text: block.kind for block in page.boilerplate}
    assert kinds["a"] is BoilerplateKind.HEADER
    assert kinds["b"] is kinds["c"] is BoilerplateKind.NAVIGATION
    assert kinds["d"] is BoilerplateKind.FOOTER
    assert kinds["e"] is BoilerplateKind.OTHER
    assert {block.role for block in page.blocks if block.text == "Rain"} >= {Role.HEADLINE}


@pytest.mark.parametrize(
    ("html", "language", "direction"),
    [
        ("<html lang=en-GB><p>x", "en-GB", Direction.LTR),
        ("<html lang=AR><p>x", "AR", Direction.RTL),
        ("<html xml:lang=fa><p>x", "fa", Direction.RTL),
        ("<html lang=en dir=rtl><p>x", "en", Direction.RTL),
        ("<meta property=og:locale content=pt_BR><p>x", "pt-BR", Direction.LTR),
        ("<meta http-equiv=content-language content='de, en'><p>x", "de", Direction.LTR),
        ("<html lang='<script>'><p>x", None, Direction.LTR),
        ("<html lang=''><p>مرحبا", None, Direction.RTL),
        ("<p>123 مرحبا", None, Direction.RTL),
        ("<p>123", None, None),
    ],
)
def test_language_and_direction(html: str, language: str | None, direction: Direction | None) -> None:
    page = read(html)
    assert (page.language, page.direction) == (language, direction)


def test_an_unknown_element_breaks_no_line_and_takes_no_paragraph_away() -> None:
    html = f"<h1>Rain</h1><div><p>{LONG}</p><p><x-mark>{LONG}</x-mark></p></div>"
    assert read(html).text == f"{LONG}\n\n{LONG}"
