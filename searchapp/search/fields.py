"""Every field and facet, once: key in an address, prefix in a query, attribute of an entry.

Engines, pages, the command line and whatever follows read this table; a Dutch label stands in the
message catalogue under `field.<key>`.
"""

from dataclasses import dataclass
from typing import Literal

from searchapp.messages import say
from searchapp.model import AnswerKind
from searchapp.references import normal_case
from searchapp.registry import Registries, standard

SHOWN = 10
"""Values of a facet that a page shows before it folds the rest away."""

KINDS = ("vraag-met-antwoord", "vraag-zonder-antwoord", "inleiding", "toelichting", "mededeling")
"""What an entry can be, as the facet `soort` shows it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to filter by. `attribute` is the name on `Entry`; `facet` says that a page lists
    its values.
    """

    key: str
    attribute: str
    facet: bool = True
    many: bool = False

    @property
    def label(self) -> str:
        """What a page calls it."""
        return say(f"field.{self.key}")


FIELDS = (
    Field("soort", "kind"),
    Field("ministerie", "ministries", many=True),
    Field("lid", "members", many=True),
    Field("partij", "parties", many=True),
    Field("jaar", "year"),
    Field("antwoordsoort", "answer_kind"),
    Field("zaak", "exchange", facet=False),
)
FACETS = tuple(field for field in FIELDS if field.facet)
BY_KEY = {field.key: field for field in FIELDS}


def normal_value(key: str, value: str) -> str:
    """A value as the index holds it, however it was typed: `SP` is `sp`, `2025z08791` is
    `2025Z08791`.
    """
    typed = value.strip()
    return (normal_case(typed) or typed) if key == "zaak" else typed.lower()


def value_label(key: str, value: str, registries: Registries | None = None) -> str | None:
    """What a page calls one value of a field, or None where nothing is known by it.

    People, parties and ministries are those of `registries`, else of the package.
    """
    match key:
        case "soort":
            return say(f"kind.{value}") if value in KINDS else None
        case "antwoordsoort":
            return say(f"answer_kind.{value}") if value in {*AnswerKind} else None
        case "lid" | "partij" | "ministerie":
            named: Literal["lid", "partij", "ministerie"] = key
            return (registries or standard()).label(named, value)
        case "jaar":
            return value if value.isdecimal() and len(value) == 4 else None
    return value
