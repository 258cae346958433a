/// Findings and what their printed forms need besides: one value, from which every form is made.
package struct PrintedFindings: Sendable {
  package let diagnostics: [Diagnostic]
  package let language: Language
  /// How many files were checked.
  package let files: Int
  /// The handbook's folder as other programs name it, from the root of its repository; empty where that is the
  /// handbook's own.
  let folder: String
  let lines: SourceLines

  /// - Parameters:
  ///   - folder: put before the paths of the forms that other programs read beside the repository (SARIF, JUnit,
  ///     GitHub, GitLab).
  ///   - source: the file at a path, for excerpts.
  package init(
    _ diagnostics: [Diagnostic], language: Language, files: Int, folder: String = "",
    source: @escaping @Sendable (String) -> SourceFile?
  ) {
    self.diagnostics = diagnostics.sorted(by: Diagnostic.inPrintedOrder)
    self.language = language
    self.files = files
    self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    lines = SourceLines(source: source)
  }

  package func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// `3 errors, 2 warnings in 41 files`, or that nothing was found.
  package var summary: String {
    let counts = Severity.allCases.reversed().filter { count($0) > 0 }.map { $0.count(count($0))[language] }
    switch language {
    case .english:
      let files = "\(files) \(files == 1 ? "file" : "files")"
      return counts.isEmpty ? "nothing to mend in \(files)" : "\(counts.joined(separator: ", ")) in \(files)"
    case .indonesian:
      return counts.isEmpty
        ? "tidak ada yang perlu diperbaiki dalam \(files) berkas"
        : "\(counts.joined(separator: ", ")) dalam \(files) berkas"
    }
  }

  func name(_ severity: Severity) -> String { severity.name[language] }
}
