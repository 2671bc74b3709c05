"""The headline of flattened text, beside what reads like it and is none."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import Registry
from broadsheet.generic.lines.headline import by_itself


def read(text: str) -> broadsheet.NewsPage:
    return broadsheet.parse_text(text, registry=Registry())


def test_a_path_that_leads_to_the_title_is_none(dump: str) -> None:
    lines = dump.split("\n")
    title = lines[9]
    assert read("\n".join((*lines[:9], f"Home / News / {title}", *lines[9:]))).headline == title


def test_a_line_that_only_ends_with_the_same_letters_is_another_one() -> None:
    texts = ["MSV-Trainer: nothing left to lose", "Trainer: nothing left to lose"]
    assert by_itself(texts, 0, range(2)) == 0


def test_a_card_before_the_story_is_no_headline(dump: str) -> None:
    lines = dump.split("\n")
    cards = ("Tram drivers vote for a strike", "3 hours ago", "School meals to cost a tenth more", "4 hours ago")
    page = read("\n".join((*lines[:2], *cards, *lines[2:])))
    assert page.headline == lines[9]
    assert [card.title for card in page.cards[:2]] == [cards[0], cards[2]]


def test_hardly_any_text_begins_with_its_headline() -> None:
    page = read("Rain at last\nIt rained on Monday, for an hour.")
    assert (page.headline, page.text) == ("Rain at last", "It rained on Monday, for an hour.")


SENTENCES = (
    "港务委员会星期二晚上开会，三个小时之后终于定下了渡轮冬季的班次，主席对等候的人群说，明年春天之前不会再有改动。",
    "“大桥的检修要到四月才能完成，”工程师说，“在那之前，所有的车辆都必须绕行北面的旧桥，请大家提前出门。”",
    "渡轮公司表示将增加早晚的班次，票价不变，老人和学生可以继续免费乘坐，具体的时间表将在下个星期公布。",
    "大桥建成已经五十年，每天有两万辆车通过，上一次检修还是在十年以前，当时大桥只关闭了一个星期的时间。",
    "商店的老板们担心，大桥关闭一个月会让他们失去一半的客人，他们希望市政府能够给予补偿，并且缩短工期。",
)


@pytest.mark.parametrize(
    "line",
    ["（原标题：渡轮公司增加早晚的班次，大桥检修要到四月才能完成）", "2026年03月02日08:18 来源：港口晨报-渡轮大桥频道"],
)
def test_what_tells_where_a_story_came_from_is_no_headline(line: str) -> None:
    lines = ("首页", "新闻", "港口", "出门请绕行", "2026-03-02 08:18", line, *SENTENCES, "版权所有 港口晨报")
    assert read("\n".join(lines)).headline == "出门请绕行"
