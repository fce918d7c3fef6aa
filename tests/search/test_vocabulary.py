from searchapp.search.vocabulary import Vocabulary


def test_a_term_is_known_when_an_entry_holds_it() -> None:
    vocabulary = Vocabulary({"dijk": 1})
    assert (vocabulary.knows("dijk"), vocabulary.knows("dijken")) == (True, False)
