"""How texts and numbers look on a page. Pure: models in, values for a template out."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import quote

from searchapp.messages import say
from searchapp.model import BackReference, Exchange, Reference, Unit, UnitKind
from searchapp.references import dutch_date, dutch_list, link

_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")
_BULLET = re.compile(r"[•▪–—-]\s+")
_ADDRESS = re.compile(r"https?://[^\s<>\"«»‘’“”]+[^\s<>\"«»‘’“”.,;:!?')\]]")


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a text, by the place of its characters, that leads to `href`."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paragraph, with the address it leads to, if any."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, or the items of a list in a row."""

    is_list: bool
    lines: tuple[tuple[Segment, ...], ...]


def passages(text: str, links: Iterable[Link] = ()) -> list[Passage]:
    """The paragraphs of a text with links where they are printed.

    Paragraphs that begin with a bullet make one list together; the list has bullets of its own.
    """
    kept = list(_apart(links))
    grouped = groupby(_paragraphs(text), lambda span: _BULLET.match(text, span[0]) is not None)
    return [
        passage
        for is_list, spans in grouped
        for passage in _passages(text, kept, is_list, list(spans))
    ]


def unit_links(
    exchange: Exchange,
    unit: Unit,
    place: Callable[[str], str | None],
    is_known: Callable[[str], bool],
) -> Iterator[Link]:
    """The links in a unit's text: to other answers, at `place(number)`, and out of the exchange."""
    yield from reference_links(exchange, unit.label, unit.text, is_known)
    for pointer in exchange.back_references:
        href = next(filter(None, map(place, pointer.to)), None)
        if href and pointer.unit == unit.label and _stands_there(pointer, unit.text):
            yield Link(pointer.start, pointer.end, href)


def reference_links(
    exchange: Exchange, label: str, text: str, is_known: Callable[[str], bool]
) -> Iterator[Link]:
    """The links out of the exchange in a unit or footnote, and addresses printed in it.

    An invented letter leads to other invented letters, never to an official page.
    """
    for reference in exchange.references:
        official = reference.kind != "zaak"
        if official and exchange.is_sample:
            continue
        here = reference.unit == label and _stands_there(reference, text)
        if here and (href := reference_address(reference, is_known)):
            yield Link(reference.start, reference.end, href)
    for match in _ADDRESS.finditer(text):
        yield Link(*match.span(), match[0])


def reference_address(reference: Reference, is_known: Callable[[str], bool]) -> str | None:
    """Where a reference can be read; None for a case that we do not have."""
    if reference.kind == "zaak" and not is_known(reference.id):
        return None
    return link(reference)


def exchange_path(name: str) -> str:
    """`/kv/2025Z08791`."""
    return f"/kv/{quote(name)}"


def pair_path(name: str, number: str) -> str:
    """`/kv/2025Z08791/9`."""
    return f"{exchange_path(name)}/{quote(number)}"


def printed(numbers: Sequence[str]) -> str:
    """`4 en 5`; a number that was printed for the second time says so."""
    return dutch_list([_printed(number) for number in numbers])


def heading(unit: Unit) -> str:
    """`Vraag 9`, `Gezamenlijk antwoord op vraag 4 en 5`, `Inleiding`."""
    if unit.kind not in (UnitKind.QUESTION, UnitKind.ANSWER):
        return say(f"kind.{unit.kind.dutch}")
    joint = "joint_" if len(unit.numbers) > 1 else ""
    return say(f"page.{joint}{unit.kind.value}", numbers=printed(unit.numbers))


def dutch_number(number: int) -> str:
    """`1.234.567`."""
    return f"{number:,}".replace(",", ".")


def hits(number: int) -> str:
    """`1 resultaat`, `1.234 resultaten`."""
    return say("page.hits", n=number, count=dutch_number(number))


def month(day: date) -> str:
    """`juni 2025`."""
    return dutch_date(day).partition(" ")[2]


def _printed(number: str) -> str:
    number, _, time = number.partition("~")
    return say("page.printed_again", number=number, time=time) if time else number


def _stands_there(found: BackReference | Reference, text: str) -> bool:
    """Whether the words are where the span says; another version may lie in their place."""
    return found.start < found.end and text[found.start : found.end] == found.text


def _apart(links: Iterable[Link]) -> Iterator[Link]:
    end = 0
    for found in sorted(links, key=lambda one: (one.start, -one.end)):
        if found.start >= end:
            end = found.end
            yield found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BETWEEN_PARAGRAPHS.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _passages(
    text: str, links: Sequence[Link], is_list: bool, spans: Sequence[tuple[int, int]]
) -> Iterator[Passage]:
    lines = [
        tuple(_segments(text, links, start, end)) for start, end in _inside(text, is_list, spans)
    ]
    if is_list:
        yield Passage(True, tuple(lines))
    else:
        yield from (Passage(False, (line,)) for line in lines)


def _inside(
    text: str, is_list: bool, spans: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The spans without their bullets."""
    for start, end in spans:
        bullet = _BULLET.match(text, start, end) if is_list else None
        yield (bullet.end() if bullet else start), end


def _segments(text: str, links: Iterable[Link], start: int, end: int) -> Iterator[Segment]:
    for found in links:
        if start <= found.start and found.end <= end:
            if found.start > start:
                yield Segment(text[start : found.start])
            yield Segment(text[found.start : found.end], found.href)
            start = found.end
    if start < end:
        yield Segment(text[start:end])
