"""A test collection: units, queries as people type them, judgments, and runs, from files.

    units      one JSON object a line: id, pair, kind (V or A), title, text, member, party
    queries    one JSON object a line: qid, query, and perhaps split and phenomena
    judgments  qid ⇥ 0 ⇥ pair ⇥ grade
    a run      qid ⇥ pair ⇥ score, best first

Ids are opaque and kept.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from searchapp.errors import BadInput
from searchapp.model import Model
from searchapp.search.entries import ANSWER, QUESTION, Entry, make_entry

M = TypeVar("M", bound=Model)

Judgments = Mapping[str, Mapping[str, int]]
Run = Mapping[str, list[tuple[str, float]]]


class CollectedUnit(Model):
    """A question or an answer of a collection."""

    pair: str
    kind: str
    text: str
    title: str = ""
    member: tuple[str, ...] = ()
    party: tuple[str, ...] = ()


class CollectedQuery(Model):
    """A query with what is known of it."""

    qid: str
    query: str
    split: str = ""
    phenomena: tuple[str, ...] = ()


def read_entries(path: Path) -> Iterator[Entry]:
    """An entry for each pair, in the order of the file. Raises `BadInput`."""
    pairs: defaultdict[str, list[CollectedUnit]] = defaultdict(list)
    for number, line in _lines(path):
        given = _object(path, number, line, "unit")
        unit = _model(CollectedUnit, given, path, number, "unit")
        pairs[unit.pair].append(unit)
    for name, units in pairs.items():
        yield _entry(name, units)


def read_queries(path: Path) -> list[CollectedQuery]:
    """The queries in the order of the file. Raises `BadInput`."""
    return [
        _model(CollectedQuery, _object(path, number, line, "query"), path, number, "query")
        for number, line in _lines(path)
    ]


def read_judgments(path: Path) -> Judgments:
    """The grade of each judged pair, by query. Raises `BadInput`."""
    judgments: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, line in _lines(path):
        columns = line.split("\t")
        if len(columns) != 4 or not columns[3].strip().isdecimal():
            raise BadInput("bad_collection", path=str(path), line=number, what="judgment")
        judgments[columns[0]][columns[2]] = int(columns[3])
    return dict(judgments)


def read_run(path: Path) -> Run:
    """What an earlier evaluation found. Raises `BadInput`."""
    run: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for number, line in _lines(path):
        try:
            query, pair, score = line.split("\t")
            run[query].append((pair, float(score)))
        except ValueError:
            raise BadInput("bad_collection", path=str(path), line=number, what="result") from None
    return {query: sorted(hits, key=lambda hit: -hit[1]) for query, hits in run.items()}


def write_run(path: Path, run: Run) -> None:
    """Keep a run, with scores in full. Raises `BadInput` where it cannot be written."""
    lines = (f"{query}\t{pair}\t{score!r}\n" for query in run for pair, score in run[query])
    try:
        path.write_text("".join(lines), "utf-8")
    except OSError as fault:
        raise BadInput(
            "unwritable_run", path=str(path), reason=fault.strerror or str(fault)
        ) from None


def _entry(pair: str, units: list[CollectedUnit]) -> Entry:
    names = [name for unit in units for name in (*unit.member, *unit.party)]
    return make_entry(
        texts={
            QUESTION: [unit.text for unit in units if unit.kind == "V"],
            ANSWER: [unit.text for unit in units if unit.kind != "V"],
        },
        subject=next((unit.title for unit in units if unit.title), ""),
        names=" ".join(dict.fromkeys(names)),
        id=pair,
        exchange=pair,
        place=0,
        kind="vraag-met-antwoord",
        answer_kind=None,
        dated=None,
        members=(),
        parties=(),
        ministries=(),
    )


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, numbered from 1."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadInput("unreadable_collection", path=str(path)) from None
    # Only where a line ends: JSON may hold other separators inside a text.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line.rstrip("\r")


def _object(path: Path, number: int, line: str, what: str) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise BadInput("bad_collection", path=str(path), line=number, what=what)
    return given


def _model(kind: type[M], given: dict[str, Any], path: Path, number: int, what: str) -> M:
    try:
        return kind(**{key: given[key] for key in kind.model_fields if key in given})
    except ValidationError:
        raise BadInput("bad_collection", path=str(path), line=number, what=what) from None
