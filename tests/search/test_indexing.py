from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from searchapp.archive import Archive
from searchapp.model import Document, DocumentKind, Exchange, Unit, UnitKind
from searchapp.search.embedded import EmbeddedEngine
from searchapp.search.indexing import open_engine, rebuild, update
from searchapp.search.plan import Plan
from searchapp.settings import Settings

Add = Callable[..., None]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path, create=True) as opened:
        yield opened


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[EmbeddedEngine]:
    opened = EmbeddedEngine(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def add(archive: Archive) -> Add:
    """Files questions under a case number, with any other fields."""

    def put(zaak: str, *questions: str, **fields: object) -> None:
        units = tuple(
            Unit(kind=UnitKind.QUESTION, numbers=(str(number),), seq=number, text=text)
            for number, text in enumerate(questions, 1)
        )
        document = Document(
            key="k", doc_kind=DocumentKind.QUESTIONS, zaak=(zaak,) if zaak else (), units=units
        ).model_copy(update=fields)
        archive.add(document, repr(document).encode(), "brief.txt", reader="1")

    return put


def found(engine: EmbeddedEngine) -> set[str]:
    return {hit.id for hit in engine.search(Plan(limit=100)).hits}


def test_the_first_update_indexes_everything(
    archive: Archive, engine: EmbeddedEngine, add: Add
) -> None:
    add("2099Z00901", "Wie?", "Wat?")
    assert update(archive, engine).entries == 2
    assert found(engine) == {"2099Z00901/1", "2099Z00901/2"}


def test_an_update_adds_what_came_since(archive: Archive, engine: EmbeddedEngine, add: Add) -> None:
    add("2099Z00901", "Wie?")
    update(archive, engine)
    add("2099Z00902", "Wat?")
    assert update(archive, engine).entries == 2
    assert found(engine) == {"2099Z00901/1", "2099Z00902/1"}


def test_an_update_with_nothing_new_makes_no_generation(
    archive: Archive, engine: EmbeddedEngine, add: Add
) -> None:
    add("2099Z00901", "Wie?")
    assert update(archive, engine) == update(archive, engine)


def test_an_exchange_that_got_a_better_name_is_found_under_that_alone(
    archive: Archive, engine: EmbeddedEngine, add: Add
) -> None:
    add("", "Wie?", reference="MINDEF20990009")
    update(archive, engine)
    assert found(engine) == {"MINDEF20990009/1"}
    add("2099Z00901", "Wie?", reference="MINDEF20990009")
    update(archive, engine)
    assert found(engine) == {"2099Z00901/1"}


def test_an_index_is_made_anew_where_it_is_damaged(
    archive: Archive, engine: EmbeddedEngine, add: Add, tmp_path: Path
) -> None:
    add("2099Z00901", "Wie?")
    made = update(archive, engine)
    (tmp_path / "embedded" / made.generation / "manifest.json").unlink()
    with_damage = EmbeddedEngine(tmp_path)
    assert update(archive, with_damage).entries == 1
    with_damage.close()


def test_a_rebuild_is_a_new_generation_of_the_same(
    archive: Archive, engine: EmbeddedEngine, add: Add
) -> None:
    add("2099Z00901", "Wie?")
    before = update(archive, engine)
    after = rebuild(archive, engine)
    assert (after.entries, after.sequence) == (before.entries, before.sequence)
    assert after.generation > before.generation


def test_an_empty_archive_makes_an_empty_index(archive: Archive, engine: EmbeddedEngine) -> None:
    assert update(archive, engine).entries == 0
    assert engine.search(Plan()).entries == 0


def test_a_terminal_can_watch(archive: Archive, engine: EmbeddedEngine, add: Add) -> None:
    add("2099Z00901", "Wie?")
    seen: list[Exchange] = []

    def watched(exchanges: Iterable[Exchange]) -> Iterator[Exchange]:
        for exchange in exchanges:
            seen.append(exchange)
            yield exchange

    update(archive, engine, watched)
    assert [exchange.name for exchange in seen] == ["2099Z00901"]


def test_the_settings_choose_the_home(tmp_path: Path) -> None:
    assert isinstance(open_engine(Settings.load(home=tmp_path)), EmbeddedEngine)
