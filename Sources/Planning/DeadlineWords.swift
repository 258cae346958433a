package import Diagnostics
internal import Dossiers

// Deadlines in words, for `naskah due` and calendars.

extension TermState {
  /// What one should know beside a deadline of the term: the working day to act by, until when it runs on once notice
  /// is missed or late, the end of winding down.
  package func remarks(on kind: Deadline.Kind) -> [Bilingual] {
    var remarks: [Bilingual] = []
    switch kind {
    case .lastNoticeDay:
      if let runsOnTo, let earliestExit {
        remarks.append(
          Bilingual(
            id:
              """
              terlewat: berlaku terus sampai \(runsOnTo.date.spoken.id); paling cepat berakhir \
              \(earliestExit.date.spoken.id) (\(earliestExit.derivation.id))
              """,
            en:
              """
              missed: it runs on to \(runsOnTo.date.spoken.en); earliest exit \(earliestExit.date.spoken.en) \
              (\(earliestExit.derivation.en))
              """
          ))
      } else if let actBy, let last = lastNoticeDay, actBy.date < last.date {
        remarks.append(
          Bilingual(
            id: "\(last.date.spoken.id) bukan hari kerja: sebaiknya sampaikan paling lambat \(actBy.date.spoken.id)",
            en: "\(last.date.spoken.en) is no working day: better act by \(actBy.date.spoken.en)"))
      }
    case .lastDay:
      if noticeState == .none, runsOnTo != nil, let earliestExit {
        remarks.append(
          Bilingual(
            id:
              """
              pemberitahuan terlambat untuk hari ini: berakhir \(earliestExit.date.spoken.id) \
              (\(earliestExit.derivation.id))
              """,
            en:
              """
              notice came too late for this day: it ends on \(earliestExit.date.spoken.en) \
              (\(earliestExit.derivation.en))
              """
          ))
      }
      if let windDownEnd {
        remarks.append(
          Bilingual(
            id: "masa pengakhiran sampai \(windDownEnd.date.spoken.id) (\(windDownEnd.derivation.id))",
            en: "winding down until \(windDownEnd.date.spoken.en) (\(windDownEnd.derivation.en))"))
      }
    case .decideBy, .evaluationDue, .meetingDue, .activityDue, .recommendationDue, .contextReviewDue, .riskReviewDue:
      break
    }
    return remarks
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
    }
  }
}
