internal import Diagnostics
internal import Dossiers

// The placeholder for the id of something that an edition does not have (`Edition.absentId`) becomes words here, where
// a page, a file or a finding is finished, whatever wrote it.

struct AbsentWords {
  private let languages: [String]

  init(languages: [String]) { self.languages = languages }

  /// Puts words for each placeholder that stands behind an offset.
  func put(into bytes: inout [UInt8], from start: Int, of path: String) {
    let sign = Array(Edition.absentId.utf8)
    let written = bytes.withUnsafeBufferPointer { bytes -> [UInt8]? in
      guard let base = bytes.baseAddress else { return nil }
      var written: [UInt8] = []
      var copied = start
      while let found = firstOffset(of: sign, in: base, copied, bytes.count) {
        written += bytes[copied..<found]
        written += Self.words(in: language(of: path)).utf8
        copied = found + sign.count
      }
      return copied == start ? nil : written + bytes[copied...]
    }
    if let written { bytes.replaceSubrange(start..., with: written) }
  }

  /// The first language's pages stand at the root, the others' below their codes.
  private func language(of path: String) -> String {
    languages.dropFirst().first { path.hasPrefix($0 + "/") } ?? languages.first ?? "id"
  }

  private static func words(in language: String) -> String { language == "id" ? words.id : words.en }

  fileprivate static let words = Bilingual(id: "(tidak ada dalam edisi ini)", en: "(not in this edition)")
}

extension Diagnostic {
  /// The same finding with words for each placeholder.
  func namingAbsent() -> Diagnostic {
    rewording { text in
      guard text.id.utf8.contains(0xEF) || text.en.utf8.contains(0xEF) else { return text }
      return Bilingual(
        id: text.id.replacingBytes(of: Edition.absentId, with: AbsentWords.words.id),
        en: text.en.replacingBytes(of: Edition.absentId, with: AbsentWords.words.en))
    }
  }
}
