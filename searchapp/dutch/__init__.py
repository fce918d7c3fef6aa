"""Dutch words: from a text to the terms by which it is found.

`analyse` is the one function that index, query and marks all call; `ranked_terms` lists what its
words are ranked by. An index stores the `FINGERPRINT` and is made anew when it differs. `Synonyms`
say what else a query may mean; they change no index.
"""

from searchapp.dutch.company import company
from searchapp.dutch.fingerprint import FINGERPRINT
from searchapp.dutch.folding import fold
from searchapp.dutch.glued import glued_words
from searchapp.dutch.known_words import is_known
from searchapp.dutch.stemming import stem
from searchapp.dutch.stop_words import is_stop_word
from searchapp.dutch.synonyms import Synonyms, keys_of, our_synonyms
from searchapp.dutch.tokens import Joined, RankedTerm, Token, analyse, ranked_terms

__all__ = [
    "FINGERPRINT",
    "Joined",
    "RankedTerm",
    "Synonyms",
    "Token",
    "analyse",
    "company",
    "fold",
    "glued_words",
    "is_known",
    "is_stop_word",
    "keys_of",
    "our_synonyms",
    "ranked_terms",
    "stem",
]
