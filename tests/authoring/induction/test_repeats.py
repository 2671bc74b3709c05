"""What stands on several pages is boilerplate, unless the pages are one."""

from __future__ import annotations

from broadsheet.authoring.induction.repeats import Repeats
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import SavedPage


def view(name: str, *lines: str) -> View:
    return View.of(SavedPage(name, "".join(f"<p>{line}</p>" for line in lines).encode()))


def test_a_line_of_two_pages() -> None:
    first, second = view("a", "About us", "Rain", "Fog"), view("b", "About us", "Snow", "Ice")
    repeats = Repeats.of([first, second])
    assert repeats.has(first, "About us")
    assert not repeats.has(first, "Rain")


def test_a_page_saved_twice_tells_nothing() -> None:
    first, second = view("a", "About us", "Rain"), view("b", "About us", "Rain")
    repeats = Repeats.of([first, second])
    assert not repeats.has(first, "Rain")


def test_a_short_line_that_one_page_shows_again_and_again() -> None:
    page = view("a", "Advertisement", "Rain", "Advertisement", "Fog", "Advertisement")
    repeats = Repeats.of([page])
    assert repeats.is_often(page, "Advertisement")
    assert not repeats.is_often(page, "Rain")
