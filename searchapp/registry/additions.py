"""What an operator adds and corrects: one JSON file in the home, laid over the package's tables.

    {"people": [{"slug": "dobbe", "forms": ["Dobbe-Jansen"]}],
     "parties": [{"slug": "nieuw", "label": "NIEUW", "name": "Partij Nieuw"}],
     "ministries": []}

A record with a known slug corrects: what it gives comes in place of what is known, what it leaves
out stays. One with a new slug is added. Records look as in the package's tables.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, TypeVar

from pydantic import ValidationError

from searchapp.registry.lookup import Registry
from searchapp.registry.records import Ministry, Party, Period, Person

LARGEST = 10_000_000
"""Bytes; all tables of the package have 0.2 million."""

_TABLES = ("people", "parties", "ministries")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Record = TypeVar("Record", Person, Party, Ministry)


class Wrong(Exception):
    """What is wrong with a file, with which record, and on which line if that is known."""

    def __init__(self, reason: str, record: str = "", line: int = 0) -> None:
        self.reason, self.record, self.line = reason, record, line
        super().__init__(reason)


def laid_over(known: Registry, added: bytes) -> Registry:
    """A registry with the additions of a file's content. Raises `Wrong`."""
    if len(added) > LARGEST:
        raise Wrong(f"it is larger than {LARGEST // 1_000_000} MB")
    text, tables = _parsed(added)
    try:
        made = Registry(
            _corrected(known.people, tables.get("people", []), Person),
            _corrected(known.parties, tables.get("parties", []), Party),
            _corrected(known.ministries, tables.get("ministries", []), Ministry),
        )
        _check(made)
    except Wrong as wrong:
        raise Wrong(wrong.reason, wrong.record, _line_of(text, wrong.record)) from None
    return made


def _parsed(added: bytes) -> tuple[str, dict[str, list[Any]]]:
    try:
        text = added.decode("utf-8-sig")
        tables = json.loads(text)
    except UnicodeDecodeError:
        raise Wrong("it is not in UTF-8") from None
    except json.JSONDecodeError as fault:
        raise Wrong(f"it is no JSON: {fault.msg}", line=fault.lineno) from None
    except RecursionError:
        raise Wrong("it is nested too deep") from None
    kinds = ", ".join(_TABLES)
    if not isinstance(tables, dict) or set(tables) - set(_TABLES):
        raise Wrong(f"it must be one object with no other keys than {kinds}")
    for kind, records in tables.items():
        if not isinstance(records, list):
            raise Wrong(f"{kind} must be a list of records")
    return text, tables


def _corrected(known: Mapping[str, Record], records: list[Any], kind: type[Record]) -> list[Record]:
    """The known records, corrected, and the new ones."""
    found = dict(known)
    seen: set[str] = set()
    for place, given in enumerate(records, 1):
        slug = given.get("slug") if isinstance(given, dict) else None
        if not isinstance(slug, str) or not _SLUG.fullmatch(slug):
            raise Wrong(f'record {place} has no slug, such as "slug": "van-dijk"')
        if slug in seen:
            raise Wrong("the slug stands there twice", slug)
        seen.add(slug)
        before = known[slug].model_dump(exclude_unset=True) if slug in known else {}
        try:
            found[slug] = kind.model_validate({**before, **given})
        except ValidationError as fault:
            raise Wrong(_first(fault), slug) from None
    return list(found.values())


def _first(fault: ValidationError) -> str:
    """What is wrong first: `terms 1 since: input should be a valid date`."""
    error = fault.errors()[0]
    where = " ".join(str(part + 1 if isinstance(part, int) else part) for part in error["loc"])
    return f"{where}: {error['msg'][:1].lower()}{error['msg'][1:]}"


def _check(registry: Registry) -> None:
    """What the tests ask of the package's tables, asked of an operator's: nothing may point to what
    is not there, and no period may end before it begins.
    """
    for slug, period in _periods(registry):
        if period.since and period.until and period.since > period.until:
            raise Wrong(f"a period ends {period.until}, before it begins {period.since}", slug)
    for person in registry.people.values():
        if not person.surname or not person.name.casefold().endswith(person.surname.casefold()):
            raise Wrong(f"the name {person.name} does not end in {person.surname}", person.slug)
        _check_known((term.party for term in person.terms), registry.parties, person.slug)
        held = (office.ministry for office in person.offices)
        _check_known(held, registry.ministries, person.slug)
    for party in registry.parties.values():
        _check_known([party.became] if party.became else [], registry.parties, party.slug)
    for ministry in registry.ministries.values():
        if not ministry.names:
            raise Wrong("a ministry needs a name", ministry.slug)


def _check_known(named: Iterable[str], known: Iterable[str], slug: str) -> None:
    if unknown := [name for name in named if name not in known]:
        raise Wrong(f"it names {unknown[0]}, which is no slug of the registry", slug)


def _periods(registry: Registry) -> Iterator[tuple[str, Period]]:
    for person in registry.people.values():
        yield from ((person.slug, period) for period in chain(person.terms, person.offices))
    for party in registry.parties.values():
        yield from ((party.slug, form) for form in party.forms)
    for ministry in registry.ministries.values():
        yield from ((ministry.slug, form) for form in chain(ministry.names, ministry.forms))


def _line_of(text: str, slug: str) -> int:
    """The line on which a record names itself; 0 where none does."""
    found = re.search(rf'"slug"\s*:\s*"{re.escape(slug)}"', text) if slug else None
    return text.count("\n", 0, found.start()) + 1 if found else 0
