"""Which page numbers a pager shows: the first, the last, and those beside where one is."""

from collections.abc import Iterator


def shown(current: int, last: int) -> Iterator[int | None]:
    """`1 … 4 5 6 … 100`; None is a gap. In the place of a gap of one page stands that page."""
    before = 0
    for page in range(1, last + 1):
        if page not in (1, last) and abs(page - current) > 1:
            continue
        if page - before > 1:
            yield page - 1 if page - before == 2 else None
        yield page
        before = page
