"""What options give: values that more than one command takes."""

from __future__ import annotations

from datetime import datetime

import click

__all__ = ["moment_given"]


def moment_given(context: click.Context, option: click.Parameter, value: str | None) -> datetime | None:
    """The moment that an option states in ISO 8601; what is none is wrong usage."""
    try:
        return datetime.fromisoformat(value) if value is not None else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is not ISO 8601, such as 2025-06-12T09:00:00+00:00") from None
