"""Headings: the lines that open a question, an answer or another unit.

Forms and counts: 4,754 times `Vraag N`, 459 `Antwoord N`, 162 `Vraag N en N`, 72 `Antwoord op vraag
N` in 534 documents; a line that begins with one of these words is a heading only when nothing but
numbers follows, or numbers and a colon, or numbers and a new sentence.
"""

import re
from dataclasses import dataclass

from searchapp.model import UnitKind
from searchapp.references import parse_numbers

_WORD = re.compile(
    r"[\s*]{0,8}"
    r"(?P<word>Vraag|VRAAG|Vragen|VRAGEN|Antwoord|ANTWOORD|Antwoorden|ANTWOORDEN|Beantwoording)"
    r"(?:\s{1,3}(?:op\s{1,3})?(?:de\s{1,3})?(?:vraag|vragen|VRAAG|VRAGEN))?"
    r"(?=[\s:.*\d]|$)"
)
_NUMBER = r"\d{1,4}[a-z]?"
_ONE_NUMBER = re.compile(r"[1-9]\d{0,3}$")
_LINK = r"\s{0,2}(?:, ?en|,|&|en vraag|en|-|–|t/m|tot en met|/)\s{0,2}"
NUMBER_LIST = rf"{_NUMBER}(?:{_LINK}(?:{_NUMBER}|[a-z])(?!\w)){{0,60}}"
"""The pattern of a list of numbers, as a heading prints it."""

_NUMBERS = re.compile(rf"\s{{0,3}}(?P<numbers>{NUMBER_LIST})(?!\w)")
_MISREAD_ONE = re.compile(r"\s{1,3}[lI](?=\s{0,3}[:.)]?[\s*]{0,8}$)")
_END = re.compile(r"\s{0,3}[:.)]?[\s*]{0,8}$")
_INLINE = re.compile(r"\s{0,3}[:.)]\s{1,4}(?=\S)|\s{1,4}(?=[A-Z‘“«\"'])")
_LONE = re.compile(r"\s{0,3}(?P<number>\d{1,3})(?P<mark>[.)]?)(?:\s{0,3}$|\s{1,4}(?=[A-Z‘“«\"']))")
_NAMED = {
    UnitKind.INTRODUCTION: re.compile(
        r"(Inleiding|Algemene (?:inleiding|toelichting))\s{0,3}:?\s{0,3}$"
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
    kind = UnitKind.QUESTION if word["word"].lower().startswith("vra") else UnitKind.ANSWER
    listed = _NUMBERS.match(line, word.end()) or _MISREAD_ONE.match(line, word.end())
    numbers = _numbers(listed) if listed else ()
    if numbers is None or (kind is UnitKind.QUESTION and not numbers):
        return None
    end = listed.end() if listed else word.end()
    if _END.match(line, end):
        return Heading(kind, numbers, len(line))
    inline = _INLINE.match(line, end)
    if not inline or (not numbers and ":" not in inline.group()):
        return None
    return Heading(kind, numbers, inline.end())


def _numbers(match: re.Match[str]) -> tuple[str, ...] | None:
    printed = match["numbers"] if match.re is _NUMBERS else "1"
    # In running text four digits are a year; a heading may count that far.
    return (printed,) if _ONE_NUMBER.match(printed) else parse_numbers(printed)


def parse_lone_number(line: str, expected: int) -> Heading | None:
    """A question that is opened by its number alone: `3` on a line, or `3. Heeft u …`."""
    match = _LONE.match(line)
    if not match or int(match["number"]) != expected:
        return None
    if match.end() < len(line) and not match["mark"]:
        return None
    return Heading(UnitKind.QUESTION, (match["number"],), match.end())


def _named(line: str) -> Heading | None:
    for kind, pattern in _NAMED.items():
        if match := pattern.match(line.strip("* ")):
            return Heading(
                kind, (), len(line) if match.end() == len(line.strip("* ")) else match.end()
            )
    return None
