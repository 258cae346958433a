package import Diagnostics
internal import Dossiers

// Deadlines in words, for `naskah due` and calendars.

extension TermState {
  /// What one should know beside a deadline of the term: the working day to act by, until when it runs on once notice
  /// is missed or late, the end of winding down.
  package func remarks(on kind: Deadline.Kind) -> [Bilingual] {
    switch kind {
    case .lastNoticeDay: [noticeMissed ?? actBeforeHolidays, onReceipt].compactMap(\.self)
    case .lastDay: [noticeTooLate, windingDown].compactMap(\.self)
    case .decideBy, .evaluationDue, .meetingDue, .activityDue, .recommendationDue, .contextReviewDue, .riskReviewDue,
      .partyEntry, .partyExit:
      []
    }
  }

  private var noticeMissed: Bilingual? {
    guard noticeState == .missed, let exit = earliestExit else { return nil }
    guard let runsOnTo else {
      return Bilingual(
        id: "terlewat: berlaku terus sampai ada pemberitahuan; paling cepat berakhir \(exit.date.inWords.id)",
        en: "missed: it runs on until notice; earliest exit \(exit.date.inWords.en)")
    }
    return Bilingual(
      id: """
        terlewat: berlaku terus sampai \(runsOnTo.date.inWords.id); paling cepat berakhir \(exit.date.inWords.id) \
        (\(exit.derivation.id))
        """,
      en: """
        missed: it runs on to \(runsOnTo.date.inWords.en); earliest exit \(exit.date.inWords.en) (\(exit.derivation.en))
        """)
  }

  private var actBeforeHolidays: Bilingual? {
    guard let actBy, let last = lastNoticeDay, actBy.date < last.date else { return nil }
    return Bilingual(
      id: "\(last.date.inWords.id) bukan hari kerja: sebaiknya sampaikan paling lambat \(actBy.date.inWords.id)",
      en: "\(last.date.inWords.en) is no working day: better act by \(actBy.date.inWords.en)")
  }

  private var onReceipt: Bilingual? {
    guard mustArrive, let last = lastNoticeDay else { return nil }
    return Bilingual(
      id: "pemberitahuan harus sudah diterima pada \(last.date.inWords.id), bukan baru dikirim",
      en: "notice must have arrived by \(last.date.inWords.en), not only have been sent")
  }

  private var noticeTooLate: Bilingual? {
    guard noticeState == .none, runsOnTo != nil, let exit = earliestExit else { return nil }
    return Bilingual(
      id: "pemberitahuan terlambat untuk hari ini: berakhir \(exit.date.inWords.id) (\(exit.derivation.id))",
      en: "notice came too late for this day: it ends on \(exit.date.inWords.en) (\(exit.derivation.en))")
  }

  private var windingDown: Bilingual? {
    windDownEnd.map { end in
      Bilingual(
        id: "masa pengakhiran sampai \(end.date.inWords.id) (\(end.derivation.id))",
        en: "winding down until \(end.date.inWords.en) (\(end.derivation.en))")
    }
  }
}

extension Deadline.Kind {
  /// What falls due, in words.
  package var name: Bilingual {
    switch self {
    case .lastDay: Bilingual(id: "hari terakhir", en: "last day")
    case .lastNoticeDay: Bilingual(id: "hari terakhir pemberitahuan", en: "last notice day")
    case .decideBy: Bilingual(id: "putuskan paling lambat", en: "decide by")
    case .evaluationDue: Bilingual(id: "evaluasi", en: "evaluation")
    case .meetingDue: Bilingual(id: "rapat", en: "meeting")
    case .activityDue: Bilingual(id: "kegiatan", en: "activity")
    case .recommendationDue: Bilingual(id: "rekomendasi", en: "recommendation")
    case .contextReviewDue: Bilingual(id: "tinjauan konteks", en: "context review")
    case .riskReviewDue: Bilingual(id: "tinjauan risiko tinggi", en: "review of a high risk")
    case .partyEntry: Bilingual(id: "mulai berlaku bagi satu pihak", en: "entry into force for a party")
    case .partyExit: Bilingual(id: "hari terakhir bagi pihak yang keluar", en: "last day for a party that leaves")
    }
  }
}
