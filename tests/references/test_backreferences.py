"""Answers that point to other answers of their exchange."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.references import find_back_references

PIECES = """Zie|Zoals|ook|het|mijn|antwoord|antwoorden|beantwoording|op|bij|vraag|vragen|4|5|12a|
en|t/m|,|.|is aangegeven|van het lid|2024Z11111|de vorige vraag|\n\n|verwijs|naar"""


def numbers(text: str) -> list[str]:
    """All numbers that a text points to, a joint reference as `4,5`."""
    return [",".join(found.numbers) for found in find_back_references(text)]


def words(text: str) -> list[str]:
    """The words of all back-references of a text."""
    return [text[found.start : found.end] for found in find_back_references(text)]


@pytest.mark.parametrize(
    ("text", "pointed"),
    [
        ("Zie het antwoord op vraag 4 en 5.", "4,5"),
        ("Zie het antwoord op vraag 2 t/m 4.", "2,3,4"),
        ("Zie mijn antwoord op vraag 3, 8 en 9", "3,8,9"),
        ("Zie antwoord vraag 12a.", "12a"),
        ("Zie het antwoord op vraag 4 & 5.", "4,5"),
        ("zie verderhet antwoord op vraag 65", "65"),
        ("mijn antwoorden op vragen 29en 30", "29,30"),
        ("Zoals bij vraag 2 is aangegeven, gaat dit door.", "2"),
        ("Zoals geantwoord onder vraag 2 is dat zo.", "2"),
        ("Dit is bij vraag 2 al toegelicht.", "2"),
        ("Ik ga bij vraag 3 verder in op de kosten.", "3"),
        ("Dat volgt uit de beantwoording van vraag 1.", "1"),
        ("Dit staat beschreven in antwoord 3.", "3"),
        ("De kosten (zie vraag 3) zijn hoog.", "3"),
        ("Ik verwijs u naar vraag 3.", "3"),
        ("Zie het antwoord op vraag 2 en het antwoord op vraag 4.", "2,4"),
        ("Zie het antwoord op vraag 3 van deze set.", "3"),
    ],
)
def test_words_about_an_answer_point_to_it(text: str, pointed: str) -> None:
    assert numbers(text) == [pointed]


@pytest.mark.parametrize(
    "text",
    [
        "Vraag 4 gaat over het verdrag.",
        "vraag 4",
        "De in vraag 4 genoemde cijfers kloppen.",
        "Zoals genoemd in vraag 4.",
        "Ik beantwoord deze vraag in samenhang met vraag 5.",
        "Dat is niet verantwoord 3 jaar later.",
        "in antwoord op 3 brieven",
        "in antwoord op uw brief van 4 mei 2024",
        "Zoals eerder aangegeven.",
        "Antwoord 3\nDe kosten zijn hoog.",
    ],
)
def test_a_number_without_answering_around_it_points_nowhere(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zie het antwoord op vraag 3 van het lid Jansen (Aanhangsel Handelingen 2009/10, nr. 25).",
        "Zie het antwoord op vraag 2 van de eerdere Kamervragen.",
        "Zie het antwoord op vraag 5 van de set vragen 2024Z11111.",
        "Zie het antwoord op vraag 5 (Aanhangsel Handelingen 2009/10, nr. 25).",
        "Zie het antwoord op vraag 5 van 3 mei 2024.",
        "Zie mijn antwoord op vraag 5 in mijn brief aan uw Kamer.",
        "Bij de eerdere Kamervragen gaf ik in antwoord op vraag 5 aan dat dit zo is.",
        "In de vragen van het lid Jansen is bij vraag 2 aangegeven wat dit kost.",
    ],
)
def test_the_answers_of_another_set_are_none(text: str) -> None:
    assert numbers(text) == []


def test_a_sentence_about_another_set_does_not_spoil_the_next() -> None:
    text = "Dit stond in de eerdere Kamervragen. Zie ook het antwoord op vraag 2."
    assert numbers(text) == ["2"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Zie het antwoord op vraag 4 en 5.", "Zie het antwoord op vraag 4 en 5"),
        ("Ja, zie ook mijn antwoord op vraag 2, en", "zie ook mijn antwoord op vraag 2"),
        ("Zoals ik in het antwoord op vraag 7 zei", "Zoals ik in het antwoord op vraag 7"),
        ("Zoals reeds bij vraag 2 is aangegeven", "Zoals reeds bij vraag 2"),
        (
            "Ik verwijs u naar mijn antwoord op vraag 3.",
            "Ik verwijs u naar mijn antwoord op vraag 3",
        ),
        ("Dat staat in het antwoord op vraag 9.", "het antwoord op vraag 9"),
    ],
)
def test_the_span_holds_the_words_and_no_full_stop(text: str, span: str) -> None:
    assert words(text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "Zie het antwoord op vraag 4 en 5.",
        "Zie mijn antwoord op vraag 3, 8 en 9",
        "Zie antwoord op vraag 2.",
        "Zie antwoord 2.",
        "Zie vraag 2.",
        " Zie het\nantwoord op de vragen 6 en 7.\n",
        "Zie hiervoor het antwoord op vraag 2.",
        "Ik verwijs u naar mijn antwoord op vraag 3.",
        "Hiervoor verwijs ik naar het antwoord op vraag 3.",
    ],
)
def test_an_answer_that_only_points_is_pure(text: str) -> None:
    assert [found.pure for found in find_back_references(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Zie ook het antwoord op vraag 4.",
        "Zie verder het antwoord op vraag 4.",
        "Ja. Zie het antwoord op vraag 4.",
        "Nee, zie het antwoord op vraag 4.",
        "Zie het antwoord op vraag 4. Verder geldt dit.",
        "Zie het antwoord op vraag 4, dat volstaat.",
        "Zoals bij vraag 4 is aangegeven.",
    ],
)
def test_an_answer_that_says_more_is_not_pure(text: str) -> None:
    assert [found.pure for found in find_back_references(text)] == [False]


@pytest.mark.parametrize(
    ("text", "own", "pointed"),
    [
        ("Zoals in de vorige vraag toegelicht.", ("21",), ["20"]),
        ("Zie het antwoord op de voorgaande vraag.", ("4", "5"), ["3"]),
        ("Zoals in de vorige vraag toegelicht.", (), []),
        ("Zoals in de vorige vraag toegelicht.", ("1",), []),
        ("Anders dan de vorige vraag stelt.", ("4",), []),
    ],
)
def test_the_question_before_is_known_from_the_own_number(
    text: str, own: tuple[str, ...], pointed: list[str]
) -> None:
    assert [*map(",".join, (found.numbers for found in find_back_references(text, own)))] == pointed


def test_all_vectors_point_where_they_must(shared: Path) -> None:
    lines = (shared / "vectors" / "backref_vectors.jsonl").read_text("utf-8").splitlines()
    for vector in map(json.loads, lines):
        found = find_back_references(vector["text"])
        targets = [int(number) for match in found for number in match.numbers]
        assert (targets, any(match.pure for match in found)) == (
            vector["targets"],
            vector["may_be_pure"],
        )


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split("|")), max_size=25).map(" ".join))
)
def test_any_text_gives_spans_of_itself_that_do_not_overlap(text: str) -> None:
    end = 0
    for found in find_back_references(text, ("7",)):
        assert end <= found.start < found.end <= len(text)
        assert found.numbers
        end = found.end
