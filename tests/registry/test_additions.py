"""What an operator adds is laid over the tables; a wrong file is told in one sentence."""

import json
import pickle
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.errors import Unavailable
from searchapp.reading import VERSION, read, reader_with
from searchapp.registry import FILE, official, registries_of, samples, standard
from searchapp.registry.additions import Wrong
from searchapp.registry.registries import with_additions

DAY = date(2027, 6, 1)


def home(tmp_path: Path, **tables: Any) -> Path:
    (tmp_path / FILE).write_text(json.dumps(tables), "utf-8")
    return tmp_path


def fault(home: Path) -> str:
    with pytest.raises(Unavailable) as raised:
        registries_of(home)
    assert str(home) in raised.value.sentence("nl")
    return raised.value.sentence().removeprefix(f"{home.absolute() / FILE}")


def test_without_a_file_the_tables_are_those_of_the_package(tmp_path: Path) -> None:
    assert registries_of(tmp_path) is standard()
    assert registries_of(tmp_path / "nowhere") is standard()
    assert (standard().official, standard().samples) == (official(), samples())


def test_a_known_record_is_corrected_and_keeps_the_rest(tmp_path: Path) -> None:
    found = registries_of(home(tmp_path, people=[{"slug": "dobbe", "forms": ["Dobbe-Jansen"]}]))
    dobbe = found.official.people["dobbe"]
    assert dobbe.terms == official().people["dobbe"].terms
    assert found.official.member("Dobbe-Jansen", "SP", date(2025, 5, 7)) == dobbe
    assert official().member("Dobbe-Jansen", "SP", date(2025, 5, 7)) is None


def test_new_records_are_added(tmp_path: Path) -> None:
    office = {"role": "minister", "ministry": "toekomst", "post": "Minister van Toekomst"}
    found = registries_of(
        home(
            tmp_path,
            people=[
                {
                    "slug": "nieuw",
                    "name": "An Nieuw",
                    "surname": "Nieuw",
                    "terms": [{"party": "np", "since": "2027-01-05"}],
                    "offices": [{**office, "since": "2027-03-01"}],
                }
            ],
            parties=[{"slug": "np", "label": "NP", "name": "Nieuwe Partij"}],
            ministries=[{"slug": "toekomst", "names": [{"name": "Toekomst"}]}],
        )
    )
    nieuw = found.official.people["nieuw"]
    assert found.official.member("Nieuw", "NP", DAY) == nieuw
    assert found.official.minister("Minister Nieuw (Toekomst)", DAY) == nieuw
    assert found.label("partij", "np") == "NP"
    assert found.of_case("2099Z00001") is samples()


def test_reading_and_its_version_follow_the_file(tmp_path: Path) -> None:
    letter = (
        b"Vragen van het lid Dobbe-Jansen (SP) aan de minister van Defensie over bruggen "
        b"(ingezonden 3 maart 2025).\n\nVraag 1\nKlopt het?\n"
    )
    changed = registries_of(home(tmp_path, people=[{"slug": "dobbe", "forms": ["Dobbe-Jansen"]}]))
    names = [
        [who.slug for who in read(letter, "brief.txt", registries=found).members]
        for found in (None, standard(), changed)
    ]
    assert names == [[None], [None], ["dobbe"]]
    assert reader_with(standard()) == VERSION
    assert reader_with(changed) == f"{VERSION}+{changed.fingerprint}"


def test_the_same_file_gives_the_same_registries(tmp_path: Path) -> None:
    first = registries_of(home(tmp_path, parties=[]))
    assert registries_of(tmp_path) is first
    assert registries_of(home(tmp_path, people=[])).fingerprint != first.fingerprint


def test_registries_go_to_other_processes(tmp_path: Path) -> None:
    found = registries_of(home(tmp_path, people=[{"slug": "dobbe", "forms": ["Dobbe-Jansen"]}]))
    assert pickle.loads(pickle.dumps(found)).fingerprint == found.fingerprint
    assert pickle.loads(pickle.dumps(standard())) is standard()


PERSON = {"slug": "zot", "name": "An Zot", "surname": "Zot"}


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ({"persons": []}, "no other keys than people, parties, ministries"),
        ({"people": {}}, "people must be a list"),
        ({"people": ["zot"]}, "record 1 has no slug"),
        ({"people": [{"slug": "Van Zot"}]}, "record 1 has no slug"),
        ({"people": [PERSON, PERSON]}, "line 1 (zot) cannot be used: the slug stands there twice"),
        ({"people": [{"slug": "zot"}]}, "line 1 (zot) cannot be used: name: field required"),
        ({"people": [{**PERSON, "naam": "An"}]}, "(zot) cannot be used: naam: extra inputs"),
        ({"people": [{**PERSON, "surname": "Zeer"}]}, "the name An Zot does not end in Zeer"),
        (
            {"people": [{**PERSON, "terms": [{"party": "nergens"}]}]},
            "(zot) cannot be used: it names nergens, which is no slug of the registry",
        ),
        (
            {"people": [{**PERSON, "terms": [{"party": "sp", "since": "2025-13-01"}]}]},
            "(zot) cannot be used: terms 1 since: input should be a valid date",
        ),
        (
            {"parties": [{"slug": "sp", "forms": [{"printed": "S", "since": "2025-01-02",
                                                   "until": "2025-01-01"}]}]},
            "(sp) cannot be used: a period ends 2025-01-01, before it begins 2025-01-02",
        ),
        ({"ministries": [{"slug": "defensie", "names": []}]}, "a ministry needs a name"),
    ],
)  # fmt: skip
def test_a_wrong_record_is_named(tmp_path: Path, tables: dict[str, Any], said: str) -> None:
    sentence = fault(home(tmp_path, **tables))
    assert said in sentence
    assert sentence.endswith("Correct it, or move it away.")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{\n\n  people: []}", ", line 3 cannot be used: it is no JSON"),
        (b"\xff\xfe", " cannot be used: it is not in UTF-8"),
        (b"[]", "it must be one object"),
        (b"[" * 200_000, "cannot be used: it is"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert said in fault(tmp_path)


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert "Is a directory" in fault(tmp_path)


def test_the_line_of_a_record_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"people": [\n{"slug": "dobbe"},\n{"slug": "zot"}\n]}')
    assert ", line 3 (zot)" in fault(tmp_path)


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@given(people=JSON, record=st.dictionaries(st.sampled_from(["name", "terms", "forms"]), JSON))
def test_no_file_brings_a_traceback(people: Any, record: dict[str, Any]) -> None:
    for tables in ({"people": people}, {"people": [{"slug": "dobbe", **record}]}, people):
        with suppress(Wrong):
            with_additions(json.dumps(tables).encode())
