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

extension Digest {
  /// - Parameters:
  ///   - due: by date: the deadlines that the unit answers for, and those of other units of which it is told as they
  ///     are overdue.
  ///   - unit: index into `PlanningModel.units` of the unit that the digest is for; nil for everybody.
  package init(
    of due: [DossierDeadline], for unit: Int?, in handbook: Handbook, asOf today: CalendarDate, language: Language
  ) {
    let matters = DigestMatters(due, for: unit), model = handbook.model
    let name = (unit.map { model.units[$0].name } ?? model.organisation.name).text(in: language.rawValue)
    title =
      Bilingual(
        id: "Tenggat \(name), per \(today.written(in: .indonesian))",
        en: "Due: \(name), as of \(today.written(in: .english))")[language]
    summary = matters.summary[language]
    groups = matters.titled.compactMap { title, due in
      due.isEmpty
        ? nil
        : Group(
          title: title[language], items: due.map { Item($0, for: unit, in: handbook, asOf: today, language: language) })
    }
    self.language = language
  }
}

/// What falls due, by how much it presses.
private struct DigestMatters {
  private let overdue: [DossierDeadline]
  private let overdueElsewhere: [DossierDeadline]
  private let now: [DossierDeadline]
  private let later: [DossierDeadline]

  init(_ due: [DossierDeadline], for unit: Int?) {
    let own = due.filter { unit == nil || $0.deadline.owner == unit }
    overdue = own.filter(\.deadline.isLate)
    overdueElsewhere = due.filter { unit != nil && $0.deadline.owner != unit }
    now = own.filter { !$0.deadline.isLate && $0.deadline.state == .due }
    later = own.filter { !$0.deadline.isLate && $0.deadline.state == .open }
  }

  /// In the order in which a message tells them.
  var titled: KeyValuePairs<Bilingual, [DossierDeadline]> {
    [
      Bilingual(id: "Lewat waktu", en: "Overdue"): overdue,
      Bilingual(id: "Lewat waktu di unit lain", en: "Overdue at other units"): overdueElsewhere,
      Bilingual(id: "Perlu sekarang", en: "Needed now"): now,
      Bilingual(id: "Berikutnya", en: "Next"): later
    ]
  }

  var summary: Bilingual {
    let late = overdue.count + overdueElsewhere.count
    guard late + now.count + later.count > 0 else {
      return Bilingual(id: "Tidak ada yang jatuh tempo.", en: "Nothing falls due.")
    }
    return Bilingual(
      id: (late == 0 ? "Tidak ada yang lewat waktu" : "\(late) lewat waktu")
        + "; \(now.count) perlu sekarang, \(later.count) menyusul.",
      en: (late == 0 ? "Nothing is overdue" : "\(late) overdue")
        + "; \(now.count) needed now, \(later.count) to follow.")
  }
}

extension Digest.Item {
  fileprivate init(
    _ due: DossierDeadline, for unit: Int?, in handbook: Handbook, asOf today: CalendarDate, language: Language
  ) {
    let deadline = due.deadline, day = deadline.date.date, code = language.rawValue
    let dossier = handbook.dossiers[due.dossier], page = Handbook.Target(kind: .dossier, index: due.dossier)
    let level = handbook.levelShown(of: page), isOwn = unit == nil || deadline.owner == unit
    self.day = day.written(in: language)
    distance = day.distance(from: today)[language]
    kind = deadline.kind.name[language]
    title = deadline.title(in: dossier, language)
    self.dossier = dossier.id
    task = deadline.kind.task[language]
    address = pageAddress(of: page, in: code, of: handbook)
    marking = level > 0 ? handbook.model.classifications[level].name.text(in: code) : nil
    holder = isOwn ? nil : deadline.owner.map { handbook.model.units[$0].name.text(in: code) }
  }
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
