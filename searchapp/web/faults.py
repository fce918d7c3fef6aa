"""What went wrong, as a Dutch page with the search box on it; never a traceback."""

from flask import Flask, current_app, render_template
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from searchapp.errors import SearchappError
from searchapp.messages import catalogue, say


def register(app: Flask) -> None:
    """Let every fault of the application end on a page."""
    app.register_error_handler(SearchappError, known)
    app.register_error_handler(HTTPException, unmet)
    app.register_error_handler(Exception, unforeseen)


def known(fault: SearchappError) -> ResponseReturnValue:
    """A fault of our own says itself what to do."""
    return page(fault.http_status, fault.sentence("nl"))


def unmet(fault: HTTPException) -> ResponseReturnValue:
    """No such page, no such method, a request that cannot be read."""
    if fault.code is None or fault.code < 400:
        return fault.get_response()
    body, status, headers = page(fault.code)
    kept = {name: value for name, value in fault.get_headers() if name in ("Allow", "Retry-After")}
    return body, status, {**headers, **kept}


def unforeseen(fault: Exception) -> ResponseReturnValue:
    """A bug: the log holds the traceback, the page an apology."""
    current_app.logger.exception("unforeseen", exc_info=fault)
    return page(500)


def page(status: int, sentence: str | None = None) -> tuple[str, int, dict[str, str]]:
    """The page for a status; without a sentence it gives the one that fits the status."""
    known_status = f"page.fault_{status}" in catalogue("nl")
    name = str(status) if known_status else "other"
    body = render_template(
        "fault.html",
        heading=say(f"page.fault_{name}"),
        sentence=sentence or say(f"page.fault_{name}_help"),
    )
    return body, status, {"Retry-After": "60"} if status == 503 else {}
