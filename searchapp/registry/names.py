"""Printed names, folded so that accents, case, dashes and spacing make no difference.

Text taken from a PDF tears accents off (`Yes¸ilgöz`, `Kostic ´`) and glues words (`vanFinanciën`),
so names are compared on their letters and digits alone; words only serve to part a first name from
a surname.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_TORN_ACCENTS = re.compile("[\u00a8\u00af\u00b4\u00b8\u02b0-\u02ff`^]")
_NO_DECOMPOSITION = str.maketrans(
    {"ø": "o", "ł": "l", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe", "&": "en"}
)
_BESIDE = re.compile(r"\(([^()]*)\)")
_ADDRESS = re.compile(
    r"^\W*(?:(?:het\s+|de\s+)?(?:leden|lid|heer|mevrouw|mw\.|dhr\.|mevr\.)\s+)?"
    r"(?:(?:dr|drs|mr|ir|ing|prof)\.\s*)*",
    re.IGNORECASE,
)
_AND_OTHERS = re.compile(r"(?:\bc\.?\s?s\.?|\bet al\.?)\W*$", re.IGNORECASE)
_GLUED_INITIAL = re.compile(r"\.(?=[^\W\d_]{2})")
_BETWEEN_WORDS = re.compile(r"[\s,\-\u2010-\u2015]+")
_PREFIXES = frozenset("de den der el het in la le op t te ten ter van von".split())


def key(text: str) -> str:
    """The letters and digits of a text, in lower case and without accents; `&` counts as `en`."""
    plain = _TORN_ACCENTS.sub("", text).casefold().translate(_NO_DECOMPOSITION)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
    return "".join(filter(str.isalnum, plain))


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A member's name as printed, in folded words: `J.J. (Jasper) van Dijk`.

    `words` are `("van", "dijk")` here; they may begin with a first name. `beside` are what stood in
    brackets and the initials: `("jasper", "jj")`.
    """

    words: tuple[str, ...]
    beside: tuple[str, ...]

    def splits(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every way to read it as a surname (glued) and first names, longest surname first."""
        for start in range(len(self.words)):
            yield "".join(self.words[start:]), (*self.words[:start], *self.beside)


def read_name(printed: str) -> PrintedName:
    """Take a printed name apart.

    Registers print `Dam van M.H.P.`: prefixes at the end go in front.
    """
    text = _AND_OTHERS.sub("", _ADDRESS.sub("", printed))
    beside = [_initials(said) if "." in said else key(said) for said in _BESIDE.findall(text)]
    pieces = _BETWEEN_WORDS.split(_GLUED_INITIAL.sub(". ", _BESIDE.sub(" ", text)))
    initials = "".join(_initials(piece) for piece in pieces if "." in piece)
    words = [folded for piece in pieces if "." not in piece and (folded := key(piece))]
    end = len(words)
    while end > 1 and words[end - 1] in _PREFIXES:
        end -= 1
    return PrintedName(
        words=(*words[end:], *words[:end]), beside=tuple(filter(None, (*beside, initials)))
    )


def _initials(printed: str) -> str:
    """One letter for each: `Th.J.A.M.` and `T.J.A.M.` are the same, as registers print both."""
    return "".join(key(part)[:1] for part in printed.split("."))


def surname_forms(surname: str) -> Iterator[str]:
    """The surname and, of a double name, its first parts: `Dik-Faber`, `Dik`."""
    parts = surname.split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])


def agrees(said: str, given: str, initials: str) -> bool:
    """Whether a printed first name or initials can be those of somebody.

    `said` is folded (`jasper`, `jj`, `j`); `given` and `initials` are as registered. A calling name
    and the registered initials may begin with different letters: both count.
    """
    names = [key(name) for name in re.split(r"[\s-]+", given)]
    starts = ("".join(names[:count]) for count in range(1, len(names) + 1))
    called = "".join(name[:1] for name in names)
    return said in (*starts, *names, called) or _initials(initials).startswith(said)
