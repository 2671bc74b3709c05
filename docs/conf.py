"""How Sphinx builds these pages: `make docs`. The examples on them are run by pytest, and not here."""

from __future__ import annotations

from importlib.metadata import version as version_of

from sphinx.application import Sphinx

project = "broadsheet"
author = "The Broadsheet authors"
copyright = "The Broadsheet authors"
version = release = version_of("broadsheet")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "examples"]

html_theme = "furo"
html_title = "broadsheet"
html_copy_source = False
html_show_sphinx = False
smartquotes = False  # what a page quotes is often code or a label: it stays as it is written

# The pages are plain Markdown first: links lead to files and headings, as they do where nothing builds them.
myst_heading_anchors = 3

# What a page shows of a terminal or of a broken file need not parse as its language.
suppress_warnings = ["misc.highlighting_failure"]

# Every name must lead somewhere, save those of other projects, for the build asks no network, and those of the inside
# of the house that a signature tells.
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(?!broadsheet\b).*"),
    ("py:class", r"broadsheet\.(rules|discovery|errors|testing|batch)\..*"),
]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "undoc-members": True}

#: Files above this folder, and the pages that include them.
ABOVE = {"../CONTRIBUTING.md": "contributing.md", "../CHANGELOG.md": "changelog.md"}


def lead_to_pages(app: Sphinx, name: str, source: list[str]) -> None:
    """Links to files above this folder lead to the pages that include them."""
    for path, page in ABOVE.items():
        source[0] = source[0].replace(f"]({path}", f"]({page}")


def end_where_the_code_does(app: Sphinx, name: str, source: list[str]) -> None:
    """Doctest wants a blank line before the fence that closes an example; on the page it is left out."""
    source[0] = source[0].replace("\n\n```\n", "\n```\n")


def setup(app: Sphinx) -> None:
    app.connect("source-read", lead_to_pages)
    app.connect("source-read", end_where_the_code_does)
