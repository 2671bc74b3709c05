"""What Hypothesis calls when it is imported: from then on ``st.from_type`` makes the records of broadsheet.

The entry point ``hypothesis`` names ``register``. It runs in every process that imports Hypothesis where broadsheet
is installed, so it loads no strategy: each is made when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from broadsheet import Age, Block, Card, NewsPage
from broadsheet.testing.made import MadePage

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]


def register() -> None:
    """Tells Hypothesis how to make ages, blocks, cards, records, and whole pages with known truth.

    >>> from hypothesis import find, strategies as st
    >>> find(st.from_type(Card), lambda card: card.age is not None).title != ""
    True
    """
    from hypothesis import strategies as st

    for kind, named in _STRATEGIES.items():
        st.register_type_strategy(kind, _made_by(named))


def _made_by(named: str) -> Callable[[Any], SearchStrategy[Any]]:
    """The strategy of this name, looked up when it is asked for."""

    def make(_: Any) -> SearchStrategy[Any]:
        from broadsheet.testing import strategies

        made: SearchStrategy[Any] = getattr(strategies, named)()
        return made

    return make


_STRATEGIES: dict[type, str] = {
    Age: "ages",
    Block: "blocks",
    Card: "cards",
    NewsPage: "news_pages",
    MadePage: "pages",
}
