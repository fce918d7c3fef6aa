import pytest

from searchapp.dutch import company, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("verloskunde", "ziekenhuis"), ("huurders", "huurwoning"), ("discriminatie", "racisme")],
)
def test_words_keep_each_other_company(one: str, other: str) -> None:
    assert 0.4 <= company(stem(one))[stem(other)] <= 1
    assert company(stem(one))[stem(other)] == company(stem(other))[stem(one)]


def test_a_word_that_keeps_no_company_has_none() -> None:
    assert company("xyzzy") == {}
