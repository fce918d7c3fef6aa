"""The two registries, which never meet: of real people, with what the operator of a home adds, and
of the invented letters.
"""

import hashlib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from searchapp.errors import Unavailable
from searchapp.model import SAMPLE_YEAR
from searchapp.registry.additions import LARGEST, Wrong, laid_over
from searchapp.registry.lookup import Facet, Registry
from searchapp.registry.tables import official, samples

FILE = "registry.json"
"""The name of the file in a home that adds and corrects."""


@dataclass(frozen=True)
class Registries:
    """Both registries, the real one with what an operator added.

    `fingerprint` names what was added and is empty where nothing was: what was read with other
    additions is read anew.
    """

    official: Registry = field(default_factory=official)
    samples: Registry = field(default_factory=samples)
    fingerprint: str = ""
    added: bytes = b""

    def of_case(self, zaak: str | None) -> Registry:
        """The registry that a case belongs to: an invented member never meets a real one."""
        return self.samples if zaak and zaak.startswith(SAMPLE_YEAR) else self.official

    def label(self, facet: Facet, slug: str) -> str | None:
        """What a page shows for a slug of either."""
        return self.official.label(facet, slug) or self.samples.label(facet, slug)

    def __reduce__(self) -> tuple[Any, ...]:
        # A process that reads letters makes them anew: faster than sending a thousand records.
        return with_additions, (self.added,)


@cache
def standard() -> Registries:
    """The tables of the package, as they are."""
    return Registries()


def registries_of(home: Path) -> Registries:
    """The registries of a home: with the additions in its file, where there is one.

    Raises `Unavailable` (bad_registry) with the line and the record that are wrong.
    """
    path = home.absolute() / FILE
    try:
        with path.open("rb") as file:
            added = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return standard()
    except OSError as fault:
        raise _explained(path, Wrong(fault.strerror or type(fault).__name__)) from None
    try:
        return with_additions(added)
    except Wrong as wrong:
        raise _explained(path, wrong) from None


@lru_cache(maxsize=4)
def with_additions(added: bytes) -> Registries:
    """The registries with the additions of a file's content. Raises `Wrong`."""
    if not added:
        return standard()
    fingerprint = hashlib.sha256(added).hexdigest()[:12]
    return Registries(laid_over(official(), added), fingerprint=fingerprint, added=added)


def _explained(path: Path, wrong: Wrong) -> Unavailable:
    place = f", line {wrong.line}" if wrong.line else ""
    record = f" ({wrong.record})" if wrong.record else ""
    return Unavailable("bad_registry", path=str(path), place=f"{place}{record}", why=wrong.reason)
