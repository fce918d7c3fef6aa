"""Exchange → entries: what an engine indexes, with its facets filled and its terms weighed.

An entry is a pair, or a unit that belongs to none. It carries no text: pages take that from the
archive.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from searchapp.dutch import Token, analyse, ranked_terms
from searchapp.model import Exchange, Model, Pair, Unit
from searchapp.search.ranking import impact, pseudo_frequency

QUESTION, ANSWER = "question", "answer"
SIDES = (QUESTION, ANSWER)
SUBJECT = "subject"
PRINTED = (*SIDES, SUBJECT)
"""Where exact words may stand."""


class Entry(Model):
    """What an engine knows of one card. `place` is where it stands in its exchange, from 0.

    `impacts` maps each ranked term to its byte; `sides` maps a side to the terms that stand on it;
    `words` maps a side, and the subject, to the words of its texts in printed order.
    """

    id: str
    exchange: str
    place: int
    kind: str
    answer_kind: str | None
    dated: date | None
    members: tuple[str, ...]
    parties: tuple[str, ...]
    ministries: tuple[str, ...]
    impacts: dict[str, int]
    sides: dict[str, frozenset[str]]
    words: dict[str, tuple[tuple[str, ...], ...]]

    @property
    def year(self) -> str | None:
        """The year of its date."""
        return str(self.dated.year) if self.dated else None


def entries_of(exchange: Exchange) -> Iterator[Entry]:
    """All entries of an exchange, pairs first."""
    for place, pair in enumerate(exchange.pairs):
        answers = [pair.answer] if pair.answer else []
        yield _entry(exchange, pair.id, place, _kind(pair), pair.questions, answers)
    for place, unit in enumerate(exchange.loose, len(exchange.pairs)):
        yield _entry(exchange, f"{exchange.name}/{unit.path}", place, unit.kind.dutch, (), (unit,))


def _kind(pair: Pair) -> str:
    if not pair.answer:
        return "vraag-zonder-antwoord"
    return "vraag-met-antwoord"


def _entry(
    exchange: Exchange,
    identifier: str,
    place: int,
    kind: str,
    questions: Sequence[Unit],
    answers: Sequence[Unit],
) -> Entry:
    names = (part for member in exchange.members for part in (member.name, member.party))
    return make_entry(
        texts={
            QUESTION: [unit.text for unit in questions],
            ANSWER: [unit.text for unit in answers],
        },
        subject=exchange.subject or "",
        names=" ".join(filter(None, names)),
        id=identifier,
        exchange=exchange.name,
        place=place,
        kind=kind,
        answer_kind=next((unit.answer_kind for unit in answers if unit.answer_kind), None),
        dated=exchange.dated,
        members=_known(member.slug for member in exchange.members),
        parties=_known(member.party_slug for member in exchange.members),
        ministries=_known(minister.ministry_slug for minister in exchange.ministries),
    )


def make_entry(texts: Mapping[str, Sequence[str]], subject: str, names: str, **facts: Any) -> Entry:
    """An entry of the texts of each side, with the words that it is also found by; `facts` are all
    its other attributes.
    """
    texts = {**texts, SUBJECT: [subject] if subject else []}
    tokens = {field: [analyse(text) for text in texts[field]] for field in PRINTED}
    terms = {field: _terms(tokens[field]) for field in PRINTED}
    terms["names"] = _terms([analyse(names)])
    return Entry(
        impacts=weigh(terms),
        sides={side: frozenset(terms[side]) for side in SIDES},
        words={
            field: tuple(tuple(token.word for token in text) for text in tokens[field])
            for field in PRINTED
        },
        **facts,
    )


def weigh(terms: dict[str, list[str]]) -> dict[str, int]:
    """The impact of each term, from the terms of every field."""
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for field, listed in terms.items():
        for term, count in Counter(listed).items():
            counts[term][field] = count
    lengths = {field: len(listed) for field, listed in terms.items()}
    return {term: impact(pseudo_frequency(by_field, lengths)) for term, by_field in counts.items()}


def _terms(texts: Sequence[Sequence[Token]]) -> list[str]:
    return [ranked.term for text in texts for ranked in ranked_terms(text)]


def _known(slugs: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slug for slug in slugs if slug))
