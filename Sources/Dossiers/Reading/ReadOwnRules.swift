import Diagnostics
import Markup

// The handbook's own rules. They stand under `rules` of the model, beside the settings of the program's rules; their
// codes begin with `OWN-`.

/// What a rule of the handbook's own says of itself.
private enum OwnRuleFields {
  static let severity = TypedField<Severity>.word(Severity.self, "severity", "bobot", "weight")
  static let select = selection("select", "yang ditanyai", "what is asked")
  static let must = selection("must", "yang harus berlaku", "what must hold", .required)
  static let says = TypedField<LocalizedText>.localized("says", "pesan", "what it says", .required)
  static let help = TypedField<LocalizedText>.localized("help", "yang perlu dilakukan", "what to do")
  static let why = TypedField<LocalizedText>.localized("why", "alasan", "why", .required)
  static let source = TypedField<String>.text("source", "sumber", "source")

  static let schema = RecordSchema(
    Bilingual(id: "aturan sendiri", en: "an own rule"),
    [
      severity.schema, select.schema, must.schema, says.schema, help.schema, why.schema, source.schema
    ])

  private static func selection(
    _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...
  ) -> TypedField<Selection> {
    TypedField(key, .selection, id, en, traits) { $0.record(at: $1, Selection.init) }
  }
}

/// Whether a key of `rules` is for a rule of the handbook's own.
func isOwnRule(_ code: String) -> Bool { code.utf8.starts(with: "OWN-".utf8) }

extension ModelReader {
  /// The selections of these rules name codes and fields, so the model's lists and own fields must be known.
  mutating func readOwnRules() {
    for (code, value) in own.part(ModelFields.rules).keys where isOwnRule(code) {
      let digits = code.utf8.dropFirst(4)
      if digits.count != 3 || digits.contains(where: { !(0x30...0x39).contains($0) }) {
        found.append(ownRuleCode(code, at: own.checking.span(value - 1)))
        continue
      }
      var checking = Checking(path: model.file.path, tree: own.checking.tree, vocabulary: model.vocabulary)
      checking.check(value, .record(OwnRuleFields.schema), named: OwnRuleFields.schema.name)
      found += checking.diagnostics
      mustHold(Record(checking, value))
      if let rule = ownRule(code, Record(checking, value)) { model.ownRules.append(rule) }
    }
    model.ownRules.sort { $0.fault.code < $1.fault.code }
  }

  /// Reports a rule that asks for nothing. Where a condition of it cannot be read, that has been said.
  private mutating func mustHold(_ rule: Record) {
    let must = rule.part(OwnRuleFields.must)
    guard must.at >= 0, own.checking.tree.children(must.at).isEmpty else { return }
    let stage = model.stages.first?.id ?? "…"
    found.append(
      modelMistake(
        Bilingual(id: "“must” tidak meminta apa pun", en: "“must” asks for nothing"),
        help: Bilingual(
          id: "tulis apa yang harus berlaku, misalnya must: {has: owner} atau must: {stage: \(stage)}",
          en: "write what must hold, for example must: {has: owner} or must: {stage: \(stage)}"),
        at: own.checking.span(must.at)))
  }

  private func ownRule(_ code: String, _ record: Record) -> OwnRule? {
    guard let says = record[OwnRuleFields.says].value, let why = record[OwnRuleFields.why].value,
      let must = record[OwnRuleFields.must].value, !must.conditions.isEmpty
    else { return nil }
    let select = record[OwnRuleFields.select]
    // A selection that cannot be read chooses nothing rather than everything.
    if select.isUnknown { return nil }
    let severity = record[OwnRuleFields.severity].value ?? .warning
    let sample = sample(of: must)
    return OwnRule(
      fault: Fault(
        code, code.lowercased(), severity, finds: both(says), why: both(why),
        source: record[OwnRuleFields.source].value,
        wrong: Example(.keys(.dossier), sample.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")),
        right: Example(.keys(.dossier), sample)),
      select: select.value ?? .everything, must: must, help: record[OwnRuleFields.help].value.map(both))
  }

  private func both(_ text: LocalizedText) -> Bilingual { Bilingual(id: text.text(in: "id"), en: text.text(in: "en")) }

  /// The fields that a dossier needs in order to keep the rule, as they might stand in it: the rule's example.
  private func sample(of must: Selection) -> String {
    let needed = must.conditions.flatMap { condition -> [String] in
      switch condition {
      case .has(let paths): paths.prefix(1).map { $0 }
      case .not(let selection):
        selection.conditions.flatMap { if case .lacks(let paths) = $0 { paths } else { [String]() } }
      default: []
      }
    }
    let fields = needed.isEmpty ? must.fields : needed
    return fields.map { model.vocabulary.sample(of: $0) ?? "\($0): …" }.joined(separator: "\n")
  }
}

private func ownRuleCode(_ code: String, at span: Span) -> Diagnostic {
  modelMistake(
    Bilingual(
      id: "kode aturan sendiri “\(shortened(code))” tidak terbaca",
      en: "the code “\(shortened(code))” of an own rule cannot be read"),
    help: Bilingual(
      id: "tulis OWN- dan tiga angka, misalnya OWN-001", en: "write OWN- and three digits, for example OWN-001"),
    at: span)
}
