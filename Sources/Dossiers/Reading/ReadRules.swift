import Diagnostics
import FoundationEssentials
import Markup

// The part of the model that says what rules ask: weights, thresholds, scales, currencies, scores.

extension ModelReader {
  mutating func readRules() {
    let dates = partByKeys("date_rules")
    var rules = PlanningModel.DateRules()
    rules.termEnd = dates.word("term_end", TermEnd.self).value ?? .eve
    rules.noticeCountsDay = dates.flag("notice_counts_day") ?? true
    rules.decisionLead = dates.period("decision_lead").value
    rules.reviewGrace = dates.period("review_grace").value ?? Period(months: 0, days: 0)
    rules.horizons = dates.texts("horizons").value?.compactMap { Period($0.value) } ?? []
    rules.sleepingAfter = dates.period("sleeping_after").value
    model.dateRules = rules
    readReminders()

    let context = partByKeys("context")
    model.contextDimensions = context.texts("dimensions").value?.map(\.value) ?? []
    model.contextRatings = context.texts("ratings").value?.map(\.value) ?? []
    model.contextCadence = context.period("cadence").value
    let evaluation = partByKeys("evaluation")
    model.evaluationCriteria = evaluation.texts("criteria").value?.map(\.value) ?? []
    model.evaluationScale = scale(evaluation.source(of: "scale"), "scale") ?? 1...5
    let risk = part("risk")
    model.riskLikelihood = scale(risk, "likelihood") ?? 1...5
    model.riskImpact = scale(risk, "impact") ?? 1...5
    model.riskHighFrom = risk.number("high_from").value ?? 15
    model.riskMediumFrom = risk.number("medium_from").value ?? 8
    rising(risk, "medium_from", model.riskMediumFrom, "high_from", model.riskHighFrom)

    readAttachments()

    let money = part("money")
    model.money.base = money.text("base").value
    model.money.ratesAsOf = money.date("rates_as_of").value
    let rates = money.part("rates")
    for (currency, value) in rates.keys { readRate(of: currency, rates, value) }
    let rulesPart = part("rules")
    for (code, value) in rulesPart.keys where !isOwnRule(code) { model.rules[code] = setting(rulesPart, code, value) }
  }

  private mutating func readAttachments() {
    let attachments = part("attachments"), largest = attachments.number("largest_mb"), bounds = 0...4000
    model.attachments.allowed = Set(
      attachments.texts("allow").value?.compactMap { AttachmentRules.Allowed(rawValue: $0.value) } ?? [])
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
    let reminders = part("reminders"), bureau = reminders.text("bureau")
    model.reminders.unitAfter = reminders.period("unit_after").value
    model.reminders.bureauAfter = reminders.period("bureau_after").value
    model.reminders.bureau = bureau.value.flatMap { id in model.units.firstIndex { $0.id == id } }
    if let id = bureau.value, model.reminders.bureau == nil {
      found.append(
        unknownInModel(
          Bilingual(id: "unit", en: "unit"), id, at: own.checking.span(bureau.at), known: model.units.map(\.id)))
    }
    let after = reminders.period("bureau_after")
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
  mutating func rising(_ record: Record, _ lower: StaticString, _ low: Int, _ upper: StaticString, _ high: Int) {
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

  mutating func scale(_ record: Record, _ key: StaticString) -> ClosedRange<Int>? {
    guard let ends = record.numbers(key).value else { return nil }
    guard ends.count == 2 else {
      // Where some items are no numbers, the model's schema has reported them.
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
  mutating func setting(_ rules: Record, _ code: String, _ value: YAMLTree.Index) -> PlanningModel.RuleSetting {
    var setting = PlanningModel.RuleSetting()
    setting.at = place(value, from: "rules")
    let tree = rules.checking.tree
    guard tree.nodes[Int(value)].kind == .mapping else {
      weight(&setting, tree, value)
      return setting
    }
    for (name, at) in Record(rules.checking, value).keys {
      if name == "severity" {
        weight(&setting, tree, at)
      } else if let parameter = RuleParameter(rawValue: name), parameter.code == code {
        setting.parameters[parameter] = number(rules, at, named: name)
      } else if name != "when" {
        let parameters = RuleParameter.allCases.filter { $0.code == code }.map(\.rawValue)
        found.append(
          unknownInModel(
            Bilingual(id: "pengaturan aturan", en: "setting of a rule"), name, at: rules.checking.span(at - 1),
            known: ["severity", "when"] + parameters))
      }
    }
    return setting
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
    for (code, value) in own.part("rules").keys where !isOwnRule(code) {
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

  mutating func readScores() {
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

  /// A check of a score with its points; nil, and a finding, for a check that the program does not have.
  mutating func check(from record: Record) -> PlanningModel.Check? {
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
  mutating func amount(_ field: Field<Decimal>) -> Decimal? {
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
}
