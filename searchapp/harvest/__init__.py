"""Harvest: sources of letters → reading → archive. It does not know that anybody searches."""

from searchapp.harvest.files import Filed, Letter, file_letters, find_letters, read_letters

__all__ = ["Filed", "Letter", "file_letters", "find_letters", "read_letters"]
