#!/bin/bash
# dist.sh PROGRAM: a Debian package of a program that was linked for other machines, with manual pages and completions; beside it the
# program alone and the sums of both. All of it in .build/dist/out/.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "$1")
out=.build/dist/out
root=.build/dist/root
version=$(sed -n 's/.*static let version = "\(.*\)".*/\1/p' Sources/naskah/Naskah.swift)
architecture=$(dpkg --print-architecture)
name=naskah_${version}_$architecture
# The same commit gives the same bytes.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
rm -rf "$out" "$root"
mkdir -p "$out" "$root/DEBIAN" "$root/usr/bin" "$root/usr/share/doc/naskah"

# Libraries that are on every Debian machine, and no others.
usual='linux-vdso|ld-linux|libc\.so|libm\.so|libgcc_s|libstdc\+\+'
if strange=$(ldd "$program" | grep -vE "$usual"); then
  printf 'these libraries would have to be installed beside the program:\n%s\n' "$strange"
  exit 1
fi
strip -o "$root/usr/bin/naskah" "$program"

# What the program says of itself, in the language of its reader: asked in a folder of this repository, whose content/ is a handbook, it
# would answer in that handbook's.
told() {  # told LANGUAGE COMMAND…
  (cd / && LC_ALL=$1 "${@:2}")
}

completions() {
  mkdir -p "$root/usr/share/bash-completion/completions" "$root/usr/share/zsh/vendor-completions" \
    "$root/usr/share/fish/vendor_completions.d"
  told id "$program" --generate-completion-script bash > "$root/usr/share/bash-completion/completions/naskah"
  told id "$program" --generate-completion-script zsh > "$root/usr/share/zsh/vendor-completions/_naskah"
  told id "$program" --generate-completion-script fish > "$root/usr/share/fish/vendor_completions.d/naskah.fish"
}

# A page a command, in English and in Indonesian, by the tool that belongs to the library that reads the arguments.
manual() {
  swift build --package-path .build/checkouts/swift-argument-parser --scratch-path .build/dist/manual --product generate-manual
  made=.build/dist/manual/debug/generate-manual
  for place in en:man/man1 id:man/id/man1; do
    folder=$root/usr/share/${place#*:}
    mkdir -p "$folder"
    told "${place%%:*}" "$PWD/$made" "$program" --multi-page --date "$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)" --output-directory "$PWD/$folder"
    gzip -9n "$folder"/*
  done
}

described() {
  cp LICENSE "$root/usr/share/doc/naskah/copyright"
  gzip -9nc CHANGELOG.md > "$root/usr/share/doc/naskah/changelog.gz"
  cat > "$root/DEBIAN/control" <<END
Package: naskah
Version: $version
Architecture: $architecture
Maintainer: The authors of Naskah <naskah@example.org>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: libc6 (>= 2.36), libgcc-s1, libstdc++6
Recommends: git, graphviz
Suggests: weasyprint | chromium, pandoc, poppler-utils
Section: text
Priority: optional
Description: handbook of an institution's agreements, checked and published
 Naskah turns a folder of Markdown dossiers (treaties, memoranda, arrangements, grants) into a checked, cross-linked
 site with dashboards, printable packs and reports on what changed. It reads registers from Excel and writes them.
 .
 git gives the history of documents, graphviz draws networks; weasyprint, pandoc and poppler-utils print packs.
END
}

completions
manual
described
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$out/$name.deb" >/dev/null
cp "$root/usr/bin/naskah" "$out/naskah-$version-linux-$architecture"
cp Packaging/Containerfile "$out"
(cd "$out" && sha256sum ./*.deb naskah-* > SHA256SUMS)
ls -l "$out"
