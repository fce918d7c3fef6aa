"""Names in running text: members with their parties, offices with their ministries."""

from datetime import date

import pytest

from searchapp.model import Role
from searchapp.reading.people import People
from searchapp.registry import official, samples

PEOPLE = People(samples(), date(2099, 3, 3))


def members(names: str) -> list[tuple[str, str | None]]:
    """The members of a title, as printed."""
    found = PEOPLE.members(f"Vragen van {names} aan de minister van Defensie over de brug")
    return [(member.name, member.party) for member in found]


def ministers(text: str) -> list[tuple[str, str | None]]:
    return [(minister.role.value, minister.ministry) for minister in PEOPLE.ministers(text)]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("het lid Halverhoek (Kiem)", [("Halverhoek", "Kiem")]),
        ("het lid Halverhoek", [("Halverhoek", None)]),
        (
            "de leden Belkhoven en Oosterzand (beiden Lantaarn)",
            [("Belkhoven", "Lantaarn"), ("Oosterzand", "Lantaarn")],
        ),
        (
            "de leden Böhmerhof, Plooijkes en Wolvekamp (allen TvE)",
            [("Böhmerhof", "TvE"), ("Plooijkes", "TvE"), ("Wolvekamp", "TvE")],
        ),
        (
            "de leden Halverhoek (Kiem), Drostema (ZLK) en Wolvekamp (TvE)",
            [("Halverhoek", "Kiem"), ("Drostema", "ZLK"), ("Wolvekamp", "TvE")],
        ),
        (
            "de leden Belkhoven, Oosterzand (beiden Lantaarn) en Van Elderbroek (Polderwind)",
            [
                ("Belkhoven", "Lantaarn"),
                ("Oosterzand", "Lantaarn"),
                ("Van Elderbroek", "Polderwind"),
            ],
        ),
        (
            "de leden Van der Zwaluwen (Kiem) en El Wahdani (ZLK)",
            [("Van der Zwaluwen", "Kiem"), ("El Wahdani", "ZLK")],
        ),
        ("het lid Quispel-Noorda (Rivierbond)", [("Quispel-Noorda", "Rivierbond")]),
        (
            "het lid Halverhoek (Kiem) en het lid Drostema (ZLK)",
            [("Halverhoek", "Kiem"), ("Drostema", "ZLK")],
        ),
        (
            "de leden Halverhoek (Kiem), en Drostema (ZLK)",
            [("Halverhoek", "Kiem"), ("Drostema", "ZLK")],
        ),
        ("het lid Halverhoek(Kiem)", [("Halverhoek", "Kiem")]),
        ("het Kamerlid Halverhoek (Kiem)", [("Halverhoek", "Kiem")]),
        ("Kamerlid Halverhoek (Kiem)", [("Halverhoek", "Kiem")]),
        (
            "de Kamerleden Halverhoek (Kiem) en het Kamerlid Drostema (ZLK)",
            [("Halverhoek", "Kiem"), ("Drostema", "ZLK")],
        ),
    ],
)
def test_members(names: str, found: list[tuple[str, str | None]]) -> None:
    assert members(names) == found


@pytest.mark.parametrize(
    "title",
    [
        "Vragen van het lid Halverhoek (Kiem) over de brug",
        "Beantwoording vragen van het lid Halverhoek (Kiem) inzake de brug",
        "de vragen van het lid Halverhoek (Kiem), ingezonden op 3 maart 2099",
        "Vragen van het lid Halverhoek (Kiem) (ingezonden 3 maart 2099)",
        "Vragen van het lid Halverhoek (Kiem).",
        "Kamervragen van het lid Halverhoek (2099Z00777)",
        "Vragen van het lid Halverhoek. (Ingezonden 3 maart 2099)",
    ],
)
def test_names_end_where_the_title_goes_on(title: str) -> None:
    assert [member.name for member in PEOPLE.members(title)] == ["Halverhoek"]


def test_a_member_is_found_in_the_registry() -> None:
    (member,) = PEOPLE.members("Vragen van het lid Halverhoek (Kiem) over de brug")
    assert (member.slug, member.party_slug) == ("halverhoek", "kiem")


def test_a_member_who_is_unknown_keeps_the_printed_name() -> None:
    (member,) = PEOPLE.members("Vragen van het lid Nergenshuis (Kiem) over de brug")
    assert (member.name, member.slug, member.party_slug) == ("Nergenshuis", None, "kiem")


def test_a_text_without_members_has_none() -> None:
    assert PEOPLE.members("Vragen over de brug") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("de minister van Defensie", [("minister", "Defensie")]),
        ("de Staatssecretaris van Financiën", [("staatssecretaris", "Financiën")]),
        (
            "de ministers van Defensie en van Financiën",
            [("minister", "Defensie"), ("minister", "Financiën")],
        ),
        (
            "de ministers van Defensie en Financiën",
            [("minister", "Defensie"), ("minister", "Financiën")],
        ),
        (
            "de ministers van Justitie en Veiligheid en van Defensie",
            [("minister", "Justitie en Veiligheid"), ("minister", "Defensie")],
        ),
        (
            "de ministers van Defensie en van Justitie en Veiligheid",
            [("minister", "Defensie"), ("minister", "Justitie en Veiligheid")],
        ),
        (
            "de minister van Volksgezondheid, Welzijn en Sport",
            [("minister", "Volksgezondheid, Welzijn en Sport")],
        ),
        (
            "de ministers van Defensie, van Volksgezondheid, Welzijn en Sport en van Financiën",
            [
                ("minister", "Defensie"),
                ("minister", "Volksgezondheid, Welzijn en Sport"),
                ("minister", "Financiën"),
            ],
        ),
        (
            "de minister van Defensie en de staatssecretaris van Financiën",
            [("minister", "Defensie"), ("staatssecretaris", "Financiën")],
        ),
        (
            "de staatssecretarissen van Defensie en van Financiën",
            [("staatssecretaris", "Defensie"), ("staatssecretaris", "Financiën")],
        ),
        ("de minister-president", [("minister-president", "Algemene Zaken")]),
        (
            "de minister-president en de minister van Defensie",
            [("minister-president", "Algemene Zaken"), ("minister", "Defensie")],
        ),
        (
            "de Minister-President, Minister van Algemene Zaken, en de Minister van Financiën",
            [("minister-president", "Algemene Zaken"), ("minister", "Financiën")],
        ),
        (
            "de Minister en de Staatssecretaris van Justitie en Veiligheid",
            [
                ("minister", "Justitie en Veiligheid"),
                ("staatssecretaris", "Justitie en Veiligheid"),
            ],
        ),
        (
            "de Staatssecretaris en de Minister van Defensie en de Minister van Financiën",
            [("staatssecretaris", "Defensie"), ("minister", "Defensie"), ("minister", "Financiën")],
        ),
        ("de minister voor Rechtsbescherming", [("minister", "Rechtsbescherming")]),
        ("de minster van Defensie", [("minister", "Defensie")]),
        ("de minister van VWS", [("minister", "Volksgezondheid, Welzijn en Sport")]),
        ("de minister van Bruggen en Sluizen", [("minister", "Bruggen")]),
        ("de minister", []),
    ],
)
def test_ministers(text: str, found: list[tuple[str, str | None]]) -> None:
    assert ministers(text) == found


def test_an_office_named_twice_is_one() -> None:
    assert len(ministers("de minister van Defensie en de minister van Defensie")) == 1


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("De Minister van Justitie en Veiligheid,", True),
        ("de minister van VWS", True),
        ("De Minister van Defensie, A. Kortrijker", False),
        ("Mede namens de Minister van Defensie", False),
        ("De Staatssecretaris van Financiën – Toeslagen en Douane", True),
        ("De Minister van Volksgezondheid, Welzijn", False),
        ("De Minister", False),
        ("Aleida Kortrijker", False),
    ],
)
def test_an_office_is_whole_where_the_registry_knows_its_last_letter(
    text: str, whole: bool
) -> None:
    assert PEOPLE.is_office(text) == whole


def test_a_ministry_is_found_in_the_registry() -> None:
    (minister,) = PEOPLE.ministers("de minister van Justitie en Veiligheid")
    assert minister.ministry_slug == "justitie-en-veiligheid"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minister Lommerzeel (Defensie)", [("minister", "Lommerzeel", "Defensie")]),
        (
            "Staatssecretaris Dorrevelt (Financiën – Toeslagen)",
            [("staatssecretaris", "Dorrevelt", "Financiën – Toeslagen")],
        ),
        (
            "Minister Lommerzeel (Defensie) en van Minister Van der Wal (Financiën)",
            [("minister", "Lommerzeel", "Defensie"), ("minister", "Van der Wal", "Financiën")],
        ),
        (
            "Minister Lommerzeel (Defensie) van Staatssecretaris Dorrevelt (Financiën)",
            [
                ("minister", "Lommerzeel", "Defensie"),
                ("staatssecretaris", "Dorrevelt", "Financiën"),
            ],
        ),
        ("Minister Lommerzeel (Defensie", [("minister", "Lommerzeel", "Defensie")]),
        (
            "Minister-President Kortrijker (Algemene Zaken)",
            [("minister-president", "Kortrijker", "Algemene Zaken")],
        ),
    ],
)
def test_who_answers(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(who.role, who.name, who.ministry) for who in PEOPLE.answering(text)] == found


def test_on_whose_behalf_is_not_who_answers() -> None:
    text = "Minister Lommerzeel (Defensie), mede namens de Minister van Financiën"
    assert [who.name for who in PEOPLE.answering(text)] == ["Lommerzeel"]


def test_a_ministry_in_capitals_is_shown_by_its_name() -> None:
    assert PEOPLE.minister(Role.MINISTER, "DEFENSIE").ministry == "Defensie"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("de Minister vanDefensie", [("minister", "Defensie")]),
        ("de minister van Defensieover de brug en de sluis", [("minister", "Defensie")]),
        (
            "de Minister van Justitieen Veiligheid en van Defensie",
            [("minister", "Justitie en Veiligheid"), ("minister", "Defensie")],
        ),
        (
            "de Minister van Defensie en deStaatssecretaris van Financiën",
            [("minister", "Defensie"), ("staatssecretaris", "Financiën")],
        ),
        (
            "de Staatsecretaris van Volksgezondheid Welzijn en Sport",
            [("staatssecretaris", "Volksgezondheid, Welzijn en Sport")],
        ),
    ],
)
def test_glue_and_slips_are_mended(text: str, found: list[tuple[str, str | None]]) -> None:
    assert ministers(text) == found


@pytest.mark.parametrize(
    ("torn", "whole"),
    [("Yes¸ilhoek", "Yeşilhoek"), ("Kostic ´", "Kostić"), ("Bo¨hmerhof", "Böhmerhof")],
)
def test_accents_that_were_torn_off_are_put_back(torn: str, whole: str) -> None:
    assert members(f"het lid {torn} (TvE)") == [(whole, "TvE")]


def test_names_end_where_an_announcement_goes_on() -> None:
    (member,) = PEOPLE.members("heeft het lid Halverhoek schriftelijke vragen gesteld")
    assert member.name == "Halverhoek"


def test_who_answers_is_a_person_on_the_day_of_the_answer() -> None:
    printed = "Minister Yes¸ilgöz-Zegerius (JenV) en Staatssecretaris Van der Burg (JenV)"
    found = People(official(), date(2023, 5, 1)).answering(printed)
    assert [who.slug for who in found] == ["yesilgoz-zegerius", "eric-van-der-burg"]
    assert [who.slug for who in People(official(), date(2025, 5, 1)).answering(printed)] == [
        None,
        None,
    ]


def test_an_office_without_a_name_is_nobody() -> None:
    found = People(official(), date(2023, 5, 1)).ministers("de minister van Defensie")
    assert [(who.name, who.slug) for who in found] == [(None, None)]
