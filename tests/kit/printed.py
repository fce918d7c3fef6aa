"""What a printer delivers, and its lines as a web page has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tests.kit.typesetting import Row


@dataclass(frozen=True, slots=True)
class Printed:
    """A letter as text. `under` maps a note to the place of the unit in which it is printed.

    `exact`: the signs between letters are those of the letter, and no more got lost than spaces.
    `apart`: paragraphs are. `noted`: so are the texts of notes. `pages` are those on which each
    unit stands, where pages are printed. `absent` is the number of a note whose text is nowhere.
    """

    text: str
    under: dict[int, int]
    features: frozenset[str]
    exact: bool = True
    apart: bool = False
    noted: bool = True
    pages: tuple[tuple[int, ...], ...] = ()
    absent: int = 0


def tagged(rows: Sequence[Row]) -> Iterator[Row]:
    """Lines as a web page has them, each stretch of text a paragraph."""
    for number, row in enumerate(rows):
        above = rows[number - 1] if number else Row("")
        below = rows[number + 1] if number + 1 < len(rows) else Row("")
        if not row.text.strip():
            yield row
        elif row.keep:
            name = f'<a id="d{number}" name="d{number}"></a>'
            yield replace(row, text=f'<h2 class="stuktitel">{name}{row.text}</h2>')
        else:
            opened = "" if above.text.strip() and not above.keep else "<p>"
            yield replace(row, text=f"{opened}{row.text}{'' if below.text.strip() else '</p>'}")
