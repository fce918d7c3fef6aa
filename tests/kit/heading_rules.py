"""Each rule about headings and the places where units open, and how to read without it."""

from collections.abc import Iterator

from searchapp.model import UnitKind
from searchapp.reading import binding, headings, lone_numbers, opening
from tests.kit.switches import NEVER, Rule, constant, drop, never, swap, without

_WORD_PARTS = (
    ("VRAAG", "H15 capitals", "|RAAG|", "|"),
    ("Vragen", "H4 plural", "|ragen|", "|"),
    ("VRAGEN", "H15 capitals", "|RAGEN)", ")"),
    ("ANTWOORD", "H15 capitals", "|NTWOORD(?:EN)?)", ")"),
    ("Antwoorden", "H3 plural", "ntwoord(?:en)?|N", "ntwoord|N"),
    ("ANTWOORDEN", "H15 capitals", "NTWOORD(?:EN)?", "NTWOORD"),
    ("Beantwoording", "H2 beantwoording", "|Beantwoording", ""),
    ("… antwoord", "H3 gezamenlijk", r"|(?<=[rdk]\s)antwoord(?:en)?", ""),
    ("Nader …", "H2 nader", "Nader|", ""),
    ("Gezamenlijk …", "H3 gezamenlijk", "Gezamenlijk|", ""),
    ("decorated", "H15 bold", r"[\s*_#>-]{0,8}", r"\s{0,8}"),
    ("markdown", "H15 markdown", r"[\s*_#>-]{0,8}", r"[\s*]{0,8}"),
)
_END_PARTS = (
    ("bold end", "H15 bold", r"[\s*_#]{0,8}", r"\s{0,8}"),
    ("colon", "H2 colon", "[:.)–—-]", "[.)–—-]"),
    ("full stop", "H2 full stop", "[:.)–—-]", "[:)–—-]"),
    ("bracket", "H2 bracket", "[:.)–—-]", "[:.–—-]"),
    ("dash", "H2 inline dash", "[:.)–—-]", "[:.)]"),
    ("gezamenlijk", "H3 gezamenlijk behind", r"(?:\s{1,3}gezamenlijk)?", ""),
    ("asker", "H2 asker", r"|\s{1,3}\([A-Z][^()\d]{1,60}\)", ""),
    ("member", "H2 of a member", r"van\s(?:het\slid|de\sleden)", "nooit"),
)
_INLINE_PARTS = (
    ("colon", "H2 inline colon", "[:.)]", "[.)]"),
    ("full stop", "H2 inline full stop", "[:.)]", "[:)]"),
    ("bracket", "H2 inline bracket", "[:.)]", "[:.]"),
    ("capital", "H2 inline", r"|\s{1,4}(?:[–—-]\s{1,4})?(?=[A-Z‘“«\"'])", ""),
    ("capital only", "H11 vraag", r"(?=[A-Z‘“«\"'])", ""),
    ("dash", "H2 inline dash", r"(?:[–—-]\s{1,4})?", ""),
    ("bold", "H15 inline bold", "[*_]{0,3}", ""),
)
_NUMBERS_PARTS = (
    ("op, van", "H2 antwoord op", r"(?:\s{1,3}(?i:op|van|bij))?", ""),
    ("van", "H2 beantwoording van", "|van|", "|"),
    ("de", "H3 op de vragen", r"(?:\s{1,3}(?i:de))?", ""),
    ("vraag", "H2 antwoord vraag", "(?i:vraag|vragen))?(", "(?i:vragen))?("),
    ("vragen", "H3 op de vragen", "(?i:vraag|vragen))?(", "(?i:vraag))?("),
    ("in capitals", "H15 all capitals", "(?i:op|van|bij)", "(?:op|van|bij)"),
    ("nr.", "H2 nummer", r"(?:\s{1,3}(?i:nrs?\.?|nummers?))?", ""),
    ("in brackets", "H2 in brackets", r"\(?(?i:vraag", "(?i:vraag"),
    ("colon before", "H2 colon before", "[(:#]?", "[(#]?"),
    (", en", "H3 comma en", ", ?(?i:en)|", ""),
    (",", "H3 enumeration", "|,|&", "|&"),
    ("&", "H3 ampersand", "&|", ""),
    ("+", "H3 plus", r"\+|", ""),
    ("en", "H3 en", "|(?i:en)|-", "|-"),
    ("-", "H3 hyphen", "-|–", "–"),
    ("–", "H3 dash", "–|", ""),
    ("t/m", "H3 t/m", "(?i:t/?m)|", ""),
    ("tm", "H3 tm", "t/?m", "t/m"),
    ("tot en met", "H3 tot en met", r"(?i:tot\sen\smet)|", ""),
    ("/", "H3 slash", "|/)", ")"),
    (
        "each with vraag",
        "H3 vraag each",
        r"(?i:(?:op\s{1,3})?(?:de\s{1,3})?(?:vraag|vragen)\s{1,3})?",
        "",
    ),
    ("each with op", "H3 op vraag", r"(?i:(?:op\s{1,3})?", "(?i:"),
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
    for name, feature, part, instead in _WORD_PARTS:
        yield Rule(f"heading: {name}", feature, without(headings, "_WORD", part, instead))
    for name, feature, part, instead in _END_PARTS:
        yield Rule(f"heading ends: {name}", feature, without(headings, "_END", part, instead))
    for name, feature, part, instead in _INLINE_PARTS:
        yield Rule(f"text follows: {name}", feature, without(headings, "_INLINE", part, instead))
    for name, feature, part, instead in _NUMBERS_PARTS:
        yield Rule(f"numbers: {name}", feature, without(headings, "_NUMBERS", part, instead))
    for kind, feature in _NAMED:
        yield Rule(f"heading: {kind}", feature, drop(headings, "_NAMED", kind))
    yield Rule("heading: misread one", "H15 misread", never(headings, "_MISREAD_ONE"))


def opening_rules() -> Iterator[Rule]:
    """Where units open without a heading, and what a heading without a number takes."""
    lost = "H9 numbers lost"
    yield Rule("opening: by a number", "H9 number alone", constant(opening, "find_numbered", {}))
    twice = constant(lone_numbers, "_twice", {})
    yield Rule("opening: by a number again", "H9 number twice", twice)
    yield Rule("opening: by a word alone", "H9 word alone", constant(opening, "_bare", {}))
    small = constant(opening, "_in_small_letters", {})
    yield Rule("opening: in small letters", "H15 small letters", small)
    off = constant(opening, "_breaks_off", False)
    yield Rule("opening: not in a sentence", "H11 after bij", off)
    yield Rule("opening: by a title", "H16 without questions", constant(opening, "_announced", {}))
    short = swap(opening, "_TITLE_LINES", 2)
    yield Rule("opening: by a title over lines", "H16 without questions", short)
    yield Rule("opening: of a list", lost, constant(opening, "_unnumbered", {}))
    yield Rule("opening: of a list, not its notes", lost, never(opening, "_NOTE"))
    yield Rule("opening: of a list, below its title", lost, never(opening, "_ASKED"))
    yield Rule("opening: of a list, beside others", lost, swap(opening, "_BESIDE", frozenset()))
    no_marks = swap(opening, "ENDS_ASKING", NEVER)
    yield Rule("opening: of a list that asks", lost, no_marks)
    yield Rule("opening: supplement", "H20 without heading", never(opening, "_SUPPLEMENT"))
    yield Rule("opening: supplement once", "H20 heading", constant(opening, "_explained", False))
    soft = swap(opening, "_SOFT_HYPHEN", "\0")
    yield Rule("opening: soft hyphens", "F9 soft hyphen", soft)
    bare = constant(binding._Binder, "_bare", ((), []))
    yield Rule("binding: bare answers", "H1 bare", bare)
