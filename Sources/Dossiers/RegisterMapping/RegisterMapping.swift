package import Diagnostics
internal import Markup

/// How the tables of a register are read: where their headings stand, and what each column tells. `naskah import`
/// writes it as it first guesses; a person corrects it and keeps it.
package struct RegisterMapping: Sendable {
  package let path: String
  package let tables: [Table]

  /// A table of one sheet.
  package struct Table: Sendable {
    /// The file's name without its folder.
    package let file: String
    /// Empty for a file of separated values.
    package let sheet: String
    /// The row or the two rows of its headings, from 1.
    package let headingRows: ClosedRange<Int>
    package let columns: [Column]
    package let at: Span
  }

  /// A column of a table.
  package struct Column: Sendable {
    /// As a spreadsheet calls it: `A`, `AB`.
    package let letters: String
    /// What stood above it when the mapping was made: a file whose columns have moved since is not read wrongly.
    package let heading: String
    package let role: ColumnRole
    /// Of the partner, not of the institution that keeps the register.
    package let isTheirs: Bool
    /// The kind of agreement that it speaks of, where a row holds two.
    package let instrument: String?
    /// How it writes days; nil leaves that to its cells.
    package let dayOrder: DayOrder?
    package let at: Span
  }
}

/// In what order a column writes day and month.
package enum DayOrder: String, Sendable, Equatable, CaseIterable {
  case dayFirst = "day_first"
  case monthFirst = "month_first"
}

/// How many rows the headings of a table take.
enum HeadingRows: String, Sendable, CaseIterable {
  case one = "1"
  case two = "2"
}

/// Whose a number or a day is.
package enum ColumnSide: String, Sendable, CaseIterable {
  case own, partner
}

/// Reads a mapping; nil where the file is no mapping at all. What is wrong in it stands in the findings.
package func readRegisterMapping(_ file: SourceFile, under model: PlanningModel) -> Diagnosed<RegisterMapping?> {
  let parsed = parse(SourceFile(path: file.path.hasSuffix(".yml") ? file.path : file.path + ".yml", bytes: file.bytes))
  guard let tree = parsed.frontMatter, !parsed.frontMatterIsBroken, tree.nodes.first?.kind == .mapping else {
    return Diagnosed(nil, parsed.diagnostics)
  }
  var checking = Checking(path: file.path, tree: tree, vocabulary: model.vocabulary)
  checking.record(0, MappingFile.schema)
  let written = MappingFile(Record(checking, 0))
  let span = { (at: YAMLTree.Index) in tree.span(at, in: file.path) }
  let otherVersion = written.version.value.flatMap { $0 == 1 ? nil : unknownVersion($0, at: span(written.version.at)) }
  let tables = (written.tables.value ?? []).compactMap { RegisterMapping.Table($0, span) }
  return Diagnosed(
    RegisterMapping(path: file.path, tables: tables),
    parsed.diagnostics + checking.diagnostics + [otherVersion].compactMap { $0 })
}

/// There is one version of mappings so far; another one is reported, not read as if it were this one.
private func unknownVersion(_ number: Int, at span: Span) -> Diagnostic {
  Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "pemetaan ini versi \(number), sedangkan program ini mengenal versi 1",
      en: "this mapping is of version \(number), and this program knows version 1"),
    help: Bilingual(
      id: "tulis “mapping: 1”; kalau benar versi \(number), pasang Naskah yang lebih baru",
      en: "write “mapping: 1”; if it truly is version \(number), install a newer Naskah"))
}

extension RegisterMapping.Table {
  /// nil where it lacks what tells where it stands, of which a finding speaks.
  fileprivate init?(_ written: MappedTable, _ span: (YAMLTree.Index) -> Span) {
    guard let file = written.file.value, let first = written.headings.value else { return nil }
    let second = written.headingRows.value == .two ? first + 1 : first
    self.init(
      file: file, sheet: written.sheet.value ?? "", headingRows: first...second,
      columns: (written.columns.value ?? []).compactMap { RegisterMapping.Column($0, span) }, at: span(written.at))
  }
}

extension RegisterMapping.Column {
  /// nil where it lacks its letters or its field, of which a finding speaks.
  fileprivate init?(_ written: MappedColumn, _ span: (YAMLTree.Index) -> Span) {
    guard let letters = written.column.value, let role = written.field.value else { return nil }
    self.init(
      letters: letters, heading: written.heading.value ?? "", role: role, isTheirs: written.side.value == .partner,
      instrument: written.kind.value, dayOrder: written.days.value, at: span(written.at))
  }
}
