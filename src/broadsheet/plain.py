"""Records as plain data: what JSON can hold, and back.

The class ``Plain`` gives a record ``to_dict``, ``from_dict``, ``to_json`` and ``json_schema``. Dates and times are
ISO 8601 text, tuples are lists, enumerations are their values. The work is done by cattrs, which loads when first
used and reports all faults of the data at once, each with its path.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import Enum, StrEnum
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Self

import attrs

from broadsheet.errors import RecordError

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["Plain"]


class Plain:
    """A record that can become plain data and come back equal."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The record as dicts, lists, strings, numbers and None: all that JSON needs, every field named.

        >>> from broadsheet import Card
        >>> Card(title="Rain").to_dict()["title"]
        'Rain'
        """
        plain: dict[str, Any] = _converter().unstructure(self)
        return plain

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The record that ``to_dict`` was called on; raises ``RecordError`` with all faults and their paths.

        >>> from broadsheet import Card
        >>> Card.from_dict(Card(title="Rain").to_dict()) == Card(title="Rain")
        True
        """
        from cattrs import transform_error

        try:
            return _converter().structure(data, cls)
        except (Exception, ExceptionGroup) as error:  # cattrs groups whatever its hooks raised
            faults = "; ".join(transform_error(error)) or str(error)
            raise RecordError(f"not a {cls.__name__}: {faults}") from error

    def to_json(self, *, indent: int | None = None) -> str:
        """``to_dict`` as JSON text, not escaped beyond what JSON asks for.

        >>> from broadsheet import Card
        >>> Card(title="Rain").to_json()[:17]
        '{"title": "Rain",'
        """
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The record that ``to_json`` was called on; raises ``RecordError``."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise RecordError(f"not JSON: {error}") from error
        return cls.from_dict(data)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A JSON Schema (2020-12) that every ``to_dict`` of the class satisfies.

        >>> from broadsheet import Card
        >>> Card.json_schema()["properties"]["title"]
        {'type': 'string'}
        """
        definitions: dict[str, Any] = {}
        body = _object_schema(cls, definitions)
        if f'"#/$defs/{cls.__name__}"' not in json.dumps(definitions):  # a record may hold its own kind
            del definitions[cls.__name__]
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": cls.__name__, **body}
        return {**schema, "$defs": definitions} if definitions else schema


# --------------------------------------------------------------------- to and from

_MOMENTS: tuple[type[date | time], ...] = (datetime, date, time)


@cache
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True, prefer_attrib_converters=False)
    for kind in _MOMENTS:
        converter.register_unstructure_hook(kind, lambda value: value.isoformat())
    converter.register_unstructure_hook(StrEnum, _value)
    converter.register_structure_hook_func(_is_moment, _moment)
    converter.register_structure_hook_func(_is_enums, _member)
    converter.register_structure_hook_func(_is_tuple, partial(_tuple, converter))
    converter.register_structure_hook(StrEnum, _member)
    for scalar in (str, int, bool):
        converter.register_structure_hook(scalar, _exactly)
    return converter


def _value(member: Enum) -> Any:
    return member.value


def _is_enums(kind: Any) -> bool:
    members = set(typing.get_args(kind)) - {types.NoneType} if _is_union(kind) else {kind}
    return bool(members) and all(isinstance(each, type) and issubclass(each, Enum) for each in members)


def _member(value: Any, kind: Any) -> Any:
    wanted = typing.get_args(kind) if _is_union(kind) else (kind,)
    if value is None and types.NoneType in wanted:
        return None
    for each in wanted:
        if each is not types.NoneType and value in {member.value for member in each}:
            return each(value)
    raise ValueError(f"{value!r} is not a {' or '.join(each.__name__ for each in wanted)}")


def _is_tuple(kind: Any) -> bool:
    return typing.get_origin(kind) is tuple


def _tuple(converter: Converter, value: Any, kind: Any) -> tuple[Any, ...]:
    """A tuple of a list; cattrs alone would take a text for a list of its characters."""
    if not isinstance(value, list | tuple):
        raise ValueError(f"{value!r} is not a list")
    return tuple(converter.structure(list(value), list[typing.get_args(kind)[0]]))  # type: ignore[misc, arg-type]  # at run time


def _is_moment(kind: Any) -> bool:
    """Whether the type is date, time or datetime, or a union of them with or without None."""
    members = set(typing.get_args(kind)) if _is_union(kind) else {kind}
    return bool(members - {types.NoneType}) and members <= {*_MOMENTS, types.NoneType}


def _is_union(kind: Any) -> bool:
    return typing.get_origin(kind) in (typing.Union, types.UnionType)


def _moment(value: Any, kind: Any) -> Any:
    wanted = typing.get_args(kind) if _is_union(kind) else (kind,)
    if value is None and types.NoneType in wanted:
        return None
    text = _exactly(value, str)
    form = datetime if "T" in text else date if text.count("-") == 2 and ":" not in text else time  # noqa: PLR2004
    if form not in wanted:
        raise ValueError(f"{text!r} is not a {' or '.join(w.__name__ for w in wanted)}")
    return form.fromisoformat(text)


def _exactly(value: Any, kind: type) -> Any:
    """The value as it is; cattrs alone would turn 3 into '3' and 'no' into True."""
    if type(value) is not kind:
        raise ValueError(f"{value!r} is not a {kind.__name__}")
    return value


# -------------------------------------------------------------------------- schema


def _object_schema(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    definitions[cls.__name__] = {}  # taken before its fields are read: a record may hold its own kind
    hints = typing.get_type_hints(cls)
    fields = [field.name for field in attrs.fields(cls)]
    schema = {
        "type": "object",
        "properties": {name: _schema(hints[name], definitions) for name in fields},
        "required": fields,
        "additionalProperties": False,
    }
    definitions[cls.__name__] = schema
    return schema


_SCALARS: dict[Any, dict[str, str]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    types.NoneType: {"type": "null"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "format": "time"},
}


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    if _is_union(kind):
        return {"anyOf": [_schema(member, definitions) for member in typing.get_args(kind)]}
    if typing.get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(typing.get_args(kind)[0], definitions)}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    if kind.__name__ not in definitions:
        _object_schema(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}
