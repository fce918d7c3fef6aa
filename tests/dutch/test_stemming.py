import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.dutch import analyse, ranked_terms, stem
from searchapp.dutch.stemming import ENDINGS, WORDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wapenexporten", "wapenexport"),
        ("statusverdragen", "statusverdrag"),
        ("kernwapens", "kernwapen"),
        ("kamerleden", "kamerlid"),
        ("voorzittersleden", "voorzitterslid"),
        ("hoofdsteden", "hoofdstad"),
        ("antwoorden", "antwoord"),
        ("europese", "europees"),
        ("huisartsen", "huisarts"),
        ("handhaving", "handhaven"),
        ("aanbesteding", "aanbesteden"),
        ("mobiele", "mobiel"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("verleden", "verlid"),
        ("omkleden", "omklid"),
        ("besteden", "bestad"),
        ("begeleiding", "beleid"),
        ("gezond", "zon"),
        ("mens", "men"),
        ("arts", "art"),
        ("negatief", "negeren"),
    ],
)
def test_different_words_do_not_meet(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["36021", "co2", "2025z08791", "22-0534", ""])
def test_numbers_and_codes_are_their_own_stem(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize("form", sorted(WORDS))
def test_an_exception_has_the_stem_of_its_lemma(form: str) -> None:
    lemma = WORDS[form]
    assert stem(form) == (form if lemma is None else stem(lemma))


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_an_ending_works_in_a_longer_word(ending: str) -> None:
    assert stem("xyz" + ending) == stem("xyz" + (ENDINGS[ending] or ending))


@given(st.text())
def test_every_word_has_a_stem(word: str) -> None:
    assert bool(stem(word)) == bool(word)


def test_threads_share_the_stemmer() -> None:
    words = [
        f"{letter}{word}" for letter in "bdfgklmnprst" for word in ("werkingen", "elingen")
    ] * 50
    stem.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(stem, words))
    stem.cache_clear()
    assert together == [stem(word) for word in words]


def test_the_measured_word_pairs(shared: Path) -> None:
    lines = (shared / "vectors" / "word_pairs.jsonl").read_text("utf-8").splitlines()
    pairs = [pair for pair in map(json.loads, lines) if pair["level"] == "term"]
    wrong = [(pair["a"], pair["b"]) for pair in pairs if _meet(pair) != pair["same"]]
    assert wrong == []


def _meet(pair: dict[str, str]) -> bool:
    one, other = (
        {ranked.term for ranked in ranked_terms(analyse(pair[side]))} for side in ("a", "b")
    )
    # An abbreviation keeps its folded term: what sets it apart is the term in capitals.
    return one == other if pair["a"].isupper() else bool(one & other)
