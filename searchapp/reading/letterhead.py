"""The head of a document: who asked whom about what, who answered, when, under which numbers.

Two layouts say the same. An Aanhangsel prints `Vragen van het lid … aan … over … (ingezonden …)`
and `Antwoord van Minister … (ontvangen …)`; a letter prints `Datum`, `Betreft`, a covering letter
and signatures. What is not printed stays empty.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from searchapp.model import Member, Minister, Model, Reference
from searchapp.reading.lines import WRAPPED_WIDTH, Line
from searchapp.reading.people import People
from searchapp.reading.signatures import find_signatures
from searchapp.reading.titles import (
    ASKERS,
    addressed,
    find_titles,
    names_askers,
    subject,
    told_title,
)
from searchapp.references import find_dates, find_references, normal_case, parse_dutch_date
from searchapp.registry import Registries, standard

_CASE = r"(?P<case>20\d\d ?Z ?\d{5})"
_OWN_CASES = (
    re.compile(
        rf"(?<!Zie ook )(?:(?:met|onder) (?:kenmerk|nummer)|\(vraagnummer):?\s{{1,3}}{_CASE}"
    ),
    re.compile(rf"uw brief van [\w ]{{6,30}}, (?:met )?(?:nr\.?|nummer|kenmerk) {_CASE}"),
    re.compile(rf"^\s{{0,3}}{_CASE}\s{{0,3}}$", re.MULTILINE),
    re.compile(
        rf"^Uw (?:[Kk]enmerk|[Rr]eferentie|brief \(kenmerk\))\s{{0,3}}[:|]?\s{{0,3}}"
        rf"(?:\d{{1,2}} [a-z]{{3,9}} \d{{4}}[,;]?\s{{1,3}})?{_CASE}",
        re.MULTILINE,
    ),
    re.compile(rf"\((?:(?:uw )?kenmerk:?|nummer:?|nr\.)\s{_CASE}"),
    re.compile(rf"\({_CASE}[,;]?\s[Ii]ngezonden"),
    re.compile(rf"\([Ii]ngezonden\s[^()]{{5,40}}?(?:nr\.\s|kenmerk\s|\)\s{{1,3}}\(?){_CASE}"),
    re.compile(rf"\([Ii]ngezonden\s[^()]{{5,40}}?,\s{_CASE}"),
)
_IN_TITLE = re.compile(rf"\([^()]{{0,20}}{_CASE}")
_REFERENCE = re.compile(
    r"(?:^Onze [Rr]eferentie|Ons [Kk]enmerk|^Kenmerk)\s{0,5}[:|]?\s{0,5}"
    r"(?P<reference>(?=[\w./ -]{0,20}\d)\w[\w./-]{2,40}(?: / [\w.-]{3,30})?)",
    re.MULTILINE,
)
_DAY = r"(?P<day>\d{1,2}\s{0,3}[a-z]{3,9}\s{0,3}\d{4})"
_FILED = (
    re.compile(rf"\b[Ii]ngezonden\s?(?:op )?{_DAY}"),
    re.compile(rf"\b[Uu]w brief van {_DAY}"),
    re.compile(rf"^Uw brief(?: \(kenmerk\))?\s{{0,3}}[:|]?\s{{0,3}}{_DAY}", re.MULTILINE),
)
_ANSWERED = (
    re.compile(rf"\([Oo]ntvangen\s?(?:\(ontvangen\s?)?{_DAY}"),
    re.compile(rf"^Datum\s{{0,3}}[:|]?\s{{0,3}}{_DAY}", re.MULTILINE),
    re.compile(rf"^(?:Den Haag|[’'‘]s-Gravenhage),?\s{{1,3}}{_DAY}\s{{0,3}}$", re.MULTILINE),
)
_PUBLICATION = re.compile(r"\bah-(?:tk|ek)-\d{8}-\d{1,5}(?:-[hn]\d)?\b")
_AH_NUMBER = re.compile(r"^AH (?P<number>\d{1,5})\s{0,3}$", re.MULTILINE)
_ANNOUNCED = re.compile(r"\bMededeling van ", re.IGNORECASE)
_TOLD_DAY = re.compile(
    r"\bOp (?P<day>\d{1,2}\s[a-z]{3,9})\s(?:(?P<year>\d{4})\s|jl\.?\s)?(?:heeft|hebben)\s"
    rf"{ASKERS}\b"
)
_ANSWER_LINE = re.compile(
    r"\b(?:Antwoord|(?:[Nn]ader|[Hh]erzien|[Aa]anvullend)e? antwoord|Mededeling) van "
    r"(?P<who>.{5,600}?)[.\s]{0,2}\([Oo]ntvangen"
)
_ON_BEHALF = re.compile(
    r"\b[Mm]ede namens (?P<who>.{5,400}?)"
    r"(?=[.\s]{0,2}\([Oo]ntvangen|\n|,?\s?$|,?\s(?:de\s(?:antwoorden|beantwoording)|op\s(?:Kamer)?vragen)\b)"
)
_LABEL = re.compile(
    r"(?:Datum|Betreft|Onderwerp|(?:Ons|Uw) [Kk]enmerk|(?:Onze|Uw) [Rr]eferentie|Kenmerk"
    r"|Uw brief(?= \(kenmerk\)|\s{0,3}$))\b(?: \(kenmerk\))?"
)
_BARE_LABEL = re.compile(rf"{_LABEL.pattern}\s{{0,3}}:?\s{{0,3}}$")
_CELL = re.compile(r"\s{0,3}\|\s{0,3}")
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ][.,])(?=(?:mede namens|de (?:minister|staatssecretaris))\b|Mede namens\b)"
    r"|(?<=[a-z])(?=[A-Z]\. ?[A-Z])"
)
_SEE_ALSO = "Zie ook "
_NEAR = 200
"""Characters in which what is to be seen is named."""


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


def read_letterhead(
    head: Sequence[Line],
    whole: str,
    stem: str,
    registries: Registries | None = None,
    *,
    announced: bool = False,
) -> Letterhead:
    """Read the lines above the first unit; `whole` is all text (its footers name the publication,
    and where a letter but announces something, it tells what a head tells).

    `stem` is the file's name without its ending: an identifier that the text does not print is
    taken from it.
    """
    untangled = list(_untangled(head))
    lines = "\n".join(line.text.strip() for line in untangled)
    text = _paragraphs(untangled)
    flat = text.replace("\n", " ")
    told = whole if announced or _ANNOUNCED.search(text) else text
    titles = find_titles(text)
    if not any(map(names_askers, titles)):
        titles += (told_title(told),)
    cases = _own_cases(lines, told) or _in_title(titles) or _from_stem(stem)
    dated = "\n".join((text, flat, lines, *(() if told is text else (told,))))
    answered = _first_day(_ANSWERED, dated)
    submitted = _first_day(_FILED, dated) or _told_day(told, answered)
    registry = (registries or standard()).of_case(cases[0] if cases else None)
    people = People(registry, submitted or answered)
    answering = People(registry, answered or submitted)
    answers = _ANSWER_LINE.search(flat)
    answered_by = (
        answering.answering(answers["who"]) if answers else find_signatures(untangled, answering)
    )
    behalf = _ON_BEHALF.search(flat if answers else text)
    about = next(filter(None, map(subject, titles)), None)
    return Letterhead(
        zaak=cases,
        reference=reference["reference"] if (reference := _REFERENCE.search(lines)) else None,
        aanhangsel=_aanhangsel(lines, whole, stem, answered),
        submitted=submitted,
        answered=answered,
        subject=about,
        members=next(filter(None, map(people.members, titles)), ()),
        addressees=people.ministers(addressed(titles, text)),
        answered_by=answered_by,
        on_behalf_of=_others(answering.ministers(behalf["who"]) if behalf else (), answered_by),
        references=tuple(
            ref
            for told in (about or "", *(also[:_NEAR] for also in flat.split(_SEE_ALSO)[1:]))
            for ref in find_references(told)
        ),
    )


def _untangled(head: Sequence[Line]) -> Iterator[Line]:
    """The head with each cell of a table, and each sentence glued to another, on its own line."""
    for line in head:
        cells = _CELL.split(line.text)
        if _LABEL.match(cells[0].strip()):
            cells = [" ".join(cells)]
        parts = [part for cell in cells for part in _GLUED.split(cell)]
        for place, part in enumerate(parts):
            if place:
                yield replace(line, text="")
            yield replace(line, text=part)


def _paragraphs(head: Sequence[Line]) -> str:
    """The head with its printed lines joined, one paragraph to a line.

    A label opens a paragraph, even where its value stands below it, and a line longer than print is
    one.
    """
    joined = ""
    labelled = False
    for line in head:
        text = line.text.strip()
        alone = len(text) > WRAPPED_WIDTH
        opens = _LABEL.match(text) or (not labelled and (not text or alone))
        joined += "\n" if opens else " "
        joined += f"{text}\n" if alone else text
        labelled = bool(_BARE_LABEL.match(text)) or (labelled and not text)
    return "\n".join(
        " ".join(paragraph.split()) for paragraph in joined.split("\n") if paragraph.strip()
    )


def _others(offices: Sequence[Minister], answered_by: Sequence[Minister]) -> tuple[Minister, ...]:
    """The offices but those that answer: nobody answers on their own behalf."""
    own = {(minister.role, minister.ministry) for minister in answered_by}
    return tuple(office for office in offices if (office.role, office.ministry) not in own)


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


def _in_title(titles: Sequence[str]) -> tuple[str, ...]:
    """The number that stands in brackets behind what was asked."""
    cases = (normal_case(match["case"]) for match in map(_IN_TITLE.search, titles) if match)
    return next(((case,) for case in cases if case), ())


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


def _told_day(announcement: str, answered: date | None) -> date | None:
    """`Op 6 november jl. hebben de leden …`: a day without its year is the last one before."""
    match = _TOLD_DAY.search(announcement)
    if not match:
        return None
    if match["year"] or not answered:
        return parse_dutch_date(f"{match['day']} {match['year']}")
    days = (parse_dutch_date(f"{match['day']} {answered.year - back}") for back in (0, 1))
    return next((day for day in days if day and day <= answered), None)


def _first_day(patterns: Sequence[re.Pattern[str]], text: str) -> date | None:
    for pattern in patterns:
        if (match := pattern.search(text)) and (days := find_dates(match["day"])):
            return days[0].day
    return None
