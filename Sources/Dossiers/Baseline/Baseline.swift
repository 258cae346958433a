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

private let entrySchema = RecordSchema(
  Bilingual(id: "temuan yang ditoleransi", en: "a tolerated finding"),
  [
    FieldSchema("file", .text, "berkas", "file", isRequired: true),
    FieldSchema("code", .text, "kode", "code", isRequired: true),
    FieldSchema("line", .text, "isi baris", "text of the line"),
    FieldSchema("owner", .code(.unit), "unit yang memperbaiki", "unit that mends it", isRequired: true),
    FieldSchema("until", .date, "ditoleransi sampai", "tolerated until", isRequired: true)
  ])

private let baselineSchema = RecordSchema(
  Bilingual(id: "daftar temuan lama", en: "a baseline"),
  [
    FieldSchema("baseline", .integer, "versi", "version", isRequired: true),
    FieldSchema("findings", .list(.record(entrySchema)), "temuan", "findings")
  ])

/// Reads a baseline. An entry that lacks a field tolerates nothing, and a finding says which field it lacks.
package func readBaseline(_ file: SourceFile, under model: PlanningModel) -> Diagnosed<Baseline> {
  let parsed = parse(SourceFile(path: file.path.hasSuffix(".yml") ? file.path : file.path + ".yml", bytes: file.bytes))
  guard let tree = parsed.frontMatter, !parsed.frontMatterIsBroken, tree.nodes.first?.kind == .mapping else {
    let found =
      parsed.diagnostics.isEmpty ? [baselineUnreadable(at: Span(path: file.path, line: 1))] : parsed.diagnostics
    return Diagnosed(Baseline(path: file.path, entries: []), found)
  }
  var checking = Checking(path: file.path, tree: tree, vocabulary: model.vocabulary)
  checking.record(0, baselineSchema)
  let entries = Record(checking, 0).records("findings") { item -> Baseline.Entry? in
    guard let path = item.text("file").value, let code = item.text("code").value, let until = item.date("until").value,
      item.number("owner").value != nil || item.text("owner").value != nil
    else { return nil }
    return Baseline.Entry(
      key: Baseline.Key(file: path, code: code, line: item.text("line").value ?? ""),
      owner: item.text("owner").value ?? "",
      until: until, at: tree.span(item.at, in: file.path))
  }
  return Diagnosed(
    Baseline(path: file.path, entries: (entries.value ?? []).compactMap { $0 }),
    parsed.diagnostics + checking.diagnostics)
}
