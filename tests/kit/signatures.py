"""Signatures under a covering letter: by one, by two below each other, by two side by side.

Ministries are real, whoever signs for them is invented.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from searchapp.model import Role
from tests.kit.logical import Official

_OFFICIALS = (
    Official(Role.MINISTER, "Defensie", "Aleida Lommerzeel"),
    Official(Role.MINISTER, "Buitenlandse Zaken", "Bastiaan van Kortrijk"),
    Official(Role.MINISTER, "Financiën", "M.C.G. Özverhoek"),
    Official(Role.STATE_SECRETARY, "Infrastructuur en Waterstaat", "T.A. Dorrevelt-Ritsmeer"),
    Official(Role.STATE_SECRETARY, "Onderwijs, Cultuur en Wetenschap", "Hélène de Boomstede"),
    Official(Role.MINISTER, "Landbouw, Visserij, Voedselzekerheid en Natuur", "J.F. ’t Waal"),
    Official(Role.PRIME_MINISTER, "Algemene Zaken", "W. van der Lindeman"),
)
_TAB = "\t"
_GAPS = ("  ", " " * 5, " " * 24, _TAB)
_WIDEST = 90
"""Characters that fit on the narrowest line of a letter."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs, in printed order; the paragraphs that say so; the features they exercise."""

    officials: tuple[Official, ...]
    paragraphs: tuple[str, ...]
    features: frozenset[str]


def signed(rng: Random) -> Signed:
    """The signatures of one letter."""
    case = rng.choice((_in_capitals, _in_small_letters, _with_a_comma))
    if rng.random() < 0.35:
        return _alone(rng, case(rng.choice(_OFFICIALS)))
    pair = rng.sample(_OFFICIALS, 2)
    return _two(rng, [case(one) for one in pair])


def office(official: Official) -> str:
    """`minister van Defensie`."""
    also = ", minister" if official.role is Role.PRIME_MINISTER else ""
    return f"{official.role}{also} van {official.ministry}"


@dataclass(frozen=True, slots=True)
class _Signature:
    """An office as it is printed above a name, and whose it is."""

    office: str
    official: Official


def _in_capitals(official: Official) -> _Signature:
    return _Signature(f"DE {office(official).upper()}", official)


def _in_small_letters(official: Official) -> _Signature:
    return _Signature(f"de {office(official)}", official)


def _with_a_comma(official: Official) -> _Signature:
    return _Signature(f"De {_capital(office(official))},", official)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _alone(rng: Random, one: _Signature) -> Signed:
    official = one.official
    if official.role is not Role.PRIME_MINISTER and rng.random() < 0.4:
        lines = (official.name, _capital(office(official)))
        return Signed((official,), lines, frozenset({"F7 name above"}))
    return Signed((official,), (one.office, official.name), frozenset({"F7 name below"}))


def _two(rng: Random, both: Sequence[_Signature]) -> Signed:
    first, second = both
    officials = (first.official, second.official)
    between, apart = rng.choice((" ", *_GAPS)), rng.choice(_GAPS)
    # What takes the text out of a page may leave one space of those between two offices.
    beside = f"{first.office}{between}{second.office.replace('DE ', 'De ', 1)}"
    if len(beside) > _WIDEST:
        lines = (first.office, first.official.name, second.office, second.official.name)
        return Signed(officials, lines, frozenset({"F7 name below"}))
    names = f"{first.official.name}{apart}{second.official.name}"
    found = {
        f"F12 names {'tab' if apart == _TAB else 'spaces'}",
        f"F12 offices {'one space' if between == ' ' else 'apart'}",
    }
    return Signed(officials, (beside, names), frozenset(found))
