# make build  — 準備をすべて済ませて、見本のブランドを build/ に組み立てます
# make test   — 準備をすべて済ませて、すべての検査を走らせます
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
ENGINES := tests/engines/node_modules/.ready
PRINT := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-noto-cjk chromium libgs-common

.PHONY: help build check test bench bench-print bench-site schemas lock golden clean print-needs

help:  ## この一覧を見せます
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

build: print-needs  ## 見本のブランドを build/ に組み立てます
	@$(BIN)/journeygen build

test: .venv/.dev-ready $(ENGINES) print-needs  ## 書式・検査・型・層・試験のすべて(CI と同じ)
	$(BIN)/ruff format --check src tests scripts benchmarks
	$(BIN)/ruff check src tests scripts benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

bench: .venv/.dev-ready  ## 速さを測ります(時間の合否は決めません)
	@$(BIN)/python benchmarks/bench.py

bench-print: .venv/.dev-ready  ## 印刷の差し込みの速さを測ります
	@$(BIN)/python benchmarks/print_bench.py

bench-site: .venv/.dev-ready  ## 記事千篇のサイトの速さを測ります(TOOLS=… に hugo などのあるフォルダー)
	@$(BIN)/python benchmarks/site_bench.py --tools "$(TOOLS)"

schemas: .venv/.dev-ready  ## schemas/ と、docs/language.ja.md の表を書き直します
	@$(BIN)/journeygen schema --out schemas
	@$(BIN)/python scripts/reference.py

golden: .venv/.dev-ready  ## 見本の出力(golden)を書き直します。差分は必ず読んでください
	@$(BIN)/pytest --update-golden tests/golden

lock: .venv/.dev-ready  ## requirements/ を新しくします(ハッシュつき、取得元なし)
	@$(BIN)/pip install -q pip-tools
	@scripts/lock

clean:  ## 作ったものを消します
	rm -rf .venv .cache tests/engines/node_modules
	find build -mindepth 1 ! -name .gitignore -delete

print-needs: .venv/.run-ready
	@if command -v apt-get >/dev/null; then scripts/debian-packages $(PRINT); \
	else told=$$($(BIN)/journeygen doctor) || { echo "$$told"; exit 1; }; fi

.venv/.created:
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.run-ready: requirements/run.txt pyproject.toml | .venv/.created
	@echo "準備しています(はじめての一度だけ)…"
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev-ready: requirements/dev.txt .venv/.run-ready
	@echo "試験の道具を準備しています(はじめての一度だけ)…"
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

$(ENGINES): tests/engines/package-lock.json
	@scripts/debian-packages npm
	@npm ci --prefix tests/engines --no-audit --no-fund --silent
	@touch $@
