# Everything that a person needs; the first call sets up .venv from the locked dependencies.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo run test browser lint format lock clean

demo: .venv/ready ## try everything in the browser, no token needed
	$(BIN)/python -m bot demo

run: .venv/ready ## run the bot for real, with the token in .env
	$(BIN)/python -m bot run

test: .venv/ready-dev ## every test but those that need Chromium
	$(BIN)/python -m pytest -m "not browser" -n 2

browser: .venv/ready-dev ## the page in Chromium (Debian: apt-get install chromium)
	$(BIN)/python -m pytest -m browser

lint: .venv/ready-dev ## style, mistakes, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: .venv/ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: .venv/ready-dev ## dependencies anew, with hashes
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade \
		pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade \
		pyproject.toml --group dev -o requirements-dev.lock

.venv/ready: requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

.venv/ready-dev: requirements-dev.lock .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

clean:
	rm -rf .venv build
