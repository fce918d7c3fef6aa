import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from searchapp.errors import Unavailable
from searchapp.model import Exchange
from searchapp.search.embedded import EmbeddedEngine
from searchapp.search.embedded.generations import Generations
from searchapp.search.engine import Engine
from searchapp.search.entries import Entry, entries_of
from searchapp.search.plan import Alternative, Concept, HasWords, Plan
from tests.search.random_plans import entry_of

DIKE = entry_of("2099Z00001/1", ("dijk", "water"))
DUNE = entry_of("2099Z00002/1", ("duin", "water"))


def asking(word: str) -> Plan:
    return Plan(concepts=(Concept(word, (Alternative((word,)),)),), need=1)


def ids(engine: Engine, word: str) -> list[str]:
    return [hit.id for hit in engine.search(asking(word)).hits]


def fault(engine: Engine) -> str:
    with pytest.raises(Unavailable) as caught:
        engine.search(Plan())
    return caught.value.key


def interrupted(*entries: Entry) -> Iterator[Entry]:
    yield from entries
    raise KeyboardInterrupt


def test_without_an_index_there_is_none(engine: EmbeddedEngine) -> None:
    assert fault(engine) == "no_index"


def test_nothing_can_be_replaced_in_no_index(engine: EmbeddedEngine) -> None:
    with pytest.raises(Unavailable) as caught:
        engine.replace([], [DIKE], 1)
    assert caught.value.key == "no_index"


def test_an_index_answers_with_its_name(engine: EmbeddedEngine) -> None:
    engine.rebuild([DIKE, DUNE], 7)
    status = engine.status()
    assert (status.generation, status.entries, status.sequence) == ("000001", 2, 7)


def test_the_vocabulary_counts_entries(engine: EmbeddedEngine) -> None:
    engine.rebuild([DIKE, DUNE], 1)
    assert engine.vocabulary().counts == {"dijk": 1, "duin": 1, "water": 2}


def test_what_was_replaced_is_forgotten(engine: EmbeddedEngine) -> None:
    engine.rebuild([DIKE], 1)
    engine.replace(["2099Z00001"], [DUNE], 2)
    assert engine.vocabulary().counts == {"duin": 1, "water": 1}
    assert ids(engine, "water") == ["2099Z00002/1"]


def test_an_exchange_can_go(engine: EmbeddedEngine) -> None:
    engine.rebuild([DIKE, DUNE], 1)
    engine.replace(["2099Z00001", "2099Z00009"], [], 2)
    assert ids(engine, "water") == ["2099Z00002/1"]


def test_the_last_exchange_can_go(engine: EmbeddedEngine) -> None:
    engine.rebuild([DIKE], 1)
    engine.replace(["2099Z00001"], [], 2)
    assert (engine.status().entries, ids(engine, "water")) == (0, [])


def test_an_empty_index_answers(engine: EmbeddedEngine) -> None:
    engine.rebuild([], 1)
    assert engine.search(asking("dijk")).entries == 0
    assert engine.vocabulary().counts == {}


def test_a_search_sees_the_old_one_until_the_new_is_done(engine: EmbeddedEngine) -> None:
    engine.rebuild([DIKE], 1)
    seen: list[list[str]] = []

    def watched() -> Iterator[Entry]:
        yield DUNE
        seen.append(ids(engine, "water"))

    engine.rebuild(watched(), 2)
    assert seen == [["2099Z00001/1"]]
    assert ids(engine, "water") == ["2099Z00002/1"]


@pytest.mark.parametrize(
    "build",
    [
        lambda engine: engine.rebuild(interrupted(DUNE), 2),
        lambda engine: engine.replace(["2099Z00001"], interrupted(DUNE), 2),
    ],
    ids=["rebuild", "replace"],
)
def test_an_interrupted_build_changes_nothing(
    engine: EmbeddedEngine, build: Callable[[Engine], None]
) -> None:
    engine.rebuild([DIKE], 1)
    before = engine.status()
    with pytest.raises(KeyboardInterrupt):
        build(engine)
    assert (engine.status(), ids(engine, "water")) == (before, ["2099Z00001/1"])
    engine.replace([], [DUNE], 3)
    assert ids(engine, "water") == ["2099Z00001/1", "2099Z00002/1"]


def test_two_engines_on_one_home_notice_what_either_makes(
    engine: EmbeddedEngine, tmp_path: Path
) -> None:
    other = EmbeddedEngine(tmp_path)
    engine.rebuild([DIKE], 1)
    assert ids(other, "water") == ["2099Z00001/1"]
    other.replace([], [DUNE], 2)
    assert ids(engine, "duin") == ["2099Z00002/1"]
    for sequence in range(3, 6):
        engine.rebuild([DUNE], sequence)
    assert ids(other, "water") == ["2099Z00002/1"]
    other.close()


@pytest.mark.parametrize("damage", ["missing", "empty", "half"])
def test_a_damaged_index_is_said_to_be(engine: EmbeddedEngine, tmp_path: Path, damage: str) -> None:
    engine.rebuild([DIKE], 1)
    for file in Generations(tmp_path).path("000001").iterdir():
        whole = file.read_bytes()
        if not whole:
            continue
        if damage == "missing":
            file.unlink()
        else:
            file.write_bytes(b"" if damage == "empty" else whole[: len(whole) // 2])
        assert fault(engine) == "damaged_index", file.name
        file.write_bytes(whole)
    assert ids(engine, "water") == ["2099Z00001/1"]


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # Whoosh leaves it open.
def test_a_table_of_contents_that_is_none_is_damage(engine: EmbeddedEngine, tmp_path: Path) -> None:
    engine.rebuild([DIKE], 1)
    (toc,) = Generations(tmp_path).path("000001").glob("*.toc")
    toc.write_bytes(bytes(toc.stat().st_size))
    assert fault(engine) == "damaged_index"
    gc.collect()


def test_an_index_made_by_other_rules_is_old(
    engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.rebuild([DIKE], 1)
    monkeypatch.setattr("searchapp.search.embedded.generations.FORMAT", "0")
    assert fault(engine) == "old_index"


def test_threads_that_search_at_once_each_get_their_own_answer(engine: EmbeddedEngine) -> None:
    words = [f"woord{number}" for number in range(8)]
    engine.rebuild(
        [entry_of(f"2099Z0000{number}/1", (word, "water")) for number, word in enumerate(words)], 1
    )
    start = Barrier(len(words))

    def search(word: str) -> set[tuple[str, ...]]:
        start.wait()
        return {tuple(ids(engine, word)) for _ in range(50)}

    with ThreadPoolExecutor(len(words)) as threads:
        found = list(threads.map(search, words))
    assert found == [{(f"2099Z0000{number}/1",)} for number in range(8)]


def test_threads_that_search_during_a_rebuild_see_the_old_or_the_new(
    engine: EmbeddedEngine,
) -> None:
    engine.rebuild([DIKE], 1)
    start = Barrier(3)

    def search() -> set[str]:
        start.wait()
        return {found for _ in range(100) for found in ids(engine, "water")}

    def build() -> set[str]:
        start.wait()
        for sequence in range(2, 6):
            engine.rebuild([DUNE], sequence)
        return set(ids(engine, "water"))

    with ThreadPoolExecutor(3) as threads:
        searching = [threads.submit(search), threads.submit(search)]
        assert threads.submit(build).result() == {DUNE.id}
    assert searching[0].result() | searching[1].result() <= {DIKE.id, DUNE.id}


def test_exact_words_may_stand_in_the_subject_but_on_no_side(
    engine: EmbeddedEngine, exchange: Callable[..., Exchange]
) -> None:
    made = exchange("2099Z00001", {"v1": "Wie?", "a1": "Wij."}, subject="De hoge dijk")
    engine.rebuild(entries_of(made), 1)
    clause = HasWords(("hoge", "dijk"))
    assert engine.search(Plan(clauses=(clause,))).entries == 1
    assert engine.search(Plan(clauses=(clause,), side="answer")).entries == 0
