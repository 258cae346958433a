import Diagnostics
import FoundationEssentials
import Markup

// The part of the model that says what rules ask: weights, thresholds, scales, currencies.

enum DateRuleFields {
  static let termEnd = TypedField<TermEnd>.word(
    TermEnd.self, "term_end", "cara hitung hari akhir", "how the last day is counted")
  static let noticeCountsDay = TypedField<Bool>.flag(
    "notice_counts_day", "hari pemberitahuan dihitung", "the day of notice counts")
  static let decisionLead = TypedField<Period>.period(
    "decision_lead", "waktu memutuskan", "decision lead", .mayBeZero)
  static let reviewGrace = TypedField<Period>.period(
    "review_grace", "kelonggaran tinjauan", "review grace", .mayBeZero)
  static let horizons = TypedField<[Item<String>]>.texts(.list(.period), "horizons", "cakrawala", "horizons")
  static let sleepingAfter = TypedField<Period>.period("sleeping_after", "tidur sesudah", "asleep after")

  static let schema = RecordSchema(
    Bilingual(id: "aturan tanggal", en: "date rules"),
    [
      termEnd.schema, noticeCountsDay.schema, decisionLead.schema, reviewGrace.schema, horizons.schema,
      sleepingAfter.schema
    ])
}

enum ReminderFields {
  static let unitAfter = TypedField<Period>.period(
    "unit_after", "unit pemilik ikut diingatkan sesudah", "the owning unit is told after")
  static let bureau = TypedField<String>.text("bureau", "biro", "bureau")
  static let bureauAfter = TypedField<Period>.period(
    "bureau_after", "biro ikut diingatkan sesudah", "the bureau is told after")

  static let schema = RecordSchema(
    Bilingual(id: "pengingat", en: "reminders"), [unitAfter.schema, bureau.schema, bureauAfter.schema])
}

enum ContextFields {
  static let dimensions = TypedField<[Item<String>]>.texts("dimensions", "aspek", "dimensions")
  static let ratings = TypedField<[Item<String>]>.texts("ratings", "penilaian", "ratings")
  static let cadence = TypedField<Period>.period("cadence", "frekuensi", "cadence")

  static let schema = RecordSchema(
    Bilingual(id: "konteks", en: "context"), [dimensions.schema, ratings.schema, cadence.schema])
}

enum EvaluationFields {
  static let criteria = TypedField<[Item<String>]>.texts("criteria", "kriteria", "criteria")
  static let scale = TypedField<[Item<Int>]>.numbers(.list(.integer), "scale", "skala", "scale")

  static let schema = RecordSchema(Bilingual(id: "evaluasi", en: "evaluation"), [criteria.schema, scale.schema])
}

enum RiskFields {
  static let likelihood = TypedField<[Item<Int>]>.numbers(.list(.integer), "likelihood", "kemungkinan", "likelihood")
  static let impact = TypedField<[Item<Int>]>.numbers(.list(.integer), "impact", "dampak", "impact")
  static let highFrom = TypedField<Int>.integer("high_from", "tinggi mulai", "high from")
  static let mediumFrom = TypedField<Int>.integer("medium_from", "sedang mulai", "medium from")

  static let schema = RecordSchema(
    Bilingual(id: "risiko", en: "risk"), [likelihood.schema, impact.schema, highFrom.schema, mediumFrom.schema])
}

enum AttachmentFields {
  static let allow = TypedField<[Item<String>]>.texts(
    .listOrOne(.word(AttachmentRules.Allowed.allCases.map(\.rawValue))), "allow", "yang diizinkan",
    "what is let through")
  static let largest = TypedField<Int>.integer("largest_mb", "paling besar (MB)", "the largest (MB)")

  static let schema = RecordSchema(Bilingual(id: "lampiran", en: "attachments"), [allow.schema, largest.schema])
}

enum MoneyFields {
  static let base = TypedField<String>.code(.currency, "base", "mata uang dasar", "base currency")
  static let rates = TypedField<Record>.section(
    RecordSchema(Bilingual(id: "kurs", en: "rates"), [], others: .decimal), "rates", "kurs", "rates")
  static let ratesAsOf = TypedField<CalendarDate>.date("rates_as_of", "tanggal kurs", "rates as of")

  static let schema = RecordSchema(
    Bilingual(id: "uang", en: "money"), [base.schema, rates.schema, ratesAsOf.schema])
}

/// `rules`: a setting for each code of the rule book.
let rulesSchema = RecordSchema(Bilingual(id: "aturan", en: "rules"), [], others: .open)

/// What the setting of a rule may say besides the rule's own parameters.
private enum SettingKey: String, CaseIterable {
  case severity
  /// The dossiers that the rule is asked of: read once the model's lists are known.
  case when
}

extension ModelReader {
  mutating func readRules() {
    let dates = partByKeys(ModelFields.dateRules)
    var rules = PlanningModel.DateRules()
    rules.termEnd = dates[DateRuleFields.termEnd].value ?? .eve
    rules.noticeCountsDay = dates[DateRuleFields.noticeCountsDay].value ?? true
    rules.decisionLead = dates[DateRuleFields.decisionLead].value
    rules.reviewGrace = dates[DateRuleFields.reviewGrace].value ?? Period(months: 0, days: 0)
    rules.horizons = dates[DateRuleFields.horizons].items().compactMap { Period($0.value) }
    rules.sleepingAfter = dates[DateRuleFields.sleepingAfter].value
    model.dateRules = rules
    readReminders()

    let context = partByKeys(ModelFields.context)
    model.contextDimensions = context[ContextFields.dimensions].items().map(\.value)
    model.contextRatings = context[ContextFields.ratings].items().map(\.value)
    model.contextCadence = context[ContextFields.cadence].value
    let evaluation = partByKeys(ModelFields.evaluation)
    model.evaluationCriteria = evaluation[EvaluationFields.criteria].items().map(\.value)
    model.evaluationScale = scale(evaluation.source(of: EvaluationFields.scale), EvaluationFields.scale) ?? 1...5
    let risk = part(ModelFields.risk)
    model.riskLikelihood = scale(risk, RiskFields.likelihood) ?? 1...5
    model.riskImpact = scale(risk, RiskFields.impact) ?? 1...5
    model.riskHighFrom = risk[RiskFields.highFrom].value ?? 15
    model.riskMediumFrom = risk[RiskFields.mediumFrom].value ?? 8
    rising(risk, RiskFields.mediumFrom, model.riskMediumFrom, RiskFields.highFrom, model.riskHighFrom)

    readAttachments()

    let money = part(ModelFields.money)
    model.money.base = money[MoneyFields.base].value
    model.money.ratesAsOf = money[MoneyFields.ratesAsOf].value
    let rates = money.part(MoneyFields.rates)
    for (currency, value) in rates.keys { readRate(of: currency, rates, value) }
    let rulesPart = part(ModelFields.rules)
    for (code, value) in rulesPart.keys where !isOwnRule(code) { model.rules[code] = setting(rulesPart, code, value) }
  }

  private mutating func readAttachments() {
    let attachments = part(ModelFields.attachments), largest = attachments[AttachmentFields.largest], bounds = 0...4000
    model.attachments.allowed = Set(
      attachments[AttachmentFields.allow].items().compactMap { AttachmentRules.Allowed(rawValue: $0.value) })
    guard let size = largest.value else { return }
    model.attachments.largest = min(max(size, bounds.lowerBound), bounds.upperBound)
    if bounds.contains(size) { return }
    found.append(
      modelMistake(
        Bilingual(
          id: "lampiran tidak dapat dibatasi sampai \(size) MB", en: "attachments cannot be limited to \(size) MB"),
        help: Bilingual(
          id: "tulis dari \(bounds.lowerBound) sampai \(bounds.upperBound), atau hapus baris ini",
          en: "write \(bounds.lowerBound) to \(bounds.upperBound), or delete this line"),
        at: attachments.checking.span(largest.at)))
  }

  /// Who is reminded, and when. A bureau that is no unit, or a period with no bureau, would remind nobody without
  /// anyone noticing, so both are reported.
  private mutating func readReminders() {
    let reminders = part(ModelFields.reminders), bureau = reminders[ReminderFields.bureau]
    model.reminders.unitAfter = reminders[ReminderFields.unitAfter].value
    model.reminders.bureauAfter = reminders[ReminderFields.bureauAfter].value
    model.reminders.bureau = bureau.value.flatMap { id in model.units.firstIndex { $0.id == id } }
    if let id = bureau.value, model.reminders.bureau == nil {
      found.append(
        unknownInModel(
          Bilingual(id: "unit", en: "unit"), id, at: own.checking.span(bureau.at), known: model.units.map(\.id)))
    }
    let after = reminders[ReminderFields.bureauAfter]
    guard after.value != nil, bureau.value == nil else { return }
    found.append(
      modelMistake(
        Bilingual(
          id: "ada bureau_after, tetapi biro mana yang diingatkan tidak tertulis",
          en: "there is bureau_after, but not which bureau is told"),
        help: Bilingual(
          id: "tulis bureau: dan id sebuah unit, misalnya \u{201C}\(model.units.first?.id ?? "biro")\u{201D}",
          en: "write bureau: and the id of a unit, for example \u{201C}\(model.units.first?.id ?? "biro")\u{201D}"),
        at: own.checking.span(after.at)))
  }

  mutating func readRate(of currency: String, _ rates: Record, _ value: YAMLTree.Index) {
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

  /// Reports a threshold that lies above the next higher one: what is between the two would never be reached.
  mutating func rising(_ record: Record, _ lower: TypedField<Int>, _ low: Int, _ upper: TypedField<Int>, _ high: Int) {
    guard low > high, record.checking.path == own.checking.path else { return }
    let node = record.node(lower) >= 0 ? record.node(lower) : record.node(upper)
    guard node >= 0 else { return }
    found.append(
      modelMistake(
        Bilingual(
          id: "\u{201C}\(lower.key)\u{201D} adalah \(low), lebih tinggi daripada \u{201C}\(upper.key)\u{201D}, \(high)",
          en: "\u{201C}\(lower.key)\u{201D} is \(low), higher than \u{201C}\(upper.key)\u{201D}, \(high)"),
        help: Bilingual(
          id: "tulis \u{201C}\(lower.key)\u{201D} paling tinggi \(high)",
          en: "write \u{201C}\(lower.key)\u{201D} as \(high) at most"),
        at: record.checking.span(node)))
  }

  mutating func scale(_ record: Record, _ field: TypedField<[Item<Int>]>) -> ClosedRange<Int>? {
    guard let ends = record[field].value else { return nil }
    guard ends.count == 2 else {
      // Where some items are no numbers, the model's schema has reported them.
      let isRead = record.checking.tree.children(record.node(field)).count == ends.count
      if isRead, record.checking.path == own.checking.path {
        found.append(scaleOfOtherLength(ends.count, at: record.checking.span(record.node(field))))
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
  mutating func setting(_ rules: Record, _ code: String, _ value: YAMLTree.Index) -> PlanningModel.RuleSetting {
    var setting = PlanningModel.RuleSetting()
    setting.at = place(value, from: ModelFields.rules)
    let tree = rules.checking.tree
    guard tree.nodes[Int(value)].kind == .mapping else {
      weight(&setting, tree, value)
      return setting
    }
    for (name, at) in Record(rules.checking, value).keys {
      if name == SettingKey.severity.rawValue {
        weight(&setting, tree, at)
      } else if let parameter = RuleParameter(rawValue: name), parameter.code == code {
        setting.parameters[parameter] = number(rules, at, named: name)
      } else if name != SettingKey.when.rawValue, !isOfRuleNear(name, code) {
        let parameters = RuleParameter.allCases.filter { $0.code == code }.map(\.rawValue)
        found.append(
          unknownInModel(
            Bilingual(id: "pengaturan aturan", en: "setting of a rule"), name, at: rules.checking.span(at - 1),
            known: SettingKey.allCases.map(\.rawValue) + parameters))
      }
    }
    return setting
  }

  /// Whether a parameter is that of a rule whose code is nearly the one that is written: that code is told as unknown.
  private func isOfRuleNear(_ name: String, _ code: String) -> Bool {
    guard let parameter = RuleParameter(rawValue: name) else { return false }
    return !suggest(code, from: [parameter.code]).isEmpty
  }

  /// The number of a parameter; nil, and a finding, for what is none.
  private mutating func number(_ rules: Record, _ value: YAMLTree.Index, named name: String) -> Decimal? {
    var checking = Checking(path: rules.checking.path, tree: rules.checking.tree, vocabulary: rules.checking.vocabulary)
    if checking.isAbsent(value) {
      checking.wrongType(value, .scalar(.decimal), Bilingual(id: name, en: name))
    } else {
      checking.check(value, .decimal, named: Bilingual(id: name, en: name))
    }
    found += checking.diagnostics
    return Record(checking, value).decimal(at: value).value
  }

  mutating func weight(_ setting: inout PlanningModel.RuleSetting, _ tree: YAMLTree, _ value: YAMLTree.Index) {
    let known = ["off"] + Severity.allCases.map(\.rawValue)
    guard tree.nodes[Int(value)].kind == .scalar else {
      found.append(weightOfOtherShape(known, at: own.checking.span(value)))
      return
    }
    let word = tree.string(value)
    setting.isOff = word == "off"
    setting.severity = Severity(rawValue: word)
    guard !setting.isOff, setting.severity == nil else { return }
    let near = Severity(called: word).map { [$0.rawValue] }
    found.append(
      unknownInModel(
        Bilingual(id: "bobot aturan", en: "weight of a rule"), word, at: own.checking.span(value), known: known,
        near: near))
  }

  private func weightOfOtherShape(_ known: [String], at span: Span) -> Diagnostic {
    modelMistake(
      Bilingual(
        id: "bobot aturan adalah satu kata, bukan daftar atau kelompok isian",
        en: "the weight of a rule is one word, not a list or a group of fields"),
      help: Bilingual(id: "tulis \(quoted(known, "atau"))", en: "write \(quoted(known, "or"))"), at: span)
  }

  /// The selections under `rules`. They hold codes, so the model's lists must be known.
  mutating func readConditions() {
    for (code, value) in own.part(ModelFields.rules).keys where !isOwnRule(code) {
      let setting = Record(own.checking, value)
      guard own.checking.tree.nodes[Int(value)].kind == .mapping,
        let when = setting.keys.first(where: { $0.name == SettingKey.when.rawValue })?.value
      else { continue }
      var checking = Checking(path: model.file.path, tree: own.checking.tree, vocabulary: model.vocabulary)
      checking.check(when, .selection, named: Bilingual(id: "syarat aturan", en: "the condition of a rule"))
      found += checking.diagnostics
      if own.checking.tree.nodes[Int(when)].kind == .mapping {
        model.rules[code]?.when = Selection(Record(checking, when))
      }
    }
  }
}
