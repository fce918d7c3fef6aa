# What can be done here: `make help`.

PYTHON ?= python3
VENV ?= .venv
UV ?= uv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
HOST =
PORT =
ARGS =

.PHONY: help run test check format lock words clean

help: ## say what can be done
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r target what; \
	do printf 'make %-8s %s\n' "$$target" "$$what"; done

run: $(VENV)/.run ## serve the sample letters; HOST= and PORT= set the address
	@$(BIN)/searchapp --home index/voorbeeld index searchapp/samples
	@$(if $(HOST),SEARCHAPP_HOST=$(HOST)) $(if $(PORT),SEARCHAPP_PORT=$(PORT)) \
	$(BIN)/searchapp --home index/voorbeeld serve

test: $(VENV)/.develop ## run the tests; ARGS= goes to pytest
	@$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.develop ## look for faults in form, types and imports
	@$(BIN)/ruff format --check --quiet . || { echo "make format mends this."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/.develop ## lay out the code
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format .

lock: ## pin what pyproject.toml names, with uv; ARGS=--upgrade takes newer releases
	$(call compile,requirements.txt) --group build
	$(call compile,tests/requirements.txt) --constraint requirements.txt \
	--group build --group test --group browser --group check

words: $(VENV)/.develop ## pack the word lists anew, after a change of government_words.txt
	@$(BIN)/python -m searchapp.dutch.packing

clean: ## remove environment, caches and builds, never what index/ holds
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find searchapp tests -name __pycache__ -prune -exec rm -rf {} +

compile = $(UV) pip compile --quiet pyproject.toml --output-file $(1) $(ARGS) \
	--python-version 3.11 --universal --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

# An environment is made once, and made up to date when a lock or pyproject.toml has changed.
install = $(PIP) --require-hashes --requirement $< && \
	$(PIP) --no-deps --no-build-isolation --editable . && touch $@

$(VENV)/.run: requirements.txt pyproject.toml | $(BIN)/pip
	@echo "Installing what searchapp needs into $(VENV)."
	@$(install)

$(VENV)/.develop: tests/requirements.txt pyproject.toml | $(BIN)/pip
	@echo "Installing what the tests need into $(VENV)."
	@$(install)

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	echo "searchapp needs Python 3.11 or newer: name one, as in make run PYTHON=python3.13"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
