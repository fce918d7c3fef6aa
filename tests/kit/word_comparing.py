"""Where the reading of a Word file differs from the true one, its head included."""

from collections.abc import Iterator

from searchapp.model import Document
from tests.kit.comparing import differences
from tests.kit.prose import MONTHS
from tests.kit.word_letters import WordLetter


def word_differences(made: WordLetter, document: Document) -> list[str]:
    """What the reader got wrong, one line for each; empty when all is right."""
    return [*differences(made.letter, document), *_head(made, document)]


def _head(made: WordLetter, document: Document) -> Iterator[str]:
    day = document.answered
    facts = {
        "case": (made.case, " ".join(document.zaak)),
        "reference": (made.reference, document.reference or ""),
        "answered": (made.answered, f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""),
    }
    for name, (printed, told) in facts.items():
        if printed != told:
            yield f"{name} {printed!r} read as {told!r}"
