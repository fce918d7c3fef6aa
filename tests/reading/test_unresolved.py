"""Names that the registry does not know stay as printed, and a document says which they are."""

from pathlib import Path

import pytest

import searchapp
from searchapp.model import Document, Notice
from searchapp.reading import read

SAMPLES = sorted((Path(searchapp.__file__).parent / "samples").glob("*.txt"))

HEAD = """{case}
Vragen van het lid {member} aan de minister van {ministry} over bruggen (ingezonden 3 maart 2025).
Antwoord van Minister {minister} (ontvangen 24 maart 2025).

Vraag 1
Klopt het?

Antwoord 1
Ja.
"""


def document(
    member: str = "Dobbe (SP)",
    ministry: str = "Defensie",
    minister: str = "Brekelmans (Defensie)",
    case: str = "2025Z00777",
) -> Document:
    text = HEAD.format(case=case, member=member, ministry=ministry, minister=minister)
    return read(text.encode(), f"{case}.txt")


def told(document: Document) -> list[Notice]:
    return [notice for notice in document.warnings if notice.key.startswith("unknown_")]


def test_what_is_known_is_not_reported() -> None:
    known = document()
    assert told(known) == []
    assert [who.slug for who in known.answered_by] == ["brekelmans"]


def test_an_unknown_member_and_party_stay_as_printed() -> None:
    unknown = document(member="Zwanenburg (Partij van Nergens)")
    assert [(who.name, who.party, who.slug) for who in unknown.members] == [
        ("Zwanenburg", "Partij van Nergens", None)
    ]
    assert told(unknown) == [
        Notice(key="unknown_member", values={"name": "Zwanenburg (Partij van Nergens)"}),
        Notice(key="unknown_party", values={"name": "Partij van Nergens"}),
    ]


def test_an_unknown_ministry_is_reported_once() -> None:
    unknown = document(ministry="Toverkunst", minister="Brekelmans (Toverkunst)")
    assert told(unknown) == [Notice(key="unknown_ministry", values={"name": "Toverkunst"})]
    assert [who.slug for who in unknown.answered_by] == ["brekelmans"]


def test_a_minister_who_was_not_in_office_there_stays_as_printed() -> None:
    unknown = document(minister="Kamp (Defensie)")
    assert [(who.name, who.slug) for who in unknown.answered_by] == [("Kamp", None)]
    assert told(unknown) == [Notice(key="unknown_minister", values={"name": "Kamp (Defensie)"})]


def test_a_real_minister_does_not_answer_an_invented_letter() -> None:
    found = told(document("Halverhoek (Kiem)", case="2099Z00777"))
    assert [notice.key for notice in found] == ["unknown_member", "unknown_minister"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_all_names_of_the_sample_letters_are_known(path: Path) -> None:
    assert told(read(path.read_bytes(), path.name)) == []


def test_the_names_of_real_letters_are_known(letter: bytes) -> None:
    assert told(read(letter, "2025Z08791.txt")) == []


@pytest.mark.parametrize("key", ["member", "party", "ministry", "minister"])
def test_each_is_said_in_both_languages(key: str) -> None:
    notice = Notice(key=f"unknown_{key}", values={"name": "Zwanenburg"})
    assert "Zwanenburg" in notice.sentence("nl")
    assert "searchapp names" in notice.sentence("en")
