# The verbs of the house. A machine with Python 3.11 and make is enough: the first verb sets up the rest.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: demo test check conform bench simulate docs lock clean

demo: $(VENV)/.run
	$(BIN)/greffier demo $(if $(KEEP),--keep "$(KEEP)")

# Several files at once, then the ten slowest tests. The many programs that the tests start share their compiled modules.
test: export PYTHONDONTWRITEBYTECODE :=
test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder --durations=10 --durations-min=2

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m storage.migrations.check
	$(BIN)/python -m tests.fluent
	$(BIN)/vulture

# What the desk sends and the sandbox answers, before the judge in ../shared/botapi where there is one.
conform: $(VENV)/.dev
	$(BIN)/python -m pytest -rs -k conform

bench: $(VENV)/.dev
	$(BIN)/python -m bench

# A negotiation on virtual time, with all that can go wrong: docs/reliability.md.
simulate: $(VENV)/.dev
	$(BIN)/python -m tests.simulation --seed $(or $(SEED),1) --days $(or $(DAYS),30)

# The pages that are written from the declarations.
docs: $(VENV)/.run
	$(BIN)/python -m handlers.manual

lock: $(VENV)/.dev
	$(BIN)/pip --quiet install uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --upgrade pyproject.toml --extra build -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --constraint requirements.lock pyproject.toml --extra build --extra dev -o requirements-dev.lock

# pip is what a half-made environment lacks.
$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is older than Python 3.11: make PYTHON=python3.11 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock pyproject.toml | $(BIN)/pip
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	$(PIP) install --require-hashes -r requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) artefacts .mypy_cache .ruff_cache .pytest_cache .hypothesis
