package import Diagnostics

/// One file taken apart: what its bytes say, and nothing that depends on any other file.
package final class ParsedFile: Sendable {
  package let source: SourceFile
  /// The front matter (or, of a `.yml` file, the whole document); nil where it is absent or not YAML, which a finding
  /// says.
  package let frontMatter: YAMLTree?
  /// Whether FM-001, FM-002 or FM-003 was said of the front matter: then nothing else is said of the file, and it is
  /// not read; its path and `salvagedId` stay known.
  package let frontMatterIsBroken: Bool
  package let body: Body
  /// False only where it is known that no part of the body names a level (`restrictedParts`): most bodies have none of
  /// the signs that such a part needs.
  let mayRestrictParts: Bool
  /// What is wrong with the file by itself: encoding, front matter, Markdown.
  package let diagnostics: [Diagnostic]

  package var path: String { source.path }

  /// - Parameter frontMatterIsBroken: true also where there is no front matter.
  package convenience init(
    source: SourceFile, frontMatter: YAMLTree?, frontMatterIsBroken: Bool = false, body: Body, diagnostics: [Diagnostic]
  ) {
    self.init(
      source: source, frontMatter: frontMatter, frontMatterIsBroken: frontMatterIsBroken, body: body,
      mayRestrictParts: true, diagnostics: diagnostics)
  }

  init(
    source: SourceFile, frontMatter: YAMLTree?, frontMatterIsBroken: Bool, body: Body, mayRestrictParts: Bool,
    diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.frontMatter = frontMatter
    self.frontMatterIsBroken = frontMatterIsBroken || frontMatter == nil
    self.body = body
    self.mayRestrictParts = mayRestrictParts
    self.diagnostics = diagnostics
  }
}
