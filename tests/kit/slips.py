"""What goes wrong in real letters: headings lost or misprinted, words left behind by a page.

Each slip leaves a letter that a careful reader still understands.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from tests.kit import prose
from tests.kit.logical import Unit
from tests.kit.numbering import A, Q

Slipped = tuple[list[Unit], str]


def answer_heading_lost(rng: Random, units: Sequence[Unit]) -> Slipped | None:
    """An answer below its question, in a new paragraph and without a heading."""
    places = [
        place
        for place in range(1, len(units))
        if _answers_above(units, place) and not _is_answer(units, place + 1)
    ]
    return _replaced(rng, units, places, "H8 answer", heading=None, inline=False)


def question_heading_lost(rng: Random, units: Sequence[Unit]) -> Slipped | None:
    """A question on a new page without a heading, above an answer with its number."""
    places = [
        place
        for place in range(2, len(units) - 1)
        if units[place].kind is Q
        and _is_answer(units, place - 1)
        and units[place - 1].text.endswith(".")
        and _answers_above(units, place + 1)
        and _numbered(units[place + 1])
    ]
    return _replaced(rng, units, places, "H8 question", heading=None, inline=False, apart=True)


def number_misprinted(rng: Random, units: Sequence[Unit]) -> Slipped | None:
    """`Vraag 7` twice, and an answer 8."""
    places = [
        place
        for place in range(2, len(units) - 1)
        if units[place].kind is Q
        and _single(units[place])
        and units[place - 2].numbers == (str(int(units[place].numbers[0]) - 1),)
        and _answers_above(units, place + 1)
        and _numbered(units[place + 1])
    ]
    if not places:
        return None
    place = rng.choice(places)
    printed = str(int(units[place].numbers[0]) - 1)
    heading = (units[place].heading or "").replace(units[place].numbers[0], printed)
    return _replaced(rng, units, [place], "H7", heading=heading)


def number_misread(rng: Random, units: Sequence[Unit]) -> Slipped | None:
    """`Vraag l`: what a scan makes of `Vraag 1`."""
    places = [
        place
        for place, unit in enumerate(units)
        if unit.heading and not unit.inline and re.search(r"[a-zA-Z] 1[:*. ]*$", unit.heading)
    ]
    if not places:
        return None
    place = rng.choice(places)
    heading = (units[place].heading or "").replace(" 1", f" {rng.choice('lI')}")
    return _replaced(rng, units, [place], "H15 misread", heading=heading)


def letter_lost(rng: Random, units: Sequence[Unit]) -> Slipped | None:
    """`Vraag 2` above each of `Antwoord 2a` and `Antwoord 2b`."""
    lettered = [
        place
        for place, unit in enumerate(units)
        if unit.kind is Q and len(unit.numbers) == 1 and not unit.numbers[0].isdigit()
    ]
    if not lettered or not all(
        _answers_above(units, place + 1) and _numbered(units[place + 1]) for place in lettered
    ):
        return None
    changed = list(units)
    for place in lettered:
        number = units[place].numbers[0]
        heading = (units[place].heading or "").replace(number, number[:-1])
        changed[place] = replace(units[place], heading=heading)
    return changed, "H13 letter lost"


def section_printed_twice(rng: Random, units: Sequence[Unit]) -> Slipped | None:
    """The title of a section above a question's heading and again below it."""
    places = [place for place in range(1, len(units)) if units[place].kind is Q]
    title = f"{rng.choice('abcd')}. Over {prose.thing(rng)}"
    return _replaced(rng, units, places, "H13 section", section=title, inline=False)


def words_left(rng: Random, units: Sequence[Unit]) -> Slipped | None:
    """A few words below a question that belong to nothing."""
    places = [
        place
        for place, unit in enumerate(units)
        if unit.kind is Q and unit.text.endswith("?") and not unit.paragraphs[-1].runs[-1].notes
    ]
    words = rng.choice(("Defensie kazerne", "Openbaar", "Varne sluis Noord", "Intern gebruik"))
    return _replaced(rng, units, places, "F5 stray words", stray=words)


def bullet_left(rng: Random, units: Sequence[Unit]) -> Slipped | None:
    """A bullet without text below an answer."""
    places = [
        place for place, unit in enumerate(units) if unit.kind is A and not unit.paragraphs[-1].row
    ]
    return _replaced(rng, units, places, "F11 stray bullet", stray=rng.choice(("•", "(cid:129)")))


Slip = Callable[[Random, Sequence[Unit]], Slipped | None]
ANYWHERE: tuple[Slip, ...] = (
    *(number_misprinted, number_misprinted, number_misread, letter_lost, letter_lost),
    bullet_left,
    section_printed_twice,
)
NEEDS_GAPS: tuple[Slip, ...] = (answer_heading_lost, words_left)
NEEDS_PAGES: tuple[Slip, ...] = (question_heading_lost,)


def _replaced(
    rng: Random, units: Sequence[Unit], places: Sequence[int], feature: str, **changes: object
) -> Slipped | None:
    if not places:
        return None
    place = rng.choice(places)
    changed = list(units)
    changed[place] = replace(units[place], **changes)  # type: ignore[arg-type]
    return changed, feature


def _is_answer(units: Sequence[Unit], place: int) -> bool:
    return place < len(units) and units[place].kind is A


def _answers_above(units: Sequence[Unit], place: int) -> bool:
    """Whether a unit answers just the question above it."""
    above, unit = units[place - 1], units[place]
    return (
        unit.kind is A
        and above.kind is Q
        and unit.numbers == above.numbers
        and len(unit.numbers) == 1
    )


def _single(unit: Unit) -> bool:
    return len(unit.numbers) == 1 and unit.numbers[0].isdigit()


def _numbered(unit: Unit) -> bool:
    """Whether the heading of a unit shows its number."""
    return unit.heading is not None and unit.numbers[0] in unit.heading
