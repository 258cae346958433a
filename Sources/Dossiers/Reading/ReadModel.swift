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
    tree.value(0, "levels"),
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
private struct ModelReader {
  private(set) var model: PlanningModel
  private let own: Record
  private let base: Record?
  private var found: [Diagnostic] = []

  init(file: ParsedFile, tree: YAMLTree) {
    model = PlanningModel(file: file)
    let languages = tree.value(0, "organisation").flatMap { tree.value($0, "languages") }.map { at in
      tree.nodes[Int(at)].kind == .sequence
        ? tree.children(at).filter { tree.nodes[Int($0)].kind == .scalar }.map(tree.string) : []
    }
    var checking = Checking(path: file.path, tree: tree, vocabulary: Vocabulary(languages: languages ?? []))
    checking.record(0, modelSchema)
    own = Record(checking, 0)
    base = own.text("profile").value.flatMap { profiles[$0] }.flatMap { text in
      parse(SourceFile(path: "profile.yml", text: text)).frontMatter.map { tree in
        var checking = Checking(path: "", tree: tree, vocabulary: Vocabulary(languages: languages ?? []))
        checking.record(0, modelSchema)
        return Record(checking, 0)
      }
    }
  }

  var diagnostics: [Diagnostic] { own.checking.diagnostics + found }

  mutating func readAll() {
    readVersion()
    readOrganisation()
    readLists()
    readStages()
    readRules()
    readScores()
    model.vocabulary = Vocabulary(model)
    readConditions()
    checkReferences()
  }

  // MARK: Where a key is read from

  private func source(_ key: StaticString) -> Record { own.node(key) >= 0 || base == nil ? own : base ?? own }

  private func part(_ key: StaticString) -> Record { source(key).part(key) }

  /// Places only of the handbook's own file: a profile has none.
  private func place(_ at: YAMLTree.Index, from key: StaticString) -> YAMLTree.Index {
    own.node(key) >= 0 ? at : YAMLTree.absent
  }

  private mutating func list<Value>(_ key: StaticString, _ read: (Record, String, YAMLTree.Index) -> Value) -> [Value] {
    var values: [Value] = [], seen: [String: YAMLTree.Index] = [:]
    if source(key).hasUnreadableItem(key) { model.listsInPart.insert("\(key)") }
    for record in source(key).records(key, { $0 }).value ?? [] {
      guard let id = record.text("id").value else { continue }
      let at = place(record.at, from: key)
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
  private mutating func idWritable(_ id: String, at node: YAMLTree.Index) {
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

  private mutating func named(_ key: StaticString) -> [PlanningModel.Named] {
    list(key) { record, id, at in
      PlanningModel.Named(id: id, name: record.localized("name").value ?? LocalizedText(plain: id), at: at)
    }
  }

  // MARK: Parts

  /// The version of the model's own form, of which there is one.
  private mutating func readVersion() {
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

  private mutating func readOrganisation() {
    let part = part("organisation")
    var organisation = PlanningModel.Organisation()
    organisation.id = part.text("id").value ?? ""
    organisation.name = part.localized("name").value ?? LocalizedText(plain: organisation.id)
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
    model.site.map = site.flag("map") ?? false
    model.site.audience = statedAudience
    model.site.baseURL = site.text("base_url").value
    model.site.changesBetween = site.text("changes_between").value
  }

  /// What the file says of the audience, whatever form it has.
  private var statedAudience: StatedAudience {
    let tree = own.checking.tree
    guard let site = tree.value(0, "site"), !own.checking.isAbsent(site) else { return .notStated }
    guard tree.nodes[Int(site)].kind == .mapping else { return .unreadable(said: true) }
    guard let audience = tree.value(site, "audience") else { return .notStated }
    if own.checking.isAbsent(audience) { return .unreadable(said: false) }
    return own.part("site").text("audience").value.map(StatedAudience.level) ?? .unreadable(said: true)
  }

  private mutating func readLists() {
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
    model.instruments = list("instruments") { record, id, at in
      var instrument = PlanningModel.Instrument()
      instrument.id = id
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
    model.endReasons = texts("end_reasons")
    model.subjects = texts("subjects")
    model.competencies = texts("competencies")
  }

  private func texts(_ key: StaticString) -> [String] { source(key).texts(key).value?.map(\.value) ?? [] }

  private mutating func readStages() {
    model.stages = list("stages") { record, id, at in
      var stage = PlanningModel.Stage()
      stage.id = id
      stage.name = record.localized("name").value ?? LocalizedText(plain: id)
      stage.isStatutory = record.flag("statutory") ?? false
      stage.isLive = record.flag("live") ?? false
      stage.isTerminal = record.flag("terminal") ?? false
      stage.date = record.text("date").value
      stage.onlyWithApproval = record.text("when").value != nil
      stage.at = at
      return stage
    }
    let requires = part("requires")
    for (name, value) in requires.keys {
      guard let stage = model.stages.firstIndex(where: { $0.id == name }) else {
        stageMissing(name, at: value - 1)
        continue
      }
      model.requires[stage] = requires.texts(at: value).value ?? []
    }
  }

  /// A stage that `requires` names and `stages` lacks: at its name where the file writes both, else at the file's own
  /// list of stages, which the profile's `requires` does not fit.
  private mutating func stageMissing(_ name: String, at key: YAMLTree.Index) {
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

  private mutating func readRules() {
    let dates = part("date_rules")
    var rules = PlanningModel.DateRules()
    rules.termEnd = dates.word("term_end", TermEnd.self).value ?? .eve
    rules.noticeCountsDay = dates.flag("notice_counts_day") ?? true
    rules.decisionLead = dates.period("decision_lead").value
    rules.reviewGrace = dates.period("review_grace").value ?? Period(months: 0, days: 0)
    rules.horizons = dates.texts("horizons").value?.compactMap { Period($0.value) } ?? []
    rules.sleepingAfter = dates.period("sleeping_after").value
    model.dateRules = rules

    let context = part("context")
    model.contextDimensions = context.texts("dimensions").value?.map(\.value) ?? []
    model.contextRatings = context.texts("ratings").value?.map(\.value) ?? []
    model.contextCadence = context.period("cadence").value
    let evaluation = part("evaluation")
    model.evaluationCriteria = evaluation.texts("criteria").value?.map(\.value) ?? []
    model.evaluationScale = scale(evaluation, "scale") ?? 1...5
    let risk = part("risk")
    model.riskLikelihood = scale(risk, "likelihood") ?? 1...5
    model.riskImpact = scale(risk, "impact") ?? 1...5
    model.riskHighFrom = risk.number("high_from").value ?? 15
    model.riskMediumFrom = risk.number("medium_from").value ?? 8
    rising(risk, "medium_from", model.riskMediumFrom, "high_from", model.riskHighFrom)

    let attachments = part("attachments")
    model.attachments.allowed = Set(
      attachments.texts("allow").value?.compactMap { AttachmentRules.Allowed(rawValue: $0.value) } ?? [])
    if let largest = attachments.number("largest_mb").value { model.attachments.largest = min(max(largest, 0), 4000) }

    let money = part("money")
    model.money.base = money.text("base").value
    model.money.ratesAsOf = money.date("rates_as_of").value
    let rates = money.part("rates")
    for (currency, value) in rates.keys { readRate(of: currency, rates, value) }
    let rulesPart = part("rules")
    for (code, value) in rulesPart.keys { model.rules[code] = setting(rulesPart, value) }
  }

  private mutating func readRate(of currency: String, _ rates: Record, _ value: YAMLTree.Index) {
    let rate = rates.decimal(at: value).value
    model.money.rates[currency] = rate
    if currencyTable.index[currency] == nil {
      found.append(
        unknownCode(currency, of: .currency, at: rates.checking.span(value - 1), allowed: currencyTable.codes))
    }
    guard let rate, rate <= 0 else { return }
    model.money.rates[currency] = nil
    found.append(
      modelMistake(
        Bilingual(
          id: "kurs \(currency) adalah \(rate.written(in: .indonesian))",
          en: "the rate of \(currency) is \(rate.written(in: .english))"),
        help: Bilingual(
          id: "tulis berapa mata uang dasar untuk satu \(currency), lebih dari nol, atau hapus kurs ini",
          en: "write how much of the base currency one \(currency) is, above zero, or delete this rate"),
        at: rates.checking.span(value)))
  }

  /// A band that begins above the one over it would never be reached.
  private mutating func rising(_ record: Record, _ lower: StaticString, _ low: Int, _ upper: StaticString, _ high: Int)
  {
    guard low > high, record.checking.path == own.checking.path else { return }
    let node = record.node(lower) >= 0 ? record.node(lower) : record.node(upper)
    guard node >= 0 else { return }
    found.append(
      modelMistake(
        Bilingual(
          id: "\u{201C}\(lower)\u{201D} adalah \(low), lebih tinggi daripada \u{201C}\(upper)\u{201D}, \(high)",
          en: "\u{201C}\(lower)\u{201D} is \(low), higher than \u{201C}\(upper)\u{201D}, \(high)"),
        help: Bilingual(
          id: "tulis \u{201C}\(lower)\u{201D} paling tinggi \(high)",
          en: "write \u{201C}\(lower)\u{201D} as \(high) at most"),
        at: record.checking.span(node)))
  }

  /// The site's colour, as `#rrggbb` or `#rgb`.
  private mutating func colour(_ field: Field<String>, in record: Record) -> String? {
    guard let text = field.value else { return nil }
    let digits = text.utf8.dropFirst()
    let isColour =
      text.utf8.first == UInt8(ascii: "#") && (digits.count == 6 || digits.count == 3)
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) }
    if isColour { return text }
    found.append(
      modelMistake(
        Bilingual(
          id: "\u{201C}\(shortened(text))\u{201D} bukan warna yang terbaca",
          en: "\u{201C}\(shortened(text))\u{201D} is no colour that can be read"),
        help: Bilingual(
          id: "tulis tanda pagar dan enam angka heksadesimal di antara tanda petik, misalnya \"#0b4f6c\"",
          en: "write a hash sign and six hexadecimal digits in quotes, for example \"#0b4f6c\""),
        at: record.checking.span(field.at)))
    return nil
  }

  private mutating func scale(_ record: Record, _ key: StaticString) -> ClosedRange<Int>? {
    guard let ends = record.numbers(key).value else { return nil }
    guard ends.count == 2 else {
      // Items that are no numbers have been told of.
      let isRead = record.checking.tree.children(record.node(key)).count == ends.count
      if isRead, record.checking.path == own.checking.path {
        found.append(scaleOfOtherLength(ends.count, at: record.checking.span(record.node(key))))
      }
      return nil
    }
    guard ends[0].value <= ends[1].value, ends[0].value >= 0, ends[1].value <= 100 else {
      found.append(
        modelMistake(
          Bilingual(
            id: "skala ini dari \(ends[0].value) sampai \(ends[1].value)",
            en: "this scale goes from \(ends[0].value) to \(ends[1].value)"),
          help: Bilingual(
            id: "tulis skala yang naik, di antara 0 dan 100, misalnya [1, 5]",
            en: "write a scale that rises, between 0 and 100, for example [1, 5]"),
          at: record.checking.span(ends[1].at)))
      return nil
    }
    return ends[0].value...ends[1].value
  }

  /// `off`, a severity, or a mapping with `severity`, `when` and parameters.
  private mutating func setting(_ rules: Record, _ value: YAMLTree.Index) -> PlanningModel.RuleSetting {
    var setting = PlanningModel.RuleSetting()
    setting.at = place(value, from: "rules")
    let tree = rules.checking.tree
    if tree.nodes[Int(value)].kind == .scalar {
      weight(&setting, tree, value)
      return setting
    }
    let record = Record(rules.checking, value)
    for (name, at) in record.keys {
      if name == "severity" {
        weight(&setting, tree, at)
      } else if let number = record.decimal(at: at).value, tree.nodes[Int(at)].kind == .scalar {
        setting.parameters[name] = number
      } else if name != "when" {
        found.append(
          unknownInModel(
            Bilingual(id: "pengaturan aturan", en: "setting of a rule"), name, at: rules.checking.span(at - 1),
            known: ["severity", "when"]))
      }
    }
    return setting
  }

  private mutating func weight(_ setting: inout PlanningModel.RuleSetting, _ tree: YAMLTree, _ value: YAMLTree.Index) {
    let word = tree.string(value)
    setting.isOff = word == "off"
    setting.severity = Severity(rawValue: word)
    guard !setting.isOff, setting.severity == nil, tree.nodes[Int(value)].kind == .scalar else { return }
    let known = ["off"] + Severity.allCases.map(\.rawValue)
    let near = Severity(called: word).map { [$0.rawValue] }
    found.append(
      unknownInModel(
        Bilingual(id: "bobot aturan", en: "weight of a rule"), word, at: own.checking.span(value), known: known,
        near: near))
  }

  /// The selections in `rules`, once the model's own lists are known.
  private mutating func readConditions() {
    for (code, value) in own.part("rules").keys {
      let setting = Record(own.checking, value)
      guard own.checking.tree.nodes[Int(value)].kind == .mapping,
        let when = setting.keys.first(where: { $0.name == "when" })?.value
      else { continue }
      var checking = Checking(path: model.file.path, tree: own.checking.tree, vocabulary: model.vocabulary)
      checking.check(when, .selection, named: Bilingual(id: "syarat aturan", en: "the condition of a rule"))
      found += checking.diagnostics
      if own.checking.tree.nodes[Int(when)].kind == .mapping {
        model.rules[code]?.when = Selection(Record(checking, when))
      }
    }
  }

  private mutating func readScores() {
    let scores = part("scores")
    let elements = scores.part("elements")
    for (name, value) in elements.keys {
      let element = Record(elements.checking, value)
      var checks: [PlanningModel.Check] = []
      for record in element.records("checks", { $0 }).value ?? [] {
        if let check = check(from: record) { checks.append(check) }
      }
      model.scores.append(
        PlanningModel.ElementScore(element: name, weight: amount(element.decimal("weight")) ?? 0, checks: checks))
    }
    model.bandGood = scores.part("bands").number("good").value ?? 80
    model.bandFair = scores.part("bands").number("fair").value ?? 50
    rising(scores.part("bands"), "fair", model.bandFair, "good", model.bandGood)
  }

  /// A check the program knows; another counts in no score, and is reported where the file names it.
  private mutating func check(from record: Record) -> PlanningModel.Check? {
    let id = record.text("id")
    guard let name = id.value else { return nil }
    guard let check = ScoreCheck(rawValue: name) else {
      let known = ScoreCheck.allCases.map(\.rawValue)
      found.append(
        unknownInModel(Bilingual(id: "butir penilaian", en: "check"), name, at: own.checking.span(id.at), known: known))
      return nil
    }
    return amount(record.decimal("points")).map { PlanningModel.Check(check, points: $0) }
  }

  /// A weight or points: not below zero.
  private mutating func amount(_ field: Field<Decimal>) -> Decimal? {
    guard let value = field.value, value < 0 else { return field.value }
    found.append(
      modelMistake(
        Bilingual(
          id: "angka penilaian \u{201C}\(value)\u{201D} kurang dari nol",
          en: "the \u{201C}\(value)\u{201D} of a score is below zero"),
        help: Bilingual(
          id: "tulis nol atau lebih, atau hapus butir itu", en: "write zero or more, or take the check out"),
        at: own.checking.span(field.at)))
    return nil
  }

  // MARK: What refers to something else in the model

  /// `levels`: a field that is not known, or one that no dossier can be without, cannot be hidden; nobody may believe
  /// that it is.
  private mutating func readFieldLevels() {
    let levels = own.part("levels")
    for (name, value) in levels.keys {
      let text = own.checking.tree.nodes[Int(value)].kind == .scalar ? own.checking.tree.string(value) : ""
      guard let level = model.classifications.firstIndex(where: { $0.id == text }) else {
        found.append(
          unknownInModel(
            Bilingual(id: "klasifikasi", en: "classification"), text, at: own.checking.span(value),
            known: model.classifications.map(\.id)))
        continue
      }
      switch FieldNamed(name) {
      case .field(let path): model.fieldLevels.append(FieldLevel(path: path, level: level))
      case let other: found.append(fieldWithoutLevel(name, other, at: own.checking.span(value - 1)))
      }
    }
  }

  private mutating func checkReferences() {
    let field = own.text("default_classification")
    if let id = field.value {
      if let index = model.classifications.firstIndex(where: { $0.id == id }) {
        model.defaultClassification = index
      } else {
        // Too little is shown rather than too much.
        model.defaultClassification = model.classifications.count - 1
        found.append(
          unknownInModel(
            Bilingual(id: "klasifikasi", en: "classification"), id, at: own.checking.span(field.at),
            known: model.classifications.map(\.id)))
      }
    }
    readFieldLevels()
    for stage in own.records("stages", { $0 }).value ?? [] {
      let date = stage.text("date")
      if let name = date.value, !dateFields.contains(name) {
        found.append(
          unknownInModel(Bilingual(id: "tanggal", en: "date"), name, at: own.checking.span(date.at), known: dateFields))
      }
      let condition = stage.text("when")
      if let text = condition.value, text != "instrument.approval != none" {
        found.append(
          modelMistake(
            Bilingual(
              id: "syarat \u{201C}\(text)\u{201D} tidak dikenal",
              en: "the condition \u{201C}\(text)\u{201D} is not known"),
            help: Bilingual(
              id: "satu-satunya syarat adalah \u{201C}instrument.approval != none\u{201D}",
              en: "the only condition is \u{201C}instrument.approval != none\u{201D}"),
            at: own.checking.span(condition.at)))
      }
    }
    let requires = own.part("requires")
    for (_, value) in requires.keys {
      for item in requires.texts(at: value).value ?? [] where !isDossierPath(item.value) {
        found.append(
          unknownInModel(
            Bilingual(id: "isian", en: "field"), item.value, at: own.checking.span(item.at), known: dossierPaths))
      }
    }
  }
}

private func scaleOfOtherLength(_ count: Int, at span: Span) -> Diagnostic {
  modelMistake(
    Bilingual(
      id: "skala ini berisi \(count) angka, bukan dua",
      en: "this scale holds \(Bilingual.count(count, id: "", one: "number", other: "numbers").en), not two"),
    help: Bilingual(
      id: "tulis angka terendah dan tertinggi, misalnya [1, 5]",
      en: "write the lowest and the highest, for example [1, 5]"), at: span)
}

private func idTwice(_ id: String, at span: Span, first: Span) -> Diagnostic {
  modelMistake(
    Bilingual(
      id: "id \u{201C}\(id)\u{201D} dipakai dua kali dalam satu daftar",
      en: "the id \u{201C}\(id)\u{201D} is used twice in one list"),
    help: Bilingual(id: "beri yang kedua id lain", en: "give the second another id"), at: span,
    notes: [Diagnostic.Note(first, Bilingual(id: "yang pertama di sini", en: "the first is here"))])
}

private func unknownInModel(
  _ what: Bilingual, _ name: String, at span: Span, known: [String], near given: [String]? = nil
) -> Diagnostic {
  let near = given ?? suggest(name, from: known)
  if known.isEmpty {
    return modelMistake(
      Bilingual(
        id: "\(what.id) “\(name)” tidak dikenal: model ini tidak punya satu pun",
        en: "the \(what.en) “\(name)” is not known: this model has none at all"),
      help: Bilingual(
        id: "periksa nama isian yang memuat daftarnya di berkas ini",
        en: "check the name of the field in this file that should hold the list"),
      at: span)
  }
  return modelMistake(
    Bilingual(
      id: "\(what.id) \u{201C}\(name)\u{201D} tidak dikenal oleh model ini",
      en: "the \(what.en) \u{201C}\(name)\u{201D} is not known to this model"),
    help: near.isEmpty
      ? Bilingual(
        id: "yang ada: \(quoted(Array(known.prefix(15)), "dan"))",
        en: "there are \(quoted(Array(known.prefix(15)), "and"))")
      : Bilingual(id: "mungkin maksudnya \(quoted(near, "atau"))?", en: "did you mean \(quoted(near, "or"))?"), at: span
  )
}

/// The keys of `dates`.
private let dateFields: [String] = Dates.schema.fields.map(\.name)

/// Every path of a dossier that a stage may ask for: top-level fields and those of its records.
private let dossierPaths: [String] = Dossier.schema.fields.flatMap { field -> [String] in
  if case .record(let inner) = field.form { return [field.name] + inner.fields.map { "\(field.name).\($0.name)" } }
  if field === Dossier.Fields.context { return [field.name] + Context.ownFields.map { "\(field.name).\($0.name)" } }
  return [field.name]
}

private func isDossierPath(_ path: String) -> Bool {
  dossierPaths.contains(path) || path == "evaluation.final" || path.hasPrefix("context.")
}

/// A code in `rules` that the rule book does not have.
///
/// - Parameter known: the codes of the rule book, which stands above this module.
package func unknownRules(in model: PlanningModel, known: [String]) -> [Diagnostic] {
  let codes = Set(known)
  return model.rules.keys.sorted().filter { !codes.contains($0) }.compactMap { code in
    guard let setting = model.rules[code], setting.at >= 0, let tree = model.file.frontMatter else { return nil }
    return unknownInModel(
      Bilingual(id: "aturan", en: "rule"), code, at: tree.span(setting.at - 1, in: model.file.path), known: known)
  }
}
