"""The data files hold together, and invented people never meet real ones."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import resources
from itertools import pairwise

import pytest

from searchapp.model import Role
from searchapp.registry import (
    Office,
    Period,
    Person,
    Registry,
    Term,
    official,
    samples,
    standard,
)
from searchapp.registry.names import key

FILES = ("people.json", "parties.json", "ministries.json", "samples.json")
REGISTRIES = {"official": official, "samples": samples}


@pytest.fixture(params=REGISTRIES)
def registry(request: pytest.FixtureRequest) -> Registry:
    return REGISTRIES[request.param]()


def written(name: str) -> str:
    return resources.files("searchapp.registry").joinpath("data", name).read_text("utf-8")


def lists(name: str) -> Iterator[list[dict[str, object]]]:
    table = json.loads(written(name))
    yield from table.values() if isinstance(table, dict) else [table]


@pytest.mark.parametrize("name", FILES)
def test_slugs_are_unique_and_sorted(name: str) -> None:
    for records in lists(name):
        slugs = [record["slug"] for record in records]
        assert slugs == sorted(set(map(str, slugs)))


@pytest.mark.parametrize("name", FILES)
def test_slugs_fit_an_address(name: str) -> None:
    slugs = [str(record["slug"]) for records in lists(name) for record in records]
    assert [slug for slug in slugs if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)] == []


@pytest.mark.parametrize("name", FILES)
def test_a_record_stands_on_a_line(name: str) -> None:
    records = sum(len(records) for records in lists(name))
    assert sum(line.startswith('{"slug"') for line in written(name).splitlines()) == records


def test_every_term_is_of_a_known_party(registry: Registry) -> None:
    parties = {term.party for person in registry.people.values() for term in person.terms}
    assert parties <= registry.parties.keys()


def test_every_office_is_at_a_known_ministry(registry: Registry) -> None:
    assert {office.ministry for _, office in offices(registry)} <= registry.ministries.keys()


def test_a_post_names_its_ministry_while_it_is_held() -> None:
    registry = official()
    wrong = [
        (person.slug, office.post, day)
        for person, office in offices(registry)
        for day in in_office(office)
        if registry.ministry(office.post, day) != registry.ministries[office.ministry]
    ]
    assert wrong == []


def test_a_post_says_the_role(registry: Registry) -> None:
    wrong = [
        office.post
        for _, office in offices(registry)
        if not office.post.casefold().startswith(office.role.value)
    ]
    assert wrong == []


def test_offices_stand_in_order(registry: Registry) -> None:
    starts = {p.slug: [office.since for office in p.offices] for p in registry.people.values()}
    assert [slug for slug, days in starts.items() if days != sorted(filter(None, days))] == []


def test_a_minister_has_one_holder_but_on_the_day_of_the_change() -> None:
    """State secretaries may share the name of their post; ministers never do."""
    held: defaultdict[str, list[tuple[date, date, str]]] = defaultdict(list)
    for person, office in offices(official()):
        if office.role is not Role.STATE_SECRETARY:
            held[office.post].append(
                (office.since or date.min, office.until or date.max, person.slug)
            )
    shared = [
        (post, one[2], other[2])
        for post, holders in held.items()
        for one, other in pairwise(sorted(holders))
        if one[1] > other[0]
    ]
    assert shared == []


def test_every_minister_is_found_while_in_office(registry: Registry) -> None:
    lost = [
        (person.name, office.post)
        for person, office in offices(registry)
        for day in in_office(office)
        if registry.minister(person.name, day, ministry=office.post, role=office.role) != person
    ]
    assert lost == []


def test_nobody_is_in_the_tables_for_nothing(registry: Registry) -> None:
    assert [p.slug for p in registry.people.values() if not p.terms and not p.offices] == []


def test_nobody_has_two_records() -> None:
    """Surname, first name and initials make one person: a minister who was a member is one."""
    known = Counter((key(p.name), key(p.initials)) for p in official().people.values())
    assert [who for who, count in known.items() if count > 1] == []


def test_every_later_party_is_known(registry: Registry) -> None:
    later = {party.became for party in registry.parties.values() if party.became}
    assert later <= registry.parties.keys()


def test_periods_begin_before_they_end(registry: Registry) -> None:
    assert [p for p in periods(registry) if p.since and p.until and p.since > p.until] == []


def test_terms_follow_each_other(registry: Registry) -> None:
    assert [p.slug for p in registry.people.values() if not follow(p.terms)] == []


def test_names_of_a_ministry_follow_each_other(registry: Registry) -> None:
    assert [m.slug for m in registry.ministries.values() if not follow(m.names)] == []


def test_a_name_is_a_first_name_and_a_surname(registry: Registry) -> None:
    people = registry.people.values()
    apart = [p.name for p in people if not p.name.casefold().endswith(p.surname.casefold())]
    assert apart == []


def test_a_surname_is_never_a_first_name_and_another_surname(registry: Registry) -> None:
    surnames = {key(name) for p in registry.people.values() for name in (p.surname, *p.forms)}
    glued = {key(p.name) for p in registry.people.values() if p.given}
    assert surnames & glued == set()


def test_every_name_finds_its_person(registry: Registry) -> None:
    lost = [
        (person.name, term.since)
        for person in registry.people.values()
        for term in person.terms
        if registry.member(person.name, registry.parties[term.party].label, term.since) != person
    ]
    assert lost == []


def test_a_party_form_means_one_party_on_its_days(registry: Registry) -> None:
    lost = [
        (party.slug, form.printed)
        for party in registry.parties.values()
        for form in party.forms
        for day in ends(form)
        if registry.party(form.printed, day) != party
    ]
    assert lost == []


def test_a_ministry_form_means_one_ministry_on_its_days(registry: Registry) -> None:
    lost = [
        (ministry.slug, printed)
        for ministry in registry.ministries.values()
        for printed, period in (
            *((dated.name, dated) for dated in ministry.names),
            *((form.printed, form) for form in ministry.forms),
        )
        for day in ends(period)
        if registry.ministry(printed, day) != ministry
    ]
    assert lost == []


def test_the_surname_is_the_slug_of_who_bears_it_alone() -> None:
    assert {"dobbe", "van-nispen", "jasper-van-dijk"} <= official().people.keys()


def test_sample_numbers_have_a_registry_of_their_own() -> None:
    assert [standard().of_case(zaak) for zaak in ("2099Z00001", "2025Z08791", None)] == [
        samples(),
        official(),
        official(),
    ]


def test_an_invented_letter_knows_no_real_member() -> None:
    assert standard().of_case("2099Z00001").member("Dobbe", None, date(2025, 5, 7)) is None


def test_no_invented_member_or_party_bears_a_real_slug() -> None:
    shared_slugs = {
        *(samples().people.keys() & official().people.keys()),
        *(samples().parties.keys() & official().parties.keys()),
    }
    assert shared_slugs == set()


def test_no_real_case_knows_an_invented_member() -> None:
    met = [
        person.name
        for person in samples().people.values()
        if official().member(person.name, None, None)
    ]
    assert met == []


def test_an_invented_member_is_found_under_a_sample_number() -> None:
    found = standard().of_case("2099Z00001").member("Van der Zwaluwen", "Kiem", date(2099, 5, 12))
    assert found
    assert found.name == "Pieter van der Zwaluwen"


def test_invented_letters_have_the_real_ministries() -> None:
    assert samples().ministries == official().ministries


def offices(registry: Registry) -> Iterator[tuple[Person, Office]]:
    for person in registry.people.values():
        yield from ((person, office) for office in person.offices)


def in_office(office: Office) -> tuple[date, ...]:
    """The first day, and the last whole one: on the day of the change a post may move."""
    first = office.since or date(2008, 1, 1)
    return first, max(first, office.until - timedelta(days=1)) if office.until else first


def periods(registry: Registry) -> Iterator[Period]:
    for person in registry.people.values():
        yield from (*person.terms, *person.offices)
    for party in registry.parties.values():
        yield from party.forms
    for ministry in registry.ministries.values():
        yield from (*ministry.names, *ministry.forms)


def follow(terms: tuple[Period, ...] | tuple[Term, ...]) -> bool:
    """Whether each period begins after the one before has ended."""
    return all(
        before.until is not None and after.since is not None and before.until < after.since
        for before, after in pairwise(terms)
    )


def ends(period: Period) -> tuple[date, ...]:
    """A day at each end of a period, some day in our time where an end is open."""
    first = period.since or min(date(2008, 1, 1), period.until or date.max)
    return first, period.until or max(date(2025, 5, 7), first + timedelta(days=1))
