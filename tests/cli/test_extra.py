"""Without click and rich: a message that names what to install, and no traceback."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from broadsheet.cli.extra import with_extra

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

WITHOUT = "import sys; sys.modules[{package!r}] = None; sys.argv[1:] = {arguments!r}; import {module} as m; m.main()"
STORY = b"<h1>Rain at last</h1>"


def without(package: str, *arguments: str, module: str = "broadsheet.cli") -> str:
    return WITHOUT.format(package=package, arguments=list(arguments), module=module)


@pytest.mark.parametrize("package", ["click", "rich"])
@pytest.mark.parametrize("module", ["broadsheet.cli", "broadsheet.cli.demo"])
def test_a_missing_extra_is_named(run: Run, package: str, module: str) -> None:
    result = run("-c", without(package, "parse", "-", "--format", "pretty", module=module), input=STORY)
    assert result.returncode == 1
    assert result.stdout == b""
    assert b"pip install 'broadsheet[cli]'" in result.stderr
    assert package.encode() in result.stderr
    assert result.stderr.count(b"\n") == 1


def test_json_needs_no_rich(run: Run) -> None:
    result = run("-c", without("rich", "parse", "-"), input=STORY)
    assert result.returncode == 0
    assert b"Rain at last" in result.stdout


def test_another_missing_module_is_no_missing_extra() -> None:
    def run() -> None:
        raise ModuleNotFoundError("No module named 'elsewhere'", name="elsewhere")

    with pytest.raises(ModuleNotFoundError):
        with_extra(run)


def test_importing_the_command_line_loads_neither(run: Run) -> None:
    code = "import broadsheet.cli, broadsheet.cli.demo, sys; print({'click', 'rich'} & set(sys.modules))"
    assert run("-c", code).stdout.strip() == b"set()"
