"""Look-ups: a printed name and a date → the one person, party or ministry that it can be, or None.

Two that cannot be told apart are never merged and never guessed at: the answer is then None.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import Literal

from searchapp.registry.names import agrees, key, read_name, surname_forms
from searchapp.registry.records import Ministry, Party, Period, Person

Facet = Literal["lid", "partij", "ministerie"]

AFTER_LEAVING = timedelta(weeks=8)
"""How long after a term a name is still met: questions are answered up to six weeks after they were
filed, and often later (the Rules of Procedure give three weeks, and three more)."""

LONGEST_NAME = 200
"""Characters; the longest printed post has about 100. More is no name, and not worth the time."""

SLIP = 0.92
"""How alike (difflib ratio) a misprinted ministry must be: two letters in a name of thirty.
The most alike of different ministries, Binnenlandse and Buitenlandse Zaken, are 0.88."""

SHORTEST_SLIP = 14
"""Letters below which a slip is not mended: abbreviations differ in one letter."""

_ALL_OF = re.compile(r"^\W*(?:(?:beiden?|allen?|de|fractie)\s+)+|[\s-]+fractie\W*$", re.IGNORECASE)
_OFFICE = re.compile(
    r"^\W*(?:de|het)?\s*(?:demissionaire?\s+)?(?:minister-president\W+(?:tevens\s+)?)?"
    r"(?:min(?:i?s)ter|staatss?ecretaris)\w*\W*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s[-\u2010-\u2015]\s|[():;]")


@dataclass(frozen=True, slots=True)
class _Claim:
    """That a form means the record `slug` in a period; `official` names go before other forms."""

    slug: str
    period: Period
    official: bool


_Claims = Mapping[str, list[_Claim]]


def _gather(claims: Iterable[tuple[str, _Claim]]) -> _Claims:
    by_form: defaultdict[str, list[_Claim]] = defaultdict(list)
    for printed, claim in claims:
        by_form[key(printed)].append(claim)
    return dict(by_form)


def _settle(claims: list[_Claim], on: date | None) -> str | None:
    """The one slug that is meant. A date decides between several; a sole one may be outdated."""
    if on is None:
        held = [claim for claim in claims if claim.official]
    else:
        held = [claim for claim in claims if claim.period.covers(on)]
    slugs = {claim.slug for claim in held or claims}
    return slugs.pop() if len(slugs) == 1 else None


class Registry:
    """Who is who. `people`, `parties` and `ministries` hold every record by its slug."""

    def __init__(
        self, people: Iterable[Person], parties: Iterable[Party], ministries: Iterable[Ministry]
    ) -> None:
        self.people = {person.slug: person for person in people}
        self.parties = {party.slug: party for party in parties}
        self.ministries = {ministry.slug: ministry for ministry in ministries}

    def member(self, printed: str, party: str | None, on: date | None) -> Person | None:
        """Who sat in the Kamer under that name, for that party, on that day or shortly before.

        `party` is as printed; one that the registry does not know is left aside. Initials or a
        first name in `printed` decide between namesakes. Without a date the name must be unique.
        """
        meant = self.party(party, on) if party else None
        parties = {meant.slug, meant.became} if meant else None
        sat = [person for person in self._named(printed) if _sat(person, parties, on)]
        return sat[0] if len(sat) == 1 else None

    def party(self, printed: str, on: date | None) -> Party | None:
        """The party meant by a label, a name or another form: `SP`, `beiden GL-PvdA`."""
        if len(printed) > LONGEST_NAME:
            return None
        known = self._party_claims
        claims = known.get(key(printed)) or known.get(key(_ALL_OF.sub("", printed)))
        slug = _settle(claims, on) if claims else None
        return self.parties[slug] if slug else None

    def ministry(self, printed: str, on: date | None) -> Ministry | None:
        """The ministry meant by a name, an abbreviation, a post or an office.

        `Justitie en Veiligheid`, `VenJ`, `Minister voor Rechtsbescherming`; small slips are mended.
        """
        if len(printed) > LONGEST_NAME:
            return None
        for part in (printed, *_ASIDE.split(printed)):
            claims = self._ministry_claims_of(part)
            slug = _settle(claims, on) if claims else None
            if slug:
                return self.ministries[slug]
        return None

    def label(self, facet: Facet, slug: str) -> str | None:
        """What a page shows for a slug: `Sarah Dobbe`, `SP`, `Defensie`."""
        record: Person | Party | Ministry | None
        match facet:
            case "lid":
                record = self.people.get(slug)
            case "partij":
                record = self.parties.get(slug)
            case "ministerie":
                record = self.ministries.get(slug)
        return record.label if record else None

    def _named(self, printed: str) -> list[Person]:
        """Everyone who can be meant by a printed name, on whatever day."""
        if len(printed) > LONGEST_NAME:
            return []
        for surname, said in read_name(printed).splits():
            namesakes = self._by_surname.get(surname)
            if namesakes:
                return [
                    person
                    for person in namesakes
                    if all(agrees(word, person.given, person.initials) for word in said)
                ]
        return []

    def _ministry_claims_of(self, printed: str) -> list[_Claim]:
        office = key(_OFFICE.sub("", printed)).removeprefix("van").removeprefix("voor")
        for form in (key(printed), office):
            if form in self._ministry_claims:
                return self._ministry_claims[form]
        if len(office) < SHORTEST_SLIP:
            return []
        return [claim for form in self._near(office) for claim in self._ministry_claims[form]]

    @cached_property
    def _near(self) -> Callable[[str], list[str]]:
        """The names of ministries that one misprinted may be. Remembered: a letter names its
        ministries many times, and the comparison takes longer than the rest of a look-up.
        """

        @lru_cache(maxsize=4096)
        def near(office: str) -> list[str]:
            return get_close_matches(office, self._ministry_claims, n=5, cutoff=SLIP)

        return near

    @cached_property
    def _by_surname(self) -> Mapping[str, tuple[Person, ...]]:
        """People by folded surname, and by first name and surname glued, as PDF text has it."""
        found: defaultdict[str, dict[str, Person]] = defaultdict(dict)
        for person in self.people.values():
            given = key(person.given)
            for name in (person.surname, *person.forms):
                for surname in map(key, surname_forms(name)):
                    found[surname][person.slug] = person
                    found[given + surname][person.slug] = person
        return {surname: tuple(people.values()) for surname, people in found.items()}

    @cached_property
    def _party_claims(self) -> _Claims:
        return _gather(_party_forms(self.parties.values()))

    @cached_property
    def _ministry_claims(self) -> _Claims:
        return _gather(_ministry_forms(self.ministries.values()))


def _sat(person: Person, parties: set[str | None] | None, on: date | None) -> bool:
    return any(
        (parties is None or term.party in parties)
        and (on is None or term.covers(on, AFTER_LEAVING))
        for term in person.terms
    )


def _party_forms(parties: Iterable[Party]) -> Iterator[tuple[str, _Claim]]:
    for party in parties:
        for name in {party.label, party.name}:
            yield name, _Claim(party.slug, Period(), official=True)
        for form in party.forms:
            yield form.printed, _Claim(party.slug, form, official=False)


def _ministry_forms(ministries: Iterable[Ministry]) -> Iterator[tuple[str, _Claim]]:
    for ministry in ministries:
        for dated in ministry.names:
            yield dated.name, _Claim(ministry.slug, dated, official=True)
        for form in ministry.forms:
            yield form.printed, _Claim(ministry.slug, form, official=False)
