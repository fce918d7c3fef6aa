"""`evaluate`: how well queries find what is meant."""

from collections.abc import Iterator
from pathlib import Path

import click

from searchapp.cli.frame import home_option, main, settings_of
from searchapp.search.collection import read_run, write_run
from searchapp.search.evaluating import Change, Evaluation
from searchapp.search.evaluating import evaluate as evaluated
from searchapp.search.measures import LABELS

_FILE = click.Path(path_type=Path)


@main.command()
@click.argument("units", type=_FILE)
@click.argument("queries", type=_FILE)
@click.argument("qrels", type=_FILE)
@click.option("--run", "kept", type=_FILE, help="Write what was found: query, pair, score.")
@click.option("--against", type=_FILE, help="Show per query what changed since this run.")
@home_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    units: Path,
    queries: Path,
    qrels: Path,
    kept: Path | None,
    against: Path | None,
) -> None:
    """Measure how well queries find what is meant, on a collection with judgments.

    UNITS and QUERIES hold one JSON object a line (id, pair, kind, title, text, member, party; qid,
    query, split, phenomena), QRELS a judgment a line: qid, 0, pair, grade from 0 to 3, with tabs.
    Pairs, queries and judgments may be anything; the synonyms of the home count.

    \b
    searchapp evaluate units.jsonl queries.jsonl qrels.tsv --run new.tsv
    searchapp evaluate units.jsonl queries.jsonl qrels.tsv --against old.tsv
    """
    earlier = read_run(against) if against else None
    made = evaluated(units, queries, qrels, settings_of(ctx))
    if kept:
        write_run(kept, made.run)
    click.echo("\n".join(_table(made)))
    if earlier is not None:
        click.echo("\n".join(("", *_differences(made.changes(earlier)))))


def _table(made: Evaluation) -> Iterator[str]:
    yield f"{'':16}{'queries':>8}" + "".join(f"{label:>11}" for label in LABELS)
    for name, count, means in made.rows():
        yield f"{name:16}{count:>8}" + "".join(f"{value:>11.4f}" for value in means)


def _differences(changes: list[Change]) -> Iterator[str]:
    better = sum(change.now > change.before for change in changes)
    yield f"{better} better, {len(changes) - better} worse"
    for change in changes:
        difference = change.now - change.before
        query = change.query
        yield f"{difference:+.4f}  {change.before:.4f} {change.now:.4f}  {query.qid}  {query.query}"
