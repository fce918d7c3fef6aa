"""What a printed name is, as each of the four things that it can be, and what was ruled out."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from searchapp.registry.candidates import Candidate, sole
from searchapp.registry.lookup import Registry, names_an_office
from searchapp.registry.records import Ministry, Party, Person

Sense = Literal["member", "party", "ministry", "minister"]
Candidates = (
    tuple[Candidate[Person], ...] | tuple[Candidate[Party], ...] | tuple[Candidate[Ministry], ...]
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A name in one sense: who or what it is, if it is one thing, and everything of that name."""

    sense: Sense
    record: Person | Party | Ministry | None
    candidates: Candidates


def explain(registry: Registry, printed: str, on: date | None) -> tuple[Explanation, ...]:
    """A name as a member, a party, a ministry and a minister; no more than the look-ups say."""
    is_office = names_an_office(printed)
    members = () if is_office else registry.members_named(printed, None, on)
    parties = registry.parties_named(printed, on)
    ministries = registry.ministries_named(printed, on)
    ministers = registry.ministers_named(printed, on)
    return (
        Explanation("member", sole(members), members),
        Explanation("party", sole(parties), parties),
        Explanation("ministry", sole(ministries), ministries),
        Explanation("minister", sole(ministers), ministers),
    )
