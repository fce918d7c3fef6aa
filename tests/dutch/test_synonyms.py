from pathlib import Path

import pytest

from searchapp.dutch import analyse, keys_of, stem
from searchapp.dutch.synonyms import FILE, Synonyms, our_synonyms
from searchapp.errors import BadInput


def found(query: str, synonyms: Synonyms | None = None) -> set[tuple[str, ...]]:
    """The forms that a query may also mean, near ones apart."""
    keys = [keys_of(token) for token in analyse(query) if token.is_content]
    within = (synonyms or our_synonyms()).within(keys)
    return {synonym.form for _, synonym in within if not synonym.near}


def own(home: Path, text: str) -> Synonyms:
    (home / FILE).write_text(text, "utf-8")
    return Synonyms.load(home)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("uwv", ("uitvoeringsinstituut", stem("werknemersverzekeringen"))),
        ("het Uitvoeringsinstituut Werknemersverzekeringen", ("uwv",)),
        ("centraal bureau voor de statistiek", ("cbs",)),
        ("nato", ("navo",)),
        ("gevangenen", (stem("gedetineerde"),)),
        ("OM", (stem("openbaar"), "ministerie")),
        ("openbaar ministerie", ("OM",)),
        ("nam", ("nederland", "aardolie", "maatschappij")),
        ("e-sigaret", ("vaap",)),
    ],
)
def test_a_form_stands_for_the_others(query: str, form: tuple[str, ...]) -> None:
    assert form in found(query)


@pytest.mark.parametrize("query", ["om", "werknemersverzekeringen", "de", "xyzzy", ""])
def test_what_is_no_form_stands_for_nothing(query: str) -> None:
    assert found(query) == set()


def test_an_operator_adds_groups(tmp_path: Path) -> None:
    synonyms = own(tmp_path, "# van ons\nxyzzy = plugh # toverwoorden\n")
    assert found("xyzzy", synonyms) == {("plugh",)}
    assert ("navo",) in found("nato", synonyms)


def test_near_is_less_than_the_same(tmp_path: Path) -> None:
    synonyms = own(tmp_path, "aap = noot ~ mies = wim\n")
    near = {one.form[0]: one.near for _, one in synonyms.within([("aap",)])}
    assert near == {"noot": False, "mies": True, "wim": True}


def test_without_a_file_ours_are_all(tmp_path: Path) -> None:
    assert Synonyms.load(tmp_path) == our_synonyms()


@pytest.mark.parametrize("line", ["alleen", "aap =", "= noot", "aap ~ de", "aap = " + "b " * 9])
def test_a_line_that_is_no_group_is_said(tmp_path: Path, line: str) -> None:
    with pytest.raises(BadInput) as fault:
        own(tmp_path, f"# eerst\n{line}\n")
    assert (fault.value.key, fault.value.values["line"]) == ("bad_synonyms", 2)


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"aap = \xff\n")
    with pytest.raises(BadInput) as fault:
        Synonyms.load(tmp_path)
    assert fault.value.key == "unreadable_synonyms"
