"""`searchapp evaluate`: ranking on judged queries."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two pairs, two queries: one found at once, the other by a synonym alone."""
    units = [("x#1", "Wie betaalt de dijk?"), ("x#2", "Wie woont in het kasteel?")]
    queries = [("q1", "dijken", "tune"), ("q2", "slot", "validate")]
    lines = {
        "units.jsonl": [
            json.dumps({"id": f"{pair}/V", "pair": pair, "kind": "V", "text": text})
            for pair, text in units
        ],
        "queries.jsonl": [
            json.dumps({"qid": name, "query": query, "split": split, "phenomena": ["syn"]})
            for name, query, split in queries
        ],
        "qrels.tsv": ["q1\t0\tx#1\t3", "q2\t0\tx#2\t3"],
    }
    for name, content in lines.items():
        (tmp_path / name).write_text("\n".join(content) + "\n", "utf-8")
    return [str(tmp_path / name) for name in lines]


def test_a_table_of_means(run: Run, files: list[str]) -> None:
    head, *rows = run("evaluate", *files).output.splitlines()
    assert head.split() == ["queries", "nDCG@10", "MRR@10", "Recall@20", "Success@1"]
    assert [row.split() for row in rows] == [
        ["all", "2", *["0.5000"] * 4],
        ["tune", "1", *["1.0000"] * 4],
        ["validate", "1", *["0.0000"] * 4],
        ["syn", "2", *["0.5000"] * 4],
    ]


def test_an_operators_synonyms_count_and_their_effect_is_shown(
    run: Run, files: list[str], tmp_path: Path
) -> None:
    run("evaluate", *files, "--run", str(tmp_path / "old.tsv"))
    assert (tmp_path / "old.tsv").read_text("utf-8").startswith("q1\tx#1\t")
    home = tmp_path / "home"
    home.mkdir()
    (home / "synonyms.txt").write_text("slot = kasteel\n", "utf-8")
    made = run("evaluate", *files, "--against", str(tmp_path / "old.tsv"), "--home", str(home))
    assert made.output.splitlines()[-2:] == [
        "1 better, 0 worse",
        "+1.0000  0.0000 1.0000  q2  slot",
    ]


def test_a_home_is_not_made(run: Run, files: list[str], tmp_path: Path) -> None:
    run("evaluate", *files, "--home", str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["none", "queries.jsonl", "qrels.tsv"], "none cannot be read"),
        (["queries.jsonl", "queries.jsonl", "qrels.tsv"], "is no unit"),
        (["units.jsonl", "units.jsonl", "qrels.tsv"], "is no query"),
        (["units.jsonl", "queries.jsonl", "units.jsonl"], "is no judgment"),
        (["units.jsonl", "queries.jsonl", "empty"], "No query of"),
    ],
)
def test_other_files_end_with_a_sentence(
    run: Run, files: list[str], tmp_path: Path, given: list[str], said: str
) -> None:
    (tmp_path / "empty").write_text("", "utf-8")
    ended = run("evaluate", *(str(tmp_path / name) for name in given))
    assert (ended.exit_code, said in ended.stderr) == (2, True)


def test_a_bad_line_of_synonyms_ends_with_a_sentence(
    run: Run, files: list[str], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "synonyms.txt").write_text("slot\n", "utf-8")
    ended = run("evaluate", *files, "--home", str(home))
    assert (ended.exit_code, "Line 1 of" in ended.stderr) == (2, True)
