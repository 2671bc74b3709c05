"""The pictures of the docs, made from pages of this repository: ``make pictures`` runs it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tools.chromium import browser

import broadsheet
from broadsheet.report import report

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs/images"
SAMPLE = ROOT / "src/broadsheet/cli/sample.html"
ARABIC = ROOT / "tests/fixtures/generic/arabic/page.html"
PICTURES = (
    ("proofsheet.png", SAMPLE, "https://www.daily8.com/en/article/60431-lighthouse-logbooks", 1180, False),
    ("proofsheet-dark-rtl.png", ARABIC, None, 1180, True),
    ("proofsheet-phone.png", SAMPLE, None, 390, False),
)


def main() -> None:
    """Writes each picture over the one that is there."""
    with TemporaryDirectory() as folder:
        for name, page, url, width, dark in PICTURES:
            sheet = Path(folder) / "sheet.html"
            sheet.write_text(report(broadsheet.inspect(page.read_bytes(), url=url)), "utf-8")
            with browser(width=width, height=760, dark=dark) as driver:
                driver.get(sheet.as_uri())
                driver.execute_script("document.querySelector('[data-field=headline]').focus({preventScroll: true})")
                driver.save_screenshot(str(IMAGES / name))
        sheet = Path(folder) / "changes.html"
        registries = broadsheet.Registry(), broadsheet.Registry.default()
        then, now = (broadsheet.inspect(SAMPLE.read_bytes(), registry=known) for known in registries)
        sheet.write_text(report(now, against=then), "utf-8")
        with browser(width=1180, height=760) as driver:
            driver.get(sheet.as_uri())
            driver.execute_script("document.querySelector('.pages').scrollIntoView()")
            driver.save_screenshot(str(IMAGES / "proofsheet-changes.png"))


if __name__ == "__main__":
    main()
