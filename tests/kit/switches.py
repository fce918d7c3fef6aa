"""Ways to read without a rule: what it is made of is swapped for as long as a test takes."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType

import pytest

NEVER = re.compile(r"(?!)")
"""A pattern that matches nothing."""

Switch = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by name, the feature of the letters that need it, and how to switch it off."""

    name: str
    feature: str
    switch_off: Switch

    def concerns(self, features: Iterable[str]) -> bool:
        """Whether a letter with these shows what the rule is for: `F8` is met by `F8 round`."""
        return any(f"{feature} ".startswith(f"{self.feature} ") for feature in features)


def swap(owner: ModuleType | type, name: str, value: object) -> Switch:
    """Another value under the same name."""
    return lambda patch: patch.setattr(owner, name, value)


def constant(owner: ModuleType | type, name: str, value: object) -> Switch:
    """A function that always gives the same."""
    return swap(owner, name, lambda *_, **__: value)


def never(module: ModuleType, name: str) -> Switch:
    """A pattern that matches nothing."""
    return swap(module, name, NEVER)


def drop(module: ModuleType, table: str, key: str) -> Switch:
    """A table without one of its entries."""
    return lambda patch: patch.delitem(getattr(module, table), key)


def without(module: ModuleType, name: str, part: str, instead: str = "") -> Switch:
    """A pattern that lacks a part of itself."""
    pattern = getattr(module, name)
    assert part in pattern.pattern, f"{name} has no part {part}"
    return swap(module, name, re.compile(pattern.pattern.replace(part, instead), pattern.flags))


def without_match(module: ModuleType, name: str, part: str) -> Switch:
    """A pattern that lacks what matches `part`."""
    pattern = getattr(module, name)
    shorter, count = re.subn(part, "", pattern.pattern)
    assert count == 1, f"{name} has no part {part}"
    return swap(module, name, re.compile(shorter, pattern.flags))


def together(*switches: Switch) -> Switch:
    """Several switches, for a rule that stands in more than one place."""

    def switch(patch: pytest.MonkeyPatch) -> None:
        for one in switches:
            one(patch)

    return switch
