"""The word lists of this room: entries between blanks, comments from `#` to the end of the line."""

from importlib import resources


def read(name: str) -> str:
    """The whole text of a data file."""
    return resources.files(__package__).joinpath("data", name).read_text("utf-8")


def entries(name: str) -> list[str]:
    """The entries of a data file, in order."""
    return [entry for line in read(name).splitlines() for entry in line.partition("#")[0].split()]
