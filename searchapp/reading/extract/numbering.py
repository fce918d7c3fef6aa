"""The numbers that Word counts for lists and headings, which no paragraph's text holds.

ECMA-376 part 1, 17.9: a paragraph names a list (`w:num`) and a level; lists are instances of an
abstract list, which has the levels and is what is counted. A level starts anew whenever one above
it is counted, unless it says otherwise.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from searchapp.reading.extract.ooxml import W, number_in, value

__all__ = ["BULLET", "Numbering"]

BULLET = "•"
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_AROUND = " \t.:)("
_LONGEST = 80
"""Characters of a level's pattern; Word's own dialog allows fewer."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST_LETTERS, _MOST_ROMAN = 26 * 30, 3999
"""Past these Word's letters and Roman numerals grow out of hand; digits do then."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list. `restart` is the level (from 1) that starts it anew; 0 for none."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    restart: int = -1
    legal: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """An instance: the abstract list that it counts in, its levels, and where they begin anew."""

    counted: str
    levels: dict[int, _Level]
    begins: dict[int, int]


class Numbering:
    """The lists of a document, counted as its paragraphs come by; `root` is the numbering part."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists = {} if root is None else _lists(root)
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def next(self, identifier: str, level: str) -> str:
        """Count a paragraph, and say its number as it is printed, without the point or brackets
        around it; `•` for a bullet; empty for a paragraph of no list.

        `identifier` and `level` are how the paragraph or its style names them.
        """
        here = min(number_in(level, 0), _LEVELS - 1)
        if identifier not in self._lists:
            return ""
        counting = self._lists[identifier]
        counts = self._counts[counting.counted]
        counts[here] = self._count(identifier, counting, here)
        for deeper in range(here + 1, _LEVELS):
            restart = counting.levels.get(deeper, _Level()).restart
            if restart != 0 and (restart < 0 or here < restart):
                counts.pop(deeper, None)
        return _printed(counting.levels, here, counts)

    def counted_in(self, identifier: str, level: str) -> str:
        """A name for the list and level that such a paragraph is counted in; empty for none."""
        if identifier not in self._lists:
            return ""
        return f"{self._lists[identifier].counted} {number_in(level, 0)}"

    def _count(self, identifier: str, counting: _List, here: int) -> int:
        begun = (identifier, here) in self._begun
        self._begun.add((identifier, here))
        if here in counting.begins and not begun:
            return counting.begins[here]
        last = self._counts[counting.counted].get(here)
        return counting.levels.get(here, _Level()).start if last is None else last + 1


def _lists(root: etree._Element) -> dict[str, _List]:
    abstract = {of.get(f"{W}abstractNumId", ""): of for of in root.iterchildren(f"{W}abstractNum")}
    styled = {value(of, f"{W}styleLink"): identifier for identifier, of in abstract.items()}
    all_levels = {identifier: _levels(of) for identifier, of in abstract.items()}
    lists: dict[str, _List] = {}
    for num in root.iterchildren(f"{W}num"):
        counted = value(num, f"{W}abstractNumId") or ""
        # A list that borrows a style's levels is counted with it.
        counted = styled.get(value(abstract.get(counted), f"{W}numStyleLink") or "-", counted)
        levels = dict(all_levels.get(counted, {}))
        begins: dict[int, int] = {}
        for override in num.iterchildren(f"{W}lvlOverride"):
            levels |= _levels(override)
            begin = number_in(value(override, f"{W}startOverride"), -1)
            if begin >= 0:
                begins[number_in(override.get(f"{W}ilvl"), 0)] = begin
        # Zero is how a paragraph says that it leaves the list of its style.
        lists[num.get(f"{W}numId", "")] = _List(counted, levels, begins)
    lists.pop("0", None)
    return lists


def _levels(parent: etree._Element) -> dict[int, _Level]:
    found = ((number_in(at.get(f"{W}ilvl"), 0), at) for at in parent.iterchildren(f"{W}lvl"))
    return {place: _level(at) for place, at in found if place < _LEVELS}


def _level(level: etree._Element) -> _Level:
    # A format that only newer versions know stands in an alternative, with the fallback last.
    forms = [form.get(f"{W}val", "") for form in level.iter(f"{W}numFmt")]
    legal = value(level, f"{W}isLgl")
    return _Level(
        start=number_in(value(level, f"{W}start"), 0),
        form=forms[-1] if forms else "decimal",
        pattern=(value(level, f"{W}lvlText") or "")[:_LONGEST],
        restart=number_in(value(level, f"{W}lvlRestart"), -1),
        legal=legal is not None and legal not in {"0", "false"},
    )


def _printed(levels: dict[int, _Level], here: int, counts: dict[int, int]) -> str:
    level = levels.get(here, _Level(pattern=f"%{here + 1}"))
    if level.form == "bullet":
        return BULLET

    def count(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        of = levels.get(at, _Level())
        return _formatted(counts.get(at, of.start), "decimal" if level.legal else of.form)

    return _PLACE.sub(count, level.pattern).strip(_AROUND)


def _formatted(count: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"} and 0 < count <= _MOST_LETTERS:
        # After z come aa, bb and so on.
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in {"lowerRoman", "upperRoman"} and 0 < count <= _MOST_ROMAN:
        return _roman(count) if form == "lowerRoman" else _roman(count).upper()
    if form == "none":
        return ""
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    digits = []
    for size, digit in _ROMAN:
        times, count = divmod(count, size)
        digits.append(digit * times)
    return "".join(digits)
