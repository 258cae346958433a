# The two commands are `make site` and `make test`; each installs what is missing first.
.PHONY: help site docs test dist journey faults fuzz linear hostile sanitize mutants build libraries test-tools clean

sudo := $(if $(filter 0,$(shell id -u)),,sudo)
apt := $(sudo) env DEBIAN_FRONTEND=noninteractive apt-get

help: ## what there is
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/\t/'

site: build ## build the program and render content/ into _site/
	.build/release/naskah build -C .

docs: build ## the documents as a handbook, built by the program itself (.build/docs/_site/index.html)
	Packaging/docs.sh .build/release/naskah .build/docs

# Swift's own library is linked in where it can be: the program runs where Swift is not, and a twentieth faster.
static := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)

build: libraries
	swift build -c release --product naskah $(static)

dist: libraries dist-tools ## one program for any Debian 12 or 13 of this kind of machine, as a package, with manual pages and completions (.build/dist/out/)
	Packaging/libraries.sh .build/dist/libraries
	PKG_CONFIG_PATH=$(CURDIR)/.build/dist/libraries/pkgconfig NASKAH_REVISION=$$(git rev-parse --short=9 HEAD) \
	  swift build -c release --product naskah $(static)
	Packaging/dist.sh .build/release/naskah

journey: ## after make dist: from a register to a site in a bare Debian, without network (as root)
	Packaging/bare.sh bookworm .build/dist/out/*.deb
	Packaging/bare.sh trixie .build/dist/out/*.deb

test: build test-tools ## the sources' form, then every test, with the program as it is released
	swift format lint --strict --parallel --recursive Sources Tests Plugins Package.swift
	swift build --build-tests
	NASKAH_PROGRAM=$(CURDIR)/.build/release/naskah swift test --skip-build

faults: build ## let every call to the system go wrong once, in every command that writes and kill builds at 500 moments of chance (40 minutes)
	python3 Tests/Faults/sweep.py .build/release/naskah Tests/Fixtures/sites/sweep

TIME ?= 60

fuzz: libraries ## fuzz every target for TIME seconds (60), address sanitizer on; a planted fault must be found first
	Tests/Fuzz/fuzz.sh $(TIME)

linear: libraries ## a table of what everything that content can repeat costs at n and at 4n, in steps
	Tests/Linear/linear.sh

hostile: build ## the hostile handbooks alone, through the released program, which may use two seconds for each
	swift build --build-tests
	NASKAH_PROGRAM=$(CURDIR)/.build/release/naskah swift test --skip-build --filter 'EndToEndTests\.Hostile'

sanitize: libraries test-tools ## every test under the address and the thread sanitizer, each of which must see a planted fault
	Tests/Sanitize/sanitize.sh address
	Tests/Sanitize/sanitize.sh thread

mutants: libraries test-tools ## plant more than sixty faults in what makes editions, one at a time, in a copy: the tests must see each (an hour)
	rm -rf .build/planted && mkdir -p .build/planted
	git ls-files -z | tar --null --files-from=- -cf - | tar -xf - -C .build/planted
	ln -s $(CURDIR)/.venv .build/planted/.venv
	python3 Tests/Mutations/plant.py .build/planted
	cd .build/planted && python3 Tests/Mutations/plant.py . --run

# What the program is built with.
libraries:
	@pkg-config --exists libcmark yaml-0.1 zlib libzip expat xlsxwriter 2>/dev/null && ls /usr/include/libstemmer.h >/dev/null 2>&1 || { $(apt) update && $(apt) install -y libcmark-dev libyaml-dev libstemmer-dev zlib1g-dev libzip-dev libexpat1-dev libxlsxwriter-dev pkg-config; }

# What only tests need: a browser, what lays graphs out, what packs are printed with, a spreadsheet program, and Python tools in an environment of their own.
test-tools:
	@command -v weasyprint >/dev/null && command -v pandoc >/dev/null || { $(apt) update && $(apt) install -y weasyprint pandoc; }
	@ls /usr/lib/libreoffice/program/libscfiltlo.so >/dev/null 2>&1 || [ "$$(uname)" != Linux ] || { $(apt) update && $(apt) install -y --no-install-recommends libreoffice-calc-nogui; }
	@command -v pdftotext >/dev/null || { $(apt) update && $(apt) install -y poppler-utils; }
	@command -v strace >/dev/null || [ "$$(uname)" != Linux ] || { $(apt) update && $(apt) install -y strace; }
	@command -v dot >/dev/null || { $(apt) update && $(apt) install -y graphviz; }
	@command -v chromium >/dev/null || { $(apt) update && $(apt) install -y chromium; }
	@command -v java >/dev/null || { $(apt) update && $(apt) install -y default-jre-headless; }
	@python3 -m venv --help >/dev/null 2>&1 && python3 -c 'import ensurepip' 2>/dev/null || { $(apt) update && $(apt) install -y python3-venv; }
	@[ -x .venv/bin/python ] || python3 -m venv .venv
	@cmp -s Tests/requirements.txt .venv/requirements.txt || { .venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt && cp Tests/requirements.txt .venv/; }

# What only packages need: a compiler's companions for two libraries, and a bare Debian to try them in.
dist-tools:
	@command -v cmake >/dev/null && command -v debootstrap >/dev/null && command -v gpgv >/dev/null && command -v dpkg-source >/dev/null || { $(apt) update && $(apt) install -y cmake debootstrap gpgv dpkg-dev; }

clean: ## remove what was built
	rm -rf .build .venv _site ._site.naskah
