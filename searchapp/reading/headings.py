"""Headings: the lines that open a question, an answer or another unit.

Forms and counts: 4,754 times `Vraag N`, 459 `Antwoord N`, 162 `Vraag N en N`, 72 `Antwoord op vraag
N` in 534 documents; a line that begins with one of these words is a heading only when nothing but
numbers follows, or numbers and a colon, or numbers and a new sentence.
"""

import re
from dataclasses import dataclass

from searchapp.model import UnitKind
from searchapp.references import parse_numbers

_DECORATION = r"[\s*_#>-]{0,8}"
_WORD = re.compile(
    rf"{_DECORATION}(?:(?:Nader|Aanvullend|Gezamenlijk|Gecombineerd)\s{{1,3}}(?=a))?"
    r"(?P<word>V(?:raag|RAAG|ragen|RAGEN)|A(?:ntwoord(?:en)?|NTWOORD(?:EN)?)|Beantwoording"
    r"|BEANTWOORDING|(?<=[rdk]\s)antwoord(?:en)?)"
)
_NUMBER = r"\d{1,4}[a-z]?"
_ONE_NUMBER = re.compile(r"[1-9]\d{0,3}$")
_ASKED_FOR = r"(?i:(?:op\s{1,3})?(?:de\s{1,3})?(?:vraag|vragen)\s{1,3})?"
_LINK = (
    r"\s{0,2}(?:, ?(?i:en)|,|&|\+|(?i:en)|-|–|(?i:t/?m)|(?i:tot\sen\smet)|/)\s{0,2}" + _ASKED_FOR
)
NUMBER_LIST = rf"{_NUMBER}(?:{_LINK}(?:{_NUMBER}|[a-z])(?![^\W_])){{0,60}}"
"""The pattern of a list of numbers, as a heading prints it."""

_NUMBERS = re.compile(
    r"(?:\s{1,3}(?i:gezamenlijk))?(?:\s{1,3}(?i:op|van|bij))?(?:\s{1,3}(?i:de))?"
    r"(?:\s{0,3}\(?(?i:vraag|vragen))?(?:\s{1,3}(?i:nrs?\.?|nummers?))?\s{0,3}[(:#]?"
    rf"\s{{0,3}}(?P<numbers>{NUMBER_LIST})(?![^\W_])"
)
_MISREAD_ONE = re.compile(
    r"(?:\s{1,3}(?i:op|van))?(?:\s{1,3}(?i:vraag))?\s{1,3}[lI](?=\s{0,3}[:.)]?[\s*]{0,8}$)"
)
_NOT_COUNTED = re.compile(r"(?:op|de|vraag|vragen)\s{1,3}")
_OF_A_NAME = r"(?:[A-Z][\w.’'-]{1,30}|van|de|den|der|ten|ter|en|el|al|\([^()]{1,40}\)),?"
_END = re.compile(
    r"(?:\s{1,3}gezamenlijk)?"
    rf"(?:\s{{1,3}}van\s(?:het\slid|de\sleden)(?:\s{{1,2}}{_OF_A_NAME}){{1,12}}"
    r"|\s{1,3}\([A-Z][^()\d]{1,60}\))?"
    r"\s{0,3}[:.)–—-]{0,2}[\s*_#]{0,8}$"
)
_INLINE = re.compile(
    r"[*_]{0,3}\s{0,3}[:.)]{1,2}[*_]{0,3}\s{1,4}(?=\S)"
    r"|\s{1,4}(?:[–—-]\s{1,4})?(?=[A-Z‘“«\"'])"
)
_NAMED = {
    UnitKind.INTRODUCTION: re.compile(
        r"(?:Inleiding|Algemene (?:inleiding|toelichting|opmerking(?:en)?)"
        r"|Opmerking(?:en)?(?= vooraf))(?: vooraf)?\s{0,3}:?\s{0,3}$"
    ),
    UnitKind.EXPLANATION: re.compile(r"Toelichting\s{0,3}(?::\s{0,3}|$)"),
    UnitKind.ANNOUNCEMENT: re.compile(r"Mededeling\s{0,3}(?::\s{0,3}|$)"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading line opens; `body` is the column where its text begins."""

    kind: UnitKind
    numbers: tuple[str, ...]
    body: int


def parse_heading(line: str) -> Heading | None:
    """The heading that a line is, or None. Bare `Antwoord` has no numbers."""
    word = _WORD.match(line)
    if not word:
        return _named(line)
    kind = UnitKind.QUESTION if word["word"][0] == "V" else UnitKind.ANSWER
    listed = _NUMBERS.match(line, word.end()) or _MISREAD_ONE.match(line, word.end())
    one = listed and listed.re is _MISREAD_ONE
    numbers = (("1",) if one else listed_numbers(listed["numbers"])) if listed else ()
    if numbers is None or (kind is UnitKind.QUESTION and not numbers):
        return None
    end = listed.end() if listed else word.end()
    if _END.match(line, end):
        return Heading(kind, numbers, len(line))
    inline = _INLINE.match(line, end)
    if not inline or (not numbers and ":" not in inline.group()):
        return None
    return Heading(kind, numbers, inline.end())


def listed_numbers(printed: str) -> tuple[str, ...] | None:
    """The numbers of a list as a heading prints it; None where it is none."""
    # In running text four digits are a year; a heading may count that far.
    if _ONE_NUMBER.match(printed):
        return (printed,)
    plain = _NOT_COUNTED.sub("", printed.lower())
    return parse_numbers(plain.replace("+", "&").replace("tm", "t/m"))


def _named(line: str) -> Heading | None:
    for kind, pattern in _NAMED.items():
        if match := pattern.match(line.strip("* ")):
            return Heading(
                kind, (), len(line) if match.end() == len(line.strip("* ")) else match.end()
            )
    return None
