"""A letter as its writer means it, before anybody prints it.

Units hold paragraphs, paragraphs hold runs of text, and a run may end in notes. Nothing here knows
of lines or pages: text, PDF and Word printers all start from the same `Letter`.
"""

from dataclasses import dataclass, field, replace

from searchapp.model import DocumentKind, Role, UnitKind

SOFT = "\u00ad"
"""Where a word may be split with a hyphen that is not its own."""
BREAK = "\u200b"
"""Where a line may end with nothing added: in an address, after a word's own hyphen."""
TURN = "\u2028"
"""A space at which a printed line ends."""

_PLAIN = {ord(SOFT): None, ord(BREAK): None, ord(TURN): " "}


def plain(text: str) -> str:
    """Text without the places where it may be broken."""
    return text.translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Run:
    """Some text, and the numbers of the notes that are marked right after it."""

    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs of text; `label` is the bullet or number of a list item; `row` is the row of a table."""

    runs: tuple[Run, ...]
    label: str = ""
    row: bool = False

    @property
    def text(self) -> str:
        """The paragraph as a unit has it: with its label, without its markers."""
        return plain(self.label + "".join(run.text for run in self.runs))

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the notes marked in it."""
        return tuple(number for run in self.runs for number in run.notes)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, and how its heading is printed: None prints none.

    `inline`: the text begins on the heading's line. `section` is the title of a section, printed
    above the heading and again as the first line of the text. `stray` are words that a page left
    below the text and that belong to nothing. `apart`: the unit is printed on a new page.
    """

    kind: UnitKind
    numbers: tuple[str, ...]
    heading: str | None
    paragraphs: tuple[Paragraph, ...]
    inline: bool = False
    section: str = ""
    stray: str = ""
    apart: bool = False

    @property
    def label(self) -> str:
        """`answer 4-5`."""
        return " ".join(filter(None, (self.kind.value, "-".join(self.numbers))))

    @property
    def text(self) -> str:
        """All that the unit says, paragraphs separated by an empty line."""
        section = (plain(self.section),) if self.section else ()
        return "\n\n".join((*section, *(paragraph.text for paragraph in self.paragraphs)))

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the notes marked in it."""
        return tuple(number for paragraph in self.paragraphs for number in paragraph.notes)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote with its number; `table`: it may stand right below the table that has its mark."""

    number: int
    text: str
    table: bool = False


@dataclass(frozen=True, slots=True)
class Publication:
    """What the feet of pages and the head print."""

    case: str
    number: int
    session: int
    year: int
    reference: str


@dataclass(frozen=True, slots=True)
class Official:
    """Who answers: an office with the name that is printed for it."""

    role: Role
    ministry: str
    name: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the first unit, who answers by it, and the features it exercises."""

    paragraphs: tuple[str, ...]
    answered_by: tuple[Official, ...] = ()
    features: frozenset[str] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole letter. `back_references` are the label of an answer and the numbers it points to.

    `features` are rows of the catalogue that the letter itself exercises, however it is printed,
    with a word or two of detail: `H3 range`.
    """

    kind: DocumentKind
    publication: Publication
    head: tuple[str, ...]
    units: tuple[Unit, ...]
    notes: tuple[Note, ...] = ()
    back_references: tuple[tuple[str, tuple[str, ...]], ...] = ()
    features: frozenset[str] = field(default=frozenset())
    answered_by: tuple[Official, ...] = ()

    def with_features(self, *more: str) -> "Letter":
        """The same letter, also known to exercise `more`."""
        return replace(self, features=self.features | set(more))
