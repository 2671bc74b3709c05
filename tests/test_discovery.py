"""Where adapters come from: folders, installed packages, bundled sites; and what is broken there."""

from __future__ import annotations

import importlib
import itertools
import logging
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from broadsheet import AdapterError, Origin, Registry, UnknownSite, discovery, parse
from broadsheet.discovery import GROUP

PAGE = "<h1>Rain</h1><p>It rained on Monday, for an hour."
_serial = itertools.count()


def module(kind: str, *hosts: str, name: str | None = None) -> str:
    """The text of a module with one adapter."""
    return f"""
from broadsheet import Adapter, Layout, css

class {kind}(Adapter):
    hosts = {hosts!r}
    name = {name or kind.lower()!r}

    class Front(Layout):
        headline = css("h1").text()
"""


@attrs.frozen
class Packages:
    """A folder of installed packages, made up for one test."""

    site: Path

    def install(self, text: str, *, points: str | None = None, version: str = "1.0", name: str | None = None) -> str:
        """Installs a package of one module; gives its name. ``{}`` in ``points`` is the module."""
        importable = f"made_up_{next(_serial)}"
        name = name or importable.replace("_", "-")
        (self.site / f"{importable}.py").write_text(text)
        info = self.site / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(f"[{GROUP}]\n{(points or 'site = {}').replace('{}', importable)}\n")
        importlib.invalidate_caches()
        return name


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Packages]:
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(site)
    yield Packages(site)
    for name in [name for name in sys.modules if name.startswith("made_up_")]:
        del sys.modules[name]


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BROADSHEET_ADAPTERS", "BROADSHEET_WITHOUT"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder of modules: ``folder("mine", times=module(…))``."""

    def make(name: str, **modules: str) -> Path:
        path = tmp_path / name
        path.mkdir(exist_ok=True)
        for stem, text in modules.items():
            (path / f"{stem}.py").write_text(text)
        return path

    return make


Folder = Callable[..., Path]


# ------------------------------------------------------------------------------------------------------------ folders


def test_a_folder_gives_the_adapters_of_its_modules(folder: Folder) -> None:
    path = folder("mine", times=module("Times", "times.example"), post=module("Post", "post.example"))
    registry = Registry.from_folder(path)
    assert [entry.name for entry in registry.entries] == ["post", "times"]
    assert {entry.origin for entry in registry.entries} == {Origin.LOCAL}
    assert [entry.place for entry in registry.entries] == [str(path / "post.py"), str(path / "times.py")]
    assert registry.broken == ()
    assert parse(PAGE, url="https://www.times.example/x", registry=registry).site == "times"
    assert Registry.from_folder(str(path)) == registry


def test_a_package_in_a_folder_is_a_module_and_what_lies_deeper_is_not(folder: Folder) -> None:
    path = folder("mine")
    folder("mine/times", __init__="from .story import Times", story=module("Times", "times.example"))
    folder("mine/data", other=module("Other", "other.example"))
    registry = Registry.from_folder(path)
    assert [entry.name for entry in registry.entries] == ["times"]
    assert registry.entries[0].place == str(path / "times")


def test_helpers_are_not_searched_but_can_be_imported(folder: Folder) -> None:
    text = "from ._house import House as Base\n\nclass Times(Base):\n    hosts = ('times.example',)\n"
    path = folder("mine", _house=module("House", "house.example"), times=text)
    assert [each.name for each in Registry.from_folder(path).adapters] == ["times"]


def test_two_folders_may_have_one_file_name(folder: Folder) -> None:
    first = folder("first", site=module("First", "first.example"))
    second = folder("second", site=module("Second", "second.example"))
    registry = Registry.from_folder(first).over(Registry.from_folder(second))
    assert [each.name for each in registry.adapters] == ["first", "second"]


def test_a_module_hides_none_of_its_name(folder: Folder) -> None:
    text = f"import json\nassert json.loads('1') == 1\n{module('Json', 'json.example')}"
    assert [each.name for each in Registry.from_folder(folder("mine", json=text)).adapters] == ["json"]
    assert importlib.import_module("json").loads("1") == 1


def test_an_unchanged_folder_gives_the_same_classes_and_a_changed_one_new_ones(folder: Folder) -> None:
    path = folder("mine", times=module("Times", "times.example"))
    (times,) = Registry.from_folder(path).adapters
    assert Registry.from_folder(path).adapters == (times,)
    folder("mine", times=module("Times", "times.example", "www.other.example"))
    (changed,) = Registry.from_folder(path).adapters
    assert changed.hosts == ("times.example", "www.other.example")
    assert times.hosts == ("times.example",)


def test_what_a_changed_helper_says_counts(folder: Folder) -> None:
    text = "from ._hosts import HOSTS\n" + module("Times").replace("hosts = ()", "hosts = HOSTS")
    path = folder("mine", _hosts="HOSTS = ('a.example',)", times=text)
    assert Registry.from_folder(path).adapters[0].hosts == ("a.example",)
    folder("mine", _hosts="HOSTS = ('longer.example',)")
    assert Registry.from_folder(path).adapters[0].hosts == ("longer.example",)


def test_classes_of_a_folder_can_be_pickled(folder: Folder) -> None:
    (times,) = Registry.from_folder(folder("mine", times=module("Times", "times.example"))).adapters
    assert pickle.loads(pickle.dumps(times)) is times


def test_a_folder_that_cannot_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file.py").write_text("")
    for path in (tmp_path / "missing", tmp_path / "file.py"):
        with pytest.raises(AdapterError, match=str(path)):
            Registry.from_folder(path)
        monkeypatch.setenv("BROADSHEET_ADAPTERS", str(path))
        with pytest.raises(AdapterError, match=str(path)):
            Registry.default()


def test_an_empty_folder_knows_no_site(tmp_path: Path) -> None:
    assert Registry.from_folder(tmp_path) == Registry()


# ------------------------------------------------------------------------------------------------------------- broken

BROKEN = {
    "import_error": ("import no_such_module_at_all\n", "ModuleNotFoundError: No module named 'no_such_module_at_all'"),
    "exits": ("import sys\nsys.exit(3)\n", "SystemExit: 3"),
    "raises": ("\n\nraise ValueError('no\\nluck')\n", "ValueError: no luck"),
    "base": ("class Stop(BaseException): pass\nraise Stop('now')\n", "Stop: now"),
    "syntax": ("def broken(:\n", "SyntaxError: "),
    "empty": ("", "it defines no adapter"),
    "helper_only": ("from broadsheet.sites.daily8 import Daily8\n", "it defines no adapter"),
    "private_only": (module("_Times", "times.example"), "it defines no adapter"),
    "bad_adapter": (module("Times"), "AdapterError: "),
    "no_words": ("class Odd(Exception):\n    def __str__(self): raise TypeError\nraise Odd\n", "Odd: "),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_module_is_told_and_left_out(folder: Folder, caplog: pytest.LogCaptureFixture, case: str) -> None:
    text, words = BROKEN[case]
    path = folder("mine", broken=text, times=module("Times", "times.example"))
    registry = Registry.from_folder(path)
    assert [each.name for each in registry.adapters] == ["times"]
    (fault,) = registry.broken
    assert (fault.origin, fault.place) == (Origin.LOCAL, str(path / "broken.py"))
    assert words in fault.message
    assert "\n" not in fault.message
    (record,) = caplog.records
    assert (record.name, record.levelno) == ("broadsheet", logging.WARNING)
    assert fault.message in record.getMessage()


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_package_is_told_and_left_out(packages: Packages, caplog: pytest.LogCaptureFixture, case: str) -> None:
    text, words = BROKEN[case]
    name = packages.install(text, version="2.1")
    packages.install(module("Times", "times.example"))
    registry = Registry.default()
    assert {"times", "daily8"} <= {each.name for each in registry.adapters}
    (fault,) = registry.broken
    assert (fault.origin, fault.place) == (Origin.INSTALLED, f"{name} 2.1")
    assert words in fault.message
    assert Registry.default() is registry
    assert len(caplog.records) == 1, "told once"
    assert parse(PAGE, url="https://times.example/").site == "times"


@pytest.mark.parametrize(("case", "line"), [("raises", 3), ("exits", 2), ("syntax", 1), ("bad_adapter", 4)])
def test_where_it_failed_is_told(folder: Folder, case: str, line: int) -> None:
    path = folder("mine", broken=BROKEN[case][0])
    (fault,) = Registry.from_folder(path).broken
    assert f"{path / 'broken.py'}:{line}" in fault.message


def test_a_stop_of_the_user_is_no_fault_of_the_module(folder: Folder) -> None:
    with pytest.raises(KeyboardInterrupt):
        Registry.from_folder(folder("mine", stop="raise KeyboardInterrupt"))


def test_a_file_that_no_import_finds_is_told(folder: Folder) -> None:
    path = folder("mine", **{"my.times": module("Times", "times.example")})
    (fault,) = Registry.from_folder(path).broken
    assert "dot" in fault.message


@pytest.mark.parametrize(
    ("points", "words"),
    [
        ("site = no_such_module_at_all", "ModuleNotFoundError"),
        ("site = {}:Missing", "AttributeError"),
        ("site = {}:NUMBER", "it leads to 3"),
        ("site = broadsheet:Adapter", "it leads to <class"),
        ("site = ", "Error"),
        ("this is no entry point", "Error"),
    ],
)
def test_an_entry_point_that_leads_to_nothing_is_told(packages: Packages, points: str, words: str) -> None:
    name = packages.install("NUMBER = 3", points=points)
    (fault,) = Registry.default().broken
    assert fault.place == f"{name} 1.0"
    assert words in fault.message


def test_one_entry_point_that_fails_keeps_none_of_its_package_from_work(packages: Packages) -> None:
    packages.install(module("Times", "times.example"), points="good = {}:Times\nbad = {}:Missing")
    registry = Registry.default()
    assert "times" in {each.name for each in registry.adapters}
    assert len(registry.broken) == 1


def test_a_package_without_a_name_is_no_harm(packages: Packages) -> None:
    packages.install(module("Times", "times.example"))
    info = packages.site / "nameless-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_bytes(b"\xff\xfe nothing that anyone could read")
    importlib.invalidate_caches()
    registry = Registry.default()
    assert "times" in {each.name for each in registry.adapters}
    assert [fault.origin for fault in registry.broken] == [Origin.INSTALLED]


def test_a_broken_bundled_site_is_left_out_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "broadsheet.sites.daily8", None)
    finds = discovery.bundled()
    assert "broadsheet.sites.daily8" in [fault.place for fault in finds.broken]
    assert "ModuleNotFoundError" in finds.broken[0].message


# ----------------------------------------------------------------------------------------------------------- packages


def test_an_entry_point_leads_to_a_module_or_to_a_class(packages: Packages) -> None:
    text = module("Times", "times.example") + module("Post", "post.example")
    packages.install(text)
    assert {"times", "post"} <= {each.name for each in Registry.default().adapters}
    packages.install(text.replace("Times", "Daily").replace("times", "daily"), points="daily = {}:Daily")
    finds = discovery.installed([str(packages.site)])
    assert sorted(entry.name for entry in finds.entries) == ["daily", "post", "times"]
    assert {entry.place.partition(" ")[2] for entry in finds.entries} == {"1.0"}


def test_where_a_package_is_there_twice_the_first_counts(packages: Packages, tmp_path: Path) -> None:
    older = Packages(tmp_path / "older")
    older.site.mkdir()
    older.install("raise ImportError", name="times-package", version="0.9")
    packages.install(module("Times", "times.example"), name="times-package", version="1.0")
    finds = discovery.installed([str(packages.site), str(older.site)])
    assert [entry.place for entry in finds.entries] == ["times-package 1.0"]
    assert finds.broken == ()


# ------------------------------------------------------------------------------------------------ default, precedence

ORIGINS = list(Origin)


@pytest.fixture
def place(packages: Packages, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Callable[[Origin, str], None]:
    """Puts an adapter where an origin looks for it. Code gives its own, and broadsheet has Daily8."""

    def put(origin: Origin, text: str) -> None:
        if origin is Origin.LOCAL:
            monkeypatch.setenv("BROADSHEET_ADAPTERS", str(folder("mine", site=text)))
        elif origin is Origin.INSTALLED:
            packages.install(text)

    return put


@pytest.mark.parametrize(("higher", "lower"), list(itertools.combinations(ORIGINS, 2)))
def test_origins_have_an_order(place: Callable[[Origin, str], None], higher: Origin, lower: Origin) -> None:
    # The lower one has the nearer host; where it is Daily8, they have one host.
    place(higher, module("Higher", "daily8.com"))
    place(lower, module("Lower", "en.daily8.com"))
    registry = Registry.default()
    if higher is Origin.GIVEN:
        space: dict[str, Any] = {"__name__": "given"}
        exec(module("Higher", "daily8.com"), space)
        registry = Registry(space["Higher"]).over(registry)
    found = registry.of_url("https://en.daily8.com/article")
    assert found is not None
    assert found.name == "higher"
    names = [entry.name for entry in registry.entries]
    assert names.index("higher") < names.index("daily8" if lower is Origin.BUNDLED else "lower")
    assert next(entry.origin for entry in registry.entries if entry.name == "higher") is higher


@pytest.mark.parametrize("origin", [Origin.LOCAL, Origin.INSTALLED])
def test_an_adapter_replaces_the_bundled_one_of_its_name(place: Callable[[Origin, str], None], origin: Origin) -> None:
    place(origin, module("Mine", "mine.example", name="daily8"))
    registry = Registry.default()
    assert registry.of_host("daily8.com") is None
    assert [entry.reference for entry in registry.replaced] == ["broadsheet.sites.daily8:Daily8"]


def test_two_packages_for_one_host_are_an_error_that_names_both(
    packages: Packages, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = packages.install(module("Times", "times.example"))
    second = packages.install(module("Post", "times.example"))
    with pytest.raises(AdapterError) as caught:
        Registry.default()
    for words in (f":Times (installed {first} 1.0)", f":Post (installed {second} 1.0)", "'times.example'"):
        assert words in str(caught.value)
    assert "BROADSHEET_WITHOUT=post" in str(caught.value)
    assert Registry.default(without="post").of_host("times.example") is not None
    monkeypatch.setenv("BROADSHEET_WITHOUT", "post")
    assert [entry.name for entry in Registry.default().off] == ["post"]


def test_of_two_with_one_name_each_can_be_switched_off(packages: Packages, folder: Folder) -> None:
    packages.install(module("Times", "times.example"))
    packages.install(module("Times", "other.example"))
    local = [folder(name, site=module("Post", f"{name}.example")) for name in ("first", "second")]
    with pytest.raises(AdapterError) as caught:
        Registry.default()
    mend = str(caught.value).rpartition("without=")[2].strip("'")
    with pytest.raises(AdapterError) as caught:
        Registry.default(folders=local, without=mend)
    registry = Registry.default(folders=local, without=(mend, f"{local[1] / 'site.py'}:Post"))
    assert str(caught.value).endswith(f"without='{local[1] / 'site.py'}:Post'")
    assert registry.of_site("post").hosts == ("first.example",)
    assert len(registry.off) == 2


def test_folders_come_from_the_variable_and_the_argument(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    first = folder("first", site=module("First", "first.example"))
    second = folder("second", site=module("Second", "second.example"))
    third = folder("third", site=module("Third", "third.example"))
    monkeypatch.setenv("BROADSHEET_ADAPTERS", f"{first}{os.pathsep}{os.pathsep}{second}")
    registry = Registry.default(folders=[third, first])
    assert [entry.name for entry in registry.entries if entry.origin is Origin.LOCAL] == ["third", "first", "second"]
    monkeypatch.chdir(second.parent)
    monkeypatch.setenv("BROADSHEET_ADAPTERS", "second")
    assert "second" in {each.name for each in Registry.default().adapters}


def test_an_unknown_name_is_an_error_in_code_and_a_warning_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(UnknownSite, match="'nowhere'"):
        Registry.default(without=["nowhere"])
    monkeypatch.setenv("BROADSHEET_WITHOUT", " nowhere ,, daily8,")
    registry = Registry.default()
    assert "daily8" not in {each.name for each in registry.adapters}
    (record,) = caplog.records
    assert "BROADSHEET_WITHOUT: no adapter is called 'nowhere'" in record.getMessage()


def test_default_is_made_once_for_each_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Registry.default()
    without = Registry.default(without="daily8")
    assert without is Registry.default(without=["daily8"]) is not plain
    assert without.of_host("daily8.com") is None
    monkeypatch.setenv("BROADSHEET_WITHOUT", "daily8")
    assert Registry.default() == without
    monkeypatch.delenv("BROADSHEET_WITHOUT")
    assert Registry.default() is plain
