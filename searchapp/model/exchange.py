"""What is filed under one number: the questions and everything the government replied."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from searchapp.model.base import Model
from searchapp.model.kinds import DocumentKind, Status, UnitKind
from searchapp.model.units import BackReference, Footnote, Member, Minister, Reference, Unit

SAMPLE_YEAR = "2099"
"""Invented letters carry case numbers of this year, so that none can be taken for a real one."""


class Source(Model):
    """One file that an exchange was made from; `hash` is the SHA-256 of its bytes, in hex."""

    hash: str
    name: str
    doc_kind: DocumentKind
    dated: date | None = None


class Pair(Model):
    """One answer with the questions that it covers; what people share. No answer yet: a pair all
    the same.
    """

    exchange: str
    questions: tuple[Unit, ...]
    answer: Unit | None = None

    @property
    def number(self) -> str:
        """What names the pair: the first number of its answer, or of its question."""
        return (self.answer or self.questions[0]).numbers[0]

    @property
    def seq(self) -> int:
        """Where the pair stands in printed order: where its first unit does."""
        return min(unit.seq for unit in (*self.questions, self.answer) if unit)

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number that leads to this pair, questions first."""
        units = [*self.questions, *([self.answer] if self.answer else [])]
        return tuple(dict.fromkeys(number for unit in units for number in unit.numbers))

    @property
    def id(self) -> str:
        """`2025Z08791/9`."""
        return f"{self.exchange}/{self.number}"


class Exchange(Model):
    """The written questions filed under one number and everything the government replied.

    `earlier` holds answers that a later one came on top of; they keep their own address.
    """

    name: str
    zaak: tuple[str, ...] = ()
    reference: str | None = None
    aanhangsel: str | None = None
    submitted: date | None = None
    answered: date | None = None
    postponed: bool = False
    subject: str | None = None
    members: tuple[Member, ...] = ()
    addressees: tuple[Minister, ...] = ()
    answered_by: tuple[Minister, ...] = ()
    on_behalf_of: tuple[Minister, ...] = ()
    units: tuple[Unit, ...] = ()
    earlier: tuple[Unit, ...] = ()
    back_references: tuple[BackReference, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    references: tuple[Reference, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def is_sample(self) -> bool:
        """Whether this is one of the invented letters."""
        return self.name.startswith(SAMPLE_YEAR)

    @property
    def status(self) -> Status:
        """Answered as soon as there is an answer, else postponed or open."""
        if any(unit.kind is UnitKind.ANSWER for unit in self.units):
            return Status.ANSWERED
        return Status.POSTPONED if self.postponed else Status.OPEN

    @property
    def dated(self) -> date | None:
        """The day that counts for sorting: of the answer, else of the questions."""
        return self.answered or self.submitted

    @property
    def asked(self) -> int:
        """How many questions were asked; a joint one counts for each of its numbers."""
        questions = (unit for unit in self.units if unit.kind is UnitKind.QUESTION)
        return len({number for unit in questions for number in unit.numbers})

    @cached_property
    def ministries(self) -> tuple[Minister, ...]:
        """Who answered, or who is asked while nobody has; one for each ministry."""
        found = {minister.ministry: minister for minister in self.answered_by or self.addressees}
        return tuple(found.values())

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Answers with the questions they cover, and questions without answer, in printed order."""
        return tuple(sorted(self._pairs(), key=lambda pair: pair.seq))

    def _pairs(self) -> Iterator[Pair]:
        questions = [unit for unit in self.units if unit.kind is UnitKind.QUESTION]
        covered: set[int] = set()
        for answer in (unit for unit in self.units if unit.kind is UnitKind.ANSWER):
            mine = [unit for unit in questions if set(unit.numbers) & set(answer.numbers)]
            covered.update(unit.seq for unit in mine)
            yield Pair(exchange=self.name, questions=tuple(mine), answer=answer)
        for question in questions:
            if question.seq not in covered:
                yield Pair(exchange=self.name, questions=(question,))

    @cached_property
    def loose(self) -> tuple[Unit, ...]:
        """Units that belong to no pair: introduction, explanation, announcement."""
        paired = (UnitKind.QUESTION, UnitKind.ANSWER)
        return tuple(unit for unit in self.units if unit.kind not in paired)

    def pair(self, number: str) -> Pair | None:
        """The pair that covers a printed number, or None."""
        return next((pair for pair in self.pairs if number in pair.numbers), None)

    def unit(self, kind: UnitKind, number: str | None = None) -> Unit | None:
        """The unit of that kind that carries a printed number (None: has no number), or None."""
        same = (unit for unit in self.units if unit.kind is kind)
        return next((unit for unit in same if not number or number in unit.numbers), None)
