import json
from pathlib import Path

import pytest

from searchapp.dutch import stem
from searchapp.errors import BadInput
from searchapp.search.collection import (
    read_entries,
    read_judgments,
    read_queries,
    read_run,
    write_run,
)

UNITS = [
    {"id": "x#1/V", "pair": "x#1", "kind": "V", "title": "Dijken", "text": "Wie betaalt?"},
    {"id": "x#1/A", "pair": "x#1", "kind": "A", "text": "Wij.", "member": ["Jansen"], "more": 1},
    {"id": "x#2/V", "pair": "x#2", "kind": "V", "text": "Wanneer?\u2028Nu?"},
]


def written(folder: Path, *lines: object) -> Path:
    path = folder / "file"
    path.write_text("\n".join(map(str, lines)) + "\n", "utf-8")
    return path


def test_units_of_a_pair_are_one_entry(tmp_path: Path) -> None:
    path = written(tmp_path, *(json.dumps(unit, ensure_ascii=False) for unit in UNITS))
    first, second = read_entries(path)
    assert (first.id, second.id) == ("x#1", "x#2")
    assert first.words["question"] == (("wie", "betaalt"),)
    assert first.words["answer"] == (("wij",),)
    assert first.words["subject"] == (("dijken",),)
    assert {stem("dijken"), stem("betaalt"), stem("jansen")} <= first.impacts.keys()
    assert second.words["question"] == (("wanneer", "nu"),)


def test_a_query_may_be_of_no_kind(tmp_path: Path) -> None:
    (query,) = read_queries(written(tmp_path, '{"qid": "q1", "query": "dijk"}', ""))
    assert (query.qid, query.query, query.split, query.phenomena) == ("q1", "dijk", "", ())


def test_judgments_stand_between_tabs(tmp_path: Path) -> None:
    path = written(tmp_path, "q1\t0\tx#1\t3", "q1\t0\tx#2\t0", "q2\t0\tx y/z\t1")
    assert read_judgments(path) == {"q1": {"x#1": 3, "x#2": 0}, "q2": {"x y/z": 1}}


def test_a_run_is_read_as_it_was_written(tmp_path: Path) -> None:
    run = {"q1": [("x#1", 2.5), ("x#2", 1 / 3)], "q2": [("x#1", 0.1)]}
    write_run(tmp_path / "run", run)
    assert read_run(tmp_path / "run") == run


@pytest.mark.parametrize(
    ("read", "lines"),
    [
        (read_queries, ['{"qid": "q1"}']),
        (read_queries, ['{"qid": "q1", "query": 5}']),
        (read_queries, ["[]"]),
        (read_queries, ["{"]),
        (lambda path: list(read_entries(path)), ['{"pair": "x"}']),
        (read_judgments, ["q1 0 x 3"]),
        (read_judgments, ["q1\t0\tx\tgood"]),
        (read_run, ["q1\tx"]),
        (read_run, ["q1\tx\tmuch"]),
    ],
)
def test_a_line_of_another_form_is_named(tmp_path: Path, read, lines: list[str]) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(BadInput) as fault:
        read(written(tmp_path, *lines))
    assert (fault.value.key, fault.value.values["line"]) == ("bad_collection", 1)


def test_files_that_cannot_be_read_or_written_are_named(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b"\xe9")
    for path in (tmp_path / "none", tmp_path, tmp_path / "latin"):
        with pytest.raises(BadInput, match="cannot be read"):
            read_run(path)
    with pytest.raises(BadInput, match="cannot be written"):
        write_run(tmp_path / "none" / "run", {})
