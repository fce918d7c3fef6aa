"""Letters made for tests: a text, and what a careful person reads in it.

The same seed gives the same letter, anywhere. What a letter exercises is named after the rows of
the catalogue of real cases: `H3 t/m`, `F1`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from searchapp.model import DocumentKind, UnitKind
from tests.kit import flat
from tests.kit.composing import compose
from tests.kit.layouts import LAYOUTS, Layout
from tests.kit.logical import TURN, Letter, Official, plain
from tests.kit.printed import Printed
from tests.kit.printing import print_letter

TrueUnit = tuple[UnitKind, tuple[str, ...], str]
TrueNote = tuple[str, str | None, str]


@dataclass(frozen=True, slots=True)
class GeneratedLetter:
    """A text with its true reading.

    `units` are kind, numbers and text; `footnotes` marker, label of the unit and text;
    `back_references` the label of an answer and the numbers that it points to; `rest` what belongs
    to nothing. `paragraphs` are texts that stand apart, `items` such as open a list item. `exact`:
    not only the letters but also hyphens and signs are those of the text. `pages` are those of each
    unit, where any are printed. `answered_by` are those who sign, or are said to answer, in printed
    order.
    """

    text: str
    layout: str
    doc_kind: DocumentKind
    units: tuple[TrueUnit, ...]
    footnotes: tuple[TrueNote, ...]
    back_references: frozenset[tuple[str, tuple[str, ...]]]
    features: frozenset[str]
    rest: str = ""
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    exact: bool = True
    pages: tuple[tuple[int, ...], ...] = ()
    answered_by: tuple[Official, ...] = ()


def generate(seed: int) -> GeneratedLetter:
    """The letter of a seed."""
    rng = Random(seed)
    if rng.random() < 0.1:
        letter = compose(rng, flat.SCOPE)
        printed, lost = flat.print_flat(letter, rng)
        return true_reading(letter, printed, "flat", lost)
    layout = rng.choice(LAYOUTS)
    letter = compose(rng, layout.scope)
    lost = _lost(letter, layout, rng)
    printed = print_letter(letter, layout, rng, lost=lost)
    if any(len(re.findall(rf"(?m)^ ?{number}\b(?!\. )", printed.text)) > 1 for number in lost):
        # A number that opens a line for another reason could be the marker that got lost.
        lost = frozenset()
        printed = print_letter(letter, layout, rng, lost=lost)
    return true_reading(letter, printed, layout.name, lost)


def _lost(letter: Letter, layout: Layout, rng: Random) -> frozenset[int]:
    """A marker that got lost: never the first of its letter, nor one beside another."""
    if not layout.scope.pages or rng.random() > 0.15:
        return frozenset()
    text = "".join(run.text for unit in letter.units for one in unit.paragraphs for run in one.runs)
    able = [
        note.number
        for note in letter.notes[1:]
        # A line that goes on with the number could be taken for its marker.
        if not re.match("idem|\\d", note.text) and f"{TURN}{note.number} " not in text
    ]
    return frozenset(rng.sample(able, min(1, len(able))))


def true_reading(
    letter: Letter, printed: Printed, layout: str, lost: frozenset[int] = frozenset()
) -> GeneratedLetter:
    """What a careful person reads in a printed letter; the markers of notes in `lost` are gone."""
    there = [note for note in letter.notes if note.number != printed.absent]
    letter = replace(letter, notes=tuple(there) if printed.noted else ())
    attached = {number: unit.label for unit in letter.units for number in unit.notes}
    for number in lost:
        attached[number] = letter.units[printed.under[number]].label
    features = letter.features | printed.features | ({"F8 marker lost"} if lost else set())
    return GeneratedLetter(
        text=printed.text,
        layout=layout,
        doc_kind=letter.kind,
        units=tuple((unit.kind, unit.numbers, unit.text) for unit in letter.units),
        footnotes=tuple(
            (str(note.number), attached.get(note.number), plain(note.text)) for note in letter.notes
        ),
        back_references=frozenset(letter.back_references),
        features=frozenset(features),
        rest=" ".join(unit.stray for unit in letter.units if unit.stray),
        exact=printed.exact,
        pages=printed.pages,
        answered_by=letter.answered_by,
        paragraphs=tuple(_apart(letter)) if printed.apart else (),
        items=tuple(_items(letter)) if layout != "flat" else (),
    )


def _apart(letter: Letter) -> Iterator[str]:
    for unit in letter.units:
        if unit.section or any(paragraph.row for paragraph in unit.paragraphs):
            continue
        for paragraph in unit.paragraphs:
            # `5)` may come to open a line, as an item of a list does; where a line must end, it may
            # be as short as the last of a paragraph.
            turned = any(TURN in run.text for run in paragraph.runs)
            if not turned and not re.search(r"\d\) ", paragraph.text):
                yield paragraph.text


def _items(letter: Letter) -> Iterator[str]:
    for unit in letter.units:
        yield from (paragraph.text for paragraph in unit.paragraphs if paragraph.label)
