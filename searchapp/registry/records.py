"""The records of the registry: parties, ministries and persons, and when each name held.

All periods are in whole days and include both ends; None leaves an end open. Slugs are stored in
the data, never derived anew, so that an address keeps its meaning when a namesake enters the Kamer.
"""

from datetime import date, timedelta

from searchapp.model import Model, Role

NO_SLACK = timedelta(0)


class Period(Model):
    """From the day `since` up to and including the day `until`."""

    since: date | None = None
    until: date | None = None

    def covers(self, on: date, after: timedelta = NO_SLACK, before: timedelta = NO_SLACK) -> bool:
        """Whether the day lies in the period, at most `after` past it or `before` ahead of it."""
        started = self.since is None or self.since - on <= before
        return started and (self.until is None or on - self.until <= after)


class Form(Period):
    """A way to print a name, besides the official ones: an abbreviation, a post, a slip."""

    printed: str


class Dated(Period):
    """An official name through time."""

    name: str


class Term(Period):
    """One uninterrupted membership of the Kamer for one party (its slug)."""

    party: str


class Office(Period):
    """One time in office as a member of the government: at which ministry (its slug), and the post
    as it was called then. The day of the change is the last of the one and the first of the next.
    """

    role: Role
    ministry: str
    post: str


class Party(Model):
    """A party or group in the Kamer.

    `label` is what a page shows (`SP`), `name` the full name. `became` is the slug of the party
    that its members went on in; letters go on printing the old label for a while.
    """

    slug: str
    label: str
    name: str
    became: str | None = None
    forms: tuple[Form, ...] = ()


class Ministry(Model):
    """A ministry with its official names in order of time, and the posts that belonged to it."""

    slug: str
    names: tuple[Dated, ...]
    forms: tuple[Form, ...] = ()

    @property
    def label(self) -> str:
        """The present name, or the last one."""
        return self.names[-1].name

    def name_on(self, on: date) -> str:
        """The official name on a day; the present or last name where none held that day."""
        return next((dated.name for dated in self.names if dated.covers(on)), self.label)


class Person(Model):
    """Somebody who sat in the Kamer, was in the government, or both: one person, one record.

    `name` is `Jasper van Dijk`, `surname` `Van Dijk`, `initials` `J.J.`; `forms` are other surnames
    or full names that letters print for the same person, such as a married name.
    """

    slug: str
    name: str
    surname: str
    initials: str = ""
    forms: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    offices: tuple[Office, ...] = ()

    @property
    def label(self) -> str:
        """What a page shows."""
        return self.name

    @property
    def given(self) -> str:
        """The first name: the name without the surname."""
        return self.name[: len(self.name) - len(self.surname)].strip()
