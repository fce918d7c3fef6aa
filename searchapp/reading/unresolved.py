"""Names that the registry does not know: kept as they are printed, and reported."""

from collections.abc import Iterator

from searchapp.model import Member, Minister, Notice
from searchapp.reading.letterhead import Letterhead


def unresolved(head: Letterhead) -> tuple[Notice, ...]:
    """A notice for each member, party, ministry and minister that cannot be told, each once."""
    found: dict[tuple[str, str], Notice] = {}
    for notice in _notices(head):
        found.setdefault((notice.key, str(notice.values["name"])), notice)
    return tuple(found.values())


def _notices(head: Letterhead) -> Iterator[Notice]:
    for member in head.members:
        yield from _of_member(member)
    for office in (*head.addressees, *head.answered_by, *head.on_behalf_of):
        yield from _of_minister(office)


def _of_member(member: Member) -> Iterator[Notice]:
    if not member.slug:
        party = f" ({member.party})" if member.party else ""
        yield Notice(key="unknown_member", values={"name": f"{member.name}{party}"})
    if member.party and not member.party_slug:
        yield Notice(key="unknown_party", values={"name": member.party})


def _of_minister(office: Minister) -> Iterator[Notice]:
    if office.ministry and not office.ministry_slug:
        yield Notice(key="unknown_ministry", values={"name": office.ministry})
    if office.name and not office.slug:
        ministry = f" ({office.ministry})" if office.ministry else ""
        yield Notice(key="unknown_minister", values={"name": f"{office.name}{ministry}"})
