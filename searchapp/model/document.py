"""What one source file says."""

from datetime import date

from searchapp.model.base import Model, Notice
from searchapp.model.kinds import DocumentKind
from searchapp.model.units import BackReference, Footnote, Member, Minister, Reference, Unit


class Span(Model):
    """A piece of the extracted text and the one place where it went.

    `place` is a unit's label, `footnote 1`, `heading`, `metadata`, `furniture` or `rest`; `rule`
    names what put it there.
    """

    start: int
    end: int
    place: str
    rule: str


class Document(Model):
    """What one source file says; with kind `other`, why it is no answer or question."""

    key: str
    doc_kind: DocumentKind
    zaak: tuple[str, ...] = ()
    reference: str | None = None
    aanhangsel: str | None = None
    submitted: date | None = None
    answered: date | None = None
    subject: str | None = None
    members: tuple[Member, ...] = ()
    addressees: tuple[Minister, ...] = ()
    answered_by: tuple[Minister, ...] = ()
    on_behalf_of: tuple[Minister, ...] = ()
    units: tuple[Unit, ...] = ()
    back_references: tuple[BackReference, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    references: tuple[Reference, ...] = ()
    case_law: tuple[Reference, ...] = ()
    pages: int | None = None
    rest: str = ""
    reasons: tuple[Notice, ...] = ()
    warnings: tuple[Notice, ...] = ()
    ledger: tuple[Span, ...] = ()
