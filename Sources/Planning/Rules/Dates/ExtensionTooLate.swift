import Diagnostics
import Dossiers

/// DAT-058: letters that extend what had ended.
///
/// Why it matters: what is over cannot be extended, only agreed on anew; or one of the days is wrong. Not asked of what
/// renews by itself. Source: Vienna Convention on the Law of Treaties art. 54.
let extensionAfterEnd = Rule(
  Fault(
    "DAT-058", "extension-after-end", .warning,
    finds: Bilingual(id: "perpanjangan atas naskah yang sudah berakhir", en: "an extension of what had ended"),
    why: Bilingual(
      id: "yang sudah berakhir tidak dapat diperpanjang, hanya dapat disepakati lagi",
      en: "what is over cannot be extended, only agreed on anew"),
    source: "Vienna Convention on the Law of Treaties art. 54",
    wrong: Example(
      .keys(.dossier),
      "term: {duration: P2Y, renewal: by-consent, extensions: [{agreed: «2026-02-10», until: 2029-01-31}]}"),
    right: Example(
      .keys(.dossier),
      "term: {duration: P2Y, renewal: by-consent, extensions: [{agreed: 2026-01-10, until: 2029-01-31}]}"))
) { subject in
  subject.datedExtensions.compactMap { dated in
    let agreed = dated.agreed, last = dated.last
    guard last.date < agreed else { return nil }
    return Diagnostic(
      extensionAfterEnd.fault, at: subject.span(dated.letters.agreed),
      Bilingual(
        id: "perpanjangan disepakati \(agreed.inWords.id), sesudah hari terakhirnya \(last.date.inWords.id)",
        en: "the extension was agreed on \(agreed.inWords.en), after the last day, \(last.date.inWords.en)"),
      help: Bilingual(
        id: "periksa kedua tanggal; bila benar, buat naskah baru dengan replaces: dan id naskah ini",
        en: "check both days; if they are right, open a new dossier with replaces: and the id of this one"),
      notes: [
        Diagnostic.Note(
          subject.span(dated.letters.agreed),
          Bilingual(id: "dihitung: \(last.derivation.id)", en: "counted: \(last.derivation.en)"))
      ])
  }
}

/// DAT-059: letters that extend to a day that is no later than the one they replace.
///
/// Why it matters: an extension that shortens is a slip, mostly in the year. Source: docs/planning-model.md, "Terms as
/// they are agreed".
let extensionNotLater = Rule(
  Fault(
    "DAT-059", "extension-not-later", .warning,
    finds: Bilingual(id: "perpanjangan yang tidak memperpanjang", en: "an extension that extends nothing"),
    why: Bilingual(
      id: "perpanjangan yang memendekkan biasanya salah tahun",
      en: "an extension that shortens is mostly a wrong year"),
    source: "docs/planning-model.md: Terms as they are agreed",
    wrong: Example(
      .keys(.dossier),
      "term: {duration: P5Y, renewal: by-consent, extensions: [{agreed: 2026-01-10, until: «2029-01-31»}]}"),
    right: Example(
      .keys(.dossier),
      "term: {duration: P5Y, renewal: by-consent, extensions: [{agreed: 2026-01-10, until: 2031-01-31}]}"))
) { subject in
  subject.datedExtensions.compactMap { dated in
    let last = dated.last
    guard let until = dated.letters.until.value, until <= last.date, last.date >= dated.agreed else { return nil }
    return Diagnostic(
      extensionNotLater.fault, at: subject.span(dated.letters.until),
      Bilingual(
        id: "diperpanjang sampai \(until.inWords.id), padahal hari terakhirnya sudah \(last.date.inWords.id)",
        en: "extended until \(until.inWords.en), and its last day is \(last.date.inWords.en) already"),
      help: Bilingual(
        id: "periksa tahunnya; hari terakhir yang baru harus sesudah \(last.date.inWords.id)",
        en: "check the year; the new last day must be after \(last.date.inWords.en)"),
      notes: [
        Diagnostic.Note(
          subject.span(dated.letters.agreed),
          Bilingual(id: "dihitung: \(last.derivation.id)", en: "counted: \(last.derivation.en)"))
      ])
  }
}

/// An extension of a term.
private struct DatedExtension {
  let letters: Extension
  /// The day on which it was agreed.
  let agreed: CalendarDate
  /// The last day that it replaces: that of the term on the day before.
  let last: ComputedDate
}

extension Subject {
  /// The extensions of an agreement that ends by itself; none where the last day that one replaces is not known.
  fileprivate var datedExtensions: [DatedExtension] {
    guard let term = dossier.term.value, let extensions = term.extensions.value, !term.hasUnknownChange else {
      return []
    }
    switch term.renewal.value {
    case .some(.none), .byConsent, nil: break
    case .automatic, .untilNotice, .indefinite: return []
    }
    return extensions.compactMap { letters in
      guard let agreed = letters.agreed.value,
        let last = TermState(of: dossier, under: model, asOf: agreed.adding(days: -1)).lastDay
      else { return nil }
      return DatedExtension(letters: letters, agreed: agreed, last: last)
    }
  }
}
