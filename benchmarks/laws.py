"""``python -m benchmarks.laws``: the laws on very many pages, and how what was tried was spread.

Nothing of a run is kept: each draws its own pages, by the seed that it prints. It ends with 1 where a law is broken.

    python -m benchmarks.laws --pages 100000
    python -m benchmarks.laws --pages 2000 --real ../shared
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from pathlib import Path

import attrs
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from tests.support import daily8
from tests.support.listings import ON_CARDS, plain_listings

from broadsheet import Adapter, Registry
from broadsheet.sites.daily8 import Daily8
from broadsheet.testing.cases import find_cases
from broadsheet.testing.edits import EDITS, Edit
from broadsheet.testing.laws import LAWS, Law
from broadsheet.testing.samples import Sample
from broadsheet.testing.strategies import pages

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "docs/examples/broadsheet-gazette"
#: The laws that hold however plainly a page is read: all that the generic layout is held to on any made-up page.
ANY_READING = ("conservation", "whole_words", "partition", "purity", "round_trip", "noise", "truncation")


@attrs.frozen
class Drawn:
    """A page that was drawn, and what is to be counted of it."""

    sample: Sample
    tags: tuple[str, ...]


@attrs.frozen
class Tried:
    """What a law was tried on: how many pages, on how many it had something to say, and how they were spread."""

    subject: str
    law: str
    pages: int
    told: int
    spread: Counter[str]
    broken: str | None = None


def fixtures(adapter: type[Adapter], folder: Path) -> st.SearchStrategy[Drawn]:
    """The fixtures of an adapter."""
    cases = [case for case in find_cases(folder) if case.refusal() is None]
    samples = [case.sample(Registry(adapter)) for case in cases]
    return st.sampled_from([Drawn(sample, (f"fixture: {sample.name}", *_language(sample))) for sample in samples])


def _language(sample: Sample) -> tuple[str, ...]:
    page = sample.page()
    return (f"language: {page.language}", f"direction: {page.direction}")


def _daily8() -> st.SearchStrategy[Drawn]:
    def drawn(sample: Sample) -> Drawn:
        markup, _, language = sample.name.partition("/")
        arabic = language == "ar"
        direction, script = ("rtl", "Arab") if arabic else ("ltr", "Latn")
        tags = (f"markup: {markup}", f"language: {language}", f"script: {script}", f"direction: {direction}")
        return Drawn(sample, tags)

    return st.one_of(daily8.samples().map(drawn), fixtures(Daily8, ROOT / "tests/fixtures/daily8"))


def _gazette() -> st.SearchStrategy[Drawn]:
    (gazette,) = Registry.from_folder(EXAMPLE / "src").adapters
    return fixtures(gazette, EXAMPLE / "tests/fixtures/gazette")


def _sites() -> st.SearchStrategy[Drawn]:
    """The fixtures of all other sites that come with broadsheet."""
    bundled = Registry.default(without="daily8").adapters
    return st.one_of(
        [
            fixtures(adapter, folder)
            for adapter in bundled
            if (folder := ROOT / "tests/fixtures" / adapter.name).is_dir()
        ]
    )


def _generic() -> st.SearchStrategy[Drawn]:
    return pages().map(lambda made: Drawn(made.sample(), made.tags))


def _listings() -> st.SearchStrategy[Drawn]:
    return plain_listings().map(lambda made: Drawn(made.sample(), made.tags))


SUBJECTS: dict[str, Callable[[], st.SearchStrategy[Drawn]]] = {
    "daily8": _daily8,
    "gazette": _gazette,
    "sites": _sites,
    "generic": _generic,
    "listings": _listings,
}
#: The laws that hold for the pages of a subject, where not all do.
_HELD_TO = {"generic": ANY_READING, "listings": ON_CARDS}


def try_law(subject: str, name: str, count: int, number: int) -> Tried:
    """Tries a law on so many pages, drawn by a seed."""
    logging.disable(logging.WARNING)  # that a page which was cut off has no layout is no news here
    law = next(law for law in LAWS if law.name == name)
    spread: Counter[str] = Counter()
    done = told = 0

    @seed(number)
    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(SUBJECTS[subject](), law.edits())
    def holds(drawn: Drawn, edits: tuple[Edit, ...]) -> None:
        nonlocal done, told
        done += 1
        told += law.holds(drawn.sample, edits)
        spread.update(drawn.tags)
        spread.update(f"edit: {edit.kind()}" for edit in made(drawn.sample, edits))

    try:
        holds()
    except Exception as error:
        return Tried(subject, name, done, told, spread, "\n".join((str(error), *getattr(error, "__notes__", ()))))
    return Tried(subject, name, done, told, spread)


def made(sample: Sample, edits: tuple[Edit, ...]) -> Iterator[Edit]:
    """The edits that had a place on the page."""
    for edit in edits:
        edited = edit.apply(sample)
        if edited is not None:
            yield edit
            sample = edited


def jobs(total: int) -> Iterator[tuple[str, Law, int]]:
    """Which laws are tried on which pages, and how often: to equal parts."""
    wanted = [
        (subject, law)
        for subject in SUBJECTS
        for law in LAWS
        if subject not in _HELD_TO or law.name in _HELD_TO[subject]
    ]
    for subject, law in wanted:
        yield subject, law, -(-total // len(wanted))


def report(results: list[Tried]) -> None:
    """Prints what was tried, law by law, and then the spread."""
    print(f"{'pages of':<10}{'law':<18}{'pages':>8}{'told':>8}  verdict")
    for each in results:
        print(f"{each.subject:<10}{each.law:<18}{each.pages:>8}{each.told:>8}  {'BROKEN' if each.broken else 'holds'}")
    for subject in SUBJECTS:
        spread = sum((each.spread for each in results if each.subject == subject), Counter[str]())
        print(f"\nspread of {subject}")
        for group in sorted({tag.partition(": ")[0] for tag in spread}):
            tags = sorted((tag for tag in spread if tag.startswith(f"{group}: ")), key=lambda tag: (-spread[tag], tag))
            print(f"  {group}: " + ", ".join(f"{tag.partition(': ')[2]} {spread[tag]:,}" for tag in tags))
    for each in results:
        if each.broken:
            print(f"\n{each.subject}, {each.law}:\n{each.broken}")


def main() -> None:
    """Runs what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.laws", description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000, help="how many pages are drawn in all")
    parser.add_argument("--seed", type=int, default=1, help="what the pages are drawn by")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--real", type=Path, help="a folder of shared data: every edit on every page there is, too")
    chosen = parser.parse_args()
    started = time.monotonic()
    with ProcessPoolExecutor(chosen.workers) as pool:
        futures = [
            pool.submit(try_law, subject, law.name, count, chosen.seed) for subject, law, count in jobs(chosen.pages)
        ]
        results = [future.result() for future in futures]
    report(results)
    print(f"\n{sum(each.pages for each in results):,} pages, seed {chosen.seed}, {_since(started)}")
    missing = {kind.kind() for kind in EDITS} - {tag.removeprefix("edit: ") for each in results for tag in each.spread}
    print(f"edits that were never made: {', '.join(sorted(missing)) or 'none'}")
    broken = any(each.broken for each in results)
    if chosen.real is not None:
        from benchmarks.real_pages import try_edits

        broken = not try_edits(chosen.real, chosen.seed) or broken
    sys.exit(broken)


def _since(started: float) -> timedelta:
    return timedelta(seconds=round(time.monotonic() - started))


if __name__ == "__main__":
    main()
