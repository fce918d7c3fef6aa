"""Which units stay when several documents say the same: the rules behind `filing`.

Units are compared by kind and numbers. A joint unit is never split or copied: it stands against all
units of its kind that share a number with it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from searchapp.model import Confidence, Unit, UnitKind

_SURENESS = {Confidence.LOW: 1, Confidence.MEDIUM: 2, Confidence.HIGH: 3}
_NOT_A_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Kept:
    """A unit and the place of its document in the list that is filed."""

    unit: Unit
    origin: int

    def changed(self, **values: object) -> "Kept":
        """The same with some fields of its unit replaced."""
        return replace(self, unit=self.unit.model_copy(update=values))


def sureness(unit: Unit) -> int:
    """How sure the reader is, as a number; a unit without text is worth nothing."""
    return _SURENESS[unit.confidence] if unit.text.strip() else 0


def has_text(unit: Unit) -> int:
    """1 where the unit says anything."""
    return min(1, sureness(unit))


def laid_over(upper: list[Kept], lower: Iterable[Kept], worth: Callable[[Unit], int]) -> list[Kept]:
    """The units of `upper`, and of `lower` what `upper` lacks.

    A lower unit takes the place of upper ones when it covers all their numbers and is worth more,
    or is worth as much and covers a number that they do not. One with a number of its own is added.
    """
    result = list(upper)
    for item in lower:
        rivals = [kept for kept in upper if share(kept.unit, item.unit)]
        if not rivals:
            result.append(item)
            continue
        have, brings = _numbers(rivals), set(item.unit.numbers)
        gain = worth(item.unit) - max(worth(rival.unit) for rival in rivals)
        if have <= brings and (gain > 0 or (gain == 0 and have < brings)):
            result = [kept for kept in result if kept not in rivals]
            result.append(item)
        elif not brings <= have:
            result.append(item)
    return result


def layered(
    letters: Iterable[tuple[date | None, list[Kept]]],
) -> tuple[list[Kept], list[Kept]]:
    """What stands now and what it came on top of, from letters in the order of their dates.

    A later letter that says something else becomes a further version; one that says the same
    changes nothing, unless its reading is surer. An earlier unit goes once all its numbers are
    spoken for.
    """
    standing: list[Kept] = []
    earlier: list[Kept] = []
    for dated, letter in letters:
        fresh: list[Kept] = []
        for item in letter:
            rivals = [kept for kept in standing if share(kept.unit, item.unit)]
            twin = next((kept for kept in rivals if _says_the_same(kept.unit, item.unit)), None)
            if twin:
                if sureness(item.unit) > sureness(twin.unit):
                    same = item.changed(version=twin.unit.version, dated=twin.unit.dated)
                    standing[standing.index(twin)] = same
            elif not rivals or has_text(item.unit) or _is_wider(item, rivals):
                fresh.append(_as_version(item, rivals, dated))
        gone = [kept for kept in standing if _is_spoken_for(kept.unit, standing + fresh)]
        earlier += gone
        standing = [kept for kept in standing if kept not in gone] + fresh
    return standing, earlier


def _as_version(item: Kept, rivals: list[Kept], dated: date | None) -> Kept:
    # What says nothing comes beside the older unit, not on top of it.
    before = max((kept.unit.version for kept in rivals), default=0)
    version = max(1, before + has_text(item.unit))
    return item.changed(version=version, dated=item.unit.dated or dated)


def share(one: Unit, other: Unit) -> bool:
    """Whether two units are about the same: of one kind, sharing a number or both without."""
    if one.kind is not other.kind:
        return False
    return not set(one.numbers).isdisjoint(other.numbers) or not (one.numbers or other.numbers)


def woven(lists: Iterable[list[str]]) -> list[str]:
    """One order out of several: the first list's, with what others add after what stands before it.

    A list that has nothing in common with those before it comes at the end.
    """
    order: list[str] = []
    for labels in lists:
        at = len(order) if set(labels).isdisjoint(order) else 0
        for label in labels:
            if label in order:
                at = order.index(label) + 1
            else:
                order.insert(at, label)
                at += 1
    return order


def answers_after_questions(kept: list[Kept]) -> list[Kept]:
    """Printed order: an answer follows the last question it covers, announcements come last."""
    place = {
        number: index
        for index, item in enumerate(kept)
        if item.unit.kind is UnitKind.QUESTION
        for number in item.unit.numbers
    }
    keys: list[tuple[int, bool, int]] = []
    at = 0
    for index, item in enumerate(kept):
        kind = item.unit.kind
        if kind is UnitKind.ANSWER:
            # Without a question of its own it stays behind the unit it was printed after.
            at = max((place[n] for n in item.unit.numbers if n in place), default=at)
        else:
            at = len(kept) if kind is UnitKind.ANNOUNCEMENT else index
        keys.append((at, kind is UnitKind.ANSWER, index))
    return [kept[index] for _, _, index in sorted(keys)]


def _numbers(kept: Iterable[Kept]) -> set[str]:
    return {number for item in kept for number in item.unit.numbers}


def _is_wider(item: Kept, rivals: Iterable[Kept]) -> bool:
    return not set(item.unit.numbers) <= _numbers(rivals)


def _says_the_same(one: Unit, other: Unit) -> bool:
    return one.numbers == other.numbers and _letters(one.text) == _letters(other.text)


def _letters(text: str) -> str:
    # Two formats of one letter differ in spaces, hyphens and quotation marks, not in words.
    return _NOT_A_WORD.sub("", unicodedata.normalize("NFKC", text).casefold())


def _is_spoken_for(unit: Unit, all_kept: list[Kept]) -> bool:
    later = [
        kept for kept in all_kept if kept.unit.version > unit.version and share(unit, kept.unit)
    ]
    return bool(later) and set(unit.numbers) <= _numbers(later)
