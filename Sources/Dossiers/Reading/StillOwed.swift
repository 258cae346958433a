package import Diagnostics
internal import Markup

extension Dossier {
  /// The titles of the fields that a stage asks for and the file does not give. A section of which nothing is there
  /// stands for all of its fields.
  ///
  /// - Parameter besides: paths that are not asked about.
  package func lacks(
    at stage: Int, needsApproval: Bool, under model: PlanningModel, besides: Set<String> = []
  ) -> [Bilingual] {
    guard let tree = file.frontMatter, tree.nodes.first?.kind == .mapping else { return [] }
    var named: Set<String> = []
    return model.owed(at: stage, needsApproval: needsApproval, in: procedure).compactMap { path in
      guard !besides.contains(path), !gives(path, tree), owes(path, under: model),
        model.vocabulary.isDossierPath(path)
      else { return nil }
      let section = String(path.prefix { $0 != "." })
      let isWhole = tree.value(0, Array(section.utf8)) == nil
      guard named.insert(isWhole ? section : path).inserted else { return nil }
      let title = model.vocabulary.title(of: isWhole ? section : path)
      // “Drafted” in a list of what is missing would be read as what was done.
      let isDay = section == Dossier.Fields.dates.schema.name && !isWhole
      return isDay ? Bilingual(id: "tanggal \(title.id)", en: "date \(title.en)") : title
    }
  }

  /// Full powers are asked of what binds states only (LEG-603).
  private func owes(_ path: String, under model: PlanningModel) -> Bool {
    guard path == "legal.full_powers", let instrument = instrument.value else { return true }
    return model.instruments[instrument].isBinding && model.instruments[instrument].isInternational
  }

  /// Whether the file says anything in the field at a path, wholly or in part.
  package func gives(_ path: String) -> Bool {
    guard let tree = file.frontMatter, tree.nodes.first?.kind == .mapping else { return false }
    return gives(path, tree)
  }

  private func gives(_ path: String, _ tree: YAMLTree) -> Bool {
    if path == "evaluation.final" {
      return evaluation.value?.reports.value?.contains { $0.kind.value == .final } ?? false
    }
    var at: YAMLTree.Index = 0
    for key in path.utf8.split(separator: UInt8(ascii: ".")) {
      guard tree.nodes[Int(at)].kind == .mapping else { return true }
      guard let next = tree.value(at, named: Substring(key)), !tree.isNull(next) else {
        return tree.givesInPart(path.utf8.split(separator: UInt8(ascii: ".")).map(Array.init))
      }
      at = next
    }
    return tree.nodes[Int(at)].kind == .scalar || tree.nodes[Int(at)].next > at + 1
  }
}

extension YAMLTree {
  /// Whether a milestone of `dates` stands under `dates.partial`: its year or month is known, and no more is owed.
  func givesInPart(_ keys: [[UInt8]]) -> Bool {
    guard keys.count == 2, keys[0].elementsEqual("dates".utf8), let dates = value(0, "dates"),
      nodes[Int(dates)].kind == .mapping,
      let partial = value(dates, "partial"), nodes[Int(partial)].kind == .mapping, let year = value(partial, keys[1])
    else { return false }
    return !isNull(year)
  }
}

extension Vocabulary {
  /// What the field at a path of a dossier's front matter is called; the path where the schema has no such field.
  func title(of path: String) -> Bilingual {
    var fields = dossierSchema.fields
    var title = Bilingual(id: path, en: path)
    for key in path.split(separator: ".") {
      guard let field = fields.first(where: { $0.name == key }) else { return title }
      title = field.title
      if case .record(let inner) = field.form { fields = inner.fields }
    }
    return title
  }
}
