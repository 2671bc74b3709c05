"""A text that is read off elements, and a part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from broadsheet.declaration import wrong
from broadsheet.rules.base import Found, Rule, Value
from broadsheet.rules.nearness import quoted
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from broadsheet.rules.base import Elements

__all__ = ["TextRule"]

_EXAMPLE = r".part(r'\((.+)\)')"


@attrs.frozen(eq=False, repr=False)
class TextRule(Value[str, "Elements"]):
    """The text of the first element that has any, seen or in an attribute."""

    def part(self, pattern: str) -> Rule[str]:
        r"""What the one group of a regular expression holds, where it is found in the text: "Reuters" of "(Reuters)".

        Raises ``AdapterError`` for a pattern that is not valid, or has not one group.

        >>> from broadsheet import css
        >>> str(css("span").text().part(r"\((.+)\)"))
        "css('span').text().part('\\\\((.+)\\\\)')"
        """
        ending = f".part({pattern!r})"
        try:
            wanted = re.compile(pattern)
        except (re.error, TypeError) as error:
            raise wrong(f"{self}{ending}: {error}", _EXAMPLE) from error
        if wanted.groups != 1:
            raise wrong(f"{self}{ending}: it has {wanted.groups} groups", f"put what is wanted in one: {_EXAMPLE}")

        def make(scope: Scope, found: Found[Elements]) -> Found[str] | None:
            whole = self.make(scope, found)
            match = wanted.search(whole.value) if whole is not None else None
            held = match[1].strip() if match is not None and match[1] is not None else ""
            return whole.giving(held) if whole is not None and held else None

        def lack(scope: Scope, found: Found[Elements]) -> str | None:
            whole = self.make(scope, found)
            return self.lack(scope, found) if whole is None else f"{ending}: not found in {quoted(whole.value)}"

        return Value(self.source, make, "text", f"{self.spelling}{ending}", lack)
