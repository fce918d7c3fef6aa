import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.dutch import FINGERPRINT, Token, analyse, fold, is_stop_word, ranked_terms
from searchapp.dutch.terms import WORD_LIMIT

# Words in all their dress, so that chance meets more than letters.
PIECES = st.sampled_from(
    "Al-Haq|foto’s|é|e\u0301|\u00ad|ﬁ|½|㋀|⑴|ß|İ|-|/|'|.|,|:| |36|021|OM|kst|ECLI:NL:HR:2024:1"
    "|https://a.nl/b-c|wapens|𝟛|\u200d|_|`".split("|")
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


def words(text: str) -> list[str]:
    return [token.word for token in analyse(text)]


def terms(text: str) -> set[str]:
    return {ranked.term for ranked in ranked_terms(analyse(text))}


def printed(text: str, term: str) -> list[str]:
    """What a mark would cover for a term."""
    return [
        text[found.start : found.end] for found in ranked_terms(analyse(text)) if found.term == term
    ]


def test_a_token_of_the_example_letter() -> None:
    assert analyse("Israëlische troepen")[1] == Token(12, 19, "troepen", ("troep",), 1)


@pytest.mark.parametrize(
    "code",
    "36021 2025Z08791 CO2 5G 22-0534 2021/22 kst-36021-6 1.000,50 16-06-2025 10:30"
    " ECLI:NL:RBDHA:2024:12345 ah-tk-20242025-602".split(),
)
def test_numbers_and_codes_stay_whole(code: str) -> None:
    assert words(f"zie {code}.") == ["zie", code.lower()]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("alhaq", "Al-Haq"),
        ("al haq", "Al-Haq"),
        ("Al-Haq", "alhaq"),
        ("dualuse", "dual-use-goederen en dual-use"),
        ("dual use-goederen", "dual-use goederen"),
        ("fotos", "foto's"),
        ("foto's", "een foto"),
        ("zzp", "zzp’ers"),
        ("kamervraag", "Kamervraag/antwoord"),
        ("covid19", "covid-19"),
        ("1000", "1.000"),
        ("36021", "Kamerstuk 36 021, nr. 6"),
        ("36021", "kst-36021-6"),
        ("2021", "2021/22"),
        ("hondt", "d’Hondt"),
        ("co2", "CO₂"),
        ("Israelische", "Israëlische"),
        ("samenwerking", "samen\u00adwerking"),
    ],
)
def test_spellings_meet(query: str, text: str) -> None:
    assert terms(query) & terms(text)


@pytest.mark.parametrize(
    ("query", "text"), [("zon", "zo'n"), ("12345", "ECLI:NL:RBDHA:2024:12345"), ("31/2", "3½")]
)
def test_look_alikes_do_not_meet(query: str, text: str) -> None:
    assert not terms(query) & terms(text)


def test_linked_words_stand_beside_each_other() -> None:
    text = "van Al-Haq zelf"
    assert [(token.word, token.position) for token in analyse(text)] == [
        ("van", 0), ("al", 1), ("haq", 2), ("zelf", 3)
    ]  # fmt: skip


def test_a_joined_term_is_printed_at_the_whole_word() -> None:
    assert printed("van Al‑Haq zelf", "alhaq") == ["Al‑Haq"]


def test_a_part_is_printed_at_itself() -> None:
    assert printed("van Al-Haq zelf", "haq") == ["Haq"]


def test_a_list_with_slashes_is_not_joined() -> None:
    assert analyse("a/b/c/d/e/f/g")[0].joined is None


def test_nothing_in_an_address_is_joined() -> None:
    tokens = analyse("https://www.tweedekamer.nl/kamerstukken-en-vragen/kst-36021-6?x=1")
    assert [token.word for token in tokens if not token.joined] == [
        "https", "www", "tweedekamer", "nl", "kamerstukken", "en", "vragen", "kst-36021-6", "x", "1"
    ]  # fmt: skip


def test_mail_is_cut_at_its_punctuation() -> None:
    assert words("info@tweedekamer.nl") == ["info", "tweedekamer", "nl"]


def test_an_abbreviation_in_capitals_has_a_term_of_its_own() -> None:
    assert [token.terms for token in analyse("het OM om")] == [("het",), ("om", "OM"), ("om",)]


def test_a_query_asks_for_an_abbreviation_but_not_for_the_word() -> None:
    assert [token.is_content for token in analyse("OM om")] == [True, False]


@pytest.mark.parametrize("word", ["een", "de", "van", "zo'n", "wordt"])
def test_function_words_are_stop_words(word: str) -> None:
    assert is_stop_word(word)


@pytest.mark.parametrize("word", ["vraag", "minister", "jaar", "al-haq", "OM"])
def test_other_words_are_not(word: str) -> None:
    assert not is_stop_word(word)


def test_a_word_of_any_length_gives_a_short_term() -> None:
    assert len(analyse("x" * 5000)[0].word) == WORD_LIMIT


@pytest.mark.parametrize(
    "hostile", ["1.", "a-", "a'", "1-a/", "ecli:nl:hr:2024:", "12 345 ", "https://"]
)
def test_hostile_texts_are_read_to_their_end(hostile: str) -> None:
    text = f"{hostile * 20_000} einde"
    assert analyse(text)[-1].end == len(text)


def test_the_fingerprint_is_short_hex() -> None:
    assert re.fullmatch("[0-9a-f]{12}", FINGERPRINT)


@given(TEXTS)
def test_tokens_are_ordered_inside_the_text_and_apart(text: str) -> None:
    edges = [edge for token in analyse(text) for edge in (token.start, token.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@given(TEXTS)
def test_no_token_is_empty(text: str) -> None:
    assert all(
        token.start < token.end and token.word and all(token.terms) for token in analyse(text)
    )


@given(TEXTS)
def test_the_word_is_the_print_folded(text: str) -> None:
    for token in analyse(text):
        piece = fold(text[token.start : token.end])
        assert token.word in (piece, re.sub("[' ]", "", piece)[:WORD_LIMIT])


@given(TEXTS)
def test_positions_count_the_words(text: str) -> None:
    tokens = analyse(text)
    assert [token.position for token in tokens] == list(range(len(tokens)))


@given(TEXTS)
def test_every_ranked_term_is_printed_somewhere(text: str) -> None:
    assert all(0 <= term.start < term.end <= len(text) for term in ranked_terms(analyse(text)))


@given(TEXTS)
def test_a_folded_text_has_the_same_words(text: str) -> None:
    assert words(fold(text)) == words(text)


@given(TEXTS)
def test_the_same_text_gives_the_same(text: str) -> None:
    assert analyse(text) == analyse("".join(list(text)))
