"""What is drawn: edits of the families and sorts that were asked for, and all of them."""

from __future__ import annotations

import pytest
from hypothesis import find, given

from broadsheet.testing.edits import EDITS, AddCard, Edit, Family, Truncate
from broadsheet.testing.edits.strategies import edits


@given(edits(Family.AGES, "add_card", Truncate))
def test_only_what_was_asked_for_is_drawn(edit: Edit) -> None:
    assert edit.family is Family.AGES or isinstance(edit, AddCard | Truncate)


@pytest.mark.parametrize("kind", EDITS, ids=lambda kind: kind.__name__)
def test_every_sort_is_drawn(kind: type[Edit]) -> None:
    assert isinstance(find(edits(), lambda edit: isinstance(edit, kind)), kind)


def test_a_name_that_no_edit_has_is_refused() -> None:
    with pytest.raises(ValueError, match="no edit is called 'melt'"):
        edits("melt")
