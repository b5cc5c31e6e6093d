# `make` builds feedtop, `make demo` shows it, `make test` tests it, `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=

# Debian packages that the build needs, and those that only the tests or the benchmarks need.
BUILD_PACKAGES := ca-certificates libcurl4-openssl-dev libncurses-dev libpcre2-dev ncurses-term
TEST_PACKAGES := $(BUILD_PACKAGES) curl less openssl procps tmux
BENCH_PACKAGES := curl nginx-light

FEEDTOP := .build/release/feedtop
BINARY := $(DESTDIR)$(PREFIX)/bin/feedtop
COMPLETIONS := $(DESTDIR)$(PREFIX)/share
LINTED := Package.swift Sources Tests $(wildcard Benchmarks)

.DEFAULT_GOAL := build
.PHONY: help build demo test lint format bench pictures install uninstall clean build-needs test-needs bench-needs

help: ## list what make can do
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

build: build-needs ## build feedtop, optimised, as .build/release/feedtop
	swift build -c release --product feedtop --static-swift-stdlib

demo: build ## show the dashboard over built-in demo feeds
	@$(FEEDTOP) demo

test: test-needs ## run all tests
	SWIFT_BACKTRACE=enable=no swift test $(TEST_FLAGS)

lint: ## check the style of all Swift code
	swift format lint --strict --parallel --recursive $(LINTED)

format: ## bring all Swift code into style
	swift format --in-place --parallel --recursive $(LINTED)

bench: build bench-needs ## measure feedtop against other tools
	Benchmarks/run

# The README's pictures: a dark one and a light one of each. Themes, because in a picture there is no terminal to take
# colours from. After 24 seconds one of the feeds has been dropped and resumed.
PICTURE = $(FEEDTOP) demo $(1) --theme $$theme --screenshot docs/$(2)-$$kind.svg --size $(3) --after 24s &

pictures: build ## draw the README's pictures anew
	mkdir -p docs
	for kind in dark light; do \
		case $$kind in dark) theme=tokyo-night ;; light) theme=rose-pine-dawn ;; esac; \
		$(call PICTURE,,feedtop,120x40) \
		$(call PICTURE,,wide,200x60) \
		$(call PICTURE,Stocks,table,80x13) \
		$(call PICTURE,Scores,board,80x16) \
		$(call PICTURE,System,chart,80x20) \
		$(call PICTURE,Deploys,gaps,80x14) \
	done; wait

# Takes what `make` has built, so that `sudo make install` neither needs Swift nor builds as root.
install: ## copy feedtop and its completions under PREFIX (/usr/local)
	@test -x $(FEEDTOP) || { echo "There is nothing to install yet: run make first." >&2; exit 1; }
	install -D -s -m 755 $(FEEDTOP) $(BINARY)
	install -d $(COMPLETIONS)/bash-completion/completions $(COMPLETIONS)/zsh/site-functions \
		$(COMPLETIONS)/fish/vendor_completions.d
	$(FEEDTOP) --generate-completion-script bash > $(COMPLETIONS)/bash-completion/completions/feedtop
	$(FEEDTOP) --generate-completion-script zsh > $(COMPLETIONS)/zsh/site-functions/_feedtop
	$(FEEDTOP) --generate-completion-script fish > $(COMPLETIONS)/fish/vendor_completions.d/feedtop.fish

uninstall: ## remove what install has copied
	rm -f $(BINARY) $(COMPLETIONS)/bash-completion/completions/feedtop $(COMPLETIONS)/zsh/site-functions/_feedtop \
		$(COMPLETIONS)/fish/vendor_completions.d/feedtop.fish

clean: ## remove everything that was built
	rm -rf .build

build-needs:
	@Scripts/install-missing "to build and run feedtop" $(BUILD_PACKAGES)

test-needs:
	@Scripts/install-missing "to build and test feedtop" $(TEST_PACKAGES)

bench-needs:
	@Scripts/install-missing "to measure feedtop" $(BENCH_PACKAGES)
