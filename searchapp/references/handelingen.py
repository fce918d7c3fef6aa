"""Handelingen and their Aanhangsel, in which written questions with their answers appear.

Ids as the official publication has them: `ah-tk-20242025-507`, `h-ek-20142015-11-4`. A page is no
part of an official id and is added behind it: `h-tk-20072008-70 p. 4867`.
"""

import re
from collections.abc import Iterator

from searchapp.model import Reference
from searchapp.references.grammar import (
    CHAMBER,
    DASH,
    GAP,
    JOINT,
    MARK,
    NO_DATE,
    NOT_IN_WORD,
    YEAR,
    make,
    printed_chamber,
    torn,
    years,
)

_APPENDIX = (
    rf"{NOT_IN_WORD}(?:(?i:kamervragen)\s{{0,3}}\({torn('aanhangsel')}\)"
    rf"|(?:{torn('aanhangsel')}|[Aa]anh\.)"
    r"\s{0,3}(?:(?:van|bij|der)\s{1,3}(?:de\s{1,3})?)?"
    rf"(?:{torn('handelingen')}|[Hh]and\.)?)"
)
_NUMBER = rf"(?P<mark>{MARK})?(?P<number>[0-9]{{1,5}})(?![0-9]){NO_DATE}"
_YEAR_FIRST = re.compile(
    rf"{_APPENDIX}{GAP}(?:{CHAMBER}{GAP})?{YEAR}{GAP}(?:{CHAMBER}{GAP})?{_NUMBER}"
)
_NUMBER_FIRST = re.compile(
    rf"{_APPENDIX}{GAP}(?:{CHAMBER}{GAP})?(?P<mark>{MARK})(?P<number>[0-9]{{1,5}}){GAP}"
    rf"(?:{CHAMBER}{GAP})?{YEAR}\)?"
)
# A page footer, "Tweede Kamer, vergaderjaar 2024-2025, Aanhangsel 1", has no "nr.";
# in a page header the number stands on a line below.
_APPENDIX_LAST = re.compile(
    rf"(?:{NOT_IN_WORD}(?:{torn('handelingen')}|{CHAMBER}){GAP}){{0,2}}{NOT_IN_WORD}{YEAR}{GAP}"
    rf"{_APPENDIX}(?:{GAP}(?P<mark>{MARK})|(?<=ndelingen),?[ \u00a0]{{1,2}}(?=[0-9]{{2}}))"
    r"(?P<number>[0-9]{1,5})(?![0-9])"
)
_NEXT = re.compile(
    rf"(?P<joint>{JOINT})(?P<item>(?P<year>(?:{CHAMBER}{GAP})?{YEAR}{GAP})?{_NUMBER})"
    r"(?P<closed>(?=\s{0,3}(?:[).;,\]»]|$)))?"
)
_OFFICIAL = re.compile(
    rf"(?<![A-Za-z0-9])(?i:ah-(?P<house>tk|ek))-(?P<years>[0-9]{{4}}\s?{DASH}?\s?[0-9]{{4}})"
    rf"(?:{DASH}|,\s{{0,2}}{MARK})(?P<number>[0-9]{{1,5}})(?![0-9])(?P<reprint>-(?i:[hn])[0-9])?"
)
_PROCEEDINGS = re.compile(
    rf"{NOT_IN_WORD}{torn('handelingen')}(?P<between>{GAP}(?:{CHAMBER}{GAP})?){YEAR}{GAP}"
    rf"{MARK}?(?P<number>[0-9]{{1,3}})(?![0-9]){NO_DATE}"
    r"(?:[\s,]{0,4}(?i:item)\s{0,3}(?P<item>[0-9]{1,3})(?![0-9]))?"
    r"(?:[\s,]{0,4}(?i:pp?|blz|pag)(?![a-z])\.?\s{0,3}"
    rf"(?P<page>[0-9]{{1,5}}(?:\s?{DASH}\s?[0-9]{{1,5}})?)(?![0-9]))?"
)
_OFFICIAL_PROCEEDINGS = re.compile(
    r"(?<![A-Za-z0-9])(?i:h-(?:tk|ek)-[0-9]{8}(?:-[0-9]{1,5}){1,2})(?![0-9])"
)


def find_aanhangsels(text: str) -> Iterator[Reference]:
    """Every Aanhangsel with its session year; matches of different notations may overlap."""
    for pattern in (_YEAR_FIRST, _NUMBER_FIRST, _APPENDIX_LAST):
        for match in pattern.finditer(text):
            if session := years(match[0]):
                stem = f"{_stem('ah', match[0])}-{session}"
                yield make("aanhangsel", f"{stem}-{int(match['number'])}", text, *match.span())
                yield from _rest_of_list(text, match, stem)
    for match in _OFFICIAL.finditer(text):
        if session := years(match["years"]):
            stem = f"ah-{match['house'].lower()}-{session}"
            identity = f"{stem}-{int(match['number'])}{(match['reprint'] or '').lower()}"
            yield make("aanhangsel", identity, text, *match.span())


def find_handelingen(text: str) -> Iterator[Reference]:
    """Every sitting of the Handelingen; the Aanhangsel is not among them."""
    for match in _PROCEEDINGS.finditer(text):
        if session := years(match[0]):
            parts = (_stem("h", match["between"]), session, match["number"], match["item"])
            page = f" p. {match['page']}" if match["page"] else ""
            yield make("handelingen", "-".join(filter(None, parts)) + page, text, *match.span())
    for match in _OFFICIAL_PROCEEDINGS.finditer(text):
        yield make("handelingen", match[0].lower(), text, *match.span())


def _rest_of_list(text: str, first: re.Match[str], stem: str) -> Iterator[Reference]:
    """`nrs. 12 en 13`, `nr. 12 en nr. 13`, `; 2023-2024, nr. 14`: further ones of one chamber."""
    plural = re.match(r"(?i)nrs|nummers", first["mark"] or "") is not None
    end = first.end()
    while match := _NEXT.match(text, end):
        closed = "en" in match["joint"] and match["closed"] is not None
        if not (match["year"] or match["mark"] or plural or closed):
            return
        if match["year"]:
            house = _stem("ah", match["year"]) if printed_chamber(match["year"]) else stem[:5]
            stem = f"{house}-{years(match['year'])}"
        end = match.end("item")
        yield make("aanhangsel", f"{stem}-{int(match['number'])}", text, match.start("item"), end)


def _stem(kind: str, printed: str) -> str:
    return f"{kind}-ek" if printed_chamber(printed) == "I" else f"{kind}-tk"
