"""`/kv/…`: an exchange, a question with its answer, and the addresses of single units."""

from collections.abc import Callable

from flask import Blueprint, redirect, render_template
from flask.typing import ResponseReturnValue

from searchapp.errors import NotFound
from searchapp.model import Exchange, Pair, Unit, UnitKind
from searchapp.references import cite, cite_news
from searchapp.web import metadata
from searchapp.web.current import answering, site
from searchapp.web.facts import facts
from searchapp.web.formatting import exchange_path, heading, pair_path, printed
from searchapp.web.texts import Place, Reader

pages = Blueprint("exchanges", __name__, url_prefix="/kv")

NUMBERED = {kind.dutch: kind for kind in (UnitKind.QUESTION, UnitKind.ANSWER)}
LOOSE = {kind.dutch: kind for kind in UnitKind if kind.dutch not in NUMBERED}


@pages.get("/<name>")
def exchange(name: str) -> ResponseReturnValue:
    """The whole exchange in printed order."""
    found = _found(name)
    if found.name != name:
        return redirect(exchange_path(found.name), 301)
    reader = Reader(found, _on_this_page(found), _is_known)
    kept = {unit.kind for unit in found.units}
    return render_template(
        "exchange.html",
        exchange=found,
        facts=facts(found),
        texts=[reader.text(unit) for unit in found.units],
        # A later letter may have left out what an earlier one said.
        dropped=[reader.text(unit) for unit in found.earlier if unit.kind not in kept],
        notes=list(reader.notes(None)),
        see_also=reader.see_also(),
        strip=_strip(found, lambda pair: f"#{_first(pair).anchors[0]}"),
        link=(address := site() + exchange_path(found.name)),
        metadata=None if found.is_sample else metadata.of_exchange(found, address),
        has_samples=found.is_sample,
    )


@pages.get("/<name>/<number>")
def pair(name: str, number: str) -> ResponseReturnValue:
    """One question with its answer: the link that people share."""
    found = _found(name)
    if number in LOOSE:
        return redirect(_loose_address(found, LOOSE[number]), 301)
    if found.name != name:
        return redirect(pair_path(found.name, number), 301)
    shown = found.pair(number)
    if not shown:
        raise NotFound("unknown_unit", name=found.name, unit=f"vraag {number}")
    return _pair_page(found, shown, number)


@pages.get("/<name>/<any(vraag, antwoord):kind>/<numbers>")
def unit(name: str, kind: str, numbers: str) -> ResponseReturnValue:
    """A unit's own address leads to its pair, at its anchor."""
    found = _found(name)
    wanted, _, version = numbers.partition("@")
    standing = found.unit(NUMBERED[kind], wanted.split(",")[0])
    shown = standing and found.pair(standing.numbers[0])
    if not standing or not shown:
        raise NotFound("unknown_unit", name=found.name, unit=f"{kind} {wanted}")
    older = {str(one.version) for one in found.earlier if set(one.numbers) & set(standing.numbers)}
    anchor = standing.anchors[0] + (f"@{version}" if version in older else "")
    return redirect(f"{pair_path(found.name, shown.number)}#{anchor}", 301)


def _pair_page(exchange: Exchange, pair: Pair, number: str) -> str:
    reader = Reader(exchange, _on_pair_pages(exchange), _is_known)
    place = exchange.pairs.index(pair)
    address = site() + pair_path(exchange.name, pair.number)
    return render_template(
        "pair.html",
        exchange=exchange,
        pair=pair,
        asked_for=number,
        title=_title(exchange, pair),
        facts=facts(exchange, pair),
        questions=[reader.text(unit) for unit in pair.questions],
        answer=reader.text(pair.answer) if pair.answer else None,
        quoted=reader.quoted(pair.answer),
        citation=cite(exchange, pair),
        news=cite_news(exchange, pair, address),
        link=address,
        strip=_strip(exchange, lambda one: pair_path(exchange.name, one.number)),
        before=exchange.pairs[place - 1] if place else None,
        after=exchange.pairs[place + 1] if place + 1 < len(exchange.pairs) else None,
        metadata=None if exchange.is_sample else metadata.of_pair(exchange, pair, address),
        has_samples=exchange.is_sample,
    )


def _title(exchange: Exchange, pair: Pair) -> str:
    """`Antwoord op vraag 4 en 5`, or the question where there is no answer."""
    if not pair.answer:
        return heading(pair.questions[0])
    return heading(pair.answer)


def _strip(exchange: Exchange, address: Callable[[Pair], str]) -> list[tuple[Pair, str, str]]:
    """Every pair with its numbers and its address, to walk through an exchange."""
    return [(pair, printed(pair.numbers), address(pair)) for pair in exchange.pairs]


def _found(name: str) -> Exchange:
    archive = answering().archive
    return archive.exchange(archive.resolve(name))


def _is_known(name: str) -> bool:
    try:
        return bool(answering().archive.resolve(name))
    except NotFound:
        return False


def _loose_address(exchange: Exchange, kind: UnitKind) -> str:
    unit = exchange.unit(kind)
    if not unit:
        raise NotFound("unknown_unit", name=exchange.name, unit=kind.dutch)
    return f"{exchange_path(exchange.name)}#{unit.anchors[0]}"


def _on_this_page(exchange: Exchange) -> Place:
    def place(number: str) -> str | None:
        answer = exchange.unit(UnitKind.ANSWER, number)
        return f"#{UnitKind.ANSWER.dutch}-{number}" if answer else None

    return place


def _on_pair_pages(exchange: Exchange) -> Place:
    def place(number: str) -> str | None:
        pair = exchange.pair(number)
        return pair_path(exchange.name, pair.number) if pair else None

    return place


def _first(pair: Pair) -> Unit:
    return min((*pair.questions, *filter(None, (pair.answer,))), key=lambda unit: unit.seq)
