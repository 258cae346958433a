package import Diagnostics
package import Dossiers
package import Planning

/// What falls due, for one unit or for all, as a message tells it.
package struct Digest: Sendable {
  package struct Item: Sendable {
    /// `31 Mei 2028`
    package let day: String
    /// `2 hari lagi`, `lewat 5 hari`
    package let distance: String
    package let kind: String
    /// The item of the dossier that falls due, where it is one, with the dossier's title.
    package let title: String
    package let dossier: String
    /// What is to be decided or done.
    package let task: String
    /// The dossier's page; nil where the model does not say what the site's address is.
    package let address: String?
    /// The dossier's level, where it is above the lowest.
    package let marking: String?
    /// The unit whose matter it is, where the message is to another.
    package let holder: String?
  }

  package struct Group: Sendable {
    package let title: String
    package let items: [Item]
  }

  package let title: String
  /// The verdict in a sentence.
  package let summary: String
  /// What is overdue stands first. A group without items is left out.
  package let groups: [Group]
  package let language: Language

  package var isEmpty: Bool { groups.isEmpty }
}

/// The digest of deadlines.
///
/// - Parameters:
///   - due: indices into `Handbook.dossiers`, each with one of its deadlines, by date: the deadlines that the unit
///     answers for, and those of other units that it is told of because they are overdue.
///   - unit: index into `PlanningModel.units` of the unit that the digest is for; nil for everybody.
package func digest(
  of due: [(dossier: Int, deadline: Deadline)], for unit: Int?, in handbook: Handbook, asOf today: CalendarDate,
  language: Language
) -> Digest {
  let model = handbook.model, code = language.rawValue
  let name = (unit.map { model.units[$0].name } ?? model.organisation.name).text(in: code)
  let own = due.filter { unit == nil || $0.deadline.owner == unit }
  let others = due.filter { unit != nil && $0.deadline.owner != unit }
  let late = own.filter { $0.deadline.isLate }
  let now = own.filter { !$0.deadline.isLate && $0.deadline.state == .due }
  let later = own.filter { !$0.deadline.isLate && $0.deadline.state == .open }
  func group(_ title: Bilingual, _ entries: [(dossier: Int, deadline: Deadline)]) -> Digest.Group {
    Digest.Group(
      title: title[language],
      items: entries.map { item($0.deadline, ofDossier: $0.dossier, for: unit, in: handbook, today, language) })
  }
  let groups = [
    group(Bilingual(id: "Lewat waktu", en: "Overdue"), late),
    group(Bilingual(id: "Lewat waktu di unit lain", en: "Overdue at other units"), others),
    group(Bilingual(id: "Perlu sekarang", en: "Needed now"), now),
    group(Bilingual(id: "Berikutnya", en: "Next"), later)
  ].filter { !$0.items.isEmpty }
  return Digest(
    title: Bilingual(
      id: "Tenggat \(name), per \(today.written(in: .indonesian))",
      en: "Due: \(name), as of \(today.written(in: .english))")[language],
    summary: summary(late: late.count + others.count, now: now.count, later: later.count)[language], groups: groups,
    language: language)
}

private func summary(late: Int, now: Int, later: Int) -> Bilingual {
  guard late + now + later > 0 else {
    return Bilingual(id: "Tidak ada yang jatuh tempo.", en: "Nothing falls due.")
  }
  return Bilingual(
    id: (late == 0 ? "Tidak ada yang lewat waktu" : "\(late) lewat waktu")
      + "; \(now) perlu sekarang, \(later) menyusul.",
    en: (late == 0 ? "Nothing is overdue" : "\(late) overdue") + "; \(now) needed now, \(later) to follow.")
}

private func item(
  _ deadline: Deadline, ofDossier index: Int, for unit: Int?, in handbook: Handbook, _ today: CalendarDate,
  _ language: Language
) -> Digest.Item {
  let dossier = handbook.dossiers[index], page = Handbook.Target(kind: .dossier, index: index)
  let levels = handbook.model.classifications
  let level = handbook.levelShown(of: page)
  return Digest.Item(
    day: deadline.date.date.written(in: language), distance: deadline.date.date.distance(from: today)[language],
    kind: deadline.kind.name[language], title: deadline.title(in: dossier, language), dossier: dossier.id,
    task: deadline.kind.task[language],
    address: pageAddress(of: page, in: language.rawValue, of: handbook),
    marking: level > 0 ? levels[level].name.text(in: language.rawValue) : nil,
    holder: unit == nil || deadline.owner == unit
      ? nil : deadline.owner.map { handbook.model.units[$0].name.text(in: language.rawValue) })
}

extension CalendarDate {
  /// How far a day is, in days: `2 hari lagi`, `5 days ago`.
  package func distance(from today: CalendarDate) -> Bilingual {
    let days = ordinal - today.ordinal
    switch days {
    case 0: return Bilingual(id: "hari ini", en: "today")
    case 1...: return Bilingual(id: "\(days) hari lagi", en: days == 1 ? "in 1 day" : "in \(days) days")
    default: return Bilingual(id: "lewat \(-days) hari", en: days == -1 ? "1 day ago" : "\(-days) days ago")
    }
  }
}

extension Deadline.Kind {
  /// What whoever holds the dossier is asked to do by the day.
  fileprivate var task: Bilingual {
    switch self {
    case .lastDay:
      Bilingual(
        id: "naskah berakhir: selesaikan kewajibannya, atau siapkan naskah penggantinya",
        en: "it ends: finish what is owed, or prepare what takes its place")
    case .lastNoticeDay:
      Bilingual(
        id: "hari terakhir memberi tahu mitra bila tidak diperpanjang; tanpa itu naskah berlanjut sendiri",
        en: "last day to tell the partner that it ends; without notice it renews by itself")
    case .decideBy:
      Bilingual(
        id: "putuskan: diteruskan, diubah, atau diakhiri", en: "decide: continue it, change it, or let it end")
    case .evaluationDue: Bilingual(id: "laksanakan dan catat evaluasinya", en: "evaluate it, and record the findings")
    case .meetingDue:
      Bilingual(id: "adakan rapatnya dan catat hasilnya", en: "hold the meeting, and record its results")
    case .activityDue:
      Bilingual(id: "selesaikan kegiatannya, atau jadwalkan lagi", en: "finish it, or give it a new day")
    case .recommendationDue:
      Bilingual(id: "laksanakan rekomendasinya, atau katakan mengapa tidak", en: "carry it out, or say why not")
    case .contextReviewDue: Bilingual(id: "tinjau lagi konteksnya", en: "look at its context again")
    case .riskReviewDue: Bilingual(id: "tinjau lagi risikonya", en: "look at its risks again")
    case .partyEntry:
      Bilingual(
        id: "naskah mulai mengikat pihak ini: libatkan dalam rapat dan kegiatan",
        en: "it begins to bind this party: include it in meetings and work")
    case .partyExit:
      Bilingual(
        id: "pihak ini keluar: selesaikan yang masih harus dilakukan bersamanya, dan bagi lagi tugasnya",
        en: "this party leaves: finish what is owed with it, and give its tasks to others")
    }
  }
}
