"""A signature below the last answer: part of the head, not of that answer."""

import pytest

from searchapp.model import Document
from searchapp.reading import read
from tests.reading.conservation import assert_conserved

ANSWERED = "2099Z00777\n\nVraag 1\nIs de brug dicht?\n\nAntwoord 1\nDe brug is sinds maart dicht.\n"


def signed(below: str) -> Document:
    """A letter with this below its last answer."""
    return read(f"{ANSWERED}{below}".encode(), "brief.txt")


@pytest.mark.parametrize(
    "below",
    [
        "\nHoogachtend,\n\nDE MINISTER VAN DEFENSIE\n\n\ndrs. A. Kortrijker\n",
        "\nDE MINISTER VAN DEFENSIE\n\ndrs. A. Kortrijker\n",
        "\nDe Minister van Defensie,\n\n\n\ndrs. A. Kortrijker\n",
        "\nMet vriendelijke groet,\nde minister van Defensie\ndrs. A. Kortrijker\n",
        "\ndrs. A. Kortrijker\nMinister van Defensie\n",
    ],
)
def test_a_signature_is_no_part_of_the_last_answer(below: str) -> None:
    document = signed(below)
    assert document.units[-1].text == "De brug is sinds maart dicht."
    assert [(who.name, who.ministry) for who in document.answered_by] == [
        ("drs. A. Kortrijker", "Defensie")
    ]
    assert_conserved(document, f"{ANSWERED}{below}")


def test_two_may_sign_side_by_side() -> None:
    document = signed(
        "\nDe Minister van Defensie,              De Staatssecretaris van Financiën,\n\n\n"
        "Aleida Kortrijker                      Ruben Dorrevelt\n"
    )
    assert [who.name for who in document.answered_by] == ["Aleida Kortrijker", "Ruben Dorrevelt"]
    assert document.units[-1].text == "De brug is sinds maart dicht."


def test_an_office_over_two_lines_signs_too() -> None:
    document = signed("\nDe Minister van Sociale Zaken\nen Werkgelegenheid,\n\nMerijn Zandwolde\n")
    assert [who.ministry for who in document.answered_by] == ["Sociale Zaken en Werkgelegenheid"]
    assert document.units[-1].text == "De brug is sinds maart dicht."


def test_on_whose_behalf_may_stand_above_a_signature() -> None:
    behalf = "\nMede namens de Minister van Financiën,\n"
    document = signed(f"{behalf}\nDe Minister van Defensie,\n\nAleida Kortrijker\n")
    assert [who.ministry for who in document.on_behalf_of] == ["Financiën"]
    assert document.units[-1].text == "De brug is sinds maart dicht."


@pytest.mark.parametrize(
    "below",
    [
        "\nDe Minister van Defensie\nKoninklijke Genie\n",
        "\nDe Minister van Defensie,\nde heer Kortrijker, opent haar weer.\n",
        "\nAleida Kortrijker\n",
        "\nDe Minister van Defensie\n",
        "\nHoogachtend,\n",
        "De Minister van Defensie,\nAleida Kortrijker\n",
    ],
)
def test_what_is_no_signature_stays_in_the_answer(below: str) -> None:
    kept = " ".join(signed(below).units[-1].text.split())
    assert kept == " ".join(f"De brug is sinds maart dicht.\n{below}".split())


def test_an_answer_is_never_only_a_signature() -> None:
    text = "Vraag 1\nWie tekent?\n\nAntwoord 1\nDe Minister van Defensie,\n\nAleida Kortrijker\n"
    assert read(text.encode(), "brief.txt").units[-1].text
