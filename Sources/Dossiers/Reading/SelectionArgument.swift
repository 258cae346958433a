package import Diagnostics
internal import Markup

/// A selection given as an argument (`naskah list '{partner: dewan-mitra}'`), with what is wrong with it.
///
/// A selection in a file may name what is not there yet. An argument is a question: each key and each name in it must
/// be known, for otherwise the answer would be an empty list, which reads like “there are none”.
package struct SelectionArgument: Sendable {
  package let selection: Selection
  /// The kinds of documents that are meant: those that `kind` names; dossiers where it names none. Never empty.
  package let kinds: [ContentKind]
  package let diagnostics: [Diagnostic]
  /// The text as it should be written, where every finding has a certain fix; nil otherwise.
  package let mended: String?
}

/// - Parameter rules: the rule book, whose codes `finding` takes.
package func readSelection(argument text: String, in handbook: Handbook, rules: [Fault]) -> SelectionArgument {
  let file = SourceFile(path: "selection.yml", text: text)
  let parsed = parse(file)
  guard let tree = parsed.frontMatter, !parsed.frontMatterIsBroken, tree.nodes.first?.kind == .mapping else {
    let isWord = parsed.frontMatter?.nodes.first.map { $0.kind == .scalar } ?? true
    let found =
      isWord && !parsed.frontMatterIsBroken ? [handbook.noSelection(text.trimmed, in: file.path)] : parsed.diagnostics
    return SelectionArgument(selection: .everything, kinds: [.dossier], diagnostics: found, mended: nil)
  }
  var checking = Checking(path: file.path, tree: tree, vocabulary: handbook.model.vocabulary)
  checking.record(0, handbook.model.vocabulary.selectionSchema)
  checking.conditions(of: 0)
  let record = Record(checking, 0)
  let selection = Selection(record)
  // Where no kind that is named can be read, a finding says so.
  let named = selection.kinds ?? [], kinds = named.isEmpty ? [.dossier] : named
  var names = SelectionNames(handbook: handbook, rules: rules, kinds: kinds)
  names.keysThatFit(record)
  names.check(record)
  // What the schema finds about keys and codes is said here with more: labels, and where the list stands.
  let own = Set(names.diagnostics.map(\.span))
  let ofSchema = checking.diagnostics.filter { !own.contains($0.span) }
  let found = (parsed.diagnostics + ofSchema + names.diagnostics).sorted(by: Diagnostic.inPrintedOrder)
  let isCertain = !found.isEmpty && found.allSatisfy { !$0.fixes.isEmpty }
  let mended = isCertain ? String(decoding: apply(found.flatMap(\.fixes), to: file).bytes, as: UTF8.self) : nil
  return SelectionArgument(selection: selection, kinds: kinds, diagnostics: found, mended: mended)
}

extension Selection {
  /// The kinds that its own `kind` names; nil where it has none.
  package var kinds: [ContentKind]? {
    for case .kind(let kinds) in conditions { return kinds }
    return nil
  }
}

/// Finds in a selection what its schema cannot judge: keys that do not fit the kind, and names of documents, numbers
/// and rules that nothing has.
private struct SelectionNames {
  let handbook: Handbook
  let rules: [Fault]
  let kinds: [ContentKind]
  private(set) var diagnostics: [Diagnostic] = []
  private var fields: [FieldSchema] { handbook.model.vocabulary.selectionSchema.fields }

  init(handbook: Handbook, rules: [Fault], kinds: [ContentKind]) {
    self.handbook = handbook
    self.rules = rules
    self.kinds = kinds
  }

  mutating func check(_ record: Record) {
    for key in record.keys where !fields.contains(where: { $0.name == key.name }) {
      unknownKey(key.name, at: record.checking.span(key.value - 1))
    }
    for item in record[Selection.Fields.id].items() {
      let span = record.checking.span(item.at)
      if let other = handbook.find(item.value)?.kind, !kinds.contains(other) {
        otherKind(item.value, other, at: span)
      } else {
        document(item, among: kinds, at: span)
      }
    }
    for item in record[Selection.Fields.number].items() { number(item.value, at: record.checking.span(item.at)) }
    for item in record[Selection.Fields.parent].items() {
      document(item, among: [.dossier], at: record.checking.span(item.at))
    }
    for item in record[Selection.Fields.partner].items() where !handbook.names(partner: item.value) {
      document(item, among: [.partner], at: record.checking.span(item.at))
    }
    for item in record[Selection.Fields.finding].items() { rule(item.value, at: record.checking.span(item.at)) }
    for key in keysOfCodes { codes(key, record) }
    let negated = record.part(Selection.Fields.not)
    if negated.at >= 0 { check(negated) }
  }

  /// A key that no document of these kinds can answer: `{kind: pack, stage: renewal}`.
  mutating func keysThatFit(_ record: Record) {
    for key in record.keys where fields.contains(where: { $0.name == key.name }) {
      guard !kinds.contains(where: { $0.selectionKeys(under: handbook.model).contains(key.name) }) else { continue }
      let fitting = kinds[0].selectionKeys(under: handbook.model)
      diagnostics.append(
        Diagnostic(
          unknownFieldFault, at: record.checking.span(key.value - 1),
          Bilingual(
            id: "“\(key.name)” tidak memilih \(kinds[0].title.id)",
            en: "“\(key.name)” does not choose \(kinds[0].title.en)"),
          help: Bilingual(
            id: "yang dapat dipakai: \(quoted(fitting, "dan"))", en: "what can be used: \(quoted(fitting, "and"))")))
    }
  }

  private mutating func unknownKey(_ key: String, at span: Span) {
    let meant = Meant(
      by: key, among: fields.map { Meant.Candidate($0.name, names: [$0.title.id, $0.title.en]) })
    let all = fields.map(\.name).joined(separator: ", ")
    let place = Bilingual(id: "yang ada: \(all)", en: "there are \(all)")
    diagnostics.append(
      Diagnostic(
        unknownFieldFault, at: span,
        Bilingual(id: "pilihan tidak mengenal “\(shortened(key))”", en: "a selection knows no “\(shortened(key))”"),
        help: meant.help(for: key).map { $0.followed(by: place) } ?? place,
        fixes: meant.certain.map { [Diagnostic.Fix(span, $0.id)] } ?? []))
  }

  private mutating func document(_ item: Item<String>, among wanted: [ContentKind], at span: Span) {
    let target = handbook.find(item.value)
    if let target, wanted.contains(target.kind) { return }
    let candidates = handbook.candidates(of: wanted), meant = Meant(by: item.value, among: candidates)
    let message = unknownReference(
      item.value, wanted: wanted.count == 1 ? wanted[0] : nil, is: target?.kind, at: span, near: []
    ).message
    let fault = wanted == [.partner] ? unknownPartnerFault : unknownDossierFault
    let help = meant.help(for: item.value).map { $0.followed(by: wanted[0].whereListed) } ?? wanted[0].whereListed
    diagnostics.append(
      Diagnostic(fault, at: span, message, help: help, fixes: meant.certain.map { [Diagnostic.Fix(span, $0.id)] } ?? [])
    )
  }

  private mutating func otherKind(_ id: String, _ kind: ContentKind, at span: Span) {
    let message = unknownReference(id, wanted: kinds.count == 1 ? kinds[0] : nil, is: kind, at: span, near: []).message
    let command = "naskah list '{kind: \(kind.word), id: \(id)}'"
    diagnostics.append(
      Diagnostic(
        unknownDossierFault, at: span, message, help: Bilingual(id: "tulis \(command)", en: "write \(command)")))
  }

  /// A number that no dossier has.
  private mutating func number(_ text: String, at span: Span) {
    let key = numberKey(text), all = handbook.dossiers.flatMap(\.officialNumbers)
    guard !all.contains(where: { numberKey($0) == key }) else { return }
    let meant = Meant(by: text, among: all.map { Meant.Candidate($0) })
    let list = Bilingual(
      id: "naskah list --columns id,numbers.number menyebut semuanya",
      en: "naskah list --columns id,numbers.number lists them all")
    diagnostics.append(
      Diagnostic(
        unknownDossierFault, at: span,
        Bilingual(
          id: "tidak ada dosier bernomor “\(shortened(text))”", en: "no dossier has the number “\(shortened(text))”"),
        help: meant.help(for: text).map { $0.followed(by: list) } ?? list,
        fixes: meant.certain.map { [Diagnostic.Fix(span, $0.id)] } ?? []))
  }

  private mutating func rule(_ code: String, at span: Span) {
    if !rules.contains(where: { $0.code == code }) { diagnostics.append(noSuchRule(code, at: span, among: rules)) }
  }

  /// Codes that their list does not have. A model without a list leaves the field free in files; here a code of no list
  /// names nothing.
  private mutating func codes(_ key: KeyOfCodes, _ record: Record) {
    let list = key.list
    let tree = record.checking.tree, value = record.node(key.field.key)
    guard value >= 0 else { return }
    for node in tree.nodes[Int(value)].kind == .sequence ? tree.children(value) : [value]
    where tree.nodes[Int(node)].kind == .scalar {
      let code = tree.string(node), span = record.checking.span(node)
      switch record.checking.vocabulary.place(of: code, in: list) {
      case .inNoList:
        // Where the model has no such list at all, the schema has said so.
        if record.checking.vocabulary.lacks(list) { continue }
        diagnostics.append(codeOfNoList(list, key: key.field.name, at: span))
      case .unknown: unknown(code, of: list, at: span)
      case .at: break
      }
    }
  }

  private mutating func unknown(_ code: String, of list: CodeList, at span: Span) {
    let candidates = handbook.model.candidates(of: list)
    let called = handbook.model.vocabulary.codes(called: code, in: list)
    let meant = called.count == 1 ? Meant(by: called[0], among: candidates) : Meant(by: code, among: candidates)
    let all = Meant.listed(candidates.count <= 12 ? candidates : [])
    let place = handbook.model.whereListed(list)
    let choices = all.en.isEmpty ? nil : Bilingual(id: "pilih \(all.id)", en: "choose \(all.en)")
    let help = (meant.help(for: code) ?? choices).map { $0.followed(by: place) } ?? place
    diagnostics.append(
      Diagnostic(
        list.fault, at: span,
        Bilingual(
          id: "tidak ada \(list.name.id) “\(shortened(code))”", en: "there is no \(list.name.en) “\(shortened(code))”"),
        help: help, fixes: meant.certain.map { [Diagnostic.Fix(span, $0.id)] } ?? []))
  }
}

/// A key of selections that takes codes, and the list that has them.
private struct KeyOfCodes: Sendable {
  let field: FieldSchema
  let list: CodeList

  /// nil for a key that takes anything else.
  init?(_ field: FieldSchema) {
    guard case .listOrOne(.code(let list)) = field.form else { return nil }
    self.field = field
    self.list = list
  }
}

/// In the order in which a word is looked for in their lists.
private let keysOfCodes = [
  Selection.Fields.stage.schema, Selection.Fields.instrument.schema, Selection.Fields.theme.schema,
  Selection.Fields.partnerKind.schema, Selection.Fields.owner.schema, Selection.Fields.classification.schema,
  Selection.Fields.country.schema
].compactMap(KeyOfCodes.init)

extension ContentKind {
  /// The keys of a selection that can choose among documents of this kind.
  func selectionKeys(under model: PlanningModel) -> [String] {
    let common = ["id", "kind", "classification", "finding", "not"]
    return switch self {
    case .dossier: model.vocabulary.selectionSchema.fields.map(\.name)
    case .partner: common + ["partner_kind", "country"]
    case .chapter, .pack, .dashboard: common + ["owner"]
    case .term: common
    }
  }
}

extension Handbook {
  /// Whether some page or some dossier names a partner so.
  fileprivate func names(partner id: String) -> Bool {
    if id == model.organisation.id { return true }
    return dossiers.contains { $0.parties.value?.contains { $0.partner.value == id } ?? false }
  }

  /// An argument that is no mapping: the selection that its word would be.
  fileprivate func noSelection(_ text: String, in path: String) -> Diagnostic {
    let meant = selections(meantBy: text)
    let shown = (meant.isEmpty ? ["{stage: \(model.stages.first { $0.isLive }?.id ?? "…")}"] : meant).map {
      "naskah list '\($0)'"
    }
    return Diagnostic(
      wrongFormFault, at: Span(path: path, line: 1),
      Bilingual(
        id: "pilihan ditulis dalam kurung kurawal, bukan “\(shortened(text))”",
        en: "a selection is written in braces, not “\(shortened(text))”"),
      help: Bilingual(
        id: (meant.isEmpty ? "misalnya " : "tulis ") + shown.joined(separator: ", atau "),
        en: (meant.isEmpty ? "for example " : "write ") + shown.joined(separator: ", or ")))
  }

  /// The selections that a bare word may stand for: `pack`, `KS-2024-002`, `Pelaksanaan`, `stage=renewal`.
  private func selections(meantBy text: String) -> [String] {
    for sign in ["=", ":"] as [Unicode.Scalar] {
      let parts = text.pieces(between: sign).map(\.trimmed)
      if parts.count == 2, let key = model.vocabulary.selectionSchema.fields(called: parts[0]).first {
        return ["{\(key): \(parts[1])}"]
      }
    }
    if let kind = ContentKind.called(text) { return ["{kind: \(kind.word)}"] }
    if let target = find(text) {
      return [target.kind == .dossier ? "{id: \(text)}" : "{kind: \(target.kind.word), id: \(text)}"]
    }
    let codes = keysOfCodes.flatMap { key in
      Meant(by: text, among: model.candidates(of: key.list)).exact.map { "{\(key.field.name): \($0.id)}" }
    }
    let partners = Meant(by: text, among: candidates(of: [.partner])).exact.map { "{partner: \($0.id)}" }
    return codes + partners
  }
}

extension String {
  fileprivate var trimmed: String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
    let scalars = unicodeScalars.drop { blanks.contains($0) }
    return String(String.UnicodeScalarView(scalars.reversed().drop { blanks.contains($0) }.reversed()))
  }
}
