"""Lines of extracted text: what every format delivers and every later step reads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from searchapp.model import Notice

WRAPPED_WIDTH = 140
"""A printed line holds 80 to 110 characters; where lines are longer, each is a paragraph."""

_FEW_LONG = 1 / 3
"""So much of a wrapped text may stand on long lines: now and then two lines come out as one."""

_NEARLY_ALL = 0.95
"""So many lines are no longer than the column, which few addresses and tables pass."""


_HEADING_LENGTH = 40
_BREAKS_A_SENTENCE = re.compile(r"[^\W_]\s{0,3}$|[,(-]\s{0,3}$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or the part of it that is left when furniture is cut out.

    `start` and `end` are offsets into the extracted text, without the line's end. `page` counts
    from 1; `opens_page` says that the line is the first of its page. `furniture` names the rule
    that made the line furniture.

    What follows is left at its default where a format does not tell. `size` is that of most of its
    letters, in points; `x` and `y` where the line begins, in points from the page's lower left;
    `bold` and `italic` hold for all of it. `raised` are the columns of superscript digits. `number`
    is a list number that Word counts and the text does not hold, and `counted_in` names that list
    with its level. `note` is the number of the footnote that the format says the line belongs to.
    """

    text: str
    start: int
    end: int
    page: int = 1
    opens_page: bool = False
    furniture: str = ""
    size: float = 0.0
    x: float = 0.0
    y: float = 0.0
    bold: bool = False
    italic: bool = False
    raised: tuple[tuple[int, int], ...] = ()
    number: str = ""
    counted_in: str = ""
    note: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on the line."""
        return not self.text.strip()

    @property
    def running(self) -> bool:
        """Whether the line holds running text."""
        return not self.furniture and not self.blank

    def part(self, start: int, end: int) -> "Line":
        """What stands in some of the line's columns, as a line."""
        return replace(
            self,
            text=self.text[start:end],
            start=self.start + start,
            end=self.start + end,
            opens_page=self.opens_page and start == 0,
            raised=tuple(
                (first - start, last - start)
                for first, last in self.raised
                if start <= first and last <= end
            ),
        )


@dataclass(frozen=True)
class Extraction:
    """The text of one file, its lines, and what was remarkable about getting it."""

    text: str
    lines: tuple[Line, ...]
    warnings: tuple[Notice, ...] = field(default=())
    by_paragraph: bool = False

    @cached_property
    def column(self) -> int:
        """How many characters a line of print holds; 0 where each line is a paragraph, which long
        lines say, or the format (`by_paragraph`).
        """
        if self.by_paragraph:
            return 0
        texts = [line.text for line in self.lines if line.running]
        lengths = sorted(map(len, texts))
        printed = [length for length in lengths if length <= WRAPPED_WIDTH]
        column = printed[int(len(printed) * _NEARLY_ALL)] if printed else WRAPPED_WIDTH
        long = sum(lengths) - sum(printed)
        if len(printed) >= len(texts) * _NEARLY_ALL:
            return column
        few = long <= sum(lengths) * _FEW_LONG
        return column if few and _breaking(texts) > _FEW_LONG else 0


def _breaking(texts: Sequence[str]) -> float:
    """The share of lines that end in the middle of a sentence, as those of print do; a heading says
    nothing.
    """
    sentences = [text for text in texts if len(text) > _HEADING_LENGTH]
    broken = sum(bool(_BREAKS_A_SENTENCE.search(text)) for text in sentences)
    return broken / max(1, len(sentences))
