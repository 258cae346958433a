internal import Diagnostics
internal import Dossiers

/// A field as a register tells it.
struct ToldField {
  let place: FieldPlace
  /// Several stand for a list.
  let values: [String]

  /// What stands in a cell. Of one value it is that very text: joining would copy it for each of many thousand rows.
  var text: String {
    if values.count == 1 { return values[0] }
    return values.joined(separator: "; ")
  }
}

/// The fields that the rows of a register tell, each found once and shared. Tens of thousands of rows have the same few
/// fields, and would otherwise each keep a copy of every field's name.
struct ToldPlaces {
  private var fields: [String: FieldPlace?] = [:]
  private var cells: [String: FieldPlace] = [:]
  private let schema: RecordSchema
  /// The language of texts.
  private let first: String

  init(under model: PlanningModel) {
    schema = model.vocabulary.schema(of: .dossier)
    first = model.organisation.languages.first ?? ""
  }

  /// How many have been found.
  var count: Int { fields.count + cells.count }

  mutating func field(_ name: String) -> FieldPlace? {
    if let known = fields[name] { return known }
    let found = FieldPlace(name, in: schema)?.inLanguage(first)
    fields[name] = .some(found)
    return found
  }

  mutating func cell(_ heading: String) -> FieldPlace {
    if let known = cells[heading] { return known }
    let made = FieldPlace.cellWithoutField(heading)
    cells[heading] = made
    return made
  }
}

extension DossierDraft {
  var memoryRow: RegisterMemory.Row { RegisterMemory.Row(register: register, key: sourceKey) }

  /// What the register tells, field by field, without what it leaves open.
  func told(_ places: inout ToldPlaces) -> [ToldField] {
    var fields: [ToldField] = []
    func add(_ name: String, _ value: String?) {
      guard let value, let place = places.field(name) else { return }
      fields.append(ToldField(place: place, values: [value]))
    }
    add("title", title)
    add("owner", owner)
    for (name, cell) in [("signed", signed), ("in_force", inForce), ("expires", expires)] {
      add("dates.\(name)", cell.day?.description)
      add("dates.partial.\(name)", cell.partial)
    }
    add("term.duration", duration.flatMap { $0.isZero ? nil : $0.description })
    if let place = places.field("parties.partner") { fields.append(ToldField(place: place, values: parties)) }
    for cell in rest { fields.append(ToldField(place: places.cell(cell.heading), values: [cell.text])) }
    return fields
  }
}

/// What a register that comes again changes in a dossier.
struct DossierUpdate {
  private(set) var file: SourceFile
  private(set) var changes: [Bilingual] = []
  private(set) var conflicts: [Bilingual] = []
  /// Conflicts that were settled for the dossier.
  private(set) var kept: [Bilingual] = []
  private let first: String

  /// - Parameter memory: what the register said before. What it says now is added, except for fields that are left in
  ///   conflict: they have to be told again.
  init(
    of dossier: Dossier, by draft: DossierDraft, under model: PlanningModel, preferring preferred: PreferredSide?,
    _ places: inout ToldPlaces, _ memory: inout RegisterMemory
  ) {
    file = dossier.sourceFile
    first = model.organisation.languages.first ?? ""
    let row = draft.memoryRow, isKnown = memory.knows(row)
    for told in draft.told(&places) {
      let own = dossier.value(of: told.place, first: first) ?? .null
      let before = memory[row, told.place.name], isList = told.place.isList
      let new = isList ? added(told, to: own, before) : [told.text]
      let differs = isList ? !new.isEmpty : !isSaid(told.text, own)
      if differs {
        // The register says what it said before, so it is the dossier that was changed by hand, and it stays so.
        if isKnown, before == told.text { continue }
        let isUntouched = isKnown && (isList || before.map { isSaid($0, own) } ?? (own == .null))
        let difference = difference(told.place.name, told.text, own.exactCellText)
        if !isUntouched, preferred == .handbook {
          kept.append(difference.settled(for: Bilingual(id: "dosier", en: "the dossier")))
        } else {
          let isTaken = (isUntouched || preferred == .file) && take(new, of: told, own)
          guard isTaken else {
            conflicts.append(difference)
            continue
          }
        }
      }
      memory[row, told.place.name] = told.text
    }
    tellNewNumbers(of: draft, dossier, preferring: preferred)
  }

  /// Numbers are compared without signs and blanks. A number that the dossier lacks is told and never written, because
  /// the register does not tell where in the dossier's list it belongs.
  private mutating func tellNewNumbers(
    of draft: DossierDraft, _ dossier: Dossier, preferring preferred: PreferredSide?
  ) {
    let numbers = Set((dossier.numbers.value ?? []).compactMap { $0.number.value.map(wordKey) })
    for number in draft.numbers where !numbers.contains(wordKey(number.text)) {
      let difference = difference("numbers", number.text, "")
      if preferred == .handbook {
        kept.append(difference.settled(for: Bilingual(id: "dosier", en: "the dossier")))
      } else {
        conflicts.append(difference)
      }
    }
  }

  private func isSaid(_ text: String, _ own: JSON) -> Bool { onOneLine(own.exactCellText) == onOneLine(text) }

  /// Items that the dossier lacks, and that the register has not told before. If the register told an item before,
  /// somebody has taken it out of the dossier by hand, and it stays out.
  private func added(_ told: ToldField, to own: JSON, _ before: String?) -> [String] {
    let known = (before ?? "").pieces(between: ";").map(\.withoutBlanksAtEnds)
    guard case .array(let items) = own else { return told.values.filter { !known.contains($0) } }
    return told.values.filter { !items.contains(.string($0)) && !known.contains($0) }
  }

  private mutating func take(_ new: [String], of told: ToldField, _ own: JSON) -> Bool {
    var value = JSON.string(told.text)
    if told.place.isList {
      let items: [JSON] = if case .array(let items) = own { items } else { [] }
      value = .array(items + new.map(JSON.string))
    }
    do throws(FieldNotSet) {
      file = try setField(told.place, to: value, in: file, first: first)
    } catch {
      conflicts.append(error.why)
      return false
    }
    let old = own.exactCellText
    changes.append(
      Bilingual(
        id: "\(told.place.name): “\(old.isEmpty ? "–" : shortened(old))” menjadi “\(shortened(value.exactCellText))”",
        en: "\(told.place.name): “\(old.isEmpty ? "–" : shortened(old))” becomes “\(shortened(value.exactCellText))”"))
    return true
  }

  private func difference(_ field: String, _ register: String, _ own: String) -> Bilingual {
    let own = own.isEmpty ? "–" : shortened(own)
    return Bilingual(
      id: "\(field): daftar menulis “\(shortened(register))”, dosier “\(own)”",
      en: "\(field): the register has “\(shortened(register))”, the dossier “\(own)”")
  }
}

extension Bilingual {
  /// A conflict of which one side's word stands.
  func settled(for side: Bilingual) -> Bilingual {
    Bilingual(id: "\(id); yang berlaku: \(side.id)", en: "\(en); what stands: \(side.en)")
  }
}
