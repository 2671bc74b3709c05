"""The record of a reading: its findings, and the exception for whoever wants one."""

from __future__ import annotations

import pytest

from broadsheet import Finding, FindingCode, LayoutDrift, NewsPage, Report


def report(*codes: FindingCode) -> Report:
    return Report(page=NewsPage(), findings=tuple(Finding(code, f"about {code}") for code in codes))


def test_drift_is_what_says_that_a_layout_no_longer_fits() -> None:
    found = report(*FindingCode)
    assert {finding.code for finding in found.drift} == {FindingCode.LAYOUT_DRIFT, FindingCode.RULE_MISSED}


def test_drift_raises_on_demand_and_names_every_finding() -> None:
    with pytest.raises(LayoutDrift) as caught:
        report(FindingCode.LAYOUT_DRIFT, FindingCode.NO_BODY, FindingCode.RULE_MISSED).raise_for_drift()
    assert "about layout_drift" in str(caught.value)
    assert "about rule_missed" in str(caught.value)
    assert "about no_body" not in str(caught.value)


def test_no_drift_raises_nothing() -> None:
    report(FindingCode.NO_BODY, FindingCode.DEPTH_TRIMMED).raise_for_drift()
    report().raise_for_drift()
