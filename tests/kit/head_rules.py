"""Each rule about who answers, said by the head or by signatures, and how to read without it."""

import re
from collections.abc import Iterator

from searchapp.reading import letterhead, people, signatures
from tests.kit.switches import Rule, never, swap, without


def head_rules() -> Iterator[Rule]:
    """Who is said to answer."""
    yield Rule("answers: in the head", "H10", never(letterhead, "_ANSWER_LINE"))
    told = without(letterhead, "_ANSWER_LINE", "|Mededeling")
    yield Rule("answers: by an announcement", "H16 mededeling", told)
    yield Rule("answers: named with a ministry", "H10", never(people, "_ANSWERING"))


def signature_rules() -> Iterator[Rule]:
    """Who signs, alone or beside another."""
    yield Rule("signature: below an office", "F7 name below", never(signatures, "_OFFICE"))
    yield Rule("signature: above an office", "F7 name above", never(signatures, "_OFFICE_BELOW"))
    as_printed = swap(signatures, "_OFFICE", re.compile(signatures._OFFICE.pattern))
    yield Rule("signature: office in any case", "F7 name below", as_printed)
    yield Rule("signature: by a name", "F7", swap(signatures, "_NAME", re.compile("")))
    yield Rule("signature: offices beside", "F12", never(signatures, "_NEXT_OFFICE"))
    apart = without(signatures, "_NEXT_OFFICE", r"\s{1,40}", r"\s{2,40}")
    yield Rule("signature: offices one space apart", "F12 offices one space", apart)
    yield Rule("signature: names beside", "F12", never(signatures, "_COLUMNS"))
    tabs = without(signatures, "_COLUMNS", r"\s{2,80}|")
    yield Rule("signature: names with spaces between", "F12 names spaces", tabs)
    spaces = without(signatures, "_COLUMNS", r"|\t")
    yield Rule("signature: names with a tab between", "F12 names tab", spaces)
    any_space = without(signatures, "_COLUMNS", r"\s{2,80}", r"\s{1,80}")
    yield Rule("signature: names of several words", "F12 names spaces", any_space)
