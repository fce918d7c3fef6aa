"""Who is who: a printed name and a date → the person, party or ministry, with its stored slug.

The tables are data files in the package. They are there to normalise what a letter prints, never to
decide what it says: where a name can be two people, there is no answer.
"""

from searchapp.registry.bearers import AFTER_LEAVING
from searchapp.registry.candidates import Candidate, Why
from searchapp.registry.explaining import Explanation, explain
from searchapp.registry.lookup import Facet, Registry
from searchapp.registry.records import Dated, Form, Ministry, Office, Party, Period, Person, Term
from searchapp.registry.registries import FILE, Registries, registries_of, standard
from searchapp.registry.tables import official, samples

__all__ = [
    "AFTER_LEAVING",
    "FILE",
    "Candidate",
    "Dated",
    "Explanation",
    "Facet",
    "Form",
    "Ministry",
    "Office",
    "Party",
    "Period",
    "Person",
    "Registries",
    "Registry",
    "Term",
    "Why",
    "explain",
    "official",
    "registries_of",
    "samples",
    "standard",
]
