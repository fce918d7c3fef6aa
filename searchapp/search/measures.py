"""How good a ranking is, by graded judgments: 3 answers the question, 2 is clearly on its subject,
1 touches it, 0 does not; what nobody judged counts as 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log2
from typing import NamedTuple

FIRST_PAGE = 10
DEPTH = 20
GOOD = 2
"""The grade from which a result is one that was wanted."""


class Measures(NamedTuple):
    """Of one query, or the means of several. All from 0 to 1."""

    ndcg: float
    mrr: float
    recall: float
    success: float


LABELS = ("nDCG@10", "MRR@10", "Recall@20", "Success@1")


def measure(ranked: Sequence[str], grades: Mapping[str, int]) -> Measures:
    """Measure one ranking, best first.

    nDCG with gain 2^grade - 1 (Burges et al. 2005) against the best order of all that was judged;
    the reciprocal rank of the first good result among ten; the share of good results among the
    first twenty, of as many as could be there; whether the first one is good.
    """
    shown = [grades.get(name, 0) for name in ranked[:FIRST_PAGE]]
    ideal = _gain(sorted(grades.values(), reverse=True)[:FIRST_PAGE])
    good = sum(grade >= GOOD for grade in grades.values())
    found = sum(grades.get(name, 0) >= GOOD for name in ranked[:DEPTH])
    first = next((place for place, grade in enumerate(shown, 1) if grade >= GOOD), None)
    return Measures(
        ndcg=_gain(shown) / ideal if ideal else 0.0,
        mrr=1 / first if first else 0.0,
        recall=found / min(good, DEPTH) if good else 0.0,
        success=float(first == 1),
    )


def mean(measured: Iterable[Measures]) -> Measures:
    """The mean of each measure; 0 where nothing was measured."""
    rows = list(measured) or [Measures(0, 0, 0, 0)]
    return Measures(*(sum(column) / len(column) for column in zip(*rows, strict=True)))


def _gain(grades: Iterable[int]) -> float:
    return sum((float(2**grade) - 1) / log2(place + 1) for place, grade in enumerate(grades, 1))
