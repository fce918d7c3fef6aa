"""The three forms of a citation, exactly."""

from datetime import date

import pytest

from searchapp.model import Exchange, Member, Minister, Role, Unit, UnitKind
from searchapp.references import cite, cite_news, dutch_date, dutch_list

MEMBER = Member(name="Dobbe", party="SP")
DEFENCE = Minister(role=Role.MINISTER, ministry="Defensie", name="Brekelmans")
FOREIGN = Minister(role=Role.MINISTER, ministry="Buitenlandse Zaken", name="Veldkamp")
CARE = Minister(role=Role.STATE_SECRETARY, ministry="Zorg", name="Jansen")
PREMIER = Minister(role=Role.PRIME_MINISTER, ministry="Algemene Zaken", name="Pietersen")
LINK = "https://voorbeeld.nl/kv/2025Z08791/9"


def unit(kind: UnitKind, *numbers: str, seq: int) -> Unit:
    return Unit(kind=kind, numbers=numbers, seq=seq)


LETTER = Exchange(
    name="2025Z08791",
    zaak=("2025Z08791",),
    reference="MINDEF20250022706",
    submitted=date(2025, 5, 7),
    answered=date(2025, 6, 16),
    members=(MEMBER,),
    addressees=(FOREIGN,),
    answered_by=(DEFENCE, FOREIGN),
    units=(
        unit(UnitKind.QUESTION, "4", seq=0),
        unit(UnitKind.QUESTION, "5", seq=1),
        unit(UnitKind.ANSWER, "4", "5", seq=2),
        unit(UnitKind.QUESTION, "9", seq=3),
        unit(UnitKind.ANSWER, "9", seq=4),
        unit(UnitKind.QUESTION, "10", seq=5),
        unit(UnitKind.QUESTION, "9~2", seq=6),
        unit(UnitKind.ANSWER, "9~2", seq=7),
    ),
)


def changed(**changes: object) -> Exchange:
    """The letter with other facts."""
    facts = {name: getattr(LETTER, name) for name in Exchange.model_fields}
    return Exchange.model_validate(facts | changes)


def cited(exchange: Exchange, number: str = "9") -> str:
    pair = exchange.pair(number)
    assert pair
    return cite(exchange, pair)


def news(exchange: Exchange, number: str = "9") -> str:
    pair = exchange.pair(number)
    assert pair
    return cite_news(exchange, pair, LINK)


def test_with_an_aanhangsel_number() -> None:
    published = changed(aanhangsel="ah-tk-20242025-2345")
    assert cited(published) == "Aanhangsel Handelingen II 2024/25, nr. 2345, antwoord op vraag 9"


def test_an_aanhangsel_of_the_eerste_kamer() -> None:
    published = changed(aanhangsel="ah-ek-20242025-12")
    assert cited(published) == "Aanhangsel Handelingen I 2024/25, nr. 12, antwoord op vraag 9"


def test_without_one_the_letter_of_two_ministers() -> None:
    assert cited(LETTER) == (
        "Brief van de ministers van Defensie en van Buitenlandse Zaken van 16 juni 2025, "
        "kenmerk MINDEF20250022706 (beantwoording Kamervragen 2025Z08791), antwoord op vraag 9"
    )


def test_an_aanhangsel_id_without_session_year_is_not_completed() -> None:
    assert cited(changed(aanhangsel="ah-2345")) == cited(LETTER)


@pytest.mark.parametrize(
    ("signed", "offices"),
    [
        ((DEFENCE,), "de minister van Defensie"),
        ((CARE,), "de staatssecretaris van Zorg"),
        ((DEFENCE, CARE), "de minister van Defensie en de staatssecretaris van Zorg"),
        (
            (DEFENCE, FOREIGN, CARE),
            "de ministers van Defensie en van Buitenlandse Zaken en de staatssecretaris van Zorg",
        ),
        ((PREMIER,), "de minister-president"),
        ((DEFENCE, DEFENCE), "de minister van Defensie"),
        ((Minister(role=Role.MINISTER),), "de minister"),
    ],
)
def test_a_letter_is_of_the_offices_that_signed_it(
    signed: tuple[Minister, ...], offices: str
) -> None:
    assert cited(changed(answered_by=signed)).startswith(f"Brief van {offices} van 16 juni 2025, ")


def test_a_joint_answer_names_all_its_numbers() -> None:
    assert cited(LETTER, "5").endswith(", antwoord op vraag 4 en 5")


def test_a_number_printed_twice_is_cited_as_printed() -> None:
    assert cited(LETTER, "9~2").endswith(", antwoord op vraag 9")


def test_an_unanswered_question_is_cited_itself() -> None:
    assert cited(LETTER, "10") == "Kamervragen 2025Z08791 van 7 mei 2025, vraag 10"


def test_an_unanswered_question_in_an_aanhangsel() -> None:
    published = changed(aanhangsel="ah-tk-20242025-2345")
    assert cited(published, "10") == "Aanhangsel Handelingen II 2024/25, nr. 2345, vraag 10"


def test_what_is_not_known_is_left_out() -> None:
    bare = changed(zaak=(), reference=None, submitted=None, answered=None, answered_by=())
    assert (cited(bare), cited(bare, "10")) == (
        "Brief, antwoord op vraag 9",
        "Kamervragen, vraag 10",
    )


def test_a_later_answer_is_cited_by_its_own_day() -> None:
    later = Unit(kind=UnitKind.ANSWER, numbers=("9",), seq=4, version=2, dated=date(2025, 7, 1))
    assert "van 1 juli 2025," in cited(changed(units=(LETTER.units[3], later)))


def test_the_newsroom_form() -> None:
    assert news(LETTER) == (
        "Minister Brekelmans (Defensie) en minister Veldkamp (Buitenlandse Zaken) "
        f"op vraag 9 van Dobbe (SP), 16 juni 2025, {LINK}"
    )


def test_the_newsroom_form_of_an_unanswered_question() -> None:
    assert news(LETTER, "10") == (
        f"Vraag 10 van Dobbe (SP) aan minister Veldkamp (Buitenlandse Zaken), 7 mei 2025, {LINK}"
    )


def test_the_newsroom_form_without_names() -> None:
    office = Minister(role=Role.STATE_SECRETARY, ministry="Zorg")
    nameless = changed(answered_by=(office,), members=(Member(name="Jansen"),), answered=None)
    assert news(nameless) == f"Staatssecretaris van Zorg op vraag 9 van Jansen, {LINK}"


def test_the_newsroom_form_makes_up_no_one() -> None:
    assert news(changed(answered_by=(), members=(), answered=None)) == (
        f"Antwoord op vraag 9, {LINK}"
    )


def test_a_day_in_words() -> None:
    assert dutch_date(date(2025, 3, 1)) == "1 maart 2025"


@pytest.mark.parametrize(
    ("words", "listed"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_a_list_in_words(words: list[str], listed: str) -> None:
    assert dutch_list(words) == listed
