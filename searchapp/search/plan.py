"""Request, tree and vocabulary → a plan: what an engine executes, without a choice left to make.

A concept is one word of the query with its alternatives; an entry scores the best of them for each
concept. A clause is strict: an entry that does not satisfy it is no result, whatever it scores.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from searchapp.dutch import Synonyms, analyse, our_synonyms
from searchapp.model import Notice
from searchapp.registry import Registries
from searchapp.search.concepts import Alternative as Alternative
from searchapp.search.concepts import Concept as Concept
from searchapp.search.concepts import Meanings
from searchapp.search.entries import ANSWER, PRINTED, QUESTION
from searchapp.search.fields import BY_KEY, value_label
from searchapp.search.language import All, Either, Exact, Filter, Node, Not, Parsed, Prefix, Word
from searchapp.search.ranking import needed
from searchapp.search.request import Order, SearchRequest, Side, Words
from searchapp.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class HasConcept:
    """Strict: some alternative of the concept that matches occurs."""

    concept: Concept


@dataclass(frozen=True, slots=True)
class HasWords:
    """Strict: these words as printed, side by side in order, or within `distance` of each other."""

    words: tuple[str, ...]
    distance: int = 0


@dataclass(frozen=True, slots=True)
class HasPrefix:
    """Strict: a printed word that begins so."""

    prefix: str


@dataclass(frozen=True, slots=True)
class HasValue:
    """Strict: a value of a field."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Without:
    """Strict: the clause is not satisfied."""

    clause: "Clause"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Strict: one of the clauses is."""

    clauses: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Strict: every clause is."""

    clauses: tuple["Clause", ...]


Clause: TypeAlias = HasConcept | HasWords | HasPrefix | HasValue | Without | AnyOf | AllOf


@dataclass(frozen=True, slots=True)
class Plan:
    """A query as every engine executes it.

    An entry is a result when it holds at least `need` of the counted concepts, satisfies all
    `clauses`, has one of the chosen values of each field in `filters`, and is dated from `since` to
    `until`. `side` limits words to one side, None: both.
    """

    concepts: tuple[Concept, ...] = ()
    need: int = 0
    clauses: tuple[Clause, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    side: str | None = None
    order: Order = Order.RELEVANCE
    offset: int = 0
    limit: int = 20

    @property
    def printed(self) -> tuple[str, ...]:
        """Where exact words may stand: on the side, or anywhere in text and subject."""
        return (self.side,) if self.side else PRINTED

    @property
    def counted(self) -> int:
        """How many concepts count for the match condition."""
        return sum(concept.counts for concept in self.concepts)


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with what there is to say about it: the words that occur nowhere, those of them that
    others stand for (`resembled`), and notices.
    """

    plan: Plan
    unknown: tuple[str, ...]
    notices: tuple[Notice, ...]
    resembled: tuple[str, ...] = ()


_SIDES = {Side.QUESTION: QUESTION, Side.ANSWER: ANSWER}


def make_plan(
    request: SearchRequest,
    parsed: Parsed,
    vocabulary: Vocabulary,
    registries: Registries | None = None,
    synonyms: Synonyms | None = None,
) -> Planned:
    """Decide everything: which words count, what each of them means, which parts are strict.

    `registries` say which people, parties and ministries there are, to report a value that is none.
    """
    meanings = Meanings(vocabulary, synonyms or our_synonyms())
    # Together, since a synonym may have several words.
    soft = " ".join(node.text for node in parsed.nodes if isinstance(node, Word))
    others: list[Node] = [node for node in parsed.nodes if not isinstance(node, Word)]
    side, strict = _side(request, others)
    ranking_only = [
        replace(concept, counts=False) for node in strict for concept in _positive(node, meanings)
    ]
    asked = meanings.wide(soft)
    if not ranking_only and not any(concept.counts for concept in asked):
        # A query of nothing but stop words is searched as such.
        asked = [replace(concept, counts=True) for concept in asked]
    known = [concept for concept in asked if meanings.occurs(concept)]
    counted = sum(concept.counts for concept in known)
    # Where no word occurs anywhere: nothing, rather than all.
    hopeless = not (counted or ranking_only) and (asked or _wordless(request, parsed))
    plan = Plan(
        concepts=(*known, *ranking_only),
        need=1 if hopeless else _need(request, counted),
        clauses=tuple(clause for node in strict if (clause := _clause(node, meanings))),
        filters={key: values for key, values in request.filters.items() if values},
        since=request.since,
        until=request.until,
        side=side,
        order=_order(request, asked or ranking_only),
        offset=(request.page - 1) * request.size,
        limit=request.size,
    )
    unknown = tuple(concept.word for concept in asked if concept not in known and concept.counts)
    resembled = tuple(one.word for one in known if one.counts and meanings.resembles(one))
    notices = (*parsed.notices, *_value_notices(request, strict, registries))
    return Planned(plan, unknown, notices, resembled)


def _need(request: SearchRequest, counted: int) -> int:
    """How many of the words an entry must hold."""
    return counted if request.words is Words.ALL else needed(counted)


def _wordless(request: SearchRequest, parsed: Parsed) -> bool:
    """Whether something was typed in which there is nothing to search for."""
    return bool(request.query.strip()) and not parsed.nodes


def _order(request: SearchRequest, ranked: Sequence[Concept]) -> Order:
    """Without words there is nothing to be relevant to: newest first."""
    return Order.NEWEST if request.order is Order.RELEVANCE and not ranked else request.order


def _positive(node: Node, meanings: Meanings) -> Iterator[Concept]:
    """The words of a strict part that a result is expected to hold; they rank it."""
    match node:
        case Word(text):
            yield from meanings.wide(text)
        case Exact(text) | Prefix(text):
            yield from meanings.literal(text)
        case Either(nodes) | All(nodes):
            for inner in nodes:
                yield from _positive(inner, meanings)


def _clause(node: Node, meanings: Meanings, *, excluded: bool = False) -> Clause | None:
    """The strict part as a clause. What is excluded is the word, and not what resembles it."""
    match node:
        case Word(text):
            asked = meanings.literal(text) if excluded else meanings.strict(text)
            return _all_of(HasConcept(concept) for concept in asked)
        case Exact(text, distance):
            words = tuple(token.word for token in analyse(text))
            return HasWords(words, distance) if words else None
        case Prefix(text):
            words = tuple(token.word for token in analyse(text))
            return HasPrefix(words[0]) if words else None
        case Filter("in", _):
            return None  # The side is one for the whole query.
        case Filter(key, value):
            return HasValue(key, value)
        case Not(inner):
            clause = _clause(inner, meanings, excluded=not excluded)
            return Without(clause) if clause else None
        case Either(nodes):
            clauses = tuple(_clauses(nodes, meanings, excluded))
            return AnyOf(clauses) if clauses else None
        case All(nodes):
            return _all_of(_clauses(nodes, meanings, excluded))


def _clauses(nodes: Iterable[Node], meanings: Meanings, excluded: bool) -> Iterator[Clause]:
    for node in nodes:
        if clause := _clause(node, meanings, excluded=excluded):
            yield clause


def _all_of(clauses: Iterable[Clause]) -> Clause | None:
    listed = tuple(clauses)
    return AllOf(listed) if len(listed) > 1 else next(iter(listed), None)


def _side(request: SearchRequest, strict: list[Node]) -> tuple[str | None, list[Node]]:
    """The side of the request, or of `in:antwoord` in the query, which then is no clause."""
    side = _SIDES.get(request.side)
    rest: list[Node] = []
    for node in strict:
        if isinstance(node, Filter) and node.key == "in":
            side = _SIDES.get(Side(node.value)) if node.value in set(Side) else side
        else:
            rest.append(node)
    return side, rest


def _value_notices(
    request: SearchRequest, strict: Sequence[Node], registries: Registries | None
) -> Iterator[Notice]:
    """Say which chosen values are no values at all, so that their empty result is understood."""
    chosen = [(key, value) for key, values in request.filters.items() for value in values]
    chosen += [(node.key, node.value) for node in strict if isinstance(node, Filter)]
    for key, value in chosen:
        if value_label(key, value, registries) is None:
            yield Notice(key="unknown_value", values={"field": BY_KEY[key].label, "value": value})
