# Two commands: make demo and make test. Each makes its own environment.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OLDER := $(VENV)/duckdb-1.5
ORACLES := $(VENV)/oracles
# One more than there are cores: tests wait for browsers and for programs of their own, and leave a third of the machine idle.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(1 + (os.cpu_count() or 1))')

# DuckDB 2.0's client says at exit that Python still held objects; it is no fault, and would hide pytest's last line.
LEAKS := ^nanobind: | - leaked | - \.\.\. skipped|nanobind\.readthedocs

.PHONY: demo test attack lint clean

demo: $(VENV)/klaar
	@$(BIN)/monitor demo

test: $(VENV)/klaar-test $(OLDER)/klaar $(ORACLES)/klaar
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@tests/chromium.sh
	@MONITOR_DUCKDB_15=$(CURDIR)/$(OLDER)/bin/python MONITOR_ORAKELS=$(CURDIR)/$(ORACLES)/bin/python $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder 2> >(grep -vE "$(LEAKS)" >&2)

# The gate at 500, 2,400 and 5,000 people, each with two months in a row: many minutes.
attack: $(VENV)/klaar-test
	@$(BIN)/python -m tests.benchmarks.gate

lint: $(VENV)/klaar-test
	@$(BIN)/ruff check .
	@$(BIN)/mypy

# The environment, made anew when the pins or the project file change.
$(VENV)/klaar: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig; kies er een met make PYTHON=..."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "Een omgeving maken lukt niet; installeer python3-venv."; exit 1; }
	@echo "Pakketten installeren (eenmalig)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e . 2>&1 | { grep -v '^WARNING' || true; }; exit $${PIPESTATUS[0]}
	@touch $@

$(VENV)/klaar-test: $(VENV)/klaar
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]' 2>&1 | { grep -v '^WARNING' || true; }; exit $${PIPESTATUS[0]}
	@touch $@

# The SQL must give the same rows in the DuckDB that is supported until 2027.
$(OLDER)/klaar: $(VENV)/klaar
	@$(BIN)/python -m venv $(OLDER)
	@$(OLDER)/bin/python -m pip install --quiet --disable-pip-version-check duckdb==1.5.6 2>&1 | { grep -v '^WARNING' || true; }; exit $${PIPESTATUS[0]}
	@touch $@

# The packages that estimators and open data are held to; apart, because lifelines asks for an older pandas.
$(ORACLES)/klaar: tests/oracles.txt $(VENV)/klaar
	@echo "Pakketten om tegen te toetsen installeren (eenmalig)"
	@$(BIN)/python -m venv $(ORACLES)
	@$(ORACLES)/bin/python -m pip install --quiet --disable-pip-version-check -r tests/oracles.txt 2>&1 | { grep -v '^WARNING' || true; }; exit $${PIPESTATUS[0]}
	@touch $@

clean:
	rm -rf $(VENV) build .pytest_cache .ruff_cache .mypy_cache
