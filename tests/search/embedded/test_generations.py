from pathlib import Path

import pytest

from searchapp.errors import Unavailable
from searchapp.search.embedded.generations import Generations, Manifest, fingerprint

MADE = Manifest(fingerprint=fingerprint(), sequence=7, entries=84)


@pytest.fixture
def generations(tmp_path: Path) -> Generations:
    return Generations(tmp_path)


def publish(generations: Generations, text: str = "inhoud") -> str:
    building = generations.begin()
    (building / "segment").write_text(text)
    return generations.publish(building, MADE)


def names(generations: Generations) -> list[str]:
    return sorted(path.name for path in generations.folder.iterdir())


def fault(generations: Generations, name: str) -> str:
    with pytest.raises(Unavailable) as caught:
        generations.manifest(name)
    return caught.value.key


def test_at_first_there_is_none(generations: Generations) -> None:
    assert generations.current() is None


def test_a_generation_answers_once_it_is_published(generations: Generations) -> None:
    generations.begin()
    assert generations.current() is None
    assert publish(generations) == generations.current() == "000001"


def test_a_manifest_says_what_a_generation_is(generations: Generations) -> None:
    manifest = generations.manifest(publish(generations))
    assert (manifest.sequence, manifest.entries) == (7, 84)
    assert manifest.files == {"segment": 6}


def test_the_one_before_stays_and_those_before_that_go(generations: Generations) -> None:
    for _ in range(3):
        publish(generations)
    assert names(generations) == ["000002", "000003", "current"]


def test_the_one_that_answers_stays_as_it_is_while_the_next_is_built(
    generations: Generations,
) -> None:
    first = publish(generations)
    (generations.begin(copy_of=first) / "segment").write_text("iets anders")
    assert generations.current() == first
    assert (generations.path(first) / "segment").read_text() == "inhoud"


def test_a_copy_begins_as_what_it_copies(generations: Generations) -> None:
    building = generations.begin(copy_of=publish(generations))
    assert (building / "segment").read_text() == "inhoud"


def test_what_an_interrupted_build_left_behind_is_cleared(generations: Generations) -> None:
    first = publish(generations)
    (generations.begin() / "half").write_text("half")
    # Complete, but interrupted just before the pointer was set.
    generations.path("000002").mkdir()
    assert generations.current() == first
    assert publish(generations) == "000003"
    assert names(generations) == ["000001", "000003", "current"]
    assert not (generations.path("000003") / "half").exists()


def test_a_generation_made_by_other_rules_is_old(generations: Generations) -> None:
    name = generations.publish(
        generations.begin(), MADE.model_copy(update={"fingerprint": "0-anders"})
    )
    assert fault(generations, name) == "old_index"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"fingerprint": 1}', "\0"])
def test_a_manifest_that_cannot_be_read_is_damage(generations: Generations, text: str) -> None:
    name = publish(generations)
    (generations.path(name) / "manifest.json").write_text(text)
    assert fault(generations, name) == "damaged_index"


def test_a_file_of_another_size_is_damage(generations: Generations) -> None:
    name = publish(generations)
    (generations.path(name) / "segment").write_text("inh")
    assert fault(generations, name) == "damaged_index"


def test_a_missing_file_is_damage(generations: Generations) -> None:
    name = publish(generations)
    (generations.path(name) / "segment").unlink()
    assert fault(generations, name) == "damaged_index"


def test_a_pointer_to_nothing_is_damage(generations: Generations) -> None:
    assert fault(generations, "000009") == "damaged_index"


def test_a_pointer_that_is_no_text_is_damage(generations: Generations) -> None:
    publish(generations)
    (generations.folder / "current").write_bytes(b"\xff")
    with pytest.raises(Unavailable) as caught:
        generations.current()
    assert caught.value.key == "damaged_index"
