# Everything that a person needs; the first call sets up .venv from the locked dependencies.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo run key test webhook chaos bench soak scale measure mutations recipes schema learn advisories browser lint format lock clean

demo: .venv/ready ## try everything in the browser, no token needed
	$(BIN)/python -m bot demo

run: .venv/ready ## run the bot for real, with the token in .env
	$(BIN)/python -m bot run

key: .venv/ready ## print a new SECRET_KEY for .env
	@$(BIN)/python -m bot key

test: .venv/ready-dev ## every test but those that need Chromium, minutes or a quiet machine
	$(BIN)/python -m pytest -m "not browser and not long and not measure" -n 2

webhook: .venv/ready-dev ## every flow once more, with the updates brought by webhook
	KUULOLLA_TEST_WEBHOOK=1 $(BIN)/python -m pytest -m "not direct and not measure" tests/flows tests/chaos/test_loop.py -n 2

chaos: .venv/ready-dev ## kills at every named point and at 300 random ones, bad weather, broken disks: about ten minutes
	@$(BIN)/python -m pytest tests/chaos/test_points.py -s -p no:xdist & points=$$!; \
	$(BIN)/python -m pytest tests/chaos --ignore tests/chaos/test_points.py -s -p no:xdist; rest=$$?; \
	wait $$points && exit $$rest

bench: .venv/ready-dev ## the bot beside others, in one table: fifty minutes on a quiet machine
	if command -v npm >/dev/null; then (cd tests/bench/peers/grammy && npm ci --silent); fi
	$(BIN)/python -m tests.bench $(BENCH)

soak: .venv/ready-dev ## a year of town life: 10,000 signals, 50 digests, restarts; memory and disk: three minutes
	$(BIN)/python -m tests.bench.soak

scale: .venv/ready-dev ## the digest, the lists and the search among a million signals: two minutes
	$(BIN)/python -m tests.bench.scale

measure: .venv/ready-dev ## personal data and danger found, canaries, who may do what, odd updates, a flood: one minute
	rm -rf build/measured
	FUZZ=10000 $(BIN)/python -m pytest -p no:xdist tests/flows/test_fuzz.py tests/flows/test_authority.py tests/flows/test_retention.py \
		tests/flows/test_probing.py tests/flows/test_flood.py
	$(BIN)/python -m tests.measured

mutations: .venv/ready-dev ## small mistakes in every room, one at a time: how many do the tests notice? half an hour
	$(BIN)/python -m tests.mutations

recipes: .venv/ready-dev ## recipes of the README carried out in a copy: twelve minutes
	$(BIN)/python -m pytest tests/recipes -s -p no:xdist

schema: .venv/ready-dev ## storage/schema.sql anew, after a new migration
	$(BIN)/python -m tests.storage.write_schema

learn: .venv/ready-learning ## what danger sounds like, learnt anew from tests/measured/examples: two minutes
	$(BIN)/python -m tests.measured.learning

advisories: .venv/ready-dev ## known weaknesses of the dependencies; says so when nobody can be asked
	@mkdir -p build; $(BIN)/pip-audit -r requirements.lock --disable-pip --require-hashes --progress-spinner off > build/advisories 2>&1; \
	if grep -q "^Found [1-9]" build/advisories; then cat build/advisories; exit 1; fi; \
	grep -qiE "could not be audited|error" build/advisories && echo "advisories: the index could not be asked" || echo "advisories: none known"

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
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade \
		--group learning -c requirements-dev.lock -o requirements-learning.lock

.venv/ready: requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

.venv/ready-dev: requirements-dev.lock .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

.venv/ready-learning: requirements-learning.lock .venv/ready-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-learning.lock
	touch $@

clean:
	rm -rf .venv build
