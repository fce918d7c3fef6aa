"""Text and what was asked → the best stretch of it, with the words that matched marked where they
are printed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from searchapp.dutch import Token, analyse, ranked_terms
from searchapp.search.plan import (
    AllOf,
    AnyOf,
    Clause,
    HasConcept,
    HasPrefix,
    HasWords,
    Plan,
)
from searchapp.search.results import Fragment

LENGTH = 280
"""Characters of a stretch: four lines on a telephone."""

LEAD = 60
"""Characters shown before the first mark, so that it is read in its sentence."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What to mark: ranked terms, rows of printed words, beginnings of printed words."""

    terms: frozenset[str] = frozenset()
    phrases: frozenset[tuple[str, ...]] = frozenset()
    prefixes: tuple[str, ...] = ()

    @classmethod
    def of(cls, plan: Plan) -> "Marks":
        """Every counted concept of a plan, and every word that its clauses ask for."""
        clauses = tuple(_positive(plan.clauses))
        concepts = [concept for concept in plan.concepts if concept.counts]
        concepts += [clause.concept for clause in clauses if isinstance(clause, HasConcept)]
        return cls(
            terms=frozenset(term for concept in concepts for term in concept.terms),
            phrases=frozenset(
                row for clause in clauses if isinstance(clause, HasWords) for row in _rows(clause)
            ),
            prefixes=tuple(clause.prefix for clause in clauses if isinstance(clause, HasPrefix)),
        )

    def hits(self, text: str) -> Iterator["Mark"]:
        """What is marked in a text, in printed order."""
        tokens = analyse(text)
        quoted = self._quoted(tokens)
        for place, token in enumerate(tokens):
            if place in quoted or token.word.startswith(self.prefixes):
                yield Mark(token.start, token.end, token.word)
            else:
                found = [ranked for ranked in ranked_terms([token]) if ranked.term in self.terms]
                yield from (Mark(ranked.start, ranked.end, ranked.term) for ranked in found[-1:])

    def _quoted(self, tokens: Sequence[Token]) -> set[int]:
        """The places of words that stand in one of the rows asked for."""
        words = [token.word for token in tokens]
        return {
            place
            for row in self.phrases
            for start in range(len(words) - len(row) + 1)
            if tuple(words[start : start + len(row)]) == row
            for place in range(start, start + len(row))
        }


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed span, and what of the query it meets."""

    start: int
    end: int
    meets: str


def snippet(text: str, marks: Marks, length: int = LENGTH) -> tuple[Fragment, ...]:
    """The stretch of `text` that holds most of what was asked, in pieces that are marked or not.

    The pieces together are a part of the text with white space made even, and an ellipsis where it
    was cut.
    """
    hits = list(marks.hits(text))
    start, end = _window(text, hits, length)
    pieces = list(_pieces(text, start, end, hits))
    if start > 0:
        pieces.insert(0, Fragment(text="… ", marked=False))
    if end < len(text):
        pieces.append(Fragment(text=" …", marked=False))
    return tuple(pieces)


def _window(text: str, hits: Sequence[Mark], length: int) -> tuple[int, int]:
    """The offsets of the stretch: where the most different hits stand close together, the earliest
    such place.
    """
    if len(text) <= length:
        return 0, len(text)
    best, lead, first_mark = 0, 0, 0
    for first, mark in enumerate(hits):
        reach = max(mark.end, mark.start + length - LEAD)
        distinct = len(set(_meets_within(hits[first:], reach)))
        if distinct > best:
            best, lead, first_mark = distinct, max(0, mark.start - LEAD), mark.start
    lead = min(lead, len(text) - length)
    # A row of characters without a blank may be longer than the stretch: the mark must not be lost.
    start = min(_word_edge(text, lead), first_mark)
    return start, _word_edge(text, lead + length)


def _meets_within(hits: Sequence[Mark], reach: int) -> Iterator[str]:
    """What is met up to the offset `reach`."""
    for hit in hits:
        if hit.end > reach:
            return
        yield hit.meets


def _word_edge(text: str, position: int) -> int:
    """The nearest place at or after `position` where a word begins; the ends of the text stay."""
    if position <= 0 or position >= len(text):
        return max(0, min(position, len(text)))
    while position < len(text) and (not text[position - 1].isspace() or text[position].isspace()):
        position += 1
    return position


def _pieces(text: str, start: int, end: int, hits: Sequence[Mark]) -> Iterator[Fragment]:
    position = start
    for mark in hits:
        if mark.start < position or mark.end > end:
            continue
        yield from _piece(text[position : mark.start], marked=False)
        yield from _piece(text[mark.start : mark.end], marked=True)
        position = mark.end
    yield from _piece(
        text[position:end].rstrip() if end < len(text) else text[position:end], marked=False
    )


def _piece(text: str, *, marked: bool) -> Iterator[Fragment]:
    if text:
        edges = (" " if text[0].isspace() else "", " " if text[-1].isspace() else "")
        inner = " ".join(text.split())
        yield Fragment(text=f"{edges[0]}{inner}{edges[1]}" if inner else " ", marked=marked)


def _positive(clauses: Sequence[Clause]) -> Iterator[Clause]:
    for clause in clauses:
        if isinstance(clause, AnyOf | AllOf):
            yield from _positive(clause.clauses)
        else:
            yield clause


def _rows(clause: HasWords) -> Iterator[tuple[str, ...]]:
    """Words in order are marked together, words near each other one by one."""
    yield from ((word,) for word in clause.words) if clause.distance else (clause.words,)
