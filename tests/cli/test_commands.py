"""``broadsheet parse`` and ``broadsheet inspect``: what they take, what they write, how they end."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import broadsheet

Invoke = Callable[..., Result]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

URL = "https://www.daily8.com/en/article/90120-faroe-islands-dig-a-roundabout"
STORY = b"<h1>Rain at last</h1><p>It rained on Monday, for an hour."


@pytest.mark.parametrize("case", ["html-semantic", "html-arabic", "html-source-listing"])
def test_parse_writes_the_record_as_json_and_nothing_else(invoke: Invoke, daily8: Path, case: str) -> None:
    path = daily8 / case / "page.html"
    result = invoke("parse", path, "--url", URL)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert json.loads(result.stdout) == broadsheet.parse(path.read_bytes(), url=URL).to_dict()
    assert result.stdout.count("\n") == 1


def test_inspect_writes_the_report_as_json_and_nothing_else(invoke: Invoke, daily8: Path) -> None:
    path = daily8 / "html-semantic" / "page.html"
    result = invoke("inspect", path, "--url", URL)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert json.loads(result.stdout) == broadsheet.inspect(path.read_bytes(), url=URL).to_dict()


def test_json_is_utf8_whatever_the_locale_says(run: Run, daily8: Path) -> None:
    path = daily8 / "h-arabic" / "page.txt"
    result = run("-m", "broadsheet.cli", "parse", path, PYTHONIOENCODING="ascii")
    assert result.returncode == 0
    assert result.stderr == b""
    assert json.loads(result.stdout.decode("utf-8")) == broadsheet.parse_text(path.read_text("utf-8")).to_dict()


def test_json_of_half_a_character_is_still_json(invoke: Invoke) -> None:
    broken = rb'<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "A\ud800"}}</script>'
    result = invoke("parse", "-", input=broken + STORY)
    assert json.loads(result.stdout_bytes.decode("utf-8")) == broadsheet.parse(broken + STORY).to_dict()


def test_inspect_as_a_process(run: Run, daily8: Path) -> None:
    result = run("-m", "broadsheet.cli", "inspect", "-", "--text", input=(daily8 / "t-arabic/page.txt").read_bytes())
    assert result.returncode == 0
    assert json.loads(result.stdout)["adapter"] == "daily8"


def test_stdin_is_html_unless_said_otherwise(invoke: Invoke) -> None:
    assert json.loads(invoke("parse", "-", input=STORY).stdout)["headline"] == "Rain at last"
    assert json.loads(invoke("parse", "-", "--text", input=STORY).stdout)["headline"] == STORY.decode()


def test_a_file_named_txt_is_text(invoke: Invoke, tmp_path: Path) -> None:
    for name in ("page.txt", "PAGE.TXT"):
        (tmp_path / name).write_text("Rain <at> last\nIt rained on Monday, for an hour.")
        assert json.loads(invoke("parse", tmp_path / name).stdout)["headline"] == "Rain <at> last"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_decoded_by_its_byte_order_mark_or_as_utf8(invoke: Invoke, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("Überschwemmung\nEs regnete am Montag.".encode(encoding))
    assert json.loads(invoke("parse", path).stdout)["headline"] == "Überschwemmung"


def test_encoding_outranks_the_page(invoke: Invoke) -> None:
    html = "<meta charset=latin1><h1>Überschwemmung</h1>".encode()
    assert json.loads(invoke("parse", "-", "--encoding", "utf-8", input=html).stdout)["headline"] == "Überschwemmung"


def test_inspect_says_how_text_was_decoded(invoke: Invoke) -> None:
    report = json.loads(invoke("inspect", "-", "--text", "--encoding", "utf-8", input=b"Rain\xff at last").stdout)
    assert report["encoding"] == {"name": "utf-8", "source": "transport", "replaced": 1}
    assert [finding["code"] for finding in report["findings"]][:1] == ["characters_replaced"]
    report = json.loads(invoke("inspect", "-", "--text", "--encoding", "klingon", input=b"Rain at last").stdout)
    assert [finding["code"] for finding in report["findings"]][:1] == ["unknown_encoding"]


def test_site_names_the_adapter(invoke: Invoke, daily8: Path) -> None:
    path = daily8 / "t-cut-in-body" / "page.txt"
    assert json.loads(invoke("parse", path, "--site", "daily8").stdout)["site"] == "daily8"


def test_pretty_shows_the_record(invoke: Invoke, daily8: Path) -> None:
    path = daily8 / "html-semantic" / "page.html"
    shown = invoke("parse", path, "--url", URL, "--format", "pretty", "--fetched-at", "2025-06-12T09:00Z").stdout
    for text in (
        "Faroe Islands dig a roundabout",
        "BBC News · 5 hours ago (2025-06-12 04:00 UTC)",
        "article · daily8, layout Story · en",
        "Cars will be let in next spring.",
        "Cards (3)",
        "40 minutes ago",
        "08:20 UTC",
        "Politics",
        "comments_prompt (2)",
        "Findings (0)",
    ):
        assert text in shown


def test_pretty_shows_arabic(invoke: Invoke, daily8: Path) -> None:
    path = daily8 / "html-arabic" / "page.html"
    shown = invoke("parse", path, "--format", "pretty").stdout
    assert "ar · right to left" in shown
    assert "منذ 44 دقائق" in shown


@pytest.mark.parametrize("command", ["parse", "inspect"])
def test_no_markup_and_no_control_character_of_the_page_counts(invoke: Invoke, command: str) -> None:
    html = "<h1>[bold]One[/bold] [/] :smile: &#27;[31mred &#155;x \u202eback</h1>".encode()
    shown = invoke(command, "-", "--format", "pretty", input=html).stdout
    assert "[bold]One[/bold] [/] :smile: ␛[31mred" in shown
    assert not [letter for letter in shown if letter != "\n" and (ord(letter) < 32 or 126 < ord(letter) < 160)]
    assert "\u202e" not in shown


def test_a_terminal_gets_colours_and_only_them(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    shown = invoke("parse", "-", "--format", "pretty", input=b"<h1>\x1b[31mred</h1>").stdout_bytes.decode()
    assert "\x1b[1m␛[31mred\x1b[0m" in shown


def test_pretty_in_an_encoding_without_these_letters(run: Run, daily8: Path) -> None:
    path = daily8 / "html-arabic" / "page.html"
    result = run("-m", "broadsheet.cli", "parse", path, "--format", "pretty", PYTHONIOENCODING="ascii")
    assert result.returncode == 0
    assert result.stderr == b""
    assert b"daily8, layout Story" in result.stdout


def test_inspect_tells_each_field_in_words(invoke: Invoke, daily8: Path) -> None:
    path = daily8 / "html-semantic" / "page.html"
    result = invoke("inspect", path, "--format", "pretty", "--fetched-at", "2025-06-12T09:00Z")
    for text in (
        "encoding utf-8, decided by: meta",
        "3 cards: Puffin census",
        "Story · 1 hit · block 0 · /html/body/main/article/h1",
        "lines(START, maybe('logo')",
        "5 hours ago (2025-06-12 04:00 UTC)",
        "not on the page",
        "blocks 3–5",
    ):
        assert text in result.stdout


def test_drift_is_told_and_fails_only_when_asked(invoke: Invoke) -> None:
    told = invoke("inspect", "-", "--site", "daily8", "--format", "pretty", input=STORY)
    assert told.exit_code == 0
    assert "layout_drift: no layout of daily8 fits" in told.stdout
    assert told.stderr == ""
    failed = invoke("inspect", "-", "--site", "daily8", "--fail-on-drift", input=STORY)
    assert failed.exit_code == 5
    assert failed.stderr.startswith("Error: no layout of daily8 fits")
    assert failed.stderr.count("\n") == 1
    assert json.loads(failed.stdout)["page"]["headline"] == "Rain at last"


def test_parse_writes_drift_to_stderr(run: Run) -> None:
    result = run("-m", "broadsheet.cli", "parse", "-", "--site", "daily8", input=STORY)
    assert result.returncode == 0
    assert json.loads(result.stdout)["site"] is None
    assert b"no layout of daily8 fits" in result.stderr
    assert result.stderr.count(b"\n") == 1


def test_no_drift_is_no_failure(invoke: Invoke, daily8: Path) -> None:
    assert invoke("inspect", daily8 / "html-semantic/page.html", "--fail-on-drift").exit_code == 0


@pytest.mark.parametrize("command", ["parse", "inspect"])
@pytest.mark.parametrize("form", ["json", "pretty"])
class TestFailures:
    def test_a_file_that_cannot_be_read(self, invoke: Invoke, tmp_path: Path, command: str, form: str) -> None:
        for path in (tmp_path / "missing.html", tmp_path):
            self.ends(invoke(command, path, "--format", form), 1, "cannot read")

    def test_no_page(self, invoke: Invoke, command: str, form: str) -> None:
        for data, words in ((b"", "blank"), (b" \n\t", "blank"), (b"%PDF-1.7", "a PDF"), (b"<!-- -->", "mark-up")):
            self.ends(invoke(command, "-", "--format", form, input=data), 3, words)
        self.ends(invoke(command, "-", "--text", "--format", form, input=b"\n"), 3, "blank")
        self.ends(invoke(command, "-", "--text", "--format", form, input=b"%PDF-1.7"), 3, "a PDF")

    def test_more_than_the_limits_allow(self, invoke: Invoke, tmp_path: Path, command: str, form: str) -> None:
        path = tmp_path / "large.html"
        with path.open("wb") as file:
            file.truncate(broadsheet.Limits().max_bytes + 1)
        self.ends(invoke(command, path, "--format", form), 4, "max_bytes allows 67,108,864")

    def test_wrong_usage(self, invoke: Invoke, command: str, form: str) -> None:
        for options in (["--site", "nowhere"], ["--fetched-at", "yesterday"], ["--colour"], ["--format", "xml"]):
            result = invoke(command, "-", "--format", form, *options, input=STORY)
            assert result.exit_code == 2
            assert result.stdout == ""
            assert options[0] in result.stderr
        assert invoke(command).exit_code == 2

    def ends(self, result: Result, code: int, words: str) -> None:
        assert result.exit_code == code
        assert result.stdout == ""
        assert result.stderr.startswith("Error: ")
        assert words in result.stderr
        assert result.stderr.count("\n") == 1


def test_fetched_at_is_any_iso_moment(invoke: Invoke) -> None:
    html = b"<h1>Rain</h1><p>It rained on Monday, for an hour."
    for text in ("2025-06-12", "2025-06-12T09:00", "2025-06-12 09:00:00+02:00", "20250612T090000Z"):
        assert invoke("parse", "-", "--fetched-at", text, input=html).exit_code == 0


@pytest.mark.parametrize("command", [(), ("parse",), ("inspect",)])
def test_help_names_every_exit_code(invoke: Invoke, command: tuple[str, ...]) -> None:
    result = invoke(*command, "--help")
    assert result.exit_code == 0
    for line in ("0  the page was read", "1  ", "2  ", "3  ", "4  ", "5  inspect --fail-on-drift"):
        assert f"\n    {line}" in result.stdout
