"""The shape of an answer: what a page shows and `searchapp search --json` prints.

Names are English in Python and Dutch in JSON, as addresses are.
"""

from datetime import date
from typing import Any

from pydantic import ConfigDict, Field

from searchapp.model import Model, Notice
from searchapp.search.request import SearchRequest


class Shown(Model):
    """Base of everything that is printed with Dutch keys."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    def as_json(self) -> dict[str, Any]:
        """With Dutch keys, dates as `2025-06-16`."""
        return self.model_dump(mode="json", by_alias=True)


class Fragment(Shown):
    """A stretch of text that is marked or not."""

    text: str = Field(alias="tekst")
    marked: bool = Field(alias="gemarkeerd")


class ShownUnit(Shown):
    """A question or an answer on a card, with the best stretch of its text.

    `refers_to` are the numbers that an answer points to, `referred` their text where it says
    nothing else.
    """

    id: str
    numbers: tuple[str, ...] = Field(alias="nummers")
    text: str = Field(alias="tekst")
    fragments: tuple[Fragment, ...] = Field(alias="fragment")
    refers_to: tuple[str, ...] = Field((), alias="verwijzing")
    referred: tuple[Fragment, ...] = Field((), alias="verwezen")
    confidence: str = Field("high", alias="zekerheid")


class Person(Shown):
    """A member with the label of the party, as printed, and the slugs to filter by."""

    name: str = Field(alias="naam")
    party: str | None = Field(None, alias="partij")
    slug: str | None = None


class Office(Shown):
    """Who answered or is asked."""

    role: str = Field(alias="functie")
    ministry: str | None = Field(None, alias="ministerie")
    name: str | None = Field(None, alias="naam")
    slug: str | None = None


class Card(Shown):
    """One result. A pair has `questions` and perhaps an `answer`; any other entry has `text`
    itself.
    """

    id: str
    link: str
    score: float
    kind: str = Field(alias="soort")
    exchange: str = Field(alias="zaak")
    dated: date | None = Field(None, alias="datum")
    members: tuple[Person, ...] = Field((), alias="leden")
    parties: tuple[str, ...] = Field((), alias="partijen")
    ministries: tuple[str, ...] = Field((), alias="ministeries")
    ministers: tuple[Office, ...] = Field((), alias="bewindspersonen")
    subject: str | None = Field(None, alias="onderwerp")
    questions: tuple[ShownUnit, ...] = Field((), alias="vragen")
    answer: ShownUnit | None = Field(None, alias="antwoord")
    text: str | None = Field(None, alias="tekst")
    fragments: tuple[Fragment, ...] = Field((), alias="fragment")
    asked: int = Field(0, alias="vragenInSet")
    days: int | None = Field(None, alias="dagen")
    days_late: int | None = Field(None, alias="dagenTeLaat")
    sample: bool = Field(False, alias="voorbeeld")


class FacetValue(Shown):
    """One value of a facet; `toggle` is the request with the value chosen, or no longer chosen."""

    value: str = Field(alias="waarde")
    label: str
    count: int = Field(alias="aantal")
    chosen: bool = Field(alias="gekozen")
    toggle: SearchRequest = Field(exclude=True)


class Facet(Shown):
    """A field with the values that the result has, chosen ones first, then by count."""

    key: str
    label: str
    values: tuple[FacetValue, ...]


class Understood(Shown):
    """One word as it was understood; `notice` says what was done about it, where anything was.

    Where another word was searched for `instead`, `literal` is the request for the one typed.
    """

    word: str = Field(alias="woord")
    alternatives: tuple[str, ...] = Field((), alias="alternatieven")
    instead: str | None = Field(None, alias="gezochtNaar")
    literal: SearchRequest | None = Field(None, exclude=True)
    notice: str | None = Field(None, alias="melding")
    reason: Notice | None = Field(None, exclude=True)


class WayOut(Shown):
    """What to do about an empty result: a request that does have results, and how many."""

    label: str
    count: int = Field(alias="aantal")
    request: SearchRequest = Field(exclude=True)


class Totals(Shown):
    """How many entries match, in how many exchanges, and how many hold all words."""

    entries: int = Field(alias="resultaten")
    exchanges: int = Field(alias="sets")
    all_words: int = Field(alias="metAlleWoorden")


class Results(Shown):
    """The answer to a request."""

    request: SearchRequest = Field(exclude=True)
    totals: Totals = Field(alias="totaal")
    cards: tuple[Card, ...] = Field(alias="treffers")
    facets: tuple[Facet, ...] = Field(exclude=True)
    understood: tuple[Understood, ...] = Field((), alias="begrepen")
    direct: str | None = Field(None, alias="rechtstreeks")
    ways_out: tuple[WayOut, ...] = Field((), exclude=True)
    generation: str = Field(alias="generatie")

    @property
    def pages(self) -> int:
        """How many pages the result has, at least one."""
        return max(1, -(-self.totals.entries // self.request.size))

    def as_json(self) -> dict[str, Any]:
        """The facets under their keys, as `/v1/zoek` gives them."""
        facets = {facet.key: [value.as_json() for value in facet.values] for facet in self.facets}
        return {**super().as_json(), "facetten": facets}
