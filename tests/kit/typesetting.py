"""Text into printed lines: words split at line ends, addresses broken, markers of notes set.

While lines are made, a marker is one private character, so that it has a place on a line.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from tests.kit.logical import BREAK, SOFT, TURN, Paragraph, plain

_FIRST_MARK = 0xE000
_MARKS = re.compile("[\ue000-\ue0ff]+")
_SPACE = re.compile("(?<! ) (?! )")
"""A wider gap stands between two columns of one line."""
_PIECES = re.compile(f"({SOFT}|{BREAK})")

MARKERS = {
    "glued": ("{}", "F2 glued"),
    "round": (" {})", "F8 round"),
    "round glued": ("{})", "F8 round"),
    "round twice": (" ({})", "F8 round opened"),
    "square": ("[{}]", "F8 square"),
    "square spaced": ("[{} ]", "F8 square spaced"),
    "markup": ('<a class="nootnum supernote-click-n{0}" href="#n{0}">{0}</a>', "F5 markup"),
}
"""How a marker is printed, and the feature that it exercises."""


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line.

    `notes` are marked on it; `note` is the number of the note that it begins, below a table;
    `opens`: it stands on a new page; `keep`: it is not the last of a page; `body`: it holds text of
    its unit, whose place in the letter is `unit`, -1 in the head.
    """

    text: str
    notes: tuple[int, ...] = ()
    opens: bool = False
    keep: bool = False
    unit: int = -1
    note: int = 0
    body: bool = False


def marked(paragraph: Paragraph) -> str:
    """The text of a paragraph with its places to break and its markers."""
    parts = [paragraph.label]
    for run in paragraph.runs:
        parts.append(run.text)
        parts.extend(chr(_FIRST_MARK + number) for number in run.notes)
    return "".join(parts)


def wrap(text: str, width: int) -> list[str]:
    """The lines of a text, none longer than `width` where it can be helped."""
    return [line for part in text.split(TURN) for line in _wrapped(part, width)]


def _wrapped(text: str, width: int) -> list[str]:
    def fits(line: str, word: str) -> bool:
        return len(plain(word)) <= width - len(line) - (1 if line else 0)

    return filled(text, fits)


def filled(text: str, fits: Callable[[str, str], bool]) -> list[str]:
    """The lines of a text; `fits` says whether there is room for a word on a line."""
    lines: list[str] = []
    line = ""
    for word in _SPACE.split(text):
        while word:
            if fits(line, word):
                line, word = (f"{line} {word}" if line else word), ""
                continue
            head, word = _split(word, line, fits)
            if head:
                line = f"{line} {head}" if line else head
            elif not line:
                line, word = word, ""
            lines.append(line)
            line = ""
    return [*lines, line] if line else lines


def _split(word: str, line: str, fits: Callable[[str, str], bool]) -> tuple[str, str]:
    """The longest beginning of a word that fits, with the hyphen it needs, and the rest."""
    pieces = _PIECES.split(word)
    for end in range(len(pieces) - 2, 0, -2):
        head = "".join(pieces[:end]) + ("-" if pieces[end] == SOFT else "")
        if len(plain(head)) > 1 and fits(line, head):
            return head, "".join(pieces[end + 1 :])
    return "", word


def marks_on(line: str) -> tuple[int, ...]:
    """The numbers of the notes marked on a line."""
    return tuple(ord(mark) - _FIRST_MARK for found in _MARKS.findall(line) for mark in found)


def hidden(line: str, lost: frozenset[int]) -> str:
    """A line without the markers that got lost."""
    return line.translate({_FIRST_MARK + number: None for number in lost})


def shown(line: str, form: str, *, ends: bool = True) -> str:
    """A line with its markers as print has them, and without its places to break.

    `ends`: the line's end is also an end in print.
    """

    def show(match: re.Match[str]) -> str:
        template = MARKERS[form][0]
        if form == "round twice" and line[match.end() : match.end() + 1] in (" ", TURN):
            # A number between brackets in the middle of text may count what follows.
            template = MARKERS["round"][0]
        numbers = [str(ord(mark) - _FIRST_MARK) for mark in match.group()]
        if len(numbers) == 1:
            # Some programs leave a blank before a superscript.
            apart = form == "glued" and ends and line[: match.start()].endswith("?")
            blank = apart and match.end() == len(line) and not int(numbers[0]) % 3
            return template.format(numbers[0]).rjust(blank + len(numbers[0]))
        if form.startswith("round") or form == "markup":
            return "".join(template.format(number) for number in numbers)
        # Two numbers glued to a word are one number, except where the line ends.
        if form == "glued" and ends and match.end() == len(line):
            return (", " if int(numbers[0]) % 2 else " ").join(numbers)
        return f"[{' '.join(numbers)}{' ' if form == 'square spaced' else ''}]"

    return plain(_MARKS.sub(show, line))


def on_own_line(line: str) -> Sequence[str]:
    """A line whose last marker stands below it."""
    found = re.search("[\ue000-\ue0ff]+$", line)
    return (line[: found.start()], found.group()) if found and found.start() else (line,)


def at_line_start(text: str) -> str:
    """A text in which a line ends before each marker that is followed by more."""
    return re.sub("(?=[\ue000-\ue0ff](?:[?,.]| [a-z]))", TURN, text, count=1)


def with_ligatures(text: str) -> str:
    """`fi` and `fl` as the one letter that some fonts have for them."""
    return text.replace("fi", "ﬁ").replace("fl", "ﬂ")


def with_fixed_spaces(text: str, rng: Random) -> str:
    """Some spaces as no-break spaces: after a number, and before a year."""
    text = re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text)
    return re.sub(r"(?<=het) (?=\w)", "\u00a0", text) if rng.random() < 0.5 else text


def with_lost_spaces(text: str, rng: Random) -> str:
    """Line ends lost as some programs lose them: words glued, split words with their hyphen."""
    if re.search("vraag|antwoord", plain(text), re.IGNORECASE):
        return text
    text = re.sub("(?<=[.?!][\ue000-\ue0ff]) (?=[A-Z][a-z])", lambda _: rng.choice(("", " ")), text)
    glued = re.sub(r"(?<=[a-z]) (?=[a-z]{3})", lambda _: "" if rng.random() < 0.06 else " ", text)
    return re.sub(f"(?<=[a-z]){SOFT}(?=[a-z])", lambda _: "-" if rng.random() < 0.05 else "", glued)


def broken(lines: Sequence[str]) -> set[str]:
    """The features of what is broken over lines: words, hyphened words, addresses."""
    found = set()
    for line, below in pairwise(lines):
        if line.endswith("-"):
            found.add("F3 kept" if below[:1].isupper() else "F3")
        if "://" in line.split(" ")[-1]:
            found.add("F4")
    return found
