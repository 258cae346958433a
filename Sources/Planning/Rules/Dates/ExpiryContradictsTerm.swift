import Diagnostics
import Dossiers
import Markup

/// DAT-045: the stated last day is another than the term gives.
///
/// Why it matters: two last days are a dispute waiting; notice and renewal are counted from one of them. Held against
/// E_0, or with automatic renewal against any E_j up to the present one, and against what letters made of it. Where
/// another way of counting gives the stated day, that way is named. Source: docs/planning-model.md, "Dates, terms and
/// notice", 4.
let expiryContradictsTerm = Rule(
  Fault(
    "DAT-045", "expiry-contradicts-term", .error,
    finds: Bilingual(
      id: "hari terakhir yang dinyatakan berbeda dari jangka waktunya",
      en: "a stated last day that the term contradicts"),
    why: Bilingual(
      id: "dua hari terakhir menjadi sengketa; pemberitahuan dan perpanjangan dihitung dari salah satunya",
      en: "two last days are a dispute waiting; notice and renewal are counted from one of them"),
    source: "docs/planning-model.md: Dates, terms and notice",
    wrong: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: 2021-01-20, expires: «2036-01-20»}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: 2021-01-20, expires: 2036-01-19}
      """
    ))
) { subject in
  let dossier = subject.dossier
  guard let expires = dossier.dates.expires.value, let term = dossier.term.value, !term.hasUnknownChange,
    let counted = CountedTerm(of: dossier, under: subject.model)
  else { return [] }
  let present = counted.changed(by: term, asOf: subject.today) ?? counted
  if [counted, present].contains(where: { subject.ends($0, on: expires) }) { return [] }
  // A day past which nothing leads may be stated once more.
  if subject.term.termEnd?.date == expires { return [] }
  let k = subject.isRenewed ? subject.term.renewalsDone - present.renewalsBefore : 0
  let last = present.lastDay(k)
  let way = subject.wayOfCounting(to: expires, k: k, instead: present)
  let derivation = present.end(k).derivation
  let notes = [
    Diagnostic.Note(
      subject.span(term.duration), Bilingual(id: "dihitung: \(derivation.id)", en: "counted: \(derivation.en)"))
  ]
  return [
    Diagnostic(
      expiryContradictsTerm.fault, at: subject.span(dossier.dates.expires),
      Bilingual(
        id:
          "hari terakhir menurut jangka waktu adalah \(last.inWords.id), tetapi expires menyebut \(expires.inWords.id)",
        en: "the last day by the term is \(last.inWords.en), but expires says \(expires.inWords.en)"),
      help: way?.help(else: last)
        ?? Bilingual(
          id: "tulis \(last), atau perbaiki jangka waktunya menurut naskah",
          en: "write \(last), or mend the term after the text"),
      notes: notes + (way.map { [Diagnostic.Note(subject.span(dossier.dates.expires), $0.explains)] } ?? []),
      fixes: way.flatMap { subject.fixes(taking: $0) }
        ?? [Diagnostic.Fix(subject.span(dossier.dates.expires), last.description)])
  ]
}

extension Subject {
  fileprivate var isRenewed: Bool { dossier.term.value?.renewal.value == .automatic }

  /// Whether a term ends on a day: its last, or where it renews by itself that of any renewal up to the present one.
  fileprivate func ends(_ counted: CountedTerm, on day: CalendarDate) -> Bool {
    guard isRenewed else { return counted.lastDay(0) == day }
    let nearest = counted.renewals(until: day)
    return nearest <= term.renewalsDone && counted.lastDay(nearest) == day
  }
}

// MARK: Other ways of counting

/// A way of counting that gives the day that a file states. Of 542 pairs of days in real registers 328 end on the eve,
/// 97 on the anniversary, and 101 two days before it.
private enum WayOfCounting {
  case counting(TermEnd)
  case twoDaysEarly
  case fromSignature(CalendarDate)

  /// The key that says so, for the term.
  var key: (name: String, value: String)? {
    switch self {
    case .counting(let counting): ("counting", counting.rawValue)
    case .twoDaysEarly: nil
    case .fromSignature(let signed): ("begins", signed.description)
    }
  }

  var explains: Bilingual {
    switch self {
    case .counting(.anniversary):
      Bilingual(
        id: "hari ini tepat bila jangka waktu dihitung sampai hari ulang tahunnya",
        en: "this is the day if the term is counted through its anniversary")
    case .counting(.eve):
      Bilingual(
        id: "hari ini tepat bila jangka waktu dihitung sampai sehari sebelum ulang tahunnya",
        en: "this is the day if the term is counted through the eve of its anniversary")
    case .twoDaysEarly:
      Bilingual(
        id: "hari ini dua hari sebelum ulang tahunnya: satu hari dikurangkan dua kali",
        en: "this is two days before its anniversary: one day was taken off twice")
    case .fromSignature(let signed):
      Bilingual(
        id: "hari ini tepat bila jangka waktu dihitung sejak penandatanganan, \(signed.inWords.id)",
        en: "this is the day if the term is counted from its signature, \(signed.inWords.en)")
    }
  }

  func help(else last: CalendarDate) -> Bilingual {
    guard let key else {
      return Bilingual(
        id: "tulis \(last); bila naskah sendiri menyebut hari yang lebih awal, perbaiki jangka waktunya",
        en: "write \(last); if the text itself names the earlier day, mend the term")
    }
    return Bilingual(
      id:
        "bila naskah menghitungnya demikian, tulis \(key.name): \(key.value) di bawah term; bila tidak, tulis \(last)",
      en: "if the text counts so, write \(key.name): \(key.value) under term; if not, write \(last)")
  }
}

extension Subject {
  /// The way of counting that leads to the stated day, where one does.
  fileprivate func wayOfCounting(to day: CalendarDate, k: Int, instead counted: CountedTerm) -> WayOfCounting? {
    let other: TermEnd = counted.counting == .eve ? .anniversary : .eve
    if counted.with(other).lastDay(k) == day { return .counting(other) }
    if counted.counting == .eve, counted.lastDay(k).adding(days: -1) == day { return .twoDaysEarly }
    guard let signed = dossier.dates.signed.value, dossier.term.value?.begins.isAbsent == true,
      signed != counted.anchor, counted.renewalsBefore == 0
    else { return nil }
    var early = counted
    early.anchor = signed
    return early.lastDay(k) == day ? .fromSignature(signed) : nil
  }

  /// Writes the key that says how it is counted: in the place of the one that is there, else after the duration.
  fileprivate func fixes(taking way: WayOfCounting) -> [Diagnostic.Fix]? {
    guard let key = way.key, let term = dossier.term.value, let tree = dossier.file.frontMatter else { return nil }
    if term.counting.isPresent, key.name == "counting" {
      return [Diagnostic.Fix(span(term.counting), key.value)]
    }
    let mapping = tree.nodes[Int(term.at)], duration = span(term.duration)
    guard mapping.kind == .mapping else { return nil }
    let end = Span(
      path: duration.path, line: duration.endLine, column: duration.endColumn, endLine: duration.endLine,
      endColumn: duration.endColumn)
    let indent = String(repeating: " ", count: Int(mapping.column) - 1)
    let lead = mapping.style == .flow ? ", " : dossier.file.source.lineEnd + indent
    return [Diagnostic.Fix(end, lead + "\(key.name): \(key.value)")]
  }
}

extension CountedTerm {
  /// The same, counted to the other day.
  fileprivate func with(_ counting: TermEnd) -> CountedTerm {
    CountedTerm(
      anchor: anchor, duration: duration, renewal: renewal, counting: counting, anchorSteps: anchorSteps,
      parts: parts)
  }
}
