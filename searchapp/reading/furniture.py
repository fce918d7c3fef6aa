"""Page furniture: what a page repeats and nobody wrote as part of an answer.

Each rule has a name, which the ledger shows beside what it took. Some furniture stands on a line of
its own; what ends a page may also be glued to the text before and after it by whatever extracted
the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from searchapp.reading.lines import Line

SAMPLE_NOTICE = "VOORBEELD – verzonnen brief, geen echt Kamerstuk"

MARKUP = "markup"
"""The rule for what a web page left in its text."""

_YEARS = r"\d{4}\s?[–-]\s?\d{2,4}"
_OF_PAGES = r"(?:Pagina|Blad)\s{1,3}\d{1,3}\s{1,3}van\s{1,3}\d{1,3}"
_WHOLE = {
    "sample_notice": re.compile(re.escape(SAMPLE_NOTICE)),
    "page_number": re.compile(
        r"(?:(?:Pagina|Blad)\s{1,3}(?:\|\s{0,3})?\d{1,4}"
        r"|(?i:pagina|blad)\s{1,3}\d{1,4}(?i:\s{1,3}van\s{1,3}|\s{0,3}/\s{0,3})\d{1,4})$"
    ),
    "publication": re.compile(r"(?:ah|kv)-(?:tk|ek)-\w{5,14}(?:-\w{1,6}){0,2}$"),
    "rule": re.compile(r"(?:-{5,}|_{5,}|={5,}|\*{5,})$"),
    # The series' own number, where the word before it got lost.
    "issn": re.compile(r"0921\s{0,3}-\s{0,3}7398$"),
}
_ANYWHERE = {
    "issn": re.compile(r"ISSN\s{1,3}\d{4}\s{0,3}-\s{0,3}\d{3}[\dX]"),
    "printed_at": re.compile(
        r"[’'‘]s-Gravenhage\s{1,3}\d{4}(?=\s{0,150}(?:Tweede|Eerste)\sKamer|\s{0,9}$)"
    ),
    "running_head": re.compile(
        rf"(?<!^\d)(?<!^\d\d)(?:Tweede|Eerste)\sKamer,\svergaderjaar\s{_YEARS},"
        rf"\s(?:Aanhangsel|Vragen)(?!\svan\sde\sHand)(?:\s{{0,3}}\d{{1,3}}(?!\d))?(?=[^,\d]|$)"
    ),
    # At either end of a line, or glued to the heading below; inside a sentence somebody wrote it.
    "page_number": re.compile(
        rf"^\s{{0,3}}{_OF_PAGES}(?=\s{{1,3}}(?!van\s)\w)"
        rf"|(?<!\(){_OF_PAGES}(?=\s{{0,9}}$|(?:Vraag|Antwoord)\w{{0,2}}\s)"
    ),
    "publication": re.compile(r"\bh\stk\s\d{8}\s\d{1,5}(?:\s-)?(?=\s|$)"),
    MARKUP: re.compile(r"<(?:a\s[^<>]{0,200}noot[^<>]{0,200}>[^<>]{0,20}</a|[/a-z][^<>]{0,300})>"),
    "page_rule": re.compile(r"(?<=[.?!»”’)] )-(?=\s|$)"),
}
_HINT = re.compile(r"ISSN|Gravenhage|Kamer,\sv|h\stk\s|Pagina\s|Blad\s|<|[.?!»”’)] -")
"""What no glued furniture goes without; most lines hold none of it."""

_LETTERHEAD = {
    "return_address": re.compile(r"> ?Retouradres"),
    "address": re.compile(
        r"(?:Postbus \d|\d{4} ?[A-Z]{2}\s{1,3}[A-Z]|MPC \d|Plein \d"
        r"|[A-Z]\w{2,30}(?:weg|straat|markt|plein|laan) \d)"
    ),
    "website": re.compile(r"www\.\S{3,60}$"),
    "telephone": re.compile(r"[TFE]\s{1,3}[\d(+][\d\s()+-]{6,20}$"),
    "request": re.compile(r"Bij beantwoording,? (?:de )?datum"),
    "publication_head": re.compile(
        r"(?:(?:Tweede|Eerste) Kamer der Staten-Generaal|Vergaderjaar \d{4}[–-]\d{2,4}"
        r"|Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer"
        r"|regering gegeven antwoorden)"
    ),
}
_LONE_NUMBER = re.compile(r"\d{1,4}$")

ENDS_PAGE = frozenset({"publication", "running_head", "rule", "page_rule", "page_number"})
"""Furniture at the foot of a page: what follows stands on the next."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Columns of a line that a rule takes."""

    start: int
    end: int
    rule: str


def furniture_on(text: str) -> Iterator[Cut]:
    """The furniture on one line, in order: the whole line, or what is glued to its text."""
    stripped = text.strip()
    for rule, pattern in _WHOLE.items():
        if pattern.match(stripped):
            yield Cut(0, len(text), rule)
            return
    if not _HINT.search(text):
        return
    cuts = sorted(
        (
            Cut(match.start(), match.end(), rule)
            for rule, pattern in _ANYWHERE.items()
            for match in pattern.finditer(text)
        ),
        key=lambda cut: cut.start,
    )
    position = 0
    for cut in cuts:
        if cut.start >= position:
            yield cut
            position = cut.end


def is_page_number(lines: Sequence[Line], index: int) -> bool:
    """Whether a line holds a number and nothing else, right below the foot of a page."""
    if not _LONE_NUMBER.match(lines[index].text.strip()):
        return False
    above = (lines[place] for place in range(index - 1, -1, -1))
    before = next((line for line in above if not line.blank), None)
    # A page has one number.
    numbered = before is not None and before.furniture == "page_number"
    return before is not None and before.furniture in ENDS_PAGE and not numbered


def letterhead_rule(text: str) -> str | None:
    """The name of the rule that makes a line above the first unit furniture, or None."""
    return next(
        (name for name, pattern in _LETTERHEAD.items() if pattern.match(text.strip())), None
    )
