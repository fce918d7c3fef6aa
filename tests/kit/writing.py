"""The paragraphs of units: prose with lists, tables and quotes, and pointers to other answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from tests.kit import prose
from tests.kit.logical import TURN, Note, Paragraph, Run

BULLETS = ("•", "▪", "–", "·", "(cid:129)", "-")
_MOST_NOTES = 99
"""Glued to a year, more digits could not be told from it."""
_POINTERS = (
    ("Zie het antwoord op vraag {}.", 1),
    ("Zie ook mijn antwoord op vraag {}.", 1),
    ("Zoals reeds bij vraag {} is aangegeven, is daar geen aanleiding toe.", 1),
    ("Ik verwijs u naar het antwoord op vraag {}.", 1),
    ("Kortheidshalve verwijs ik naar de beantwoording van vraag {}.", 1),
    ("Zie het antwoord op vraag {}.", 2),
    ("Zie ook de antwoorden op de vragen {}.", 2),
    ("Zie de antwoorden op de vragen {}.", 3),
)


@dataclass
class Writer:
    """Writes the paragraphs of one letter; counts its notes and collects what it exercises.

    `noted` is how likely a question is to have a note. `numbered_lists`: whether `1.` may open a
    paragraph without being a question; `flat`: lines will be joined, so that
    neither a hyphen nor a note without a source can be told from the text around it; `paged`:
    whether a page may end anywhere.
    """

    rng: Random
    noted: float
    numbered_lists: bool
    flat: bool = False
    paged: bool = True
    notes: list[Note] = field(default_factory=list)
    features: set[str] = field(default_factory=set)
    pointers: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def question(self, *, plain: bool = False) -> tuple[Paragraph, ...]:
        """The paragraphs of a question; a plain one is a single paragraph that ends by asking."""
        rng = self.rng
        text = prose.question(rng, rng.choice((1, 1, 2, 2, 3)))
        runs = [Run(text, self._marks(self.noted))]
        if self.chance(self.noted):
            self.features.add("F9 quotes")
            asked = f"Bent u bekend met {prose.article(rng)}"
            runs[:0] = (
                [Run(asked, self._marks(1)), Run("? ")]
                if self.chance(0.4)
                else [
                    Run(f"{asked}?", self._marks(1)),
                    Run(" "),
                ]
            )
            # Marks are counted in printed order, so those of the last run are made anew.
            runs = self._recounted(runs)
        if not plain and self.chance(0.08):
            return (*self._asked_in_parts(), Paragraph(tuple(self._recounted(runs))))
        return (Paragraph(tuple(runs)),)

    def _recounted(self, runs: Sequence[Run]) -> list[Run]:
        numbers = sorted(number for run in runs for number in run.notes)
        counted = []
        for run in runs:
            counted.append(Run(run.text, tuple(numbers[: len(run.notes)])))
            del numbers[: len(run.notes)]
        return counted

    def _asked_in_parts(self) -> tuple[Paragraph, ...]:
        self.features.add("H13 parts")
        labels = self.rng.choice((("a) ", "b) ", "c) "), ("a. ", "b. ", "c. "), ("• ",) * 3))
        lead = Paragraph((Run(f"Kunt u voor {prose.place(self.rng)} aan\u00adgeven:"),))
        ends = (";", " en", ".")
        return (
            lead,
            *(
                Paragraph((Run(f"hoe het staat met {prose.item(self.rng)}{end}"),), label)
                for label, end in zip(labels, ends, strict=True)
            ),
        )

    def answer(
        self, own: Sequence[str], earlier: Sequence[str], label: str
    ) -> tuple[Paragraph, ...]:
        """The paragraphs of an answer to `own`, which may point to `earlier` numbers."""
        rng = self.rng
        others = [number for number in earlier if number not in own and number.isdigit()]
        if others and self.chance(0.12):
            return (self._pointer(others, label),)
        if self.chance(0.2):
            return (Paragraph((Run(prose.short_answer(rng), self._marks(self.noted * 0.3)),)),)
        found = [self._told(others, label) for _ in range(rng.choice((1, 1, 1, 2, 3)))]
        if self.chance(0.12):
            found[1:1] = self._list()
        elif self.chance(0.08):
            found += self._table()
        return tuple(found)

    def _pointer(self, others: Sequence[str], label: str) -> Paragraph:
        choice = [pair for pair in _POINTERS if pair[1] <= len(others)]
        template, count = self.rng.choice(choice)
        numbers = sorted(set(self.rng.sample(others, count)), key=int)
        listed = ", ".join(numbers[:-1]) + " en " + numbers[-1] if numbers[1:] else numbers[0]
        self.pointers.append((label, tuple(numbers)))
        self.features.add("H12")
        return Paragraph((Run(template.format(listed)),))

    def _told(self, others: Sequence[str], label: str) -> Paragraph:
        if self.chance(self.noted * 0.15):
            self.features.add("F2 after a year")
            lead = Run(
                f"Graag verwijs ik u naar de Kamerbrief van {prose.day(self.rng)}", self._mark()
            )
            return Paragraph((lead, Run(" waarin dit wordt toege\u00adlicht.")))
        text = prose.answer(self.rng, self.rng.randint(1, 4))
        if others and self.chance(0.08):
            number = self.rng.choice(others)
            self.pointers.append((label, (number,)))
            self.features |= {"H11 antwoord", "H12"}
            text += f" Dat is eerder gemeld (zie ook het{TURN}antwoord op vraag {number})."
        elif others and self.chance(0.06):
            self.features.add("H11 vraag")
            text += f"{TURN}Vraag {self.rng.choice(others)} van de fractie gaat over de kosten."
        elif others and not self.paged and self.chance(0.06):
            # At the top of a page it could be a heading.
            self.features.add("H11 after bij")
            text += f" De cijfers staan in de tabel bij{TURN}Vraag {self.rng.choice(others)}."
        elif self.chance(0.03):
            self.features.add("F8 ordinal")
            text += " Dit was de 11[e ] meting in deze reeks."
        elif not self.noted:
            text += self._like_notes(Random(text))
        first = Run(text, self._marks(self.noted * 0.4))
        if first.notes and self.chance(0.5):
            said = self._like_a_note(Random(text)) + " " + prose.statement(self.rng)
            return Paragraph((first, Run(said)))
        return Paragraph((first,))

    def _like_a_note(self, rng: Random) -> str:
        """Now and then a sentence that goes on, on its next line, with the number of the last note
        or a later one: the rest of the letter stays what it was.
        """
        if len(self.notes) < 2 or rng.random() > 0.3:
            return ""
        self.features.add("F8 no note: a line goes on")
        number = len(self.notes) + rng.choice((0, 0, 2, 7))
        which = rng.choice(("andere", "Veren\u00adoordse"))
        return f" Dat geldt ook voor{TURN}{number} {which} ge\u00admeen\u00adten."

    def _like_notes(self, rng: Random) -> str:
        """Now and then a sentence whose numbers look like markers, for a letter without notes.

        It is drawn from a generator of its own: the rest of the letter stays what it was.
        """
        chance = rng.random()
        if chance < 0.08:
            self.features.add("F8 no note: counted")
            return f" {prose.counted(rng)}"
        if chance < 0.13:
            self.features.add("F8 no note: cited")
            return f" {prose.cited(rng)}"
        return ""

    def _list(self) -> list[Paragraph]:
        self.features.add("F11 list")
        count = self.rng.randint(2, 4)
        labels = [f"{self.rng.choice(BULLETS[:-1] if self.flat else BULLETS)} "] * count
        if self.numbered_lists and self.chance(0.4):
            labels = [f"{number}. " for number in range(1, count + 1)]
        elif self.chance(0.3):
            labels = [f"{letter}) " for letter in "abcd"[:count]]
        return [Paragraph((Run(f"{prose.item(self.rng)};"),), label) for label in labels]

    def _table(self) -> list[Paragraph]:
        self.features.add("F11 table")
        first = self.rng.randint(2092, 2096)
        rows = [f"Jaar {first} {first + 1} {first + 2}"]
        for _ in range(self.rng.randint(2, 3)):
            figures = " ".join(str(self.rng.randint(31, 999)) for _ in range(3))
            rows.append(f"{prose.place(self.rng)} {figures}")
        table = [Paragraph((Run(row),), row=True) for row in rows]
        if self.flat or not self.chance(self.noted):
            return table
        said = Run("De tabel toont het aan\u00adtal meld\u00adingen per jaar.", self._mark())
        if not said.notes:
            return table
        self.notes[-1] = replace(self.notes[-1], text=prose.record(self.rng), table=True)
        return [Paragraph((said,)), *table]

    def _marks(self, likely: float) -> tuple[int, ...]:
        if not self.chance(likely):
            return ()
        return (*self._mark(), *self._mark()) if self.chance(0.06) else self._mark()

    def _mark(self) -> tuple[int, ...]:
        if len(self.notes) == _MOST_NOTES:
            return ()
        number = len(self.notes) + 1
        self.notes.append(Note(number, self._note()))
        return (number,)

    def _note(self) -> str:
        if not self.flat and self.chance(0.04):
            self.features.add("F8 own number first")
            number = f"{self.rng.randint(3000000, 3999999)}-{self.rng.randint(1000, 1099)}"
            return f"{number} van het register."
        if not self.flat and self.chance(0.04):
            self.features.add("F8 small letter")
            return f"idem, p. {self.rng.randint(31, 99)}."
        return prose.source(self.rng)
