"""The sentence that says who asked whom about what, in each form that heads print it.

Words that the extraction glued together (`Sportover`, `(Kiem)over`) are known by the capital or the
bracket before them.
"""

import re
from collections.abc import Sequence

ASKERS = r"(?:(?:het|de)\s(?:[Kk]amer)?(?:lid|leden)|[Kk]amer(?:lid|leden))"
"""What stands before the names of who asks."""

_QUESTIONS = rf"\b(?:[Ss]chriftelijke )?(?:[Kk]amer)?[Vv]ragen van {ASKERS}"
_NUMBERED = r"[^()]{0,20}20\d\d ?Z ?\d{5}"
_TITLES = (
    re.compile(
        r"\bAntwoord(?:en)? van [^.]{5,400}? op (?:de )?(?:[Kk]amer)?vragen van "
        r".{5,800}?(?=\.?\s?$|\n)"
    ),
    re.compile(r"(?:^|\n)(?:Betreft|Onderwerp)\b.{5,800}?(?=\n|$)"),
    re.compile(rf"{_QUESTIONS} .{{5,800}}?(?=\n|$)"),
)
_FILED = re.compile(rf"{_QUESTIONS} .{{5,1200}}?\((?:{_NUMBERED}[,;]? )?[Ii]ngezonden")
_OPENS = re.compile(_QUESTIONS)
_STOP = r"(?<=[\w)»”’][\w)»”’])\.(?:\s|$)"
"""The end of a sentence; an initial has one letter."""

_TOLD = (
    re.compile(
        rf"\b(?:heeft|hebben) {ASKERS} .{{2,400}}? (?:[Kk]amer)?vragen gesteld "
        rf".{{3,900}}?(?={_STOP})"
    ),
    re.compile(
        r"\b(?:[Kk]amer)?[Vv]ragen (?:van|(?:die )?(?:zijn )?gesteld door) "
        rf"{ASKERS} (?!der ).{{5,900}}?"
        rf"(?={_STOP}|\s\((?:[Ii]ngezonden|{_NUMBERED})"
        r"|\s(?:kunnen|kan|zijn|worden|niet binnen)\s)"
    ),
)
_ASKED_BY = re.compile(rf"\b{ASKERS}\s")
_TOLD_WITHIN = 5000
"""Characters; a postponement is a few sentences."""

_OVER = r"(?:\)|\s(?:[A-ZÀ-Þ]\w{3,40})?)over(?:\s|(?=(?:de|het|een)\s))"
_SUBJECT = re.compile(
    rf"{_OVER}(?P<subject>.{{3,900}}?)"
    rf"\.?(?:\s?\((?:{_NUMBERED}|[Ii]ngezonden)|,\s[Ii]ngezonden\s|\sworden beantwoord zoals\s"
    r"|[.\s]{0,3}$)"
)
_MARKER = re.compile(r"(?<=[»”’])\d{1,2}$")
_UNDERSCORE = re.compile(r"(?<![^\s(«‘“])_(?=\S)|(?<=\S)_(?![^\s.,;:?!)»’”])")
"""What Markdown, or what wrote it, put around words in italics."""

_OFFICE = r"(?:de|het)?\s?(?i:mini?ster|staats?secr|eerste\smin|vice-?min|bewinds|kabinet)"
_ADDRESSED = re.compile(rf"\baan\s(?P<who>{_OFFICE}.{{2,600}}?)(?=\sover\s|\s?\([Ii]ngezonden|$)")
_ASKED_OF = re.compile(
    rf"\b(?:[Kk]amer)?[Vv]ragen van {ASKERS} [^.:;]{{2,300}}? aan "
    rf"(?P<who>{_OFFICE}[^:;]{{2,600}}?)(?=\sover\s)"
)


def find_titles(text: str) -> tuple[str, ...]:
    """The titles in a head of one paragraph to a line, each itself on one line, best first.

    A letter may print several: its subject, which need not name anybody, and the heading of its
    annex.
    """
    if filed := _FILED.search(text.replace("\n", " ")):
        return (text[_last_opening(text, *filed.span()) : filed.end()].replace("\n", " "),)
    found = (form.search(text) for form in _TITLES)
    return tuple(dict.fromkeys(match.group().strip() for match in found if match))


def _last_opening(text: str, start: int, end: int) -> int:
    """Where the title that ends at `end` begins. What stands above it may ask already: the subject
    of a letter, the name of a page. Questions on questions stand within one paragraph, and have no
    capital.
    """
    last = start
    for match in _OPENS.finditer(text.replace("\n", " "), start, end):
        if match.group()[0].isupper() or "\n" in text[last : match.start()]:
            last = match.start()
    return last


def told_title(announcement: str) -> str:
    """The same out of running text: that of an announcement, which seldom has a title, or of a
    covering letter whose subject names nobody.
    """
    flat = " ".join(announcement[:_TOLD_WITHIN].split())
    return next((match.group() for form in _TOLD if (match := form.search(flat))), "")


def subject(title: str) -> str | None:
    """What the questions are about: the words after `over`."""
    found = _SUBJECT.search(title)
    if not found:
        return None
    return _UNDERSCORE.sub("", _MARKER.sub("", found["subject"])).strip()


def names_askers(title: str) -> bool:
    """Whether a title says who asks."""
    return bool(_ASKED_BY.search(title))


def addressed(titles: Sequence[str], text: str) -> str:
    """Whom the questions are put to: in a title, else where the head repeats what was asked."""
    found = next(filter(None, map(_ADDRESSED.search, titles)), None) or _ASKED_OF.search(text)
    return found["who"] if found else ""
