# Two commands on a fresh machine: `make demo` and `make test`. `make help` lists the rest.

PREFIX ?= /usr/local
SWIFT ?= swift
# A program that exports none of its functions leaves those out that it does not call.
SMALL := -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --no-export-dynamic
# One form of the program everywhere: optimised, and able to run where no Swift toolchain is installed.
RELEASE := -c release --static-swift-stdlib --disable-local-rpath $(SMALL)
PROGRAM := .build/release/auto-segment
# With the page; a library user goes without, and fetches nothing for it.
WEB := --traits Web
SCRATCH := .build/make

.DEFAULT_GOAL := help
.PHONY: help demo test setup tools build lint check-build check-run check-identity check-client unit-tests room-tests program-tests test-databases test-report test-page test-warehouse engines experiments sanitize fuzz coverage bench \
  check-examples check-package docs install uninstall deb tarball clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  make install PREFIX=$$HOME/.local puts the program, its manual and its completions there."

demo: build ## Segment the sample that ships and say where the report is
	@$(PROGRAM) demo

# What is built is not built again; two steps at a time, where they wait or have one thread.
BUILT = -o setup -o tools -o check-build
FURTHER = $(MAKE) --no-print-directory $(BUILT)
TOGETHER = $(FURTHER) -o build -o check-run -j2 --output-sync=target

test: setup lint ## Everything that must hold: what .ci/run calls
	@$(MAKE) --no-print-directory -j2 tools check-build
	@$(FURTHER) engines
	@$(FURTHER) -j2 --output-sync=target build room-tests
	@$(FURTHER) -o build check-run check-identity
	@$(TOGETHER) program-tests check-client check-examples check-package docs
	@$(TOGETHER) -o engines test-databases test-report test-page

# The libraries ------------------------------------------------------------------------------------------------------

LIBRARIES := libopenblas-dev liblapacke-dev zlib1g-dev libzstd-dev libsqlite3-dev libexpat1-dev
have-libraries = printf '\#include <%s.h>\n' cblas lapacke zlib zstd sqlite3 expat \
  | $$(command -v cc || command -v clang) -E -xc $$(pkg-config --cflags openblas 2>/dev/null) - >/dev/null 2>&1
fail = { echo "make: $(1)" >&2; exit 1; }
say = printf '\n==> %s  %s\n' "$$(date +%H:%M:%S)" '$(1)'

setup: ## Install the system libraries that are missing
	@mkdir -p $(SCRATCH)
	@command -v $(SWIFT) >/dev/null || $(call fail,no Swift toolchain on the PATH; see https://www.swift.org/install)
	@if ! { $(have-libraries); }; then \
	  $(call say,Installing $(LIBRARIES): linear algebra$(comma) compressed files$(comma) SQLite and XML); \
	  command -v apt-get >/dev/null \
	    || $(call fail,this system has no apt-get; install OpenBLAS$(comma) LAPACKE$(comma) zlib$(comma) zstd$(comma) SQLite and expat with their headers$(comma) then try again); \
	  if [ "$$(id -u)" = 0 ]; then root=; \
	  elif command -v sudo >/dev/null; then root=sudo; \
	  else $(call fail,not allowed to install packages; ask an administrator for: apt-get install $(LIBRARIES)); fi; \
	  { $$root apt-get update && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y $(LIBRARIES); } \
	    || $(call fail,apt-get could not install the libraries (its last lines above say why); try: apt-get install $(LIBRARIES)); \
	  { $(have-libraries); } \
	    || $(call fail,the packages are installed but their headers are still not found by the C compiler); \
	fi

comma := ,

tools: ## Install the programs that the tests hold ours against
	@Tests/tools.sh

# Building -----------------------------------------------------------------------------------------------------------

build: setup ## Build the program
	@$(call say,Building the program (the first time takes some minutes))
	@$(SWIFT) build $(WEB) $(RELEASE) --product auto-segment

# Warnings of our own files fail the build; the files are touched so that the next build shows them again.
check-build: setup
	@$(call say,Building everything$(comma) without warnings)
	@$(SWIFT) build $(WEB) --build-tests --explicit-target-dependency-import-check error 2>&1 | tee $(SCRATCH)/build.log | grep -v '^\[[0-9/]*\] \(Compiling\|Emitting\)'; \
	  grep -q '^Build complete!' $(SCRATCH)/build.log || $(call fail,the build failed)
	@if grep -E '^$(CURDIR)/(Sources|Tests)/[^:]*:[0-9:]* warning:' $(SCRATCH)/build.log | sort -u | grep .; then \
	  grep -oE '^$(CURDIR)/(Sources|Tests)/[^:]*' $(SCRATCH)/build.log | sort -u | xargs touch; \
	  $(call fail,the build has the warnings above); \
	fi

# Checking -----------------------------------------------------------------------------------------------------------

LINTED := $(wildcard Package.swift Sources Tests Benchmarks examples)

lint: setup
	@$(call say,Checking the format of the sources)
	@$(SWIFT) format lint --strict -p -r $(LINTED)

# Each room's own tests need no program, and run while it is built; those of the command line run the optimised one,
# which is what people get, and ten times as fast.
unit-tests: room-tests program-tests ## Run the tests

TESTS = .build/debug/auto-segmentPackageTests.xctest --testing-library swift-testing
tested = PATH=$(CURDIR)/$(ENGINES)/bin:$$PATH AUTOSEGMENT_PROGRAM=$(CURDIR)/$(PROGRAM) $(TESTS) $(1) > $(SCRATCH)/$@.log 2>&1 \
  || { cat $(SCRATCH)/$@.log; exit 1; }; \
  tail -n 1 $(SCRATCH)/$@.log; \
  grep -c '^➜ Suite .* skipped' $(SCRATCH)/$@.log | sed -n '/^0$$/!s/$$/ suites slept: what they need is not here (published data: AUTOSEGMENT_DATA, or a program)/p'

room-tests: check-build
	@$(call say,Running the tests of the rooms)
	@$(call tested,--skip '^CommandLineTests\.')

program-tests: check-build build
	@$(call say,Running the tests of the program)
	@$(call tested,--filter '^CommandLineTests\.')

check-run: build
	@$(call say,One whole run of the program)
	@rm -rf $(SCRATCH)/demo && $(PROGRAM) demo --output $(SCRATCH)/demo --quiet
	@for file in report.html today.csv customers.csv segments.csv segments.xlsx forecast.csv rules.txt model.json run.json; do \
	  test -s $(SCRATCH)/demo/$$file || $(call fail,the run wrote no $$file); done
	@echo "nine files in $(SCRATCH)/demo"

check-identity: check-build build
	@$(call say,The same bytes from the debug and the release build$(comma) any order of rows$(comma) threads and instructions)
	@Tests/Identity/compare.sh .build/debug/auto-segment $(PROGRAM) $(SCRATCH)/identity

CLIENT := examples/library

check-client: setup
	@$(call say,The library in a package of its own: the example of the README$(comma) and the tutorial)
	@sed -n '/^```swift/,/^```$$/p' README.md | grep -v -e '^```' -e '^import ' | sed '/./,$$!d' > $(SCRATCH)/readme.swift
	@sed -n '/^\/\/ The example/,/^\/\/ The end/p' $(CLIENT)/Sources/client/main.swift | grep -v '^// The' \
	  | diff - $(SCRATCH)/readme.swift || $(call fail,the example of README.md and that of $(CLIENT) differ)
	@$(SWIFT) run --disable-index-store --package-path $(CLIENT) --scratch-path .build-client client > $(SCRATCH)/client.log \
	  || $(call fail,the example of the README does not build or run)
	@tail -n 1 $(SCRATCH)/client.log
	@rm -rf $(SCRATCH)/tutorial && mkdir $(SCRATCH)/tutorial && cp examples/data/*.csv $(SCRATCH)/tutorial
	@$(SWIFT) build --disable-index-store --package-path $(CLIENT) --scratch-path .build-client --product tutorial \
	  > $(SCRATCH)/client.log && program=$$PWD/.build-client/debug/tutorial && cd $(SCRATCH)/tutorial \
	  && $$program > segments.txt && test -s model.json && test $$(grep -c '^C' segments.txt) -ge 300 \
	  || $(call fail,the tutorial does not build or run)
	@echo "the tutorial holds"

check-examples: build ## Run the examples, on a small shop
	@$(call say,Running the examples)
	@examples/check.sh $(PROGRAM) $(SCRATCH)/examples

check-package: build
	@$(call say,The packages twice$(comma) their services and manual pages)
	@$(staged) && packaging/check.sh $(PROGRAM) $(SCRATCH)/tree $(SCRATCH)/package

test-report: check-build check-run ## Open reports in a real browser, with their numbers, hostile names and axe-core
	@$(call say,Opening reports in a browser)
	@$(PROGRAM) report $(SCRATCH)/demo/model.json --run $(SCRATCH)/demo/run.json --lang ru --currency '$$' \
	  --output $(SCRATCH)/demo/report.ru.html --force
	@Tests/Browser/run.sh $(SCRATCH)/demo/report.html $(SCRATCH)/demo/report.ru.html

test-page: build ## Use the page of `serve` in a real browser: drop, ask, cancel, read, without script and by keyboard
	@$(call say,Using the page in a browser)
	@Tests/Browser/page.sh $(PROGRAM)

ENGINES := .build-engines
WAREHOUSE := $(CURDIR)/$(SCRATCH)/warehouse

# What there is on PyPI alone, and what a Python of its own would not see of apt's.
ENGINES_WANTED := duckdb duckdb-cli openpyxl

engines: tools ## Put DuckDB and openpyxl into an environment of their own
	@test -x $(ENGINES)/bin/python || python3 -m venv $(ENGINES) || $(call fail,python3 cannot make an environment; install python3-venv)
	@for package in $(ENGINES_WANTED); do \
	  $(ENGINES)/bin/pip install --quiet --disable-pip-version-check "$$package" || echo "$$package cannot be had here"; done

# Each server is its own, in a folder that goes away, on a socket; one that is not installed is skipped with a line.
test-databases: check-build build engines ## Run our SQL on SQLite, DuckDB, PostgreSQL and MariaDB, as far as they can be had
	@$(call say,The SQL of four dialects on engines of this machine$(comma) and one log as a file and as their tables)
	@rm -rf $(WAREHOUSE) && AUTOSEGMENT_WAREHOUSE=$(WAREHOUSE) $(SWIFT) test $(WEB) --skip-build --filter EngineCases >/dev/null
	@$(ENGINES)/bin/python Tests/WarehouseSQLTests/Engines/check.py $(WAREHOUSE) sqlite duckdb postgres mysql
	@$(ENGINES)/bin/python Tests/WarehouseSQLTests/Engines/fit.py $(PROGRAM) sqlite duckdb postgresql mariadb

test-warehouse: ENGINES_WANTED += chdb pyspark==3.5.* sqlglot
test-warehouse: check-build build engines ## Run our SQL on DuckDB, PostgreSQL, MariaDB, ClickHouse and Spark, as far as they are here
	@$(call say,The SQL of every dialect on the engines of this machine$(comma) against classify)
	@rm -rf $(WAREHOUSE) && AUTOSEGMENT_WAREHOUSE=$(WAREHOUSE) $(SWIFT) test $(WEB) --skip-build --filter EngineCases >/dev/null
	@$(ENGINES)/bin/python Tests/WarehouseSQLTests/Engines/check.py $(WAREHOUSE)
	@$(call say,One log as a file and as a table of every engine of this machine: the same model)
	@$(ENGINES)/bin/python Tests/WarehouseSQLTests/Engines/fit.py $(PROGRAM)

SEEDS ?= 20

experiments: setup ## Does the verdict tell planted segments from crowds without any? SEEDS=20 bases of each kind
	@AUTOSEGMENT_EXPERIMENTS=$(SEEDS) $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build-experiments --filter VerdictExperiments

# Optimised, or it would take an hour; what Swift keeps for ever, such as its metadata, is no leak, and to ask for more
# memory than there is no fault.
SANITIZERS := allocator_may_return_null=1

sanitize: setup ## Run the tests under AddressSanitizer, then under ThreadSanitizer
	@for kind in address thread; do \
	  $(call say,Building and running the tests with -sanitize='$$kind'); \
	  ASAN_OPTIONS=$(SANITIZERS):detect_leaks=0 \
	  TSAN_OPTIONS=$(SANITIZERS):suppressions=$(CURDIR)/Tests/thread-sanitizer.txt \
	    $(SWIFT) test $(WEB) --sanitize=$$kind -c release -Xswiftc -enable-testing \
	    --scratch-path .build-$$kind || exit 1; done

FUZZ := Tests/Fuzz
# The short run looks for wrong accesses to memory as well; a run of given length goes without, several times as fast.
FUZZ_WITH := $(if $(FUZZ_RUNS),fuzzer,fuzzer$(comma)address)
FUZZ_SCRATCH := .build-fuzz$(if $(FUZZ_RUNS),-plain)

# See Tests/Fuzz/README.md.
fuzz: setup ## Feed made-up bytes to seven targets, FUZZ_SECONDS=60 or FUZZ_RUNS=10000000 for each
	@$(call say,Building the seven fuzz targets (the first time takes some minutes))
	@$(SWIFT) build --package-path $(FUZZ) --scratch-path $(FUZZ_SCRATCH) -c release -Xswiftc -enable-testing \
	  -Xswiftc -sanitize=$(FUZZ_WITH) -Xswiftc -use-ld=lld
	@$(call say,Fuzzing)
	@$(FUZZ)/run.sh $(FUZZ_SCRATCH)/release $(SCRATCH)/fuzz

coverage: setup ## Run the tests and say which share of the lines they reach, room by room
	@$(SWIFT) test $(WEB) --enable-code-coverage --scratch-path .build-coverage
	@report=$$($(SWIFT) test $(WEB) --enable-code-coverage --scratch-path .build-coverage --show-codecov-path) && \
	  python3 Tests/coverage.py "$$report"

bench: setup ## Measure speed beside other programs, and beside an earlier one with BASELINE=COMMIT
	@Benchmarks/run.sh

# Installing ---------------------------------------------------------------------------------------------------------

SHARE = $(DESTDIR)$(PREFIX)/share
MANUALS = $(SHARE)/man/man1
INSTALLED = $(DESTDIR)$(PREFIX)/bin/auto-segment $(MANUALS)/auto-segment.1 \
  $(SHARE)/bash-completion/completions/auto-segment $(SHARE)/zsh/site-functions/_auto-segment \
  $(SHARE)/fish/vendor_completions.d/auto-segment.fish

install: build ## Install program, manual and completions under PREFIX (default /usr/local)
	@install -d $(dir $(INSTALLED))
	@install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/auto-segment
	@! command -v strip >/dev/null || strip $(DESTDIR)$(PREFIX)/bin/auto-segment
	@install -m 644 Sources/Fronts/auto-segment/Manual/auto-segment.1 $(MANUALS)/auto-segment.1
	@packaging/manuals.sh $(PROGRAM) $(MANUALS) | sed 's/^/installed /'
	@$(PROGRAM) --generate-completion-script bash > $(SHARE)/bash-completion/completions/auto-segment
	@$(PROGRAM) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_auto-segment
	@$(PROGRAM) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/auto-segment.fish
	@printf 'installed %s\n' $(INSTALLED)

uninstall: ## Take what install put there away again
	@rm -f $(INSTALLED) $(MANUALS)/auto-segment-*.1

PACKAGES := $(SCRATCH)/packages
staged = rm -rf $(SCRATCH)/tree && $(MAKE) --no-print-directory install DESTDIR=$(CURDIR)/$(SCRATCH)/tree PREFIX= >/dev/null

deb: build ## Make a package for Debian and what descends from it, in .build/make/packages
	@$(call say,Making a package for Debian)
	@$(staged) && packaging/deb/build.sh $(PROGRAM) $(SCRATCH)/tree $(PACKAGES)

tarball: build ## Make an archive for any Linux, in .build/make/packages
	@$(call say,Packing an archive)
	@$(staged) && packaging/tarball.sh $(PROGRAM) $(SCRATCH)/tree $(PACKAGES)

docs: setup ## Write the documentation of the library as pages for any web server, in .build/make/docs
	@$(call say,Writing the documentation)
	@WEB="$(WEB)" packaging/docs.sh $(SCRATCH)/docs

clean: ## Remove everything that was built
	@rm -rf .build .build-* Benchmarks/.build Benchmarks/.build-* Benchmarks/trees/.build
