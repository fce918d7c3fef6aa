"""Each rule about print that a PDF can need, and how to read without it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from searchapp.reading import cutting, furniture, joining, structure, typography
from searchapp.reading.extract import columns, pdf, rows, runs
from searchapp.reading.lines import Line
from tests.kit.switches import NEVER, Rule, constant, never, swap, together


def pdf_rules() -> Iterator[Rule]:
    """Every rule of print that there is a way to read without."""
    yield from _superscripts()
    yield from _notes()
    yield from _places()
    yield from _joins()


def _superscripts() -> Iterator[Rule]:
    marker = "superscript"
    yield Rule("superscript: marks a note", marker, constant(structure, "stated_markers", {}))
    yield Rule("superscript: small and raised", marker, constant(rows.Segment, "_is_raised", False))
    yield Rule("superscript: stands on its line", marker, constant(rows, "_hangs_on", False))
    between = never(typography, "_BETWEEN")
    yield Rule("superscript: comma between two", "markers with ', ' between", between)


def _notes() -> Iterator[Rule]:
    foot = "superscript"
    yield Rule("note: set small", foot, swap(structure, "with_notes_stated", tuple))
    yield Rule("note: smaller than the text", foot, swap(typography, "SMALL", 0.5))
    yield Rule("note: opens with its number", foot, swap(typography, "_NUMBER", NEVER))
    yield Rule(
        "note: only a raised number opens it", "F8", swap(typography, "_openings", _any_number)
    )
    goes_on = constant(typography, "_goes_on", False)
    yield Rule("note: goes on on the next page", "note over pages", goes_on)
    anywhere = constant(typography, "_goes_on", True)
    yield Rule("note: goes on below itself", "table set small", anywhere)


def _any_number(lines: Sequence[Line], feet: Sequence[Sequence[int]]) -> dict[int, str]:
    return {
        index: match["number"]
        for foot in feet
        for index in foot
        if (match := typography._NUMBER.match(lines[index].text))
        and match.end() < len(match.string)
    }


def _places() -> Iterator[Rule]:
    drawn = swap(rows, "_baselines", _as_drawn)
    yield Rule("page: read from top to bottom", "parts in any order", drawn)
    counted = together(swap(pdf, "set_lines", _on_one_page), swap(cutting, "_paged", iter))
    yield Rule("page: counted", "more than two pages", counted)
    unnumbered = swap(furniture, "_ANYWHERE", furniture._ANYWHERE | {"running_head": _UNNUMBERED})
    number = together(unnumbered, constant(cutting, "is_page_number", False))
    yield Rule("page: number at its foot", "notes inside answer", number)


_RUNNING_HEAD = furniture._ANYWHERE["running_head"].pattern
_UNNUMBERED = re.compile(_RUNNING_HEAD.partition(r"(?:\s{0,3}")[0])


def _as_drawn(found: Sequence[runs.Run]) -> list[list[runs.Run]]:
    """Runs by baseline, in the order in which the file has them."""
    return [list(row) for _, row in groupby(found, key=lambda run: round(run.y))]


def _on_one_page(pages: Sequence[columns.Page]) -> tuple[Line, ...]:
    lines = columns.set_lines(pages)
    return tuple(replace(line, page=1, opens_page=False) for line in lines)


def _joins() -> Iterator[Rule]:
    yield Rule("join: words split", "F3", constant(joining, "_splits_word", False))
    yield Rule("join: addresses", "F4", never(joining, "_ADDRESS"))
    yield Rule("join: accents over letters", "torn accent", constant(runs, "mend", 0))
    yield Rule("join: spaces", "superscript", constant(rows, "_spaced", False))
