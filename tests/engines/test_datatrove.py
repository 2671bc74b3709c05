"""The recipe for datatrove, as it stands in docs/scale.md, in a pipeline. ``make test-engines`` runs it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.support.press import press

DOCS = Path(__file__).parents[2] / "docs/scale.md"

data = pytest.importorskip("datatrove.data", reason="make test-engines runs it, in an environment of its own")


def test_the_recipe_extracts_the_story() -> None:
    recipe = re.search(r"```python\n(from datatrove.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert recipe is not None
    assert len(recipe[1].splitlines()) <= 30
    found: dict[str, Any] = {}
    exec(recipe[1], found)
    pages = [page.html.decode() for page in press(3) if isinstance(page.html, bytes)]
    documents = [data.Document(text=page, id=str(number)) for number, page in enumerate([*pages, ""])]
    extracted = list(found["Broadsheet"]().run(documents))
    assert [document.id for document in extracted] == ["0", "1", "2"]
    assert "On Monday the ferry opened again" in extracted[0].text
