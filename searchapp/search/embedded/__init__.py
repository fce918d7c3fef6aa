"""The embedded engine: Whoosh in this process, its index in the home."""

from searchapp.search.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
