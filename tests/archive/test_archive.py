"""The archive keeps what it took, under names that go on working."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.archive import Archive, Outcome, Overview, file_documents, file_hash
from searchapp.errors import NotFound
from searchapp.model import Confidence, Document, DocumentKind, Source, Unit, UnitKind

Make = Callable[..., Document]
Add = Callable[[Document, bytes], Outcome]
CASE = "2099Z00001"
AANHANGSEL = "ah-tk-20982099-7"
ANSWERED = date(2099, 3, 1)


@pytest.fixture(scope="session")
def letter(document: Make) -> Document:
    return document(DocumentKind.ANSWER, "v1 a1", zaak=(CASE,), answered=ANSWERED)


def test_the_first_file_makes_an_exchange(add: Add, letter: Document) -> None:
    assert add(letter, b"een") is Outcome.NEW


def test_the_same_bytes_change_nothing(add: Add, letter: Document, archive: Archive) -> None:
    add(letter, b"een")
    before = archive.sequence
    assert (add(letter, b"een"), archive.sequence) == (Outcome.UNCHANGED, before)


def test_other_bytes_are_a_further_source(add: Add, letter: Document, archive: Archive) -> None:
    add(letter, b"een")
    assert add(letter, b"twee") is Outcome.SOURCE
    hashes = [source.hash for source in archive.exchange(CASE).sources]
    assert hashes == [file_hash(b"een"), file_hash(b"twee")]


def test_what_is_no_letter_is_refused(add: Add, document: Make) -> None:
    with pytest.raises(ValueError, match="no answer"):
        add(document(DocumentKind.OTHER, ""), b"een")


def test_only_the_same_reader_has_read_a_file(add: Add, letter: Document, archive: Archive) -> None:
    add(letter, b"een")
    hash = file_hash(b"een")
    assert (archive.has(hash, "1"), archive.has(hash, "2")) == (True, False)


def test_a_better_reader_replaces_what_was_read(
    add: Add, letter: Document, archive: Archive, document: Make
) -> None:
    add(letter, b"een")
    better = document(DocumentKind.ANSWER, "v1 a1 v2 a2", zaak=(CASE,), answered=ANSWERED)
    outcome = archive.add(better, b"een", "brief.txt", reader="2")
    numbers = [pair.number for pair in archive.exchange(CASE).pairs]
    assert (outcome, numbers) == (Outcome.UNCHANGED, ["1", "2"])


def test_an_original_comes_back_byte_for_byte(add: Add, letter: Document, archive: Archive) -> None:
    add(letter, b"\x00\xff\r\n")
    assert archive.original(file_hash(b"\x00\xff\r\n")) == b"\x00\xff\r\n"


@pytest.mark.parametrize("hash", ["f" * 64, "../../archive.db", "*"])
def test_an_original_that_is_not_there_is_not_found(archive: Archive, hash: str) -> None:
    with pytest.raises(NotFound) as caught:
        archive.original(hash)
    assert caught.value.key == "unknown_original"


def test_a_file_name_that_is_no_text_is_no_hindrance(letter: Document, archive: Archive) -> None:
    archive.add(letter, b"een", "brief\udcff.txt", reader="1")
    assert archive.exchange(CASE).sources[0].name == "brief?.txt"


def test_an_unknown_name_is_not_found(archive: Archive) -> None:
    with pytest.raises(NotFound) as caught:
        archive.exchange("2099Z99999")
    assert (caught.value.key, caught.value.values) == ("unknown_exchange", {"name": "2099Z99999"})


def test_a_name_resolves_in_any_case(add: Add, letter: Document, archive: Archive) -> None:
    add(letter, b"een")
    assert archive.resolve("2099z00001") == CASE


def test_an_exchange_is_given_under_its_own_name_alone(
    add: Add, letter: Document, archive: Archive
) -> None:
    add(letter, b"een")
    with pytest.raises(NotFound):
        archive.exchange("2099z00001")


def test_all_that_names_an_exchange_leads_to_it(add: Add, archive: Archive, document: Make) -> None:
    named: dict[str, Any] = {
        "zaak": (CASE, "2099Z00002"),
        "aanhangsel": AANHANGSEL,
        "reference": "K/1",
    }
    add(document(DocumentKind.ANSWER, "v1 a1", **named), b"een")
    found = [archive.resolve(name) for name in (CASE, "2099Z00002", AANHANGSEL, "K-1")]
    assert found == [CASE] * 4


def test_a_better_name_takes_over(add: Add, archive: Archive, document: Make) -> None:
    add(document(DocumentKind.ANSWER, "v1 a1", aanhangsel=AANHANGSEL), b"een")
    outcome = add(document(DocumentKind.ANSWER, "a1", zaak=(CASE,), aanhangsel=AANHANGSEL), b"twee")
    assert (outcome, archive.resolve(AANHANGSEL)) == (Outcome.SOURCE, CASE)


def test_redirects_of_redirects_are_collapsed(add: Add, archive: Archive, document: Make) -> None:
    add(document(DocumentKind.ANSWER, "v1 a1", reference="K1"), b"een")
    add(document(DocumentKind.ANSWER, "a1", reference="K1", aanhangsel=AANHANGSEL), b"twee")
    add(document(DocumentKind.ANSWER, "a1", zaak=(CASE,), aanhangsel=AANHANGSEL), b"drie")
    assert archive.resolve("K1") == CASE


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_documents_come_together_in_whatever_order(
    add: Add, archive: Archive, document: Make, order: tuple[int, ...]
) -> None:
    numbers: list[dict[str, Any]] = [
        {"reference": "K1"},
        {"aanhangsel": AANHANGSEL},
        {"zaak": (CASE,), "aanhangsel": AANHANGSEL, "reference": "K1"},
    ]
    for n in order:
        add(document(DocumentKind.ANSWER, "v1 a1", **numbers[n]), bytes([n]))
    assert [(it.name, len(it.sources)) for it in archive.exchanges()] == [(CASE, 3)]


def test_a_letter_on_two_cases_does_not_swallow_the_second(
    add: Add, archive: Archive, document: Make
) -> None:
    add(document(DocumentKind.ANSWER, "v1 a1", zaak=(CASE, "2099Z00002")), b"een")
    add(document(DocumentKind.QUESTIONS, "v1", zaak=("2099Z00002",)), b"twee")
    assert [it.name for it in archive.exchanges()] == [CASE, "2099Z00002"]


def test_a_file_read_again_moves_to_the_name_it_then_has(
    add: Add, archive: Archive, document: Make, letter: Document
) -> None:
    add(document(DocumentKind.ANSWER, "v1 a1"), b"een")
    hash_name = next(archive.exchanges()).name
    archive.add(letter, b"een", "brief.txt", reader="2")
    names = [it.name for it in archive.exchanges()]
    assert (names, archive.resolve(hash_name)) == ([CASE], CASE)


def test_a_file_read_again_leaves_the_others_where_they_were(
    add: Add, archive: Archive, document: Make, letter: Document
) -> None:
    add(letter, b"een")
    add(letter, b"twee")
    moved = document(DocumentKind.ANSWER, "v1 a1", zaak=("2099Z00002",))
    archive.add(moved, b"twee", "brief.txt", reader="2")
    assert [(it.name, len(it.sources)) for it in archive.exchanges()] == [
        ("2099Z00002", 1),
        (CASE, 1),
    ]


def test_changes_come_in_the_order_in_which_they_were_made(
    add: Add, archive: Archive, document: Make
) -> None:
    for n in (1, 2, 1):
        zaak = (f"2099Z0000{n}",)
        add(document(DocumentKind.ANSWER, f"a{n}", zaak=zaak), str(archive.sequence).encode())
    changes = [(sequence, exchange.name) for sequence, exchange in archive.changed(0)]
    assert changes == [(2, "2099Z00002"), (3, "2099Z00001")]


def test_changes_go_on_after_the_last_one_seen(
    add: Add, archive: Archive, document: Make, letter: Document
) -> None:
    add(document(DocumentKind.ANSWER, "a1", zaak=("2099Z00002",)), b"een")
    seen = archive.sequence
    add(letter, b"twee")
    assert [exchange.name for _, exchange in archive.changed(seen)] == [CASE]


def test_a_name_that_is_no_exchange_any_more_is_told(
    add: Add, archive: Archive, document: Make
) -> None:
    add(document(DocumentKind.ANSWER, "a1", aanhangsel=AANHANGSEL, reference="K1"), b"een")
    seen = archive.sequence
    add(document(DocumentKind.ANSWER, "a1", aanhangsel=AANHANGSEL, zaak=(CASE,)), b"twee")
    assert [name for _, name in archive.gone(seen)] == [AANHANGSEL]


def test_more_exchanges_than_are_taken_at_a_time_all_come(
    archive: Archive, add: Add, document: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("searchapp.archive.archive._PAGE", 2)
    names = [f"2099Z0000{n}" for n in range(5)]
    for name in names:
        add(document(DocumentKind.QUESTIONS, "v1", zaak=(name,)), name.encode())
    assert [exchange.name for exchange in archive.exchanges()] == names


def test_chosen_exchanges_come_without_those_unknown(
    archive: Archive, add: Add, letter: Document
) -> None:
    add(letter, b"een")
    assert [it.name for it in archive.exchanges(["2099Z00009", CASE])] == [CASE]


def test_the_newest_answer_comes_first(archive: Archive, add: Add, document: Make) -> None:
    for day in (2, 3, 1):
        answered = date(2099, 1, day)
        zaak = (f"2099Z0000{day}",)
        add(document(DocumentKind.ANSWER, "a1", zaak=zaak, answered=answered), bytes([day]))
    add(document(DocumentKind.QUESTIONS, "v1", submitted=date(2099, 2, 1)), b"open")
    assert [it.name for it in archive.newest(2)] == ["2099Z00003", "2099Z00002"]


def test_the_overview_counts_units_and_days(archive: Archive, add: Add, document: Make) -> None:
    asked, answered = date(2098, 12, 31), date(2099, 3, 1)
    joint = document(DocumentKind.ANSWER, "v1 v2 a1,2", zaak=(CASE,), answered=answered)
    add(joint, b"een")
    add(document(DocumentKind.QUESTIONS, "v1", submitted=asked), b"twee")
    assert archive.overview() == Overview(
        exchanges=2, documents=2, questions=3, answers=1, first=asked, last=answered, sequence=2
    )


def test_an_empty_archive_has_an_overview_too(archive: Archive) -> None:
    assert archive.overview().first is None


def test_what_was_added_is_there_when_opened_again(
    archive: Archive, add: Add, letter: Document, home: Path
) -> None:
    add(letter, b"een")
    archive.close()
    with Archive.open(home) as again:
        assert again.exchange(CASE).pairs[0].id == f"{CASE}/1"


def test_threads_share_an_archive(archive: Archive, document: Make) -> None:
    def put(n: int) -> Outcome:
        made = document(DocumentKind.QUESTIONS, "v1", zaak=(f"2099Z{n:05}",))
        outcome = archive.add(made, bytes([n]), "v.txt", reader="1")
        assert len(list(archive.exchanges())) > 0
        return outcome

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(put, range(20)))
    assert (set(outcomes), archive.sequence) == ({Outcome.NEW}, 20)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
UNIT = st.builds(
    Unit,
    kind=st.sampled_from(UnitKind),
    numbers=st.lists(st.sampled_from("1 2 3 12a 2~2".split()), max_size=2, unique=True).map(tuple),
    text=TEXT,
    confidence=st.sampled_from(Confidence),
)
LETTER = st.builds(
    Document,
    key=TEXT,
    doc_kind=st.sampled_from([kind for kind in DocumentKind if kind is not DocumentKind.OTHER]),
    zaak=st.just((CASE,)),
    subject=TEXT,
    submitted=st.none() | st.dates(),
    answered=st.none() | st.dates(),
    units=st.lists(UNIT, max_size=5).map(
        lambda units: tuple(unit.model_copy(update={"seq": n}) for n, unit in enumerate(units))
    ),
)


@given(st.lists(LETTER, min_size=1, max_size=3))
def test_an_exchange_comes_back_as_it_was_filed(letters: list[Document]) -> None:
    with TemporaryDirectory() as folder, Archive.open(Path(folder), create=True) as archive:
        for n, letter in enumerate(letters):
            archive.add(letter, bytes([n]), "brief.txt", reader="1")
        found = archive.exchange(CASE)
    named = {source.hash: source for source in found.sources}
    sources: list[Source] = [named[file_hash(bytes([n]))] for n in range(len(letters))]
    assert found == file_documents(CASE, list(zip(letters, sources, strict=True)))


@given(st.lists(LETTER, min_size=1, max_size=3))
def test_no_question_or_answer_gets_lost(letters: list[Document]) -> None:
    source = Source(hash="", name="", doc_kind=DocumentKind.ANSWER)
    exchange = file_documents(CASE, [(letter, source) for letter in letters])
    given = {(unit.kind, n) for letter in letters for unit in letter.units for n in unit.numbers}
    assert {(unit.kind, n) for unit in exchange.units for n in unit.numbers} == given
