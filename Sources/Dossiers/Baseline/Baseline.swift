package import Diagnostics
internal import Markup

/// Findings that a handbook may keep for a while. Each has the unit that mends it and the last day on which it is
/// tolerated.
///
/// A finding is known by its file, its code and the text of its line, and not by the number of the line, so that lines
/// above it may be added and removed. Whoever changes the line itself has to mend the finding.
package struct Baseline: Sendable {
  package let path: String
  package let entries: [Entry]

  package init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
  }

  package struct Entry: Sendable {
    package let key: Key
    /// The unit that mends it.
    package let owner: String
    /// The last day on which it is tolerated.
    package let until: CalendarDate
    package let at: Span

    package init(key: Key, owner: String, until: CalendarDate, at: Span) {
      self.key = key
      self.owner = owner
      self.until = until
      self.at = at
    }
  }

  package struct Key: Sendable, Hashable {
    package let file: String
    package let code: String
    /// The text of the source line, without white space around it. Characters that a text file cannot hold are
    /// replaced, because the baseline is a text file too.
    package let line: String

    package init(file: String, code: String, line: String) {
      self.file = file
      self.code = code
      self.line = withoutUnwanted(line)
    }
  }
}

private enum BaselineFields {
  static let version = TypedField<Int>.integer("baseline", "versi", "version", .required)
  static let findings = TypedField<[Record]>.items(EntryFields.schema, "findings", "temuan", "findings")

  static let schema = RecordSchema(
    Bilingual(id: "daftar temuan lama", en: "a baseline"), [version.schema, findings.schema])
}

private enum EntryFields {
  static let file = TypedField<String>.text("file", "berkas", "file", .required)
  static let code = TypedField<String>.text("code", "kode", "code", .required)
  static let line = TypedField<String>.text("line", "isi baris", "text of the line")
  static let owner = TypedField<String>.code(.unit, "owner", "unit yang memperbaiki", "unit that mends it", .required)
  static let until = TypedField<CalendarDate>.date("until", "ditoleransi sampai", "tolerated until", .required)

  static let schema = RecordSchema(
    Bilingual(id: "temuan yang ditoleransi", en: "a tolerated finding"),
    [file.schema, code.schema, line.schema, owner.schema, until.schema])
}

/// Reads a baseline. An entry that lacks a field tolerates nothing, and a finding says which field it lacks.
package func readBaseline(_ file: SourceFile, under model: PlanningModel) -> Diagnosed<Baseline> {
  let parsed = parse(SourceFile(path: file.path.hasSuffix(".yml") ? file.path : file.path + ".yml", bytes: file.bytes))
  guard let tree = parsed.frontMatter, !parsed.frontMatterIsBroken, tree.nodes.first?.kind == .mapping else {
    let found =
      parsed.diagnostics.isEmpty ? [baselineUnreadable(at: Span(path: file.path, line: 1))] : parsed.diagnostics
    return Diagnosed(Baseline(path: file.path, entries: []), found)
  }
  var checking = Checking(path: file.path, tree: tree, vocabulary: model.vocabulary)
  checking.record(0, BaselineFields.schema)
  let entries = Record(checking, 0)[BaselineFields.findings].items().compactMap { item -> Baseline.Entry? in
    guard let path = item[EntryFields.file].value, let code = item[EntryFields.code].value,
      let owner = item[EntryFields.owner].value, let until = item[EntryFields.until].value
    else { return nil }
    let key = Baseline.Key(file: path, code: code, line: item[EntryFields.line].value ?? "")
    return Baseline.Entry(key: key, owner: owner, until: until, at: tree.span(item.at, in: file.path))
  }
  return Diagnosed(Baseline(path: file.path, entries: entries), parsed.diagnostics + checking.diagnostics)
}
