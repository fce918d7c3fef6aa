"""References: any notation to a normal id and a link, and back to a citation.

Everything here is pure: text or models in, values out; no archive, no network, no clock.
"""

from searchapp.references.backreferences import BackReferenceMatch, find_back_references
from searchapp.references.citation import cite, cite_news, dutch_date, dutch_list
from searchapp.references.dates import DateMatch, find_dates, parse_dutch_date
from searchapp.references.links import link
from searchapp.references.notations import chamber, find_references, normal_case, session_year
from searchapp.references.numbers import leading_numbers, parse_numbers

__all__ = [
    "BackReferenceMatch",
    "DateMatch",
    "chamber",
    "cite",
    "cite_news",
    "dutch_date",
    "dutch_list",
    "find_back_references",
    "find_dates",
    "find_references",
    "leading_numbers",
    "link",
    "normal_case",
    "parse_dutch_date",
    "parse_numbers",
    "session_year",
]
