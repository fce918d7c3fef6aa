"""The command line: each command a few lines that call the rooms."""

from searchapp.cli import home, letters, names, searching
from searchapp.cli.frame import main

__all__ = ["home", "letters", "main", "names", "searching"]
