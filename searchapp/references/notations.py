"""All references in a text, whatever their notation, each with its normal id."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

from searchapp.model import Reference
from searchapp.references.grammar import DASH, Chamber, leftmost, printed_chamber, years
from searchapp.references.handelingen import find_aanhangsels, find_handelingen
from searchapp.references.identifiers import (
    find_case_law,
    find_cases,
    find_documents,
    find_in_journals,
    find_official_kamerstukken,
    normal_case,
)
from searchapp.references.kamerstukken import find_kamerstukken

__all__ = ["chamber", "find_references", "normal_case", "session_year"]


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of reference with what no notation of it goes without: one of `words`, or `form`.

    Most texts hold none and are spared the search, which takes a hundred times as long.
    """

    find: Callable[[str], Iterable[Reference]]
    words: tuple[str, ...] = ()
    form: re.Pattern[str] | None = None

    def possible(self, text: str, lowered: str) -> bool:
        """Whether a text can hold one; `lowered` is that text in lower case."""
        if any(word in lowered for word in self.words):
            return True
        return self.form is not None and self.form.search(text) is not None


_SESSION = re.compile(rf"(?:19|20)[0-9]{{2}}\s{{0,2}}(?:{DASH}|/)")
"""How a session year begins, which stands in every sitting that is cited in words."""

_KINDS = (
    _Kind(find_kamerstukken, form=re.compile(r"[0-9]{2}[\s.]?[0-9]{3}")),
    _Kind(find_official_kamerstukken, words=("kst-",)),
    _Kind(find_aanhangsels, words=("aanh", "ngsel", "ah-")),
    _Kind(find_handelingen, words=("h-tk", "h-ek"), form=_SESSION),
    _Kind(find_cases, form=re.compile(r"[Zz]\s{0,2}[0-9]{5}")),
    _Kind(find_documents, form=re.compile(r"D\s?[0-9]{5}")),
    _Kind(
        find_case_law,
        words=("ecli",),
        form=re.compile(r"tegen\s{1,3}(?:de\s{1,3}Staat|Nederland)|6[0-9]{4}[CTF]"),
    ),
    _Kind(find_in_journals, words=("stb", "stcrt", "trb", "staats", "tractatenblad")),
)


def find_references(text: str) -> tuple[Reference, ...]:
    """Every reference in printed order, without overlap; `text[start:end]` is what is printed.

    Kinds: kamerstuk, aanhangsel, handelingen, zaak, document, rechtspraak, stb, stcrt, trb. Each
    one of a list is a reference; what it does not print itself it takes from the one before. `unit`
    is left out. A ruling known by its parties alone has the id "".
    """
    lowered = text.lower()
    found = (kind.find(text) for kind in _KINDS if kind.possible(text, lowered))
    return tuple(leftmost(chain.from_iterable(found)))


def chamber(reference: Reference) -> Chamber | None:
    """The chamber that the reference names, by word or by the form of its number; else None."""
    if reference.kind in ("aanhangsel", "handelingen"):
        return printed_chamber(reference.id)
    if reference.kind != "kamerstuk":
        return None
    head = re.split(r"[0-9]{2}[\s.]?[0-9]{3}(?![0-9])", reference.text, maxsplit=1)[0]
    if named := printed_chamber(head):
        return named
    # Only the Eerste Kamer marks its documents with letters.
    return "I" if re.search(r",\s{0,3}(?:nr\.?\s{0,3})?[A-Z]{1,2}$", reference.text) else None


def session_year(reference: Reference) -> str | None:
    """`20212022` where the reference names a session year, else None."""
    if reference.kind in ("aanhangsel", "handelingen"):
        return years(reference.id)
    return years(reference.text) if reference.kind == "kamerstuk" else None
