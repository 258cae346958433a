// What a field looks like when it is filled in: for the help of findings, so that an officer need not look it up.

extension Vocabulary {
  /// A field as it might stand in the file, from its schema and the model's own lists: `owner: biro-kerja-sama`,
  /// `parties: [{partner: …, role: …}]`. nil where the schema does not have the path.
  ///
  /// - Parameter path: `dates.signed`; a field below a section is shown inside it.
  package func sample(of path: String, in schema: RecordSchema? = nil) -> String? {
    let keys = path.split(separator: ".").map(String.init)
    guard let first = keys.first, let field = (schema ?? dossierSchema).fields.first(where: { $0.name == first }) else {
      return nil
    }
    if keys.count == 1 { return "\(first): \(sample(of: field.form, named: first))" }
    guard case .record(let inner) = field.form,
      let below = sample(of: keys.dropFirst().joined(separator: "."), in: inner)
    else {
      // The context's dimensions and the like are the model's, not the schema's.
      return keys.count == 2 ? "\(first): {\(keys[1]): \(Self.words[keys[1]] ?? "…")}" : nil
    }
    return "\(first): {\(below)}"
  }

  /// The same for a field below a section that stands in the file already: `signed: 2026-01-31`.
  func sampleInside(of path: String) -> String? {
    guard let sample = sample(of: path), let open = sample.firstIndex(of: "{"), path.contains(".") else { return nil }
    return String(sample[sample.index(after: open)...].dropLast())
  }

  /// A value of a form by itself.
  func sample(of form: FieldForm) -> String { sample(of: form, named: "") }

  private func sample(of form: FieldForm, named name: String) -> String {
    if let word = Self.words[name] { return word }
    switch form {
    case .text, .localized, .ruled, .open: return "…"
    case .date, .milestone: return "2026-01-31"
    case .partialDate: return "2014"
    case .period: return "P1Y"
    case .integer: return "3"
    case .decimal: return "1000000"
    case .boolean: return "true"
    case .code(let list): return Self.standardCodes[list] ?? codes(of: list).first ?? "…"
    case .word(let words): return words.first ?? "…"
    case .id: return "…"
    case .list(let item): return "[\(sample(of: item, named: ""))]"
    case .listOrOne(let item): return sample(of: item, named: "")
    case .record(let schema): return "{" + fields(of: schema) + "}"
    case .selection: return "{stage: \(codes(of: .stage).first ?? "…")}"
    case .either(let scalar, _): return sample(of: scalar, named: "")
    }
  }

  /// The fields of a mapping that say most: the lists inside it come with findings of their own.
  private func fields(of schema: RecordSchema) -> String {
    let single = schema.fields.filter { field in
      switch field.form {
      case .list, .listOrOne, .open: false
      default: true
      }
    }
    return (single.isEmpty ? schema.fields : single).prefix(6).map { field in
      "\(field.name): \(sample(of: field.form, named: field.name))"
    }.joined(separator: ", ")
  }

  /// Codes of standards, where the first of the list would be a strange example.
  private static let standardCodes: [CodeList: String] = [
    .country: "ID", .currency: "IDR", .language: "id", .sdg: "14", .dac: "41010"
  ]

  /// Words that a form alone does not tell.
  private static let words: [String: String] = [
    "partner": "dewan-mitra", "term": "{duration: P5Y, renewal: none}", "level": "national", "duration": "P5Y",
    "renewal": "none", "notice_period": "P6M", "full_powers": "2026-01-31", "languages": "[id, en]",
    "reviewed": "2026-01-31", "reports": "[]", "meetings": "[]", "form": "law", "kind": "…",
    "entry_into_force": "{trigger: signature}"
  ]
}
