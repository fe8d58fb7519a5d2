# Every command that a newcomer needs; each does its own set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SHARED ?= ../shared

.PHONY: setup demo test check bench eval lock clean

setup: $(READY)

# The environment is made without pip inside: so it also works where ensurepip is packaged apart.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv --clear --without-pip $(VENV)
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --require-hashes --requirement requirements.lock
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)

demo: $(READY)
	$(BIN)/python demo/run.py

test: $(READY)
	$(BIN)/pytest

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_sizes.py
	$(BIN)/pytest

eval: $(READY)
	$(BIN)/python -m evaluation.run --shared $(SHARED)

bench: $(READY)
	$(BIN)/python benchmarks/run.py

lock: $(READY)
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	  --all-extras --group dev --python-version 3.11 pyproject.toml requirements.build.in -o requirements.lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
