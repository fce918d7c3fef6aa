"""Who is who: a printed name and a date → the person, party or ministry, with its stored slug.

The tables are data files in the package. They are there to normalise what a letter prints, never to
decide what it says: where a name can be two people, there is no answer.
"""

from searchapp.registry.bearers import AFTER_LEAVING
from searchapp.registry.candidates import Candidate, Why
from searchapp.registry.lookup import Facet, Registry
from searchapp.registry.records import Dated, Form, Ministry, Office, Party, Period, Person, Term
from searchapp.registry.tables import of_case, official, samples

__all__ = [
    "AFTER_LEAVING",
    "Candidate",
    "Dated",
    "Facet",
    "Form",
    "Ministry",
    "Office",
    "Party",
    "Period",
    "Person",
    "Registry",
    "Term",
    "Why",
    "of_case",
    "official",
    "samples",
]
