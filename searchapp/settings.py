"""Settings: where the home is and what the server listens to.

One frozen model, filled from the environment (`SEARCHAPP_HOME`, `SEARCHAPP_PORT`, …) and overridden
by the command line. Nothing else in the package reads the environment.
"""

from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from searchapp.errors import BadInput


class Settings(BaseSettings):
    """All that can be set from outside."""

    model_config = SettingsConfigDict(env_prefix="SEARCHAPP_", frozen=True, extra="ignore")

    home: Path = Field(Path("index"), description="The folder of archive, originals and index.")
    host: str = Field("127.0.0.1", description="The address the server listens to.")
    port: int = Field(8000, ge=1, le=65535, description="The port the server listens to.")
    site: str = Field(
        "", description="The public address that links start with; empty: as visited."
    )

    @classmethod
    def load(cls, **given: Any) -> "Settings":
        """From the environment, with what was given in place of it. Raises `BadInput` for an
        impossible value.
        """
        try:
            return cls(**{name: value for name, value in given.items() if value is not None})
        except ValidationError as fault:
            first = fault.errors()[0]
            name = "SEARCHAPP_" + str(first["loc"][0]).upper()
            raise BadInput(
                "bad_setting", name=name, value=str(first["input"]), reason=str(first["msg"])
            ) from None
