"""What a printed name can mean, and why: each record that bears it, meant or ruled out.

Look-ups and `searchapp names` read the same list, so that what is shown is what was decided.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from searchapp.registry.names import key
from searchapp.registry.records import Ministry, Party, Period, Person

Named = TypeVar("Named", bound=Person | Party | Ministry)


class Why(StrEnum):
    """Why a record is meant, or what rules it out."""

    MEANT = "meant"
    UNOFFICIAL = "official name of another"
    OTHER_NAME = "other first name"
    OTHER_PARTY = "other party"
    OTHER_MINISTRY = "other ministry"
    OTHER_ROLE = "other role"
    NOT_YET = "not yet"
    NO_LONGER = "no longer"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Named]):
    """A record that bears a name: in which form, and the term, office or period that decided."""

    record: Named
    form: str
    why: Why
    period: Period | None = None


def sole(candidates: Iterable[Candidate[Named]]) -> Named | None:
    """The one record that is meant; None where it is none, or several that cannot be told apart."""
    meant = {found.record.slug: found.record for found in candidates if found.why is Why.MEANT}
    return meant.popitem()[1] if len(meant) == 1 else None


def before_or_after(period: Period, on: date | None) -> Why:
    """On which side of a period that does not hold a day lies; without a day only official names
    hold.
    """
    if on is None:
        return Why.UNOFFICIAL
    return Why.NOT_YET if period.since and on < period.since else Why.NO_LONGER


@dataclass(frozen=True, slots=True)
class Claim(Generic[Named]):
    """That a form means a record in a period; `official` names go before other forms."""

    form: str
    record: Named
    period: Period
    official: bool = False


Claims = Mapping[str, tuple[Claim[Named], ...]]


def by_form(claims: Iterable[Claim[Named]]) -> Claims[Named]:
    """Claims by their folded form."""
    gathered: dict[str, list[Claim[Named]]] = {}
    for claim in claims:
        gathered.setdefault(key(claim.form), []).append(claim)
    return {form: tuple(several) for form, several in gathered.items()}


def weigh(claims: Iterable[Claim[Named]], on: date | None) -> tuple[Candidate[Named], ...]:
    """Whom the claims on a form speak for. A date decides between several; a sole one may be
    outdated.
    """
    claims = tuple(claims)
    held = [claim.official if on is None else claim.period.covers(on) for claim in claims]
    outdated = not any(held)
    return tuple(
        Candidate(
            claim.record,
            claim.form,
            Why.MEANT if holds or outdated else before_or_after(claim.period, on),
            claim.period,
        )
        for claim, holds in zip(claims, held, strict=True)
    )
