import Diagnostics
import Dossiers
import Markup

/// CLS-902: a body that links to, or names by its id, a page more restricted than its own.
///
/// Why it matters: that the page exists, and what it is called, is itself restricted. In an edition for fewer eyes the link is a
/// neutral placeholder; the words around it stay. Source: 02-architecture, invariant 7.
let linkAboveLevel = HandbookRule(
  Fault(
    "CLS-902", "link-above-level", .error,
    finds: Bilingual(id: "isi halaman menunjuk halaman yang lebih tertutup", en: "a body that shows a more restricted page"),
    why: Bilingual(
      id: "bahwa halaman itu ada, dan apa namanya, sudah merupakan rahasia", en: "that the page exists, and what it is called, is itself restricted"),
    wrong: Example(.body(.parent), "## Background\n\nCarried out by [the arrangement](«ks-2024-002.md»)."),
    right: Example(.body(.parent), "## Background\n\nCarried out by an arrangement of its own."))
) { whole in
  let handbook = whole.handbook
  let restricted = RestrictedNames(whole)
  guard !restricted.isEmpty else { return [] }
  return handbook.targets.flatMap { target -> [Diagnostic] in
    guard let level = whole.level(of: target), level < restricted.highest else { return [] }
    var found = shown(handbook.document(target).file, handbook.bodyLinks.of(target), level, restricted, whole)
    for translation in handbook.translations[target] ?? [] { found += shown(translation.file, translation.destinations, level, restricted, whole) }
    return found
  }
}

/// What one body shows above its level: links first, then ids in its words that no link stands on.
private func shown(
  _ file: ParsedFile, _ destinations: [Handbook.Destination], _ level: Int, _ restricted: RestrictedNames, _ whole: Whole
) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for (link, destination) in zip(file.body.links, destinations) {
    switch destination {
    case .document(let target, _):
      guard let other = whole.level(of: target), other > level else { continue }
      found.append(aboveLevel(whole.handbook.document(target).id, other, at: link.span, whole.model))
    case .attachment, .here, .absent: break
    }
  }
  let lines = Set(found.map(\.span.line))
  for name in restricted.named(in: file, above: level) where !lines.contains(name.span.line) {
    found.append(aboveLevel(name.id, name.level, at: name.span, whole.model))
  }
  return found
}

private func aboveLevel(_ id: String, _ level: Int, at span: Span, _ model: PlanningModel) -> Diagnostic {
  let name = model.classifications[level].name
  return Diagnostic(
    linkAboveLevel.fault, at: span,
    Bilingual(
      id: "\(id) bertingkat \(name.text(in: "id")), lebih tertutup dari halaman ini", en: "\(id) is \(name.text(in: "en")), more restricted than this page"),
    help: Bilingual(
      id: "hapus tautan dan namanya, atau naikkan classification halaman ini menjadi \(model.classifications[level].id)",
      en: "take out the link and the name, or raise this page's classification to \(model.classifications[level].id)"))
}

/// The ids of documents above the least restricted level, to be looked for in words.
private struct RestrictedNames {
  private let levels: [[UInt8]: Int]
  let highest: Int

  var isEmpty: Bool { levels.isEmpty }

  init(_ whole: Whole) {
    let known = whole.handbook.targets.compactMap { target in whole.level(of: target).map { (target, $0) } }
    let lowest = known.map(\.1).min() ?? 0
    var levels: [[UInt8]: Int] = [:]
    for (target, level) in known where level > lowest && (target.kind == .dossier || target.kind == .pack) {
      levels[Array(whole.handbook.document(target).id.utf8)] = level
    }
    self.levels = levels
    highest = known.map(\.1).max() ?? 0
  }

  /// The ids in a body's source, each with its place. Words of an id are letters, digits, dots and hyphens.
  func named(in file: ParsedFile, above level: Int) -> [(id: String, level: Int, span: Span)] {
    let bytes = file.source.bytes
    var names: [(id: String, level: Int, span: Span)] = []
    var line = 1, lineStart = 0, at = 0, isBody = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\n") {
        // The second line of three hyphens ends the front matter.
        if line > 1, at - lineStart >= 3, bytes[lineStart..<lineStart + 3].elementsEqual("---".utf8) { isBody = true }
        (line, lineStart, at) = (line + 1, at + 1, at + 1)
        continue
      }
      guard isBody, Self.isWord(byte) else {
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
      var last = end
      while last > at, bytes[last - 1] == UInt8(ascii: ".") || bytes[last - 1] == UInt8(ascii: "-") { last -= 1 }
      if last - at >= 4, let found = levels[Array(bytes[at..<last])], found > level {
        let column = String(decoding: bytes[lineStart..<at], as: UTF8.self).unicodeScalars.count + 1
        names.append(
          (
            String(decoding: bytes[at..<last], as: UTF8.self), found,
            Span(path: file.path, line: line, column: column, endLine: line, endColumn: column + last - at)
          ))
      }
      at = end
    }
    return names
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
