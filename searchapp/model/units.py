"""Units and what hangs on them: people, footnotes, pointers to other answers and out of the
exchange.
"""

from datetime import date

from pydantic import Field

from searchapp.model.base import Model, Notice
from searchapp.model.kinds import AnswerKind, Confidence, Role, UnitKind


class Member(Model):
    """A member of parliament as a document prints it, and who that is.

    `name` and `party` are as printed; the slugs are None where the registry does not know them.
    """

    name: str
    party: str | None = None
    slug: str | None = None
    party_slug: str | None = None


class Minister(Model):
    """A minister or state secretary as a document prints it; `name` is None where only the office
    is. The slugs, of the ministry and of the person, are None where the registry does not know.
    """

    role: Role
    ministry: str | None = None
    name: str | None = None
    ministry_slug: str | None = None
    slug: str | None = None


class Unit(Model):
    """What is stored, linked to and cited on its own.

    `numbers` are as printed (`("4", "5")` is a joint unit, `("12a",)` a sub-letter, `("2~2",)` a
    number printed for the second time); introductions, explanations and announcements have none.
    `seq` is the place in printed order, from 0. `text` has paragraphs separated by an empty line.
    `pages` are the printed pages that it stands on, from 1, where the format tells. `version`
    counts later answers to the same question, from 1. `answer_kind` says of an answer what kind it
    is; `shown_by` is the span of the words in `text` that show it.
    """

    kind: UnitKind
    numbers: tuple[str, ...] = ()
    seq: int = 0
    text: str = ""
    confidence: Confidence = Confidence.HIGH
    reasons: tuple[Notice, ...] = ()
    pages: tuple[int, ...] = ()
    version: int = 1
    dated: date | None = None
    answer_kind: AnswerKind | None = None
    shown_by: tuple[int, int] | None = None

    @property
    def label(self) -> str:
        """`answer 4-5`: how documents, footnotes and ledgers name a unit."""
        return " ".join(filter(None, (self.kind.value, "-".join(self.numbers))))

    @property
    def path(self) -> str:
        """`antwoord/4,5`: the unit's own address inside its exchange."""
        return "/".join(filter(None, (self.kind.dutch, ",".join(self.numbers))))

    @property
    def anchors(self) -> tuple[str, ...]:
        """The fragment identifiers at which a page shows the unit, one for each number."""
        if not self.numbers:
            return (self.kind.dutch,)
        return tuple(f"{self.kind.dutch}-{number}" for number in self.numbers)


class Footnote(Model):
    """A footnote, lifted out of the text. `attached_to` is a unit's label, None where no marker was
    found.
    """

    marker: str
    text: str
    attached_to: str | None = None


class BackReference(Model):
    """An answer that points to other answers of its exchange.

    `unit` is the label of the answer that points (in JSON `in`), `to` the numbers it points to,
    `start` and `end` the span of the words in the unit's text. `pure` says that the answer says
    nothing else.
    """

    unit: str = Field(alias="in")
    to: tuple[str, ...]
    text: str
    start: int
    end: int
    pure: bool = False


class Reference(Model):
    """A pointer out of the exchange: `id` is the normal form, `text` as printed in the unit `unit`.

    `start` and `end` are the span in the unit's text. `kind` is kamerstuk, aanhangsel, zaak or
    rechtspraak.
    """

    kind: str
    id: str
    text: str
    unit: str | None = None
    start: int = 0
    end: int = 0
