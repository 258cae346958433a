import Diagnostics
import FoundationEssentials
import Markup

/// What a value of another shape than its field's is meant to be: a text where a list belongs, a list where a single
/// value belongs.
struct ShapeMeant {
  /// What to write in its place; nil where that cannot be told.
  var written: String?
  /// The same as a change of the file, where it is certain.
  var fixes: [Diagnostic.Fix] = []
  /// Everything it can mean, where that is more than one thing: each as it would be written.
  var readings: [String] = []
  /// Of several values where one belongs: those to choose from.
  var choices: [String] = []
}

/// A value as it should be written.
private struct Writing {
  let text: String
  /// Whether it is surely what was meant, so that `check --fix` may write it.
  let isCertain: Bool
}

extension Checking {
  func shapeMeant(by value: YAMLTree.Index, _ form: FieldForm) -> ShapeMeant {
    switch (tree.nodes[Int(value)].kind, form) {
    // Nothing in braces means nothing that could be written otherwise.
    case (.mapping, _) where tree.children(value).isEmpty: ShapeMeant()
    case (.scalar, .list(let item)): listed(value, item)
    case (.scalar, .record(let schema)): record(of: value, schema)
    case (.sequence, .id) where insideBrackets(value) != nil: bracketed(value)
    case (.sequence, .record(let schema)): merged(value, schema)
    case (.mapping, .list(.record(let schema))): itemed(value, schema)
    case (.mapping, .list(.localized)): ShapeMeant(written: "[\(inFlow(value))]", fixes: asOneItem(value))
    case (.mapping, .list) where isKeysAlone(value): listOfKeys(value)
    case (.mapping, .list(let item)): listed(under: value, item)
    case (.mapping, .id): named(value)
    case (.sequence, _): single(value)
    case (.mapping, .code(let list)): code(under: value, list)
    default: ShapeMeant()
    }
  }

  // MARK: One value where several belong

  /// `themes: coast`, `languages: id, en`, `parties: Jepang`.
  private func listed(_ value: YAMLTree.Index, _ item: FieldForm) -> ShapeMeant {
    let text = tree.string(value)
    if case .record(let schema) = item {
      guard let one = record(text, schema) else { return ShapeMeant() }
      let isOne = one.isCertain && !text.utf8.contains(UInt8(ascii: ","))
      return ShapeMeant(written: "[\(one.text)]", fixes: isOne ? replacing(value, "[\(one.text)]") : [])
    }
    var parts = parts(of: text).map { meant($0, item) }
    if parts.isEmpty { return ShapeMeant() }
    if let codes = codesJoined(in: text, item) { parts = codes }
    let isCode = if case .code = item { true } else { false }
    let whole = meant(text, item)
    if isCode, parts.count > 1, whole.isCertain { parts = [whole] }
    let areCertain = parts.allSatisfy(\.isCertain)
    // A text may have commas of its own, a code has none. Where one part is not certain to be an item, a text is shown
    // as one.
    let items = areCertain || isCode ? parts.map { textInFlow($0.text) } : [textInFlow(text)]
    let written = "[\(items.joined(separator: ", "))]"
    let isCertain = areCertain || !text.utf8.contains(UInt8(ascii: ","))
    return ShapeMeant(written: written, fixes: isCertain ? replacing(value, written) : [])
  }

  /// What stands between commas and semicolons.
  private func parts(of text: String) -> [String] {
    var parts: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars {
      if scalar == "," || scalar == ";" { parts.append([]) } else { parts[parts.count - 1].append(scalar) }
    }
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  /// `coast/training`, `Pesisir dan Pelatihan`: what stands between strokes and words for “and”, where each is a code.
  private func codesJoined(in text: String, _ item: FieldForm) -> [Writing]? {
    guard case .code = item else { return nil }
    let words = text.replacingBytes(of: "/", with: " / ").pieces(between: " ").filter { !$0.isEmpty }
    var parts: [[String]] = [[]]
    for word in words {
      if ["/", "&", "dan", "and", "serta", "+"].contains(word.lowercased()) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let codes = parts.flatMap { self.parts(of: $0.joined(separator: " ")) }.map { meant($0, item) }
    return codes.allSatisfy(\.isCertain) ? codes : nil
  }

  private func trimmed(_ scalars: [Unicode.Scalar]) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let rest = scalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return String(String.UnicodeScalarView(rest))
  }

  /// A text as an item of a list. It is certain to be one item if it is a code, by its id or its name, or where the
  /// list takes any text, if it is a single word.
  private func meant(_ text: String, _ item: FieldForm) -> Writing {
    switch item {
    case .period, .date, .milestone:
      return fitting(text, item).map { Writing(text: $0, isCertain: true) } ?? Writing(text: text, isCertain: false)
    default: break
    }
    guard case .code(let list) = item else {
      let isOneWord = !text.isEmpty && !text.unicodeScalars.contains { $0.properties.isWhitespace }
      return Writing(text: text, isCertain: isOneWord)
    }
    if vocabulary.place(of: text, in: list) != .unknown { return Writing(text: text, isCertain: true) }
    let called = vocabulary.codes(called: text, in: list)
    guard let code = called.first, called.count == 1 else { return Writing(text: text, isCertain: false) }
    return Writing(text: code, isCertain: true)
  }

  /// `themes: {coast: true}`, `themes: {id: coast}`: the keys, or the values where those are the codes.
  private func listed(under mapping: YAMLTree.Index, _ item: FieldForm) -> ShapeMeant {
    let keys = Record(self, mapping).keys
    let values = keys.filter { tree.nodes[Int($0.value)].kind == .scalar }.map { tree.string($0.value) }
    let codes = [keys.map(\.name), values].first { words in !words.isEmpty && words.allSatisfy { isCode($0, item) } }
    return ShapeMeant(written: codes.map { "[\($0.map(textInFlow).joined(separator: ", "))]" })
  }

  /// Whether a mapping is a list in braces instead of brackets: `basis: {KS-2021-001, UU 24/2000}`.
  func isKeysAlone(_ mapping: YAMLTree.Index) -> Bool {
    let keys = Record(self, mapping).keys
    return !keys.isEmpty && tree.nodes[Int(mapping)].style == .flow && keys.allSatisfy { isAbsent($0.value) }
  }

  private func listOfKeys(_ mapping: YAMLTree.Index) -> ShapeMeant {
    let written = "[" + Record(self, mapping).keys.map { textInFlow($0.name) }.joined(separator: ", ") + "]"
    return ShapeMeant(written: written, fixes: replacing(mapping, written))
  }

  /// Whether a scalar holds several codes with commas between them: `sdg: 14, 15`.
  func isSeveralCodes(_ value: YAMLTree.Index, _ item: FieldForm) -> Bool {
    guard case .code = item, tree.nodes[Int(value)].kind == .scalar else { return false }
    let parts = parts(of: tree.string(value))
    return parts.count > 1 && parts.allSatisfy { meant($0, item).isCertain }
  }

  /// `secretariat: {partner: badan-contoh}`: the document that is named.
  private func named(_ mapping: YAMLTree.Index) -> ShapeMeant {
    let keys = Record(self, mapping).keys.filter { tree.nodes[Int($0.value)].kind == .scalar && !isAbsent($0.value) }
    guard let named = keys.first(where: { ["partner", "party", "dossier", "id"].contains($0.name) }) else {
      return ShapeMeant()
    }
    let text = textInFlow(tree.string(named.value)), isFlow = tree.nodes[Int(mapping)].style == .flow
    return ShapeMeant(written: text, fixes: keys.count == 1 && isFlow ? replacing(mapping, text) : [])
  }

  /// `parent: [[KS-2021-001]]`, as a link in a body is written: the one id in brackets within brackets; nil for others.
  private func insideBrackets(_ list: YAMLTree.Index) -> YAMLTree.Index? {
    let items = tree.children(list)
    guard items.count == 1, let item = items.first, tree.nodes[Int(item)].kind == .sequence else { return nil }
    let inside = tree.children(item)
    guard inside.count == 1, let id = inside.first, tree.nodes[Int(id)].kind == .scalar else { return nil }
    return id
  }

  private func bracketed(_ list: YAMLTree.Index) -> ShapeMeant {
    guard let id = insideBrackets(list) else { return ShapeMeant() }
    let text = textInFlow(tree.string(id)), isFlow = tree.nodes[Int(list)].style == .flow
    return ShapeMeant(written: text, fixes: isFlow ? replacing(list, text) : [])
  }

  private func isCode(_ text: String, _ item: FieldForm) -> Bool {
    guard case .code(let list) = item, case .at = vocabulary.place(of: text, in: list) else { return false }
    return true
  }

  // MARK: A text where fields belong

  /// `value: Rp 1,5 M`, `term: 5 tahun`, `organisation: Pemkab X`.
  private func record(of value: YAMLTree.Index, _ schema: RecordSchema) -> ShapeMeant {
    let text = tree.string(value)
    guard let meant = record(text, schema) else { return ShapeMeant(readings: amounts(in: text, schema)) }
    return ShapeMeant(written: meant.text, fixes: meant.isCertain ? replacing(value, meant.text) : [])
  }

  /// A text as the mapping that it stands for; nil where that cannot be told.
  private func record(_ text: String, _ schema: RecordSchema) -> Writing? {
    switch schema.bare {
    case nil: return nil
    case .field(let key):
      guard let field = schema.fields.first(where: { $0.name == "\(key)" }), let value = fitting(text, field.form)
      else { return nil }
      return Writing(text: "{\(field.name): \(value)}", isCertain: true)
    case .money: return money(text)
    case .named:
      return Writing(text: "{id: \(idMade(from: text)), name: \(textInFlow(text))}", isCertain: false)
    }
  }

  /// A text as the value of a field, where it can be one.
  private func fitting(_ text: String, _ form: FieldForm) -> String? {
    switch form {
    case .period: return Period(text) != nil ? text : PeriodAsWritten(text).certain?.description
    case .date, .milestone: return CalendarDate(text) != nil ? text : nil
    case .decimal:
      guard case .clear(let number) = NumberAsWritten(text) else { return nil }
      return "\(number)"
    case .word(let words): return wordMeant(by: text, among: words)
    default: return textInFlow(text)
    }
  }

  /// An amount of money from a text such as `Rp 1,5 juta`. Where the text names no currency, the model's own is shown
  /// and a person has to write it.
  private func money(_ text: String) -> Writing? {
    guard case .clear(let number) = NumberAsWritten(text) else { return nil }
    let named = currencies(in: text)
    return Writing(text: amount(number, named.first), isCertain: named.count == 1)
  }

  /// Every amount that a text can mean: `USD 2.5m` is two and a half million or thousand million.
  private func amounts(in text: String, _ schema: RecordSchema) -> [String] {
    guard case .money? = schema.bare, case .ambiguous(let numbers) = NumberAsWritten(text) else { return [] }
    let currency = currencies(in: text).first
    return numbers.map { amount($0, currency) }
  }

  private func amount(_ number: Decimal, _ currency: String?) -> String {
    "{amount: \(number), currency: \(currency ?? vocabulary.baseCurrency ?? "IDR")}"
  }

  private func currencies(in text: String) -> [String] {
    let letters = text.unicodeScalars.split { !$0.properties.isAlphabetic }.map(String.init)
    return letters.compactMap { vocabulary.codes(called: $0, in: .currency).first }
  }

  // MARK: Several where one belongs

  /// Items of one field each that were written as a list: `dates: [signed: 2024-01-15, in_force: 2024-02-01]`.
  private func merged(_ list: YAMLTree.Index, _ schema: RecordSchema) -> ShapeMeant {
    let items = tree.children(list)
    let pairs = items.flatMap { Record(self, $0).keys }
    let areFields =
      items.allSatisfy { tree.nodes[Int($0)].kind == .mapping }
      && pairs.allSatisfy { pair in schema.fields.contains { $0.name == pair.name } }
    guard areFields, !pairs.isEmpty, Set(pairs.map(\.name)).count == pairs.count else {
      return items.count == 1 && tree.nodes[Int(items[0])].kind == .scalar
        ? record(in: list, items[0], schema) : ShapeMeant()
    }
    let written = "{" + pairs.map { "\($0.name): \(inFlow($0.value))" }.joined(separator: ", ") + "}"
    let isFlow = tree.nodes[Int(list)].style == .flow
    return ShapeMeant(written: written, fixes: isFlow ? replacing(list, written) : withoutHyphens(list, items))
  }

  /// `term: [P5Y]`
  private func record(in list: YAMLTree.Index, _ item: YAMLTree.Index, _ schema: RecordSchema) -> ShapeMeant {
    guard let meant = record(tree.string(item), schema) else { return ShapeMeant() }
    let isCertain = meant.isCertain && tree.nodes[Int(list)].style == .flow
    return ShapeMeant(written: meant.text, fixes: isCertain ? replacing(list, meant.text) : [])
  }

  /// `owner: [direktorat]` is that one; of several a person has to choose.
  private func single(_ list: YAMLTree.Index) -> ShapeMeant {
    let items = tree.children(list)
    guard items.allSatisfy({ tree.nodes[Int($0)].kind == .scalar }) else { return ShapeMeant() }
    guard items.count == 1 else { return ShapeMeant(choices: items.prefix(6).map { shortened(tree.string($0)) }) }
    let text = tree.string(items[0])
    let fixes = tree.nodes[Int(list)].style == .flow ? replacing(list, textInFlow(text)) : withoutHyphens(list, items)
    return ShapeMeant(written: textInFlow(text), fixes: fixes)
  }

  /// `owner: {id: direktorat, name: Direktorat Pesisir}`
  private func code(under mapping: YAMLTree.Index, _ list: CodeList) -> ShapeMeant {
    let codes = Record(self, mapping).keys.map(\.value).filter { at in
      tree.nodes[Int(at)].kind == .scalar && isCode(tree.string(at), .code(list))
    }
    guard codes.count == 1, let code = codes.first else { return ShapeMeant() }
    let text = tree.string(code), isFlow = tree.nodes[Int(mapping)].style == .flow
    return ShapeMeant(written: text, fixes: isFlow ? replacing(mapping, text) : [])
  }

  /// `parties: {partner: dewan-mitra}` is a list of one; `parties: {dewan-mitra: {role: host}}` names each by its key.
  private func itemed(_ mapping: YAMLTree.Index, _ schema: RecordSchema) -> ShapeMeant {
    let keys = Record(self, mapping).keys
    if keys.allSatisfy({ key in schema.fields.contains { $0.name == key.name } }) {
      return ShapeMeant(written: "[\(inFlow(mapping))]", fixes: asOneItem(mapping))
    }
    let bare: StaticString? = if case .field(let name)? = schema.bare { name } else { nil }
    guard let name = schema.fields.contains(where: { $0.name == "id" }) ? "id" : bare,
      keys.allSatisfy({ tree.nodes[Int($0.value)].kind == .mapping })
    else { return ShapeMeant() }
    let items = keys.prefix(2).map { key in
      let more = Record(self, key.value).keys.map { "\($0.name): \(inFlow($0.value))" }
      return "{" + (["\(name): \(textInFlow(key.name))"] + more).joined(separator: ", ") + "}"
    }
    return ShapeMeant(written: "[" + items.joined(separator: ", ") + (keys.count > 2 ? ", …]" : "]"))
  }

  // MARK: Changes of the file

  private func replacing(_ value: YAMLTree.Index, _ text: String) -> [Diagnostic.Fix] {
    let node = tree.nodes[Int(value)]
    return node.style == .literal || node.style == .folded ? [] : [Diagnostic.Fix(span(value), text)]
  }

  /// Fixes that put blanks in the place of a list's hyphens, so that what its items hold becomes the value itself. None
  /// where the list does not stand in lines below one another.
  private func withoutHyphens(_ list: YAMLTree.Index, _ items: [YAMLTree.Index]) -> [Diagnostic.Fix] {
    let column = Int(tree.nodes[Int(list)].column), first = tree.nodes[Int(items[0])]
    let areLines = items.allSatisfy { item in
      let node = tree.nodes[Int(item)]
      return node.column == first.column && (items.count == 1 || node.style == .block)
    }
    guard areLines, tree.nodes[Int(list)].line == first.line else { return [] }
    return items.map { item in
      let line = Int(tree.nodes[Int(item)].line)
      return Diagnostic.Fix(Span(path: path, line: line, column: column, endLine: line, endColumn: column + 1), " ")
    }
  }

  /// Fixes that make a mapping the only item of a list: brackets around one in braces; else a hyphen before its first
  /// line and blanks before the others.
  private func asOneItem(_ mapping: YAMLTree.Index) -> [Diagnostic.Fix] {
    let node = tree.nodes[Int(mapping)]
    if node.style == .flow {
      return [
        Diagnostic.Fix(Span(path: path, line: Int(node.line), column: Int(node.column)), "["),
        Diagnostic.Fix(Span(path: path, line: Int(node.endLine), column: Int(node.endColumn)), "]")
      ]
    }
    let last =
      tree.nodes[Int(mapping)..<Int(node.next)].filter { $0.kind == .scalar || $0.style == .flow }.map(\.endLine).max()
      ?? node.line
    let first = Diagnostic.Fix(Span(path: path, line: Int(node.line), column: Int(node.column)), "- ")
    guard last > node.line else { return [first] }
    return [first] + (Int(node.line) + 1...Int(last)).map { Diagnostic.Fix(Span(path: path, line: $0), "  ") }
  }
}
