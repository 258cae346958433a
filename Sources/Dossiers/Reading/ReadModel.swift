package import Diagnostics
import FoundationEssentials
package import Markup

/// Reads `content/planning-model.yml`, validated like any content. Without the file the built-in national profile
/// stands in, and a finding says so. A list that the model lacks leaves its field free.
package func readModel(_ file: ParsedFile?) -> Diagnosed<PlanningModel> {
  let path = "content/planning-model.yml"
  guard let file else {
    let base = readModel(parse(SourceFile(path: path, text: Data.profileNational))).value
    return Diagnosed(base, [modelAbsent(Span(path: path, line: 1))])
  }
  guard let tree = file.frontMatter, !file.frontMatterIsBroken, tree.nodes.first?.kind == .mapping else {
    var model = PlanningModel(file: file)
    model.classifications = [PlanningModel.Named(id: "", name: LocalizedText(plain: ""), at: YAMLTree.absent)]
    let diagnostics =
      file.diagnostics.contains { $0.severity == .error }
      ? file.diagnostics : file.diagnostics + [modelAbsent(Span(path: path, line: 1))]
    return Diagnosed(model, diagnostics.map { $0.severity == .error ? $0.decidingAccess() : $0 })
  }
  var reader = ModelReader(file: file, tree: tree)
  reader.readAll()
  let found = (file.diagnostics + reader.diagnostics).map {
    decidesAccess($0, in: file.path, tree) ? $0.failingAccess() : $0
  }
  return Diagnosed(reader.model, found)
}

/// Whether a mistake stands in a part of the model that says who may see what.
private func decidesAccess(_ finding: Diagnostic, in path: String, _ tree: YAMLTree) -> Bool {
  guard finding.severity == .error || finding.code == "FM-015" else { return false }
  let site = tree.value(0, "site")
  let isSiteMapping = site.map { tree.nodes[Int($0)].kind == .mapping } ?? true
  let parts = [
    tree.value(0, "profile"), tree.value(0, "classifications"), tree.value(0, "default_classification"),
    tree.value(0, "levels"), tree.value(0, "fields"),
    isSiteMapping ? site.flatMap { tree.value($0, "audience") } : site
  ]
  return parts.compactMap { $0 }.contains { tree.span($0, in: path).holds(finding.span) }
}

private func modelAbsent(_ span: Span) -> Diagnostic {
  modelMistake(
    Bilingual(id: "tidak ada model perencanaan yang terbaca", en: "there is no planning model that can be read"),
    help: Bilingual(
      id:
        """
        tulis content/planning-model.yml; untuk mulai cukup \u{201C}profile: national\u{201D} dan \
        \u{201C}organisation\u{201D}
        """,
      en:
        """
        write content/planning-model.yml; to begin, \u{201C}profile: national\u{201D} and \
        \u{201C}organisation\u{201D} are enough
        """
    ), at: span
  ).decidingAccess()
}

/// The typed model from a file and, where it names one, the profile below it: each top-level key the file gives
/// replaces the profile's.
struct ModelReader {
  var model: PlanningModel
  let own: Record
  /// The profiles below the model, by name: most models rest on one.
  let bases: [(id: String, record: Record)]
  /// What stands where the model says nothing itself: the first of them.
  var base: Record? { bases.first?.record }
  var found: [Diagnostic] = []

  init(file: ParsedFile, tree: YAMLTree) {
    model = PlanningModel(file: file)
    let languages = tree.value(0, "organisation").flatMap { tree.value($0, "languages") }.map { at in
      tree.nodes[Int(at)].kind == .sequence
        ? tree.children(at).filter { tree.nodes[Int($0)].kind == .scalar }.map(tree.string) : []
    }
    let profiles = tree.profilesNamed
    let levels = tree.levelIds ?? profiles.first?.tree.levelIds ?? []
    let vocabulary = Vocabulary(languages: languages ?? [], levels: levels)
    func record(_ tree: YAMLTree, path: String) -> Record {
      var checking = Checking(path: path, tree: tree, vocabulary: vocabulary)
      checking.record(0, modelSchema)
      return Record(checking, 0)
    }
    own = record(tree, path: file.path)
    bases = profiles.map { ($0.id, record($0.tree, path: "")) }
  }

  var diagnostics: [Diagnostic] { own.checking.diagnostics + found }

  mutating func readAll() {
    readVersion()
    readOrganisation()
    readLists()
    readProcedures()
    readChecklist()
    readOwnFields()
    readRules()
    readScores()
    model.settleVocabularies()
    readChoices()
    readConditions()
    readOwnRules()
    checkReferences()
  }

  // MARK: Where a key is read from

  func source(_ key: StaticString) -> Record { own.node(key) >= 0 || base == nil ? own : base ?? own }

  func part(_ key: StaticString) -> Record { source(key).part(key) }

  /// Places only of the handbook's own file: a profile has none.
  func place(_ at: YAMLTree.Index, from key: StaticString) -> YAMLTree.Index {
    own.node(key) >= 0 ? at : YAMLTree.absent
  }

  private func place(_ at: YAMLTree.Index, in record: Record) -> YAMLTree.Index {
    record.checking.path == own.checking.path ? at : YAMLTree.absent
  }

  /// - Parameter given: where the list stands; nil for where the model has it.
  mutating func list<Value>(
    _ key: StaticString, in given: Record? = nil, _ read: (Record, String, YAMLTree.Index) -> Value
  ) -> [Value] {
    let source = given ?? source(key)
    var values: [Value] = [], seen: [String: YAMLTree.Index] = [:]
    if source.hasUnreadableItem(key) { model.listsInPart.insert("\(key)") }
    for record in source.records(key, { $0 }).value ?? [] {
      guard let id = record.text("id").value else { continue }
      let at = place(record.at, in: source)
      if let first = seen[id] {
        found.append(idTwice(id, at: own.checking.span(record.node("id")), first: own.checking.span(first)))
        continue
      }
      seen[id] = record.node("id")
      if at >= 0 { idWritable(id, at: record.node("id")) }
      values.append(read(record, id, at))
    }
    return values
  }

  /// Dossiers write a list's ids again and again: one word, with hyphens for blanks. Capitals are an organisation's own
  /// affair (`TF-1`).
  mutating func idWritable(_ id: String, at node: YAMLTree.Index) {
    let isPlain = !id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 } && !id.unicodeScalars.contains("\u{A0}")
    if isPlain { return }
    let words = id.split(whereSeparator: { $0.isWhitespace }).joined(separator: "-")
    found.append(
      modelMistake(
        Bilingual(
          id: "id \u{201C}\(shortened(id))\u{201D} memuat spasi atau kosong",
          en: "the id \u{201C}\(shortened(id))\u{201D} has blanks or is empty"),
        help: Bilingual(
          id: "tulis id: \(words.isEmpty ? "unit-1" : words), dan nama lengkapnya di \u{201C}name\u{201D}",
          en: "write id: \(words.isEmpty ? "unit-1" : words), and the full name in \u{201C}name\u{201D}"),
        at: own.checking.span(node)))
  }

  mutating func named(_ key: StaticString) -> [PlanningModel.Named] {
    list(key) { record, id, at in
      PlanningModel.Named(id: id, name: record.localized("name").value ?? LocalizedText(plain: id), at: at)
    }
  }

  // MARK: Parts

  /// The version of the model's own form, of which there is one.
  mutating func readVersion() {
    let version = own.number("model")
    guard let number = version.value, number != 1 else { return }
    found.append(
      modelMistake(
        Bilingual(
          id: "model ini versi \(number), sedangkan program ini mengenal versi 1",
          en: "this model is of version \(number), and this program knows version 1"),
        help: Bilingual(
          id: "tulis “model: 1”; kalau benar versi \(number), pasang Naskah yang lebih baru",
          en: "write “model: 1”; if it truly is version \(number), install a newer Naskah"),
        at: own.checking.span(version.at)))
  }

  mutating func readOrganisation() {
    let part = part("organisation")
    var organisation = PlanningModel.Organisation()
    organisation.id = part.text("id").value ?? ""
    organisation.name = part.localized("name").value ?? LocalizedText(plain: organisation.id)
    organisation.letterhead = part.localizedTexts("letterhead").items().map(\.value)
    if let languages = part.texts("languages").value?.map(\.value), !languages.isEmpty {
      organisation.languages = languages
    }
    let zone = part.text("time_zone")
    let mistake = zone.value.flatMap { timeZoneMistake($0, at: part.checking.span(zone.at)) }
    if let mistake { found.append(mistake) } else { organisation.timeZone = zone.value }
    if let days = part.numbers("working_week").value { organisation.workingWeek = Set(days.map { $0.value + 1 }) }
    organisation.holidays = Set((part.numbers("holidays").value ?? []).map { CalendarDate(ordinal: $0.value) })
    model.organisation = organisation

    let site = self.part("site")
    model.site.title = site.localized("title").value
    model.site.languages = site.texts("languages").value?.map(\.value)
    let theme = site.part("theme")
    model.site.accent = colour(theme.text("accent"), in: theme)
    readNavigation(site)
    model.site.map = site.flag("map") ?? false
    model.site.audience = statedAudience
    model.site.baseURL = site.text("base_url").value
    model.site.changesBetween = site.text("changes_between").value
    model.site.tellsOmissions = site.flag("omission_note") ?? false
    model.site.tellsRevision = site.flag("revision") ?? false
  }

  /// What stands beside the site's title, and the ways from it.
  private mutating func readNavigation(_ site: Record) {
    let logo = site.text("logo")
    if let path = logo.value {
      if let place = contentPaths(path, besides: model.file.path).first {
        model.site.logo = Item(place, at: logo.at)
      } else {
        found.append(
          modelMistake(
            Bilingual(
              id: "logo “\(shortened(path))” bukan jalur di dalam content/",
              en: "the logo “\(shortened(path))” is no path inside content/"),
            help: Bilingual(id: "tulis misalnya logo: files/logo.svg", en: "write for example logo: files/logo.svg"),
            at: site.checking.span(logo.at)))
      }
    }
    model.site.navigation = (site.texts("navigation").value ?? []).map(\.value).filter(
      PlanningModel.SiteSettings.parts.contains)
    for link in site.records("links", { $0 }).value ?? [] {
      let url = link.text("url")
      guard let name = link.localized("name").value, let address = url.value else { continue }
      if address.utf8.starts(with: "https://".utf8) || address.utf8.starts(with: "http://".utf8) {
        model.site.links.append(PlanningModel.SiteSettings.Link(name: name, url: address))
      } else {
        found.append(
          modelMistake(
            Bilingual(
              id: "alamat “\(shortened(address))” tidak diawali https://",
              en: "the address “\(shortened(address))” does not begin with https://"),
            help: Bilingual(
              id: "tulis alamat lengkapnya, misalnya https://contoh.go.id",
              en: "write the whole address, for example https://example.org"), at: site.checking.span(url.at)))
      }
    }
  }

  /// What the file says of the audience, whatever form it has.
  var statedAudience: StatedAudience {
    let tree = own.checking.tree
    guard let site = tree.value(0, "site"), !own.checking.isAbsent(site) else { return .notStated }
    guard tree.nodes[Int(site)].kind == .mapping else { return .unreadable(said: true) }
    guard let audience = tree.value(site, "audience") else { return .notStated }
    if own.checking.isAbsent(audience) { return .unreadable(said: false) }
    return own.part("site").text("audience").value.map(StatedAudience.level) ?? .unreadable(said: true)
  }

  mutating func readLists() {
    model.units = named("units")
    let places = Dictionary(zip(model.units.map(\.id), model.units.indices), uniquingKeysWith: { first, _ in first })
    for record in source("units").records("units", { $0 }).value ?? [] {
      guard let unit = record.text("id").value.flatMap({ places[$0] }) else { continue }
      for author in record.texts("authors").value ?? [] { model.unitOfAuthor[author.value.lowercased()] = unit }
    }
    model.mandates = named("mandates")
    model.classifications = named("classifications")
    if model.classifications.isEmpty {
      model.classifications = [PlanningModel.Named(id: "", name: LocalizedText(plain: ""), at: YAMLTree.absent)]
    }
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

  /// What must be ready before a signature, for the instruments that an item names, else for all. One that the model
  /// lacks is told of, and asks for nothing.
  private mutating func readChecklist() {
    var unknown: [Diagnostic] = []
    let known = model.instruments.map(\.code), places = Dictionary(grouping: known.indices) { known[$0] }
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

  func instrument(_ record: Record, _ id: String, _ at: YAMLTree.Index) -> PlanningModel.Instrument {
    var instrument = PlanningModel.Instrument()
    instrument.id = id
    instrument.code = id
    instrument.name = record.localized("name").value ?? LocalizedText(plain: id)
    instrument.isBinding = record.flag("binding") ?? false
    instrument.isInternational = record.flag("international") ?? false
    instrument.approval = record.text("approval").value ?? "none"
    instrument.isRegistrable = record.flag("registrable") ?? false
    instrument.needsParent = record.flag("needs_parent") ?? false
    instrument.needsResources = record.flag("needs_resources") ?? false
    instrument.maxDuration = record.period("max_duration").value
    instrument.clauses = (record.records("clauses") { $0 }.value ?? []).compactMap { clause in
      clause.text("id").value.map {
        PlanningModel.Named(
          id: $0, name: clause.localized("name").value ?? LocalizedText(plain: $0), at: YAMLTree.absent)
      }
    }
    instrument.at = at
    return instrument
  }

  func texts(_ key: StaticString) -> [String] { source(key).texts(key).value?.map(\.value) ?? [] }

  /// A stage that `requires` names and `stages` lacks: at its name where the file writes both, else at the file's own
  /// list of stages, which the profile's `requires` does not fit.
  mutating func stageMissing(_ name: String, at key: YAMLTree.Index) {
    if own.node("requires") >= 0 {
      found.append(
        unknownInModel(
          Bilingual(id: "tahap", en: "stage"), name, at: own.checking.span(key), known: model.stages.map(\.id)))
      return
    }
    let stages = own.node("stages")
    let span = stages >= 0 ? own.checking.span(stages - 1) : Span(path: model.file.path, line: 1)
    found.append(
      modelMistake(
        Bilingual(
          id: "profil mewajibkan isian pada tahap \u{201C}\(name)\u{201D}, dan daftar tahap ini tidak memuatnya",
          en: "the profile requires fields at the stage \u{201C}\(name)\u{201D}, which this list of stages lacks"),
        help: Bilingual(
          id:
            """
            tambahkan \u{201C}- id: \(name)\u{201D} di \u{201C}stages\u{201D}, atau tulis \u{201C}requires\u{201D} \
            sendiri dengan tahap yang ada
            """,
          en:
            """
            add \u{201C}- id: \(name)\u{201D} to \u{201C}stages\u{201D}, or write a \u{201C}requires\u{201D} of your \
            own with the stages there are
            """
        ),
        at: span))
  }
}

extension YAMLTree {
  /// The profiles that a model rests on, `profile` or each of `profiles`, by their names; those that are unknown have
  /// their finding.
  fileprivate var profilesNamed: [(id: String, tree: YAMLTree)] {
    let one = value(0, "profile"), several = value(0, "profiles")
    let nodes = [one].compactMap { $0 } + (one == nil ? several.map(children) ?? [] : [])
    return nodes.filter { self.nodes[Int($0)].kind == .scalar }.compactMap { node in
      let id = string(node)
      return profiles[id].flatMap { parse(SourceFile(path: "profile.yml", text: $0)).frontMatter }.map { (id, $0) }
    }
  }

  /// The ids of a model's levels, as it writes them; nil where it has no such list.
  fileprivate var levelIds: [String]? {
    guard let list = value(0, "classifications"), nodes[Int(list)].kind == .sequence else { return nil }
    return children(list).compactMap { value($0, "id") }.filter { nodes[Int($0)].kind == .scalar }.map { string($0) }
  }
}
