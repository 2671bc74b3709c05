"""Hypothesis knows the records of broadsheet wherever both are installed, and pays little for it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from broadsheet import Age, Block, Card, NewsPage
from broadsheet.testing.made import MadePage


def run(code: str, **environment: str) -> str:
    """What a process of its own prints, in which nothing was imported before."""
    found = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    return found.stdout.strip()


@pytest.mark.parametrize("kind", ["Age", "Block", "Card", "NewsPage"])
@pytest.mark.parametrize(
    "imports",
    [
        "from hypothesis import find, strategies as st; import broadsheet",
        "import broadsheet; from hypothesis import find, strategies as st",
        "import broadsheet.testing.strategies; from hypothesis import find, strategies as st",
    ],
    ids=["hypothesis first", "broadsheet first", "strategies first"],
)
def test_records_are_made_where_nobody_registered_anything(imports: str, kind: str) -> None:
    code = f"{imports}; print(type(find(st.from_type(broadsheet.{kind}), lambda made: made.to_json() != '')).__name__)"
    assert run(code) == kind


def test_made_up_pages_are_made_from_their_type() -> None:
    assert find(st.from_type(MadePage), lambda made: made.html is not None).html


@given(st.from_type(NewsPage), st.from_type(Card), st.from_type(Age), st.from_type(Block))
def test_records_from_types_are_ours(page: NewsPage, card: Card, age: Age, block: Block) -> None:
    """Hypothesis by itself would fill fields by their types: a card of no page, a block of two lines."""
    assert [block.position for block in page.blocks] == list(range(len(page.blocks)))
    assert card.position == 0
    assert age.raw
    assert block.text == " ".join(block.text.split())


def test_importing_hypothesis_makes_no_strategy_and_loads_no_test_runner() -> None:
    loaded = run("import hypothesis, sys; print(*sys.modules)")
    assert "broadsheet.testing.registration" in loaded
    assert "broadsheet.testing.strategies" not in loaded
    assert "pytest" not in loaded


def test_whoever_wants_no_plugins_gets_none() -> None:
    code = "import hypothesis, sys; print('broadsheet' in sys.modules)"
    assert run(code, HYPOTHESIS_NO_PLUGINS="1") == "False"
