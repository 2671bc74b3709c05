"""What once broke a law: kept beside the fixture that it was found on, and tried again in every run."""

from __future__ import annotations

import json
from pathlib import Path

import attrs

from broadsheet import CaseError, RecordError
from broadsheet.testing.edits import Edit, load
from broadsheet.testing.laws.catalogue import LAWS
from broadsheet.testing.laws.law import Law

__all__ = ["FILE", "Replay", "replays_of"]

#: The file in a case's folder: a list of ``{"law": …, "edits": […]}``, as a broken law prints it.
FILE = "replay.json"


@attrs.frozen
class Replay:
    """A law, and the edits of a page by which it was broken."""

    law: Law
    edits: tuple[Edit, ...]


def replays_of(folder: Path) -> list[Replay]:
    """The replays of the case in a folder; none where it has no ``replay.json``. Raises ``CaseError``."""
    path = folder / FILE
    if not path.exists():
        return []
    try:
        data = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise CaseError(f"{path}: not JSON: {error}") from error
    if not isinstance(data, list):
        raise CaseError(f"{path}: not a list of replays")
    return [_replay(each, f"{path}: $[{place}]") for place, each in enumerate(data)]


def _replay(data: object, place: str) -> Replay:
    if not isinstance(data, dict) or set(data) != {"law", "edits"}:
        raise CaseError(f"{place}: a replay has `law` and `edits`, and nothing else")
    law = next((law for law in LAWS if law.name == data["law"]), None)
    if law is None:
        raise CaseError(f"{place}.law: no law is called {data['law']!r}; there are {', '.join(x.name for x in LAWS)}")
    try:
        return Replay(law, load(data["edits"]))
    except RecordError as error:
        raise CaseError(f"{place}.edits: {error}") from error
