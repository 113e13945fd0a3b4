# Two commands: `make run` and `make test`. Both need only Python >= 3.11 with venv, Node >= 20.19 and make.
SHELL := /bin/bash
PY ?= python3
BIN := .venv/bin
STAMP := .setup

# uv's cache may lie on another disk than .venv: copying then is what it would fall back to anyway.
export UV_LINK_MODE ?= copy

.PHONY: lock run test setup setup-dev lint types unit web openapi clean

setup: $(STAMP)/run

$(STAMP)/venv:
	@$(PY) -c 'import sys; assert sys.version_info >= (3, 11), "Python >= 3.11 is needed, this is " + sys.version'
	$(PY) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@mkdir -p $(STAMP) && touch $@

# The package itself is installed as a pointer to this folder, without a build: see docs/design/packaging.md.
define INSTALL
	$(BIN)/uv pip sync --quiet --python .venv $(1)
	$(BIN)/uv pip install --quiet --python .venv --no-deps --editable .
endef

$(STAMP)/run: requirements.lock pyproject.toml | $(STAMP)/venv
	@test -e $(STAMP)/dev || { $(BIN)/uv pip sync --quiet --python .venv requirements.lock && $(BIN)/uv pip install --quiet --python .venv --no-deps --editable . ; }
	@touch $@

$(STAMP)/dev: requirements-dev.lock pyproject.toml | $(STAMP)/venv
	$(call INSTALL,requirements-dev.lock)
	@touch $@

# Locks are pinned, with hashes, and name no host (a test looks).
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml
lock: | $(STAMP)/venv
	$(LOCK) -o requirements.lock
	$(LOCK) --group dev -o requirements-dev.lock

setup-dev: $(STAMP)/dev

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup-dev
	$(BIN)/mypy

unit: setup-dev
	$(BIN)/pytest

test: lint types unit
