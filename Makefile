# make lab · make test · make test-fast · make grade · make notebooks · make checkpoints · make clean
PYTHON ?= python3
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
INSTALLED := .venv/installed
LAB_OPTIONS ?=
ASSIGNMENT ?= 04-backprop
SUBMISSIONS ?= autograder/sample_class/$(ASSIGNMENT)
CPU_TORCH := https://download.pytorch.org/whl/cpu

.PHONY: help install lab test test-fast grade notebooks checkpoints clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## /make \1\t/'

install: $(INSTALLED) ## make .venv and install the course into it (once)

lab: $(INSTALLED) ## open JupyterLab on the first notebook (LAB_OPTIONS=--allow-root in a container)
	$(BIN)/nlpcourse lab $(LAB_OPTIONS)

test: $(INSTALLED) ## run everything that CI runs
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

test-fast: $(INSTALLED) ## run all but what re-executes notebooks, drives a browser or grades whole classes
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile -m "not slow"

grade: $(INSTALLED) ## grade SUBMISSIONS of ASSIGNMENT (by default the sample class)
	$(BIN)/python -m autograder grade $(ASSIGNMENT) "$(SUBMISSIONS)"

notebooks: $(INSTALLED) ## re-execute and normalise every lecture and solution
	$(BIN)/python tests/refresh_notebooks.py lectures/*.ipynb solutions/*/*.ipynb

checkpoints: $(INSTALLED) ## train the models that lecture 15 loads, in some minutes of one thread
	$(BIN)/python data/make_checkpoints.py

clean: ## remove .venv, reports and caches; never work/
	rm -rf .venv grading build test-results .pytest_cache .hypothesis .ruff_cache *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# On Linux, PyPI's PyTorch brings gigabytes of CUDA; the CPU build is taken where its index answers.
$(INSTALLED): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "The course needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Install one and run: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python could not make a virtual environment. On Debian or Ubuntu run: sudo apt install python3-venv"; exit 1; }
	@echo "Installing the course into .venv: this happens once and takes a minute or two."
	@$(BIN)/python -m pip install --quiet --upgrade pip
	@[ "$$(uname)" != Linux ] || $(BIN)/python -m pip install --quiet --retries 0 --timeout 10 --constraint requirements.lock --no-deps --index-url $(CPU_TORCH) torch || echo "The index of CPU builds did not answer; taking PyTorch from PyPI."
	@$(BIN)/python -m pip install --constraint requirements.lock --editable ".[test]"
	@touch $(INSTALLED)
