"""Request → plan → engine → texts from the archive → cards. What every way in calls."""

from collections.abc import Iterator, Mapping
from functools import partial

from searchapp.archive import Archive
from searchapp.dutch import Synonyms, analyse
from searchapp.errors import NotFound, SearchappError
from searchapp.messages import Value
from searchapp.model import Notice
from searchapp.references import normal_case
from searchapp.registry import Registries, registries_of, standard
from searchapp.search.cards import card
from searchapp.search.engine import Engine, Found
from searchapp.search.fields import FACETS, Field, value_label
from searchapp.search.indexing import open_engine
from searchapp.search.language import parse
from searchapp.search.plan import Concept, Plan, Planned, make_plan
from searchapp.search.request import Order, SearchRequest, Side, Words
from searchapp.search.results import Card, Facet, FacetValue, Results, Totals, Understood, WayOut
from searchapp.search.snippets import Marks
from searchapp.settings import Settings


class Answering:
    """Answers requests over one archive and one engine."""

    def __init__(
        self,
        archive: Archive,
        engine: Engine,
        registries: Registries | None = None,
        synonyms: Synonyms | None = None,
    ) -> None:
        self.archive = archive
        self.engine = engine
        self.registries = registries or standard()
        self.synonyms = synonyms

    @classmethod
    def open(cls, settings: Settings) -> "Answering":
        """Over the home of the settings, with the names and synonyms in it.

        Raises `Unavailable` when there is no archive or no index to answer from, or when the home's
        registry is wrong, `BadInput` when the synonyms cannot be read.
        """
        registries = registries_of(settings.home)
        synonyms = Synonyms.load(settings.home)
        archive = Archive.open(settings.home)
        try:
            engine = open_engine(settings)
            engine.status()
        except SearchappError:
            archive.close()
            raise
        return cls(archive, engine, registries, synonyms)

    def __enter__(self) -> "Answering":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the archive and the index."""
        self.archive.close()
        self.engine.close()

    @property
    def generation(self) -> str:
        """The name of the index that answers."""
        return self.engine.status().generation

    def answer(self, request: SearchRequest) -> Results:
        """What is found, as cards, with totals, facets and help.

        Raises `BadQuery` past a limit of the query language and `Unavailable` when the index cannot
        be read.
        """
        planned = self._plan(request)
        found = self.engine.search(planned.plan)
        return Results(
            request=request,
            totals=Totals(
                entries=found.entries, exchanges=found.exchanges, all_words=found.all_words
            ),
            cards=tuple(self._cards(found, planned.plan)),
            facets=tuple(
                _facet(field, found.facets[field.key], request, self.registries) for field in FACETS
            ),
            understood=tuple(_understood(planned, request)),
            direct=self._direct(request.query),
            ways_out=() if found.entries else tuple(self._ways_out(request)),
            generation=self.generation,
        )

    def _plan(self, request: SearchRequest) -> Planned:
        parsed, vocabulary = parse(request.query), self.engine.vocabulary()
        return make_plan(request, parsed, vocabulary, self.registries, self.synonyms)

    def _count(self, request: SearchRequest) -> int:
        return self.engine.search(self._plan(request).plan).entries

    def _cards(self, found: Found, plan: Plan) -> Iterator[Card]:
        marks = Marks.of(plan)
        names = dict.fromkeys(hit.id.partition("/")[0] for hit in found.hits)
        exchanges = {exchange.name: exchange for exchange in self.archive.exchanges(names)}
        for hit in found.hits:
            exchange = exchanges.get(hit.id.partition("/")[0])
            if exchange and (shown := card(exchange, hit, marks)):
                yield shown

    def _direct(self, query: str) -> str | None:
        """The address of the exchange whose number the query is."""
        case = normal_case(query)
        if not case:
            return None
        try:
            return f"/kv/{self.archive.resolve(case)}"
        except NotFound:
            return None

    def _ways_out(self, request: SearchRequest) -> Iterator[WayOut]:
        """Requests that ask less and do find something."""
        chosen = [(key, request.without(key)) for key, values in request.filters.items() if values]
        if request.since or request.until:
            chosen.append(("periode", request.changed(since=None, until=None)))
        if request.words is Words.ALL:
            chosen.append(("woorden", request.changed(words=Words.HALF)))
        if request.side:
            chosen.append(("in", request.changed(side=Side.BOTH)))
        if len(chosen) > 1:
            bare = SearchRequest(query=request.query, order=request.order or Order.RELEVANCE)
            chosen.append(("alles", bare))
        for key, wider in chosen:
            if count := self._count(wider):
                yield WayOut(label=key, count=count, request=wider)


def _facet(
    field: Field, counts: Mapping[str, int], request: SearchRequest, registries: Registries
) -> Facet:
    chosen = request.filters.get(field.key, ())
    values = [
        FacetValue(
            value=value,
            label=value_label(field.key, value, registries) or value,
            count=count,
            chosen=value in chosen,
            toggle=request.toggled(field.key, value),
        )
        for value, count in counts.items()
    ]
    return Facet(
        key=field.key, label=field.label, values=tuple(sorted(values, key=partial(_rank, field)))
    )


def _rank(field: Field, value: FacetValue) -> tuple[bool, int, str]:
    """Chosen values first, then years from new to old, all else by count."""
    first = -int(value.value) if field.key == "jaar" and value.value.isdecimal() else -value.count
    return not value.chosen, first, value.label


def _understood(planned: Planned, request: SearchRequest) -> Iterator[Understood]:
    """Each word with its terms, what was done about words that occur nowhere, and all other
    notices.
    """
    for concept in planned.plan.concepts:
        yield _word(concept, concept.word in planned.resembled, request)
    hopeless = planned.plan.need and not planned.plan.counted
    key = "only_unknown" if hopeless else "nothing_has"
    missing = [(word, Notice(key=key, values={"word": word})) for word in planned.unknown]
    for word, notice in (*missing, *(("", notice) for notice in planned.notices)):
        yield Understood(word=word, notice=notice.sentence(), reason=notice)


def _word(concept: Concept, resembled: bool, request: SearchRequest) -> Understood:
    notice, literal = None, None
    if concept.instead:
        values: dict[str, Value] = {"word": concept.word, "instead": concept.instead}
        notice = Notice(key="instead_of", values=values)
        literal = _literal(request, concept.word)
    elif resembled:
        notice = Notice(key="only_related", values={"word": concept.word})
    return Understood(
        word=concept.word,
        alternatives=tuple(dict.fromkeys(concept.terms)),
        instead=concept.instead,
        literal=literal,
        notice=notice.sentence() if notice else None,
        reason=notice,
    )


def _literal(request: SearchRequest, word: str) -> SearchRequest | None:
    """The request with `=` before the word, which is then searched as printed."""
    for token in analyse(request.query):
        if token.word == word:
            before, rest = request.query[: token.start], request.query[token.start :]
            return request.changed(query=f"{before}={rest}")
    return None
