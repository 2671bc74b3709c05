"""The house: what may import what, read off the sources; and a few bounds that keep its modules small."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import broadsheet

HOUSE = Path(broadsheet.__file__).parent
ROOF = "__init__"
#: What importing the library never loads: each is imported by whoever wants it, and may import at once what it needs.
ON_THE_ROOF = ("testing", "batch", "report", "authoring", "cli")

#: From the ground up. A module imports only from floors below its own; a package is one module here.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("errors",),
    ("plain", "declaration", "markup", "shortening"),
    ("records", "rendering", "moments", "jsondata"),
    ("ages", "decoding", "trimming", "outline", "paths", "addresses"),
    ("document",),
    ("blocks", "jsonpage"),
    ("metadata",),
    ("rules",),
    ("layout",),
    ("generic", "discovery", "merging", "painting", "fitting", "mending"),
    ("registry", "origins"),
    ("filling",),
    ("reading",),
    (ROOF,),
    ("sites",),
    ("testing", "batch", "report"),
    ("authoring",),
    ("cli",),
)
FLOOR_OF = {name: floor for floor, names in enumerate(FLOORS) for name in names}

#: What the library stands on. It loads late whatever is not listed here, so that importing it stays light.
LIGHT = {"attrs", "cssselect", "lxml", "webencodings"}
HEAVY = ("bs4", "click", "rich", "pyarrow", "fastwarc", "multiprocessing", "cattrs", "babel", "html5lib", "hypothesis")

SOURCES = sorted(HOUSE.rglob("*.py"))
MOST_LINES = 300
MOST_PARAMETERS = 8
#: What takes as many names as there are: the public verbs, and the fields of a card.
MANY = ("parse", "inspect", "cards")


def module_of(path: Path) -> str:
    """The module of the house that a file belongs to: ``rules`` for rules/lines.py."""
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports_of(tree: ast.AST, path: Path) -> Iterator[tuple[str, int, bool]]:
    """What a file imports, as dotted names, with the line, and whether at import time."""
    late = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_for_types(node)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno, node not in late
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            assert node.module is not None
            if node.module == "broadsheet":  # from broadsheet import generic: a module, or a name of the roof
                for alias in node.names:
                    name = f"broadsheet.{alias.name}" if alias.name in FLOOR_OF else "broadsheet"
                    yield name, node.lineno, node not in late
            else:
                yield node.module, node.lineno, node not in late


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def house_imports(path: Path) -> Iterator[tuple[str, int]]:
    """The modules of the house that a file imports, late or not."""
    for name, line, _ in imports_of(ast.parse(path.read_text()), path):
        first, _, rest = name.partition(".")
        if first == "broadsheet":
            yield rest.split(".")[0] or ROOF, line


def files_of(*modules: str) -> list[Path]:
    return [path for path in SOURCES if module_of(path) in modules]


def test_every_module_has_a_floor() -> None:
    assert {module_of(path) for path in SOURCES} <= set(FLOOR_OF)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_module_imports_only_from_floors_below_its_own(path: Path) -> None:
    own = module_of(path)
    for other, line in house_imports(path):
        allowed = other == own or FLOOR_OF[other] < FLOOR_OF[own]
        assert allowed, f"{path}:{line}: {own} (floor {FLOOR_OF[own]}) imports {other} (floor {FLOOR_OF[other]})"


def test_sites_import_only_the_roof() -> None:
    for path in files_of("sites"):
        assert {other for other, _ in house_imports(path)} <= {ROOF, "sites"}
    for path in files_of("sites"):
        for name, line, _ in imports_of(ast.parse(path.read_text()), path):
            assert not name.startswith("broadsheet."), f"{path}:{line}: {name}"


def test_rules_and_layouts_know_nothing_of_the_generic_reading() -> None:
    for path in files_of("rules", "layout"):
        assert "generic" not in {other for other, _ in house_imports(path)}


def test_nobody_below_imports_the_sites() -> None:
    for path in SOURCES:
        if module_of(path) not in ("sites", *ON_THE_ROOF):
            assert "sites" not in {other for other, _ in house_imports(path)}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_heavy_packages_are_imported_where_they_are_used(path: Path) -> None:
    if module_of(path) in ON_THE_ROOF:
        return
    for name, line, early in imports_of(ast.parse(path.read_text()), path):
        package = name.partition(".")[0]
        known = package in LIGHT or package == "broadsheet" or package in sys.stdlib_module_names
        assert known or not early, f"{path}:{line}: {name} is imported at import time"


def test_importing_the_library_is_light() -> None:
    code = f"import broadsheet, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment())
    assert found.stdout.strip() == "[]"


def test_importing_the_library_imports_no_site() -> None:
    code = "import broadsheet, sys; print([name for name in sys.modules if name.startswith('broadsheet.sites')])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment())
    assert found.stdout.strip() == "[]"


def _environment() -> dict[str, str]:
    """A process that finds this very library, and nothing that a test run adds."""
    return {"PYTHONPATH": str(HOUSE.parent), "PYTHONDONTWRITEBYTECODE": "1"}


# ------------------------------------------------------------------------------------------------------------- size


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_module_is_one_noun(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_function_takes_many_parameters(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            taken = node.args
            own = [
                arg.arg
                for arg in (*taken.posonlyargs, *taken.args, *taken.kwonlyargs)
                if arg.arg not in ("self", "cls")
            ]
            assert len(own) <= MOST_PARAMETERS or node.name in MANY, f"{path}:{node.lineno}: {node.name}"


# ----------------------------------------------------------------------------------------------------- public names


@pytest.mark.parametrize("path", [path for path in SOURCES if module_of(path) != "cli"], ids=lambda path: path.stem)
def test_what_a_module_offers_is_there(path: Path) -> None:
    dotted = ".".join(("broadsheet", *path.relative_to(HOUSE).with_suffix("").parts)).removesuffix(".__init__")
    module = __import__(dotted, fromlist=["*"])
    offered = getattr(module, "__all__", ())
    assert [name for name in offered if not hasattr(module, name)] == []
    assert len(set(offered)) == len(offered)
    assert (module.__doc__ or "").strip(), f"{dotted} does not say what it is"


def test_the_public_names_are_those_that_were_promised() -> None:
    promised = "parse inspect parse_text inspect_text parse_age Adapter Layout Rule Registry Document Limits css xpath "
    promised += "meta jsonld state lines section rule NewsPage Block Card Age Finding Report "
    promised += "BroadsheetError ParseError EmptyDocument LimitExceeded LayoutDrift AdapterError"
    assert set(promised.split()) <= set(broadsheet.__all__)


@pytest.mark.parametrize("name", broadsheet.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    found = getattr(broadsheet, name)
    if inspect.isclass(found) or inspect.isfunction(found):
        assert (found.__doc__ or "").strip()
        assert not (found.__doc__ or "").startswith("Method generated by attrs")
    if inspect.isclass(found) and found.__module__.startswith("broadsheet"):
        for attribute, value in vars(found).items():
            member = value.__func__ if isinstance(value, classmethod | staticmethod) else value
            member = member.fget if isinstance(member, property) else member
            if not attribute.startswith("_") and inspect.isfunction(member) and not _inherits_words(found, attribute):
                assert (member.__doc__ or "").strip(), f"{name}.{attribute} says nothing of itself"


def _inherits_words(kind: type, attribute: str) -> bool:
    return any((getattr(vars(base).get(attribute), "__doc__", None) or "").strip() for base in kind.__mro__[1:])
