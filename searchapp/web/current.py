"""What a view works with: the `Answering` of the application and the address it is visited at."""

from flask import current_app, request

from searchapp.search.answering import Answering
from searchapp.settings import Settings


def answering() -> Answering:
    """What answers searches and holds the archive."""
    found: Answering = current_app.extensions["answering"]
    return found


def site() -> str:
    """The address that full links start with, without a slash at the end."""
    settings: Settings = current_app.extensions["settings"]
    return (settings.site or request.host_url).rstrip("/")
