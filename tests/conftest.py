"""What every test may use, and the rule that nothing is left out where everything must run."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

ALL_MUST_RUN = bool(os.environ.get("SEARCHAPP_TEST_ALL"))

# The same examples each time, however slow the machine: a failure is the change's, not chance's.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of letters, vectors and collections that may stand beside the repository."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip(f"../shared is not here: no folder {folder}")
    return folder


@pytest.fixture(scope="session")
def letter(shared: Path) -> bytes:
    """The example letter, 2025Z08791, as it was received."""
    return (shared / "data" / "letters" / "2025Z08791.txt").read_bytes()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that is skipped has failed, where everything must run."""
    report = yield
    if ALL_MUST_RUN and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, but SEARCHAPP_TEST_ALL is set: {_reason(report)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """And so has a module that is skipped as a whole."""
    report = yield
    if ALL_MUST_RUN and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"Skipped, but SEARCHAPP_TEST_ALL is set: {_reason(report)}"
    return report


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """`Skipped: why`, out of the place and reason that pytest keeps of a skip."""
    return str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
