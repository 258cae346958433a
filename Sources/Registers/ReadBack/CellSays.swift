internal import Diagnostics
internal import Dossiers

// What a cell says, held against values of files.

extension ExportedCell {
  var isEmpty: Bool { text.isEmpty }

  var text: String {
    switch said {
    case .text(let text): text
    case .items(let items): items.allSatisfy(\.isEmpty) ? "" : items.joined(separator: "; ")
    }
  }

  /// Whether an export would write a value as this cell: in either language, or so that nothing is lost.
  func says(_ value: JSON) -> Bool {
    switch said {
    case .text(let text):
      let forms = [value.cellText(in: .indonesian), value.cellText(in: .english), value.exactCellText]
      return forms.contains { isSame($0, text) } || isEmpty && value.isNothing
    case .items(let items):
      guard case .array(let values) = value else { return isEmpty && value.isNothing }
      let count = max(items.count, values.count)
      return (0..<count).allSatisfy { index in
        let value = index < values.count ? values[index] : .null, text = index < items.count ? items[index] : ""
        return isSame(value.cellText(in: .english), text) || isSame(value.cellText(in: .indonesian), text)
      }
    }
  }

  /// Whether another cell says the same.
  func isAs(_ other: ExportedCell) -> Bool { isSame(text, other.text) }

  private func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    if field.isNumber, let a = Double(one), let b = Double(other) { return a == b }
    return onOneLine(one).withoutBlanksAtEnds == onOneLine(other).withoutBlanksAtEnds
  }

  /// The value to write; nil where the cell cannot be read as one.
  var value: JSON? {
    switch said {
    case .text(let text): return field.value(ofCell: text)
    case .items(let items):
      let values = items.map { text -> JSON in
        guard !text.isEmpty else { return .null }
        guard field.isListOfLists else { return .string(text) }
        return .array(text.pieces(between: ";").map { .string(String($0).withoutBlanksAtEnds) })
      }
      return values.allSatisfy { $0 == .null } ? .null : .array(values)
    }
  }

  /// The field with the language that the file's text is written in: that of the file, or that of a text in the
  /// handbook which names none.
  func writing(beside ours: JSON, first: String) -> FieldPlace {
    field.inLanguage(ours.hasTextsByLanguage ? language.rawValue : first)
  }

  // MARK: Told

  private var name: String { "\(field.name) (\(place.reference))" }

  func told(_ why: Bilingual) -> Bilingual { Bilingual(id: "\(name): \(why.id)", en: "\(name): \(why.en)") }

  func told(from old: JSON, to new: JSON) -> Bilingual {
    told(
      Bilingual(
        id: "“\(shown(old.exactCellText))” menjadi “\(shown(new.exactCellText))”",
        en: "“\(shown(old.exactCellText))” becomes “\(shown(new.exactCellText))”"))
  }

  func conflict(_ ours: JSON, before: MergeExport.Before) -> Bilingual {
    let theirs = shown(text), own = shown(ours.exactCellText)
    guard let old = before.text.map(shown) else {
      return told(
        Bilingual(
          id:
            "berkas menulis “\(theirs)”, buku pegangan “\(own)”; yang mana yang berubah tidak diketahui (lihat --base)",
          en: "the file has “\(theirs)”, the handbook “\(own)”; which of them changed is not known (see --base)"))
    }
    return told(
      Bilingual(
        id: "dulu “\(old)”, di berkas kini “\(theirs)”, di buku pegangan “\(own)”: pilih sendiri",
        en: "once “\(old)”, now “\(theirs)” in the file and “\(own)” in the handbook: choose yourself"))
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "–" : shortened(text) }
}

extension JSON {
  fileprivate var isNothing: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let items): items.allSatisfy(\.isNothing)
    default: false
    }
  }
}

extension JSON {
  fileprivate var hasTextsByLanguage: Bool {
    switch self {
    case .null, .object: true
    case .array(let items): items.contains(where: \.hasTextsByLanguage)
    default: false
    }
  }
}

extension FieldPlace {
  /// Why a value cannot stand in the field: a day that there is not, a word that the model does not have.
  func refusal(of value: JSON, under model: PlanningModel) -> Bilingual? {
    switch value {
    case .null: return isRequired ? Bilingual(id: "tidak boleh kosong", en: "must not be empty") : nil
    case .array(let items): return items.lazy.compactMap { $0 == .null ? nil : refusal(of: $0, under: model) }.first
    case .string(let text): return refusal(ofText: text, form, under: model)
    case .bool, .number, .object: return nil
    }
  }

  private func refusal(ofText text: String, _ form: FieldForm, under model: PlanningModel) -> Bilingual? {
    if text.hasPrefix("=") || isProgramError(text) {
      return Bilingual(
        id: "“\(shortened(text))” adalah rumus tanpa hasil: tulis isinya dengan tangan",
        en: "“\(shortened(text))” is a formula without a result: write the content by hand")
    }
    switch form {
    case .list(let item), .listOrOne(let item): return refusal(ofText: text, item, under: model)
    case .period: return Period(text) == nil ? noPeriod(text) : nil
    case .date, .milestone:
      guard CalendarDate(text) == nil else { return nil }
      return Bilingual(
        id: "“\(shortened(text))” bukan hari: tulis TTTT-BB-HH", en: "“\(shortened(text))” is no day: write YYYY-MM-DD")
    case .integer, .decimal:
      guard Double(text) == nil else { return nil }
      return Bilingual(id: "“\(shortened(text))” bukan angka", en: "“\(shortened(text))” is no number")
    case .code(let list):
      let called = model.vocabulary.codes(called: text, in: list)
      return refusal(of: text, among: model.vocabulary.codes(of: list), meant: called.count == 1 ? called[0] : nil)
    case .word(let words): return refusal(of: text, among: words)
    default: return nil
    }
  }

  private func noPeriod(_ text: String) -> Bilingual {
    if case .clear(let period) = PeriodAsWritten(text) { return writtenOtherwise(text, period.description) }
    return Bilingual(
      id: "“\(shortened(text))” bukan jangka waktu: tulis misalnya P5Y untuk lima tahun",
      en: "“\(shortened(text))” is no duration: write for example P5Y for five years")
  }

  private func writtenOtherwise(_ text: String, _ right: String) -> Bilingual {
    Bilingual(id: "“\(shortened(text))” ditulis \(right)", en: "“\(shortened(text))” is written \(right)")
  }

  private func refusal(of text: String, among words: [String], meant: String? = nil) -> Bilingual? {
    guard !words.contains(text) else { return nil }
    if let meant = meant ?? wordMeant(by: text, among: words) { return writtenOtherwise(text, meant) }
    let near = suggest(text, from: words).first ?? words.first ?? ""
    return Bilingual(
      id: "“\(shortened(text))” tidak dikenal; misalnya \(near)",
      en: "“\(shortened(text))” is not known; for example \(near)")
  }
}
