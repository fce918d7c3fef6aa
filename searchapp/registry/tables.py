"""The tables of the registry: JSON files in the package, one record on a line, read once."""

from functools import cache
from importlib import resources

from pydantic import TypeAdapter

from searchapp.model import Model
from searchapp.registry.lookup import Registry
from searchapp.registry.records import Ministry, Party, Person


class _Invented(Model):
    """The people and parties of the invented letters."""

    people: tuple[Person, ...] = ()
    parties: tuple[Party, ...] = ()


def _read(name: str) -> bytes:
    return resources.files(__package__).joinpath("data", name).read_bytes()


@cache
def _ministries() -> tuple[Ministry, ...]:
    return TypeAdapter(tuple[Ministry, ...]).validate_json(_read("ministries.json"))


@cache
def official() -> Registry:
    """Who sat in the Kamer or was in the government since 2007, the parties and the ministries."""
    return Registry(
        TypeAdapter(tuple[Person, ...]).validate_json(_read("people.json")),
        TypeAdapter(tuple[Party, ...]).validate_json(_read("parties.json")),
        _ministries(),
    )


@cache
def samples() -> Registry:
    """The people and parties of the invented letters; ministries are the real ones."""
    invented = _Invented.model_validate_json(_read("samples.json"))
    return Registry(invented.people, invented.parties, _ministries())
