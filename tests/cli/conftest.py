"""The command line in two ways: within this process, through click's runner, and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

Invoke = Callable[..., Result]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def daily8() -> Path:
    """The folder of Daily8's fixtures."""
    return Path(__file__).parents[1] / "fixtures/daily8"


@pytest.fixture
def invoke() -> Invoke:
    """Calls a command: ``invoke("parse", "-", input=b"…")``."""
    from broadsheet.cli.commands import commands

    # Before click 8.2, the runner mixes stderr into stdout unless told not to; from then on it cannot be told.
    apart: dict[str, Any] = {"mix_stderr": False} if "mix_stderr" in signature(CliRunner).parameters else {}

    def call(*arguments: str | Path, input: bytes | None = None) -> Result:
        return CliRunner(**apart).invoke(commands, list(map(str, arguments)), input=input, catch_exceptions=False)

    return call


@pytest.fixture
def run() -> Run:
    """Runs Python with these arguments: ``run("-m", "broadsheet.cli", "parse", …)``."""

    def call(*arguments: str | Path, input: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, *map(str, arguments)]
        return subprocess.run(
            command, input=input, capture_output=True, check=False, timeout=60, env={**os.environ, **variables}
        )

    return call
