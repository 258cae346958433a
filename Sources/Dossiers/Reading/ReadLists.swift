import Diagnostics
import Markup

// The lists whose codes dossiers and partners write: units, mandates, levels, themes, kinds of partners and others.

extension ModelReader {
  mutating func readLists() {
    model.units = named("units")
    readAuthors()
    model.mandates = named("mandates")
    model.classifications = named("classifications")
    if model.classifications.isEmpty { model.classifications = PlanningModel.oneLevel }
    model.themes = list("themes") { record, id, at in
      PlanningModel.Theme(
        id: id, name: record.localized("name").value ?? LocalizedText(plain: id),
        sdg: record.texts("sdg").value?.map(\.value) ?? [],
        dac: record.text("dac").value, at: at)
    }
    model.partnerKinds = list("partner_kinds") { record, id, at in
      PlanningModel.PartnerKind(
        id: id, name: record.localized("name").value, family: record.text("family").value, at: at)
    }
    model.endReasons = texts("end_reasons")
    model.subjects = texts("subjects")
    model.competencies = texts("competencies")
  }

  /// The addresses by which a change of a dossier is known to come from a unit.
  private mutating func readAuthors() {
    let places = Dictionary(zip(model.units.map(\.id), model.units.indices), uniquingKeysWith: { first, _ in first })
    for record in source("units").records("units", { $0 }).value ?? [] {
      guard let unit = record.text("id").value.flatMap({ places[$0] }) else { continue }
      for author in record.texts("authors").value ?? [] {
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
    model.checklist = list("checklist") { record, id, _ in
      let named = record.texts("instruments")
      for item in named.value ?? [] where places[item.value] == nil {
        unknown.append(
          unknownInModel(
            Bilingual(id: "bentuk naskah", en: "instrument"), item.value, at: record.checking.span(item.at),
            known: known))
      }
      return PlanningModel.ChecklistItem(
        id: id, name: record.localized("name").value ?? LocalizedText(plain: id),
        instruments: named.isPresent ? (named.value ?? []).flatMap { places[$0.value] ?? [] } : nil)
    }
    found += unknown
  }
}
