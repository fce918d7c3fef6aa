"""A printed name and a date find one person, party or ministry, or nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.registry import AFTER_LEAVING, Registry, Term, official
from searchapp.registry.records import Party, Person

FILED = date(2025, 5, 7)


def slug(found: Person | Party | None) -> str | None:
    return found.slug if found else None


def member(printed: str, party: str | None, on: date | None) -> str | None:
    return slug(official().member(printed, party, on))


def party(printed: str, on: date | None) -> str | None:
    return slug(official().party(printed, on))


def ministry(printed: str, on: date | None) -> str | None:
    found = official().ministry(printed, on)
    return found.slug if found else None


def test_the_asker_of_the_example_letter() -> None:
    assert member("Dobbe", "SP", FILED) == "dobbe"


def test_a_name_that_nobody_bears_is_unknown() -> None:
    assert member("Zwanenburg-Nergens", "SP", FILED) is None


def test_the_party_tells_namesakes_apart() -> None:
    found = [member("Van Dijk", label, date(2020, 2, 1)) for label in ("SP", "PvdA", "PVV")]
    assert found == ["jasper-van-dijk", "gijs-van-dijk", "emiel-van-dijk"]


def test_the_date_tells_namesakes_of_one_party_apart() -> None:
    found = [member("Van Dijk", "CDA", date(year, 6, 1)) for year in (2009, 2022)]
    assert found == ["jan-jacob-van-dijk", "inge-van-dijk"]


def test_two_members_of_one_party_at_one_time_are_never_guessed_at() -> None:
    assert member("Vos", "PvdA", date(2014, 3, 1)) is None


@pytest.mark.parametrize("printed", ["Jan Vos", "J. Vos", "J.C. Vos", "Vos J.C.", "Jan Vos (J.C.)"])
def test_a_first_name_or_initials_decide(printed: str) -> None:
    assert member(printed, "PvdA", date(2014, 3, 1)) == "jan-vos"


def test_another_first_name_is_another_person() -> None:
    assert member("Karel Dobbe", "SP", FILED) is None


def test_a_party_that_does_not_agree_is_another_person() -> None:
    assert member("Dobbe", "VVD", FILED) is None


def test_an_unknown_party_is_left_aside() -> None:
    assert member("Dobbe", "Partij van Nergens", FILED) == "dobbe"


def test_without_a_date_a_name_must_be_unique() -> None:
    assert [member(name, None, None) for name in ("Dobbe", "Van Dijk")] == ["dobbe", None]


def test_a_name_is_met_for_some_weeks_after_its_term() -> None:
    left = date(2023, 12, 5)
    found = [member("Van Haga", None, left + late) for late in (AFTER_LEAVING, 2 * AFTER_LEAVING)]
    assert found == ["van-haga", None]


def test_nobody_asks_before_being_a_member() -> None:
    assert member("Dobbe", "SP", date(2023, 12, 12)) is None


def test_a_member_who_goes_to_another_party_stays_one_person() -> None:
    found = [member("Eppink", label, date(2023, 9, 20)) for label in ("JA21", "BBB")]
    assert found == ["eppink", "eppink"]


def test_a_member_under_the_old_label_of_a_merged_party() -> None:
    assert member("Kathmann", "PvdA", date(2024, 5, 1)) == "kathmann"


@pytest.mark.parametrize(
    ("printed", "label", "found"),
    [
        ("Van den Hil", "VVD", "van-den-hil"),
        ("van denHil", "VVD", "van-den-hil"),
        ("Hil van den J.", "VVD", "van-den-hil"),
        ("het lid El Abassi", "DENK", "el-abassi"),
        ("Kröger", "GroenLinks-PvdA", "kroger"),
        ("Kro¨ger", "GL-PvdA", "kroger"),
        ("Kostic ´", "PvdD", "kostic"),
        ("Dobbe c.s.", "SP", "dobbe"),
        ("SarahDobbe", "SP", "dobbe"),
        ("S.E.M. (Sarah) Dobbe", "SP", "dobbe"),
        ("Michon–Derkzen", "VVD", "michon-derkzen"),
        ("Michon", "VVD", "michon-derkzen"),
    ],
)
def test_printing_makes_no_difference(printed: str, label: str, found: str) -> None:
    assert member(printed, label, date(2024, 9, 1)) == found


def test_a_married_name_with_a_dash_between_spaces() -> None:
    assert member("Faber – Van de Klashorst", "PVV", date(2024, 3, 1)) == "faber"


@pytest.mark.parametrize(
    "printed", ["SP", "beiden SP", "(SP)", "SP-fractie", "Socialistische Partij"]
)
def test_a_party_in_its_forms(printed: str) -> None:
    assert party(printed, FILED) == "sp"


@pytest.mark.parametrize(
    ("printed", "on", "found"),
    [
        ("GroenLinks", date(2022, 1, 1), "groenlinks"),
        ("PvDA", date(2022, 1, 1), "pvda"),
        ("GL-PvdA", date(2024, 1, 1), "groenlinks-pvda"),
        ("allen GroenLinks–PvdA", date(2024, 1, 1), "groenlinks-pvda"),
        ("Van Haga", date(2020, 1, 1), "lid-van-haga"),
        ("Van Haga", date(2022, 1, 1), "bvnl"),
        ("Van Haga", None, None),
        ("Nieuw Sociaal Contract", date(2024, 9, 1), "nsc"),
        ("Omtzigt", date(2022, 1, 1), "lid-omtzigt"),
        ("CU", None, "christenunie"),
        ("SP en VVD", FILED, None),
    ],
)
def test_a_party_on_a_day(printed: str, on: date | None, found: str | None) -> None:
    assert party(printed, on) == found


@pytest.mark.parametrize(
    ("printed", "on", "found"),
    [
        ("VenJ", date(2016, 1, 1), "justitie-en-veiligheid"),
        ("Justitie", date(2009, 1, 1), "justitie-en-veiligheid"),
        ("Justitie en Veiligheid", date(2016, 1, 1), "justitie-en-veiligheid"),
        ("LNV", date(2020, 1, 1), "landbouw-visserij-voedselzekerheid-en-natuur"),
        ("Asiel en Migratie", date(2023, 1, 1), "justitie-en-veiligheid"),
        ("Asiel en Migratie", date(2025, 1, 1), "asiel-en-migratie"),
        ("Asiel en Migratie", None, "asiel-en-migratie"),
        ("VRO", date(2023, 1, 1), "binnenlandse-zaken-en-koninkrijksrelaties"),
        ("EZ", date(2025, 1, 1), "economische-zaken-en-klimaat"),
        ("Toverkunst", FILED, None),
    ],
)
def test_a_ministry_on_a_day(printed: str, on: date | None, found: str | None) -> None:
    assert ministry(printed, on) == found


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("de minister van Defensie", "defensie"),
        ("Staatssecretaris vanFinanciën", "financien"),
        ("minster van Buitenlandse Zaken", "buitenlandse-zaken"),
        ("minister-president", "algemene-zaken"),
        ("de minister-president, minister van Algemene Zaken", "algemene-zaken"),
        ("Minister voor Rechtsbescherming", "justitie-en-veiligheid"),
        ("Financiën – Fiscaliteit en Belastingdienst", "financien"),
        ("Minister Bruins Slot (BZ)", "buitenlandse-zaken"),
        ("Volksgezondheid, Welzijn enSport", "volksgezondheid-welzijn-en-sport"),
        ("J&V", "justitie-en-veiligheid"),
    ],
)
def test_an_office_names_its_ministry(printed: str, found: str) -> None:
    assert ministry(printed, date(2024, 3, 1)) == found


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("Binnenlandse Zaken en Koninkrijkrelaties", "binnenlandse-zaken-en-koninkrijksrelaties"),
        ("Infrastructuur en Waterstat", "infrastructuur-en-waterstaat"),
        ("Buitenlanse Zaken", "buitenlandse-zaken"),
        ("Binenlandse Zaken", "binnenlandse-zaken-en-koninkrijksrelaties"),
    ],
)
def test_a_slip_in_a_ministry_is_mended(printed: str, found: str) -> None:
    assert ministry(printed, FILED) == found


def test_two_ministries_are_not_one() -> None:
    assert ministry("ministers van Defensie en van Buitenlandse Zaken", FILED) is None


def test_a_ministry_tells_its_name_on_a_day() -> None:
    justice = official().ministries["justitie-en-veiligheid"]
    names = [justice.name_on(date(year, 1, 1)) for year in (2008, 2016, 2025)]
    assert names == ["Justitie", "Veiligheid en Justitie", "Justitie en Veiligheid"]


def test_labels_are_what_pages_show() -> None:
    registry = official()
    assert [
        registry.label("lid", "dobbe"),
        registry.label("partij", "nsc"),
        registry.label("ministerie", "defensie"),
        registry.label("lid", "nergens"),
    ] == ["Sarah Dobbe", "NSC", "Defensie", None]


def test_a_term_with_open_ends_holds_on_every_day() -> None:
    someone = Person(slug="a", name="An Aal", surname="Aal", terms=(Term(party="p"),))
    registry = Registry([someone], [Party(slug="p", label="P", name="P")], [])
    assert registry.member("Aal", "P", date(1900, 1, 1)) == someone


@given(
    printed=st.text(max_size=300),
    label=st.none() | st.text(max_size=300),
    on=st.none() | st.dates(),
)
def test_every_string_has_an_answer(printed: str, label: str | None, on: date | None) -> None:
    registry = official()
    registry.member(printed, label, on)
    registry.party(printed, on)
    registry.ministry(printed, on)
