"""Second pass: blocks → units, answers bound to questions by printed number.

A set of open questions is kept, so answers may come jointly, out of order, or long after their
question. Where no number is printed an answer takes the questions just before it, and says so when
that is a guess.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from searchapp.model import Confidence, Notice, Unit, UnitKind
from searchapp.reading.blocks import Block
from searchapp.reading.joining import breaks_off
from searchapp.reading.structure import Structure


@dataclass(frozen=True, slots=True)
class Bound:
    """A unit with the block that it was made from."""

    unit: Unit
    block: Block


@dataclass
class _Binder:
    questions: int = 0
    open: dict[str, None] = field(default_factory=dict)
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
        if not printed:
            self.questions += 1
            printed = (str(self.questions),)
            reasons.append(Notice(key="numbered_by_order"))
        if kind is UnitKind.ANSWER and not set(printed) <= self.open.keys():
            reasons.append(Notice(key="not_asked", values={"numbers": ", ".join(printed)}))
        numbers = tuple(self._once(kind, number, reasons) for number in printed)
        self._account(kind, numbers)
        return numbers, reasons

    def _bare(self) -> tuple[tuple[str, ...], list[Notice]]:
        numbers = tuple(self.fresh or islice(reversed(self.open), 1))
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
            self.open.update(dict.fromkeys(numbers))
            self.fresh.extend(numbers)
        else:
            for number in numbers:
                self.open.pop(number, None)
            self.fresh = []


def bind(structure: Structure) -> tuple[Bound, ...]:
    """The units of a document in printed order."""
    binder = _Binder()
    bound: list[Bound] = []
    for block in structure.blocks:
        numbers, reasons = binder.numbers(block)
        reasons.extend(Notice(key=key) for key in block.reasons)
        text = structure.text(block)
        if not text:
            reasons.append(Notice(key="empty_unit"))
        elif breaks_off(text):
            reasons.append(Notice(key="breaks_off"))
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
    return tuple(_unanswered(list(_counted(bound)), binder.open))


def _unanswered(bound: Sequence[Bound], waiting: Container[str]) -> Iterator[Bound]:
    """Where others have an answer, one without may have swallowed it."""
    answered = any(item.unit.kind is UnitKind.ANSWER for item in bound)
    for item in bound:
        unit = item.unit
        lacks = unit.kind is UnitKind.QUESTION and any(one in waiting for one in unit.numbers)
        if answered and lacks:
            reasons = (*unit.reasons, Notice(key="unanswered"))
            update = {"reasons": reasons, "confidence": _confidence(reasons)}
            item = replace(item, unit=unit.model_copy(update=update))
        yield item


def _counted(bound: Sequence[Bound]) -> Iterator[Bound]:
    """Questions numbered by their order are sure when each of them asks; else one may be none."""
    sure = all(
        item.unit.text.rstrip("’”»'\") ").endswith("?") for item in bound if _is_counted(item.unit)
    )
    for item in bound:
        if sure and _is_counted(item.unit) and len(item.unit.reasons) == 1:
            yield replace(item, unit=item.unit.model_copy(update={"confidence": Confidence.HIGH}))
        else:
            yield item


def _is_counted(unit: Unit) -> bool:
    return any(reason.key == "numbered_by_order" for reason in unit.reasons)


_LOW = frozenset(
    {"printed_twice", "number_misprinted", "answer_without_question", "empty_unit", "not_asked"}
)


def _confidence(reasons: Sequence[Notice]) -> Confidence:
    if not reasons:
        return Confidence.HIGH
    return Confidence.LOW if any(reason.key in _LOW for reason in reasons) else Confidence.MEDIUM
