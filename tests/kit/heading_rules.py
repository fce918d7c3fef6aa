"""Each rule about headings and the places where units open, and how to read without it."""

from collections.abc import Iterator

from searchapp.model import UnitKind
from searchapp.reading import binding, headings, opening
from tests.kit.switches import NEVER, Rule, constant, drop, never, swap, without

_WORDS = {
    "VRAAG": "H15 capitals",
    "Vragen": "H4 plural",
    "VRAGEN": "H15 capitals",
    "ANTWOORD": "H15 capitals",
    "Antwoorden": "H3 plural",
    "ANTWOORDEN": "H15 capitals",
}
_WORD_PARTS = (
    ("Beantwoording", "H2 beantwoording", "|Beantwoording", ""),
    ("op", "H2 antwoord op", r"(?:op\s{1,3})?", ""),
    ("de", "H3 op de vragen", r"(?:de\s{1,3})?", ""),
    ("… vraag", "H2 antwoord vraag", "(?:vraag|", "(?:"),
    ("… vragen", "H2 antwoord op", "|vragen|", "|"),
    ("… VRAAG", "H15 capitals", "|VRAAG|VRAGEN))", "|VRAGEN))"),
    ("… VRAGEN", "H15 capitals", "|VRAGEN))", "))"),
    ("bold", "H15 bold", r"[\s*]{0,8}", r"\s{0,8}"),
    ("glued", "H15 glued", r"[\s:.*\d]", r"[\s:.*]"),
)
_END_PARTS = (
    ("bold end", "H15 bold", r"[\s*]{0,8}", r"\s{0,8}"),
    ("colon", "H2 colon", "[:.)]?", "[.)]?"),
    ("full stop", "H2 full stop", "[:.)]?", "[:)]?"),
    ("bracket", "H2 bracket", "[:.)]?", "[:.]?"),
)
_INLINE_PARTS = (
    ("colon", "H2 inline colon", "[:.)]", "[.)]"),
    ("full stop", "H2 inline full stop", "[:.)]", "[:)]"),
    ("bracket", "H2 inline bracket", "[:.)]", "[:.]"),
    ("capital", "H2 inline", r"|\s{1,4}(?=[A-Z‘“«\"'])", ""),
    ("capital only", "H11 vraag", r"(?=[A-Z‘“«\"'])", ""),
)
_LIST_PARTS = (
    (", en", "H3 comma en", ", ?en|", ""),
    (",", "H3 enumeration", ",|&", "&"),
    ("&", "H3 ampersand", "&|", ""),
    ("en vraag", "H3 en vraag", "en vraag|", ""),
    ("en", "H3 en", "|en|-", "|-"),
    ("-", "H3 hyphen", "-|–", "–"),
    ("–", "H3 dash", "–|", ""),
    ("t/m", "H3 t/m", "t/m|", ""),
    ("tot en met", "H3 tot en met", "tot en met|", ""),
    ("/", "H3 slash", "|/)", ")"),
    ("letters alone", "H13 letters", "|[a-z])", ")"),
    ("letters", "H13", r"\d{1,4}[a-z]?", r"\d{1,4}"),
)
_NAMED = (
    (UnitKind.INTRODUCTION, "H19"),
    (UnitKind.EXPLANATION, "H20 heading"),
    (UnitKind.ANNOUNCEMENT, "H16 mededeling"),
)


def heading_rules() -> Iterator[Rule]:
    """The words of headings, their lists of numbers, and what may follow."""
    for word, feature in _WORDS.items():
        yield Rule(f"heading: {word}", feature, without(headings, "_WORD", f"|{word}|", "|"))
    for name, feature, part, instead in _WORD_PARTS:
        yield Rule(f"heading: {name}", feature, without(headings, "_WORD", part, instead))
    for name, feature, part, instead in _END_PARTS:
        yield Rule(f"heading ends: {name}", feature, without(headings, "_END", part, instead))
    for name, feature, part, instead in _INLINE_PARTS:
        yield Rule(f"text follows: {name}", feature, without(headings, "_INLINE", part, instead))
    for name, feature, part, instead in _LIST_PARTS:
        yield Rule(f"numbers: {name}", feature, without(headings, "_NUMBERS", part, instead))
    for kind, feature in _NAMED:
        yield Rule(f"heading: {kind}", feature, drop(headings, "_NAMED", kind))
    yield Rule("heading: misread one", "H15 misread", never(headings, "_MISREAD_ONE"))
    signed = without(headings, "_LONE", "[.)]?", "")
    yield Rule("number alone: with a sign", "H9 number and text", signed)
    any_number = swap(opening, "parse_lone_number", _any_number)
    yield Rule("number alone: the next one", "H9 number alone", any_number)


def _any_number(line: str, _: int) -> headings.Heading | None:
    match = headings._LONE.match(line)
    return headings.parse_lone_number(line, int(match["number"])) if match else None


def opening_rules() -> Iterator[Rule]:
    """Where units open without a heading, and what a heading without a number takes."""
    lost = "H9 numbers lost"
    yield Rule("opening: by a number", "H9 number alone", constant(opening, "_numbered", {}))
    yield Rule("opening: by a title", "H16 without questions", constant(opening, "_announced", {}))
    short = swap(opening, "_TITLE_LINES", 2)
    yield Rule("opening: by a title over lines", "H16 without questions", short)
    yield Rule("opening: of a list", lost, constant(opening, "_unnumbered", {}))
    yield Rule("opening: of a list, not its notes", lost, never(opening, "_NOTE"))
    yield Rule("opening: of a list, below its title", lost, never(opening, "_ASKED"))
    yield Rule("opening: of a list, beside others", lost, swap(opening, "_BESIDE", frozenset()))
    no_marks = swap(opening, "_QUESTION_MARK", NEVER)
    yield Rule("opening: of a list that asks", lost, no_marks)
    yield Rule("opening: supplement", "H20 without heading", never(opening, "_SUPPLEMENT"))
    yield Rule("opening: supplement once", "H20 heading", constant(opening, "_headed", False))
    soft = swap(opening, "_SOFT_HYPHEN", "\0")
    yield Rule("opening: soft hyphens", "F9 soft hyphen", soft)
    bare = constant(binding._Binder, "_bare", ((), []))
    yield Rule("binding: bare answers", "H1 bare", bare)
