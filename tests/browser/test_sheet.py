"""The proof sheet in a real Chromium: what lights up, what keys do, and that no page runs anything on it.

``make test-browser`` runs it, in an environment of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tools.chromium import browser

import broadsheet
from broadsheet.report import report

pytest.importorskip("selenium", reason="make test-browser runs it, in an environment of its own")
if shutil.which("chromium") is None or shutil.which("chromedriver") is None:
    pytest.skip("Chromium is not on this machine: make test-browser gets it", allow_module_level=True)

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

FIXTURES = Path(__file__).parents[1] / "fixtures"
STORY = (FIXTURES / "generic/next-story/page.html").read_bytes()
ARABIC = (FIXTURES / "generic/arabic/page.html").read_bytes()
Open = Callable[[bytes], None]

HOSTILE = b"""<html><head><title></title><script>window.ran = 1</script></head><body>
<h1>Rain &lt;/title&gt;&lt;script&gt;window.ran = 2&lt;/script&gt; at last</h1>
<p>&lt;img src=x onerror="window.ran = 3"&gt; It rained on Monday, for an hour, and boats stayed in the port.</p>
<p>"&gt;&lt;svg onload="window.ran = 4"&gt; Schools were shut until the rain was over, said the town.</p>
<p>&lt;/style&gt;&lt;style&gt;body { display: none }&lt;/style&gt; The harbour was closed, and nobody was out.</p>
<p>&lt;/script&gt;&lt;script&gt;window.ran = 5&lt;/script&gt; The ferry to the island did not leave, its owner said.</p>
<ul class="x&quot; onclick=&quot;window.ran = 6"><li><a href="javascript:window.ran = 7">A link that runs</a></li></ul>
<iframe srcdoc="&lt;script&gt;parent.ran = 8&lt;/script&gt;"></iframe><footer onclick="window.ran = 9">Some rights
&lt;meta http-equiv=refresh content="0;url=https://evil.example/"&gt;</footer></body></html>"""


WET = "<p>It rained on Monday, for an hour, and boats stayed in the port until the wind had turned.</p>"
BEFORE = f"<h1>Rain at last</h1>{WET}<p>Schools were shut until noon, said the town.</p><footer>Ink Ltd</footer>"
AFTER = f"<h1>Rain again</h1>{WET}<p>The ferry did not leave.</p><p>Schools were shut until noon, said the town.</p>"


@pytest.fixture(scope="module")
def driver() -> Iterator[Any]:
    with browser() as window:
        yield window


@pytest.fixture
def open_sheet(driver: Any, tmp_path: Path) -> Open:
    """Opens the sheet of a page."""

    def call(html: bytes) -> None:
        sheet = tmp_path / "sheet.html"
        sheet.write_text(report(broadsheet.inspect(html)), "utf-8")
        driver.get(sheet.as_uri())

    return call


def find(driver: Any, selector: str) -> list[Any]:
    return list(driver.find_elements(By.CSS_SELECTOR, selector))


def roles_of(blocks: list[Any]) -> set[str]:
    return {block.get_attribute("data-role") for block in blocks}


def point_at(driver: Any, selector: str) -> None:
    place = find(driver, selector)[0]
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", place)
    ActionChains(driver).move_to_element(place).perform()


def press(driver: Any, *keys: str) -> None:
    ActionChains(driver).send_keys(*keys).perform()


def test_pointing_at_a_field_lights_its_blocks(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    point_at(driver, "[data-field=body] h3")
    lit = find(driver, ".block.lit")
    assert len(lit) == len(broadsheet.parse(STORY).body)
    assert roles_of(lit) == {"body"}


def test_pointing_at_a_block_lights_its_field(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    point_at(driver, "[data-role=headline].block")
    assert [each.get_attribute("data-field") for each in find(driver, ".field.lit")] == ["headline"]


def test_pointing_at_a_block_of_a_card_lights_that_card(driver: Any, open_sheet: Open) -> None:
    open_sheet(ARABIC)
    point_at(driver, "[data-frame='1'] .block")
    assert [each.get_attribute("data-field") for each in find(driver, ".field.lit")] == ["card-1"]


def test_a_click_keeps_the_light_and_shows_rule_and_xpath(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    block = find(driver, ".block[data-role=headline]")[0]
    block.click()
    point_at(driver, "h1")
    assert "lit" in block.get_attribute("class")
    details = block.find_element(By.CSS_SELECTOR, ".details")
    assert details.is_displayed()
    assert "css('h1').text()" in details.text
    assert "/html/body" in details.text


def test_buttons_show_only_the_blocks_of_their_roles(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    find(driver, ".chips [data-role=body]")[0].click()
    assert roles_of([block for block in find(driver, ".block") if block.is_displayed()]) == {"body"}
    find(driver, ".chips [data-role=boilerplate]")[0].click()
    shown = [block for block in find(driver, ".block") if block.is_displayed()]
    assert roles_of(shown) == {"body", "boilerplate"}
    assert len(shown) == len([b for b in broadsheet.parse(STORY).blocks if b.role in ("body", "boilerplate")])


def test_the_slash_searches_and_escape_ends_it(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    total = len(find(driver, ".block"))
    word = broadsheet.parse(STORY).headline
    assert word is not None
    press(driver, "/", *word.upper())
    assert driver.switch_to.active_element.get_attribute("id") == "search"
    assert all(word.lower() in block.text.lower() for block in find(driver, ".block:not([hidden])"))
    assert f"of {total} blocks" in find(driver, "#shown")[0].text
    press(driver, Keys.ESCAPE)
    assert len(find(driver, ".block:not([hidden])")) == total


def test_arrows_lead_along_the_page_and_over_to_the_record(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    driver.execute_script("document.querySelector('.block[data-role=body]').focus()")
    first = int(driver.switch_to.active_element.get_attribute("data-block"))
    press(driver, Keys.ARROW_DOWN)
    assert int(driver.switch_to.active_element.get_attribute("data-block")) > first
    press(driver, Keys.ARROW_UP, Keys.ARROW_RIGHT)
    assert driver.switch_to.active_element.get_attribute("data-field") == "body"
    press(driver, Keys.ARROW_LEFT)
    assert int(driver.switch_to.active_element.get_attribute("data-block")) == first


def test_tab_stops_once_in_each_half(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    assert len(find(driver, ".block[tabindex='0']")) == len(find(driver, ".field[tabindex='0']")) == 1


def test_the_look_changes_and_changes_back(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    paper = "return getComputedStyle(document.body).backgroundColor"
    light = driver.execute_script(paper)
    find(driver, "#look")[0].click()
    assert driver.execute_script(paper) != light
    find(driver, "#look")[0].click()
    assert driver.execute_script(paper) == light


def test_a_page_from_right_to_left_begins_at_the_right(driver: Any, open_sheet: Open) -> None:
    open_sheet(ARABIC)
    style = "getComputedStyle(document.querySelector('.block'))"
    script = f"return [{style}.direction, {style}.borderRightWidth]"
    direction, edge = driver.execute_script(script)
    assert direction == "rtl"
    assert edge != "0px"


@pytest.mark.parametrize("html", [STORY, ARABIC, HOSTILE])
def test_nothing_is_wider_than_a_phone(html: bytes, open_sheet: Open, driver: Any) -> None:
    size = {"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        open_sheet(html)
        wide, columns = driver.execute_script(
            "return [document.documentElement.scrollWidth, "
            "getComputedStyle(document.querySelector('main')).gridTemplateColumns.split(' ').length]"
        )
    finally:
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {**size, "width": 1280, "height": 900})
    assert (wide <= 360, columns) == (True, 1)


def test_on_paper_there_are_no_tools_and_nothing_scrolls(driver: Any, open_sheet: Open) -> None:
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        open_sheet(STORY)
        assert not find(driver, ".tools")[0].is_displayed()
        style = "return getComputedStyle(document.querySelector('.record')).overflowY"
        assert driver.execute_script(style) == "visible"
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_what_is_folded_is_open_on_paper_and_folded_again_after_it(driver: Any, open_sheet: Open) -> None:
    open_sheet(STORY)
    driver.execute_script(
        "addEventListener('beforeprint', () => { window.onPaper = document.querySelectorAll("
        "'details:not([open])').length })"
    )
    folded = len(find(driver, "details:not([open])"))
    assert folded > 0
    driver.execute_cdp_cmd("Page.printToPDF", {})
    assert driver.execute_script("return window.onPaper") == 0
    assert len(find(driver, "details:not([open])")) == folded


def test_two_pages_stand_side_by_side_and_a_switch_shows_what_is_the_same(driver: Any, tmp_path: Path) -> None:
    then, now = broadsheet.inspect(BEFORE), broadsheet.inspect(AFTER)
    sheet = tmp_path / "sheet.html"
    sheet.write_text(report(now, against=then), "utf-8")
    driver.get(sheet.as_uri())
    rows = find(driver, ".sides [data-change]")
    assert {row.get_attribute("data-change") for row in rows if row.is_displayed()} == {"replaced", "new", "gone"}
    same = [row for row in rows if row.get_attribute("data-change") == "same"]
    assert same
    find(driver, "#only-changed")[0].click()
    assert all(row.is_displayed() for row in same)
    left, right = find(driver, ".sides [data-change=replaced] td")[:2]
    assert (left.text, right.text) == ("headline\nRain at last", "headline\nRain again")
    assert left.rect["y"] == right.rect["y"]
    assert left.rect["x"] < right.rect["x"]


def test_a_page_that_means_harm_runs_nothing_and_loads_nothing(driver: Any, open_sheet: Open) -> None:
    driver.get_log("browser")
    open_sheet(HOSTILE)
    for block in find(driver, ".block:not(details:not([open]) *)"):
        block.click()
    assert driver.execute_script("return window.ran") is None
    assert driver.execute_script("return document.scripts.length") == 1
    assert driver.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert driver.execute_script("return document.querySelectorAll('a, img, iframe, svg, form, link').length") == 0
    assert driver.get_log("browser") == []
    assert driver.current_url.startswith("file:")
    assert find(driver, ".block")[0].is_displayed()


def test_even_what_would_be_put_into_the_sheet_runs_nothing(driver: Any, open_sheet: Open) -> None:
    """The second wall: should an escape ever be missed, the policy stops what it lets in."""
    open_sheet(STORY)
    driver.execute_script(
        "document.body.insertAdjacentHTML('beforeend', "
        '\'<img src="data:image/gif;base64,R0" onerror="window.ran = 1"><p id=bad style="color: red">x</p>\');'
        "const own = document.createElement('script'); own.textContent = 'window.ran = 2'; document.body.append(own)"
    )
    assert driver.execute_script("return window.ran") is None
    assert driver.execute_script("return getComputedStyle(document.getElementById('bad')).color") != "rgb(255, 0, 0)"
