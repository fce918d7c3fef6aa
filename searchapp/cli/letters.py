"""`read` and `index`: from files to documents, and on to what can be searched."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile

import click

from searchapp.archive import Archive, Outcome
from searchapp.cli.frame import Text, complain, counted, home_option, main, progress, settings_of
from searchapp.cli.home import indexing
from searchapp.errors import NothingToRead
from searchapp.harvest import Filed, Letter, file_letters, find_letters, read_letters
from searchapp.model import Document, DocumentKind
from searchapp.reading import Report, as_json, describe, extract, show_ledger
from searchapp.registry import registries_of
from searchapp.search.indexing import open_engine, update

INTERRUPTED = 130
"""What a shell calls a command that was ended by the user."""


@main.command(name="read")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "form", flag_value="json", help="One line of JSON per document.")
@click.option("--ledger", "form", flag_value="ledger", help="Every span and where it went.")
@click.option("--report", "form", flag_value="report", help="A line per document, and a summary.")
@click.option(
    "--key", type=Text(), help="Name the document so, instead of by its file (one file only)."
)
@click.pass_context
def read_command(
    ctx: click.Context, paths: tuple[Path, ...], form: str | None, key: str | None
) -> None:
    """Show how letters are read, without storing anything.

    \b
    searchapp read letter.txt
    searchapp read letters/ --report
    searchapp read letter.txt --ledger
    searchapp read letters/ --json > documents.jsonl
    """
    letters = find_letters(paths)
    if key and len(letters) > 1:
        raise NothingToRead("key_for_many", count=len(letters))
    registries = registries_of(settings_of(ctx).home)
    report = Report()
    read_well = [
        _show(letter, form, report) for letter in read_letters(letters, key, registries=registries)
    ]
    if form == "report":
        click.echo("\n".join(report.summary()))
    ctx.exit(not all(read_well))


def _show(letter: Letter, form: str | None, report: Report) -> bool:
    """Print how one file is read; False when it is no letter."""
    path, document = letter.path, letter.outcome
    if not isinstance(document, Document):
        if document:
            complain(f"searchapp: {document.sentence('en')}")
        report.unread()
        return False
    is_letter = document.doc_kind is not DocumentKind.OTHER
    if form == "report":
        click.echo(report.line(document))
        return is_letter
    if not is_letter:
        reasons = " ".join(notice.sentence("en") for notice in document.reasons)
        complain(f"searchapp: {click.format_filename(path)} is no letter. {reasons}")
    if form == "json":
        click.echo(json.dumps(as_json(document), ensure_ascii=False))
    elif form == "ledger":
        click.echo("\n".join(show_ledger(document, extract(letter.data, path.name).text)))
    elif is_letter:
        click.echo("\n".join(describe(document)))
    return is_letter


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@home_option
@click.pass_context
def index(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """Read letters from files and folders, store them, and make them searchable.

    Interrupt it when you like: what was read is kept, and the next run goes on from there.

    \b
    searchapp index letters/
    searchapp index letter.txt --home ~/kamervragen
    """
    settings = settings_of(ctx)
    letters = find_letters(paths)
    registries = registries_of(settings.home)
    done: Counter[Outcome | None] = Counter()
    # What is said at the end is kept on disk: the memory does not grow with the letters.
    with (
        TemporaryFile("w+", encoding="utf-8", errors="surrogatepass") as complaints,
        Archive.open(settings.home, create=True) as archive,
    ):
        try:
            reading = file_letters(archive, letters, registries)
            with progress(reading, "Reading", len(letters)) as filed:
                for item in filed:
                    done[item.outcome] += 1
                    complaints.writelines(f"{line}\n" for line in _complaints(item))
            status = update(archive, open_engine(settings), indexing)
        except KeyboardInterrupt:
            complain(
                f"\nInterrupted after {done.total()} of {counted(len(letters), 'file')}. "
                "Run the same command to go on."
            )
            ctx.exit(INTERRUPTED)
        complaints.seek(0)
        for line in complaints:
            complain(line.removesuffix("\n"))
    click.echo(_summary(done))
    click.echo(f"{status.entries} entries can be searched.")
    ctx.exit(bool(done[None]))


def _complaints(filed: Filed) -> Iterator[str]:
    path = click.format_filename(filed.path)
    if filed.fault:
        yield f"not filed  {path}: {filed.fault.sentence('en')}"
    for warning in filed.warnings:
        yield f"warning    {path}: {warning.sentence('en')}"


def _summary(done: Counter[Outcome | None]) -> str:
    counts = {
        "new": done[Outcome.NEW],
        "further source": done[Outcome.SOURCE],
        "unchanged": done[Outcome.UNCHANGED],
        "not filed": done[None],
    }
    said = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"{counted(done.total(), 'file')}: {said}."
