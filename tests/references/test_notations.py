"""Any notation of a reference gives one normal id."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.references import chamber, find_references, normal_case, session_year

PIECES = """Kamerstukken|Kamerstuk-\nken|II|I|2021/22|vergaderjaar 2024-2025|36 021|36021|VIII|-02|
nr. |nrs. |6|B|, |; | en |(|)|Aanhangsel|Handelingen|Tweede Kamer|2024Z11111|2024D22222|-|x|kst-|
ECLI:NL:HR:2024:1| tegen de Staat|zaak Jansen|Stb. 2024, 1|20701 2500 ES|\u00a0|ah-tk-20242025-1"""


def ids(text: str) -> list[str]:
    """The normal ids of all references in a text."""
    return [reference.id for reference in find_references(text)]


def printed(text: str) -> list[str]:
    """All references in a text as printed."""
    return [reference.text for reference in find_references(text)]


@pytest.mark.parametrize(
    ("notation", "identity"),
    [
        ("Kamerstuk 12 345, nr. 6", "kst-12345-6"),
        ("kamerstuk 12345 nr.6", "kst-12345-6"),
        ("Kamerstuk12 345, nr.6", "kst-12345-6"),
        ("Kamer-\nstuk 12\u00a0345,\nnr. 6", "kst-12345-6"),
        ("zie ookKamerstuk 12 345, nr. 6", "kst-12345-6"),
        ("Kamerstukken II 2001/02, 12345, 6", "kst-12345-6"),
        ("Kamerstukken II 2001\u20132002, 12 345", "kst-12345"),
        ("Kamerstukken II , 2001/02, 12 345, nr. 6", "kst-12345-6"),
        ("Tweede Kamer, vergaderjaar 2001\u20132002, 12 345, nr. 6", "kst-12345-6"),
        ("TK 2001/02, 12 345, nr. 6", "kst-12345-6"),
        ("Kamerstukken I 2001/02, 12 345, nr. C", "kst-12345-C"),
        ("Kamerstukken I 2001/02, 12 345, AB", "kst-12345-AB"),
        ("Kamerstuk 12 345-XVI, nr. 6", "kst-12345-XVI-6"),
        ("Kamerstuk 12 345 IIA, nr. 6", "kst-12345-IIA-6"),
        ("Kamerstuk 12 345 A, nr. 6", "kst-12345-A-6"),
        ("Kamerstuk 12345-VIII-6", "kst-12345-VIII-6"),
        ("Kamerstuk 21 501\u201102, nr. 6", "kst-21501-02-6"),
        ("Kamerstuk 21501-02-6", "kst-21501-02-6"),
        ("Kamerstuk 21 501-02", "kst-21501-02"),
        ("Kamerstuk 12 345 (R1234), nr. 6", "kst-12345-6"),
        ("de motie (12 345, nr. 6)", "kst-12345-6"),
        ("de brief (12 345-6)", "kst-12345-6"),
        ("krijgt nr. 6 (12345-VI)", "kst-12345-VI-6"),
        ("https://zoek.officielebekendmakingen.nl/kst-12345-VI-6.html", "kst-12345-VI-6"),
        ("Aanhangsel Handelingen II 2009/10, nr. 25", "ah-tk-20092010-25"),
        ("AanhangselHandelingen,vergaderjaar2009\u20132010,nr. 25", "ah-tk-20092010-25"),
        ("Aanhangsel Handelingen, verga-\nderjaar 2009-2010, nr. 25", "ah-tk-20092010-25"),
        ("Aanhangsel Handelingen, vergaderjaar 2009-2010, 25", "ah-tk-20092010-25"),
        ("Aanhangsel Handelingen II 1999/00, nr. 25", "ah-tk-19992000-25"),
        ("Aanhangsel van de Handelingen I 2009/10, nr. 25", "ah-ek-20092010-25"),
        ("Kamervragen (Aanhangsel) 2009-2010, nr. 25", "ah-tk-20092010-25"),
        ("Aanhangsel Handelingen, nr. 25, vergaderjaar 2009-2010", "ah-tk-20092010-25"),
        ("Handelingen II 2009/10, Aanhangsel, nr. 25", "ah-tk-20092010-25"),
        ("ah-tk-20092010-25", "ah-tk-20092010-25"),
        ("ah-tk-20092010-25-h1", "ah-tk-20092010-25-h1"),
        ("Handelingen II 2009/10, nr. 7, item 4", "h-tk-20092010-7-4"),
        ("Handelingen II 2009/10, nr. 7, p. 10\u201312", "h-tk-20092010-7 p. 10\u201312"),
        ("(vraagnummer 2024Z\n11111)", "2024Z11111"),
        ("de brief 2024D22222", "2024D22222"),
        ("Stb. 2024, 15", "stb-2024-15"),
        ("Staatsblad 2024, nr. 15", "stb-2024-15"),
        ("Stcrt. 2024, 15123", "stcrt-2024-15123"),
        ("Staatscourant 2024, nr. 15123", "stcrt-2024-15123"),
        ("https://zoek.officielebekendmakingen.nl/stcrt-2024-15123.html", "stcrt-2024-15123"),
        ("Trb. 2024, 15", "trb-2024-15"),
        ("ECLI:NL:HR:2024:15.", "ECLI:NL:HR:2024:15"),
        ("ecli:nl-\n:hr:2024:15", "ECLI:NL:HR:2024:15"),
        ("arrest 62020CJ0015", "CELEX:62020CJ0015"),
    ],
)
def test_a_notation_gives_its_normal_id(notation: str, identity: str) -> None:
    assert ids(notation) == [identity]


@pytest.mark.parametrize(
    "text",
    [
        "Postbus 12345 2500 ES Den Haag",
        "Postbus 12345\n2500 ES Den Haag",
        "10115 2024",
        "telefoon 070 12 345-67",
        "een bedrag van 12 345 euro",
        "12345-67",
        "MINDEF20250099999",
        "4 juni 1967",
        "in Kamerstukken is niets te vinden",
        "Kamerstuk 99 999, nr. 6",
        "Tweede Kamer, vergaderjaar 2024\u20132025, Aanhangsel 3",
        "Vergaderjaar 2024\u20132025 Aanhangsel van de Handelingen\n2\nVragen",
        "Aanhangsel Handelingen II 2009/15, nr. 25",
        "sancties tegen de Staat",
        "een klacht van Jansen tegen de Staat",
        "in de zaak Jansen tegen de Staat Utopia",
        "Stb. 2024",
        "de Staatscourant van 3 maart 2024, blz. 12",
    ],
)
def test_what_only_looks_like_a_reference_is_none(text: str) -> None:
    assert ids(text) == []


@pytest.mark.parametrize(
    ("text", "references"),
    [
        (
            "Kamerstukken II 2001/02, 12345, nr.6; I 2002/03, 12345, B",
            ["Kamerstukken II 2001/02, 12345, nr.6", "I 2002/03, 12345, B"],
        ),
        (
            "Kamerstukken 12 345, nr. 6 en 23 456, nr. 7",
            ["Kamerstukken 12 345, nr. 6", "23 456, nr. 7"],
        ),
        ("Kamerstukken 12 345 en 23 456", ["Kamerstukken 12 345", "23 456"]),
        ("Kamerstuk 12 345 en 23 456 euro", ["Kamerstuk 12 345"]),
        ("Kamerstuk 12 345, nr. 6 en 7 andere", ["Kamerstuk 12 345, nr. 6"]),
        ("Kamerstuk 12 345, nr. 6 en 3 mei", ["Kamerstuk 12 345, nr. 6"]),
    ],
)
def test_a_list_is_as_many_references_as_it_has_members(text: str, references: list[str]) -> None:
    assert printed(text) == references


@pytest.mark.parametrize(
    ("text", "identities"),
    [
        ("Kamerstuk 12 345 VI, nrs. 6 en 7", ["kst-12345-VI-6", "kst-12345-VI-7"]),
        ("(Kamerstuk 12 345, nr. 6 en 7)", ["kst-12345-6", "kst-12345-7"]),
        ("Kamerstuk 12 345, nr. 6 en nr. 7 van", ["kst-12345-6", "kst-12345-7"]),
        (
            "Aanhangsel Handelingen II 2009/10, nrs. 25 en 26; 2010/11, nr. 3",
            ["ah-tk-20092010-25", "ah-tk-20092010-26", "ah-tk-20102011-3"],
        ),
    ],
)
def test_a_number_alone_inherits_the_dossier_before_it(text: str, identities: list[str]) -> None:
    assert ids(text) == identities


def test_a_ruling_known_by_its_parties_has_no_made_up_id() -> None:
    text = "in de zaak Jansen c.s. tegen de Staat (d.d. 3 mei 2024) is"
    assert [(found.kind, found.id, found.text) for found in find_references(text)] == [
        ("rechtspraak", "", "Jansen c.s. tegen de Staat (d.d. 3 mei 2024)")
    ]


def test_references_come_in_printed_order() -> None:
    text = "2024Z11111, Kamerstuk 12 345, nr. 6, ECLI:NL:HR:2024:15 en Stb. 2024, 15"
    kinds = [reference.kind for reference in find_references(text)]
    assert kinds == ["zaak", "kamerstuk", "rechtspraak", "stb"]


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Kamerstukken II 2001/02, 12 345, nr. 6", "II"),
        ("Kamerstukken I 2001/02, 12 345, B", "I"),
        ("Kamerstuk 12 345, B", "I"),
        ("Kamerstuk 12 345 II, nr. 6", None),
        ("Eerste Kamer, vergaderjaar 2001-2002, 12 345, B", "I"),
        ("Aanhangsel Handelingen I 2009/10, nr. 25", "I"),
        ("Aanhangsel Handelingen 2009/10, nr. 25", "II"),
        ("2024Z11111", None),
    ],
)
def test_the_chamber_is_what_the_notation_says(text: str, house: str | None) -> None:
    assert chamber(find_references(text)[0]) == house


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Kamerstukken II 2001/02, 12 345, nr. 6", "20012002"),
        ("Kamerstuk 12 345, nr. 6", None),
        ("Aanhangsel Handelingen II 1999/00, nr. 25", "19992000"),
        ("Handelingen II 2009/10, nr. 7", "20092010"),
        ("2024Z11111", None),
    ],
)
def test_the_session_year_is_what_the_notation_says(text: str, year: str | None) -> None:
    assert session_year(find_references(text)[0]) == year


@pytest.mark.parametrize(
    "text",
    ["2024Z11111", "2024Z 11111", "2024z11111", "nr. 2024Z11111", "vraagnummer: 2024Z11111 "],
)
def test_one_case_number_is_normalised(text: str) -> None:
    assert normal_case(text) == "2024Z11111"


@pytest.mark.parametrize(
    "text", ["", "2024Z1111", "2024Z111111", "1024Z11111", "2024D11111", "2024Z11111 en meer"]
)
def test_what_is_not_one_case_number_is_none(text: str) -> None:
    assert normal_case(text) is None


def test_all_vectors_give_their_ids(shared: Path) -> None:
    wrong = {}
    for line in (shared / "vectors" / "reference_vectors.jsonl").read_text("utf-8").splitlines():
        vector = json.loads(line)
        wanted = [identity.split(" (")[0] for identity in vector["refs"]]
        if ids(vector["text"]) != wanted:
            wrong[vector["text"]] = ids(vector["text"])
    assert wrong == {}


def test_all_vectors_give_their_chamber(shared: Path) -> None:
    for line in (shared / "vectors" / "reference_vectors.jsonl").read_text("utf-8").splitlines():
        vector = json.loads(line)
        found = [f" ({chamber(reference)})" for reference in find_references(vector["text"])]
        assert all(
            wanted.endswith(house)
            for wanted, house in zip(vector["refs"], found, strict=True)
            if "(" in wanted
        )


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split("|")), max_size=25).map("".join)))
def test_any_text_gives_spans_of_itself_that_do_not_overlap(text: str) -> None:
    end = 0
    for reference in find_references(text):
        assert end <= reference.start < reference.end <= len(text)
        assert text[reference.start : reference.end] == reference.text
        end = reference.end
