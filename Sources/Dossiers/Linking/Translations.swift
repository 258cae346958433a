internal import Diagnostics
package import Markup

/// The body of a document in another language: `ks-1.en.md` beside `ks-1.md`.
package struct Translation: Sendable {
  /// The path of the document it translates.
  package let original: String
  /// The file's suffix (ISO 639-1).
  package let language: String
  package let file: ParsedFile

  package init(original: String, language: String, file: ParsedFile) {
    self.original = original
    self.language = language
    self.file = file
  }
}

extension Translation {
  /// The same with another text.
  func with(_ file: ParsedFile) -> Translation {
    Translation(original: original, language: language, file: withoutAbsence(file))
  }
}

/// Parts documents from the translations of their bodies. A file with a language's suffix and nothing to translate
/// beside it is a document of its own. Both keep the order of the files.
package func pairTranslations(_ files: [ParsedFile]) -> (originals: [ParsedFile], translations: [Translation]) {
  pairTranslations(files, \.self)
}

/// The same of parsed files with something beside each, which translations go without.
func pairTranslations<Element>(
  _ elements: [Element], _ file: KeyPath<Element, ParsedFile>
) -> (originals: [Element], translations: [Translation]) {
  let suffixed = elements.indices.compactMap { index in
    languageSuffix(of: elements[index][keyPath: file].path).map { (index, $0) }
  }
  guard !suffixed.isEmpty else { return (elements, []) }
  let paths = Set(elements.lazy.map { $0[keyPath: file].path })
  var translations: [Translation] = []
  var isTranslation = [Bool](repeating: false, count: elements.count)
  for (index, suffix) in suffixed where paths.contains(suffix.original) {
    isTranslation[index] = true
    let text = withoutAbsence(elements[index][keyPath: file])
    translations.append(Translation(original: suffix.original, language: suffix.language, file: text))
  }
  return (elements.indices.filter { !isTranslation[$0] }.map { elements[$0] }, translations)
}

/// `content/dossiers/ks-1.en.md` → `content/dossiers/ks-1.md`, `en`.
private func languageSuffix(of path: String) -> (original: String, language: String)? {
  let bytes = path.utf8
  guard bytes.count > 7, path.hasSuffix(".md") else { return nil }
  let dot = bytes.index(bytes.endIndex, offsetBy: -6)
  let code = bytes[bytes.index(after: dot)..<bytes.index(bytes.endIndex, offsetBy: -3)]
  guard bytes[dot] == UInt8(ascii: "."), code.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else {
    return nil
  }
  return (String(path[..<dot]) + ".md", String(decoding: code, as: UTF8.self))
}

/// A translation needs no front matter: that it is absent is no finding.
private func withoutAbsence(_ file: ParsedFile) -> ParsedFile {
  let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let bytes = file.source.bytes
  let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
  guard file.frontMatter == nil, !text.starts(with: "---".utf8) else { return file }
  return ParsedFile(
    source: file.source, frontMatter: nil, body: file.body,
    diagnostics: file.diagnostics.filter {
      $0.code != "FM-001" || $0.span != Span(path: file.path, line: 1) || !$0.notes.isEmpty
    })
}
