"""The letters of a PDF's page as runs: pieces of a line that are set in one go, in one font.

pdfium gives letters one by one. Those of one text object share a font, a size and a baseline, so
only the first and the last are asked where they stand. Spaces and line ends that pdfium makes up
belong to no object: they end a run, and where the next one stands says what was there.
"""

import ctypes
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, repeat
from typing import NamedTuple

from pypdfium2 import PdfPage, PdfTextPage, raw

from searchapp.reading.extract.accents import mend

__all__ = ["PageRuns", "Run", "read_runs"]

_LINE_END = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_SPLIT = "\ufffe"
"""What pdfium puts for a hyphen at the end of a line; asked for that letter alone, it says 2."""
_SPLIT_CODE = 2
_UNKNOWN = "\ufffd"

_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(rb"italic|oblique", re.IGNORECASE)
_FORCE_BOLD, _SLANTED = 1 << 18, 1 << 6
"""Font descriptor flags (ISO 32000-1, 9.8.2)."""
_LONGEST_NAME = 128
_FARTHEST = 100_000.0
"""The largest page is 14,400 points; whatever claims to lie beyond this lies nowhere."""
_SLOPE = 0.2
"""How far a line may slope that is still read from left to right."""

# Made from its address, since pypdfium2's own wraps each result in an object: half as slow again.
_text_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)


class Run(NamedTuple):
    """A piece of a line. `x` to `end` is the room its visible letters take, `y` their baseline, in
    points from the page's lower left, and `size` their height. `turned`: not read from left to
    right.
    """

    text: str
    x: float
    end: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    turned: bool = False


class PageRuns(NamedTuple):
    """The runs of a page in the order of the file; where its lower edge is, and its height; how
    many characters, spaces included, pdfium found; and how many torn accents were put back.
    """

    runs: tuple[Run, ...]
    bottom: float
    height: float
    characters: int
    mended: int


def read_runs(page: PdfPage, letters: PdfTextPage) -> PageRuns:
    """What is printed on a page."""
    count = max(0, raw.FPDFText_CountChars(letters))
    text = list(_text(letters, count))
    mended = mend(text, letters)
    typeset = _Typeset(page, letters)
    runs = tuple(typeset.run(text, *extent) for extent in _extents(text, letters))
    return PageRuns(runs, typeset.bottom, page.get_height(), count, mended)


def _text(letters: PdfTextPage, count: int) -> str:
    """One character for each letter; what the font does not name is U+FFFD."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = raw.FPDFText_GetText(letters, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) != count:
        codes = map(raw.FPDFText_GetUnicode, repeat(letters.raw), range(count))
        text = "".join(map(_character, codes))
    return _CONTROL.sub(_UNKNOWN, _LINE_END.sub(" ", text.replace(_SPLIT, "-")))


def _character(code: int) -> str:
    if code == _SPLIT_CODE:
        return _SPLIT
    named = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 and code & 0xFFFE != 0xFFFE
    return chr(code) if named else _UNKNOWN


def _extents(text: Sequence[str], letters: PdfTextPage) -> Iterator[tuple[int, int, int, int]]:
    """Where each run starts and ends, and its first and last visible letter."""
    handle = ctypes.cast(letters.raw, ctypes.c_void_p).value
    end = 0
    for owner, group in groupby(map(_text_object, repeat(handle), range(len(text)))):
        start, end = end, end + sum(1 for _ in group)
        first, last = start, end - 1
        while first <= last and not text[first].strip():
            first += 1
        while first <= last and not text[last].strip():
            last -= 1
        if owner and first <= last:
            yield start, end, first, last


class _Typeset:
    """Where the letters of a page stand, as the page is shown, and how they look."""

    def __init__(self, page: PdfPage, letters: PdfTextPage) -> None:
        self._letters = letters
        self._rotation = page.get_rotation() % 360
        _, bottom, self._right, self._top = page.get_bbox()
        self.bottom = 0.0 if self._rotation else bottom
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._flags = ctypes.c_int()

    def run(self, text: Sequence[str], start: int, end: int, first: int, last: int) -> Run:
        """The run whose text goes from `start` to `end`."""
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._letters, first, matrix)
        size = raw.FPDFText_GetFontSize(self._letters, first)
        origin = self._shown(matrix.e, matrix.f)
        along = self._turned(matrix.a, matrix.b)
        height = (matrix.c**2 + matrix.d**2) ** 0.5 * abs(size)
        raw.FPDFText_GetLooseCharBox(self._letters, last, self._box)
        right = max(
            self._shown(self._box.left, self._box.bottom)[0],
            self._shown(self._box.right, self._box.top)[0],
        )
        return Run(
            "".join(text[start:end]),
            _near(origin[0]),
            _near(max(origin[0], right)),
            _near(origin[1]),
            _near(height),
            *self._looks(first),
            not abs(along[1]) <= _SLOPE * abs(along[0]),
        )

    def _looks(self, place: int) -> tuple[bool, bool]:
        """Whether a letter is bold, and whether it is italic."""
        self._name.value = b""
        raw.FPDFText_GetFontInfo(self._letters, place, self._name, _LONGEST_NAME, self._flags)
        return _looks(self._name.value, self._flags.value)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """A point on a page that is shown turned by a number of right angles, clockwise."""
        across, up = self._turned(x, y)
        right = {180: self._right, 270: self._top}.get(self._rotation, 0.0)
        top = {90: self._right, 180: self._top}.get(self._rotation, 0.0)
        return across + right, up + top

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        match self._rotation:
            case 90:
                return y, -x
            case 180:
                return -x, -y
            case 270:
                return -y, x
        return x, y


@lru_cache(maxsize=256)
def _looks(name: bytes, flags: int) -> tuple[bool, bool]:
    bold = bool(_BOLD.search(name)) or bool(flags & _FORCE_BOLD)
    return bold, bool(_ITALIC.search(name)) or bool(flags & _SLANTED)


def _near(length: float) -> float:
    """A length that arithmetic holds no surprises for: a hostile one may be no number at all."""
    return length if -_FARTHEST < length < _FARTHEST else 0.0
