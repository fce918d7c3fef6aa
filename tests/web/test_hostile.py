"""Whatever stands in a letter or in the name of a file stays text."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any, cast

import pytest
from werkzeug.test import TestResponse

from searchapp.archive import Overview
from searchapp.model import (
    BackReference,
    Confidence,
    DocumentKind,
    Exchange,
    Footnote,
    Member,
    Minister,
    Notice,
    Reference,
    Role,
    Source,
    Unit,
    UnitKind,
)
from searchapp.registry import standard
from searchapp.search.answering import Answering
from searchapp.search.request import SearchRequest
from searchapp.search.results import (
    Card,
    Facet,
    FacetValue,
    Fragment,
    Office,
    Person,
    Results,
    ShownUnit,
    Totals,
    Understood,
)
from searchapp.web import create_app

Get = Callable[..., TestResponse]

EVIL = """"'><script>alert(1)</script></mark><img src=x onerror=alert(1)>{{7*7}}\u202e&lt;"""
LINK = "javascript:alert(1)"


def unit(kind: UnitKind, seq: int, *numbers: str) -> Unit:
    return Unit(
        kind=kind,
        numbers=numbers,
        seq=seq,
        text=EVIL,
        confidence=Confidence.LOW,
        reasons=(Notice(key="not_asked", values={"numbers": EVIL}),),
    )


def exchange() -> Exchange:
    member = Member(name=EVIL, party=EVIL, slug=EVIL, party_slug=EVIL)
    minister = Minister(role=Role.MINISTER, ministry=EVIL, name=EVIL, ministry_slug=EVIL)
    answer = unit(UnitKind.ANSWER, 1, "1", EVIL)
    return Exchange(
        name="2025Z00001",
        zaak=(EVIL,),
        reference=EVIL,
        aanhangsel=LINK,
        submitted=date(2025, 5, 7),
        answered=date(2025, 6, 16),
        subject=EVIL,
        members=(member,),
        addressees=(minister,),
        answered_by=(minister,),
        on_behalf_of=(minister,),
        units=(unit(UnitKind.QUESTION, 0, "1", EVIL), answer, unit(UnitKind.INTRODUCTION, 2)),
        back_references=(
            BackReference(unit=answer.label, to=("1",), text=EVIL[:5], start=0, end=5),
        ),
        footnotes=(
            Footnote(marker=EVIL, text=EVIL, attached_to=answer.label),
            Footnote(marker="1", text=LINK),
        ),
        references=(
            Reference(kind="stb", id=LINK, text=EVIL[:9], unit=answer.label, start=0, end=9),
        ),
        sources=(Source(hash="0", name=EVIL, doc_kind=DocumentKind.ANSWER),),
    )


def results(request: SearchRequest) -> Results:
    shown = ShownUnit(
        id=EVIL,
        numbers=(EVIL,),
        text=EVIL,
        fragments=(Fragment(text=EVIL, marked=True), Fragment(text=EVIL, marked=False)),
        refers_to=(EVIL,),
        referred=(Fragment(text=EVIL, marked=True),),
        confidence=EVIL,
    )
    card = Card(
        id=EVIL,
        link="/kv/2025Z00001/1",
        score=1,
        kind="inleiding",
        exchange=EVIL,
        members=(Person(name=EVIL, party=EVIL),),
        ministries=(EVIL,),
        ministers=(Office(role=EVIL, ministry=EVIL, name=EVIL),),
        subject=EVIL,
        questions=(shown,),
        answer=shown,
        days=1,
        days_late=1,
    )
    loose = card.model_copy(update={"questions": (), "answer": None, "fragments": shown.fragments})
    value = FacetValue(value=EVIL, label=EVIL, count=1, chosen=True, toggle=request)
    return Results(
        request=request,
        totals=Totals(entries=21, exchanges=2, all_words=1),
        cards=(card, loose),
        facets=(Facet(key="lid", label=EVIL, values=(value,) * 12),),
        understood=(Understood(word=EVIL, alternatives=(EVIL,), notice=EVIL),),
        direct=f"/kv/{EVIL}",
        generation=EVIL,
    )


class EvilArchive:
    """Holds one exchange, under any name."""

    def resolve(self, name: str) -> str:
        return "2025Z00001"

    def exchange(self, name: str) -> Exchange:
        return exchange()

    def newest(self, limit: int) -> list[Exchange]:
        return [exchange()]

    def overview(self) -> Overview:
        counts: dict[str, Any] = dict.fromkeys(
            ("exchanges", "documents", "questions", "answers"), 1
        )
        return Overview(**counts, first=None, last=None, sequence=1)


class EvilAnswering:
    """Answers everything with the same two cards."""

    archive = EvilArchive()
    generation = EVIL
    registries = standard()

    def answer(self, request: SearchRequest) -> Results:
        return results(request)


@pytest.fixture
def evil(getting: Callable[..., Get]) -> Get:
    return getting(create_app(answering=cast(Answering, EvilAnswering())).test_client())


@pytest.mark.parametrize(
    "address",
    ["/", "/kv/2025Z00001", "/kv/2025Z00001/1", "/zoek", "/zoek?sorteer=nieuwste&pagina=2"],
)
def test_evil_text_stays_text(evil: Get, address: str) -> None:
    text = evil(address).text
    assert re.findall("<(?:script(?! type)|img|/mark><img)", text) == []
    assert "{{7*7}}" in text
    assert f'"{LINK}"' not in text


def test_an_evil_query_stays_text(evil: Get) -> None:
    location = evil("/zoek?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&lid=%3Cimg%3E", 302)
    text = evil(location.headers["Location"]).text
    assert 'value="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"' in text


def test_evil_input_in_a_fault_stays_text(evil: Get) -> None:
    assert "<img" not in evil("/zoek?van=%3Cimg%20src=x%3E&sorteer=%3Cimg%3E", 400).text


@pytest.mark.parametrize("address", ["/kv/2025Z00001", "/kv/2025Z00001/1"])
def test_the_data_block_is_json_and_ends_where_it_ends(evil: Get, address: str) -> None:
    block = evil(address).text.partition('<script type="application/ld+json">')[2]
    assert json.loads(block.partition("</script>")[0])["name"] == EVIL


def test_no_link_leads_to_a_script(evil: Get) -> None:
    links = re.findall(r'href="([^"]*)"', evil("/kv/2025Z00001").text)
    assert [link for link in links if not re.match(r"/|#|https?://|data:image/svg", link)] == []
