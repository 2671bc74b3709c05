"""How many of the cards on real pages are found: ``python -m benchmarks.cards FOLDER [--generic] [--json FILE]``.

A case is a folder with ``page.html`` and ``expected.json``: ``url``, ``cards`` (``title url source age``) and
``ignore_xpath``, the regions that the gold does not cover. A card is found if a read one has its title, or its address
and a title at least 0.8 alike; a story that is shown twice counts once. Prints a line a case: precision, recall and F1,
on how many the title is exact, and of the cards whose gold names a source or an age, on how many it is right; ``false``
counts found cards with a source where the gold has none. ``--generic`` reads without any adapter.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import attrs

import broadsheet
from broadsheet import Document, Registry

__all__ = ["Case", "Score", "main", "score_case"]

_ALIKE, _LEAST_PREFIX, _LEAST_INSIDE = 0.8, 8, 12
_QUOTES = str.maketrans("’‘“”", "''\"\"")
_GLUE = " \t\u00a0·•|｜‧・∙●–—-,:;()[]"
_LEADS = ("on ", "by ", "via ", "updated ", "published ")

Card = dict[str, str | None]


@attrs.frozen
class Score:
    """How one case was read."""

    name: str
    hit: int
    extra: int
    missed: int
    exact: int
    source: tuple[int, int]
    age: tuple[int, int]
    false: int

    @property
    def precision(self) -> float:
        """The share of the read cards that are some."""
        return self.hit / (self.hit + self.extra) if self.hit else 0.0

    @property
    def recall(self) -> float:
        """The share of the cards that were read."""
        return self.hit / (self.hit + self.missed) if self.hit else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@attrs.frozen
class Case:
    """A page with its gold; ``around`` are the titles, addresses and texts of the regions that are not scored."""

    name: str
    html: bytes
    url: str | None
    base: str | None
    cards: Sequence[Card]
    around: tuple[frozenset[str], frozenset[str], str]

    @classmethod
    def load(cls, folder: Path) -> Case:
        """Reads a case from its folder."""
        gold = json.loads((folder / "expected.json").read_text("utf-8"))
        html = (folder / "page.html").read_bytes()
        document = Document.from_html(html, url=gold.get("url"))
        assert document.root is not None
        titles: set[str] = set()
        addresses: set[str] = set()
        texts: list[str] = []
        for path in gold.get("ignore_xpath", ()):
            for region in document.root.xpath(path):
                texts.append(_title("".join(_shown(region))))
                for link in region.iter("a"):
                    addresses.add(_address(link.get("href"), document.base))
                    titles.add(_title("".join(_shown(link))))
        around = (frozenset(titles - {""}), frozenset(addresses - {""}), "\n".join(texts))
        return cls(folder.name, html, gold.get("url"), document.base, _once(gold["cards"], document.base), around)

    def is_ignored(self, card: Card) -> bool:
        """Whether a card stands in a region that is not scored, or leads to the page itself."""
        titles, addresses, text = self.around
        title, address = _title(card["title"]), _address(card["url"], self.base)
        if address and (address == _address(self.url, None) or address in addresses):
            return True
        return title in titles or (len(title) >= _LEAST_INSIDE and title in text)


def main(arguments: list[str] | None = None) -> int:
    """Scores the folder that is named on the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.cards", description="Scores the cards read on real pages.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--generic", action="store_true", help="read without any adapter")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    options = parser.parse_args(arguments)
    registry = Registry() if options.generic else None
    cases = [Case.load(path.parent) for path in sorted(options.folder.glob("*/expected.json"))]
    if not cases:
        print(f"no */expected.json in {options.folder}", file=sys.stderr)
        return 1
    scores = [score_case(case, registry) for case in cases]
    print(f"{'case':38} {'prec.':>6} {'recall':>6} {'F1':>6} {'hit':>5} {'extra':>5} {'missed':>6}  source   age")
    for score in scores:
        print(
            f"{score.name:38} {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f} {score.hit:5} {score.extra:5} "
            f"{score.missed:6}  {_of(score.source):8} {_of(score.age)}"
        )
    figures = summary(scores)
    print("\n" + "\n".join(f"{name}: {value}" for name, value in figures.items()))
    if options.json:
        rows = [{**attrs.asdict(score), "f1": score.f1} for score in scores]
        options.json.write_text(json.dumps({"summary": figures, "cases": rows}, indent=1))
    return 0


def score_case(case: Case, registry: Registry | None = None) -> Score:
    """Reads a page and compares its cards with the gold."""
    page = broadsheet.parse(case.html, url=case.url, registry=registry)
    read = [
        Card(title=card.title, url=card.url, source=card.source, age=card.age.raw if card.age else None)
        for card in page.cards
    ]
    found = _once(read, case.base)
    pairs = _pairs(found, case)
    taken = {mine for mine, _ in pairs}
    known = {gold for _, gold in pairs}
    hits = [case.cards[each] for each in known]
    others = [card for mine, card in enumerate(found) if mine not in taken and not case.is_ignored(card)]
    extra = [card for card in others if not _is_copy(card, hits, case)]
    missed = [card for place, card in enumerate(case.cards) if place not in known and not _is_copy(card, hits, case)]
    return Score(
        case.name,
        len(pairs),
        len(extra),
        len(missed),
        sum(_likeness(found[mine]["title"], case.cards[gold]["title"]) == 1 for mine, gold in pairs),
        _right("source", pairs, found, case),
        _right("age", pairs, found, case),
        sum(bool(found[mine]["source"]) and not case.cards[gold]["source"] for mine, gold in pairs),
    )


def summary(scores: Sequence[Score]) -> dict[str, Any]:
    """The figures of all cases together."""
    hits = sum(score.hit for score in scores)
    return {
        "cases": len(scores),
        "macro precision": round(statistics.fmean(score.precision for score in scores), 3),
        "macro recall": round(statistics.fmean(score.recall for score in scores), 3),
        "macro F1": round(statistics.fmean(score.f1 for score in scores), 3),
        "title exact": _share(sum(score.exact for score in scores), hits),
        "source, of all cards with one": _share(*map(sum, zip(*(score.source for score in scores), strict=True))),
        "age, of all cards with one": _share(*map(sum, zip(*(score.age for score in scores), strict=True))),
        "false sources": _share(sum(score.false for score in scores), hits),
    }


def _pairs(found: Sequence[Card], case: Case) -> list[tuple[int, int]]:
    """Which found card is which of the gold, the likest first."""
    alike = []
    for mine, card in enumerate(found):
        title, address = _title(card["title"]), _address(card["url"], case.base)
        for place, gold in enumerate(case.cards):
            same_address = bool(address) and address == _address(gold["url"], case.base)
            same_title = bool(title) and title == _title(gold["title"])
            if not (same_title or same_address):
                continue
            likeness = _likeness(card["title"], gold["title"])
            if same_title or likeness >= _ALIKE:
                alike.append((likeness + same_address, -mine, -place))
    pairs: dict[int, int] = {}
    for _, mine, place in sorted(alike, reverse=True):
        if -mine not in pairs and -place not in pairs.values():
            pairs[-mine] = -place
    return list(pairs.items())


def _is_copy(card: Card, others: Sequence[Card], case: Case) -> bool:
    """Whether a card is one of others again, under another address or with a slightly different title."""
    title, address = _title(card["title"]), _address(card["url"], case.base)
    return any(
        title == _title(other["title"])
        or (address == _address(other["url"], case.base) and _likeness(card["title"], other["title"]) >= _ALIKE)
        for other in others
    )


def _right(field: str, pairs: Sequence[tuple[int, int]], found: Sequence[Card], case: Case) -> tuple[int, int]:
    """On how many cards a field is right, of all whose gold has one."""
    right = sum(
        bool(case.cards[gold][field]) and _field(found[mine][field]) == _field(case.cards[gold][field])
        for mine, gold in pairs
    )
    return right, sum(bool(card[field]) for card in case.cards)


def _once(cards: Sequence[dict[str, Any]], base: str | None) -> list[Card]:
    """Each story once, with whatever any of its copies shows."""
    kept: dict[tuple[str, str], Card] = {}
    for each in cards:
        card = Card({name: each.get(name) for name in ("title", "url", "source", "age")})
        first = kept.setdefault((_title(card["title"]), _address(card["url"], base)), card)
        for field in ("source", "age"):
            first[field] = first[field] or card[field]
    return list(kept.values())


def _shown(element: Any) -> Iterator[str]:
    """The texts of an element, without those of scripts and the like."""
    skipped = {inner for tag in ("script", "style", "noscript", "template", "svg") for inner in element.iter(tag)}
    for node in element.iter():
        inside = any(above in skipped for above in (node, *node.iterancestors()))
        if not inside and node.text:
            yield node.text
        if node.tail and node is not element and not any(above in skipped for above in node.iterancestors()):
            yield node.tail


def _title(text: str | None) -> str:
    plain = " ".join((text or "").split()).casefold().translate(_QUOTES)
    return plain.removesuffix("…").rstrip(".").strip() if plain.endswith(("…", "..")) else plain


def _field(text: str | None) -> str:
    plain = " ".join((text or "").split()).casefold().strip(_GLUE)
    for lead in _LEADS:
        if plain.startswith(lead):
            return plain.removeprefix(lead).strip(_GLUE)
    return plain


def _likeness(first: str | None, second: str | None) -> float:
    one, other = _title(first), _title(second)
    if not one or not other:
        return 0.0
    for short, long, raw in ((one, other, first), (other, one, second)):
        cut = (raw or "").strip().endswith(("…", ".."))
        if short == long or (cut and len(short) >= _LEAST_PREFIX and long.startswith(short)):
            return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _address(address: str | None, base: str | None) -> str:
    if not address:
        return ""
    try:
        parts = urlsplit(urldefrag(urljoin(base, address.strip()) if base else address.strip())[0])
    except ValueError:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/') or '/'}{query}"


def _of(counts: tuple[int, int]) -> str:
    return f"{counts[0]}/{counts[1]}" if counts[1] else "-"


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.3f})" if whole else "none"


if __name__ == "__main__":
    sys.exit(main())
