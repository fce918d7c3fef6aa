"""Each rule of the reader that a letter can need, and how to read without it."""

import re
from collections.abc import Iterator, Sequence

from searchapp.reading import cutting, joining, lines, repairs, structure
from searchapp.reading.blocks import Block, Slice
from tests.kit.edge_rules import edge_rules, furniture_rules
from tests.kit.head_rules import head_rules, signature_rules
from tests.kit.heading_rules import heading_rules, opening_rules
from tests.kit.note_rules import marker_rules, note_rules
from tests.kit.switches import Rule, constant, never, swap, without


def rules() -> Iterator[Rule]:
    """Every rule that there is a way to read without."""
    yield from furniture_rules()
    yield from edge_rules()
    yield from _pages()
    yield from head_rules()
    yield from signature_rules()
    yield from heading_rules()
    yield from opening_rules()
    yield from marker_rules()
    yield from note_rules()
    yield from _repairs()
    yield from _joining()


def _pages() -> Iterator[Rule]:
    inside, glued = cutting._NEXT_HEADING.pattern.split("|(?<=[a-z")
    only_glued = swap(cutting, "_NEXT_HEADING", re.compile(f"(?<=[a-z{glued}"))
    yield Rule("heading inside a line", "H2 inside a line", only_glued)
    only_inside = swap(cutting, "_NEXT_HEADING", re.compile(inside))
    yield Rule("heading glued to text", "H2 glued to the text before", only_inside)
    yield Rule("page after a foot", "F1", swap(cutting, "_paged", iter))
    yield Rule("markup ends no line", "F5 markup", swap(structure, "MARKUP", ""))


def _repairs() -> Iterator[Rule]:
    yield Rule("repair: answer heading", "H8 answer", swap(repairs, "_lost_answer", _one))
    yield Rule("repair: question heading", "H8 question", swap(repairs, "_lost_question", _one))
    first = swap(repairs, "_after_breaks", _first_break)
    yield Rule("repair: question on the last page", "H8 question", first)
    yield Rule("repair: number misprinted", "H7", swap(repairs, "_renumbered", _same))
    yield Rule("repair: letter lost", "H13 letter lost", swap(repairs, "_lettered", _same))
    yield Rule("repair: section", "H13 section", constant(repairs, "_section_begins", None))
    yield Rule("repair: bullet", "F11 stray bullet", never(repairs, "_BULLET_ALONE"))
    yield Rule("repair: stray words", "F5 stray words", swap(repairs, "_STRAY_WORDS", 0))


def _one(block: Block, *_: object, **__: object) -> Iterator[Block]:
    yield block


def _same(blocks: Sequence[Block]) -> Sequence[Block]:
    return blocks


def _first_break(slices: Sequence[Slice]) -> list[int]:
    return [index for index, part in enumerate(slices) if part.piece.after_break][:1]


def _joining() -> Iterator[Rule]:
    yield Rule("joining: split words", "F3", constant(joining, "_splits_word", False))
    yield Rule("joining: hyphens kept", "F3 kept", constant(joining, "keeps_hyphen", False))
    yield Rule("joining: hyphens dropped", "F3", constant(joining, "keeps_hyphen", True))
    yield Rule("joining: known words", "F3", constant(joining, "is_known", False))
    yield Rule("joining: abbreviations", "F3", swap(joining, "_VOWEL", re.compile("")))
    yield Rule("joining: addresses", "F4", never(joining, "_ADDRESS"))
    yield Rule("joining: rest of address", "F4", constant(joining, "_address_goes_on", False))
    yield Rule("joining: list items", "F11 list", never(joining, "_LIST_ITEM"))
    for sign in ("[•▪◦·–—-]\\s|", "\\(cid:\\d{1,4}\\)|", "|\\(?[a-z0-9]{1,2}[.)]\\s"):
        item = without(joining, "_LIST_ITEM", sign)
        yield Rule(f"joining: list item {sign.strip('|')}", "F11 list", item)
    yield Rule("joining: closing signs", "F8", swap(joining, "_CLOSES", ""))
    yield Rule("joining: paragraphs", "H2", swap(joining, "PARAGRAPH", " "))
    yield Rule("lines: paragraphs on lines", "F8", swap(lines, "WRAPPED_WIDTH", 10_000))
    yield Rule("lines: paragraphs over lines", "F8", swap(lines, "WRAPPED_WIDTH", 0))
