import Markup

// The typed sections of a dossier, each from its mapping: names and order as in docs/planning-model.md, "Fields".

extension Party {
  /// The items of a list of parties; one that is no group of fields, which a finding says, is a party of which nothing
  /// is known.
  static func read(_ r: Record) -> Field<[Party]> {
    let list = r.node("parties")
    guard r.records("parties", { $0 }).value != nil, r.checking.tree.nodes[Int(list)].kind == .sequence else {
      return Field(nil, at: list)
    }
    let parties = r.checking.tree.children(list).map { item in
      r.checking.tree.nodes[Int(item)].kind == .mapping ? Party(Record(r.checking, item)) : Party(unknownAt: item)
    }
    return Field(parties, at: list)
  }

  private init(unknownAt at: YAMLTree.Index) {
    self.init(
      at: at, partner: Field(nil, at: at), role: Field(nil, at: at), signatory: Field(nil, at: at),
      interest: Field(nil, at: at))
  }

  init(_ r: Record) {
    self.init(
      at: r.at, partner: r.text("partner"), role: r.localized("role"), signatory: r.localized("signatory"),
      interest: r.localized("interest"))
  }
}

extension Dates {
  init(_ r: Record) {
    self.init(
      at: r.at, initiated: r.date("initiated"), negotiated: r.date("negotiated"), drafted: r.date("drafted"),
      adopted: r.date("adopted"), signed: r.date("signed"), approved: r.date("approved"),
      provisional: r.date("provisional"),
      inForce: r.date("in_force"), expires: r.date("expires"), ended: r.date("ended"),
      partial: PartialDates(r.part("partial")))
  }
}

extension PartialDates {
  init(_ r: Record) {
    self.init(
      at: r.at, initiated: r.partialDate("initiated"), negotiated: r.partialDate("negotiated"),
      drafted: r.partialDate("drafted"),
      adopted: r.partialDate("adopted"), signed: r.partialDate("signed"), approved: r.partialDate("approved"),
      provisional: r.partialDate("provisional"), inForce: r.partialDate("in_force"), expires: r.partialDate("expires"),
      ended: r.partialDate("ended"))
  }
}

extension Term {
  init(_ r: Record) {
    self.init(
      at: r.at, duration: r.period("duration"), renewal: r.word("renewal", Renewal.self),
      renewalPeriod: r.period("renewal_period"), noticePeriod: r.period("notice_period"),
      noticeGiven: r.date("notice_given"),
      counting: r.word("counting", TermEnd.self), windDown: r.period("wind_down"),
      entryIntoForce: r.record("entry_into_force") { r in
        EntryIntoForce(
          at: r.at, trigger: r.word("trigger", EntryIntoForce.Trigger.self), count: r.number("count"),
          date: r.date("date"),
          offset: r.period("offset"), snap: r.word("snap", EntryIntoForce.Snap.self))
      })
  }
}

extension Legal {
  init(_ r: Record) {
    self.init(
      at: r.at, languages: r.texts("languages"), prevailingLanguage: r.text("prevailing_language"),
      fullPowers: r.date("full_powers"), basis: r.texts("basis"),
      approval: r.record("approval") { Approval(at: $0.at, form: $0.text("form"), date: $0.date("date")) },
      subject: r.text("subject"), depositary: r.localized("depositary"),
      registration: r.record("registration") { r in
        Registration(at: r.at, register: r.localized("register"), reference: r.text("reference"), date: r.date("date"))
      },
      published: r.texts("published"), clauses: r.texts("clauses"), disputeSettlement: r.localized("dispute_settlement")
    )
  }
}

extension Objective {
  init(_ r: Record) {
    self.init(
      at: r.at, id: r.text("id"), statement: r.localized("statement"), level: r.word("level", Level.self),
      mandate: r.number("mandate"), sdg: r.texts("sdg"), indicators: r.records("indicators", Indicator.init))
  }
}

extension Indicator {
  init(_ r: Record) {
    self.init(
      at: r.at, id: r.text("id"), name: r.localized("name"), unit: r.localized("unit"),
      baseline: r.record("baseline", Measurement.init), target: r.record("target", Measurement.init),
      actuals: r.records("actuals", Measurement.init), source: r.localized("source"))
  }
}

extension Measurement {
  init(_ r: Record) {
    self.init(at: r.at, value: r.decimal("value"), date: r.date("date"))
  }
}

extension Resource {
  init(_ r: Record) {
    self.init(
      at: r.at, party: r.text("party"), kind: r.text("kind"),
      value: r.record("value") { Money(at: $0.at, amount: $0.decimal("amount"), currency: $0.text("currency")) },
      source: r.localized("source"), from: r.date("from"), to: r.date("to"))
  }
}

extension Coordination {
  init(_ r: Record) {
    self.init(
      at: r.at, secretariat: r.text("secretariat"), secretariatName: r.localized("secretariat_name"),
      focalPoints: r.records("focal_points") {
        FocalPoint(at: $0.at, party: $0.text("party"), office: $0.localized("office"))
      },
      meetingCadence: r.period("meeting_cadence"),
      meetings: r.records("meetings") { r in
        Meeting(at: r.at, date: r.date("date"), kind: r.text("kind"), outcome: r.localized("outcome"))
      },
      activities: r.records("activities", Activity.init))
  }
}

extension Activity {
  init(_ r: Record) {
    self.init(
      at: r.at, id: r.text("id"), title: r.localized("title"), start: r.date("start"), due: r.date("due"),
      done: r.date("done"),
      objective: r.text("objective"),
      raci: r.record("raci") { r in
        Raci(
          at: r.at, responsible: r.texts("responsible"), accountable: r.texts("accountable"),
          consulted: r.texts("consulted"),
          informed: r.texts("informed"))
      })
  }
}

extension Context {
  /// One dimension for each the model names; without such a list, the three of the essay.
  init(_ r: Record, dimensions: [String], ratings: [String]) {
    self.init(
      at: r.at, reviewed: r.date("reviewed"), cadence: r.period("cadence"),
      dimensions: dimensions.map { name in
        let part = r.part(named: name)
        guard part.at >= 0 else { return Field(nil, at: r.node(named: name)) }
        return Field(
          ContextDimension(
            at: part.at, rating: part.text("rating").map { word in ratings.firstIndex(of: word) },
            summary: part.localized("summary"), source: part.localized("source"),
            countries: part.texts("countries")), at: part.at)
      })
  }
}

extension Challenge {
  init(_ r: Record) {
    self.init(at: r.at, kind: r.text("kind"), summary: r.localized("summary"), response: r.localized("response"))
  }
}

extension Stakeholder {
  init(_ r: Record) {
    self.init(at: r.at, group: r.localized("group"), consulted: r.date("consulted"))
  }
}

extension Swot {
  init(_ r: Record) {
    self.init(
      at: r.at, strengths: r.localizedTexts("strengths"), weaknesses: r.localizedTexts("weaknesses"),
      opportunities: r.localizedTexts("opportunities"), threats: r.localizedTexts("threats"))
  }
}

extension Risk {
  init(_ r: Record) {
    self.init(
      at: r.at, id: r.text("id"), title: r.localized("title"), dimension: r.text("dimension"),
      likelihood: r.number("likelihood"),
      impact: r.number("impact"), owner: r.number("owner"), response: r.localized("response"),
      linked: r.texts("linked"),
      closed: r.date("closed"))
  }
}

extension Evaluation {
  init(_ r: Record) {
    self.init(at: r.at, cadence: r.period("cadence"), reports: r.records("reports", Report.init))
  }
}

extension Report {
  init(_ r: Record) {
    self.init(
      at: r.at, date: r.date("date"), kind: r.word("kind", Kind.self), ratings: r.record("ratings", Rating.read),
      recommendations: r.records("recommendations", Recommendation.init))
  }
}

extension Rating {
  /// The criteria of a report with their marks, in the file's order.
  static func read(_ r: Record) -> [Rating] {
    r.keys.map { key in Rating(at: key.value, criterion: key.name, mark: r.decimal(at: key.value)) }
  }
}

extension Recommendation {
  init(_ r: Record) {
    self.init(
      at: r.at, id: r.text("id"), text: r.localized("text"), response: r.word("response", Response.self),
      owner: r.number("owner"),
      due: r.date("due"), done: r.date("done"))
  }
}

extension TeamMember {
  init(_ r: Record) {
    self.init(
      at: r.at, role: r.localized("role"), office: r.localized("office"), competencies: r.texts("competencies"),
      trained: r.date("trained"))
  }
}

extension Lesson {
  init(_ r: Record) {
    self.init(at: r.at, theme: r.number("theme"), text: r.localized("text"), date: r.date("date"))
  }
}

extension Attachment {
  init(_ r: Record) {
    self.init(
      at: r.at, kind: r.text("kind"), path: r.text("path"), language: r.text("language"), sha256: r.text("sha256"),
      classification: r.number("classification").isAbsent ? r.number("level") : r.number("classification"))
  }
}

extension Ended {
  init(_ r: Record) {
    self.init(at: r.at, reason: r.text("reason"), note: r.localized("note"))
  }
}

extension Origin {
  init(_ r: Record) {
    self.init(at: r.at, register: r.text("register"), key: r.text("key"), commit: r.text("commit"), url: r.text("url"))
  }
}

extension Synonyms {
  /// A list for every language, or a mapping of languages to lists (or single words).
  static func read(_ r: Record) -> Field<[Synonyms]> {
    let plain = r.texts("synonyms")
    if plain.isAbsent || plain.value != nil {
      return Field(plain.value.map { [Synonyms(language: "", words: $0)] }, at: plain.at)
    }
    let mapping = r.part("synonyms")
    return Field(
      mapping.keys.map { Synonyms(language: $0.name, words: mapping.texts(at: $0.value).value ?? []) }, at: plain.at)
  }
}

extension Selection {
  init(_ r: Record) {
    var conditions: [Condition] = []
    func words(_ key: StaticString) -> [String]? { r.texts(key).value?.map(\.value) }
    func numbers(_ key: StaticString) -> [Int]? { r.numbers(key).value?.map(\.value) }
    if let ids = words("id") { conditions.append(.id(ids)) }
    if let kinds = words("kind") { conditions.append(.kind(kinds.compactMap(ContentKind.init(selectionWord:)))) }
    if let stages = numbers("stage") { conditions.append(.stage(stages)) }
    if let live = r.flag("live") { conditions.append(.live(live)) }
    if let instruments = numbers("instrument") { conditions.append(.instrument(instruments)) }
    if let themes = numbers("theme") { conditions.append(.theme(themes)) }
    if let partners = words("partner") { conditions.append(.partner(partners)) }
    if let kinds = numbers("partner_kind") { conditions.append(.partnerKind(kinds)) }
    if let countries = words("country") { conditions.append(.country(countries)) }
    if let owners = numbers("owner") { conditions.append(.owner(owners)) }
    if let parents = words("parent") { conditions.append(.parent(parents)) }
    if let levels = numbers("classification") { conditions.append(.classification(levels)) }
    if let codes = words("finding") { conditions.append(.finding(codes)) }
    if let period = r.period("due_within").value { conditions.append(.dueWithin(period)) }
    if let negated = r.record("not", Selection.init).value { conditions.append(.not(negated)) }
    self.init(at: r.at, conditions: conditions)
  }
}
