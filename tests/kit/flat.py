"""Letters whose line ends were lost: headings, notes and feet of pages in the middle of lines."""

import re
from collections.abc import Iterator
from random import Random

from tests.kit import typesetting
from tests.kit.composing import Scope
from tests.kit.logical import TURN, Letter, Unit, plain
from tests.kit.pages import Feet
from tests.kit.printed import Printed

SCOPE = Scope("aanhangsel", flat=True, gaps=False, pages=False)

_ENDED = re.compile(r"[.?!»”’)]$")
_SENTENCE_ENDS = re.compile(r"\w[.?!][»”’)]?$")
_WORD_ENDS = re.compile(r"[a-zé0-9).;]$")
_FORMS = ("square spaced", "square", "glued")


def print_flat(letter: Letter, rng: Random) -> tuple[Printed, frozenset[int]]:
    """Print a letter with a few lines in all; with it comes which marker got lost, if any."""
    seed = rng.random()
    whole = _Flat(letter, Random(seed))
    text = whole.text()
    able = sorted(whole.following)
    lost = frozenset(rng.sample(able, 1)) if able and rng.random() < 0.2 else frozenset()
    if lost:
        without = _Flat(letter, Random(seed), lost)
        shorter = without.text()
        if lost <= without.following:
            return without.printed(shorter), lost
    return whole.printed(text), frozenset()


class _Flat:
    def __init__(self, letter: Letter, rng: Random, lost: frozenset[int] = frozenset()) -> None:
        self.letter, self.rng, self.lost = letter, rng, lost
        self.following: set[int] = set()
        self.under: dict[int, int] = {}
        self.unit = 0
        self.form = rng.choice(_FORMS)
        self.feet = Feet(rng, "flat", letter)
        self.features: set[str] = {"H2 inline"}
        self.page = 1
        self.left = rng.randint(900, 2200)
        self.due: list[int] = []
        if letter.notes:
            self.features |= {"F8 note inside a line", typesetting.MARKERS[self.form][1]}

    def printed(self, text: str) -> Printed:
        return Printed(text, self.under, frozenset(self.features | self.feet.features))

    def text(self) -> str:
        parts = [" ".join(plain(part) for part in self.letter.head)]
        for place, unit in enumerate(self.letter.units):
            self.unit = place
            parts.append(self._joint(parts[-1], unit))
            parts.append(" ".join(self._words(unit)))
        if self.due:
            parts.append(f" {' '.join(self._notes())}")
        if self.rng.random() < 0.3 and _SENTENCE_ENDS.search(parts[-1]):
            parts.append(" -")
        return "".join(parts) + "\n"

    def _joint(self, before: str, unit: Unit) -> str:
        """What stands between a unit's text and the text before it: mostly its heading."""
        if unit.heading is None or not unit.inline:
            return f"\n\n{unit.heading}\n\n" if unit.heading else "\n\n"
        chance = self.rng.random()
        after_text = unit is not self.letter.units[0]
        simple = re.fullmatch(r"\w+ \d+(?:(?:, | en |, en )\d+)* ", unit.heading)
        if after_text and simple and chance < 0.25 and _ENDED.search(before):
            self.features.add("H2 inside a line")
            return f" {unit.heading}"
        alone = re.fullmatch(r"\w+ \d+[a-z]? ", unit.heading)
        if after_text and alone and chance < 0.3 and _WORD_ENDS.search(before):
            self.features.add("H2 glued to the text before")
            return f"{unit.heading.rstrip()}\n"
        return f"\n\n{unit.heading}"

    def _words(self, unit: Unit) -> Iterator[str]:
        text = " ".join(typesetting.marked(paragraph) for paragraph in unit.paragraphs)
        words = text.replace(TURN, " ").split(" ")
        for place, word in enumerate(words):
            printed = typesetting.shown(typesetting.hidden(word, self.lost), self.form, ends=False)
            yield printed
            self.due.extend(typesetting.marks_on(word))
            self.left -= len(printed) + 1
            # Between `Vraag` and its number a foot would make a heading of a note.
            if self.left < 0 and 8 < place < len(words) - 2 and printed[-5:].lower() != "vraag":
                yield from self._foot(printed)

    def _foot(self, before: str) -> Iterator[str]:
        """The notes that are due and the foot of the page, where it can be told from the text."""
        notes = list(self._notes(keep=True))
        last = notes[-1] if notes else before
        if self.page > 1 and not _SENTENCE_ENDS.search(last):
            return
        self.due.clear()
        if notes:
            self.features.add("F1")
        yield from notes
        self.features.add("F5 publication of flat text" if self.page == 1 else "F5 dash")
        yield f"{self.feet.flat} -" if self.page == 1 else "-"
        self.page += 1
        self.left = self.rng.randint(900, 2200)

    def _notes(self, *, keep: bool = False) -> Iterator[str]:
        before = ""
        for note in self.letter.notes:
            if note.number in self.due:
                self.under[note.number] = self.unit
                # After the end of a sentence the next number needs no marker.
                if _ENDED.search(before):
                    self.following.add(note.number)
                before = plain(note.text)
                yield f"{note.number} {before}"
        if not keep:
            self.due.clear()
