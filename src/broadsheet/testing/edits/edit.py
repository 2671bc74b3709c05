"""The edit: a change to a page as a plain value, that prints, shrinks, replays and can be kept as JSON."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import ClassVar

from broadsheet import NewsPage
from broadsheet.plain import Plain
from broadsheet.testing.samples import Sample

__all__ = ["Edit", "Family", "RecordEdit"]

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


class Family(StrEnum):
    """What an edit promises about the record of the page."""

    NOISE = "noise"  # the record is the same, wholly
    BOX = "box"  # the record is the same but for its boilerplate, and for the positions of its blocks
    CARDS = "cards"  # the record is as ``expected`` says, but for its blocks; the texts of its body are the same
    AGES = "ages"  # likewise
    GROUP = "group"  # likewise
    CUT = "cut"  # what is read is read from what is left
    BRITTLE = "brittle"  # nothing: the edit may break a selector


class Edit(Plain):
    """A change to one page. Its fields are numbers, words and members of enumerations, so that it becomes JSON.

    A place on the page is a plain number: the n-th place where such an edit can be made, counted from 0 and round
    again from the last, so that every number is one and a smaller one is simpler.
    """

    __slots__ = ()

    family: ClassVar[Family]

    @classmethod
    def kind(cls) -> str:
        """What the edit is called in JSON.

        >>> from broadsheet.testing.edits import AddCard
        >>> AddCard.kind()
        'add_card'
        """
        return _CAPITAL.sub("_", cls.__name__).lower()

    def apply(self, sample: Sample) -> Sample | None:
        """The page after the edit; None where nothing on it can be edited so. The sample itself never changes."""
        raise NotImplementedError


class RecordEdit(Edit):
    """An edit after which the record changes in step, and it is known how."""

    __slots__ = ()

    def expected(self, sample: Sample, page: NewsPage) -> NewsPage:
        """The record after the edit, told from the one before and never by reading the page again.

        ``sample`` and ``page`` are the page before the edit and its record; asked for only where ``apply`` gave a
        page. Of its ``blocks``, those of cards and of boilerplate are as they were before the edit, and so are all
        positions.
        """
        raise NotImplementedError
