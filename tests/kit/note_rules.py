"""Each rule about footnotes and their markers, and how to read without it."""

import re
from collections.abc import Iterator, Sequence

from searchapp.reading import anchors, footnotes, markers, structure, unnumbered_notes
from searchapp.reading.footnotes import _Finder
from searchapp.reading.lines import Line
from searchapp.reading.markers import Place
from tests.kit.switches import Rule, constant, never, swap, without, without_match

_FORMS = (
    ("round, opened", "F8 round opened"),
    ("round after a year", "F2 after a year"),
    ("square", "F8 square"),
    ("raised", "F2 glued"),
    ("raised between sentences", "F10"),
    ("raised behind another", "F2 glued"),
    ("raised behind a blank", "F2 glued"),
    ("raised after a year", "F2 after a year"),
    ("on a line of its own", "F8 own line"),
)
_SOURCES = (
    ("capital", r"[^\W\da-z]|"),
    ("quote", "[‘’“”«'\\\"(]|"),
    ("address", "https?:|"),
    ("address without scheme", r"www\.|"),
    ("site", r"[\w-]{2,30}\.(?:nl|com|eu|org|net)\b|"),
    ("word and colon", r"|[a-z]{2,12}:\s"),
)


def marker_rules() -> Iterator[Rule]:
    """The forms of markers, and which of the numbers in a text are some."""
    assert len(_FORMS) == len(markers._FORMS)
    for place, (name, feature) in enumerate(_FORMS):
        fewer = markers._FORMS[:place] + markers._FORMS[place + 1 :]
        yield Rule(f"marker: {name}", feature, swap(markers, "_FORMS", fewer))
    yield Rule("marker: round", "F8 round", never(markers, "_ROUND"))
    yield Rule("marker: opening a line", "F8 line start", never(markers, "_OPENING"))
    yield Rule("marker: no item of a list", "F11 list", never(markers, "_ENDED"))
    no_brackets = constant(markers, "_in_brackets", False)
    yield Rule("marker: not a bracket of the text", "F8 round", no_brackets)
    fixed = constant(anchors, "_by_use", ["opening", "round", "raised", "square"])
    yield Rule("marker: set in one way", "F8", fixed)
    yield Rule("marker: not in a note", "F8", swap(anchors._Within, "places", _anywhere))
    yield Rule("marker: without its note", "F8 text lost", constant(structure, "find_orphans", {}))
    no_year = without(anchors, "AFTER_SENTENCE", r"|\b(?:19|20)\d\d")
    yield Rule("marker: without its note, after a year", "F8 text lost", no_year)
    anywhere = swap(anchors, "AFTER_SENTENCE", re.compile(""))
    yield Rule("marker: without its note, after a sentence", "F8 no note: counted", anywhere)
    ended = swap(anchors, "_ends_a_sentence", _after_a_sentence)
    yield Rule("marker: without its note, in brackets", "F8 no note: cited", ended)
    yield Rule("marker: between others", "F8 one text lost", constant(anchors, "_between", ()))


def _anywhere(within: anchors._Within, number: int, after: Place, before: Place) -> Iterator[Place]:
    return within.marks.between(number, after, before)


def _after_a_sentence(lines: Sequence[Line], place: Place) -> bool:
    return bool(markers.AFTER_SENTENCE.search(lines[place.line].text, 0, place.start))


def note_rules() -> Iterator[Rule]:
    """Where notes open, what they are made of and where they end."""
    inside = "F8 note inside a line"
    yield Rule("note: is due", "H10", constant(_Finder, "_is_due", True))
    yield Rule("note: opens a line", "F1", constant(_Finder, "_opening", None))
    yield Rule("note: next in a run", "F8 marker lost", constant(_Finder, "_next_in_run", None))
    yield Rule("note: below a table", "F8 below a table", never(footnotes, "_TABLE_ROW"))
    yield Rule("note: inside a line", inside, constant(_Finder, "_opening_inside", None))
    yield Rule("note: several", "F1", constant(_Finder, "_further", ()))
    alone = constant(_Finder, "_number_alone", None)
    yield Rule("note: below its number", "F8 note below", alone)
    apart = constant(_Finder, "_stands_apart", False)
    yield Rule("note: no source, but apart", "F8 own number first", apart)
    any_line = constant(_Finder, "_stands_apart", True)
    yield Rule("note: a source, or apart", "F8 no note: a line goes on", any_line)
    for name, part in _SOURCES:
        yield Rule(f"note: {name}", "F8", without(footnotes, "_LIKE_A_SOURCE", part))
    square = without(footnotes, "_NOTE", r"\[(?P<square>\d{1,3})\s?\]|")
    yield Rule("note: in square brackets", "F8 note square", square)
    rounded = without(footnotes, "_NOTE", r"|(?P<round>\d{1,3})\)")
    yield Rule("note: with a round bracket", "F8 note round", rounded)
    day = without_match(footnotes, "_NOTE", r"\|\\s\{0,3\}\(\?i:januari.*?\)\\b")
    yield Rule("note: no day of a month", "F8", day)
    day_inside = without_match(footnotes, "_INSIDE", r"\(\?!\\s\{1,2\}\(\?i:januari.*?\)\\b\)")
    yield Rule("note: no day of a month inside a line", inside, day_inside)
    yield Rule("note: after a sentence", inside, never(footnotes, "_ENDED"))
    yield Rule(
        "note: without number", "F8 numbers lost", constant(structure, "find_unnumbered", ())
    )
    alone = constant(unnumbered_notes, "_stand_alone", True)
    yield Rule("note: without number, alone", "F8", alone)
    counting = swap(unnumbered_notes, "AFTER_SENTENCE", re.compile(""))
    yield Rule("note: without number, by its markers", "F8", counting)
    yield Rule("note: one may be lost", "F8 one text lost", swap(footnotes, "_MAY_BE_LOST", 1))
    yield Rule("note: among many lines", "F8 marker lost", swap(footnotes, "_FEW_LINES", 3))
