.PHONY: site
site:
	swift build -c release
