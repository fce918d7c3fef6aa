"""Citations: how a question or an answer is named in a memo, a judgment or a newspaper.

Three forms. With an Aanhangsel: `Aanhangsel Handelingen II 2024/25, nr. 2345, antwoord op vraag 9`.
Without: the letter by who signed it, its day, its reference and the case. Newsroom: who answered
whom, when, and the link. What is not known is left out, never made up.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from searchapp.model import Exchange, Minister, Pair, Role
from searchapp.references.dates import MONTHS

_AANHANGSEL = re.compile(r"ah-(tk|ek)-([0-9]{4})[0-9]{2}([0-9]{2})-([0-9]{1,5})(?:-[hn][0-9])?")
_PLURAL = {
    Role.MINISTER: "ministers",
    Role.STATE_SECRETARY: "staatssecretarissen",
    Role.PRIME_MINISTER: "minister-presidenten",
}


def cite(exchange: Exchange, pair: Pair) -> str:
    """With the Aanhangsel number where it is known, else the letter; unanswered: the question."""
    return ", ".join(filter(None, (_publication(exchange, pair), _place(pair))))


def cite_news(exchange: Exchange, pair: Pair, link: str) -> str:
    """The newsroom form: who answered which question of whom, the day, and `link`."""
    askers = dutch_list([_person(member.name, member.party) for member in exchange.members])
    asked = " van ".join(filter(None, (_question(pair), askers)))
    if pair.answer:
        ministers = _named(exchange.answered_by)
        said, day = f"{ministers or 'antwoord'} op {asked}", _answered(exchange, pair)
    else:
        ministers = _named(exchange.addressees)
        said, day = f"{asked} aan {ministers}" if ministers else asked, exchange.submitted
    return ", ".join(filter(None, (said[:1].upper() + said[1:], _day(day), link)))


def dutch_date(day: date) -> str:
    """`16 juni 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def dutch_list(words: Sequence[str]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    return " en ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _publication(exchange: Exchange, pair: Pair) -> str:
    """The document that holds the unit, in words."""
    if match := _AANHANGSEL.fullmatch(exchange.aanhangsel or ""):
        house = "I" if match[1] == "ek" else "II"
        return f"Aanhangsel Handelingen {house} {match[2]}/{match[3]}, nr. {match[4]}"
    return _letter(exchange, pair) if pair.answer else _question_document(exchange)


def _letter(exchange: Exchange, pair: Pair) -> str:
    day, signed = _answered(exchange, pair), _offices(exchange.answered_by)
    letter = " van ".join(filter(None, ("Brief", signed, _day(day))))
    if exchange.reference:
        letter += f", kenmerk {exchange.reference}"
    if exchange.zaak:
        letter += f" (beantwoording Kamervragen {dutch_list(exchange.zaak)})"
    return letter


def _question_document(exchange: Exchange) -> str:
    named = " ".join(filter(None, ("Kamervragen", dutch_list(exchange.zaak))))
    return f"{named} van {dutch_date(exchange.submitted)}" if exchange.submitted else named


def _place(pair: Pair) -> str:
    """`antwoord op vraag 4 en 5`, or `vraag 9` where there is no answer."""
    return f"antwoord op {_question(pair)}" if pair.answer else _question(pair)


def _question(pair: Pair) -> str:
    numbers = pair.answer.numbers if pair.answer else pair.questions[0].numbers
    # "2~2" is our name for a 2 that was printed twice; the letter itself says 2.
    printed = [number.partition("~")[0] for number in numbers]
    return " ".join(filter(None, ("vraag", dutch_list(printed))))


def _answered(exchange: Exchange, pair: Pair) -> date | None:
    return (pair.answer.dated if pair.answer else None) or exchange.answered


def _day(day: date | None) -> str:
    return dutch_date(day) if day else ""


def _offices(ministers: Sequence[Minister]) -> str:
    """`de ministers van Defensie en van Buitenlandse Zaken`; each office once."""
    offices = dict.fromkeys((minister.role, minister.ministry) for minister in ministers)
    return dutch_list(
        [
            _office(role, [ministry for _, ministry in group])
            for role, group in groupby(offices, key=lambda office: office[0])
        ]
    )


def _office(role: Role, ministries: Sequence[str | None]) -> str:
    title = _PLURAL[role] if len(ministries) > 1 else role.value
    if role is Role.PRIME_MINISTER:
        return f"de {title}"
    fields = dutch_list([f"van {ministry}" for ministry in ministries if ministry])
    return " ".join(filter(None, ("de", title, fields)))


def _named(ministers: Sequence[Minister]) -> str:
    """`minister Brekelmans (Defensie) en minister Veldkamp (Buitenlandse Zaken)`."""
    return dutch_list([_minister(minister) for minister in ministers])


def _minister(minister: Minister) -> str:
    if minister.name:
        return _person(f"{minister.role.value} {minister.name}", minister.ministry)
    return " van ".join(filter(None, (minister.role.value, minister.ministry)))


def _person(name: str, belonging: str | None) -> str:
    return f"{name} ({belonging})" if belonging else name
