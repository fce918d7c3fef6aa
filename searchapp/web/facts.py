"""What a page says beside the text of an exchange: who, when, how long, from which files. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from searchapp.deadlines import AnswerTime, ImpossibleDates, answer_time
from searchapp.messages import say
from searchapp.model import Exchange, Member, Minister, Pair, Reference, Source, Status, Unit
from searchapp.references import dutch_date, dutch_list, link

_YARDSTICK = 70
"""Days that the drawing of an answer time shows at least: six weeks, and room to see more."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is about, what it says, and where that leads."""

    label: str
    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """An answer time to draw: days taken, days that were allowed, and the length of the whole."""

    days: int
    allowed: int
    length: int


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts, with the answer time in words and, where both days are known, as a bar."""

    lines: list[Fact]
    time: str | None
    bar: Bar | None
    is_late: bool


def facts(exchange: Exchange, pair: Pair | None = None) -> Facts:
    """Of an exchange, or of one pair of it."""
    try:
        taken = _taken(exchange)
        time = _time(exchange, taken) if taken else None
    except ImpossibleDates as fault:
        taken, time = None, fault.sentence("nl")
    answered = exchange.answered and exchange.submitted and taken
    allowed = (taken.due - exchange.submitted).days if taken and exchange.submitted else 0
    return Facts(
        lines=list(_lines(exchange, pair)),
        time=time,
        bar=Bar(taken.days, allowed, max(_YARDSTICK, taken.days)) if answered and taken else None,
        is_late=bool(answered and taken and taken.late),
    )


def people(members: Sequence[Member]) -> str:
    """`Dobbe (SP) en Piri (PvdA)`."""
    return dutch_list([_belonging(member.name, member.party) for member in members])


def _taken(exchange: Exchange) -> AnswerTime | None:
    """The answer time; of an open exchange only `due` counts, which no day of today changes."""
    if not exchange.submitted or (exchange.status is Status.ANSWERED and not exchange.answered):
        return None
    return answer_time(
        exchange.submitted,
        exchange.answered,
        postponed=exchange.postponed,
        today=exchange.submitted,
    )


def _time(exchange: Exchange, taken: AnswerTime) -> str:
    due = dutch_date(taken.due)
    if not exchange.answered:
        return say(f"page.due_{exchange.status}", due=due)
    days = say("page.days", n=taken.days)
    if taken.late:
        return say("page.late", n=taken.late, days=days, due=due)
    return say("page.in_time", days=days, due=due)


def _lines(exchange: Exchange, pair: Pair | None) -> Iterator[Fact]:
    answered_by = exchange.answered_by if exchange.status is Status.ANSWERED else ()
    published = _publication(exchange)
    lines = (
        ("asked_by", people(exchange.members), None),
        ("asked_to", "" if answered_by else _sentence(exchange.addressees), None),
        ("submitted", dutch_date(exchange.submitted) if exchange.submitted else "", None),
        ("answered_by", _sentence(answered_by), None),
        ("on_behalf_of", _sentence(exchange.on_behalf_of), None),
        ("answered", dutch_date(exchange.answered) if exchange.answered else "", None),
        ("case", dutch_list(exchange.zaak), None),
        ("reference", exchange.reference or "", None),
        ("publication", exchange.aanhangsel or "", published),
        ("source", dutch_list([_source(source) for source in exchange.sources]), None),
        ("on_pages", _pages(pair) if pair else "", None),
        ("answer_kind", _answer_kind(pair.answer) if pair and pair.answer else "", None),
    )
    for key, text, href in lines:
        if text:
            yield Fact(say(f"page.{key}"), text, href)


def _publication(exchange: Exchange) -> str | None:
    if not exchange.aanhangsel:
        return None
    return link(Reference(kind="aanhangsel", id=exchange.aanhangsel, text=exchange.aanhangsel))


def _source(source: Source) -> str:
    day = dutch_date(source.dated) if source.dated else say("page.no_day")
    return say("page.source_file", name=source.name, day=day)


def _pages(pair: Pair) -> str:
    units = (*pair.questions, *filter(None, (pair.answer,)))
    pages = sorted({page for unit in units for page in unit.pages})
    return dutch_list([str(page) for page in pages])


def _answer_kind(answer: Unit) -> str:
    """`Nee: “Ik deel die mening niet”`; empty where no words show a kind."""
    if not answer.answer_kind or not answer.shown_by:
        return ""
    kind = say(f"answer_kind.{answer.answer_kind}")
    words = " ".join(answer.text[slice(*answer.shown_by)].split())
    return (
        kind
        if words.casefold() == kind.casefold()
        else say("page.shown_by", kind=kind, words=words)
    )


def _sentence(offices: Sequence[Minister]) -> str:
    """`Minister Brekelmans (Defensie) en minister …`; without a name the office."""
    listed = dutch_list([_minister(office) for office in offices])
    return listed[:1].upper() + listed[1:]


def _minister(office: Minister) -> str:
    if office.name:
        return _belonging(f"{office.role.value} {office.name}", office.ministry)
    return " van ".join(filter(None, (office.role.value, office.ministry)))


def _belonging(name: str, to: str | None) -> str:
    return f"{name} ({to})" if to else name
