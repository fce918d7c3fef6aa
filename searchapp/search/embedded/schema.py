"""What an entry is to Whoosh: ranked fields whose weights are impacts, words as printed, stored
facets.

Whoosh pickles a schema by class path, so these classes stay where they are.
"""

from collections import defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from typing import Any

from whoosh import analysis, fields, formats, scoring

from searchapp.search.entries import PRINTED, SIDES, Entry
from searchapp.search.ranking import IMPACT_SCALE, idf

BOTH = "both"
RANKED = (BOTH, *SIDES)
"""The ranked fields: the terms of both sides with subject and names, and of each side alone, same
impacts.
"""

POSITIONS = formats.Positions()

BETWEEN_TEXTS = 1000
"""Positions left out between two texts of one side, so that no phrase runs over both."""

Posting = tuple[bytes, int, float, bytes]


def words_of(side: str) -> str:
    """The field with the printed words of a side, or of the subject."""
    return f"{side}_words"


class NoAnalysis(analysis.Analyzer):
    """Whoosh asks each field for an analyser; ours come analysed."""


class Impacts(fields.FieldType):
    """A ranked field. Its value maps terms to impacts, which Whoosh keeps as weights."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=NoAnalysis(), scorable=False)

    def index(self, value: Mapping[str, int], **_: Any) -> Generator[Posting, None, None]:
        """The postings of one entry."""
        for term, impact in sorted(value.items()):
            yield term.encode(), impact, float(impact), b""


class PrintedWords(fields.FieldType):
    """Words with positions. Its value is a sequence of texts, each a sequence of words."""

    def __init__(self) -> None:
        super().__init__(format=POSITIONS, analyzer=NoAnalysis(), scorable=False)

    def index(self, value: Sequence[Sequence[str]], **_: Any) -> Generator[Posting, None, None]:
        """The postings of one entry."""
        positions: defaultdict[str, list[int]] = defaultdict(list)
        start = 0
        for text in value:
            for place, word in enumerate(text, start):
                positions[word].append(place)
            start += len(text) + BETWEEN_TEXTS
        for word, places in sorted(positions.items()):
            yield word.encode(), len(places), float(len(places)), POSITIONS.encode(places)


class ImpactWeighting(scoring.WeightingModel):
    """Scores a posting with idf · impact / 255; `sizes` maps a ranked field to the entries that
    have it.
    """

    def __init__(self, sizes: Mapping[str, int]) -> None:
        self.sizes = sizes

    def scorer(self, searcher: Any, fieldname: str, text: Any, qf: float = 1) -> scoring.BaseScorer:
        """The scorer of one term; printed words only match, so they score nothing."""
        if fieldname not in self.sizes:
            return _ImpactScorer(0.0)
        holding = searcher.doc_frequency(fieldname, text)
        return _ImpactScorer(idf(self.sizes[fieldname], holding) / IMPACT_SCALE)


class _ImpactScorer(scoring.BaseScorer):
    def __init__(self, factor: float) -> None:
        self.factor = factor

    def score(self, matcher: Any) -> float:
        return self.factor * float(matcher.weight())


def make_schema() -> fields.Schema:
    """All fields of an entry. `facts` is stored only: what filters, facets and sorting need."""
    ranked = {name: Impacts() for name in RANKED}
    words = {words_of(field): PrintedWords() for field in PRINTED}
    return fields.Schema(exchange=fields.ID(), facts=fields.STORED(), **ranked, **words)


def document_of(entry: Entry) -> dict[str, Any]:
    """The fields of one entry, as Whoosh's writer takes them."""
    ranked = {side: {term: entry.impacts[term] for term in entry.sides[side]} for side in SIDES}
    return {
        "exchange": entry.exchange,
        "facts": facts_of(entry),
        BOTH: entry.impacts,
        **{side: terms for side, terms in ranked.items() if terms},
        **{words_of(field): entry.words[field] for field in PRINTED if any(entry.words[field])},
    }


def facts_of(entry: Entry) -> dict[str, Any]:
    """What is stored of an entry, in plain types."""
    return {
        "id": entry.id,
        "exchange": entry.exchange,
        "place": entry.place,
        "day": entry.dated.toordinal() if entry.dated else 0,
        "sides": [side for side in SIDES if entry.sides[side]],
        "kind": _listed(entry.kind),
        "answer_kind": _listed(entry.answer_kind),
        "year": _listed(entry.year),
        "members": list(entry.members),
        "parties": list(entry.parties),
        "ministries": list(entry.ministries),
    }


def _listed(value: str | None) -> Iterable[str]:
    return [value] if value else []
