# Two commands on a fresh Debian 12: `make run` and `make test`. The second run installs nothing.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# A terminal that nobody has set up yet saves its packets in the source tree.
RUN_OUT := $(if $(wildcard /etc/kiosk/kiosk.toml),,--out folder:build/packets)

.PHONY: run test bench tour format texts words lock install install-test clean

run: install
	@mkdir -p build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/kiosk run $(RUN_OUT); \
	else echo "没有显示器：改为离屏走一遍，图片和材料包在 build/tour"; QT_QPA_PLATFORM=offscreen $(BIN)/kiosk tour --out build/tour; fi

test: install-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/kiosk forms check
	$(BIN)/pytest -q

# The other readers of handwriting are no part of the product, and installed for the comparison only.
bench: install-test
	@$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(shell cat packages-bench.txt) >/dev/null || true
	@$(BIN)/pip install -q --disable-pip-version-check -r requirements-bench.txt || true
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

tour: install
	QT_QPA_PLATFORM=offscreen $(BIN)/kiosk tour --out build/tour

format: install-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# What the distribution brings, for running and for testing; a stamp keeps the second run from asking again.
APT_RUN := $(shell cat packages-run.txt)
APT_TEST := $(shell cat packages-test.txt)
CATALOGUES := $(wildcard locales/*/LC_MESSAGES/kiosk.po)

install: $(VENV)/.installed-run
install-test: $(VENV)/.installed-test

$(VENV)/.installed-run: requirements.lock packages-run.txt pyproject.toml $(CATALOGUES)
	@command -v apt-get >/dev/null || { echo "这里不是 Debian：请自行安装 $(APT_RUN)"; exit 1; }
	@missing=$$(dpkg-query -W -f='$${Package} $${Status}\n' $(APT_RUN) 2>/dev/null | grep 'install ok installed' | cut -d' ' -f1 | sort | comm -13 - <(tr ' ' '\n' <<<"$(APT_RUN)" | sort)); \
	if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && $(SUDO) DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; fi
	[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --disable-pip-version-check -r requirements.lock
	$(BIN)/pip install -q --disable-pip-version-check --no-deps -e .
	for catalogue in $(CATALOGUES); do msgfmt -o $${catalogue%.po}.mo $$catalogue; done
	touch $@

$(VENV)/.installed-test: $(VENV)/.installed-run requirements-test.lock packages-test.txt
	@missing=$$(dpkg-query -W -f='$${Package} $${Status}\n' $(APT_TEST) 2>/dev/null | grep 'install ok installed' | cut -d' ' -f1 | sort | comm -13 - <(tr ' ' '\n' <<<"$(APT_TEST)" | sort)); \
	if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && $(SUDO) DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; fi
	$(BIN)/pip install -q --disable-pip-version-check -r requirements-test.lock
	touch $@

# New texts of the code into locales/kiosk.pot and the catalogues.
texts: install-test
	$(BIN)/pybabel -q extract -F babel.cfg -k N_ --no-location --sort-output --omit-header -o locales/kiosk.pot kiosk
	for language in zh_HK en; do $(BIN)/pybabel -q update -D kiosk -i locales/kiosk.pot -d locales -l $$language --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date; done

# New words of the forms into the pinyin dictionary.
words: install-test
	$(BIN)/python -m tools.make_legal_words

lock:
	$(BIN)/pip install -q --disable-pip-version-check 'pip-tools>=7.5'
	$(BIN)/pip-compile -q --no-strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --generate-hashes -o requirements.lock pyproject.toml
	$(BIN)/pip-compile -q --no-strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --generate-hashes --extra test -c requirements.lock -o requirements-test.lock pyproject.toml

clean:
	rm -rf build $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
