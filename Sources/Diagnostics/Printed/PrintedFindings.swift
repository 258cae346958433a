/// Findings and what their printed forms need besides: one value, from which every form is made.
package struct PrintedFindings: Sendable {
  package let diagnostics: [Diagnostic]
  package let language: Language
  /// How many files were checked.
  package let files: Int
  let source: @Sendable (String) -> SourceFile?

  /// - Parameter source: the file at a path, for excerpts.
  package init(
    _ diagnostics: [Diagnostic], language: Language, files: Int, source: @escaping @Sendable (String) -> SourceFile?
  ) {
    self.diagnostics = diagnostics.sorted(by: Diagnostic.inPrintedOrder)
    self.language = language
    self.files = files
    self.source = source
  }

  package func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// `3 errors, 2 warnings in 41 files`, or that nothing was found.
  package var summary: String {
    let counts = Severity.allCases.reversed().filter { count($0) > 0 }.map { amount(count($0), $0) }
    switch language {
    case .english:
      let files = "\(files) \(files == 1 ? "file" : "files")"
      return counts.isEmpty ? "nothing to mend in \(files)" : "\(counts.joined(separator: ", ")) in \(files)"
    case .indonesian:
      return counts.isEmpty ? "tidak ada yang perlu diperbaiki dalam \(files) berkas" : "\(counts.joined(separator: ", ")) dalam \(files) berkas"
    }
  }

  private func amount(_ count: Int, _ severity: Severity) -> String {
    switch (language, severity) {
    case (.english, .error): "\(count) \(count == 1 ? "error" : "errors")"
    case (.english, .warning): "\(count) \(count == 1 ? "warning" : "warnings")"
    case (.english, .info): "\(count) \(count == 1 ? "note" : "notes")"
    case (.indonesian, .error): "\(count) kesalahan"
    case (.indonesian, .warning): "\(count) peringatan"
    case (.indonesian, .info): "\(count) keterangan"
    }
  }

  func name(_ severity: Severity) -> String {
    switch (language, severity) {
    case (.english, .error): "error"
    case (.english, .warning): "warning"
    case (.english, .info): "note"
    case (.indonesian, .error): "kesalahan"
    case (.indonesian, .warning): "peringatan"
    case (.indonesian, .info): "keterangan"
    }
  }
}

extension PrintedFindings {
  /// A line a finding, then one with what to do: for logs and screen readers.
  package func plain() -> String {
    var text = ""
    for finding in diagnostics {
      let place = finding.span
      text += "\(place.path):\(place.line):\(place.column): \(name(finding.severity)) \(finding.code) \(finding.slug): \(finding.message[language])\n"
      for note in finding.notes {
        text += "  \(note.span.path):\(note.span.line):\(note.span.column): \(note.message[language])\n"
      }
      text += "  \(finding.help[language])\n"
    }
    return text + summary + "\n"
  }

  /// The interface other programs read (06-interfaces, "naskah check --format json").
  package func json(asOf today: String) -> String {
    let findings = diagnostics.map { finding in
      JSON.object(
        [
          ("code", .string(finding.code)), ("slug", .string(finding.slug)), ("severity", .string(finding.severity.rawValue)),
          ("file", .string(finding.span.path)),
        ] + place(finding.span) + [
          ("message", .string(finding.message[language])), ("help", .string(finding.help[language])),
          (
            "notes",
            .array(
              finding.notes.map { note in
                .object([
                  ("file", .string(note.span.path)), ("line", .int(note.span.line)), ("column", .int(note.span.column)),
                  ("message", .string(note.message[language])),
                ])
              })
          ),
          ("fixes", .array(finding.fixes.map { .object(place($0.span) + [("replacement", .string($0.replacement))]) })),
        ])
    }
    let whole = JSON.object([
      ("naskah", .string("1")), ("as_of", .string(today)), ("files", .int(files)),
      (
        "summary",
        .object([("error", .int(count(.error))), ("warning", .int(count(.warning))), ("info", .int(count(.info)))])
      ), ("findings", .array(findings)),
    ])
    return whole.pretty() + "\n"
  }

  private func place(_ span: Span) -> [(String, JSON)] {
    [
      ("line", .int(span.line)), ("column", .int(span.column)), ("end_line", .int(span.endLine)), ("end_column", .int(span.endColumn)),
    ]
  }
}
