#!/bin/sh
# The documents as a handbook, built by Naskah itself: a door for officers, maintainers, designers and programmers each.
#
#   Packaging/docs.sh PROGRAM FOLDER      makes FOLDER/content of the documents, and FOLDER/_site of that
#
# The documents stay where they are; here each becomes a chapter, and links between them lead to chapters.
set -eu
program=$1 folder=$2
root=$(cd "$(dirname "$0")/.." && pwd)
rm -rf "$folder/content"
mkdir -p "$folder/content/handbook" "$folder/content/glossary"

# chapter ID ORDER FILE: its first heading is the title.
chapter() {
  {
    printf -- '---\nid: %s\ntitle: "%s"\norder: %s\nclassification: open\n---\n\n' \
      "$1" "$(sed -n '/^# /{s/^# //;s/"/\\"/g;p;q;}' "$root/$3")" "$2"
    # Links to documents lead to their chapters, links to anything else of the sources stay words.
    sed -e '0,/^# /{/^# /d;}' \
      -e 's,](\(\.\./\)*docs/\([a-z-]*\)\.md,](\2.md,g' \
      -e 's,](\(\.\./\)*content/README\.md,](officer.md,g' -e 's,](\(\.\./\)*templates/README\.md,](templates.md,g' \
      -e 's,](\(\.\./\)*Tests/README\.md,](tests.md,g' -e 's,](\(\.\./\)*README\.md,](readme.md,g' \
      -e 's,](\(\.\./\)*ARCHITECTURE\.md,](architecture.md,g' -e 's,](\(\.\./\)*CONTRIBUTING\.md,](contributing.md,g' \
      -e 's,\[\[ ,\\[\\[ ,g' -e 's,\[te[xk]s*t*\]\[label\],`&`,g' -e 's,write \(<style>.*</style>\),write `\1`,' \
      -e 's,\[\([^]]*\)\](\(\.\./\)*CHANGELOG\.md),\1,g' -e 's,\[\([^]]*\)\](LICENSE),\1,g' \
      -e 's,\[\([^]]*\)\](\(\.\./\)*Tests/[A-Za-z/]*\.[a-z]*),\1,g' "$root/$3"
  } > "$folder/content/handbook/$1.md"
}

chapter readme 10 README.md
# For officers.
chapter officer 20 content/README.md
chapter registers 21 docs/registers.md
chapter publishing 22 docs/publishing.md
# For those who look after a handbook and its model.
chapter planning-model 30 docs/planning-model.md
chapter own-handbook 31 docs/own-handbook.md
chapter editions 32 docs/editions.md
chapter fields 33 docs/fields.md
chapter rules 34 docs/rules.md
# For designers.
chapter templates 40 templates/README.md
# For programmers.
chapter architecture 50 ARCHITECTURE.md
chapter contributing 51 CONTRIBUTING.md
chapter decisions 52 docs/decisions.md
chapter interfaces 53 docs/interfaces.md
chapter tests 54 Tests/README.md
chapter testing 55 docs/testing.md
chapter release 56 docs/release.md

cat > "$folder/content/planning-model.yml" <<'MODEL'
model: 1
profile: national
site:
  title: {en: Naskah, id: Naskah}
  languages: [en]
  navigation: [handbook]
organisation: {id: naskah, name: {en: Naskah, id: Naskah}, languages: [en], time_zone: Asia/Jakarta}
units: [{id: naskah, name: {en: Those who make Naskah, id: Pembuat Naskah}}]
classifications: [{id: open, name: {en: Open, id: Terbuka}}]
MODEL
rmdir "$folder/content/glossary"
exec "$program" build -C "$folder" --output "$folder/_site"
