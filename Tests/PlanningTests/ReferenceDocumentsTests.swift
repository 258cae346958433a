import Diagnostics
import Dossiers
import Pipeline
import Planning
import Support
import Testing

/// The two references in `docs/` are written by the program from its own declarations: what they say is what it does.
/// `NASKAH_REWRITE_GOLDEN=1 swift test --filter ReferenceDocumentsTests` writes them anew.
struct ReferenceDocumentsTests {
  private static let national = readModel(nil).value

  @Test func `the field reference is that of the declarations`() throws {
    var lines = [
      "# Fields", "",
      """
      Written from the declarations in `Sources/Dossiers/Fields/`, `Kinds/` and `Reading/`; not by hand. The \
      same names are columns of `naskah list`, keys of `levels`, and words for `naskah explain`. What a field of a \
      list holds is a list: one value for each item. A field marked with a stage is owed from there under the national \
      profile; one marked “always”, in every document of its kind. How values are written: \
      [planning-model.md](planning-model.md).
      """
    ]
    for kind in ContentKind.allCases {
      let title = "## \(kind.schema.name.en) · \(kind.schema.name.id)"
      lines += ["", title, "", "| field | holds | owed |", "|---|---|---|"]
      let declared = fields(of: kind.schema, below: "")
      #expect(declared.count > 4)
      lines += declared.map { path, field, held in
        "| `\(path)`<br>\(field.title.en) · \(field.title.id) | \(cell(held)) | \(owed(path, field, in: kind)) |"
      }
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", at: "docs/fields.md")
  }

  @Test func `the rule reference is that of the rule book`() throws {
    #expect(ruleBook.count > 150)
    var lines = [
      "# Rules", "",
      """
      Written from the rule book; not by hand. `naskah explain CODE` gives the reason, a wrong and a right example of \
      each, in both languages. `rules` in the planning model turns one off or changes its severity.
      """, "", "| code | severity | finds |", "|---|---|---|"
    ]
    lines += ruleBook.map { rule in
      "| \(rule.code)<br>`\(rule.slug)` | \(rule.severity.name[.english]) "
        + "| \(cell(rule.finds.en))<br>\(cell(rule.finds.id)) |"
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", at: "docs/rules.md")
  }

  /// Every field, those of a section below it.
  private func fields(of schema: RecordSchema, below path: String) -> [(String, FieldSchema, String)] {
    schema.fields.flatMap { field -> [(String, FieldSchema, String)] in
      let name = path + field.name
      let inner = field === Dossier.Fields.context ? contextSchema : field.form.innerRecord
      return [(name, field, held(field.form))] + (inner.map { fields(of: $0, below: name + ".") } ?? [])
    }
  }

  /// The context with a dimension that stands for all of the model's.
  private var contextSchema: RecordSchema {
    RecordSchema(
      Dossier.Fields.context.title,
      Context.ownFields + [FieldSchema("…", .record(ContextDimension.schema), "aspek dari model", "a dimension")])
  }

  private func held(_ form: FieldForm) -> String {
    switch form {
    case .text, .ruled: "a text"
    case .localized: "a text, or one for each language"
    case .date: "a day"
    case .milestone: "a day; in part only below `dates.partial`"
    case .partialDate: "a year, or a year and a month"
    case .period: "a duration"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .boolean: "`true` or `false`"
    case .code(let list): "a code: \(list.rawValue)"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .id: "an id"
    case .list(.record(let item)), .listOrOne(.record(let item)): "a list, each \(item.name.en)"
    case .list(let item): "a list: \(held(item))"
    case .listOrOne(let item): "\(held(item)), or a list"
    case .record: "a group of fields"
    case .selection: "a selection"
    case .open: "a group of fields that the model names"
    case .either(let scalar, let collection): "\(held(scalar)), or \(held(collection))"
    }
  }

  private func owed(_ path: String, _ field: FieldSchema, in kind: ContentKind) -> String {
    if field.isRequired { return path.contains(".") ? "in each item" : "always" }
    guard kind == .dossier else { return "" }
    let model = Self.national
    let first = model.stages.indices.first { stage in
      model.procedures[0].requires[stage]?.contains { $0.value == path } ?? false
    }
    return first.map { model.stages[$0].name.text(in: "en") } ?? ""
  }

  private func cell(_ text: String) -> String { text.replacingBytes(of: "|", with: "\\|") }
}
