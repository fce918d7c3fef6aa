"""Each rule for the furniture of pages, and how to read without it."""

import re
from collections.abc import Iterator

from searchapp.reading import cutting, edges, footnotes, furniture, side_column
from searchapp.reading.extract import text
from tests.kit.switches import Rule, Switch, constant, drop, never, swap, together

_ON_ITS_LINE = {
    "sample_notice": "F5 sample notice",
    "page_number": "F5 pagina",
    "publication": "F5 publication",
    "rule": "F5 rule",
    "issn": "F5 issn alone",
}
_GLUED = {
    "issn": "F5 issn",
    "printed_at": "F5 printed at",
    "running_head": "F5 running head",
    "publication": "F5 publication of flat text",
    "page_number": "F5 glued number",
    "markup": "F5 markup",
    "page_rule": "F5 dash",
}
_ENDS_PAGE = {
    "publication": "F5 publication of flat text",
    "running_head": "F5 running head",
    "rule": "F5 rule",
    "page_rule": "F5 dash",
    "page_number": "F6 no space",
}
_NUMBERED = {
    "Pagina": "F5 pagina",
    "Blad": "F5 blad",
    r"(?:\|\s{0,3})?": "F5 barred pagina",
    "(?i:pagina|blad)": "F5 small pagina",
}


def furniture_rules() -> Iterator[Rule]:
    """What furniture looks like, wherever it stands."""
    for key, feature in _ON_ITS_LINE.items():
        yield Rule(f"furniture: {key}", feature, drop(furniture, "_WHOLE", key))
    for key, feature in _GLUED.items():
        yield Rule(f"furniture in a line: {key}", feature, drop(furniture, "_ANYWHERE", key))
    for key, feature in _ENDS_PAGE.items():
        yield Rule(f"ends a page: {key}", feature, _ends_no_page(key))
    number = constant(cutting, "is_page_number", False)
    yield Rule("furniture: page number alone", "F5 page number below", number)
    for part, feature in _NUMBERED.items():
        instead = "" if "?" in part and "i:" not in part else "Nooit"
        other = _other("_WHOLE", "page_number", part, instead)
        yield Rule(f"page number: {part}", feature, other)
    ends = _other("_ANYWHERE", "printed_at", r"\s{0,9}$", "$")
    yield Rule("furniture: blanks behind", "F5 blanks behind", ends)
    near = _other("_ANYWHERE", "printed_at", r"\s{0,150}", r"\s{0,3}")
    yield Rule("furniture in columns", "F5 in columns", near)


def _other(table: str, key: str, part: str, instead: str) -> Switch:
    patterns = getattr(furniture, table)
    printed = patterns[key].pattern
    assert part.lower() in printed.lower(), f"{key} has no part {part}"
    flags = re.IGNORECASE if part.isalpha() else 0
    other = re.sub(re.escape(part), instead.replace("\\", r"\\"), printed, flags=flags)
    return swap(furniture, table, patterns | {key: re.compile(other)})


def _ends_no_page(key: str) -> Switch:
    fewer = furniture.ENDS_PAGE - {key}
    modules = (cutting, edges, footnotes, furniture)
    return together(*(swap(module, "ENDS_PAGE", fewer) for module in modules))


def edge_rules() -> Iterator[Rule]:
    """What belongs to the edges of pages only because it stands there."""
    yield Rule("page opens with a space", "F6", constant(text, "_space_opens_page", False))
    yield Rule("margin", "F6 margin", constant(text, "_margin", 0))
    yield Rule("number alone at edges", "F5 number alone", never(edges, "_NUMBER"))
    yield Rule("repeated by each page", "F5 running reference", never(edges, "_REPEATED"))
    title = swap(edges, "_REPEATED", re.compile(r"(?=.{0,60}\d)[A-Z].{6,60}[^\W_]$"))
    yield Rule("repeated without a digit", "F5 running title", title)
    yield Rule("repeated line by line", "F5 running title", swap(edges, "_ROUNDS", 1))
    yield Rule("repeated at edges only", "F11 table", swap(edges, "Counter", _Twice))
    yield Rule("side column", "F5 side column", constant(edges, "side_column", 0))
    yield Rule("side column: office", "F5 side column", never(side_column, "_OFFICE"))
    yield Rule("side column: long office", "F5 side column", never(side_column, "_GOES_ON"))
    label = swap(side_column, "_LABELS", side_column._LABELS[:1])
    yield Rule("side column: day", "F5 side column", label)
    label = swap(side_column, "_LABELS", side_column._LABELS[1:])
    yield Rule("side column: reference", "F5 side column", label)
    address = constant(side_column, "letterhead_rule", None)
    yield Rule("side column: address", "F5 side column", address)
    below = constant(edges._Pages, "_up", range(0))
    yield Rule("side column: below", "F5 side column below", below)
    beside = swap(edges, "_apart", lambda lines, _: lines)
    yield Rule("side column: beside", "F5 side column beside", beside)


class _Twice(dict[str, int]):
    """Counts everything twice, however often it is there."""

    def __init__(self) -> None:
        super().__init__()

    def __missing__(self, key: str) -> int:
        return 2
