"""What only looks like written questions is refused by its name, and its head still read."""

from datetime import date

import pytest

from searchapp.model import DocumentKind
from searchapp.reading import read
from searchapp.reading.lines import Line
from searchapp.reading.lookalikes import lookalike


def instead(*texts: str) -> str | None:
    return lookalike([Line(text, 0, len(text)) for text in texts])


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Mondelinge vragen van het lid Halverhoek aan de minister van Defensie", "oral_questions"),
        ("Vragenuur", "oral_proceedings"),
        ("Bijvoegsel Handelingen", "oral_proceedings"),
        ("LIJST VAN VRAGEN EN ANTWOORDEN", "list_of_questions"),
        ("Lijst van vragen", "list_of_questions"),
        ("**Lijst van vragen en antwoorden**", "list_of_questions"),
        ("Verslag van een schriftelijk overleg", "consultation"),
        ("Inbreng schriftelijk overleg", "consultation"),
        ("Nr. 17 LIJST VAN VRAGEN EN ANTWOORDEN", "list_of_questions"),
        ("Nr. 4 Lijst van vragen", "list_of_questions"),
        ("Lijst van vragen en antwoorden : Lijst over de bouw van bruggen", "list_of_questions"),
        ("Nr. 1203 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "consultation"),
        ("Verslag van een schriftelijk overleg : Verslag over bruggen", "consultation"),
        (
            "Schriftelijke beantwoording op vragen gesteld tijdens de eerste termijn over bruggen",
            "debate",
        ),
        ("Betreft Antwoorden op de openstaande vragen gesteld in het debat van 3 maart", "debate"),
        ("Beantwoording vragen die zijn gesteld tijdens het commissiedebat Bruggen", "debate"),
    ],
)
def test_a_title(title: str, reason: str) -> None:
    assert instead("Tweede Kamer der Staten-Generaal", "", title) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Vragen van het lid Halverhoek (Kiem) over mondelinge vragen",
        "De antwoorden op mondelinge vragen van vorige week zijn bekend.",
        "In de lijst van vragen en antwoorden staat dit al.",
        "Lijst van vragen en antwoorden bij de begroting: zie de bijlage.",
        "Tijdens het schriftelijk overleg is dit besproken.",
        "Zie het verslag van een schriftelijk overleg van 3 maart 2099.",
        "Het vragenuur ging niet door.",
        "Nr. 17 van de lijst van vragen en antwoorden ontbreekt.",
        "Betreft Beantwoording vragen van het lid Halverhoek (Kiem) over het debat over bruggen",
        "Antwoorden op vragen over het debat dat de brug betrof",
    ],
)
def test_what_only_mentions_one(line: str) -> None:
    assert instead("Vraag 1", line) is None


def test_a_title_stands_near_the_top() -> None:
    assert instead(*["Ja."] * 40, "Lijst van vragen") is None


LIST = (
    "Lijst van vragen en antwoorden\n\nOns kenmerk 99-0417\n\nDatum 3 maart 2099\n\n"
    "Vraag 1\nIs de brug dicht?\n\nAntwoord 1\nJa.\n"
)
ORAL = (
    "Mondelinge vragen van het lid Halverhoek (Kiem) aan de minister van Defensie over de brug\n\n"
    "2099Z00777\n\nVraag 1\nIs de brug dicht?\n"
)


def test_a_refusal_has_no_units_whatever_headings_there_are() -> None:
    document = read(LIST.encode(), "lijst.txt")
    assert (document.doc_kind, document.units) == (DocumentKind.OTHER, ())


def test_a_refusal_says_what_the_text_is() -> None:
    reasons = read(LIST.encode(), "lijst.txt").reasons
    assert [reason.key for reason in reasons] == ["list_of_questions"]


def test_a_refusal_accounts_for_the_whole_text() -> None:
    (span,) = read(LIST.encode(), "lijst.txt").ledger
    assert (span.start, span.end, span.place) == (0, len(LIST), "refused")


def test_the_head_of_a_refused_list_is_read() -> None:
    document = read(LIST.encode(), "lijst.txt")
    assert (document.reference, document.answered) == ("99-0417", date(2099, 3, 3))


def test_the_head_of_refused_oral_questions_is_read() -> None:
    document = read(ORAL.encode(), "mondeling.txt")
    assert (document.zaak, document.subject) == (("2099Z00777",), "de brug")
    assert [member.slug for member in document.members] == ["halverhoek"]


def test_questions_about_a_consultation_are_read() -> None:
    text = (
        "Vragen van het lid Halverhoek (Kiem) aan de minister van Defensie over het verslag van\n"
        "een schriftelijk overleg (ingezonden 3 maart 2099)\n\nVraag 1\nIs het verslag af?\n"
    )
    assert read(text.encode(), "2099Z00777.txt").doc_kind is DocumentKind.QUESTIONS
