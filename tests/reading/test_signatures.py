"""Who signed a letter: offices with names below, above or beside them."""

import pytest

from searchapp.reading.lines import Line
from searchapp.reading.people import People
from searchapp.reading.signatures import find_signatures
from searchapp.registry import samples

PEOPLE = People(samples(), None)


def signed(*texts: str) -> list[tuple[str | None, str | None]]:
    """Name and ministry of each signature."""
    head = [Line(text, 0, len(text)) for text in texts]
    return [(who.name, who.ministry) for who in find_signatures(head, PEOPLE)]


@pytest.mark.parametrize(
    "office", ["De Minister van Defensie,", "DE MINISTER VAN DEFENSIE", "de minister van Defensie"]
)
def test_a_name_below_an_office(office: str) -> None:
    assert signed("Hoogachtend,", "", office, "", "Aleida Kortrijker") == [
        ("Aleida Kortrijker", "Defensie")
    ]


def test_a_name_above_an_office() -> None:
    assert signed("A. Kortrijker", "Minister van Defensie") == [("A. Kortrijker", "Defensie")]


def test_two_offices_on_one_line_have_two_names_on_the_next() -> None:
    assert signed(
        "DE MINISTER VAN DEFENSIE De MINISTER VAN BUITENLANDSE ZAKEN",
        "Aleida Kortrijker  Bastiaan Wijdeveld",
    ) == [("Aleida Kortrijker", "Defensie"), ("Bastiaan Wijdeveld", "Buitenlandse Zaken")]


def test_names_may_be_parted_by_a_tab() -> None:
    found = signed(
        "De Minister van Defensie,  De Staatssecretaris van Financiën,",
        "Aleida Kortrijker\tM. Dorrevelt",
    )
    assert found == [("Aleida Kortrijker", "Defensie"), ("M. Dorrevelt", "Financiën")]


def test_two_offices_below_each_other() -> None:
    found = signed(
        *("De Minister van Defensie,", "Aleida Kortrijker", ""),
        *("De Staatssecretaris van Financiën,", "M. Dorrevelt"),
    )
    assert found == [("Aleida Kortrijker", "Defensie"), ("M. Dorrevelt", "Financiën")]


def test_two_offices_and_then_two_names() -> None:
    found = signed(
        *("De Minister van Defensie,", "De Staatssecretaris van Financiën,"),
        *("Aleida Kortrijker", "M. Dorrevelt"),
    )
    assert found == [("Aleida Kortrijker", "Defensie"), ("M. Dorrevelt", "Financiën")]


def test_an_office_may_run_over_two_lines() -> None:
    assert signed("DE MINISTER VAN BUITENLANDSE", "ZAKEN", "Aleida Kortrijker") == [
        ("Aleida Kortrijker", "Buitenlandse Zaken")
    ]


@pytest.mark.parametrize(
    "office",
    [
        ("de staatssecretaris van Volksgezondheid,", "Welzijn en Sport,"),
        ("De Staatssecretaris van Volksgezondheid, Welzijn", "en Sport"),
        ("De Staatssecretaris van Volksgezondheid,", "Welzijn", "en Sport,"),
    ],
)
def test_an_office_goes_on_while_the_registry_knows_a_longer_name(office: tuple[str, ...]) -> None:
    found = [("Wiebe Ubbinga", "Volksgezondheid, Welzijn en Sport")]
    assert signed("Hoogachtend,", *office, "", "Wiebe Ubbinga") == found


def test_an_office_below_a_name_may_run_over_two_lines() -> None:
    assert signed("Merijn Zandwolde", "Minister van Sociale Zaken", "en Werkgelegenheid") == [
        ("Merijn Zandwolde", "Sociale Zaken en Werkgelegenheid")
    ]


def test_offices_of_two_lines_each_stand_above_their_names() -> None:
    found = signed(
        *("De Minister van Sociale Zaken", "en Werkgelegenheid,", "Merijn Zandwolde"),
        *("De Staatssecretaris van Volksgezondheid,", "Welzijn en Sport,", "Wiebe Ubbinga"),
    )
    assert [name for name, _ in found] == ["Merijn Zandwolde", "Wiebe Ubbinga"]


def test_offices_beside_each_other_may_run_over_two_lines() -> None:
    found = signed(
        "De Minister van Sociale Zaken      De Staatssecretaris van Volksgezondheid,",
        "en Werkgelegenheid,                Welzijn en Sport,",
        "Merijn Zandwolde                   Wiebe Ubbinga",
    )
    assert found == [
        ("Merijn Zandwolde", "Sociale Zaken en Werkgelegenheid"),
        ("Wiebe Ubbinga", "Volksgezondheid, Welzijn en Sport"),
    ]


@pytest.mark.parametrize(
    ("office", "post", "ministry"),
    [
        ("DE STAATSSECRETARIS VAN FINANCIËN,", "Toeslagen en Douane", "Financiën"),
        (
            "De Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties",
            "Digitalisering,",
            "Binnenlandse Zaken en Koninkrijksrelaties",
        ),
        ("DE MINISTER-PRESIDENT,", "Minister van Algemene Zaken,", "Algemene Zaken"),
        (
            "De Staatssecretaris van Financiën - Toeslagen en",
            "Douane,",
            "Financiën - Toeslagen en Douane",
        ),
    ],
)
def test_a_post_below_an_office_is_no_name(office: str, post: str, ministry: str) -> None:
    assert signed(office, post, "", "Ruben Dorrevelt") == [("Ruben Dorrevelt", ministry)]


def test_a_name_is_not_taken_for_the_end_of_a_misprinted_office() -> None:
    office = "De Staatssecretaris van Volksgezondheid, Welzijn en Sport,"
    assert signed(office, "W. Ubbinga") == [("W. Ubbinga", "Volksgezondheid, Welzijn en Sport")]


@pytest.mark.parametrize(
    "name", ["drs. A. Kortrijker", "mr. dr. A. Kortrijker", "A. Oord – Van Ee"]
)
def test_a_name_may_have_titles_and_a_dash(name: str) -> None:
    assert signed("De Minister van Defensie,", name) == [(name, "Defensie")]


def test_an_office_with_one_name_for_two_is_no_signature() -> None:
    assert signed("De Minister van Defensie De Minister van Financiën", "Aleida Kortrijker") == []


@pytest.mark.parametrize(
    "below", ["Postbus 99701 2599 ES Den Haag", "heeft hierover overleg gevoerd.", "Datum: 3 maart"]
)
def test_an_office_without_a_name_is_no_signature(below: str) -> None:
    assert signed("De Minister van Defensie", below) == []


def test_running_text_is_no_signature() -> None:
    assert signed("De Minister van Defensie deelt dit. Zie ook", "Aleida Kortrijker") == []


def test_who_signs_twice_signed_once() -> None:
    lines = ("De Minister van Defensie,", "Aleida Kortrijker")
    assert len(signed(*lines, "", *lines)) == 1
