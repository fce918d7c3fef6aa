"""What all commands share: the group, the home, faults as sentences, progress."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from searchapp import __version__
from searchapp.errors import SearchappError
from searchapp.settings import Settings

T = TypeVar("T")

_HOME = f"{__name__}.home"


class Text(click.ParamType[str]):
    """Words as they can be printed: bytes that are no UTF-8 become question marks."""

    name = "text"

    def convert(self, value: str, _: click.Parameter | None, __: click.Context | None) -> str:
        """Replace what is no text."""
        return value.encode("utf-8", "replace").decode("utf-8")


class _Commands(click.Group):
    """Ends every command that meets a known fault with its sentence and its status."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SearchappError as fault:
            complain(f"searchapp: {fault.sentence('en')}")
            ctx.exit(fault.exit_status)


def _take_home(ctx: click.Context, _: click.Parameter, home: Path | None) -> None:
    # A command shares `meta` with the group, so its own --home comes in place of the group's.
    if home is not None:
        ctx.meta[_HOME] = home


def settings_of(ctx: click.Context, **given: str | int | None) -> Settings:
    """The settings of a command; loaded late, so that a bad one ends it with a sentence."""
    return Settings.load(home=ctx.meta.get(_HOME), **given)


def complain(sentence: str) -> None:
    """Say what went wrong, where it does not mix with results."""
    click.echo(sentence, err=True)


def counted(count: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def home_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--home`, which comes in place of the group's."""
    return click.option(
        "--home",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_take_home,
        help="Folder of archive and index; else SEARCHAPP_HOME, else ./index.",
    )(command)


@contextmanager
def progress(items: Iterable[T], label: str, length: int | None) -> Iterator[Iterator[T]]:
    """A bar on a terminal, nothing elsewhere: what is piped stays clean."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, length, label, hidden, file=sys.stderr) as bar:
        yield iter(bar)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@home_option
def main() -> None:
    """Search what Dutch ministers answer to written questions from parliament.

    \b
    searchapp index letters/            read letters and make them searchable
    searchapp search "statusverdrag"    find the answer
    searchapp serve                     the same as pages, on 127.0.0.1:8000
    """
