"""What a terminal shows of a document."""

from typing import Any

import pytest

from searchapp.reading import as_json, describe, extract, read, show_ledger

LETTER = """\
2099Z00777

Vragen van de leden Halverhoek (Kiem) en Drostema (ZLK) aan de Minister van Defensie over de
brug (ingezonden 3 maart 2099).

Antwoord van Minister Kortrijker (Defensie) (ontvangen 24 maart 2099).

Vraag 1
Is de brug uit Kamerstuk 36 410 VIII, nr. 112 dicht?

Antwoord 1
Ja, zie Kamerstuk 36 410 VIII, nr. 112.

Vraag 2
Waarom?

Vraag 2
Hoe lang?

Antwoord
Zie Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 507.
"""
DOCUMENT = read(LETTER.encode(), "2099Z00777.txt")


@pytest.fixture
def printed() -> dict[str, Any]:
    return as_json(DOCUMENT)


@pytest.fixture
def lines() -> list[str]:
    return list(describe(DOCUMENT))


def test_a_reference_is_printed_once_however_often_it_is_made(printed: dict[str, Any]) -> None:
    assert printed["references"] == [
        "Kamerstuk 36 410 VIII, nr. 112",
        "Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 507",
    ]


def test_what_is_no_kamerstuk_aanhangsel_or_case_stands_apart() -> None:
    text = LETTER.replace("nr. 112.", "nr. 112, en Stb. 2098, 12.")
    printed = as_json(read(text.encode(), "2099Z00777.txt"))
    assert printed["other_references"] == ["Stb. 2098, 12"]
    assert "Stb. 2098, 12" not in printed["references"]


def test_the_kind_of_an_answer_comes_with_the_words_that_show_it(printed: dict[str, Any]) -> None:
    answer = printed["units"][1]
    assert (answer["answer_kind"], answer["shown_by"]) == ("ja", "Ja")


def test_numbers_are_those_printed(printed: dict[str, Any]) -> None:
    assert [unit["numbers"] for unit in printed["units"]] == [
        *(["1"], ["1"], ["2"], ["2"], ["2", "2"])
    ]


def test_reasons_are_sentences(printed: dict[str, Any]) -> None:
    assert printed["units"][3]["reasons"] == ["The number 2 is printed for the second time."]


def test_warnings_are_sentences() -> None:
    text = LETTER.replace("24 maart", "1 maart")
    assert as_json(read(text.encode(), "2099Z00777.txt"))["warnings"] == [
        "The answer is dated 2099-03-01, before the questions (2099-03-03)."
    ]


def test_a_description_begins_with_key_and_kind(lines: list[str]) -> None:
    assert lines[0] == "2099Z00777: antwoord"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("case", "2099Z00777"),
        ("subject", "de brug"),
        ("asked by", "Halverhoek (Kiem), Drostema (ZLK)"),
        ("answered by", "Kortrijker"),
        ("submitted", "2099-03-03"),
        ("answered", "2099-03-24"),
    ],
)
def test_a_description_has_a_line_for_each_fact(lines: list[str], name: str, value: str) -> None:
    assert f"  {name:12} {value}" in lines


def test_a_description_leaves_out_what_is_not_known() -> None:
    lines = list(describe(read(b"Vraag 1\nIs de brug dicht?\n", "brief.txt")))
    assert lines == ["brief: vragen", f"  question 1       high    {'':10} Is de brug dicht?"]


def test_a_member_whose_party_is_not_printed_is_named_alone() -> None:
    text = "Vragen van het lid Halverhoek over de brug\n\nVraag 1\nWaarom?\n"
    assert "  asked by     Halverhoek" in list(describe(read(text.encode(), "2099Z00777.txt")))


def test_a_description_says_why_a_unit_is_doubted(lines: list[str]) -> None:
    assert f"  {'':35} The number 2 is printed for the second time." in lines


def test_a_long_text_is_cut_off() -> None:
    text = f"Vraag 1\n{'Is de brug dicht? ' * 10}\n"
    assert list(describe(read(text.encode(), "brief.txt")))[-1].endswith("Is de brug dicht? Is de…")


def test_a_ledger_shows_each_span_where_it_went() -> None:
    text = "Vraag 1\nIs de brug\ndicht?\n\nISSN 0921 - 7398\n"
    document = read(text.encode(), "brief.txt")
    assert list(show_ledger(document, extract(text.encode(), "brief.txt").text)) == [
        "brief: 44 characters",
        "        0-8       heading            question         Vraag 1",
        "        8-27      question 1         text             Is de brug dicht?",
        "       27-44      furniture          issn             ISSN 0921 - 7398",
    ]
