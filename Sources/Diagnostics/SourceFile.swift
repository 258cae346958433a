/// One file as it was read: its path in the handbook's folder and its bytes, nothing decided yet.
package struct SourceFile: Sendable {
  /// Relative to the handbook's folder, with `/`, in the form in which the disk gave it: `content/dossiers/ks-1.md`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// For tests and templates: a file from text.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
