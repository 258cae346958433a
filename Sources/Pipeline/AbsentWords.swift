internal import Diagnostics
internal import Dossiers

// Where an edition does not have the document that an id names, the id was replaced by a placeholder
// (`Edition.absentId`) before anything was linked. Readers never see the placeholder: it becomes words here, in
// whatever is finished (a page, a file, a finding), so that no writer has to think of it.

struct AbsentWords {
  private let languages: [String]

  /// - Parameter languages: those of the site, the first of which has its pages at the root.
  init(languages: [String]) { self.languages = languages }

  /// Replaces each placeholder by words.
  ///
  /// - Parameters:
  ///   - start: where the file begins in the bytes; what stands before it is left as it is.
  ///   - path: that of the file in the site, which tells its language.
  func put(into bytes: inout [UInt8], from start: Int, of path: String) {
    let placeholder = Array(Edition.absentId.utf8)
    let replaced = bytes.withUnsafeBufferPointer { bytes -> [UInt8]? in
      guard let base = bytes.baseAddress else { return nil }
      var written: [UInt8] = []
      var copied = start
      while let found = firstOffset(of: placeholder, in: base, copied, bytes.count) {
        written += bytes[copied..<found]
        written += Self.words(in: language(of: path)).utf8
        copied = found + placeholder.count
      }
      return copied == start ? nil : written + bytes[copied...]
    }
    if let replaced { bytes.replaceSubrange(start..., with: replaced) }
  }

  /// The first language's pages stand at the root, the others' below their codes.
  private func language(of path: String) -> String {
    languages.dropFirst().first { path.hasPrefix($0 + "/") } ?? languages.first ?? "id"
  }

  private static func words(in language: String) -> String { language == "id" ? words.id : words.en }

  fileprivate static let words = Bilingual(id: "(tidak ada dalam edisi ini)", en: "(not in this edition)")
}

extension Diagnostic {
  /// The same finding with words in place of each placeholder.
  func namingAbsent() -> Diagnostic {
    rewording { text in
      // Nearly every text is without the byte that the placeholder begins with in UTF-8, and is handed back as it is.
      guard text.id.utf8.contains(0xEF) || text.en.utf8.contains(0xEF) else { return text }
      return Bilingual(
        id: text.id.replacingBytes(of: Edition.absentId, with: AbsentWords.words.id),
        en: text.en.replacingBytes(of: Edition.absentId, with: AbsentWords.words.en))
    }
  }
}
