"""Results as lines of text, for a reader at a terminal."""

from collections.abc import Iterator

from searchapp.search.results import Card, Results


def listed(results: Results) -> Iterator[str]:
    """What was not understood, the totals, then each card."""
    for understood in results.understood:
        if understood.reason:
            yield f"({understood.reason.sentence('en')})"
    totals = results.totals
    results_in = "1 result" if totals.entries == 1 else f"{totals.entries} results"
    exchanges = "1 exchange" if totals.exchanges == 1 else f"{totals.exchanges} exchanges"
    yield f"{results_in} in {exchanges}; with all words: {totals.all_words}."
    for card in results.cards:
        yield ""
        yield from _card(card)


def _card(card: Card) -> Iterator[str]:
    members = ", ".join(f"{member.name} ({member.party})" for member in card.members)
    yield f"{card.id}  {card.dated or ''}  {' en '.join(card.ministries)} → {members}"
    yield f"  {card.subject or ''}"
    for mark, unit in [*(("V", unit) for unit in card.questions), ("A", card.answer)]:
        if unit:
            yield f"  {mark} {''.join(fragment.text for fragment in unit.fragments)}"
    if card.fragments:
        yield f"    {''.join(fragment.text for fragment in card.fragments)}"
