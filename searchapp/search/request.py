"""The whole state of a result page: what is asked, as an address spells it.

Pages, the command line and whatever follows make the same request from pairs of key and value, and
every link on a page is a request that differs in one thing.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from searchapp.errors import BadFilter
from searchapp.model import Model
from searchapp.search.fields import BY_KEY, normal_value

PAGE_SIZE = 20
LAST_PAGE = 50
"""Nobody reads the thousandth result; a request for it costs as much as a thousand others."""


class Side(StrEnum):
    """Where the words must stand."""

    BOTH = ""
    QUESTION = "vraag"
    ANSWER = "antwoord"


class Order(StrEnum):
    """How results are sorted."""

    RELEVANCE = "relevantie"
    NEWEST = "nieuwste"
    OLDEST = "oudste"


class Words(StrEnum):
    """How many of the words a result must hold."""

    HALF = ""
    ALL = "alle"


_KEYS = ("q", "in", *BY_KEY, "van", "tot", "woorden", "sorteer", "pagina")
_LOOSE_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


E = TypeVar("E", bound=StrEnum)


class SearchRequest(Model):
    """What is asked. `filters` maps a field's key to the chosen values; `page` counts from 1."""

    query: str = ""
    side: Side = Side.BOTH
    filters: Mapping[str, tuple[str, ...]] = {}
    since: date | None = None
    until: date | None = None
    words: Words = Words.HALF
    order: Order = Order.RELEVANCE
    page: int = 1
    size: int = PAGE_SIZE

    @classmethod
    def parse(cls, pairs: Iterable[tuple[str, str]], *, strict: bool = True) -> "SearchRequest":
        """The request that pairs of key and value spell.

        Raises `BadFilter` for a value that its key cannot take and, when `strict`, for an unknown
        key; otherwise unknown keys are dropped.
        """
        given: dict[str, list[str]] = {}
        for key, value in pairs:
            if key not in _KEYS and strict:
                raise BadFilter(
                    "unknown_filter", name=key, nearest=_nearest(key), known=", ".join(_KEYS)
                )
            if key in _KEYS and value.strip():
                given.setdefault(key, []).append(value.strip())
        last = {key: values[-1] for key, values in given.items()}
        return cls(
            query=last.get("q", ""),
            side=_choice(Side, "in", last),
            filters={
                key: tuple(sorted({normal_value(key, value) for value in given[key]}))
                for key in BY_KEY
                if key in given
            },
            since=_day("van", last),
            until=_day("tot", last),
            words=_choice(Words, "woorden", last),
            order=_choice(Order, "sorteer", last, Order.RELEVANCE),
            page=_page(last.get("pagina", "1")),
        )

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The request as pairs in fixed order, without what is blank or a default."""
        if self.query:
            yield "q", self.query
        if self.side is not Side.BOTH:
            yield "in", self.side.value
        for key in BY_KEY:
            yield from ((key, value) for value in self.filters.get(key, ()))
        for name, day in (("van", self.since), ("tot", self.until)):
            if day:
                yield name, day.isoformat()
        if self.words is not Words.HALF:
            yield "woorden", self.words.value
        if self.order is not Order.RELEVANCE:
            yield "sorteer", self.order.value
        if self.page > 1:
            yield "pagina", str(self.page)

    def canonical(self) -> str:
        """The one query string of this request."""
        return urlencode(list(self.pairs()))

    def toggled(self, key: str, value: str) -> "SearchRequest":
        """With one value of a field chosen, or no longer chosen; back on the first page."""
        chosen = set(self.filters.get(key, ())) ^ {value}
        return self.changed(filters={**self.filters, key: tuple(sorted(chosen))})

    def without(self, key: str) -> "SearchRequest":
        """With no value of one field chosen."""
        return self.changed(
            filters={name: values for name, values in self.filters.items() if name != key}
        )

    def changed(self, **values: object) -> "SearchRequest":
        """With other values, back on the first page unless a page is given."""
        return self.model_copy(update={"page": 1, **values})

    @property
    def narrowed(self) -> bool:
        """Whether any filter or date is set."""
        return any(self.filters.values()) or self.since is not None or self.until is not None


def _nearest(key: str) -> str:
    return next(iter(get_close_matches(key, _KEYS, n=1, cutoff=0)), "q")


def _choice(kind: type[E], key: str, given: Mapping[str, str], default: E | None = None) -> E:
    value = given.get(key, default.value if default else "")
    if value not in set(kind):
        known = ", ".join(member.value for member in kind if member.value)
        raise BadFilter("bad_choice", name=key, value=value, known=known)
    return kind(value)


def _day(key: str, given: Mapping[str, str]) -> date | None:
    """A date, or the first (`van`) or last (`tot`) day of a month or year."""
    value = given.get(key)
    if value is None:
        return None
    match = _LOOSE_DATE.match(value)
    try:
        if not match:
            raise ValueError(value)
        year, month, day = (int(part) if part else None for part in match.groups())
        return _bound(key == "tot", year or 0, month, day)
    except ValueError:
        raise BadFilter("bad_date", name=key, value=value) from None


def _bound(last: bool, year: int, month: int | None, day: int | None) -> date:
    if month is None:
        month = 12 if last else 1
    if day is None:
        day = monthrange(year, month)[1] if last else 1
    return date(year, month, day)


def _page(value: str) -> int:
    """A page number; what is none, or lies beyond the last, is the first page."""
    return (
        int(value) if value.isdecimal() and len(value) < 5 and 1 <= int(value) <= LAST_PAGE else 1
    )
