"""The first page: the search box, examples, the newest answers and what is covered."""

from flask import Blueprint, render_template

from searchapp.messages import say
from searchapp.search.request import SearchRequest
from searchapp.web.current import answering

pages = Blueprint("start", __name__)

NEWEST = 5
EXAMPLES = ("example_1", "example_2", "example_3")


@pages.get("/")
def start() -> str:
    """Where everybody begins."""
    archive = answering().archive
    newest = archive.newest(NEWEST)
    return render_template(
        "start.html",
        asked=SearchRequest(),
        examples=[SearchRequest(query=say(f"page.{key}")) for key in EXAMPLES],
        newest=newest,
        overview=archive.overview(),
        has_samples=any(exchange.is_sample for exchange in newest),
    )
