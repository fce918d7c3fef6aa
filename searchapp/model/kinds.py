"""What a document, a unit, an office or an exchange can be."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """What one source document is."""

    ANSWER = "antwoord"
    QUESTIONS = "vragen"
    ANNOUNCEMENT = "mededeling"
    OTHER = "other"


class UnitKind(StrEnum):
    """What one unit is."""

    QUESTION = "question"
    ANSWER = "answer"
    INTRODUCTION = "introduction"
    EXPLANATION = "explanation"
    ANNOUNCEMENT = "announcement"

    @property
    def dutch(self) -> str:
        """The word in addresses and identifiers."""
        return _DUTCH[self]


_DUTCH = {
    UnitKind.QUESTION: "vraag",
    UnitKind.ANSWER: "antwoord",
    UnitKind.INTRODUCTION: "inleiding",
    UnitKind.EXPLANATION: "toelichting",
    UnitKind.ANNOUNCEMENT: "mededeling",
}


class AnswerKind(StrEnum):
    """What kind of answer one is: what it says in so many words."""

    YES = "ja"
    NO = "nee"
    PARTLY = "deels"
    POINTER = "verwijzing"
    REFUSAL = "weigert"
    NONE = "geen"


class Confidence(StrEnum):
    """How sure the reader is of a unit."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Role(StrEnum):
    """The office of who is asked, or answers."""

    MINISTER = "minister"
    STATE_SECRETARY = "staatssecretaris"
    PRIME_MINISTER = "minister-president"


class Status(StrEnum):
    """Where an exchange stands."""

    ANSWERED = "beantwoord"
    POSTPONED = "uitgesteld"
    OPEN = "open"
