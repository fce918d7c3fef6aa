"""One hit → one card: the texts of the archive with marks, and what stands beside them."""

from datetime import date

from searchapp.deadlines import ImpossibleDates, answer_time
from searchapp.model import BackReference, Exchange, Pair, Unit
from searchapp.search.engine import Hit
from searchapp.search.results import Card, Fragment, Office, Person, ShownUnit
from searchapp.search.snippets import Marks, snippet


def card(exchange: Exchange, hit: Hit, marks: Marks) -> Card | None:
    """The card of a hit, or None when the exchange no longer has what the index found."""
    rest = hit.id.partition("/")[2]
    if pair := exchange.pair(rest):
        return _pair_card(exchange, pair, hit, marks)
    unit = next((unit for unit in exchange.loose if unit.path == rest), None)
    if not unit:
        return None
    base = _base(exchange, hit, unit.kind.dutch, f"/kv/{exchange.name}#{unit.anchors[0]}")
    return base.model_copy(update={"text": unit.text, "fragments": snippet(unit.text, marks)})


def _pair_card(exchange: Exchange, pair: Pair, hit: Hit, marks: Marks) -> Card:
    kind = "vraag-met-antwoord" if pair.answer else "vraag-zonder-antwoord"
    base = _base(exchange, hit, kind, f"/kv/{exchange.name}/{pair.number}")
    return base.model_copy(
        update={
            "questions": tuple(_shown(exchange, unit, marks) for unit in pair.questions),
            "answer": _shown(exchange, pair.answer, marks) if pair.answer else None,
        }
    )


def _base(exchange: Exchange, hit: Hit, kind: str, link: str) -> Card:
    days, late = _answer_time(exchange)
    return Card(
        id=hit.id,
        link=link,
        score=round(hit.score, 4),
        kind=kind,
        exchange=exchange.name,
        dated=exchange.dated,
        members=tuple(
            Person(name=member.name, party=member.party, slug=member.slug)
            for member in exchange.members
        ),
        parties=tuple(dict.fromkeys(member.party for member in exchange.members if member.party)),
        ministries=tuple(
            minister.ministry for minister in exchange.ministries if minister.ministry
        ),
        ministers=tuple(
            Office(
                role=minister.role,
                ministry=minister.ministry,
                name=minister.name,
                slug=minister.ministry_slug,
            )
            for minister in exchange.answered_by or exchange.addressees
        ),
        subject=exchange.subject,
        asked=exchange.asked,
        days=days,
        days_late=late,
        sample=exchange.is_sample,
    )


def _shown(exchange: Exchange, unit: Unit, marks: Marks) -> ShownUnit:
    pointing = [back for back in exchange.back_references if back.unit == unit.label]
    return ShownUnit(
        id=f"{exchange.name}/{unit.path}",
        numbers=unit.numbers,
        text=unit.text,
        fragments=snippet(unit.text, marks),
        refers_to=tuple(dict.fromkeys(number for back in pointing for number in back.to)),
        referred=_referred(exchange, pointing, marks),
        confidence=unit.confidence.value,
    )


def _referred(
    exchange: Exchange, pointing: list[BackReference], marks: Marks
) -> tuple[Fragment, ...]:
    """Of an answer that only points elsewhere, the text it points to."""
    pure = next((back for back in pointing if back.pure), None)
    pair = exchange.pair(pure.to[0]) if pure else None
    return snippet(pair.answer.text, marks) if pair and pair.answer else ()


def _answer_time(exchange: Exchange) -> tuple[int | None, int | None]:
    """Days and days late, where both dates are known; never dependent on the day of the search."""
    if not exchange.submitted or not exchange.answered:
        return None, None
    try:
        taken = answer_time(
            exchange.submitted, exchange.answered, postponed=exchange.postponed, today=date.max
        )
    except ImpossibleDates:
        return None, None
    return taken.days, taken.late
