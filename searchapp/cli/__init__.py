"""The command line: each command a few lines that call the rooms."""

from searchapp.cli import evaluating, home, letters, names, searching
from searchapp.cli.frame import main

__all__ = ["evaluating", "home", "letters", "main", "names", "searching"]
