import Diagnostics
import Dossiers

/// DAT-066: the agreement enters into force for a party before it is in force.
///
/// Why it matters: nobody can be bound by what is not in force; one of the days is wrong. Source: Vienna Convention on
/// the Law of Treaties art. 24.
let partyBeforeEntry = Rule(
  Fault(
    "DAT-066", "party-before-entry", .warning,
    finds: Bilingual(
      id: "pihak yang terikat sebelum naskahnya mulai berlaku", en: "a party that is bound before entry into force"),
    why: Bilingual(
      id: "tidak ada yang terikat pada naskah yang belum berlaku; salah satu tanggalnya salah",
      en: "nobody can be bound by what is not in force; one of the days is wrong"),
    source: "Vienna Convention on the Law of Treaties art. 24",
    wrong: Example(
      .keys(.parent),
      parties("{partner: dewan-mitra, role: counterpart, interest: Surveys, bound_from: «2020-03-01»}")),
    right: Example(
      .keys(.parent), parties("{partner: dewan-mitra, role: counterpart, interest: Surveys, bound_from: 2021-03-01}")))
) { subject in
  guard let entry = entryIntoForce(of: subject.dossier) else { return [] }
  return zip(subject.dossier.parties.value ?? [], subject.term.parties).compactMap { party, bound in
    guard let start = bound.start, start.date < entry.date else { return nil }
    let place = party.boundFrom.isPresent ? party.boundFrom.at : party.accession.at
    return Diagnostic(
      partyBeforeEntry.fault, at: subject.dossier.span(place),
      Bilingual(
        id:
          "pihak ini terikat sejak \(start.date.inWords.id), padahal naskahnya mulai berlaku \(entry.date.inWords.id)",
        en: "this party is bound from \(start.date.inWords.en), but it is in force from \(entry.date.inWords.en)"),
      help: Bilingual(
        id: "periksa kedua tanggal menurut naskah; hari pihak ini tidak boleh sebelum \(entry.date.inWords.id)",
        en: "check both days against the text; this party's must not be before \(entry.date.inWords.en)"))
  }
}

/// DAT-067: a party that left before it was bound.
///
/// Why it matters: one of the days is wrong, and with it who is bound today. Source: Vienna Convention on the Law of
/// Treaties art. 54.
let withdrawalBeforeStart = Rule(
  Fault(
    "DAT-067", "withdrawal-before-start", .error,
    finds: Bilingual(
      id: "penarikan diri sebelum pihaknya terikat", en: "a withdrawal from before the party was bound"),
    why: Bilingual(
      id: "salah satu tanggalnya salah, dan dengan itu siapa yang terikat hari ini",
      en: "one of the days is wrong, and with it who is bound today"),
    source: "Vienna Convention on the Law of Treaties art. 54",
    wrong: Example(
      .keys(.parent),
      parties("{partner: dewan-mitra, role: counterpart, interest: Surveys, withdrawal: {last_day: «2020-12-31»}}")),
    right: Example(
      .keys(.parent),
      parties("{partner: dewan-mitra, role: counterpart, interest: Surveys, withdrawal: {last_day: 2030-12-31}}")))
) { subject in
  zip(subject.dossier.parties.value ?? [], subject.term.parties).compactMap { party, bound in
    guard let start = bound.start, let end = bound.end, end.date < start.date, let withdrawal = party.withdrawal.value
    else { return nil }
    let place = withdrawal.lastDay.isPresent ? withdrawal.lastDay.at : withdrawal.at
    return Diagnostic(
      withdrawalBeforeStart.fault, at: subject.dossier.span(place),
      Bilingual(
        id: "pihak ini menarik diri \(end.date.inWords.id), padahal baru terikat sejak \(start.date.inWords.id)",
        en: "this party is bound until \(end.date.inWords.en), but only from \(start.date.inWords.en)"),
      help: Bilingual(
        id: "periksa kedua tanggal menurut naskah dan surat penarikan dirinya",
        en: "check both days against the text and the notice of withdrawal"))
  }
}

/// DAT-068: one party is left of a live agreement.
///
/// Why it matters: an agreement of one is none. Source: Vienna Convention on the Law of Treaties art. 2(1)(a).
let onePartyLeft = Rule(
  Fault(
    "DAT-068", "one-party-left", .warning,
    finds: Bilingual(
      id: "naskah yang masih berjalan, tetapi tinggal satu pihak", en: "a live agreement that binds only one party"),
    why: Bilingual(id: "perjanjian dengan satu pihak bukan perjanjian", en: "an agreement of one is none"),
    source: "Vienna Convention on the Law of Treaties art. 2(1)(a)",
    wrong: Example(
      .keys(.parent),
      parties("{partner: dewan-mitra, role: counterpart, interest: Surveys, withdrawal: «{last_day: 2025-12-31}»}")),
    right: Example(
      .keys(.parent),
      parties("{partner: dewan-mitra, role: counterpart, interest: Surveys, withdrawal: {last_day: 2030-12-31}}")))
) { subject in
  let pairs = Array(zip(subject.dossier.parties.value ?? [], subject.term.parties))
  guard subject.isLive, pairs.count(where: { $0.1.binds(on: subject.today) }) < 2,
    let (party, bound) = pairs.last(where: { $0.1.end.map { $0.date < subject.today } ?? false }),
    let start = bound.start, let end = bound.end, end.date >= start.date
  else { return [] }
  return [
    Diagnostic(
      onePartyLeft.fault, at: subject.span(party.withdrawal),
      Bilingual(
        id: "sejak pihak ini menarik diri (\(end.date.inWords.id)) naskah ini tidak lagi mengikat dua pihak",
        en: "since this party left (\(end.date.inWords.en)) it no longer binds two parties"),
      help: Bilingual(
        id: "tulis tahap akhirnya pada stage: dan ended: {reason: …}, atau periksa tanggalnya",
        en: "write its last stage after stage: and ended: {reason: …}, or check the day"))
  ]
}

/// The memorandum's parties, the second of them so.
private func parties(_ second: String) -> String {
  """
  parties:
    - {partner: badan-contoh, role: host, interest: Coasts that stay}
    - \(second)
  """
}
