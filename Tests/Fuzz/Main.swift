// What libFuzzer calls with bytes of its own making: one program, many targets, chosen by NASKAH_FUZZ. A target ends
// the program where a promise is broken; otherwise it only must not crash, hang or leak. Compiled by fuzz.sh with the
// program's own sources, not by SwiftPM.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a target does with the bytes.
typealias Target = ([UInt8]) -> Void

let targets: [String: Target] = [
  "front-matter": frontMatter, "markdown": markdown, "templates": templates, "words": words, "model": model,
  "selection": selection,
  "dates": dates, "git": git, "pdf": pdf, "packs": packs, "layouts": layoutsOfDot, "picture": picture,
  "workbook": workbook
]

private let chosen: Target = {
  guard let name = getenv("NASKAH_FUZZ").map({ String(cString: $0) }), let target = targets[name] else {
    fatalError("NASKAH_FUZZ must be one of \(targets.keys.sorted())")
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
