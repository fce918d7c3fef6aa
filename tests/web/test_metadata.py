"""What machines read on the page of a letter that is not invented."""

from datetime import date

from searchapp.model import Exchange, Member, Minister, Role, Unit, UnitKind
from searchapp.web.metadata import of_exchange, of_pair

EXCHANGE = Exchange(
    name="2025Z00001",
    zaak=("2025Z00001",),
    submitted=date(2025, 5, 7),
    answered=date(2025, 6, 16),
    subject="een oefening",
    members=(Member(name="Jansen", party="ABC"),),
    answered_by=(Minister(role=Role.MINISTER, ministry="Defensie"),),
    units=(
        Unit(kind=UnitKind.QUESTION, numbers=("1",), seq=0, text="Waarom?"),
        Unit(kind=UnitKind.ANSWER, numbers=("1",), seq=1, text="Daarom."),
    ),
)
ADDRESS = "https://kamervragen.example/kv/2025Z00001"


def test_the_names_are_those_of_the_government() -> None:
    assert dict(of_exchange(EXCHANGE, ADDRESS).metas) == {
        "DCTERMS.title": "een oefening",
        "DCTERMS.creator": "Defensie",
        "DCTERMS.issued": "2025-06-16",
        "DCTERMS.language": "nl",
        "DCTERMS.type": "Kamervragen",
        "OVERHEIDop.vraagnummer": "2025Z00001",
        "OVERHEIDop.indiener": "Jansen",
        "OVERHEIDop.ontvanger": "Defensie",
        "OVERHEIDop.datumIndiening": "2025-05-07",
        "OVERHEIDop.datumOntvangst": "2025-06-16",
    }


def test_a_pair_is_a_question_with_its_answer() -> None:
    (question,) = of_pair(EXCHANGE, EXCHANGE.pairs[0], f"{ADDRESS}/1").data["hasPart"]
    assert question["text"] == "Waarom?"
    assert question["acceptedAnswer"]["url"] == f"{ADDRESS}/1#antwoord-1"


def test_an_exchange_names_the_addresses_of_its_questions() -> None:
    (question,) = of_exchange(EXCHANGE, ADDRESS).data["hasPart"]
    assert question["url"] == f"{ADDRESS}/1"
