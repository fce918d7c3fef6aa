"""A unit as a page shows it: text with links, footnotes, pointers, earlier versions. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from searchapp.model import Exchange, Pair, Unit, UnitKind
from searchapp.web.formatting import (
    Passage,
    heading,
    passages,
    printed,
    reference_address,
    reference_links,
    unit_links,
)

Place = Callable[[str], str | None]
"""Number of an answer → the address it has on the page at hand, None where there is none."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote with its links."""

    marker: str
    passages: list[Passage]


@dataclass(frozen=True, slots=True)
class Text:
    """All that a page shows of one unit. `anchors` are where it is found, the first its id."""

    unit: Unit
    heading: str
    anchors: tuple[str, ...]
    passages: list[Passage]
    notes: list[Note]
    pointers: list[tuple[str, str]]
    earlier: list["Text"]


@dataclass(frozen=True, slots=True)
class Reader:
    """Makes texts of one exchange. `place`: where answers stand, `is_known`: cases we have."""

    exchange: Exchange
    place: Place
    is_known: Callable[[str], bool]

    def text(self, unit: Unit) -> Text:
        """A unit with all that belongs to it."""
        return Text(
            unit=unit,
            heading=heading(unit),
            anchors=_anchors(unit),
            passages=self._passages(unit),
            notes=list(self.notes(unit.label)),
            pointers=list(self._pointers(unit)),
            earlier=[
                self._earlier(older) for older in self.exchange.earlier if _precedes(older, unit)
            ],
        )

    def notes(self, label: str | None) -> Iterator[Note]:
        """The footnotes of the unit with that label; None: of no unit in particular."""
        for note in self.exchange.footnotes:
            if note.attached_to == label:
                links = reference_links(
                    self.exchange, f"footnote {note.marker}", note.text, self.is_known
                )
                yield Note(note.marker, passages(note.text, links))

    def quoted(self, answer: Unit | None) -> list[tuple[Pair, list[Passage]]]:
        """Of an answer that only points to others, those others with their text."""
        pointing = self.exchange.back_references if answer else ()
        pure = [ref for ref in pointing if answer and ref.unit == answer.label and ref.pure]
        found = (self.exchange.pair(number) for ref in pure for number in ref.to)
        pairs = {pair.id: pair for pair in found if pair and pair.answer}
        return [(pair, self._passages(pair.answer)) for pair in pairs.values() if pair.answer]

    def see_also(self) -> list[tuple[str, str]]:
        """References in the head of a letter: words and address."""
        loose = (ref for ref in self.exchange.references if ref.unit is None)
        addresses = {ref.text: reference_address(ref, self.is_known) for ref in loose}
        return [(text, address) for text, address in addresses.items() if address]

    def _passages(self, unit: Unit) -> list[Passage]:
        return passages(unit.text, unit_links(self.exchange, unit, self.place, self.is_known))

    def _pointers(self, unit: Unit) -> Iterator[tuple[str, str]]:
        """The answers that an answer points to: number and address, each answer once."""
        pointing = (ref for ref in self.exchange.back_references if ref.unit == unit.label)
        numbers = (number for ref in pointing for number in ref.to)
        answers = (self.exchange.unit(UnitKind.ANSWER, number) for number in numbers)
        for joint in dict.fromkeys(answer.numbers for answer in answers if answer):
            if address := self.place(joint[0]):
                yield printed(joint), address

    def _earlier(self, unit: Unit) -> Text:
        text = passages(unit.text)
        return Text(unit, heading(unit), _anchors(unit, str(unit.version)), text, [], [], [])


def _anchors(unit: Unit, version: str = "") -> tuple[str, ...]:
    """`antwoord-4`, `antwoord-5`; an earlier version adds its number: `antwoord-4@1`."""
    return tuple("@".join(filter(None, (anchor, version))) for anchor in unit.anchors)


def _precedes(older: Unit, unit: Unit) -> bool:
    if older.kind is not unit.kind or older.version >= unit.version:
        return False
    return unit.kind is not UnitKind.ANSWER or bool(set(older.numbers) & set(unit.numbers))
