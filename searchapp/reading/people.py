"""Names in running text: who asks, who is asked, who answers.

The letter decides what is printed, the registry who that is. The registry is also asked where one
ministry's name ends and the next begins: `Justitie en Veiligheid en van Defensie` cannot be split
by its words alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from searchapp.model import Member, Minister, Role
from searchapp.reading.titles import ASKERS
from searchapp.registry import Ministry, Registry

_MEMBERS = re.compile(
    rf"\b{ASKERS}\s(?P<names>[^:;]{{2,400}}?)"
    r"(?=\s(?:aan|over|op|inzake|worden|betreffende|naar|(?:schriftelijke\s)?(?:[Kk]amer)?vragen)\b"
    r"|\.?\s?\((?:[Ii]ngezonden|[Oo]ntvangen|[^()]{0,20}20\d\d ?Z)|[.:]?\s?$|,\singezonden)"
)
_PARTY_GROUP = re.compile(r"(?P<who>[^()]{2,200})\((?P<party>[^()]{1,60})\)")
_NAME_BREAK = re.compile(r"\s?,\s?(?:en\s)?|\sen\s")
_ROLE = re.compile(
    r"(?:\b|(?<=\bde))(?P<role>minister-president|ministers?|minsters?|staatss?ecretaris(?:sen)?)\b(?:\s(?P<link>van|voor)(?!(?-i:[a-z])))?",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"\sen\s(?:de\s)?(?:minister|staatss?ecretaris)\s(?:van|voor)\s", re.IGNORECASE
)
"""A second office of the same ministry: `de Minister en de Staatssecretaris van Defensie`."""

_NEXT_MINISTRY = re.compile(
    r"\s?(?:,\s?en|,|en)\s(?:(?:van|voor)(?:\s|(?=(?-i:[A-Z]))))?(?!de\s?(?:minister|staatss?ecretaris))",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(r"\s?[,(.]|\sen\s|\s?over(?:de|het|een)?\s|\sop\s|\smede\s|$")
_DASH = re.compile(r"\s[-–]\s")
_PRIME = "Algemene Zaken"
_LONGEST_NAME = 120
_ACCENTS = {"¸": "\u0327", "´": "\u0301", "¨": "\u0308", "ˇ": "\u030c", "˜": "\u0303"}
_TORN = re.compile(rf"(?P<letter>[A-Za-z])\s?(?P<accent>[{''.join(_ACCENTS)}])")
_ANSWERING = re.compile(
    r"(?P<role>Minister-President|Mini?ster|Staatss?ecretaris)\s(?P<name>[^(),]{2,60}?)\s?\((?P<ministry>[^()]{2,120})(?:\)|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class People:
    """Finds people in text as of one day, with one registry."""

    registry: Registry
    on: date | None

    def members(self, text: str) -> tuple[Member, ...]:
        """The members after the first `het lid` or `de leden` of a title."""
        found = _MEMBERS.search(text)
        if not found:
            return ()
        names = found["names"]
        groups = [(group["who"], group["party"]) for group in _PARTY_GROUP.finditer(names)] or [
            (names, None)
        ]
        return tuple(self._member(name, party) for who, party in groups for name in _names(who))

    def _member(self, name: str, party: str | None) -> Member:
        label = re.sub(r"^(?:beiden|allen)\s", "", party).strip() if party else None
        person = self.registry.member(name, label, self.on)
        known = self.registry.party(label, self.on) if label else None
        return Member(
            name=name,
            party=label,
            slug=person.slug if person else None,
            party_slug=known.slug if known else None,
        )

    def ministers(self, text: str) -> tuple[Minister, ...]:
        """Every office named in a text: `de ministers van A en voor B en de staatssecretaris van
        C`.
        """
        offices = dict.fromkeys(self._offices(text))
        if any(office.role is Role.PRIME_MINISTER for office in offices):
            # `Minister-President, Minister van Algemene Zaken` is one office by two names.
            offices.pop(self.minister(Role.MINISTER, _PRIME), None)
        return tuple(offices)

    def is_office(self, text: str) -> bool:
        """Whether a text is one office and nothing more: the registry knows its last letter."""
        role = _ROLE.search(text)
        if not role or not role["link"] or text[: role.start()].strip().lower() not in ("", "de"):
            return False
        ministry = text[role.end() :]
        return self._is_ministry(ministry) or all(map(self._is_ministry, _DASH.split(ministry)))

    def is_post(self, text: str) -> bool:
        """Whether a text is a post, or its ministry, and nothing more."""
        return self._is_ministry(text) or self.is_office(text)

    def _is_ministry(self, text: str) -> bool:
        ministry = _letters(text)
        known = self.registry.ministries_named(text.strip(" ,."), self.on)
        return any(_letters(found.form) == ministry for found in known)

    def _offices(self, text: str) -> Iterator[Minister]:
        beside = None
        for match in _ROLE.finditer(text):
            role = _role(match["role"])
            if role is Role.PRIME_MINISTER:
                yield self.minister(role, _PRIME)
                continue
            if not match["link"]:
                beside = role if _SHARES.match(text, match.end()) else None
                continue
            position = match.end()
            while name := self._ministry_at(text, position):
                if beside:
                    yield self.minister(beside, name.strip(" ,."))
                    beside = None
                yield self.minister(role, name.strip(" ,."))
                following = _NEXT_MINISTRY.match(text, position + len(name))
                if not following or not _lists_more(match["role"], following.group()):
                    break
                position = following.end()

    def _ministry_at(self, text: str, position: int) -> str:
        """The ministry named from `position` on: the longest name that the registry knows, else up
        to a break.
        """
        window = text[position : position + _LONGEST_NAME]
        ends = [match.start() for match in _NAME_ENDS.finditer(window) if match.start()]
        known = [end for end in ends if self.registry.ministry(window[:end].strip(), self.on)]
        return window[: max(known, default=ends[0] if ends else 0)]

    def minister(self, role: Role, ministry: str, name: str | None = None) -> Minister:
        """One office; a ministry in capitals, or whose spaces or commas were lost, is shown by its
        name.
        """
        known = self.registry.ministry(ministry, self.on)
        if known and ministry.isupper():
            ministry = known.name_on(self.on) if self.on else known.label
        elif known:
            ministry = _spelling_of(ministry, known)
        office = Minister(role=role, ministry=ministry, ministry_slug=known.slug if known else None)
        return self.held_by(office, name) if name else office

    def held_by(self, office: Minister, name: str) -> Minister:
        """An office with who is printed beside it."""
        person = self.registry.minister(name, self.on, ministry=office.ministry, role=office.role)
        slug = person.slug if person else None
        return office.model_copy(update={"name": name, "slug": slug})

    def answering(self, text: str) -> tuple[Minister, ...]:
        """`Minister Veldkamp (Buitenlandse Zaken) en Minister …`: who answers in an Aanhangsel."""
        return tuple(
            self.minister(
                _role(match["role"]), match["ministry"].strip(), _accented(match["name"].strip())
            )
            for match in _ANSWERING.finditer(text)
        )


def _spelling_of(printed: str, ministry: Ministry) -> str:
    """The registered name, or post, that has the same letters; else what is printed."""
    names = (*(dated.name for dated in ministry.names), *(form.printed for form in ministry.forms))
    return next((name for name in names if _letters(name) == _letters(printed)), printed)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _accented(name: str) -> str:
    """A name with the accents put back that a PDF tore off: `Yes¸ilgöz`, `Kostic ´`."""
    return _TORN.sub(
        lambda torn: unicodedata.normalize("NFC", torn["letter"] + _ACCENTS[torn["accent"]]), name
    )


def _lists_more(role: str, link: str) -> bool:
    """Whether another ministry follows: after a plural, or where `van` or `voor` is repeated."""
    return role.lower().endswith(("s", "sen")) or bool(re.search(r"\b(?:van|voor)\b", link))


def _names(text: str) -> Iterator[str]:
    for name in _NAME_BREAK.split(text.strip(" ,")):
        cleaned = re.sub(rf"^(?:(?:en|lid|leden|{ASKERS})\s)+", "", name.strip()).strip(" ,")
        if cleaned:
            yield _accented(cleaned)


def _role(word: str) -> Role:
    lowered = word.lower()
    if "president" in lowered:
        return Role.PRIME_MINISTER
    return Role.STATE_SECRETARY if lowered.startswith("staats") else Role.MINISTER
