"""Lines of extracted text: what every format delivers and every later step reads."""

from dataclasses import dataclass, field
from functools import cached_property

from searchapp.model import Notice

WRAPPED_WIDTH = 140
"""A printed line holds 80 to 110 characters; text whose lines are longer holds a paragraph per
line.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `start` and `end` are offsets into the extracted text, without the line's end.

    `page` counts from 1; `opens_page` says that the line is the first of its page.
    """

    text: str
    start: int
    end: int
    page: int = 1
    opens_page: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on the line."""
        return not self.text.strip()


@dataclass(frozen=True)
class Extraction:
    """The text of one file, its lines, and what was remarkable about getting it."""

    text: str
    lines: tuple[Line, ...]
    warnings: tuple[Notice, ...] = field(default=())

    @cached_property
    def wrapped(self) -> bool:
        """Whether paragraphs run over several lines, as in print, or each stands on one."""
        lengths = sorted(len(line.text) for line in self.lines if not line.blank)
        return not lengths or lengths[int(len(lengths) * 0.95)] <= WRAPPED_WIDTH

    @property
    def pages(self) -> int:
        """How many pages the text shows."""
        return self.lines[-1].page if self.lines else 0
