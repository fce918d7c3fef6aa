"""The sentence that says who asked whom about what, in each form that heads print it.

Words that the extraction glued together (`Sportover`, `(Kiem)over`) are known by the capital or the
bracket before them.
"""

import re

_ASKERS = r"(?:het|de) (?:lid|leden)"
_QUESTIONS = rf"\b(?:Schriftelijke )?[Vv]ragen van {_ASKERS}"
_TITLES = (
    re.compile(
        r"\bAntwoord(?:en)? van [^.]{5,400}? op (?:de )?(?:Kamer)?vragen van "
        r".{5,800}?(?=\.?\s?$|\n)"
    ),
    re.compile(r"(?:^|\n)(?:Betreft|Onderwerp)\b.{5,800}?(?=\n|$)"),
    re.compile(rf"{_QUESTIONS} .{{5,800}}?(?=\n|$)"),
)
_FILED = re.compile(rf"{_QUESTIONS} .{{5,1200}}?\(ingezonden")
_TOLD = (
    re.compile(
        rf"\b(?:heeft|hebben) {_ASKERS} .{{2,400}}? vragen gesteld .{{3,900}}?(?=\.(?:\s|$))"
    ),
    re.compile(
        rf"\b[Vv]ragen van {_ASKERS} .{{5,900}}?"
        r"(?=\s\((?:ingezonden|20\d\d ?Z)|\s(?:kunnen|kan|zijn|worden|niet binnen)\s)"
    ),
)
_TOLD_WITHIN = 5000
"""Characters; a postponement is a few sentences."""

_OVER = r"(?:\)|\s(?:[A-ZÀ-Þ]\w{3,40})?)over(?:\s|(?=(?:de|het|een)\s))"
_SUBJECT = re.compile(rf"{_OVER}(?P<subject>.{{3,900}}?)\s?(?:\(ingezonden|[.\s]{{0,3}}$)")
_ADDRESSED = re.compile(r"\baan\s(?P<who>.{5,600}?)(?=\sover\s|\s?\(ingezonden|$)")
_ASKED_OF = re.compile(
    rf"\b[Vv]ragen van {_ASKERS} [^.:;]{{2,300}}? aan (?P<who>(?:de\s)?[^:;]{{5,600}}?)(?=\sover\s)"
)


def find_title(text: str) -> str:
    """The title in a head of one paragraph to a line, itself on one line; empty where it has
    none.
    """
    if filed := _FILED.search(text.replace("\n", " ")):
        return filed.group()
    return next((match.group() for form in _TITLES if (match := form.search(text))), "")


def told_title(announcement: str) -> str:
    """The same out of the running text of an announcement, which seldom has a title."""
    flat = " ".join(announcement[:_TOLD_WITHIN].split())
    return next((match.group() for form in _TOLD if (match := form.search(flat))), "")


def subject(title: str) -> str | None:
    """What the questions are about: the words after `over`."""
    found = _SUBJECT.search(title)
    return found["subject"].strip() if found else None


def addressed(title: str, text: str) -> str:
    """Whom the questions are put to: in the title, else where the head repeats what was asked."""
    found = _ADDRESSED.search(title) or _ASKED_OF.search(text)
    return found["who"] if found else ""
