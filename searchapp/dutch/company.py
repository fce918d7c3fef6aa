"""Words that keep company: what a text on a subject is likely to say too.

Whoever asks about `verloskunde` may be answered by a text on a hospital that closes. The pairs
stand in `data/company.txt`, which says how they were found; here they are looked up by stem.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from searchapp.dutch.stemming import stem
from searchapp.dutch.word_lists import read


def company(term: str) -> Mapping[str, float]:
    """The terms that keep company with one, with their likeness from 0 to 1."""
    return _pairs().get(term, {})


@cache
def _pairs() -> Mapping[str, Mapping[str, float]]:
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for line in read("company.txt").splitlines():
        if line and not line.startswith("#"):
            one, other, likeness = line.split()
            found[stem(one)][stem(other)] = int(likeness) / 100
            found[stem(other)][stem(one)] = int(likeness) / 100
    return dict(found)
