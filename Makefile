# Each target sets up what it needs. What is set up is remembered in stamp files, which are as old as pyproject.toml at
# most: the second run starts at once and needs no network.
#
#   make test ARGS="-k ages"      passes arguments on to the tool
#   make test PYTHON=python3.13   chooses the Python, the first time

PYTHON ?= python3
SECONDS ?= 60
ARGS   ?=
export HYPOTHESIS_PROFILE ?= desk
export PIP_DISABLE_PIP_VERSION_CHECK = 1

BIN    := .venv/bin
LOWEST := .venv-lowest/bin
BROWSER := .venv-browser/bin
ENGINES := .venv-engines/bin
DOCS   := .venv-docs/bin
TOOLS  := .venv-integrations/bin
FUZZ   := .venv-fuzz/bin

.DEFAULT_GOAL := check
.PHONY: demo test lint types check dist docs lowest test-engines test-integrations test-browser pictures soak fuzz bench clean

demo: .venv/ready-to-test
	@$(BIN)/python -m broadsheet.cli.demo $(ARGS)

test: .venv/ready-to-test
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: .venv/ready-to-develop
	$(BIN)/ruff check $(ARGS)
	$(BIN)/ruff format --check $(ARGS)

types: .venv/ready-to-develop
	$(BIN)/mypy $(ARGS)

check: lint types test

# Without isolation, for hatchling is in the test extra: the wheel is built from the sdist, as an installer would.
dist: .venv/ready-to-develop
	rm -rf dist
	$(BIN)/python -m build --no-isolation
	$(BIN)/python tools/check_dist.py dist

# The pages of docs, as docs/_build/html/index.html. Whatever Sphinx warns of is an error, and so is a link to nowhere.
docs: .venv-docs/ready-to-build
	$(DOCS)/python -m sphinx -E -q -W --keep-going -b html $(ARGS) docs docs/_build/html

# The oldest versions that pyproject.toml allows, in an environment of their own.
lowest: .venv-lowest/ready-to-test
	HYPOTHESIS_PROFILE=desk $(LOWEST)/python -m pytest -n auto $(ARGS)

# Ray and Spark on clusters of this machine, and datatrove, in an environment of their own of more than a gigabyte.
# Whatever these engines warn of is theirs.
test-engines: .venv-engines/ready-to-test
	$(ENGINES)/python -m pytest -W default tests/engines $(ARGS)

# The proof sheet in a headless Chromium; `pictures` makes those of the docs anew.
test-browser: .venv-browser/ready-to-test
	$(BROWSER)/python -m pytest -W default tests/browser $(ARGS)

pictures: .venv-browser/ready-to-test
	$(BROWSER)/python -m tools.screenshots

# docs/integrations.md, done as it says: Scrapy, web-poet, pandas, polars and a notebook. Whatever they warn of is theirs.
test-integrations: .venv-integrations/ready-to-test
	$(TOOLS)/python -m pytest -W default tests/integrations $(ARGS)

# 200,000 parses, by eight threads at once and in workers: the records stay equal and memory flat. About half an hour.
soak: .venv/ready-to-test
	$(BIN)/python -m tests.support.soak $(ARGS)

# Bytes and mangled pages, led by coverage, for SECONDS; what is found lies in a file crash-….
fuzz: .venv-fuzz/ready-to-test
	$(FUZZ)/python -m tools.fuzz -max_total_time=$(SECONDS) -max_len=20000 -timeout=25 $(ARGS)

bench: .venv/ready-to-test
	$(BIN)/python -m benchmarks $(ARGS)

clean:
	rm -rf .venv .venv-lowest .venv-engines .venv-integrations .venv-browser .venv-docs .venv-fuzz dist docs/_build \
	    .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests tools -name __pycache__ -prune -exec rm -rf {} +

# --- environments ---------------------------------------------------------------------------------------------------

.venv/made .venv-lowest/made .venv-engines/made .venv-integrations/made .venv-browser/made .venv-docs/made .venv-fuzz/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "broadsheet needs Python 3.11 or later: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	    { echo "$(PYTHON) cannot make environments: on Debian and Ubuntu, apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(@D)
	@touch $@

.venv/ready-to-test: .venv/made pyproject.toml
	$(BIN)/pip install --quiet --editable '.[cli,test]'
	@$(BIN)/python -m compileall -q src  # an installed package comes compiled; this one would not everywhere
	@touch $@

# Stands on the other stamp, so that `make -j` never runs two pips in one environment.
.venv/ready-to-develop: .venv/ready-to-test
	$(BIN)/pip install --quiet --editable '.[cli,test,dev]'
	@touch $@

.venv-lowest/ready-to-test: .venv-lowest/made pyproject.toml tools/lowest.py
	$(LOWEST)/python tools/lowest.py cli batch testing > .venv-lowest/constraints.txt
	$(LOWEST)/pip install --quiet --constraint .venv-lowest/constraints.txt --editable '.[cli,test]'
	@touch $@

.venv-engines/ready-to-test: .venv-engines/made pyproject.toml
	@command -v java >/dev/null || test -x "$$JAVA_HOME/bin/java" || \
	    { echo "Spark needs Java 17 or later: on Debian and Ubuntu, apt install default-jre-headless" >&2; exit 1; }
	$(ENGINES)/pip install --quiet --editable '.[cli,test,ray,spark]' 'datatrove>=0.9'  # its recipe is in docs/scale.md
	@touch $@

# Chromium comes from the system: root may get it, anybody else is told how.
.venv-browser/ready-to-test: .venv-browser/made pyproject.toml
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || \
	    { test "$$(id -u)" = 0 && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver; } || \
	    { echo "no Chromium here: on Debian, apt install chromium chromium-driver" >&2; exit 1; }
	$(BROWSER)/pip install --quiet --editable '.[cli,test]' 'selenium>=4.20'
	@touch $@

.venv-integrations/ready-to-test: .venv-integrations/made pyproject.toml
	$(TOOLS)/pip install --quiet --editable '.[cli,test]' 'scrapy>=2.11' 'web-poet>=0.17' 'pandas>=2.2' 'polars>=1' \
	    'nbclient>=0.10' 'ipykernel>=6.29'  # what docs/integrations.md shows
	@touch $@

.venv-docs/ready-to-build: .venv-docs/made pyproject.toml
	$(DOCS)/pip install --quiet --editable '.[docs]'
	@touch $@

.venv-fuzz/ready-to-test: .venv-fuzz/made pyproject.toml
	$(FUZZ)/pip install --quiet --editable . 'atheris>=2.3'
	@touch $@
