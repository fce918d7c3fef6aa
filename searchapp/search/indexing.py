"""Archive → entries → engine: bring an index to where the archive is, or make it anew."""

from collections.abc import Callable, Iterable, Iterator

from searchapp.archive import Archive
from searchapp.errors import Unavailable
from searchapp.model import Exchange
from searchapp.search.embedded import EmbeddedEngine
from searchapp.search.engine import Engine, EngineStatus
from searchapp.search.entries import Entry, entries_of
from searchapp.settings import Settings

Progress = Callable[[Iterable[Exchange]], Iterable[Exchange]]
"""Wraps what is worked through, so that a terminal can show how far it is."""


def open_engine(settings: Settings) -> Engine:
    """The engine that the settings ask for; today the embedded one is all there is."""
    return EmbeddedEngine(settings.home)


def update(archive: Archive, engine: Engine, progress: Progress = iter) -> EngineStatus:
    """Index what changed in the archive since the index was made.

    Where there is no index yet, or one made by other rules, everything is indexed.
    """
    try:
        done = engine.status()
    except Unavailable:
        return rebuild(archive, engine, progress)
    sequence = archive.sequence
    if done.sequence != sequence:
        changed = [exchange.name for _, exchange in archive.changed(done.sequence)]
        gone = [name for _, name in archive.gone(done.sequence)]
        entries = _entries(archive.exchanges(changed), progress)
        engine.replace([*changed, *gone], entries, sequence)
    return engine.status()


def rebuild(archive: Archive, engine: Engine, progress: Progress = iter) -> EngineStatus:
    """Index the whole archive anew; the index that answers meanwhile stays until the new one is
    complete.
    """
    sequence = archive.sequence
    engine.rebuild(_entries(archive.exchanges(), progress), sequence)
    return engine.status()


def _entries(exchanges: Iterable[Exchange], progress: Progress) -> Iterator[Entry]:
    for exchange in progress(exchanges):
        yield from entries_of(exchange)
