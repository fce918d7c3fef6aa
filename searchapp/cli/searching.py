"""`search` and `serve`: the ways to an answer."""

import json

import click

from searchapp.cli.frame import Text, counted, home_option, main, settings_of
from searchapp.errors import BadFilter
from searchapp.search.answering import Answering
from searchapp.search.fields import BY_KEY
from searchapp.search.listing import listed
from searchapp.search.request import SearchRequest
from searchapp.settings import Settings


@main.command()
@click.argument("query", required=False, default="", type=Text())
@click.option(
    "--filter",
    "filters",
    multiple=True,
    type=Text(),
    metavar="KEY=VALUE",
    help=f"Narrow; repeatable. Keys: {', '.join(BY_KEY)}, in, van, tot, woorden, sorteer.",
    shell_complete=lambda ctx, param, typed: [f"{key}=" for key in BY_KEY if key.startswith(typed)],
)
@click.option(
    "--limit", default=10, show_default=True, type=click.IntRange(1, 100), help="Results to show."
)
@click.option("--json", "as_lines", is_flag=True, help="The whole answer as JSON, with Dutch keys.")
@home_option
@click.pass_context
def search(
    ctx: click.Context, query: str, filters: tuple[str, ...], limit: int, as_lines: bool
) -> None:
    """Find answers.

    \b
    searchapp search "statusverdrag Israël"
    searchapp search wapenexport --filter ministerie=defensie --filter jaar=2025
    searchapp search '"dual use" -vliegtuig partij:sp' --json
    """
    pairs = [("q", query), *map(_filter, filters)]
    request = SearchRequest.parse(pairs).model_copy(update={"size": limit})
    with Answering.open(settings_of(ctx)) as answering:
        results = answering.answer(request)
    if as_lines:
        click.echo(json.dumps(results.as_json(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(listed(results)))


def _filter(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise BadFilter("bad_filter_form", text=text)
    return key.strip(), value.strip()


@main.command()
@click.option("--host", help="Address to listen to; else SEARCHAPP_HOST, else 127.0.0.1.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="Port to listen to; else SEARCHAPP_PORT, else 8000.",
)
@home_option
@click.pass_context
def serve(ctx: click.Context, host: str | None, port: int | None) -> None:
    """Serve the pages until interrupted.

    \b
    searchapp serve
    searchapp serve --port 8080
    """
    # Imported here, so that no other command waits for Flask.
    from searchapp.web import create_app
    from searchapp.web.serving import listen

    settings = settings_of(ctx, host=host, port=port)
    with Answering.open(settings) as answering:
        server = listen(settings, create_app(settings, answering))
        try:
            _announce(settings, answering)
            server.run()
        finally:
            server.close()


def _announce(settings: Settings, answering: Answering) -> None:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    address = f"http://{host}:{settings.port}"
    answers = answering.archive.overview().answers
    click.echo(f"Searching {counted(answers, 'answer')} at {address}/")
    if example := _example(answering):
        click.echo(f"For example {address}{example}")
    click.echo("Stop with Ctrl-C.")


def _example(answering: Answering) -> str | None:
    """The link of one answer to look at first."""
    for query in ("statusverdrag", ""):
        for card in answering.answer(SearchRequest(query=query, size=1)).cards:
            return card.link
    return None
