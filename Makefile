# Two commands: `make run` and `make test`. Both need only Python >= 3.11 with venv, Node >= 20.19 and make.
SHELL := /bin/bash
PY ?= python3
BIN := .venv/bin
STAMP := .setup
JOBS ?= 2
# uv's cache may lie on another disk than .venv: copying then is what it would fall back to anyway.
export UV_LINK_MODE ?= copy

.PHONY: run test setup setup-dev lint types unit web web-test lock types-ts docs clean screenshots

## The service with the demo conference; prints what to open.
run: setup
	exec $(BIN)/diemcau demo $(ARGS)

## Lint, types and all tests. CI=true: nothing is skipped.
test: setup-dev web packages lint types web-test unit

setup: $(STAMP)/run web

setup-dev: $(STAMP)/dev

$(STAMP)/venv:
	@$(PY) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python >= 3.11 is needed; this is " + sys.version.split()[0])'
	@node -e 'const [a, b] = process.versions.node.split("."); if (a < 20 || (a == 20 && b < 19)) { console.error("Node >= 20.19 is needed; this is " + process.version); process.exit(1) }'
	$(PY) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@mkdir -p $(STAMP) && touch $@

# `uv pip sync` installs exactly what the lock says; the package itself is a pointer to this folder (no build).
# Compiled at once: a start reads 2,000 modules, and compiling them again is more than half of it.
define INSTALL
	$(BIN)/uv pip sync --quiet --compile-bytecode --python .venv $(1)
	$(BIN)/uv pip install --quiet --python .venv --no-deps --editable .
	$(BIN)/python -m compileall -q conference bridges checkin schemas
endef

# Who has the test tools keeps them: the development lock holds all of the other.
$(STAMP)/run: requirements.lock pyproject.toml | $(STAMP)/venv
	@if [ -e $(STAMP)/dev ]; then $(MAKE) --no-print-directory $(STAMP)/dev; else $(MAKE) --no-print-directory $(STAMP)/lean; fi
	@touch $@

$(STAMP)/lean: requirements.lock pyproject.toml | $(STAMP)/venv
	$(call INSTALL,requirements.lock)
	@touch $@

$(STAMP)/dev: requirements-dev.lock pyproject.toml | $(STAMP)/venv
	$(call INSTALL,requirements-dev.lock)
	@touch $@

# The pages.
WEB := $(shell find web -path web/node_modules -prune -o -type f -print 2>/dev/null) \
       conference/routes/pages.json $(wildcard conference/audit/words/*.json)
web: $(STAMP)/web

$(STAMP)/node_modules: web/package-lock.json
	cd web && npm ci --no-audit --no-fund --loglevel=error
	@mkdir -p $(STAMP) && touch $@

$(STAMP)/web: $(STAMP)/node_modules $(WEB)
	cd web && npm run --silent build
	@touch $@

web-test: $(STAMP)/node_modules
	cd web && npm run --silent lint && npm run --silent check && npm run --silent test

## What tests need from the distribution (Chromium, PostgreSQL, …), where it may be installed.
packages:
	@tests/system-packages

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup-dev
	$(BIN)/mypy

# Two at once, a file at a time: what a file shares (a service, a cluster, a browser) is started once. Some machines
# forbid compiled modules to be kept; the tests start hundreds of processes that all would compile everything anew.
unit: setup-dev
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n $(JOBS) --dist loadfile

## TypeScript types from the API, after a change of routes or wire models.
types-ts: setup-dev $(STAMP)/node_modules
	$(BIN)/diemcau openapi > $(STAMP)/openapi.json
	cd web && npm run --silent types ../$(STAMP)/openapi.json

## The parts of the documents that the code knows best: settings, commands, addresses, codes.
docs: setup-dev
	$(BIN)/python -m docs.generate

## Pictures of the demo for the documents, into docs/screenshots.
screenshots: setup-dev web packages
	$(BIN)/python -m docs.screenshots

# Locks are pinned, with hashes, and name no host (a test looks).
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml
lock: | $(STAMP)/venv
	$(LOCK) -o requirements.lock
	$(LOCK) --group dev -o requirements-dev.lock

clean:
	rm -rf .venv $(STAMP) web/node_modules conference/pages
