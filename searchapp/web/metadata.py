"""What machines read on a page: JSON-LD, DCTERMS and OVERHEIDop. Pure.

The names are those under which the government publishes answers itself; nobody asks and answers
here, so it is no QAPage. Invented letters get none of this, lest a machine take them for real.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from searchapp.model import Exchange, Pair
from searchapp.references import dutch_list
from searchapp.web.formatting import printed


@dataclass(frozen=True, slots=True)
class Metadata:
    """Names and contents of `meta` elements, and the data block."""

    metas: list[tuple[str, str]]
    data: dict[str, Any]


def of_exchange(exchange: Exchange, address: str) -> Metadata:
    """Of a whole exchange; its questions are named, and their texts stand at their addresses."""
    parts = [
        {
            "@type": "Question",
            "name": f"Vraag {printed(pair.numbers)}",
            "url": f"{address}/{pair.number}",
        }
        for pair in exchange.pairs
    ]
    return Metadata(list(_metas(exchange)), _work(exchange, address, parts))


def of_pair(exchange: Exchange, pair: Pair, address: str) -> Metadata:
    """Of one question with its answer."""
    question: dict[str, Any] = {
        "@type": "Question",
        "name": f"Vraag {printed(pair.numbers)}",
        "text": "\n\n".join(unit.text for unit in pair.questions),
        "url": address,
    }
    if pair.answer:
        question["acceptedAnswer"] = {
            "@type": "Answer",
            "text": pair.answer.text,
            "url": f"{address}#{pair.answer.anchors[0]}",
        }
    return Metadata(list(_metas(exchange)), _work(exchange, address, [question]))


def _work(exchange: Exchange, address: str, parts: list[dict[str, Any]]) -> dict[str, Any]:
    authors = [
        {"@type": "GovernmentOrganization", "name": f"Ministerie van {office.ministry}"}
        for office in exchange.ministries
        if office.ministry
    ]
    work = {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "name": exchange.subject,
        "identifier": exchange.name,
        "inLanguage": "nl",
        "url": address,
        "datePublished": exchange.dated.isoformat() if exchange.dated else None,
        "author": authors,
        "hasPart": parts,
    }
    return {key: value for key, value in work.items() if value}


def _metas(exchange: Exchange) -> Iterator[tuple[str, str]]:
    offices = dutch_list([office.ministry for office in exchange.ministries if office.ministry])
    contents = {
        "DCTERMS.title": exchange.subject,
        "DCTERMS.creator": offices,
        "DCTERMS.issued": exchange.dated and exchange.dated.isoformat(),
        "DCTERMS.language": "nl",
        "DCTERMS.type": "Kamervragen (Aanhangsel)" if exchange.aanhangsel else "Kamervragen",
        "OVERHEIDop.vraagnummer": next(iter(exchange.zaak), None),
        "OVERHEIDop.indiener": dutch_list([member.name for member in exchange.members]),
        "OVERHEIDop.ontvanger": offices,
        "OVERHEIDop.datumIndiening": exchange.submitted and exchange.submitted.isoformat(),
        "OVERHEIDop.datumOntvangst": exchange.answered and exchange.answered.isoformat(),
    }
    yield from ((name, content) for name, content in contents.items() if content)
