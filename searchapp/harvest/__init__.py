"""Harvest: sources of letters → reading → archive. It does not know that anybody searches."""

from searchapp.harvest.files import Filed, file_letters, find_letters, read_letter

__all__ = ["Filed", "file_letters", "find_letters", "read_letter"]
