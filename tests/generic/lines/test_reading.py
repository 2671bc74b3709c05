"""Flattened text that no adapter knows: what is read of it from its lines alone."""

from __future__ import annotations

import time

import pytest

import broadsheet
from broadsheet import PageKind, Registry, Role
from broadsheet.testing.laws.oracle import squeezed

JAPANESE = """メニュー
ニュース
スポーツ
ログイン
港の大橋、ケーブル交換のため一か月通行止めに
2025年6月12日
市は月曜日から港の大橋をすべての車両に対して通行止めにすると発表した。戦後から橋を支えてきたケーブルを取り外し、新しいものに交換するためである。
平日には約九千人が橋を渡っており、その多くは旧市街と対岸の埠頭を結ぶ路面電車を利用している。市は代わりに渡し船を十分おきに運航する予定だ。
道路を担当する玉村氏は「対岸で暮らし、働く人々に大きな負担をかけることは承知している。しかし技術者からは次の冬まで待てないと言われた」と述べた。
北側の商店主たちは売り上げの減少を心配しており、橋が閉じている間の損失を補償するよう市に求めている。市は来週までに答えるとしている。
ケーブルの工事は来月末までに終わり、秋の最初の嵐の前に橋は再び開通する見通しである。
シェア
プライバシーポリシー
利用規約
無断転載を禁じます
"""
ARABIC = """القائمة
الرئيسية
رياضة
اتصل بنا
إغلاق جسر الميناء شهرا كاملا لاستبدال الكابلات القديمة
12 يونيو 2025
أعلن مجلس المدينة أن جسر الميناء سيغلق أمام حركة المرور ابتداء من يوم الاثنين من أجل استبدال الكابلات التي تحمله منذ الحرب.
يعبر الجسر في يوم العمل نحو تسعة آلاف شخص، ومعظمهم في عربات الترام التي تربط المدينة القديمة بالأرصفة على الجانب الآخر من الماء.
وقالت مود طعم المسؤولة عن الطرق في المجلس إن الأمر صعب على كل من يسكن أو يعمل هناك، لكن المهندسين قالوا إن العمل لا يحتمل الانتظار شتاء آخر.
ويخشى أصحاب المتاجر في الجانب الشمالي على تجارتهم، وطلب عدد منهم من المجلس أن يعوضهم عن خسائرهم طوال مدة إغلاق الجسر.
ومن المقرر أن ينتهي العمل في الكابلات قبل نهاية الشهر المقبل وقبل أولى عواصف الخريف.
سياسة الخصوصية
جميع الحقوق محفوظة
"""  # noqa: E501


def read(text: str) -> broadsheet.NewsPage:
    return broadsheet.parse_text(text, registry=Registry())


def lines_of(page: broadsheet.NewsPage, role: Role) -> list[str]:
    return [block.text for block in page.blocks if block.role is role]


def test_the_story_stands_between_bars_promos_and_footer(dump: str) -> None:
    lines = dump.split("\n")
    title, first, last = 9, 12, 17
    page = read(dump)
    assert page.kind is PageKind.ARTICLE
    assert page.headline == lines[title]
    assert lines_of(page, Role.BODY) == lines[first : last + 1]


@pytest.mark.parametrize("text", [JAPANESE, ARABIC], ids=["japanese", "arabic"])
def test_the_story_is_found_in_other_scripts(text: str) -> None:
    page, lines = read(text), text.strip().split("\n")
    assert page.headline == lines[4]
    assert lines_of(page, Role.BODY) == lines[6:11]


def test_nothing_is_lost(dump: str) -> None:
    page = read(dump)
    assert squeezed("".join(block.text for block in page.blocks)) == squeezed(dump)


def test_a_dump_that_was_cut_off_in_the_story_still_has_it(dump: str) -> None:
    page = read("\n".join(dump.split("\n")[:15]))
    assert page.headline == dump.split("\n")[9]
    assert lines_of(page, Role.BODY) == dump.split("\n")[12:15]


def test_a_report_tells_how_they_were_found(dump: str) -> None:
    fields = {field.field: field for field in broadsheet.inspect_text(dump, registry=Registry()).fields}
    assert fields["headline"].rule == "the line that reads like the title of what follows"
    assert fields["headline"].blocks == (9,)
    assert fields["body"].rule == "the lines that read like a story's text"


def test_the_cost_is_linear(dump: str) -> None:
    start = time.monotonic()
    page = read(dump * 400)
    assert time.monotonic() - start < 60
    assert len(page.blocks) > 10_000
