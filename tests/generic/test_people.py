"""Lines that name people, desks and nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.generic.people import is_person, is_signed, people_in


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Ann Poole", ("Ann Poole",)),
        ("BY ANN POOLE", ("ANN POOLE",)),
        ("Von Anna Müller und Max Schmidt", ("Anna Müller", "Max Schmidt")),
        ("Par Jeanne Le Goff", ("Jeanne Le Goff",)),
        ("Ann Poole, Tom Quill and Ida Marrow", ("Ann Poole", "Tom Quill", "Ida Marrow")),
        ("Ann Poole, Senior Reporter", ("Ann Poole",)),
        ("Ann Poole, Harbour", ("Ann Poole",)),
        ("Ann Poole | ann@almanac.example", ("Ann Poole",)),
        ("Ann Poole (Photo: Tom Quill)", ("Ann Poole",)),
        ("Tom Quill, Jr.", ("Tom Quill, Jr.",)),
        ("Ludwig van der Aa", ("Ludwig van der Aa",)),
        ("文/张三", ("张三",)),
        ("بقلم محمد علي", ("محمد علي",)),
        ("Автор: Анна Иванова", ("Анна Иванова",)),
        ("Ann Poole & Ann Poole", ("Ann Poole",)),
        ("류영상 기자", ("류영상",)),
        ("Monday 2, Weather", ()),
        ("Newsroom", ()),
        ("Staff reporter", ()),
        ("Ann Poole, Chief Harbour Officer", ("Ann Poole",)),
        ("Full bio", ()),
        ("https://almanac.example/people/7", ()),
        ("ann@almanac.example", ()),
        ("105092", ()),
        ("It rained on Monday, for an hour, and the frogs came out", ()),
        ("", ()),
    ],
)
def test_the_people_in_a_line(line: str, people: tuple[str, ...]) -> None:
    assert people_in(line) == people


@given(st.text())
def test_any_line_names_people_or_nobody(line: str) -> None:
    people = people_in(line)
    assert len(set(people)) == len(people)
    assert all(map(is_person, (name.partition(", ")[0] for name in people)))


def test_long_lines_name_nobody() -> None:
    assert people_in("By Ann Poole " * 1000) == ()


@pytest.mark.parametrize(("line", "signed"), [("By Ann Poole", True), ("Von Anna Müller", True), ("Byways", False)])
def test_what_leads_to_a_name(line: str, signed: bool) -> None:
    assert is_signed(line) is signed
