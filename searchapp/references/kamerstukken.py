"""Kamerstukken: `Kamerstukken II 2021/22, 36021, nr.6; I 2022/23, 36021, B` is two references.

The normal id is that of the official publication: `kst-36021-6`, with a budget chapter
`kst-36410-VIII-9`, with a numbered part `kst-21501-02-2733`; documents of the Eerste Kamer carry
letters, `kst-36021-B`. A dossier without a number is `kst-36021`. The number of a Rijkswet
(`(R2114)`) is no part of it.
"""

import re
from collections.abc import Iterator

from searchapp.model import Reference
from searchapp.references.grammar import (
    CHAMBER,
    CHAMBER_WORD,
    DASH,
    GAP,
    JOINT,
    MARK,
    NO_DATE,
    NOT_IN_WORD,
    YEAR,
    make,
    torn,
)

DOSSIERS = range(10_000, 50_000)
"""Dossiers have had five digits since the sixties; postcodes and amounts mostly fall outside."""

_WORD = (
    rf"{NOT_IN_WORD}(?P<word>{torn('kamerstuk')}(?:{torn('ken')}|-\s{{0,2}}ken)?"
    r"(?:dossiers?|nummers?)?(?![a-z])|[Kk]st\.?(?![A-Za-z-]))"
)
_DOSSIER = (
    r"(?<![0-9])(?P<dossier>[0-9]{2}[\s.]?[0-9]{3})(?![0-9])"
    # Part numbers in digits stand before a further number, except in 21 501, which has no others.
    rf"(?:\s?{DASH}\s?(?P<part>[0-9]{{2}})(?![0-9])"
    rf"(?:(?<=501.[0-9]{{2}})|(?=\s?{DASH}\s?[0-9])|(?=[\s,]{{0,3}}{MARK}))"
    rf"|\s{{0,2}}(?:{DASH}\s?)?(?P<chapter>[IVX]{{1,6}}[AB]?|[A-Z])"
    r"(?![A-Za-z0-9])(?!\s{0,3}[0-9]{4}))?"
    r"(?:\s{0,2}\(R\s?[0-9]{3,4}\))?"
)
_MARKED = rf"[\s,.:;]{{0,4}}{MARK}(?P<number>[0-9]{{1,4}}(?![0-9])|[A-Z]{{1,2}}(?![A-Za-z]))"
_DASHED = rf"\s?{DASH}\s?(?P<dashed>[0-9]{{1,4}})(?![A-Za-z0-9])(?!{DASH})"
_BARE = (
    rf",\s{{0,3}}(?P<bare>(?!(?:19|20)[0-9]{{2}})[0-9]{{1,4}}"
    rf"(?![A-Za-z0-9])(?![\s.][0-9]{{3}}){NO_DATE}"
    r"|(?:[A-D][A-Z]|[A-Z])(?![A-Za-z0-9])(?!\s{0,3}[0-9]{4})(?!\s{1,3}(?!en\b|of\b)[a-z]))"
)
_NUMBER = f"(?:{_MARKED}|{_DASHED}|{_BARE})"

_NAMED = re.compile(
    rf"(?:{_WORD}{GAP}(?:{CHAMBER}{GAP})?(?:{YEAR}{GAP})?(?:{CHAMBER}{GAP})?"
    rf"|{NOT_IN_WORD}{CHAMBER_WORD}{GAP}{YEAR}{GAP})"
    rf"(?:(?:met\s{{1,3}})?{MARK})?{_DOSSIER}{_NUMBER}?"
)
_UNNAMED = re.compile(rf"(?<![0-9A-Za-z/.]){_DOSSIER}{_MARKED}")
# Without a word or "nr." only a dossier in two groups is one: "36 471-64", not "20701-25".
_DASHED_PAIR = re.compile(
    rf"(?<![0-9A-Za-z/.])(?<!{DASH})(?<![0-9]\s)(?=[0-9]{{2}}\s){_DOSSIER}{_DASHED}"
)
_NUMBER_FIRST = re.compile(
    rf"{NOT_IN_WORD}(?i:nr)\.?\s{{0,3}}(?P<number>[0-9]{{1,4}})\s{{0,2}}"
    rf"\((?:{_WORD}\s{{0,3}})?{_DOSSIER}\)"
)
_NEXT_DOSSIER = re.compile(
    rf"{JOINT}(?P<item>(?:{CHAMBER}{GAP})?(?P<year>{YEAR}{GAP})?(?:{MARK})?{_DOSSIER}{_NUMBER}?)"
)
_NEXT_NUMBER = re.compile(
    rf"(?P<joint>{JOINT})(?P<item>(?P<mark>{MARK})?(?P<number>[0-9]{{1,4}}))"
    rf"(?![0-9])(?![\s.]?[0-9]{{3}}){NO_DATE}"
    r"(?P<closed>(?=\s{0,3}(?:[).;,\]»]|$)))?"
)


def find_kamerstukken(text: str) -> Iterator[Reference]:
    """Every Kamerstuk; matches of different notations may overlap."""
    for pattern in (_NAMED, _UNNAMED, _DASHED_PAIR, _NUMBER_FIRST):
        end = 0
        for match in filter(_possible, pattern.finditer(text)):
            # What a list has given already must not start that list again, and again.
            if match.start() >= end:
                found = [make("kamerstuk", _identity(match), text, *match.span())]
                if pattern is not _NUMBER_FIRST:
                    found += _rest_of_list(text, match)
                end = found[-1].end
                yield from found


def _rest_of_list(text: str, first: re.Match[str]) -> Iterator[Reference]:
    """The references that follow in the same list and inherit what they do not print."""
    plural = re.search(r"(?i)ken|nrs|nummers", first[0]) is not None
    stem, end = _stem(first), first.end()
    while True:
        if match := _NEXT_DOSSIER.match(text, end):
            if not _possible(match) or not (_printed_number(match) or match["year"] or plural):
                return
            stem, identity = _stem(match), _identity(match)
        elif (match := _NEXT_NUMBER.match(text, end)) and _continues(first, match, plural):
            identity = f"{stem}-{match['number']}"
        else:
            return
        end = match.end("item")
        yield make("kamerstuk", identity, text, match.start("item"), end)


def _continues(first: re.Match[str], match: re.Match[str], plural: bool) -> bool:
    """Whether a number alone belongs to the list: `nrs. 4, 7`, `nr. 4 en nr. 7`, `(nr. 4 en 7)`."""
    if not _printed_number(first):
        return False
    named = match["mark"] is not None or (plural and re.search(r"(?i)nrs|nummers", first[0]))
    return bool(named or ("en" in match["joint"] and match["closed"] is not None))


def _possible(match: re.Match[str]) -> bool:
    return int(re.sub(r"[^0-9]", "", match["dossier"])) in DOSSIERS


def _printed_number(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    return found.get("number") or found.get("dashed") or found.get("bare")


def _stem(match: re.Match[str]) -> str:
    dossier = re.sub(r"[^0-9]", "", match["dossier"])
    return "-".join(filter(None, ("kst", dossier, match["part"] or match["chapter"])))


def _identity(match: re.Match[str]) -> str:
    return "-".join(filter(None, (_stem(match), _printed_number(match))))
