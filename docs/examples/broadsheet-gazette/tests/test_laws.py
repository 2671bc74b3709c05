"""What holds for every page of the Gazette: laws, tried on the fixtures with edits of every kind."""

from pathlib import Path

from broadsheet.testing import laws

from broadsheet_gazette import Gazette

TestLaws = laws.suite(Gazette, Path(__file__).parent / "fixtures/gazette")
