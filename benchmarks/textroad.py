"""How well flattened pages are read that no adapter knows: ``python -m benchmarks.textroad FOLDER…``.

The pages of each folder (``benchmarks.peers.corpus`` tells its form) are flattened to their visible text, a line a
block, and read by ``parse_text`` without address or adapter. Beside it stand ``parse`` on the page of HTML, the longest
run of lines that read like paragraphs, and jusText on the same lines where it is installed. Prints F1, precision,
recall and exact titles twice: against the gold, and against what ``parse`` reads on the page of HTML.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from importlib import import_module, metadata
from pathlib import Path

import attrs

import broadsheet
from benchmarks.peers.corpus import Gold, Page, read_corpus
from benchmarks.peers.scores import score, total
from benchmarks.peers.systems import Read
from broadsheet import Document, Limits, Registry
from broadsheet.blocks import Stream

__all__ = ["main"]

#: What jusText calls the languages that it has words of; English where a page's is none of them.
_LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fr": "French", "hu": "Hungarian", "it": "Italian", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "nl": "Dutch", "no": "Norwegian_Bokmal", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip
#: A line of text this long is a paragraph, whatever it ends with (characters).
_LONG = 80
_ENDS = tuple('.!?…。！？।؟"”’»)')


@attrs.frozen
class Flat:
    """A page as lines, what ``parse`` reads on its HTML, and its gold."""

    lines: Sequence[str]
    html: Read
    language: str
    gold: Gold

    @classmethod
    def of(cls, page: Page) -> Flat:
        """Flattens a page."""
        stream = Stream.of(Document.from_html(page.html, url=page.url), Limits())
        read = broadsheet.parse(page.html, url=page.url, registry=Registry())
        language = (read.language or "en").split("-")[0]
        return cls(stream.texts, Read(read.text or "", read.headline or ""), language, page.gold)


def main(arguments: list[str] | None = None) -> int:
    """Scores the folders that are named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.textroad", description="Scores the text road.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--tag", help="only cases with this tag")
    chosen = parser.parse_args(arguments)
    systems: dict[str, Callable[[Flat], Read]] = {
        "parse, HTML": lambda page: page.html,
        "parse_text": _parse_text,
        "longest run": _longest_run,
    }
    try:
        systems[f"jusText {metadata.version('justext')}"] = _justext
    except metadata.PackageNotFoundError:
        print("not installed: justext (pip install 'broadsheet[bench]')")
    print(f"{date.today()}, broadsheet {metadata.version('broadsheet')}")
    for folder in chosen.folders:
        pages = [Flat.of(page) for page in read_corpus(folder, chosen.tag) if page.gold.paragraphs]
        read = {name: [system(page) for page in pages] for name, system in systems.items()}
        print(f"\n{folder.name}: {len(pages)} pages")
        _print("against the gold", [page.gold for page in pages], read)
        told = {name: texts for name, texts in read.items() if name != "parse, HTML"}
        _print("against parse", [Gold.of({"title": page.html.title, "body": page.html.body}) for page in pages], told)
    return 0


def _print(what: str, golds: Sequence[Gold], read: dict[str, list[Read]]) -> None:
    print(f"{what:<22} {'F1':>6} {'prec':>6} {'rec':>6} {'exact':>6} {'title':>6}")
    for name, texts in read.items():
        sums = total([score(gold, each) for gold, each in zip(golds, texts, strict=True)])
        cells = (sums.f1, sums.precision, sums.recall, sums.exact, sums.title)
        print(f"{name:<22} {' '.join('     –' if cell is None else f'{cell:6.3f}' for cell in cells)}")


def _parse_text(page: Flat) -> Read:
    found = broadsheet.parse_text("\n".join(page.lines), registry=Registry())
    return Read(found.text or "", found.headline or "")


def _longest_run(page: Flat) -> Read:
    runs: list[list[str]] = [[]]
    for line in page.lines:
        if len(line) >= _LONG or (" " in line and line.endswith(_ENDS)):
            runs[-1].append(line)
        else:
            runs.append([])
    return Read("\n".join(max(runs, key=lambda run: sum(map(len, run)))), page.lines[0] if page.lines else "")


def _justext(page: Flat) -> Read:
    justext = import_module("justext")
    words = justext.get_stoplist(_LANGUAGES.get(page.language, "English"))
    html = "".join(f"<p>{escape(line)}</p>" for line in page.lines)
    kept = justext.justext(f"<html><body>{html}</body></html>", words) if html else ()
    return Read("\n".join(each.text for each in kept if not each.is_boilerplate))


if __name__ == "__main__":
    sys.exit(main())
