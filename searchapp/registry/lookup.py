"""Look-ups: a printed name and a date → the one person, party or ministry that it can be, or None.

Two that cannot be told apart are never merged and never guessed at: the answer is then None.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import Literal

from searchapp.model import Role
from searchapp.registry.bearers import Bearers
from searchapp.registry.candidates import Candidate, Claim, Claims, by_form, sole, weigh
from searchapp.registry.names import key
from searchapp.registry.records import Ministry, Party, Period, Person

Facet = Literal["lid", "partij", "ministerie"]

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
_IN_BRACKETS = re.compile(r"\(([^().]{2,120})\)?\W*$")


class Registry:
    """Who is who. `people`, `parties` and `ministries` hold every record by its slug.

    `member`, `minister`, `party` and `ministry` say who is meant; `members`, `ministers` and so on
    give everyone who bears the name, and why each is meant or not.
    """

    def __init__(
        self, people: Iterable[Person], parties: Iterable[Party], ministries: Iterable[Ministry]
    ) -> None:
        self.people = {person.slug: person for person in people}
        self.parties = {party.slug: party for party in parties}
        self.ministries = {ministry.slug: ministry for ministry in ministries}
        self._bearers = Bearers(self.people.values())

    def member(self, printed: str, party: str | None, on: date | None) -> Person | None:
        """Who sat in the Kamer under that name, for that party, on that day or shortly before.

        `party` is as printed, and may stand in brackets behind the name instead; one that the
        registry does not know is left aside. Initials or a first name in `printed` decide between
        namesakes. Without a date the name must be unique.
        """
        return sole(self.members_named(printed, party, on))

    def members_named(
        self, printed: str, party: str | None, on: date | None
    ) -> tuple[Candidate[Person], ...]:
        """Everyone of that name, as a member."""
        if len(printed) > LONGEST_NAME:
            return ()
        meant = self.party(party, on) if party else None
        bracketed = _IN_BRACKETS.search(printed)
        if bracketed and (beside := self.party(bracketed[1], on)):
            printed, meant = printed[: bracketed.start()], meant or beside
        parties = {meant.slug, meant.became or meant.slug} if meant else None
        return self._bearers.members(printed, parties, on)

    def minister(
        self,
        printed: str,
        on: date | None,
        *,
        ministry: str | None = None,
        role: Role | None = None,
    ) -> Person | None:
        """Who was in office under that name on that day, or left shortly before.

        `ministry` is as printed, and may stand in brackets behind the name instead; one that the
        registry does not know is left aside. Without a date the name must be unique.
        """
        return sole(self.ministers_named(printed, on, ministry=ministry, role=role))

    def ministers_named(
        self,
        printed: str,
        on: date | None,
        *,
        ministry: str | None = None,
        role: Role | None = None,
    ) -> tuple[Candidate[Person], ...]:
        """Everyone of that name who ever was in the government."""
        if len(printed) > LONGEST_NAME:
            return ()
        name = _OFFICE.sub("", printed)
        at = self.ministry(ministry, on) if ministry else None
        bracketed = _IN_BRACKETS.search(name)
        if bracketed and (beside := self.ministry(bracketed[1], on)):
            name, at = name[: bracketed.start()], at or beside
        return self._bearers.ministers(name, on, at.slug if at else None, role)

    def party(self, printed: str, on: date | None) -> Party | None:
        """The party meant by a label, a name or another form: `SP`, `beiden GL-PvdA`."""
        return sole(self.parties_named(printed, on))

    def parties_named(self, printed: str, on: date | None) -> tuple[Candidate[Party], ...]:
        """Every party that bears the name, or once did."""
        if len(printed) > LONGEST_NAME:
            return ()
        known = self._party_claims
        return weigh(known.get(key(printed)) or known.get(key(_ALL_OF.sub("", printed)), ()), on)

    def ministry(self, printed: str, on: date | None) -> Ministry | None:
        """The ministry meant by a name, an abbreviation, a post or an office.

        `Justitie en Veiligheid`, `VenJ`, `Minister voor Rechtsbescherming`; small slips are mended.
        """
        return sole(self.ministries_named(printed, on))

    def ministries_named(self, printed: str, on: date | None) -> tuple[Candidate[Ministry], ...]:
        """Every ministry that bears the name, or once did."""
        several: tuple[Candidate[Ministry], ...] = ()
        if len(printed) > LONGEST_NAME:
            return several
        for part in (printed, *_ASIDE.split(printed)):
            found = weigh(self._ministry_claims_of(part), on)
            if sole(found):
                return found
            several = several or found
        return several

    def nearest(self, printed: str, count: int = 3) -> list[str]:
        """The known names that are most like one that is nothing."""
        known = self._all_names
        forms = get_close_matches(key(printed[:LONGEST_NAME]), known, n=2 * count)
        return list(dict.fromkeys(known[form] for form in forms))[:count]

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

    def _ministry_claims_of(self, printed: str) -> Iterable[Claim[Ministry]]:
        office = key(_OFFICE.sub("", printed)).removeprefix("van").removeprefix("voor")
        for form in (key(printed), office):
            if form in self._ministry_claims:
                return self._ministry_claims[form]
        if len(office) < SHORTEST_SLIP:
            return ()
        return (claim for form in self._near(office) for claim in self._ministry_claims[form])

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
    def _all_names(self) -> dict[str, str]:
        """Every name that can be shown to somebody who mistyped one, by its folded form."""
        shown: dict[str, str] = {}
        for person in self.people.values():
            shown |= dict.fromkeys((key(person.name), key(person.surname)), person.name)
        for claims in (self._party_claims, self._ministry_claims):
            shown |= {form: several[0].form for form, several in claims.items()}
        return shown

    @cached_property
    def _party_claims(self) -> Claims[Party]:
        return by_form(_party_forms(self.parties.values()))

    @cached_property
    def _ministry_claims(self) -> Claims[Ministry]:
        return by_form(_ministry_forms(self.ministries.values()))


def names_an_office(printed: str) -> bool:
    """Whether a name begins with an office: `Minister Bruins`, `minister van Defensie`."""
    return bool(_OFFICE.match(printed[:LONGEST_NAME]))


def _party_forms(parties: Iterable[Party]) -> Iterator[Claim[Party]]:
    for party in parties:
        for name in dict.fromkeys((party.label, party.name)):
            yield Claim(name, party, Period(), official=True)
        for form in party.forms:
            yield Claim(form.printed, party, form)


def _ministry_forms(ministries: Iterable[Ministry]) -> Iterator[Claim[Ministry]]:
    for ministry in ministries:
        for dated in ministry.names:
            yield Claim(dated.name, ministry, dated, official=True)
        for form in ministry.forms:
            yield Claim(form.printed, ministry, form)
