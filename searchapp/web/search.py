"""`/zoek`: results, filters and whatever helps when there are none."""

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from searchapp.errors import BadQuery
from searchapp.search.fields import SHOWN
from searchapp.search.request import LAST_PAGE, SearchRequest, Words
from searchapp.search.results import Results
from searchapp.web import asked as form
from searchapp.web.asked import Asked
from searchapp.web.current import answering

pages = Blueprint("search", __name__)


@pages.get("/zoek")
def search() -> ResponseReturnValue:
    """Answer a search under its one address; what is no part of that address is dropped."""
    asked = form.understand(request.args.items(multi=True))
    if asked.faults:
        return _page(asked), 400
    if request.query_string.decode("latin-1") != asked.request.canonical():
        return redirect(_address(asked.request))
    try:
        results = answering().answer(asked.request)
    except BadQuery as fault:
        return _page(asked.with_fault(fault)), 400
    if asked.request.page > results.pages:
        return redirect(_address(asked.request.changed()))
    return _page(asked, results)


def _address(request: SearchRequest) -> str:
    return "?".join(filter(None, ("/zoek", request.canonical())))


def _page(asked: Asked, results: Results | None = None) -> str:
    return render_template(
        "search.html",
        asked=asked.request,
        faults=asked.faults,
        results=results,
        chips=list(form.chips(asked.request, answering().registries)),
        bare=form.bare(asked.request),
        all_words=asked.request.changed(words=Words.ALL),
        half_words=asked.request.changed(words=Words.HALF),
        orders=form.orders(asked.request),
        hidden=list(form.hidden(asked.request, results)),
        count=form.count_sentence(results) if results else "",
        ways_out=[(form.way_label(way), way) for way in results.ways_out] if results else [],
        last_page=min(results.pages, LAST_PAGE) if results else 1,
        shown=SHOWN,
        overview=answering().archive.overview() if results and not results.cards else None,
        has_samples=any(card.sample for card in results.cards) if results else False,
    )
