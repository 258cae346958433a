package import Diagnostics
internal import Markup

// What a wrong argument may have meant, and where the list of what there is stands.

extension PlanningModel {
  /// The entries of a list of codes, with what they are called.
  package func candidates(of list: CodeList) -> [Meant.Candidate] {
    switch list {
    case .stage: stages.map { candidate($0.id, $0.name) }
    case .instrument: instruments.map { candidate($0.id, $0.name) }
    case .theme: themes.map { candidate($0.id, $0.name) }
    case .classification: classifications.map { candidate($0.id, $0.name) }
    case .partnerKind: partnerKinds.map { candidate($0.id, $0.name) }
    case .unit: units.map { candidate($0.id, $0.name) }
    case .mandate: mandates.map { candidate($0.id, $0.name) }
    case .checklist: checklist.map { candidate($0.id, $0.name) }
    case .country:
      countryTable.rows.map {
        Meant.Candidate($0.code, names: [$0.name.id, $0.name.en, $0.threeLetters] + $0.otherNames, label: $0.name)
      }
    case .currency: currencyTable.rows.map { Meant.Candidate($0.code, names: [$0.name.id, $0.name.en], label: $0.name) }
    case .competency, .subject, .language, .sdg, .dac: vocabulary.codes(of: list).map { Meant.Candidate($0) }
    }
  }

  /// Where the list of such codes stands: the model's own in its file, a standard's in the standard.
  package func whereListed(_ list: CodeList) -> Bilingual {
    guard let key = list.keyInModel else {
      let standard = list.fault.source ?? ""
      return Bilingual(id: "kodenya dari \(standard)", en: "its codes are those of \(standard)")
    }
    return Bilingual(id: "daftarnya di \(file.path), isian \(key)", en: "the list is in \(file.path), under \(key)")
  }
}

extension Handbook {
  /// The documents of some kinds, with what they are called.
  package func candidates(of kinds: [ContentKind]) -> [Meant.Candidate] {
    targets.filter { kinds.contains($0.kind) }.map { target in
      let document = document(target)
      let others = (document as? Partner)?.otherNames ?? []
      return candidate(document.id, document.name, others: others)
    }
  }
}

extension ContentKind {
  /// The command that lists the documents of this kind.
  package var whereListed: Bilingual {
    let command = "naskah list '{kind: \(word)}'"
    return Bilingual(id: "\(command) menyebut semuanya", en: "\(command) lists them all")
  }
}

extension ParsedFile {
  /// The document as a wrong argument may have meant it, before anything is read: by its id and what its title says;
  /// nil without an id.
  var candidate: Meant.Candidate? {
    guard let id = statedId, let tree = frontMatter else { return nil }
    let title = ["title", "name", "term"].compactMap { (key: StaticString) in tree.value(0, key) }.first
    let texts = title.map { at in
      tree.nodes[Int(at)].kind == .scalar
        ? [tree.string(at)] : tree.children(at).filter { tree.nodes[Int($0)].kind == .scalar }.map(tree.string)
    }
    return Meant.Candidate(id, names: texts ?? [])
  }
}

extension CodeList {
  /// The model's key for the list; nil for a standard's.
  fileprivate var keyInModel: String? {
    switch self {
    case .stage: "stages"
    case .instrument: "instruments"
    case .theme: "themes"
    case .classification: "classifications"
    case .partnerKind: "partner_kinds"
    case .unit: "units"
    case .mandate: "mandates"
    case .competency: "competencies"
    case .subject: "subjects"
    case .checklist: "checklist"
    case .country, .currency, .language, .sdg, .dac: nil
    }
  }
}

private func candidate(_ id: String, _ name: LocalizedText?, others: [String] = []) -> Meant.Candidate {
  let texts = name?.texts ?? []
  let saysMore = texts.contains { wordKey($0) != wordKey(id) }
  let label = name.flatMap { saysMore ? Bilingual(id: $0.text(in: "id"), en: $0.text(in: "en")) : nil }
  return Meant.Candidate(id, names: texts + others, label: label)
}
