extension PrintedFindings {
  /// Static Analysis Results Interchange Format 2.1.0 (OASIS, 2020), for code scanning and editors.
  ///
  /// - Parameter rules: the rule book; the ones that found nothing are in it too, so that a reader sees what was
  ///   checked.
  package func sarif(rules: [Fault]) -> String {
    let index = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let results = zip(diagnostics, fingerprints).map { result($0, fingerprint: $1, ruleIndex: index[$0.code]) }
    return JSON.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", .object([("name", .string("Naskah")), ("rules", .array(rules.map(rule)))]))])),
            ("language", .string(language.rawValue)), ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(results))
          ])
        ])
      )
    ]).pretty() + "\n"
  }

  private func rule(_ fault: Fault) -> JSON {
    let words = fault.why[language] + (fault.source.map { " (\($0))" } ?? "")
    return .object([
      ("id", .string(fault.code)), ("name", .string(fault.slug)), ("shortDescription", text(fault.finds[language])),
      ("fullDescription", text(words)), ("help", help(of: fault)),
      ("defaultConfiguration", .object([("level", .string(level(fault.severity)))]))
    ])
  }

  /// The rule explained, with its examples unless they are longer than anyone reads (some show what is too long).
  private func help(of fault: Fault) -> JSON {
    let markdown = fault.markdown(in: language)
    guard markdown.utf8.count <= 8 * 1024 else { return text(fault.why[language]) }
    return .object([("text", .string(fault.text(in: language))), ("markdown", .string(markdown))])
  }

  private func result(_ finding: Diagnostic, fingerprint: String, ruleIndex: Int?) -> JSON {
    var fields: [(String, JSON)] = [("ruleId", .string(finding.code))]
    if let ruleIndex { fields.append(("ruleIndex", .int(ruleIndex))) }
    fields += [
      ("level", .string(level(finding.severity))),
      ("message", text("\(finding.message[language])\n\n\(finding.help[language])")),
      ("locations", .array([.object([("physicalLocation", physical(finding.span))])])),
      ("partialFingerprints", .object([("naskah/v1", .string(fingerprint))]))
    ]
    if !finding.notes.isEmpty {
      fields.append(
        (
          "relatedLocations",
          .array(
            finding.notes.enumerated().map { number, note in
              .object([
                ("id", .int(number)), ("physicalLocation", physical(note.span)),
                ("message", text(note.message[language]))
              ])
            })
        ))
    }
    if !finding.fixes.isEmpty { fields.append(("fixes", .array([fix(finding)]))) }
    return .object(fields)
  }

  /// A finding's fixes are applied together.
  private func fix(_ finding: Diagnostic) -> JSON {
    var paths: [String] = []
    for path in finding.fixes.map(\.span.path) where !paths.contains(path) { paths.append(path) }
    let changes = paths.map { path in
      let replacements = finding.fixes.filter { $0.span.path == path }.map { fix in
        JSON.object([("deletedRegion", region(fix.span)), ("insertedContent", text(fix.replacement))])
      }
      return JSON.object([("artifactLocation", artifact(path)), ("replacements", .array(replacements))])
    }
    return .object([("description", text(finding.help[language])), ("artifactChanges", .array(changes))])
  }

  private func text(_ text: String) -> JSON { .object([("text", .string(text))]) }

  private func physical(_ span: Span) -> JSON {
    .object([("artifactLocation", artifact(span.path)), ("region", region(span))])
  }

  private func artifact(_ path: String) -> JSON {
    .object([("uri", .string(percentEncoded(folder + path))), ("uriBaseId", .string("%SRCROOT%"))])
  }

  private func region(_ span: Span) -> JSON {
    .object([
      ("startLine", .int(span.line)), ("startColumn", .int(span.column)), ("endLine", .int(span.endLine)),
      ("endColumn", .int(span.endColumn))
    ])
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a relative reference (RFC 3986, 4.2): all but unreserved characters and `/` encoded.
  private func percentEncoded(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
