# Two commands on a bare machine with Python 3.11 or newer and make: `make run` and `make test`.
PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
# Processes that run tests beside one another.
WORKERS ?= 2
VENV := .venv
PY := $(VENV)/bin/python
export PORT HOST

.PHONY: help setup setup-dev migrate run start test lint format messages e2e bench gate upgrade doctor bundle clean
.DEFAULT_GOAL := help

help:
	@echo "make run       set up and serve a demo branch at http://$(HOST):$(PORT)/"
	@echo "make start     set up and serve an empty installation there: it begins with four questions"
	@echo "make test      all tests but the browser's (DATABASE_URL=postgres://... for PostgreSQL)"
	@echo "make lint      style, templates, forgotten migrations"
	@echo "make format    put code and templates in order"
	@echo "make messages  collect the sentences to translate and compile the catalogue"
	@echo "make e2e       tests that drive a browser"
	@echo "make bench     what pages and batches cost beside bare ones (DATABASE_URL=postgres://... for PostgreSQL)"
	@echo "make doctor    look at the installation: what is wrong with it, each with its cure"
	@echo "make upgrade   backup, packages, tables and a look, after a new version was put here"
	@echo "make bundle    one archive with all packages and fonts for a machine without a network"
	@echo "make gate      everything, on both engines"

setup: $(VENV)/stamp-run $(VENV)/stamp-system
setup-dev: setup $(VENV)/stamp-dev

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.12 setup"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "Python cannot make environments here. On Debian, as root: apt-get install python3-venv"; exit 1; }

$(VENV)/stamp-run: requirements.txt | $(PY)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/stamp-dev: requirements-dev.txt $(VENV)/stamp-run
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/stamp-system: $(wildcard tools/system.sh) | $(PY)
	@if [ -x tools/system.sh ]; then tools/system.sh; fi
	@touch $@

migrate: setup
	@$(PY) manage.py set_up
	@$(PY) manage.py load_rules > /dev/null

run: migrate
	@UNIONHUB_DEMO=1 $(PY) manage.py load_demo
	@UNIONHUB_DEMO=1 exec $(PY) manage.py serve

start: migrate
	@exec $(PY) manage.py serve

test: setup-dev
	$(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m "not e2e"

lint: setup-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m djlint templates --lint --check --quiet
	$(PY) manage.py makemigrations --check --dry-run

format: setup-dev
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	$(PY) -m djlint templates --reformat --quiet || true

messages: setup-dev
	$(PY) tools/messages.py

e2e: setup-dev
	tools/browser.sh
	$(PY) -m pytest -n 2 --dist worksteal -m e2e

bench: setup-dev
	$(PY) -m benchmarks

doctor: setup
	@$(PY) manage.py doctor

upgrade: setup
	@deploy/upgrade.sh

bundle: setup
	@tools/bundle.sh

gate:
	.ci/run

clean:
	rm -rf .pytest_cache .ruff_cache .hypothesis test-results
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -print | xargs rm -rf
