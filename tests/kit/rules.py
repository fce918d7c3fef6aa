"""Each rule of the reader that a letter can need, and how to read without it."""

import re
from collections.abc import Iterator, Sequence

from searchapp.reading import cutting, footnotes, furniture, joining, lines, repairs, structure
from searchapp.reading.blocks import Block, Slice
from searchapp.reading.extract import text
from tests.kit.head_rules import head_rules, signature_rules
from tests.kit.heading_rules import heading_rules, opening_rules
from tests.kit.note_rules import marker_rules, note_rules
from tests.kit.switches import Rule, Switch, constant, drop, never, swap, together, without

_ON_ITS_LINE = {
    "sample_notice": "F5 sample notice",
    "page_number": "F5 pagina",
    "publication": "F5 publication",
    "rule": "F5 rule",
}
_GLUED = {
    "issn": "F5 issn",
    "printed_at": "F5 printed at",
    "running_head": "F5 running head",
    "publication": "F5 publication of flat text",
    "markup": "F5 markup",
    "page_rule": "F5 dash",
}
_ENDS_PAGE = {
    "publication": "F5 publication of flat text",
    "running_head": "F5 running head",
    "rule": "F5 rule",
    "page_rule": "F5 dash",
}


def rules() -> Iterator[Rule]:
    """Every rule that there is a way to read without."""
    yield from _furniture()
    yield from _pages()
    yield from head_rules()
    yield from signature_rules()
    yield from heading_rules()
    yield from opening_rules()
    yield from marker_rules()
    yield from note_rules()
    yield from _repairs()
    yield from _joining()


def _furniture() -> Iterator[Rule]:
    for key, feature in _ON_ITS_LINE.items():
        yield Rule(f"furniture: {key}", feature, drop(furniture, "_WHOLE", key))
    for key, feature in _GLUED.items():
        yield Rule(f"furniture in a line: {key}", feature, drop(furniture, "_ANYWHERE", key))
    for key, feature in _ENDS_PAGE.items():
        yield Rule(f"ends a page: {key}", feature, _ends_no_page(key))
    number = constant(cutting, "is_page_number", False)
    yield Rule("furniture: page number alone", "F5 page number below", number)
    for word in ("Pagina", "Blad"):
        other = furniture._WHOLE["page_number"].pattern.replace(word, "Nooit")
        changed = furniture._WHOLE | {"page_number": re.compile(other)}
        yield Rule(f"page number: {word}", f"F5 {word.lower()}", swap(furniture, "_WHOLE", changed))


def _ends_no_page(key: str) -> Switch:
    fewer = furniture.ENDS_PAGE - {key}
    return together(
        *(swap(module, "ENDS_PAGE", fewer) for module in (cutting, footnotes, furniture))
    )


def _pages() -> Iterator[Rule]:
    inside, glued = cutting._NEXT_HEADING.pattern.split("|(?<=[a-z")
    only_glued = swap(cutting, "_NEXT_HEADING", re.compile(f"(?<=[a-z{glued}"))
    yield Rule("heading inside a line", "H2 inside a line", only_glued)
    only_inside = swap(cutting, "_NEXT_HEADING", re.compile(inside))
    yield Rule("heading glued to text", "H2 glued to the text before", only_inside)
    yield Rule("repeated by each page", "F5 running reference", never(cutting, "_REPEATED"))
    yield Rule("repeated at edges only", "F11 table", swap(cutting, "Counter", _Twice))
    yield Rule("page after a foot", "F1", swap(cutting, "_paged", iter))
    yield Rule("page opens with a space", "F6", constant(text, "_space_opens_page", False))
    yield Rule("markup ends no line", "F5 markup", swap(structure, "MARKUP", ""))


class _Twice(dict[str, int]):
    """Counts everything twice, however often it is there."""

    def __init__(self, _: object) -> None:
        super().__init__()

    def __missing__(self, key: str) -> int:
        return 2


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
