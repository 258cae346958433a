/// How the name of a file ends that people mean as a document of the handbook, and that is none as it stands.
package enum DocumentEnding: Sendable, Equatable {
  /// Markdown as Naskah reads it: `.md`.
  case read
  /// Markdown under another ending, to be renamed: `.MD`, `.markdown`, `.md.txt`, `.txt`, `.md ` with a blank.
  case renamed
  /// A file of a word processor, to be saved as text: `.docx`, `.odt`.
  case wordProcessor

  /// nil for a file of any other kind.
  package init?(ofName name: String) {
    if name.utf8.count > 3, name.hasSuffix(".md"), !name.hasPrefix(".") {
      self = .read
      return
    }
    var lower = name.lowercased()
    while let last = lower.unicodeScalars.last, last == " " || last == "." || last == "\u{A0}" {
      lower.unicodeScalars.removeLast()
    }
    if Self.markdown.contains(where: lower.hasSuffix) {
      self = .renamed
    } else if Self.wordProcessors.contains(where: lower.hasSuffix) {
      self = .wordProcessor
    } else {
      return nil
    }
  }

  private static let markdown = [
    ".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdtxt", ".mdtext", ".txt", ".text"
  ]
  private static let wordProcessors = [".docx", ".doc", ".odt", ".rtf", ".pages", ".wps", ".docm"]
}

/// The name a misnamed document should have: `DUA.MD` → `DUA.md`, `.catatan.md.txt` → `catatan.md`.
func documentName(from name: String) -> String {
  var stem = name[...]
  while let last = stem.last, last == " " || last == "." || last == "\u{A0}" { stem.removeLast() }
  while let dot = stem.lastIndex(of: "."), dot != stem.startIndex, DocumentEnding(ofName: String(stem)) != nil {
    stem = stem[..<dot]
  }
  while stem.first == "." { stem.removeFirst() }
  return String(stem) + ".md"
}
