"""The names of an exchange, from best to worst: case number, Aanhangsel, kenmerk, hash.

HOUSE "Identity": the first that is known names the exchange; when a better one becomes known the
old one redirects.
"""

import re
from enum import IntEnum

from searchapp.model import Document

_CASE_NUMBER = re.compile(r"\d{4}[A-Z]\d+")
_NOT_IN_ADDRESSES = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 80
"""A longer kenmerk is a reading error, and cutting it could give two letters one name."""


class Rank(IntEnum):
    """How good a name is; the lowest is the best."""

    CASE = 0
    AANHANGSEL = 1
    REFERENCE = 2
    HASH = 3


def exchange_name(document: Document, hash: str) -> str:
    """The name under which a document is filed when nothing else is known about it."""
    return known_names(document, hash)[0]


def known_names(document: Document, hash: str) -> list[str]:
    """All names that a document gives its exchange, the best first; never empty.

    A letter that answers two cases gives both; the first names the exchange.
    """
    given = [
        *(case.upper() for case in document.zaak),
        (document.aanhangsel or "").lower(),
        document.reference or "",
    ]
    names = list(dict.fromkeys(filter(None, map(_addressable, given))))
    return names or [f"doc-{hash[:12]}"]


def rank(name: str) -> Rank:
    """How good a name is, by its form."""
    if _CASE_NUMBER.fullmatch(name):
        return Rank.CASE
    if name.startswith("ah-"):
        return Rank.AANHANGSEL
    return Rank.HASH if name.startswith("doc-") else Rank.REFERENCE


def _addressable(name: str) -> str:
    cleaned = _NOT_IN_ADDRESSES.sub("-", name).strip("-.")
    return cleaned if len(cleaned) <= _LONGEST else ""
