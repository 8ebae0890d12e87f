# `make serve` and `make test` are all that a newcomer needs; `make help` lists the rest.
PYTHON ?= python3
BIN := .venv/bin
FORMAT ?= text
READY := .venv/ready
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build check test lint fix bench mutants-python decoder-report permalinks offline lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

serve: $(READY) ## show the site on http://127.0.0.1:8000/ and rebuild on every edit
	$(BIN)/mkdocs serve

build: $(READY) ## build the site into site/
	$(BIN)/mkdocs build --strict

check: $(READY) ## tell in seconds what is wrong with codes.yaml
	@PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.check --format=$(FORMAT) codes.yaml

test: $(READY) check lint ## check everything: lint, types, data, pages, a real browser
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && $(BIN)/pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/check-jsonschema --schemafile codes.schema.json codes.yaml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/zizmor --offline --quiet .github

fix: $(READY) ## mend what a machine can, say what remains; renew what is made from the model
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.schema codes.schema.json
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.guide CONTRIBUTING.md
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.fixing codes.yaml

bench: $(READY) ## measure builds, sizes and the search, as ratios in one run
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && PYTHONPATH=hooks $(BIN)/python -m bench

mutants-python: $(READY) ## change the rules, the loader and the fixer: which tests notice?
	PYTHONPATH=hooks:. $(BIN)/python -m tests.mutants

permalinks: build ## add new addresses and anchors to permalinks.txt, never remove one
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.permalinks site permalinks.txt

offline: build ## pack a copy that works without a web server: offline/smtp-codes-offline.zip
	mkdir -p offline
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.offline site offline/smtp-codes-offline.zip

decoder-report: $(READY) ## measure the decoder: make decoder-report CORPUS=path
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && \
	  PYTHONPATH=hooks:. $(BIN)/python -m tests.decoder.report "$(CORPUS)"

lock: $(READY) ## renew requirements.txt from pyproject.toml (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --group dev pyproject.toml -o requirements.txt

clean: ## remove all that was built or installed
	rm -rf .venv site

$(READY): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; call: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@
