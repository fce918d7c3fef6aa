"""Every sentence that the code says stands in the catalogue, filled in, and none is left over."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest
from jinja2 import Environment, nodes

import searchapp
from searchapp import messages
from searchapp.messages import Language, catalogue, say

PACKAGE = Path(searchapp.__file__).parent
TREES = {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
LANGUAGES: tuple[Language, ...] = ("nl", "en")


class Said(NamedTuple):
    """One place that says a sentence: which, and what it fills in (None: not to be seen there)."""

    key: str
    values: frozenset[str] | None
    place: str


def families() -> set[str]:
    """The names of all exceptions that carry a key."""
    found = {"SearchappError"}
    classes = [
        (node.name, {base.id for base in node.bases if isinstance(base, ast.Name)})
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    ]
    for _ in classes:
        found |= {name for name, bases in classes if bases & found}
    return found


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Every call of a plain name, with the name and the place."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield node.func.id, node, f"{path.relative_to(PACKAGE)}:{node.lineno}"


def constant(node: ast.expr | None) -> str | None:
    """The text that an expression is, if it is one."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def keywords(call: ast.Call) -> dict[str | None, ast.expr]:
    return {keyword.arg: keyword.value for keyword in call.keywords}


def said_by_call(prefix: str, call: ast.Call, place: str) -> Iterator[Said]:
    """`say("page.key", day=…)` or `NotFound("key", name=…)`."""
    given = keywords(call)
    if key := constant(call.args[0] if call.args else None):
        filled = frozenset(name for name in given if name)
        yield Said(prefix + key, None if None in given else filled, place)


def noticed(call: ast.Call, place: str) -> Iterator[Said]:
    """`Notice(key="key", values={"name": …})`."""
    given = keywords(call)
    values = given.get("values", ast.Dict([], []))
    if key := constant(given.get("key")):
        names = values.keys if isinstance(values, ast.Dict) else None
        filled = frozenset(filter(None, map(constant, names))) if names is not None else None
        yield Said(f"notice.{key}", filled, place)


def said_by_code() -> Iterator[Said]:
    faults = families()
    for name, call, place in calls():
        if name == "say":
            yield from said_by_call("", call, place)
        elif name in faults:
            yield from said_by_call("error.", call, place)
        elif name == "Notice":
            yield from noticed(call, place)


def said_by_templates() -> Iterator[Said]:
    for path in sorted(PACKAGE.rglob("*.html")):
        for call in Environment().parse(path.read_text("utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "say":
                (key,) = call.args
                filled = frozenset(pair.key for pair in call.kwargs)
                if isinstance(key, nodes.Const):
                    yield Said(key.value, filled, f"{path.name}:{call.lineno}")


SAID = [*said_by_code(), *said_by_templates()]


def blanks(key: str, language: Language) -> frozenset[str]:
    """What a sentence leaves to be filled in; a plural asks for `n`."""
    sentence = catalogue(language)[key]
    forms = [sentence] if isinstance(sentence, str) else [*sentence, "{n}"]
    names = (name for form in forms for _, name, *_ in Formatter().parse(form))
    return frozenset(filter(None, names))


def needed(said: Said) -> tuple[Language, ...]:
    """Faults and notices are said in both languages; pages are Dutch."""
    return LANGUAGES if said.key.startswith(("error.", "notice.")) else ("nl",)


def test_the_code_says_something() -> None:
    assert {said.key.partition(".")[0] for said in SAID} >= {"error", "notice", "page"}


def test_whatever_is_said_stands_in_the_catalogue() -> None:
    assert [
        said for said in SAID if any(said.key not in catalogue(lang) for lang in needed(said))
    ] == []


def test_whatever_is_said_is_filled_in() -> None:
    assert [
        (said, blanks(said.key, language))
        for said in SAID
        for language in needed(said)
        if said.key in catalogue(language)
        and said.values is not None
        and blanks(said.key, language) - said.values
    ] == []


def test_whatever_is_filled_in_is_asked_for() -> None:
    assert [
        said
        for said in SAID
        if said.key in catalogue("nl")
        and said.values is not None
        and said.values - blanks(said.key, "nl")
    ] == []


def literals() -> set[str]:
    """Every text in the code that is no docstring."""
    return {
        node.value
        for tree in TREES.values()
        for parent in ast.walk(tree)
        if not isinstance(parent, ast.Expr)
        for node in ast.iter_child_nodes(parent)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("table", ["error", "notice"])
def test_no_fault_or_notice_is_left_over(table: str) -> None:
    used = literals()
    keys = (key.partition(".") for key in catalogue("en"))
    assert [key for found, _, key in keys if found == table and key not in used] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_ends_like_one(language: Language) -> None:
    assert [
        sentence
        for key, entry in catalogue(language).items()
        if key.startswith(("error.", "notice."))
        for sentence in ([entry] if isinstance(entry, str) else entry)
        if not sentence.endswith(".")
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_has_two_forms(language: Language) -> None:
    forms = [entry for entry in catalogue(language).values() if isinstance(entry, list)]
    assert [pair for pair in forms if len(pair) != 2] == []


def test_a_sentence_is_dutch_unless_asked_otherwise() -> None:
    assert say("error.empty_file", name="a.txt").startswith("a.txt is leeg.")
    assert say("error.empty_file", "en", name="a.txt").startswith("a.txt is empty.")


@pytest.fixture
def _plural(monkeypatch: pytest.MonkeyPatch) -> None:
    plural: dict[str, str | list[str]] = {"page.days": ["{n} dag", "{n} dagen"]}
    monkeypatch.setattr(messages, "catalogue", lambda _: plural)


@pytest.mark.usefixtures("_plural")
@pytest.mark.parametrize(("n", "said"), [(0, "0 dagen"), (1, "1 dag"), (2, "2 dagen")])
def test_a_number_chooses_the_form(n: int, said: str) -> None:
    assert say("page.days", n=n) == said


def test_braces_in_a_value_are_left_alone() -> None:
    assert "{home}" in say("error.no_letter", name="{home}")


@pytest.mark.parametrize(("key", "values"), [("error.nothing", {}), ("error.empty_file", {})])
def test_an_unknown_key_or_a_missing_value_is_a_bug(key: str, values: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        say(key, "en", **values)
