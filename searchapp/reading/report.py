"""The reading report: a line per document and a summary, to see in a minute what a folder holds."""

from collections import Counter
from collections.abc import Iterator

from searchapp.model import Confidence, Document, DocumentKind, UnitKind
from searchapp.reading.ledger import REST


class Report:
    """Collects documents and files that could not be read, and sums them up."""

    def __init__(self) -> None:
        self._kinds: Counter[str] = Counter()
        self._units: Counter[Confidence] = Counter()
        self._doubts: Counter[str] = Counter()
        self._unread = 0

    def line(self, document: Document) -> str:
        """One document: kind, units, how sure, what is left over, what was remarkable."""
        self._add(document)
        kinds = Counter(unit.kind for unit in document.units)
        asked, answered = kinds[UnitKind.QUESTION], kinds[UnitKind.ANSWER]
        others = sum(kinds.values()) - asked - answered
        sure = Counter(unit.confidence for unit in document.units)
        doubtful = sure[Confidence.MEDIUM] + sure[Confidence.LOW]
        remarks = [notice.sentence("en") for notice in (*document.reasons, *document.warnings)]
        parts = (
            f"{document.key:24.24} {document.doc_kind.value:10}",
            f"{asked:3} asked {answered:3} answered {others:2} other",
            f"{doubtful:3} unsure",
            f"rest {rest_share(document):5.1%}",
            " ".join(remarks),
        )
        return "  ".join(parts).rstrip()

    def unread(self) -> None:
        """Count a file that could not be read at all."""
        self._unread += 1

    def summary(self) -> Iterator[str]:
        """How many documents of which kind, how sure of the units, and why not."""
        kinds = ", ".join(f"{count} {kind}" for kind, count in self._kinds.most_common())
        yield f"{sum(self._kinds.values())} documents: {kinds or 'none'}; {self._unread} unreadable"
        total = sum(self._units.values())
        if total:
            sure = ", ".join(
                f"{self._units[level]} {level.value} ({self._units[level] / total:.1%})"
                for level in Confidence
            )
            yield f"{total} units: {sure}"
        for doubt, count in self._doubts.most_common():
            yield f"  {count:5} times: {doubt.replace('_', ' ')}"

    def _add(self, document: Document) -> None:
        refused = document.doc_kind is DocumentKind.OTHER
        self._kinds["refused" if refused else document.doc_kind.value] += 1
        self._units.update(unit.confidence for unit in document.units)
        # Sentences name numbers; what is counted is the doubt, whichever number it concerns.
        self._doubts.update(reason.key for unit in document.units for reason in unit.reasons)
        self._doubts.update(notice.key for notice in (*document.reasons, *document.warnings))


def rest_share(document: Document) -> float:
    """The part of a document's text that was assigned to nothing, from 0 to 1."""
    length = document.ledger[-1].end if document.ledger else 0
    rest = sum(span.end - span.start for span in document.ledger if span.place == REST)
    return rest / length if length else 0.0
