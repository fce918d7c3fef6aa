"""The pages: Flask over `Answering`. No SQL, no Whoosh and no parsing of letters happens here."""

from flask import Flask

from searchapp.messages import say
from searchapp.references import dutch_date, dutch_list
from searchapp.search.answering import Answering
from searchapp.settings import Settings
from searchapp.web import exchanges, facts, faults, formatting, headers, paging, search, start

__all__ = ["create_app"]


def create_app(settings: Settings | None = None, answering: Answering | None = None) -> Flask:
    """The application over the home of the settings, or over an `Answering` that is open already.

    Raises `Unavailable` when the home cannot be opened.
    """
    settings = settings or Settings.load()
    app = Flask(__name__)
    app.extensions["settings"] = settings
    app.extensions["answering"] = answering or Answering.open(settings)
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(say=say, asset=headers.asset, pages_shown=paging.shown)
    app.jinja_env.filters.update(
        date=dutch_date,
        number=formatting.dutch_number,
        listed=dutch_list,
        printed=formatting.printed,
        hits=formatting.hits,
        month=formatting.month,
        people=facts.people,
    )
    for room in (start, search, exchanges):
        app.register_blueprint(room.pages)
    app.after_request(headers.protect)
    faults.register(app)
    return app
