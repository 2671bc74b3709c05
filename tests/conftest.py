"""What every test may use: the Hypothesis profiles and the folder of shared data."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A slow machine is no finding, so no law has a deadline and none is stopped for being slow. The profiles stand on
# "default", named outright: under CI=true Hypothesis would start from one of its own, which tries the same examples
# every time.
_steady = settings(settings.get_profile("default"), deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("desk", _steady, max_examples=50, derandomize="CI" in os.environ)
# CI looks further, and at the same places for the same code: it tells what a change broke. To look where nobody looked
# is a search, and has its own commands: the profile "search", and `python -m benchmarks.laws`.
settings.register_profile("ci", _steady, max_examples=400, derandomize=True, print_blob=True)
settings.register_profile("search", _steady, max_examples=400, derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "desk"))

_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the repository: corpora too large to keep in it. Skips where there is none."""
    if not _SHARED.is_dir():
        pytest.skip("the folder ../shared is not beside the repository")
    return _SHARED
