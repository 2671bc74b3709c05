"""Two pages in step: nothing of either is lost, and what is told of a row holds of its two blocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from broadsheet import Block, Role
from broadsheet.report.aligned import Change, aligned

BLOCKS = st.lists(st.builds(Block, st.sampled_from("abcdef"), st.sampled_from([Role.BODY, Role.HEADLINE])), max_size=12)


@given(BLOCKS, BLOCKS)
def test_each_block_of_either_page_stands_in_one_row_in_order(then: list[Block], now: list[Block]) -> None:
    rows = aligned(then, now)
    assert [row.then for row in rows if row.then is not None] == then
    assert [row.now for row in rows if row.now is not None] == now
    assert all(row.then or row.now for row in rows)


@given(BLOCKS)
def test_a_page_beside_itself_is_the_same(blocks: list[Block]) -> None:
    assert {row.change for row in aligned(blocks, blocks)} <= {Change.SAME}


@given(BLOCKS, BLOCKS)
def test_the_other_way_round_gone_is_new(then: list[Block], now: list[Block]) -> None:
    for row, back in ((row, type(row)(row.now, row.then)) for row in aligned(then, now)):
        turned = {Change.GONE: Change.NEW, Change.NEW: Change.GONE}
        assert back.change == turned.get(row.change, row.change)


def test_a_block_of_another_role_is_read_otherwise() -> None:
    (row,) = aligned([Block("Rain", Role.BODY)], [Block("Rain", Role.HEADLINE)])
    assert row.change is Change.READ_OTHERWISE
