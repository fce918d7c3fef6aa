"""The head of a document: who asked whom about what, who answered, when, under which numbers.

Two layouts say the same. An Aanhangsel prints `Vragen van het lid … aan … over … (ingezonden …)`
and `Antwoord van Minister … (ontvangen …)`; a letter prints `Datum`, `Betreft`, a covering letter
and signatures. What is not printed stays empty.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from searchapp.model import Member, Minister, Model, Reference
from searchapp.reading.lines import Line
from searchapp.reading.people import People
from searchapp.reading.signatures import find_signatures
from searchapp.references import find_dates, find_references, normal_case
from searchapp.registry import of_case

_CASE = r"(?P<case>20\d\d ?Z ?\d{5})"
_OWN_CASES = (
    re.compile(rf"(?<!Zie ook )(?:met kenmerk|\(vraagnummer|met nummer)\s{{1,3}}{_CASE}"),
    re.compile(rf"uw brief van [\w ]{{6,30}}, (?:met )?(?:nr\.?|nummer|kenmerk) {_CASE}"),
    re.compile(rf"^\s{{0,3}}{_CASE}\s{{0,3}}$", re.MULTILINE),
)
_REFERENCE = re.compile(
    r"(?:^Onze referentie|Ons kenmerk|^Kenmerk)\s{0,5}[:|]?\s{0,5}"
    r"(?P<reference>(?=[\w./ -]{0,20}\d)\w[\w./-]{2,40}(?: / [\w.-]{3,30})?)",
    re.MULTILINE,
)
_DAY = r"(?P<day>\d{1,2}\s{1,3}[a-z]{3,9}\s{1,3}\d{4})"
_FILED = (re.compile(rf"\bingezonden (?:op )?{_DAY}"), re.compile(rf"\buw brief van {_DAY}"))
_ANSWERED = (
    re.compile(rf"\(ontvangen {_DAY}"),
    re.compile(rf"^Datum\s{{0,3}}[:|]?\s{{0,3}}{_DAY}", re.MULTILINE),
)
_PUBLICATION = re.compile(r"\bah-(?:tk|ek)-\d{8}-\d{1,5}\b")
_AH_NUMBER = re.compile(r"^AH (?P<number>\d{1,5})\s{0,3}$", re.MULTILINE)
_TITLES = (
    re.compile(
        r"\b(?:Schriftelijke )?[Vv]ragen van (?:het|de) (?:lid|leden) .{5,1200}?\(ingezonden"
    ),
    re.compile(
        r"\bAntwoord(?:en)? van [^.]{5,400}? op (?:de )?(?:Kamer)?vragen van "
        r".{5,800}?(?=\.?\s?$|\n)"
    ),
    re.compile(r"(?:^|\n)(?:Betreft|Onderwerp)\b.{5,800}?(?=\n|$)"),
    re.compile(r"\b[Vv]ragen van (?:het|de) (?:lid|leden) .{5,800}?(?=\n|$)"),
)
_SUBJECT = re.compile(r"\sover\s(?P<subject>.{3,900}?)\s?(?:\(ingezonden|[.\s]{0,3}$)")
_ADDRESSED = re.compile(r"\baan\s(?P<who>.{5,600}?)(?=\sover\s|\s?\(ingezonden|$)")
_ANSWER_LINE = re.compile(r"\b(?:Antwoord|Mededeling) van (?P<who>.{5,600}?)\s?\(ontvangen")
_ON_BEHALF = re.compile(
    r"\b[Mm]ede namens (?P<who>.{5,400}?)"
    r"(?=\s?\(ontvangen|\n|,?\s?$|,?\s(?:de\s(?:antwoorden|beantwoording)|op\s(?:Kamer)?vragen)\b)"
)
_SEE_ALSO = re.compile(r"Zie ook .{0,200}")


class Letterhead(Model):
    """What the head of a document says; every field may be empty."""

    zaak: tuple[str, ...] = ()
    reference: str | None = None
    aanhangsel: str | None = None
    submitted: date | None = None
    answered: date | None = None
    subject: str | None = None
    members: tuple[Member, ...] = ()
    addressees: tuple[Minister, ...] = ()
    answered_by: tuple[Minister, ...] = ()
    on_behalf_of: tuple[Minister, ...] = ()
    references: tuple[Reference, ...] = ()


def read_letterhead(head: Sequence[Line], whole: str, stem: str) -> Letterhead:
    """Read the lines above the first unit; `whole` is all text (its footers name the publication).

    `stem` is the file's name without its ending: an identifier that the text does not print is
    taken from it.
    """
    lines = "\n".join(line.text.strip() for line in head)
    text = _paragraphs(head)
    cases = _own_cases(lines, text) or _from_stem(stem)
    submitted, answered = _first_day(_FILED, text), _first_day(_ANSWERED, text)
    people = People(of_case(cases[0] if cases else None), submitted or answered)
    title = _title(text)
    subject, addressed, behalf = (
        _SUBJECT.search(title),
        _ADDRESSED.search(title),
        _ON_BEHALF.search(text),
    )
    answer_line = _ANSWER_LINE.search(text.replace("\n", " "))
    return Letterhead(
        zaak=cases,
        reference=reference["reference"] if (reference := _REFERENCE.search(lines)) else None,
        aanhangsel=_aanhangsel(lines, whole, stem, answered),
        submitted=submitted,
        answered=answered,
        subject=subject["subject"].strip() if subject else None,
        members=people.members(title),
        addressees=people.ministers(addressed["who"]) if addressed else (),
        answered_by=people.answering(answer_line["who"])
        if answer_line
        else find_signatures(head, people),
        on_behalf_of=people.ministers(behalf["who"]) if behalf else (),
        references=tuple(
            ref for also in _SEE_ALSO.finditer(text) for ref in find_references(also.group())
        ),
    )


def _paragraphs(head: Sequence[Line]) -> str:
    """The head with its printed lines joined, one paragraph to a line."""
    joined = "".join("\n" if line.blank else f"{line.text.strip()} " for line in head)
    return "\n".join(
        " ".join(paragraph.split()) for paragraph in joined.split("\n") if paragraph.strip()
    )


def _own_cases(lines: str, text: str) -> tuple[str, ...]:
    for pattern in _OWN_CASES:
        found = [
            normal_case(match["case"])
            for source in (text, lines)
            for match in pattern.finditer(source)
        ]
        if cases := tuple(dict.fromkeys(case for case in found if case)):
            return cases
    return ()


def _from_stem(stem: str) -> tuple[str, ...]:
    case = normal_case(stem.removeprefix("kv-tk-"))
    return (case,) if case else ()


def _aanhangsel(lines: str, whole: str, stem: str, answered: date | None) -> str | None:
    """The number of the Aanhangsel: printed in a footer, as `AH 602` with its session year, or in
    the file's name.
    """
    if printed := _PUBLICATION.search(whole) or _PUBLICATION.fullmatch(stem):
        return printed.group()
    number = _AH_NUMBER.search(lines)
    if not number or not answered:
        return None
    first = answered.year if answered >= _session_opens(answered.year) else answered.year - 1
    return f"ah-tk-{first}{first + 1}-{number['number']}"


def _session_opens(year: int) -> date:
    """The third Tuesday of September, on which the session year of parliament begins (Grondwet,
    article 65).
    """
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def _first_day(patterns: Sequence[re.Pattern[str]], text: str) -> date | None:
    for pattern in patterns:
        if (match := pattern.search(text)) and (days := find_dates(match["day"])):
            return days[0].day
    return None


def _title(text: str) -> str:
    """The sentence that says who asked whom about what, on one line."""
    flat = text.replace("\n", " ")
    for pattern in _TITLES:
        source = flat if "ingezonden" in pattern.pattern else text
        if match := pattern.search(source):
            return match.group()
    return ""
