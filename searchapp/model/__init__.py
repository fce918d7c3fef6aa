"""The nouns of the house, as frozen models.

Two of them carry everything: a `Document` is what one source file says, an `Exchange` is what is
filed under one number, made from one or more documents. Both consist of `Unit`s: what is stored,
linked to and cited on its own.
"""

from searchapp.model.base import Model, Notice
from searchapp.model.document import Document, Span
from searchapp.model.exchange import SAMPLE_YEAR, Exchange, Pair, Source
from searchapp.model.kinds import AnswerKind, Confidence, DocumentKind, Role, Status, UnitKind
from searchapp.model.units import BackReference, Footnote, Member, Minister, Reference, Unit

__all__ = [
    "SAMPLE_YEAR",
    "AnswerKind",
    "BackReference",
    "Confidence",
    "Document",
    "DocumentKind",
    "Exchange",
    "Footnote",
    "Member",
    "Minister",
    "Model",
    "Notice",
    "Pair",
    "Reference",
    "Role",
    "Source",
    "Span",
    "Status",
    "Unit",
    "UnitKind",
]
