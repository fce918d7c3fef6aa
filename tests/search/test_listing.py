from searchapp.search.answering import Answering
from searchapp.search.listing import listed
from searchapp.search.request import SearchRequest


def lines(samples: Answering, query: str) -> list[str]:
    return list(listed(samples.answer(SearchRequest(query=query))))


def test_a_result_at_a_terminal(samples: Answering) -> None:
    first, blank, head, subject, question, answer, *_ = lines(samples, '"statusverdrag"')
    assert first == "1 result in 1 exchange; with all words: 1."
    assert blank == ""
    assert head.startswith("2099Z00001/9  2099-06-22  ")
    assert head.endswith(" → Halverhoek (Kiem)")
    assert "Zilverreiger" in subject
    assert (question[:4], answer[:4]) == ("  V ", "  A ")


def test_what_was_not_understood_comes_first(samples: Answering) -> None:
    said, totals = lines(samples, "xyzzy")
    assert "xyzzy" in said
    assert totals.startswith("0 results in 0 exchanges")


def test_an_explanation_has_neither_question_nor_answer(samples: Answering) -> None:
    *_, text = lines(samples, "soort:toelichting zaak:2099Z00310")
    assert text.startswith("    Deze vragen zijn een vervolg")
