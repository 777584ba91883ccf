# The two that a newcomer needs: make demo, make test. Everything else is for people who build it.
.DEFAULT_GOAL := help
DEMO_DATE := 2026-06-28

# uv where it is installed, else uv in a folder of this checkout.
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
RUN := $(UV) run --frozen --quiet

.PHONY: help demo test lint format bench golden kit clean

help:  ## what there is to make
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .venv/ready  ## build the example vault and show its last week
	@$(RUN) humex --vault example-vault --as-of $(DEMO_DATE) build --newest
	@echo
	@$(RUN) humex --vault example-vault --as-of $(DEMO_DATE) status

test: .venv/whole  ## the whole test suite
	@$(RUN) pytest -n 4 --dist worksteal -q

lint: .venv/whole  ## style, types, layers, dependencies
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy
	@$(RUN) lint-imports
	@$(RUN) deptry humexjournal

format: .venv/ready  ## let ruff put the layout right
	@$(RUN) ruff check --fix .
	@$(RUN) ruff format .

bench: .venv/whole  ## the measured promises: speed and memory as ratios, how drift prompts, and lost saves
	@$(RUN) python -m bench

golden: .venv/whole  ## write the expected sheets and messages again; read the diff before you commit it
	@$(RUN) pytest -q -n 2 --update-golden

kit: .venv/ready  ## write the pages of docs/kit/ again
	@$(RUN) scripts/write-kit

clean:  ## remove what make has set up
	rm -rf .venv .tools

.venv/ready: pyproject.toml uv.lock | $(UV)
	@$(UV) sync --frozen --quiet
	@touch $@

.venv/whole: .venv/ready
	@$(UV) sync --frozen --quiet --group practice
	@touch $@

.tools/bin/uv:
	@sh scripts/install-uv .tools
