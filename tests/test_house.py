"""What keeps it a house: names, sizes, and papers that agree with the code."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from searchapp.messages import Language, catalogue

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "searchapp").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.txt", "tests/requirements.txt")

pytest_plugins = ["pytester"]


def dependencies(*groups: str) -> set[str]:
    """The names, as a lock writes them, of what users need and what `groups` add."""
    wanted = [*PROJECT["project"]["dependencies"]]
    for group in groups:
        wanted += PROJECT["dependency-groups"][group]
    return {re.split(r"[^\w.-]", name)[0].lower().replace("_", "-") for name in wanted}


def test_no_room_is_named_after_nothing() -> None:
    nothing = {"util", "utils", "helper", "helpers", "common", "misc"}
    named = [*MODULES, *(ROOT / "tests").rglob("*.py")]
    assert [
        path for path in named if nothing & set(path.relative_to(ROOT).with_suffix("").parts)
    ] == []


def test_every_module_says_what_it_is_for() -> None:
    assert [
        path for path in MODULES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ] == []


def test_no_module_passes_350_lines() -> None:
    assert [path for path in MODULES if len(path.read_text("utf-8").splitlines()) > 350] == []


def test_no_function_passes_60_lines() -> None:
    assert [name for name, lines in functions() if lines > 60] == []


def functions() -> Iterator[tuple[str, int]]:
    """Each function of the package with its number of lines."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path}: {node.name}", (node.end_lineno or 0) - node.lineno + 1


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_by_hash_alone(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    pins = re.findall(r"^\w\S*==.*(?:\n .*)*", text, re.MULTILINE)
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
    assert "://" not in text


@pytest.mark.parametrize(
    ("lock", "groups"),
    [("requirements.txt", ["build"]), ("tests/requirements.txt", PROJECT["dependency-groups"])],
    ids=LOCKS,
)
def test_a_lock_holds_every_dependency(lock: str, groups: list[str]) -> None:
    assert dependencies(*groups) - set(pins(lock)) == set()


def test_tests_run_on_what_users_get() -> None:
    assert pins("requirements.txt").items() <= pins("tests/requirements.txt").items()


def pins(lock: str) -> dict[str, str]:
    """Name and version of all that a lock pins."""
    text = (ROOT / lock).read_text("utf-8")
    return dict(re.findall(r"^(\w\S*)==(\S+)", text, re.MULTILINE))


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


def test_the_readme_names_every_dependency(readme: str) -> None:
    words = set(re.findall(r"[\w-]+", readme.lower().replace("_", "-")))
    assert dependencies(*PROJECT["dependency-groups"]) - words == set()


def test_the_readme_names_every_command(readme: str) -> None:
    from searchapp.cli import main

    named = set(re.findall(r"\bsearchapp (?:--\S+ \S+ )*([\w-]+)", readme))
    assert set(main.commands) - named == set()


def test_the_readme_names_every_make_target(readme: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert targets - set(re.findall(r"\bmake ([a-z]+)", readme)) == set()


def test_faults_and_notices_say_the_same_in_both_languages() -> None:
    assert blanks("nl") == blanks("en")


def blanks(language: Language) -> dict[str, set[str]]:
    """What each fault and notice leaves to be filled in, under its key."""
    return {
        key: {name for form in forms(sentence) for _, name, *_ in Formatter().parse(form) if name}
        for key, sentence in catalogue(language).items()
        if key.startswith(("error.", "notice."))
    }


def forms(sentence: str | list[str]) -> list[str]:
    """A sentence as the list of its forms, singular and plural."""
    return [sentence] if isinstance(sentence, str) else sentence


@pytest.mark.parametrize(
    "skipped",
    ["def test() -> None:\n    pytest.skip('why')", "pytest.importorskip('no_such_module')"],
)
@pytest.mark.parametrize(("everything", "outcome"), [("1", "failed"), ("", "skipped")])
def test_a_skip_is_a_failure_where_everything_must_run(
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    skipped: str,
    everything: str,
    outcome: str,
) -> None:
    monkeypatch.setenv("SEARCHAPP_TEST_ALL", everything)
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text("utf-8"))
    pytester.makepyfile(f"import pytest\n{skipped}\n")
    assert outcome in {
        name.replace("errors", "failed") for name in pytester.runpytest().parseoutcomes()
    }
