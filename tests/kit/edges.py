"""What the edges of pages may hold besides: other numbers, a side column, a running title.

A generator of its own decides, so that the rest of a letter is the same with and without.
"""

from collections.abc import Sequence
from random import Random

from tests.kit.logical import Letter, Publication

NUMBERS = {
    "Pagina {} van {}": "F5 pagina",
    "Pagina {}": "F5 pagina",
    "Blad {}/{}": "F5 blad",
    "Blad {} van {}": "F5 blad",
    "pagina {} van {}": "F5 small pagina",
    "Pagina | {}": "F5 barred pagina",
    "{}": "F5 number alone",
    "- {} -": "F5 number alone",
    "{}/{}": "F5 number alone",
}
"""How a letter numbers its pages, and the feature that it exercises."""

GLUE = "\b"
"""Opens a line that stands behind the line before it."""
_WIDE = 112
_TITLES = (
    ["Beantwoording van vragen over vaarwegen"],
    ["Beantwoording van vragen over vaarwegen", "Bruggen en sluizen in Zeeland"],
)


class LetterEdges:
    """The edges of the pages of a ministry's letter; `number_line` is what they would print."""

    def __init__(self, letter: Letter, number_line: str, *, plain: bool) -> None:
        about = letter.publication
        own = Random(f"edges of {about.case} {about.number}")
        self.features: set[str] = set()
        self.number_line = number_line
        if number_line and own.random() < 0.3:
            self.number_line = own.choice(list(NUMBERS)[4:])
        counted = self.number_line in ("Pagina {} van {}", "Blad {} van {}")
        self.unmarked = plain and counted and own.random() < 0.3
        self.glued = plain and counted and not self.unmarked and own.random() < 0.3
        self.title: Sequence[str] = own.choice(_TITLES) if plain and own.random() < 0.15 else ()
        self.column: Sequence[str] = ()
        self.place = own.choice(("above", "above", "below", "beside"))
        if plain and not self.title and own.random() < 0.6:
            self.column = self._column(own, letter.publication)
        self.blank = own.random() < 0.5

    def _column(self, own: Random, about: Publication) -> Sequence[str]:
        label = own.choice(("Ons kenmerk", "Onze referentie", "Kenmerk"))
        number = about.reference
        if self.place == "below":
            return own.choice(([label, number], [f"{label}: {number}"]))
        office = own.choice(
            (
                ["Ministerie van Waterstaat"],
                ["Directie Vaarwegen &", "Bruggen"],
                ["Directoraat-Generaal", "Vaarwegen en Bruggen"],
                ["Postbus 99799"],
                ["Datum", f"3 maart {about.year}"],
                [],
            )
        )
        return [*office, label, number]

    def around(self, page: int, pages: int, printed: list[str]) -> list[str]:
        """The lines of a page from the second on, with what stands above and beside them."""
        if page == 1:
            return printed
        if self.title and pages > 2:
            self.features.add("F5 running title")
            return [*self.title, *printed]
        if not self.column or self.place == "below":
            return printed
        self.features.add("F5 side column")
        if self.place == "above":
            return [*self.column, *[""] * self.blank, *printed]
        self.features.add("F5 side column beside")
        high = [*printed, *[""] * (len(self.column) - len(printed))]
        beside = [f"{line:<{_WIDE}}{cell}" for line, cell in zip(high, self.column, strict=False)]
        return [*beside, *high[len(beside) :]]

    def opens(self, page: int) -> bool:
        """Whether a space marks the page as the next."""
        if page > 1 and self.unmarked:
            self.features.add("F6 no space")
        return page > 1 and not self.unmarked

    def glue(self, number: str) -> str:
        """The number of a page as a line that is glued to the last of the text."""
        self.features.add("F5 glued number")
        return f"{GLUE}{number} "

    def below(self, page: int) -> list[str]:
        """What stands above the number of a page from the second on."""
        if not self.column or self.place != "below" or page == 1:
            return []
        self.features.add("F5 side column below")
        return ["", *self.column]


class OfficialEdges:
    """The edges of the pages of an official publication."""

    def __init__(self, letter: Letter) -> None:
        about = letter.publication
        own = Random(f"edges of {about.case} {about.number}")
        self.features: set[str] = set()
        self.blank = own.choice((" ", "  ", "\xa0")) if own.random() < 0.3 else ""
        self.alone = own.random() < 0.2
        self.margin = own.choice((7, 25)) if own.random() < 0.15 else 0
        self.columns = own.random() < 0.15

    def around(self, printed: list[str]) -> list[str]:
        """The lines of a page with its margin, which the numbers of notes stand in."""
        if not self.margin:
            return printed
        self.features.add("F6 margin")
        return [
            " " * (self.margin - (4 if line[:1].isdigit() else 0)) + line if line else line
            for line in printed
        ]

    def first(self, lines: Sequence[str]) -> list[str]:
        """What is printed at the foot of the first page only: `lines`, of which the last says
        where."""
        lines = list(lines)
        if self.alone and any(line.startswith("ISSN ") for line in lines):
            self.features.add("F5 issn alone")
            lines = [line.removeprefix("ISSN ") for line in lines]
        if self.blank:
            self.features.add("F5 blanks behind")
            lines = [line + self.blank for line in lines]
        return lines

    def number(self, running: str, page: int, before: str = "") -> list[str]:
        """The foot of a page as one line, with its columns apart."""
        self.features.add("F5 in columns")
        return [f"{before}{running:>{_WIDE - len(before)}}{page:>30}"]
