# For scripts that name a main file of their own: compiles the program's modules with the address sanitizer on, every edge of their code
# marked for libFuzzer, and every comparison handed to a function that can count it (Linear/steps.c). SwiftPM's own way leaves modules out.
#
# Afterwards, $work is the folder, ${flags[@]} compile a main file against it, and `objects` names what is linked. NASKAH_OPTIMISE=-Onone
# compiles in a fifth of the time.
work=.build/instrumented
modules=(Diagnostics Markup Templates Formats Leaks Workbooks Charts Search Dossiers Planning Registers Pages Pipeline Disk)
libraries=(-lcmark -lyaml -lstemmer -lz -lzip -lexpat -lxlsxwriter)
includes=(-Xcc -ISources/CDisk/include -I "$work")
for library in CMark CYAML CStemmer CZlib CZip CExpat CXLSXWriter; do includes+=(-Xcc "-fmodule-map-file=Sources/$library/module.modulemap"); done
flags=("${NASKAH_OPTIMISE:--O}" -suppress-warnings -sanitize=address -package-name naskah -enable-testing -parse-as-library "${includes[@]}")
features=(-swift-version 6)
for feature in ExistentialAny InternalImportsByDefault MemberImportVisibility; do features+=(-enable-upcoming-feature "$feature"); done

build() {
  mkdir -p "$work/generated"
  prepare
  changed=no
  for module in "${modules[@]}"; do compile "$module"; done
}

# What every module needs: files that are put in, as sources, and the module in C.
prepare() {
  swiftc -parse-as-library Sources/embed-files/EmbedFiles.swift -o "$work/embed-files"
  "$work/embed-files" list templates "$work/generated/Pages-templates.swift"
  for module in Charts Dossiers Registers Pages; do "$work/embed-files" names "Sources/$module/Data" "$work/generated/$module.swift"; done
  clang -O1 -fsanitize=address -c Sources/CDisk/cdisk.c -ISources/CDisk/include -o "$work/cdisk.o"
  cp Sources/CDisk/include/*.h "$work/"
  printf 'module CDisk { header "cdisk.h" export * }\n' > "$work/module.modulemap"
}

# One module, unless neither it nor one before it has changed.
compile() {
  module=$1
  sources=$(find "Sources/$module" -name '*.swift' | sort)
  sources="$sources $(find "$work/generated" -name "$module.swift" -o -name "$module-*.swift" | sort)"
  # shellcheck disable=SC2086
  sum=$( (cat $sources Tests/Instrumented/build.sh; echo "${flags[0]}") | sha256sum)
  [ "$changed" = no ] && [ "$(cat "$work/$module.sum" 2>/dev/null)" = "$sum" ] && return
  changed=yes
  echo "compiling $module" >&2
  # shellcheck disable=SC2086
  swiftc "${flags[@]}" "${features[@]}" -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp,indirect-calls -wmo -module-name "$module" \
    -emit-module -emit-module-path "$work/$module.swiftmodule" -c -o "$work/$module.o" $sources
  echo "$sum" > "$work/$module.sum"
}

objects() {
  printf "$work/%s.o " "${modules[@]}"
  echo "$work/cdisk.o"
}
