"""Second pass: blocks → units, answers bound to questions by printed number.

A set of open questions is kept, so answers may come jointly, out of order, or long after their
question. Where no number is printed an answer takes the questions just before it, and says so when
that is a guess.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from searchapp.model import Confidence, Notice, Unit, UnitKind
from searchapp.reading.structure import Block, Structure


@dataclass(frozen=True, slots=True)
class Bound:
    """A unit with the block that it was made from."""

    unit: Unit
    block: Block


@dataclass
class _Binder:
    open: list[str] = field(default_factory=list)
    fresh: list[str] = field(default_factory=list)
    printed: Counter[tuple[UnitKind, str]] = field(default_factory=Counter)

    def numbers(self, block: Block) -> tuple[tuple[str, ...], list[Notice]]:
        """The numbers of a block's unit, and why they may be doubted."""
        kind, printed = block.heading.kind, block.heading.numbers
        if kind not in (UnitKind.QUESTION, UnitKind.ANSWER):
            return (), []
        if kind is UnitKind.ANSWER and not printed:
            return self._bare()
        reasons: list[Notice] = []
        if kind is UnitKind.ANSWER and not set(printed) <= set(self.open):
            reasons.append(Notice(key="not_asked", values={"numbers": ", ".join(printed)}))
        numbers = tuple(self._once(kind, number, reasons) for number in printed)
        self._account(kind, numbers)
        return numbers, reasons

    def _bare(self) -> tuple[tuple[str, ...], list[Notice]]:
        numbers = tuple(self.fresh or self.open[-1:])
        reasons: list[Notice] = []
        if not numbers:
            numbers = (self._once(UnitKind.ANSWER, "0", reasons),)
            reasons.append(Notice(key="answer_without_question"))
        elif len(self.fresh) > 1:
            reasons.append(
                Notice(key="bare_heading_for_several", values={"numbers": ", ".join(numbers)})
            )
        elif not self.fresh:
            reasons.append(Notice(key="bare_heading_again", values={"number": numbers[0]}))
        self._account(UnitKind.ANSWER, numbers)
        return numbers, reasons

    def _once(self, kind: UnitKind, number: str, reasons: list[Notice]) -> str:
        """The number itself, or `7~2` where it was printed before."""
        self.printed[kind, number] += 1
        times = self.printed[kind, number]
        if times == 1:
            return number
        reasons.append(Notice(key="printed_twice", values={"number": number}))
        return f"{number}~{times}"

    def _account(self, kind: UnitKind, numbers: Sequence[str]) -> None:
        if kind is UnitKind.QUESTION:
            self.open.extend(numbers)
            self.fresh.extend(numbers)
        else:
            self.open = [number for number in self.open if number not in numbers]
            self.fresh = []


def bind(structure: Structure) -> tuple[Bound, ...]:
    """The units of a document in printed order."""
    binder = _Binder()
    bound: list[Bound] = []
    for block in structure.blocks:
        numbers, reasons = binder.numbers(block)
        text = structure.text(block)
        if not text:
            reasons.append(Notice(key="empty_unit"))
        unit = Unit(
            kind=block.heading.kind,
            numbers=numbers,
            seq=len(bound),
            text=text,
            confidence=_confidence(reasons),
            reasons=tuple(reasons),
            pages=tuple(sorted({piece.page for piece in block.slices})),
        )
        bound.append(Bound(unit, block))
    return tuple(bound)


_LOW = frozenset({"printed_twice", "answer_without_question", "empty_unit", "not_asked"})


def _confidence(reasons: Sequence[Notice]) -> Confidence:
    if not reasons:
        return Confidence.HIGH
    return Confidence.LOW if any(reason.key in _LOW for reason in reasons) else Confidence.MEDIUM
