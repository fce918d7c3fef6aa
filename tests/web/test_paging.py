"""Which page numbers a pager shows."""

import pytest

from searchapp.web.paging import shown


@pytest.mark.parametrize(
    ("current", "last", "pages"),
    [
        (1, 1, "1"),
        (1, 3, "1 2 3"),
        (1, 9, "1 2 … 9"),
        (3, 9, "1 2 3 4 … 9"),
        (4, 9, "1 2 3 4 5 … 9"),
        (5, 9, "1 … 4 5 6 … 9"),
        (9, 9, "1 … 8 9"),
    ],
)
def test_first_last_and_neighbours(current: int, last: int, pages: str) -> None:
    assert " ".join(str(page or "…") for page in shown(current, last)) == pages
