# The two commands of the README: `make run` and `make test`. Both set up .venv first; nothing else is needed
# but Python 3.11 or newer with venv and pip, and make.
PYTHON ?= python3
BIN := .venv/bin
# Half again as many as there are cores: tests of conversations wait as much as they work.
WORKERS := $(shell $(PYTHON) -c "import os; print((os.cpu_count() or 1) * 3 // 2 or 1)")

.PHONY: run setup test lint types faults bench lock clean

run: .venv/runs
	$(BIN)/tutor start

setup: .venv/runs

# Each worker takes files as they stand, so that what the tests of a file share is made once, then helps others.
test: .venv/tests
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

lint: .venv/tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: .venv/tests
	$(BIN)/mypy

# Kills and broken connections, the long version.
faults: .venv/tests
	$(BIN)/python -m pytest -m faults --timeout 3600

# By hand: ratios measured side by side in one run.
bench: .venv/tests
	$(BIN)/python -m tests.benchmarks.turns
	$(BIN)/python -m tests.benchmarks.challenges

# For who updates dependencies: lock files with hashes and no addresses in them.
lock: .venv/tests
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-header --no-emit-index-url -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-header --no-emit-index-url -q --extra dev -o requirements-dev.lock
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-header --no-emit-index-url -q --extra browser -o requirements-browser.lock
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-header --no-emit-index-url -q --extra audio -o requirements-audio.lock
	printf 'hatchling\neditables\n' | $(BIN)/uv pip compile - --universal --python-version 3.11 --generate-hashes \
		--no-annotate --no-header --no-emit-index-url -q -o requirements-build.lock

.venv/made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv .venv
	touch $@

.venv/runs: .venv/made requirements.lock requirements-build.lock pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock -r requirements-build.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q bot content storage  # a third of the time to start, where Python may not write it
	touch $@

.venv/tests: .venv/runs requirements-dev.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

# The tests of the chat page in a real browser; without it they are skipped.
.venv/browser: .venv/tests requirements-browser.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-browser.lock
	touch $@

# The voice for `tutor audio build`: 170 MB, and only who records needs it.
.PHONY: audio
audio: .venv/audio
.venv/audio: .venv/runs requirements-audio.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-audio.lock
	touch $@

clean:
	rm -rf .venv dist
