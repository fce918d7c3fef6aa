"""The measure of ranking: what people type, on real questions and answers with judgments."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from searchapp.dutch import analyse
from searchapp.search.collection import read_run, write_run
from searchapp.search.evaluating import Evaluation, evaluate
from searchapp.search.measures import Measures
from searchapp.settings import Settings


@pytest.fixture(scope="session")
def measured(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    folder = shared / "data" / "search"
    names = ("units.jsonl", "queries.jsonl", "qrels.tsv")
    units, queries, judgments = (folder / name for name in names)
    home = tmp_path_factory.mktemp("without-synonyms")
    return evaluate(units, queries, judgments, Settings.load(home=home))


@pytest.fixture(scope="session")
def rows(measured: Evaluation) -> dict[str, tuple[int, Measures]]:
    return {name: (count, means) for name, count, means in measured.rows()}


def test_people_find_what_they_mean(rows: dict[str, tuple[int, Measures]]) -> None:
    assert rows["all"][1].ndcg >= 0.81
    assert rows["validate"][1].ndcg >= 0.80
    assert rows["all"][1].success >= 0.87


def test_no_kind_of_query_is_left_behind(rows: dict[str, tuple[int, Measures]]) -> None:
    weak = {name: means.ndcg for name, (count, means) in rows.items() if count >= 15}
    assert {name: value for name, value in weak.items() if value < 0.70} == {}


def test_the_figures_are_those_of_the_scorer(
    shared: Path, measured: Evaluation, rows: dict[str, tuple[int, Measures]], tmp_path: Path
) -> None:
    write_run(tmp_path / "run.tsv", measured.run)
    scorer = shared / "tools" / "score_search.py"
    printed = subprocess.run(
        [sys.executable, scorer, tmp_path / "run.tsv"], capture_output=True, text=True, check=True
    ).stdout
    theirs = {
        words[0].lower(): [*words[1:2], *words[3:10:2]]
        for words in map(str.split, printed.splitlines())
    }
    mine = {
        name: [str(count), *(f"{value:.4f}" for value in means)]
        for name, (count, means) in rows.items()
    }
    assert mine == theirs


def test_nothing_changes_against_itself(measured: Evaluation, tmp_path: Path) -> None:
    write_run(tmp_path / "run.tsv", measured.run)
    assert measured.changes(read_run(tmp_path / "run.tsv")) == []


def test_a_word_alone_is_analysed_as_in_its_text(shared: Path) -> None:
    """What is indexed is what a query asks for, for every word of the collection."""
    lines = (shared / "data" / "search" / "units.jsonl").read_text("utf-8").splitlines()
    printed: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {}
    for line in lines:
        text = json.loads(line)["text"]
        for token in analyse(text):
            printed.setdefault(
                text[token.start : token.end], (token.word, token.terms, token.parts)
            )
    for alone, expected in printed.items():
        (token,) = analyse(alone)
        assert (token.word, token.terms, token.parts) == expected
