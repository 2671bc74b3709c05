"""All laws as the tests of one adapter, over its fixtures: one line in a package of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from broadsheet import Adapter, Registry
from broadsheet.testing.cases import Case, find_cases
from broadsheet.testing.laws.brittleness import brittleness_of
from broadsheet.testing.laws.catalogue import LAWS
from broadsheet.testing.laws.law import Law
from broadsheet.testing.laws.replays import FILE as REPLAYS
from broadsheet.testing.laws.replays import replays_of
from broadsheet.testing.samples import Sample

__all__ = ["suite"]

#: So many brittle edits are tried for the score of an adapter.
_TRIES = 100


def suite(adapter: type[Adapter], folder: str | Path, *, pages: st.SearchStrategy[Sample] | None = None) -> type:
    """A class of tests, one for each law, on the fixtures of an adapter; pytest collects it under any name ``Test…``.

    ``folder`` holds the adapter's cases. ``pages`` draws further pages of the site, where there is a way to make
    them up. A law that had nothing to say of any page is skipped, with the reason. The test of brittleness asserts
    nothing: its score stands at the end of the run. How many pages a law is tried on is said by the Hypothesis
    profile (``max_examples``).

    ::

        TestLaws = laws.suite(Gazette, Path(__file__).parent / "fixtures")
    """
    pool = _Pool(adapter, Path(folder), pages)
    tests: dict[str, Any] = {f"test_{law.name}": _law_test(law, pool) for law in LAWS}
    tests["test_replays"] = _replay_test(pool)
    tests["test_brittleness"] = _brittleness_test(pool)
    return type(f"Test{adapter.__name__}Laws", (), {"__doc__": f"The laws, tried on {adapter.__name__}.", **tests})


@attrs.frozen
class _Pool:
    """The pages that laws are tried on; the fixtures are read when a test runs, not when it is collected."""

    adapter: type[Adapter]
    folder: Path
    pages: st.SearchStrategy[Sample] | None

    def cases(self) -> list[Case]:
        """The fixtures that a layout reads: what drifted, or is no page, tells nothing of the adapter.

        A folder without any is a mistake, and no reason to skip.
        """
        cases = [case for case in find_cases(self.folder) if case.layout is not None and case.refusal() is None]
        assert cases, (
            f"{self.folder} holds no case that a layout of {self.adapter.__name__} reads: "
            "write one with broadsheet new, and its record with broadsheet accept"
        )
        return cases

    def sample_of(self, case: Case) -> Sample:
        return case.sample(Registry(self.adapter))

    def fixtures(self) -> list[Sample]:
        return [self.sample_of(case) for case in self.cases()]

    def samples(self, fixtures: list[Sample]) -> st.SearchStrategy[Sample]:
        known = st.sampled_from(fixtures)
        return known if self.pages is None else st.one_of(known, self.pages)


def _law_test(law: Law, pool: _Pool) -> Callable[[Any], None]:
    def test(self: object) -> None:
        __tracebackhide__ = True  # a law that broke tells all there is; how it was tried is no news
        tried = 0
        fixtures = pool.fixtures()

        @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
        @given(sample=pool.samples(fixtures), edits=law.edits())
        def holds(sample: Sample, edits: Any) -> None:
            nonlocal tried
            __tracebackhide__ = True
            if sample not in fixtures:  # those are on disk, a page that was made up is nowhere else
                note(f"The page:\n{sample.html or sample.text}")
            tried += law.holds(sample, edits)

        # Hypothesis keeps what failed under the source of its test, and all laws have this one: without a name of its
        # own, each law would throw away what broke another.
        inner: Any = holds.hypothesis.inner_test  # type: ignore[attr-defined]  # not typed, but documented
        inner._hypothesis_internal_add_digest = f"{pool.adapter.name} {law.name}".encode()
        holds()
        if not tried:
            pytest.skip(f"no page of {pool.adapter.name} gives this law anything to say: {law.says}")

    test.__doc__ = law.says
    return test


def _replay_test(pool: _Pool) -> Callable[[Any], None]:
    def test(self: object) -> None:
        for case in pool.cases():
            for replay in replays_of(case.folder):
                told = replay.law.holds(pool.sample_of(case), replay.edits)
                assert told, f"{case.folder / REPLAYS}: {replay.law.name} has nothing to say of {list(replay.edits)}"

    test.__doc__ = "What once broke a law does not any more."
    return test


def _brittleness_test(pool: _Pool) -> Callable[..., None]:
    def test(self: object, record_property: Callable[[str, object], None]) -> None:
        score = brittleness_of([pool.sample_of(case) for case in pool.cases()], tries=_TRIES)
        record_property("broadsheet-brittleness", str(score))

    test.__doc__ = "How much of the record survives edits that may break a selector: printed, never asserted."
    return test
