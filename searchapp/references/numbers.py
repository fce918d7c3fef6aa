"""Lists of question numbers as headings and back-references print them: `1 t/m 3, 5 en 12a`.

A number is one to three digits with at most one letter. Ranges must ascend and hold at most a
hundred numbers; a letter alone continues the number before it (`1a, b en c`, `1a/b/c`).
"""

import re

from searchapp.references.dates import MONTH

LONGEST_RANGE = 100
MOST_JOINS = 200
"""No set has more questions; the bound keeps a text that is one endless list from being slow."""

_NUMBER = re.compile(
    rf"""([1-9][0-9]{{0,2}})([A-Za-z](?![A-Za-z]))?(?![0-9])
    (?!\s{{0,3}}(?:%|(?:{MONTH}|(?i:procent|euro|miljoen|miljard|jaar|uur))(?![a-z])))""",
    re.VERBOSE,
)
_LETTER = re.compile(r"([a-z])(?![A-Za-z0-9])")
_DASH = r"[-\u2010-\u2015\u2212]"
_RANGE = re.compile(rf"\s{{0,3}}(?:(?i:t/m|tot\s{{1,3}}en\s{{1,3}}met)|{_DASH})\s{{0,3}}")
_JOIN = re.compile(
    r"""\s{0,3}(?:(?P<comma>[,;])\s{0,3}(?:(?i:en|of|&)\s{1,3})?|/|(?:(?i:en|of)(?![a-z])|&))\s{0,3}
    (?:(?:(?i:op|bij|onder|van|het|de|mijn|antwoord|antwoorden)\s{1,3}){0,5}
    (?i:vraag|vragen)\s{0,3})?""",
    re.VERBOSE,
)
# A number after a bare comma belongs to the list only if the list, or the clause, goes on or ends
# there: in "antwoord op vraag 3, 20 gemeenten hebben" the 20 does not.
_ENDS = re.compile(rf"[^\S\n]{{0,3}}(?:$|[\n,;:.)\]?!&/»]|{_DASH}|(?i:en|of|t/m|tot)(?![a-z]))")

Number = tuple[int, str]


def parse_numbers(text: str) -> tuple[str, ...] | None:
    """The numbers that the whole text lists, in printed order; None if it is no such list."""
    stripped = text.strip()
    numbers, end = leading_numbers(stripped)
    return numbers if numbers and end == len(stripped) else None


def leading_numbers(text: str, start: int = 0) -> tuple[tuple[str, ...], int]:
    """The longest list of numbers at `start`, and where it ends; no numbers and `start` if none."""
    numbers: list[Number] = []
    end = start
    for _ in range(MOST_JOINS):
        step = _step(text, end, numbers[-1] if numbers else None)
        if not step:
            break
        more, end = step
        numbers += more
    return tuple(dict.fromkeys(f"{number}{letter}" for number, letter in numbers)), end


def _step(text: str, at: int, last: Number | None) -> tuple[list[Number], int] | None:
    """What follows the number `last` at `at`: a first number, a further one, or a range from it."""
    if last is None:
        return _one(text, at, None)
    if through := _RANGE.match(text, at):
        found = _one(text, through.end(), last)
        spanned = _expand(last, found[0][0]) if found else []
        return (spanned, found[1]) if found and spanned else None
    if not (join := _JOIN.match(text, at)):
        return None
    found = _one(text, join.end(), last)
    bare_comma = join["comma"] and join[0].strip() == join["comma"]
    return found if found and (not bare_comma or _ENDS.match(text, found[1])) else None


def _one(text: str, at: int, last: Number | None) -> tuple[list[Number], int] | None:
    if match := _NUMBER.match(text, at):
        return [(int(match[1]), (match[2] or "").lower())], match.end()
    if last and last[1] and (match := _LETTER.match(text, at)):
        return [(last[0], match[1])], match.end()
    return None


def _expand(first: Number, last: Number) -> list[Number]:
    """The numbers after `first` up to `last`; empty where that is no range."""
    if not first[1] and not last[1] and first[0] < last[0] < first[0] + LONGEST_RANGE:
        return [(number, "") for number in range(first[0] + 1, last[0] + 1)]
    if first[0] == last[0] and first[1] and first[1] < last[1]:
        letters = range(ord(first[1]) + 1, ord(last[1]) + 1)
        return [(first[0], chr(letter)) for letter in letters]
    return []
