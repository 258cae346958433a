extension PrintedFindings {
  /// The interface other programs read: one object, stable from the first release.
  package func json(asOf today: String) -> String {
    JSON.object([
      ("naskah", .string("1")), ("as_of", .string(today)), ("files", .int(files)),
      ("summary", .object([.error, .warning, .info].map { severity in (severity.rawValue, .int(count(severity))) })),
      ("findings", .array(diagnostics.map(json)))
    ]).pretty() + "\n"
  }

  private func json(_ finding: Diagnostic) -> JSON {
    .object(
      [
        ("code", .string(finding.code)), ("slug", .string(finding.slug)),
        ("severity", .string(finding.severity.rawValue)),
        ("file", .string(finding.span.path))
      ] + place(finding.span) + [
        ("message", .string(finding.message[language])), ("help", .string(finding.help[language])),
        ("notes", .array(finding.notes.map(json))),
        ("fixes", .array(finding.fixes.map { .object(place($0.span) + [("replacement", .string($0.replacement))]) }))
      ])
  }

  private func json(_ note: Diagnostic.Note) -> JSON {
    .object([
      ("file", .string(note.span.path)), ("line", .int(note.span.line)), ("column", .int(note.span.column)),
      ("message", .string(note.message[language]))
    ])
  }

  private func place(_ span: Span) -> [(String, JSON)] {
    [
      ("line", .int(span.line)), ("column", .int(span.column)), ("end_line", .int(span.endLine)),
      ("end_column", .int(span.endColumn))
    ]
  }
}
