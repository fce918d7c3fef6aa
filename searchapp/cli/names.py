"""`names`: what a printed name is to the registry, and why."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import click

from searchapp.cli.frame import Text, home_option, main, settings_of
from searchapp.registry import (
    FILE,
    Candidate,
    Dated,
    Explanation,
    Ministry,
    Office,
    Party,
    Period,
    Person,
    Registries,
    Registry,
    Term,
    Why,
    explain,
    registries_of,
)

_SENTENCES = {
    Why.UNOFFICIAL: "the official name is another's",
    Why.OTHER_NAME: "has another first name",
    Why.OTHER_PARTY: "was of another party",
    Why.OTHER_MINISTRY: "was at another ministry",
    Why.OTHER_ROLE: "held another office",
    Why.NOT_YET: "not yet",
    Why.NO_LONGER: "no longer",
    Why.NEVER: "never",
}
_NEVER = {"member": "never sat in the Kamer", "minister": "was never in the government"}


@main.command(
    epilog=f"The file {FILE} in the home adds and corrects people, parties and ministries; "
    "see the README."
)
@click.argument("name", type=Text())
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="On which day, 2025-06-16.")
@click.option("--json", "as_lines", is_flag=True, help="All that is known of it, as JSON.")
@home_option
@click.pass_context
def names(ctx: click.Context, name: str, day: datetime | None, as_lines: bool) -> None:
    """Show what a printed NAME is: which member, party, ministry or minister, and why.

    Everyone of that name is listed, with the form and the period that decided, or what rules them
    out. Without a date only a name that is unique means somebody.

    \b
    searchapp names "Van Dijk (SP)" --date 2020-02-01
    searchapp names "Minister Bruins" --date 2019-05-01
    searchapp names VenJ --date 2016-01-01 --json
    """
    on = day.date() if day else None
    registry, found = _explained(registries_of(settings_of(ctx).home), name, on)
    near = [] if _known(found) else registry.nearest(name)
    if as_lines:
        click.echo(json.dumps(_as_json(name, on, found, near), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(registry, name, on, found, near)))
    ctx.exit(not any(sense.record for sense in found))


def _explained(
    registries: Registries, name: str, on: date | None
) -> tuple[Registry, tuple[Explanation, ...]]:
    """The name among real people; among the invented ones only where nobody real bears it."""
    found = explain(registries.official, name, on)
    invented = explain(registries.samples, name, on)
    if _known(found) or not _known(invented):
        return registries.official, found
    return registries.samples, invented


def _known(found: tuple[Explanation, ...]) -> bool:
    return any(sense.candidates for sense in found)


def _lines(
    registry: Registry, name: str, on: date | None, found: tuple[Explanation, ...], near: list[str]
) -> Iterator[str]:
    yield f"{name}, on {on or 'no given day'}"
    if not _known(found):
        yield "  Nobody and nothing is known by that name."
    if near:
        yield f"  Nearest known: {', '.join(near)}."
    for sense in found:
        if sense.candidates:
            yield f"  {sense.sense:9} {_verdict(sense, on)}"
        yield from (f"            {_reason(registry, sense, one, on)}" for one in sense.candidates)


def _verdict(sense: Explanation, on: date | None) -> str:
    if sense.record:
        return f"{_label(sense.record, on)} ({sense.record.slug})"
    meant = {one.record.slug for one in sense.candidates if one.why is Why.MEANT}
    return f"cannot be told: {len(meant)} are meant" if meant else "none of that name then"


def _reason(registry: Registry, sense: Explanation, one: Candidate[Any], on: date | None) -> str:
    """`‘Bruins’ is Bruno Bruins, Minister voor Medische Zorg, 2017-10-26 to 2020-03-19`."""
    said = f"‘{one.form}’ is {one.record.label}"
    if one.period:
        said += f", {_what(registry, one)}{_span(one.period)}"
    if one.why is Why.MEANT:
        outside = on and one.period and not one.period.covers(on)
        return f"{said} (outside that time)" if outside else said
    why = _NEVER.get(sense.sense, "") if one.why is Why.NEVER else _SENTENCES[one.why]
    return f"not: {said} ({why})"


def _what(registry: Registry, one: Candidate[Any]) -> str:
    match one.period:
        case Term(party=party):
            return f"{registry.parties[party].label}, "
        case Office(post=post):
            return f"{post}, "
        case Dated(name=name):
            return f"official name {name}, "
    return ""


def _span(period: Period) -> str:
    if period.since and period.until:
        return f"{period.since} to {period.until}"
    if period.since:
        return f"since {period.since}"
    return f"until {period.until}" if period.until else "at all times"


def _as_json(
    name: str, on: date | None, found: tuple[Explanation, ...], near: list[str]
) -> dict[str, Any]:
    senses: dict[str, Any] = {
        sense.sense: {
            "slug": sense.record.slug if sense.record else None,
            "label": _label(sense.record, on),
            "candidates": [_candidate(one) for one in sense.candidates],
        }
        for sense in found
    }
    return {"name": name, "date": on.isoformat() if on else None, **senses, "nearest": near}


def _label(record: Person | Party | Ministry | None, on: date | None) -> str | None:
    """A ministry is called as on that day: its slug stays, its name follows the renames."""
    if isinstance(record, Ministry) and on:
        return record.name_on(on)
    return record.label if record else None


def _candidate(one: Candidate[Any]) -> dict[str, Any]:
    return {
        "slug": one.record.slug,
        "why": one.why.value,
        "form": one.form,
        "period": one.period.model_dump(mode="json", exclude_unset=True) if one.period else None,
        "record": one.record.model_dump(mode="json", exclude_unset=True),
    }
