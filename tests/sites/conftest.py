"""The suites of the bundled sites: so many, each with so many laws, that CI tries fewer examples of each."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

_PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "desk")
_MOST = 50

settings.register_profile("sites", settings.get_profile(_PROFILE), max_examples=_MOST)


@pytest.fixture(autouse=True)
def _few_examples() -> Iterator[None]:
    """A suite makes its tests when they run, by the profile of that moment."""
    settings.load_profile("sites")
    yield
    settings.load_profile(_PROFILE)
