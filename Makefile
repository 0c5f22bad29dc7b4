# `make` shows what you can do. Everything is installed in .venv/, nothing outside it.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# The tests start hundreds of processes, and each would compile everything again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help serve unit pythonunits scriptunits coverage test pythonchecks fuzz scripts webkit editorial check fix suggest propose hints gone schemas build publish due rollback addresses preview unpreview links search form formserver pictures bench lock format clean

help: ## toon deze lijst
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: .venv/site .cache/settings schemas ## bekijk de toolbox op http://127.0.0.1:8000, met elke wijziging meteen zichtbaar
	$(BIN)/mkdocs serve

# With ENGINE=properdocs, all that imports MkDocs gets ProperDocs instead.
ENGINE ?= mkdocs
OTHER := $(filter-out mkdocs,$(ENGINE))
HAS_NPM := $(shell command -v npm)

unit: .venv/dev $(if $(OTHER),.cache/$(OTHER)) $(if $(HAS_NPM),.venv/scripts .venv/form) ## doe de snelle proeven, in een minuut: zonder browser, Java of netwerk
	@$(MAKE) --no-print-directory --jobs=2 pythonunits scriptunits

# A file at a time, so that what its tests share is made once.
pythonunits:
	$(if $(OTHER),PYTHONPATH=$(CURDIR)/.cache/$(OTHER)) $(BIN)/pytest -q -n 2 --dist loadfile $(if $(OTHER),-p $(OTHER).replacement,$(COVERAGE)) tests/unit tests/content

scriptunits:
	@mkdir -p .cache; if command -v npm >/dev/null; then npm run --silent unit >.cache/node.log || { cat .cache/node.log; exit 1; }; \
		else echo "Zonder Node.js en npm: de proeven van de scripts zijn niet gedaan."; fi

coverage: .venv/dev .cache/properdocs browser .venv/form ## doe alle proeven zonder browser, en toon welke regels geen proef raakt
	$(BIN)/pytest -q -n 2 $(MEASURE) tests/unit tests/content tests/integration

# What waits for nothing goes beside the rest: packages of Python and of scripts, mypy and the tests of scripts.
test: ## doe alle proeven, ook in een browser
	@$(MAKE) --no-print-directory --jobs=2 pythonchecks scripts .cache/properdocs browser
	$(BIN)/pytest -n 2 --dist worksteal

pythonchecks: .venv/dev
	$(BIN)/ruff check macros toolbox tests
	$(BIN)/ruff format --check macros toolbox tests
	$(BIN)/mypy

ifndef SEED
SEED := $(shell date +%s)
endif
fuzz: .venv/dev browser ## probeer 2.000 andere wijzigingen van de inhoud en andere antwoorden, of dezelfde als toen: make fuzz SEED=…
	$(BIN)/pytest -q -n 2 tests/fuzz/test_mutants.py tests/e2e/test_round_trip.py --fuzz 2000 --hypothesis-seed=$(SEED) \
		|| { echo "Dezelfde wijzigingen nog eens: make fuzz SEED=$(SEED)"; exit 1; }

MEASURE := --cov=toolbox --cov=macros --cov-report=term-missing:skip-covered
# Python 3.11 has no sys.monitoring: there, to measure takes as long again as the tests.
COVERAGE = $(shell $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 12))' && echo $(MEASURE))

scripts: .venv/scripts .venv/form ## kijk de scripts na: vorm, types en eenheidsproeven
	npm run --silent lint
	npm run --silent types
	npm run --silent unit

editorial: .venv/dev ## kijk na wat in de teksten van vandaag moet staan, en of er geen tips meer zijn
	$(BIN)/pytest -q -m editorial

# By hand, before a version with new scripts: Debian's WebKit and its screen are 50 packages, too many for each change.
webkit: .venv/dev ## bekijk de site ook in WebKit, de motor van Safari
	@{ command -v WebKitWebDriver && command -v xvfb-run; } >/dev/null || sh tests/support/install-browser.sh webkit2gtk-driver xvfb xauth
	$(BIN)/pytest -q -m webkit tests/e2e/test_webkit.py

check: .venv/site ## kijk alle fiches en data na, zonder te bouwen
	@$(BIN)/python -m toolbox check

fix: .venv/site ## herstel wat maar op één manier bedoeld kan zijn: make fix FILES=fiches/x.md (met SHOW=1: toon het alleen)
	@$(BIN)/python -m toolbox fix $(FILES) $(if $(SHOW),--show)

suggest: .venv/site ## stel die herstellingen voor op de regels van een voorstel: make suggest NUMBER=12 PROPOSAL=map
	@$(BIN)/python -m toolbox suggest "$(NUMBER)" "$(PROPOSAL)"

# What is typed comes from the environment: neither make nor the shell reads it.
propose: .venv/site ## stel op GitHub een verhuizing voor: make propose WHAT=hernoemen KIND=fiche FROM=a TO=b (of samenvoegen, verwijderen)
	@$(BIN)/python -m toolbox propose -- "$$WHAT" "$$KIND" "$$FROM" "$$TO"

hints: .venv/site ## geef ook tips voor gewone taal; ze houden niets tegen
	@$(BIN)/python -m toolbox check --hints

# What is wrong in mkdocs.yml, in Dutch and with the line, before MkDocs tells it in English; once, until it changes.
.cache/settings: .venv/site $(or $(wildcard mkdocs.yml),gone)
	@$(BIN)/python -m toolbox settings
	@mkdir -p .cache && touch $@

gone:

# The JSON Schemas that .vscode/settings.json points to; they hold the ids of the content.
schemas: .venv/site ## laat Visual Studio Code alle velden en namen kennen
	@$(BIN)/python -m toolbox schemas

# A build that fails or is killed halfway leaves the last good site/ where it is, or where the next one finds it.
build: .venv/site .cache/settings ## bouw de volledige site in site/
	@test -e site || test ! -e .cache/last || mv .cache/last site
	$(BIN)/mkdocs build --strict --site-dir .cache/site
	rm -rf .cache/last
	@test ! -e site || mv site .cache/last
	mv .cache/site site
	@rm -rf .cache/last

publish: .venv/site ## publiceer een versie: make publish VERSION=2026.1
	$(BIN)/python -m toolbox publish "$(VERSION)"

due: .venv/site ## zeg of er vandaag iets verschijnt dat in de laatste versie wachtte
	@$(BIN)/python -m toolbox due

rollback: .venv/site ## breng lezers terug naar een vroegere versie: make rollback VERSION=2026.1
	$(BIN)/python -m toolbox rollback "$(VERSION)"

addresses: .venv/site ## hou bij welke adressen online staan, bij elke nieuwe versie
	@$(BIN)/python -m toolbox addresses

preview: .venv/site ## zet een proefversie online: make preview NAME=pr-12 (met SITE=site: zonder te bouwen)
	$(BIN)/python -m toolbox preview "$(NAME)" $(if $(SITE),--site "$(SITE)")

unpreview: .venv/site ## haal een proefversie weg: make unpreview NAME=pr-12
	$(BIN)/python -m toolbox unpreview "$(NAME)"

links: .venv/site ## kijk na of links naar andere websites nog werken
	@$(BIN)/python -m toolbox links $(if $(ISSUE),--issue)

search: .venv/scripts ## pak de bibliotheken voor de zoekfunctie, Word en PDF opnieuw in
	npm run --silent pack
	npm run --silent pack:zip
	npm run --silent pack:pdf

form: .venv/form ## pak het formulier opnieuw in, na een wijziging in form/
	npm run --prefix form build

formserver: .venv/form ## laat het formulier op http://127.0.0.1:8000/admin/ in je bestanden schrijven
	BIND_HOST=127.0.0.1 node form/node_modules/decap-server/dist/index.js

pictures: .venv/dev browser .venv/form ## maak de beelden van het formulier op de site en dat in README.md opnieuw
	$(BIN)/python -m tests.e2e.pictures
	$(BIN)/python -m tests.e2e.readme_picture

bench: .venv/dev ## meet snelheid en grootte naast gewone mkdocs-material (een half uur)
	$(BIN)/python -m tests.bench

lock: .venv/dev ## vernieuw de vastgezette versies in requirements/
	$(BIN)/uv pip compile $(LOCK) --group build -o requirements/site.txt
	$(BIN)/uv pip compile $(LOCK) --group build --group dev -c requirements/site.txt -o requirements/dev.txt
	echo "properdocs>=1.6,<2" | $(BIN)/uv pip compile - --upgrade --no-deps $(HASHES) -o requirements/properdocs.txt

HASHES := --universal --python-version 3.11 --generate-hashes --no-header --quiet
LOCK := pyproject.toml --upgrade $(HASHES)

format: .venv/dev .venv/scripts ## zet de code in vorm
	$(BIN)/ruff check --fix macros toolbox tests
	$(BIN)/ruff format macros toolbox tests
	npm run --silent format

clean: ## verwijder alles wat gemaakt is
	rm -rf .venv .cache site node_modules form/node_modules

.venv/site: requirements/site.txt pyproject.toml
	@$(PYTHON) -m toolbox.installation site

.venv/dev: requirements/dev.txt pyproject.toml
	@$(PYTHON) -m toolbox.installation dev

# Another engine, for the test that the site is the same with it; apart, as mike uses it wherever it is installed.
.cache/properdocs: requirements/properdocs.txt .venv/dev
	rm -rf $@
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --target $@ -r $<
	@touch $@

# Only what the form is bundled and tested with: decap-cms itself comes bundled.
.venv/form: form/package-lock.json
	$(call fetch,--prefix form --omit=dev)

.venv/scripts: package-lock.json
	$(call fetch,--ignore-scripts)

define fetch
	@command -v npm >/dev/null || { echo "Installeer eerst Node.js, met npm: https://nodejs.org/"; exit 1; }
	@mkdir -p .venv
	npm ci $(1) --no-audit --no-fund --loglevel=error
	@touch $@
endef

# The tests drive the system's own Chromium and Firefox, set PDFs with Pango and read them with poppler.
.PHONY: browser
browser: .venv/dev
	@{ command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null \
		&& { command -v firefox-esr || command -v firefox; } >/dev/null \
		&& command -v pdfinfo >/dev/null && command -v git >/dev/null && command -v npm >/dev/null \
		&& $(BIN)/python -c 'import weasyprint' 2>/dev/null \
		&& { ! command -v java >/dev/null || test -e /usr/share/java/jaxb-api.jar; } \
		|| sh tests/support/install-browser.sh
