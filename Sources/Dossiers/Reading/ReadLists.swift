import Diagnostics
import Markup

// The lists whose codes dossiers and partners write: units, mandates, levels, themes, kinds of partners and others.

enum UnitFields {
  static let name = TypedField<LocalizedText>.localized("name", "nama", "name", .namesOffice)
  static let authors = TypedField<[Item<String>]>.textOrTexts(
    "authors", "alamat surel pencatat", "addresses of those who record")

  static let schema = RecordSchema(
    Bilingual(id: "unit", en: "a unit"), [NamedFields.id.schema, name.schema, authors.schema], bare: .named)
}

enum ThemeFields {
  static let sdg = TypedField<[Item<String>]>.codeOrCodes(.sdg, "sdg", "TPB/SDG", "SDG")
  static let dac = TypedField<String>.code(.dac, "dac", "sektor DAC", "DAC sector")

  static let schema = NamedFields.schema(Bilingual(id: "tema", en: "a theme"), [sdg.schema, dac.schema])
}

enum PartnerKindFields {
  static let family = TypedField<String>.text("family", "golongan", "family")

  static let schema = NamedFields.schema(Bilingual(id: "jenis mitra", en: "a kind of partner"), [family.schema])
}

enum ChecklistFields {
  static let instruments = TypedField<[Item<String>]>.textOrTexts("instruments", "bentuk naskah", "instruments")

  static let schema = NamedFields.schema(
    Bilingual(id: "butir kelengkapan", en: "an item of the checklist"), [instruments.schema])
}

extension ModelReader {
  mutating func readLists() {
    model.units = named(ModelFields.units)
    readAuthors()
    model.mandates = named(ModelFields.mandates)
    model.classifications = named(ModelFields.classifications)
    if model.classifications.isEmpty { model.classifications = PlanningModel.oneLevel }
    model.themes = list(ModelFields.themes) { record, id, at in
      PlanningModel.Theme(
        id: id, name: record[NamedFields.name].value ?? LocalizedText(plain: id),
        sdg: record[ThemeFields.sdg].value?.map(\.value) ?? [],
        dac: record[ThemeFields.dac].value, at: at)
    }
    model.partnerKinds = list(ModelFields.partnerKinds) { record, id, at in
      PlanningModel.PartnerKind(
        id: id, name: record[NamedFields.name].value, family: record[PartnerKindFields.family].value, at: at)
    }
    model.endReasons = texts(ModelFields.endReasons)
    model.subjects = texts(ModelFields.subjects)
    model.competencies = texts(ModelFields.competencies)
  }

  /// The addresses by which a change of a dossier is known to come from a unit.
  private mutating func readAuthors() {
    let places = Dictionary(zip(model.units.map(\.id), model.units.indices), uniquingKeysWith: { first, _ in first })
    for record in source(ModelFields.units)[ModelFields.units].items() {
      guard let unit = record[NamedFields.id].value.flatMap({ places[$0] }) else { continue }
      for author in record[UnitFields.authors].items() {
        let address = author.value.lowercased()
        if let first = model.unitOfAuthor[address], first != unit {
          found.append(authorTwice(author.value, at: record.checking.span(author.at), first: model.units[first].id))
        } else {
          model.unitOfAuthor[address] = unit
        }
      }
    }
  }

  /// An address at a second unit: nobody can tell which of the two wrote.
  private func authorTwice(_ address: String, at span: Span, first unit: String) -> Diagnostic {
    modelMistake(
      Bilingual(
        id: "alamat “\(shortened(address))” sudah tertulis pada unit “\(unit)”",
        en: "the address “\(shortened(address))” stands at the unit “\(unit)” already"),
      help: Bilingual(id: "tulis alamat itu pada satu unit saja", en: "write the address at one unit only"), at: span)
  }

  /// What must be ready before a signature: for the instruments that an item names, or for all where it names none. An
  /// instrument that the model does not have is reported, and the item is not asked of it.
  mutating func readChecklist() {
    var unknown: [Diagnostic] = []
    let known = model.instruments.map(\.code)
    // Where there are several procedures, one code may be that of several instruments.
    let places = Dictionary(grouping: known.indices) { known[$0] }
    model.checklist = list(ModelFields.checklist) { record, id, _ in
      let named = record[ChecklistFields.instruments]
      for item in named.value ?? [] where places[item.value] == nil {
        unknown.append(
          unknownInModel(
            Bilingual(id: "bentuk naskah", en: "instrument"), item.value, at: record.checking.span(item.at),
            known: known))
      }
      return PlanningModel.ChecklistItem(
        id: id, name: record[NamedFields.name].value ?? LocalizedText(plain: id),
        instruments: named.isPresent ? (named.value ?? []).flatMap { places[$0.value] ?? [] } : nil)
    }
    found += unknown
  }
}
