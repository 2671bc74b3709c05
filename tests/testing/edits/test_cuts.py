"""Pages that end too early."""

from __future__ import annotations

from hypothesis import given
from tests.support.edits import samples

from broadsheet.testing.edits import Family, Truncate
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.samples import Sample


@given(samples, edits(Family.CUT))
def test_what_is_left_is_the_beginning(sample: Sample, edit: Truncate) -> None:
    edited = edit.apply(sample)
    assert edited is not None
    whole, left = sample.html or sample.text or "", edited.html or edited.text or ""
    assert whole.startswith(left)


def test_a_thousand_thousandths_are_all() -> None:
    sample = Sample(html="<p>Rain")
    assert Truncate(at=1000).apply(sample) == sample
    assert Truncate(at=0).apply(sample) == Sample(html="")
    assert Truncate(at=1001).apply(sample) == Sample(html="")
