"""Headers of every response, and addresses of static files that may be kept for ever."""

import hashlib
from functools import cache
from pathlib import Path

from flask import Response, request, url_for

STATIC = Path(__file__).parent / "static"

SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    # What somebody searches for is nobody else's business.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

FOR_EVER = "public, max-age=31536000, immutable"


def protect(response: Response) -> Response:
    """Set the headers, and let a static file be kept when its address names its content."""
    response.headers.update(SECURITY)
    if request.endpoint == "static" and response.status_code == 200 and "v" in request.args:
        response.headers["Cache-Control"] = FOR_EVER
    return response


def asset(name: str) -> str:
    """The address of a static file; other content has another address."""
    return url_for("static", filename=name, v=_fingerprint(name))


@cache
def _fingerprint(name: str) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:8]
