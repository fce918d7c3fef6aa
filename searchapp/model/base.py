"""The base of all models, and what they say to a user."""

from pydantic import BaseModel, ConfigDict

from searchapp.messages import Language, Value, say


class Model(BaseModel):
    """Immutable, and strict about keys that it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True
    )


class Notice(Model):
    """A reason or a warning: a key of the catalogue and what fills it in."""

    key: str
    values: dict[str, Value] = {}

    def sentence(self, language: Language = "nl") -> str:
        """The notice in words."""
        return say(f"notice.{self.key}", language, **self.values)
