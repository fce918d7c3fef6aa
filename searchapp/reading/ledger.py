"""The ledger: every character of the extracted text ends in exactly one place.

A reader that loses a sentence must show it. So each step enters the pieces it takes, an entry never
overlaps another, and what nobody took is `rest`.
"""

from searchapp.model import Span

REST = "rest"


class Ledger:
    """Collects what was taken from a text of a given length; a piece can be taken once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans: list[Span] = []

    def enter(self, start: int, end: int, place: str, rule: str) -> None:
        """Take a piece of the text. Empty pieces are ignored."""
        if start < end:
            self._spans.append(Span(start=start, end=end, place=place, rule=rule))

    def spans(self) -> tuple[Span, ...]:
        """The whole text in order, without gap or overlap; neighbours of one place and rule are
        one.

        White space between two pieces goes with the first. Raises ValueError when two pieces
        overlap, which is a fault of the reader.
        """
        done: list[Span] = []
        for span in sorted(self._spans, key=lambda span: span.start):
            position = done[-1].end if done else 0
            if span.start < position:
                raise ValueError(f"taken twice: {span}")
            self._fill(done, position, span.start)
            self._append(done, span)
        self._fill(done, done[-1].end if done else 0, len(self._text))
        return tuple(done)

    def _fill(self, done: list[Span], start: int, end: int) -> None:
        if start >= end:
            return
        if self._text[start:end].strip() or not done:
            place = REST if self._text[start:end].strip() else "furniture"
            self._append(
                done,
                Span(
                    start=start, end=end, place=place, rule="nothing" if place == REST else "blank"
                ),
            )
        else:
            done[-1] = done[-1].model_copy(update={"end": end})

    @staticmethod
    def _append(done: list[Span], span: Span) -> None:
        if done and (done[-1].place, done[-1].rule) == (span.place, span.rule):
            done[-1] = done[-1].model_copy(update={"end": span.end})
        else:
            done.append(span)
