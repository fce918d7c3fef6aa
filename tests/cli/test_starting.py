"""The program before it knows its commands."""

import subprocess
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec

import pytest

import searchapp
from searchapp.__main__ import main


class _Interrupts(MetaPathFinder):
    """Ctrl-C comes while the command line is looked for."""

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name == "searchapp.cli":
            raise KeyboardInterrupt
        return None


def test_ctrl_c_while_loading_ends_with_the_status_of_an_interruption(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in sys.modules if name.startswith("searchapp.cli")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(searchapp, "cli", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Interrupts(), *sys.meta_path])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 130


def test_the_package_runs_as_a_program() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "searchapp", "--version"], capture_output=True, text=True
    )
    assert (said.returncode, said.stdout) == (0, f"searchapp, version {searchapp.__version__}\n")
