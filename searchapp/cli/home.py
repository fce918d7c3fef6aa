"""`status` and `reindex`: what the home holds."""

from collections.abc import Iterable, Iterator

import click

from searchapp.archive import Archive
from searchapp.cli.frame import counted, home_option, main, progress, settings_of
from searchapp.model import Exchange
from searchapp.search.indexing import open_engine, rebuild


@main.command()
@home_option
@click.pass_context
def status(ctx: click.Context) -> None:
    """Say what the home holds and whether the index is up to date.

    \b
    searchapp status
    searchapp status --home ~/kamervragen
    """
    settings = settings_of(ctx)
    with Archive.open(settings.home) as archive:
        overview = archive.overview()
        engine = open_engine(settings).status()
    click.echo(f"home       {click.format_filename(settings.home.absolute())}")
    click.echo(
        f"archive    {counted(overview.exchanges, 'exchange')} "
        f"from {counted(overview.documents, 'document')}: "
        f"{counted(overview.questions, 'question')}, {counted(overview.answers, 'answer')}"
    )
    if overview.first:
        click.echo(f"covers     {overview.first} to {overview.last}")
    behind = overview.sequence - engine.sequence
    state = f"{counted(behind, 'change')} behind; run searchapp reindex" if behind else "up to date"
    click.echo(f"index      generation {engine.generation}, {engine.entries} entries, {state}")


@main.command()
@home_option
@click.pass_context
def reindex(ctx: click.Context) -> None:
    """Make the index anew from the archive alone; searches go on with the old one meanwhile.

    \b
    searchapp reindex
    searchapp reindex --home ~/kamervragen
    """
    settings = settings_of(ctx)
    with Archive.open(settings.home) as archive:
        made = rebuild(archive, open_engine(settings), indexing)
    click.echo(f"Generation {made.generation}: {made.entries} entries can be searched.")


def indexing(exchanges: Iterable[Exchange]) -> Iterator[Exchange]:
    """Show how far indexing is."""
    with progress(exchanges, "Indexing", None) as shown:
        yield from shown
