"""Lines of several fields, each behind its label."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.generic.labels import begins_with_label, fields_in


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("2026-03-02 08:00来源：晨报 作者：安浦", [("", "2026-03-02 08:00"), ("来源", "晨报"), ("作者", "安浦")]),
        ("发布时间: 2026-03-02 | 浏览次数: 2168", [("发布时间", "2026-03-02"), ("浏览次数", "2168")]),
        ("Date: 2 March 2026 Author: Ann Poole", [("Date", "2 March 2026"), ("Author", "Ann Poole")]),
        ("来源：作者：安浦", [("作者", "安浦")]),
        ("责任编辑：安浦", [("责任编辑", "安浦")]),
        ("Update: rain at last", [("", "Update: rain at last")]),
        ("Rain at last", [("", "Rain at last")]),
        ("It rained at 8:30", [("", "It rained at 8:30")]),
        ("", [("", "")]),
    ],
)
def test_the_fields_of_a_line(line: str, fields: list[tuple[str, str]]) -> None:
    assert [(field.label, field.text) for field in fields_in(line)] == fields


@given(st.lists(st.sampled_from(["来源：", "作者:", "Date: ", "晨报", "2026", " ", "|", ":"])).map("".join))
def test_what_a_field_says_stands_in_its_line_in_this_order(line: str) -> None:
    at = 0
    for field in fields_in(line):
        at = line.index(field.text, line.index(field.label, at) + len(field.label)) + len(field.text)


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("来源：晨报", True),
        ("（原标题：山里终于下雨了）", True),
        ("Author: Ann Poole", True),
        ("Update: rain at last", False),
        ("评论：山里终于下雨了", False),
        ("晨报来源：山里", False),
        ("", False),
    ],
)
def test_whether_a_line_begins_with_a_label(line: str, begins: bool) -> None:
    assert begins_with_label(line) is begins
