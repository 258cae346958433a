internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// The term in words: how long it lasts, how it renews, how one leaves it, and what has become of it since.

extension DossierWriter {
  var termText: String {
    guard let term = dossier.term.value else { return "" }
    var parts: [String] = []
    if let duration = term.duration.value { parts.append(format.period(duration)) }
    let renewal = [renewalText(of: term), limitText(of: term)].filter { !$0.isEmpty }.joined(separator: ", ")
    if !renewal.isEmpty { parts.append(renewal) }
    let notice = noticeText(of: term)
    if !notice.isEmpty { parts.append(notice) }
    return parts.joined(separator: "; ")
  }

  private func renewalText(of term: Term) -> String {
    switch term.renewal.value {
    case .automatic:
      words[.renewalAutomatic] + (term.renewalPeriod.value.map { " (\(format.period($0)))" } ?? "")
    case .untilNotice: words[.renewalUntilNotice]
    case .byConsent: words[.renewalByConsent]
    case .indefinite: words[.renewalIndefinite]
    case .some(.none): words[.renewalNone]
    case nil: ""
    }
  }

  private func limitText(of term: Term) -> String {
    let times = term.renewalLimit.value.map { words.count(.renewalLimit, $0) }
    let last = term.lastPossibleDay.value.map { words.fill(.lastPossibleDay, [.date: format.date($0)]) }
    return [times, last].compactMap(\.self).joined(separator: ", ")
  }

  private func noticeText(of term: Term) -> String {
    guard let notice = term.noticePeriod.value else { return "" }
    var text = "\(words[.noticeBy]) \(format.period(notice))"
    switch term.noticeBasis.value {
    case .anniversary: text += " " + words[.noticeOnAnniversary]
    case .anyTime: text += ", " + words[.noticeAnyTime]
    case .termEnd, nil: break
    }
    if term.noticeCountsFrom.value == .receipt { text += ", " + words[.noticeOnReceipt] }
    return text
  }

  /// What has changed of the term since it was agreed, and the earliest day on which notice can end it.
  var termFacts: [FactValues] {
    let state = language.assessment.dossiers[index].term
    return fact(.provisionalSince, state.provisionalSince.map(format.date) ?? "") + agreedFacts
      + fact(.suspensions, suspensionsText)
      + fact(.earliestExit, html: leavesByNotice ? state.earliestExit.map(computed) ?? [] : [])
  }

  private var suspensionsText: String {
    let suspensions = (dossier.term.value?.suspensions.value ?? []).compactMap { suspension -> String? in
      guard let from = suspension.from.value.map(format.date) else { return nil }
      let stops = suspension.clock.value == .stops ? ", " + words[.clockStops] : ""
      guard let resumed = suspension.resumed.value else { return words.fill(.suspendedFrom, [.from: from]) + stops }
      return words.fill(.suspendedFromTo, [.from: from, .to: format.date(resumed)]) + stops
    }
    return suspensions.joined(separator: "; ")
  }

  /// Whether the term has a rule on leaving by notice: it says what notice is counted to, or it runs until notice is
  /// given.
  private var leavesByNotice: Bool {
    guard let term = dossier.term.value else { return false }
    return term.noticeBasis.value != nil || term.renewal.value == .untilNotice
  }

  private var agreedFacts: [FactValues] {
    guard let term = dossier.term.value else { return [] }
    let event = term.endsWhen.value.map { event in
      let until = (event.done.value ?? event.longstop.value).map(format.date)
      let word: Word = event.done.value == nil ? .atTheLatest : .doneOn
      return [text(event.what), until.map { words.fill(word, [.date: $0]) } ?? ""].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    let letters = (term.extensions.value ?? []).compactMap { letters -> String? in
      guard let agreed = letters.agreed.value.map(format.date) else { return nil }
      if let until = letters.until.value {
        return words.fill(.extendedUntil, [.date: format.date(until), .on: agreed])
      }
      return letters.by.value.map { words.fill(.extendedBy, [.period: format.period($0), .on: agreed]) }
    }
    return fact(.termBegins, date(term.begins)) + fact(.endsWhen, event ?? "") + followedFact
      + fact(.extensions, letters.joined(separator: "; "))
  }

  private var followedFact: [FactValues] {
    guard let followed = handbook.relations[index].follows else { return [] }
    let document = handbook.dossiers[followed]
    let name = "\(document.id) \(document.name.text(in: words.language))"
    return fact(
      .follows, html: linked(name, language.href(Handbook.Target(kind: .dossier, index: followed), from: page.route)))
  }
}
