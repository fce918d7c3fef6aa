"""The head of a document, in each layout that ministries and parliament print."""

from datetime import date

import pytest

from searchapp.model import Document
from searchapp.reading import read

UNITS = "\n\nVraag 1\nIs de brug dicht?\n\nAntwoord 1\nJa.\n"
ASKED = (
    "Vragen van het lid Halverhoek (Kiem) aan de Minister van Defensie en de Staatssecretaris van\n"
    "Financiën over de brug over de Zilverreiger (ingezonden 3 maart 2099).\n"
)
ANSWERED = (
    "Antwoord van Minister Kortrijker (Defensie), mede namens de Staatssecretaris van Financiën\n"
    "(ontvangen 24 maart 2099).\n"
)
LETTER = """\
> Retouradres Postbus 99701 2599 ES Den Haag

de Voorzitter van de Tweede Kamer

Datum 24 maart 2099
Betreft Beantwoording vragen van het lid Halverhoek (Kiem) aan de minister van
Defensie over de brug over de Zilverreiger.

Geachte voorzitter,

Hierbij zend ik u de antwoorden op de vragen, ingezonden op 3 maart 2099 met
kenmerk 2099Z00777, mede namens de staatssecretaris van Financiën.

Onze referentie
MINDEF20990001234

DE MINISTER VAN DEFENSIE

Aleida Kortrijker
"""
JENV = """\
> Retouradres Postbus 99301 2599 EH Den Haag
Datum | 24 maart 2099
Onderwerp | Antwoorden Kamervragen over de brug over de Zilverreiger
Ons kenmerk 4455667

In antwoord op uw brief van 3 maart 2099, nr. 2099Z00777, deel ik u mee dat \
de vragen van het lid Halverhoek (Kiem) over de brug over de Zilverreiger worden \
beantwoord zoals aangegeven in de bijlage.

De Minister van Justitie en Veiligheid,

A. Kortrijker

Antwoorden van de minister van Justitie en Veiligheid op de vragen van het lid \
Halverhoek (Kiem) over de brug over de Zilverreiger
"""


def head(text: str, name: str = "brief.txt") -> Document:
    """A document with this head above one question and its answer."""
    return read((text + UNITS).encode(), name)


def offices(document: Document, field: str) -> list[tuple[str, str | None]]:
    return [(who.role.value, who.ministry) for who in getattr(document, field)]


AANHANGSEL = head(f"777\n\n2099Z00777\n\n{ASKED}\n{ANSWERED}")


def test_an_aanhangsel_says_who_asks() -> None:
    assert [(who.name, who.party) for who in AANHANGSEL.members] == [("Halverhoek", "Kiem")]


def test_an_aanhangsel_says_who_is_asked() -> None:
    assert offices(AANHANGSEL, "addressees") == [
        ("minister", "Defensie"),
        ("staatssecretaris", "Financiën"),
    ]


def test_an_aanhangsel_says_about_what() -> None:
    assert AANHANGSEL.subject == "de brug over de Zilverreiger"


def test_an_aanhangsel_says_who_answers() -> None:
    assert [(who.name, who.ministry) for who in AANHANGSEL.answered_by] == [
        ("Kortrijker", "Defensie")
    ]


def test_an_aanhangsel_says_on_whose_behalf() -> None:
    assert offices(AANHANGSEL, "on_behalf_of") == [("staatssecretaris", "Financiën")]


def test_an_aanhangsel_says_when() -> None:
    assert (AANHANGSEL.submitted, AANHANGSEL.answered) == (date(2099, 3, 3), date(2099, 3, 24))


def test_an_aanhangsel_prints_the_number_of_its_case() -> None:
    assert AANHANGSEL.zaak == ("2099Z00777",)


def test_a_broken_line_inside_the_date_is_mended() -> None:
    assert head(ANSWERED.replace("24 maart", "24\nmaart")).answered == date(2099, 3, 24)


def test_what_is_not_printed_stays_empty() -> None:
    document = head("Antwoord van Minister Kortrijker (Defensie) (ontvangen 24 maart 2099)\n")
    assert (document.members, document.subject, document.submitted) == ((), None, None)


def test_the_postponement_that_a_head_points_to_is_a_reference() -> None:
    also = "Zie ook Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 461.\n"
    assert [ref.id for ref in head(f"{ASKED}\n{ANSWERED}\n{also}").references] == [
        "ah-tk-20982099-461"
    ]


def test_a_head_may_point_to_many() -> None:
    also = " ".join(
        f"Zie ook Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. {number}."
        for number in range(461, 470)
    )
    assert [ref.id[-3:] for ref in head(f"{ASKED}\n{ANSWERED}\n{also}\n").references] == [
        str(number) for number in range(461, 470)
    ]


@pytest.mark.parametrize(
    ("received", "session"),
    [
        ("14 september 2099", "20982099"),
        ("15 september 2099", "20992100"),
        ("19 september 2098", "20982099"),
        ("15 september 2098", "20972098"),
        ("3 maart 2099", "20982099"),
    ],
)
def test_a_bare_number_is_of_the_session_that_opens_on_the_third_tuesday_of_september(
    received: str, session: str
) -> None:
    text = (
        f"AH 41\n2099Z00777\n\nAntwoord van Minister Kortrijker (Defensie) (ontvangen {received})\n"
    )
    assert head(text).aanhangsel == f"ah-tk-{session}-41"


def test_a_bare_number_without_a_date_names_no_aanhangsel() -> None:
    assert head("AH 41\n2099Z00777\n").aanhangsel is None


def test_a_foot_names_the_aanhangsel() -> None:
    assert head(f"{ASKED}\nah-tk-20982099-41\n").aanhangsel == "ah-tk-20982099-41"


def test_a_reprint_of_an_aanhangsel_keeps_its_sign() -> None:
    assert head(f"{ASKED}\nah-tk-20982099-41-h1\n").aanhangsel == "ah-tk-20982099-41-h1"


def test_the_name_of_the_file_names_the_aanhangsel() -> None:
    assert head(ASKED, "ah-tk-20982099-41.txt").aanhangsel == "ah-tk-20982099-41"


@pytest.mark.parametrize("name", ["2099Z00777.txt", "kv-tk-2099Z00777.txt"])
def test_the_name_of_the_file_names_the_case(name: str) -> None:
    assert head(ASKED, name).zaak == ("2099Z00777",)


def test_the_name_of_the_file_gives_way_to_what_is_printed() -> None:
    assert head(f"2099Z00777\n\n{ASKED}", "2099Z00001.txt").zaak == ("2099Z00777",)


@pytest.mark.parametrize(
    "printed",
    [
        "Deze vragen zijn ingezonden met kenmerk 2099Z00777.",
        "In antwoord op uw brief van 3 maart 2099, nr. 2099Z00777, deel ik mee dat",
        "In antwoord op uw brief van 3 maart 2099, kenmerk 2099Z 00777",
        "2099Z00777",
        "(vraagnummer 2099Z00777)",
        "Uw kenmerk\n2099Z00777/2099D00999",
        "Uw Referentie: 2099Z00777",
        "Uw brief (kenmerk)\n3 maart 2099, 2099Z00777",
        "Deze vragen zijn ingezonden onder nummer 2099Z00777.",
        "Op 3 maart 2099 zijn vragen gesteld over de brug (kenmerk: 2099Z00777).",
        "Hierbij zend ik u de antwoorden (2099Z00777, ingezonden op 3 maart 2099).",
        "Antwoorden op Kamervragen van het lid Halverhoek (Kiem) over de brug (2099Z00777).",
    ],
)
def test_a_case_is_printed_in_many_ways(printed: str) -> None:
    assert head(f"{printed}\n").zaak == ("2099Z00777",)


def test_the_case_of_another_letter_is_not_this_one() -> None:
    assert head("Zie ook met kenmerk 2099Z00001, en verder\n\n2099Z00777\n").zaak == ("2099Z00777",)


@pytest.mark.parametrize(
    "printed",
    [
        "(Ingezonden 3 maart 2099)",
        "(2099Z00777, ingezonden op 3 maart 2099)",
        "\nUw brief van 3 maart 2099",
        "\nUw brief (kenmerk)\n3 maart 2099, 2099Z00777",
    ],
)
def test_questions_say_when_they_were_filed(printed: str) -> None:
    assert head(
        f"Vragen van het lid Halverhoek (Kiem) over de brug. {printed}\n"
    ).submitted == date(2099, 3, 3)


def test_a_covering_letter_tells_when_questions_were_filed() -> None:
    told = "Op 3 maart 2099 heeft het Kamerlid Halverhoek (Kiem) vragen gesteld over de brug.\n"
    assert head(told).submitted == date(2099, 3, 3)


@pytest.mark.parametrize(
    "printed",
    [
        "Den Haag, 24 maart 2099",
        "’s-Gravenhage, 24 maart 2099",
        "Datum\n24 maart 2099",
        "Antwoord van minister Kortrijker (Defensie). (Ontvangen 24 maart 2099)",
    ],
)
def test_an_answer_says_when_it_was_given(printed: str) -> None:
    assert head(f"{printed}\n\n{ASKED}").answered == date(2099, 3, 24)


def test_who_answers_may_be_told_in_a_sentence() -> None:
    text = f"{ASKED}\nAntwoord van minister Kortrijker (Defensie). (Ontvangen 24 maart 2099)\n"
    assert [who.name for who in head(text).answered_by] == ["Kortrijker"]


@pytest.mark.parametrize(
    "printed", ["Onze Referentie\nDEF-1234-99", "Ons Kenmerk: DEF-1234-99", "Kenmerk\nDEF-1234-99"]
)
def test_a_reference_has_many_labels(printed: str) -> None:
    assert head(f"{printed}\n\n{ASKED}").reference == "DEF-1234-99"


GENERAL = (
    "Datum 24 maart 2099\nBetreft {about}\n\nGeachte voorzitter,\n\n"
    "Hierbij zend ik u de antwoorden op de vragen van het Kamerlid Halverhoek (Kiem) over de\n"
    "brug over de Zilverreiger (2099Z00777, ingezonden op 3 maart 2099).\n\nHoogachtend,\n"
)


@pytest.mark.parametrize("about", ["Kamervragen", "Beantwoording vragen"])
def test_where_the_subject_names_nobody_the_covering_letter_does(about: str) -> None:
    document = head(GENERAL.format(about=about))
    assert [who.slug for who in document.members] == ["halverhoek"]
    assert document.subject == "de brug over de Zilverreiger"


def test_the_subject_of_a_letter_goes_before_what_its_covering_letter_tells() -> None:
    told = GENERAL.replace("(2099Z00777, ingezonden op 3 maart 2099)", "met kenmerk 2099Z00777")
    document = head(told.format(about="Beantwoording vragen over de dichte brug"))
    assert [who.slug for who in document.members] == ["halverhoek"]
    assert document.subject == "de dichte brug"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("more", ["", " die sinds de bouw in 2098 dicht is" * 4])
def test_a_label_may_stand_above_its_value(gap: str, more: str) -> None:
    about = f"de brug{more}"
    text = (
        f"Betreft{gap}Beantwoording vragen van het lid Halverhoek (Kiem) over {about}\n\nOp dag\n"
    )
    assert head(text).subject == about


def test_a_letter_says_when() -> None:
    document = head(LETTER)
    assert (document.submitted, document.answered) == (date(2099, 3, 3), date(2099, 3, 24))


def test_a_letter_says_who_asks() -> None:
    assert [who.slug for who in head(LETTER).members] == ["halverhoek"]


def test_a_letter_says_who_is_asked() -> None:
    assert offices(head(LETTER), "addressees") == [("minister", "Defensie")]


def test_a_letter_says_about_what() -> None:
    assert head(LETTER).subject == "de brug over de Zilverreiger"


def test_a_letter_is_answered_by_who_signs() -> None:
    assert [who.name for who in head(LETTER).answered_by] == ["Aleida Kortrijker"]


def test_a_letter_says_on_whose_behalf() -> None:
    assert offices(head(LETTER), "on_behalf_of") == [("staatssecretaris", "Financiën")]


def test_a_letter_prints_its_reference() -> None:
    assert head(LETTER).reference == "MINDEF20990001234"


def test_a_letter_without_a_letterhead_of_its_own_leaves_nothing_over() -> None:
    assert head(LETTER).rest == ""


def test_a_letter_with_bars_says_when() -> None:
    document = head(JENV)
    assert (document.submitted, document.answered) == (date(2099, 3, 3), date(2099, 3, 24))


def test_a_letter_with_bars_prints_its_reference() -> None:
    assert head(JENV).reference == "4455667"


def test_a_letter_with_bars_names_the_member_in_the_title_of_its_answers() -> None:
    assert [who.slug for who in head(JENV).members] == ["halverhoek"]


def test_a_letter_with_bars_says_about_what() -> None:
    assert head(JENV).subject == "de brug over de Zilverreiger"


def test_a_letter_with_bars_is_answered_by_who_signs() -> None:
    assert [(who.name, who.ministry) for who in head(JENV).answered_by] == [
        ("A. Kortrijker", "Justitie en Veiligheid")
    ]


@pytest.mark.parametrize(
    "received",
    [
        "(ontvangen24 maart 2099)",
        "(ontvangen 24 maart2099)",
        "(ontvangen (ontvangen 24 maart 2099)",
    ],
)
def test_a_date_may_be_glued_or_printed_double(received: str) -> None:
    text = ANSWERED.replace("(ontvangen 24 maart 2099)", received)
    assert head(text).answered == date(2099, 3, 24)


TABLE = (
    "Datum | 24 maart 2099\n\n"
    "Mede namens de Minister van Financiën,de Minister van Defensie | "
    "Mede namens de Minister van Financiën, | de Minister van Defensie |  |  | \n\n"
    "Mede namens de Minister van Financiën,\nde Minister van Defensie\n |  | \nA. Kortrijker\n"
)


def test_a_signature_below_the_cells_of_a_table_is_found() -> None:
    assert [who.name for who in head(TABLE).answered_by] == ["A. Kortrijker"]


def test_nobody_answers_on_their_own_behalf() -> None:
    assert offices(head(TABLE), "on_behalf_of") == [("minister", "Financiën")]


def test_a_name_glued_to_an_office_is_a_signature() -> None:
    document = head("Hoogachtend,\n\nde minister van DefensieA. Kortrijker\n")
    assert [who.name for who in document.answered_by] == ["A. Kortrijker"]


ANNOUNCED = (
    "AH 41\n2099Z00777\nMededeling van minister Kortrijker (Defensie) (ontvangen {received})\n\n"
    "Op {day} hebben de leden Halverhoek (Kiem) en Drostema (ZLK) schriftelijke vragen gesteld "
    "aan de minister van Defensie over de brug. Het antwoord kost meer tijd.\n"
)


def announced(day: str, received: str = "24 maart 2099") -> Document:
    text = ANNOUNCED.format(day=day, received=received)
    return read(text.encode(), "ah-41.txt")


def test_an_announcement_tells_who_asked() -> None:
    assert [who.slug for who in announced("3 maart jl.").members] == ["halverhoek", "drostema"]


def test_an_announcement_tells_who_was_asked() -> None:
    assert offices(announced("3 maart jl."), "addressees") == [("minister", "Defensie")]


def test_an_announcement_tells_about_what() -> None:
    assert announced("3 maart jl.").subject == "de brug"


@pytest.mark.parametrize(
    ("day", "received", "filed"),
    [
        ("3 maart jl.", "24 maart 2099", date(2099, 3, 3)),
        ("20 december jl.", "10 januari 2099", date(2098, 12, 20)),
        ("20 december 2097", "10 januari 2099", date(2097, 12, 20)),
        ("3 maart", "24 maart 2099", date(2099, 3, 3)),
    ],
)
def test_an_announcement_tells_when_was_asked(day: str, received: str, filed: date) -> None:
    assert announced(day, received).submitted == filed


def test_what_a_letter_that_postpones_says_of_the_questions_is_its_head() -> None:
    text = (
        "Datum 24 maart 2099\nBetreft Uitstel beantwoording Kamervragen\n\nGeachte voorzitter,\n\n"
        "De vragen van het lid Halverhoek (Kiem) over de brug (2099Z00777, ingezonden op 3 maart\n"
        "2099) kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n"
    )
    document = read(text.encode(), "brief.txt")
    assert [(member.name, member.party) for member in document.members] == [("Halverhoek", "Kiem")]
    assert (document.zaak, document.submitted) == (("2099Z00777",), date(2099, 3, 3))
    assert document.answered == date(2099, 3, 24)


def test_what_the_subject_refers_to_is_a_reference() -> None:
    asked = ASKED.replace(
        "over de brug over de Zilverreiger", "over de motie (Kamerstuk 44 587, nr. 95)"
    )
    assert [ref.id for ref in read((asked + ANSWERED + UNITS).encode(), "a.txt").references] == [
        "kst-44587-95"
    ]


@pytest.mark.parametrize(
    "filed",
    [
        "(ingezonden 3 maart 2099, nr. 2099Z00123)",
        "(ingezonden 3 maart 2099, kenmerk 2099Z00123)",
        "(ingezonden 3 maart 2099, 2099Z00123)",
        "(ingezonden 3 maart 2099) (2099Z00123)",
    ],
)
def test_a_case_may_be_named_beside_the_day_of_filing(filed: str) -> None:
    asked = ASKED.replace("(ingezonden 3 maart 2099)", filed)
    document = read((asked + ANSWERED + UNITS).encode(), "2099Z00777.txt")
    assert (document.zaak, document.submitted) == (("2099Z00123",), date(2099, 3, 3))


@pytest.mark.parametrize("which", ["Nader antwoord", "Herziene antwoord", "Aanvullend antwoord"])
def test_a_further_answer_says_who_answers(which: str) -> None:
    answered = ANSWERED.replace("Antwoord", which, 1)
    document = read((ASKED + answered + UNITS).encode(), "a.txt")
    assert [minister.name for minister in document.answered_by] == ["Kortrijker"]


def test_whom_the_questions_are_put_to_may_stand_in_the_title_of_the_annex_alone() -> None:
    text = (
        "Datum 24 maart 2099\nBetreft Kamervragen\n\nHierbij zend ik u de antwoorden op de vragen"
        " van het Kamerlid Halverhoek (Kiem) over steun aan bruggen (2099Z00777, ingezonden 3"
        " maart 2099).\n\nAntwoorden op Kamervragen van het Kamerlid Halverhoek (Kiem) aan de"
        " minister van Defensie over steun aan bruggen (2099Z00777, ingezonden 3 maart 2099)."
    )
    document = read((text + UNITS).encode(), "a.txt")
    assert [office.ministry for office in document.addressees] == ["Defensie"]
