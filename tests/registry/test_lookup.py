"""A printed name and a date find one person, party or ministry, or nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.model import Role
from searchapp.registry import AFTER_LEAVING, Office, Registry, Term, Why, official
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


def minister(printed: str, on: date | None, ministry: str | None = None) -> str | None:
    return slug(official().minister(printed, on, ministry=ministry))


def aal(given: str, role: Role = Role.MINISTER) -> Person:
    """Somebody of that first name who is in office for good."""
    office = Office(role=role, ministry="m", post="Minister van M")
    return Person(slug=given, name=f"{given} Aal", surname="Aal", offices=(office,))


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
    ("printed", "on", "found"),
    [
        ("Schippers", date(2015, 1, 1), "schippers"),
        ("Edith Schippers (E.I.)", date(2015, 1, 1), "schippers"),
        ("I.W. Opstelten", date(2014, 1, 1), "opstelten"),
        ("Hirsch Ballin (EMH)", date(2008, 1, 1), "hirsch-ballin"),
        ("Gert Leers (GBM)", date(2011, 1, 1), "leers"),
        ("Minister Yeşilgöz-Zegerius", date(2023, 1, 1), "yesilgoz-zegerius"),
        ("Minister Yes¸ilgöz-Zegerius", date(2023, 1, 1), "yesilgoz-zegerius"),
        ("Ch. van der Wal-Zeggelink", date(2023, 1, 1), "van-der-wal"),
        ("Th.J.A.M. de Bruijn", date(2021, 9, 1), "de-bruijn"),
        ("demissionair minister Kaag (BHOS)", date(2021, 4, 1), "kaag"),
        ("Minister Veldkamp (Buitenlandse Zaken)", date(2025, 6, 1), "veldkamp"),
        ("Schoof", date(2025, 1, 1), "schoof"),
    ],
)
def test_a_minister_on_a_day(printed: str, on: date, found: str) -> None:
    assert minister(printed, on) == found


def test_the_day_tells_ministers_of_one_name_apart() -> None:
    days = [date(2019, 1, 1), date(2025, 1, 1), date(2022, 6, 1)]
    assert [minister("Bruins", day) for day in days] == ["bruno-bruins", "bruins", None]


def test_who_is_in_office_goes_before_who_just_left() -> None:
    days = [date(2025, 6, 10), date(2025, 6, 20)]
    assert [minister("Jansen", day) for day in days] == ["chris-jansen", "danielle-jansen"]


def test_a_ministry_rules_out_who_was_elsewhere() -> None:
    found = [minister("Jansen", date(2025, 6, 20), at) for at in ("IenW", "VWS", "Defensie")]
    assert found == ["chris-jansen", "danielle-jansen", None]


def test_a_ministry_that_nobody_knows_is_left_aside() -> None:
    assert minister("Veldkamp", date(2025, 1, 1), "Toverkunst") == "veldkamp"


def test_two_ministers_at_one_time_are_never_guessed_at() -> None:
    registry = Registry([aal("An"), aal("Bo", Role.STATE_SECRETARY)], [], [])
    assert registry.minister("Aal", date(2020, 1, 1)) is None
    assert registry.minister("An Aal", date(2020, 1, 1)) == aal("An")


def test_the_role_decides_between_two() -> None:
    registry = Registry([aal("An"), aal("Bo", Role.STATE_SECRETARY)], [], [])
    found = [registry.minister("Aal", date(2020, 1, 1), role=role) for role in Role]
    assert found == [aal("An"), aal("Bo", Role.STATE_SECRETARY), None]


def test_the_role_alone_rules_nobody_out() -> None:
    registry = Registry([aal("An")], [], [])
    assert registry.minister("Aal", date(2020, 1, 1), role=Role.STATE_SECRETARY) == aal("An")


def test_a_surname_is_met_for_some_weeks_after_and_not_before() -> None:
    days = [date(2007, 2, 21), date(2010, 12, 1), date(2010, 12, 31)]
    assert [minister("Eurlings", day) for day in days] == [None, "eurlings", None]


def test_a_full_name_is_met_for_a_year_around() -> None:
    days = [date(2014, 3, 9), date(2016, 1, 20), date(2016, 6, 1)]
    assert [minister("I.W. Opstelten", day) for day in days] == ["opstelten", "opstelten", None]


def test_a_member_is_no_minister_and_a_minister_no_member() -> None:
    assert minister("Dobbe", FILED) is None
    assert member("Opstelten", None, date(2012, 1, 1)) is None


def test_a_minister_who_was_a_member_is_one_person() -> None:
    asked = member("Jasper van Dijk", "SP", date(2015, 1, 1)), member("Visser", "VVD", FILED)
    assert asked == ("jasper-van-dijk", None)
    assert member("Visser", "VVD", date(2015, 1, 1)) == minister("Visser", date(2019, 1, 1))


def test_everyone_of_a_name_is_told_with_what_rules_them_out() -> None:
    found = official().ministers_named("Bruins", date(2019, 1, 1))
    assert {(one.record.slug, one.why) for one in found} == {
        ("bruno-bruins", Why.MEANT),
        ("bruins", Why.NOT_YET),
    }


@pytest.mark.parametrize(
    ("printed", "label", "why"),
    [
        ("Karel Dobbe", "SP", Why.OTHER_NAME),
        ("Dobbe", "VVD", Why.OTHER_PARTY),
        ("Opstelten", None, Why.NEVER),
        ("Leijten", None, Why.NO_LONGER),
    ],
)
def test_why_a_member_is_ruled_out(printed: str, label: str | None, why: Why) -> None:
    assert [one.why for one in official().members_named(printed, label, FILED)] == [why]


def test_the_nearest_names_of_one_that_is_nothing() -> None:
    near = official().nearest("Opsteltn")
    assert near[0] == "Ivo Opstelten"
    assert len(near) == len(set(near)) <= 3
    assert official().nearest("") == []


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
    registry.minister(printed, on, ministry=label)
    registry.nearest(printed)
