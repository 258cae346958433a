#!/bin/bash
# libraries.sh FOLDER: the C libraries as archives, so that a program linked with them runs where they are not installed.
#
# Debian's development packages hold archives of most; of libzip and libxlsxwriter they do not, so those two are built from Debian's own
# source packages of the same release: libzip with deflate alone, the one way of packing that workbooks use. FOLDER/pkgconfig tells
# SwiftPM to look for libraries in FOLDER first. Ends with 75 where the sources cannot be had, and otherwise where one does not compile.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
[ -e "$folder/complete" ] && exit 0

built_elsewhere() {
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  mkdir -p "$folder/sources/lists/partial"
  cd "$folder/sources"
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $release main" > sources.list
  # Lists of its own: the machine's stay as they are.
  lists=(-o Dir::Etc::sourcelist="$PWD/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$PWD/lists"
    -o APT::Get::List-Cleanup=0 -o APT::Sandbox::User="$(id -un)")
  apt-get "${lists[@]}" update >/dev/null || exit 75
  apt-get "${lists[@]}" source libzip libxlsxwriter >/dev/null || exit 75
  without=(BZIP2 LZMA ZSTD COMMONCRYPTO GNUTLS MBEDTLS OPENSSL)
  cmake -S libzip-*/ -B zip -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF \
    -DBUILD_EXAMPLES=OFF -DBUILD_DOC=OFF $(printf -- "-DENABLE_%s=OFF " "${without[@]}") >/dev/null
  make -C zip >/dev/null
  cmake -S libxlsxwriter-*/ -B xlsxwriter -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF >/dev/null
  make -C xlsxwriter >/dev/null
  cp zip/lib/libzip.a xlsxwriter/libxlsxwriter.a "$folder"
}

installed() {
  system=$(pkg-config --variable=libdir expat)
  for name in cmark yaml stemmer z expat; do ln -sf "$system/lib$name.a" "$folder"; done
}

# What SwiftPM asks pkg-config for, with this folder before the system's.
described() {
  mkdir -p "$folder/pkgconfig"
  for package in libcmark:cmark yaml-0.1:yaml zlib:z libzip:zip expat:expat xlsxwriter:xlsxwriter; do
    printf 'Name: %s\nDescription: as an archive\nVersion: 0\nLibs: -L%s -l%s\n' "${package%:*}" "$folder" "${package#*:}" \
      > "$folder/pkgconfig/${package%:*}.pc"
  done
}

(built_elsewhere)
installed
described
touch "$folder/complete"
