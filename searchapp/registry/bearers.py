"""People by their names: who bears a printed one, and who of them sat or was in office that day."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from searchapp.model import Role
from searchapp.registry.candidates import Candidate, Why, before_or_after
from searchapp.registry.names import agrees, key, read_name, surname_forms
from searchapp.registry.records import NO_SLACK, Office, Period, Person

AFTER_LEAVING = timedelta(weeks=8)
"""How long after a term a name is still met: questions are answered up to six weeks after they were
filed, and often later (the Rules of Procedure give three weeks, and three more)."""


OF_FULL_NAME = timedelta(days=366)
"""How far from a time in office a minister is still met who is named with first name or initials:
the register of the Kamer names a case's ministers anew when a successor answers, and keeps some who
left. No two ministers since 2007 have surname and initials in common."""


_REACHES = ((NO_SLACK, NO_SLACK), (AFTER_LEAVING, NO_SLACK), (OF_FULL_NAME, OF_FULL_NAME))
"""How far after and before a time in office a minister is met, tried in this order."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Somebody with a surname as printed: whether more than it was `said`, and that `agreed`."""

    person: Person
    form: str
    said: bool
    agreed: bool

    def candidate(self, why: Why, period: Period | None = None) -> Candidate[Person]:
        return Candidate(self.person, self.form, why, period)


class Bearers:
    """Everyone in a registry, found by name."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = tuple(people)

    def members(
        self, printed: str, parties: Collection[str] | None, on: date | None
    ) -> tuple[Candidate[Person], ...]:
        """Who can be meant as a member; with `parties`, only who sat for one of them."""
        return tuple(_as_member(bearer, parties, on) for bearer in self._named(printed))

    def ministers(
        self, printed: str, on: date | None, ministry: str | None, role: Role | None
    ) -> tuple[Candidate[Person], ...]:
        """Who can be meant as a minister or state secretary, at the `ministry` (a slug) if one is
        said. Whoever is in office goes before who just left, and both before who left or came some
        time from then. The role decides only between several: letters do call a state secretary
        minister.
        """
        named = [bearer for bearer in self._named(printed) if bearer.person.offices]
        reaches = _REACHES if any(bearer.said for bearer in named) else _REACHES[:2]
        found: tuple[Candidate[Person], ...] = ()
        for after, before in reaches:
            found = tuple(_as_minister(bearer, ministry, on, after, before) for bearer in named)
            if any(candidate.why is Why.MEANT for candidate in found):
                break
        return _told_by_role(found, role)

    def _named(self, printed: str) -> Iterator[_Bearer]:
        """Whoever bears the surname, whatever the first name."""
        for surname, said in read_name(printed).splits():
            if surname in self._by_surname:
                for person, form in self._by_surname[surname].values():
                    agreed = all(agrees(word, person.given, person.initials) for word in said)
                    yield _Bearer(person, form, bool(said), agreed)
                return

    @cached_property
    def _by_surname(self) -> dict[str, dict[str, tuple[Person, str]]]:
        """People by folded surname, and by first name and surname glued, as PDF text has it."""
        found: dict[str, dict[str, tuple[Person, str]]] = {}
        for person in self._people:
            given = key(person.given)
            for name in (person.surname, *person.forms):
                for form in surname_forms(name):
                    for glued in (key(form), given + key(form)):
                        found.setdefault(glued, {}).setdefault(person.slug, (person, form))
        return found


def _as_member(
    bearer: _Bearer, parties: Collection[str] | None, on: date | None
) -> Candidate[Person]:
    terms = bearer.person.terms
    fitting = [term for term in terms if parties is None or term.party in parties]
    if terms and bearer.agreed and not fitting:
        return bearer.candidate(Why.OTHER_PARTY, _nearest(terms, on))
    return _in_time(bearer, fitting, on, AFTER_LEAVING, NO_SLACK)


def _as_minister(
    bearer: _Bearer, ministry: str | None, on: date | None, after: timedelta, before: timedelta
) -> Candidate[Person]:
    offices = bearer.person.offices
    fitting = [office for office in offices if ministry in (None, office.ministry)]
    if bearer.agreed and not fitting:
        return bearer.candidate(Why.OTHER_MINISTRY, _nearest(offices, on))
    return _in_time(bearer, fitting, on, after, before)


def _in_time(
    bearer: _Bearer,
    periods: Collection[Period],
    on: date | None,
    after: timedelta,
    before: timedelta,
) -> Candidate[Person]:
    if not bearer.agreed:
        return bearer.candidate(Why.OTHER_NAME)
    if not periods:
        return bearer.candidate(Why.NEVER)
    nearest = _nearest(periods, on)
    held = on is None or nearest.covers(on, after, before)
    return bearer.candidate(Why.MEANT if held else before_or_after(nearest, on), nearest)


def _nearest(periods: Collection[Period], on: date | None) -> Period:
    """The period that holds on a day or lies closest to it; of several the one that began last."""

    def rank(period: Period) -> tuple[timedelta, date]:
        since, until = period.since or date.min, period.until or date.max
        far = max(since - on, on - until, NO_SLACK) if on else NO_SLACK
        return -far, since

    return max(periods, key=rank)


def _told_by_role(
    found: tuple[Candidate[Person], ...], role: Role | None
) -> tuple[Candidate[Person], ...]:
    meant = [candidate for candidate in found if candidate.why is Why.MEANT]
    fitting = [candidate for candidate in meant if _role(candidate) is role]
    if len(meant) < 2 or not fitting:
        return found
    others = [candidate for candidate in meant if candidate not in fitting]
    return tuple(
        Candidate(candidate.record, candidate.form, Why.OTHER_ROLE, candidate.period)
        if candidate in others
        else candidate
        for candidate in found
    )


def _role(candidate: Candidate[Person]) -> Role | None:
    return candidate.period.role if isinstance(candidate.period, Office) else None
