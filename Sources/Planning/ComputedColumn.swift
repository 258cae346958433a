import Diagnostics
import Dossiers
import Markup
import FoundationEssentials

/// A column of `naskah list` that is computed (docs/interfaces.md, "naskah list").
struct ComputedColumn: Sendable {
  let name: String
  /// Its name for readers; the heading adds the scale.
  private let called: Bilingual
  let holds: Held
  let kinds: [ContentKind]
  let value: @Sendable (Handbook.Target, Portfolio, Assessment) -> JSON

  /// What a column's values are. A number that is measured on a scale has a case of its own, so that what stands over
  /// it can tell the scale and no bare number is shown.
  enum Held: Sendable {
    case day, number, days, score, share, flag, word, text
    /// Points for several things; the text says how many for each.
    case points(Bilingual)
    /// The sum of likelihood × impact over the open risks.
    case riskPoints
  }

  /// The heading: the name, with the scale in brackets where there is one.
  func title(under model: PlanningModel?) -> Bilingual {
    guard let scale = holds.scale(under: model) else { return called }
    return Bilingual(id: "\(called.id) (\(scale.id))", en: "\(called.en) (\(scale.en))")
  }

  static let all: [ComputedColumn] = ofTerm + ofScores + ofIndicators + ofDocuments

  /// A column that only dossiers have.
  private init(
    _ name: String, _ id: String, _ en: String, _ holds: Held, _ value: @escaping @Sendable (Indicators) -> JSON
  ) {
    self.name = "computed." + name
    called = Bilingual(id: id, en: en)
    self.holds = holds
    kinds = [.dossier]
    self.value = { target, portfolio, assessment in value(indicators(of: target.index, in: portfolio, assessment)) }
  }

  private init(
    _ name: String, of kinds: [ContentKind], _ id: String, _ en: String, _ holds: Held,
    _ value: @escaping @Sendable (Handbook.Target, Handbook) -> JSON
  ) {
    self.name = "computed." + name
    called = Bilingual(id: id, en: en)
    self.holds = holds
    self.kinds = kinds
    self.value = { target, portfolio, _ in value(target, portfolio.handbook) }
  }

  private static let ofTerm = [
    ComputedColumn("last_day", "Hari terakhir", "Last day", .day) { date($0.term.lastDay?.date) },
    ComputedColumn("last_notice_day", "Batas pemberitahuan", "Notice by", .day) {
      date($0.term.lastNoticeDay?.date)
    },
    ComputedColumn("notice_state", "Keadaan pemberitahuan", "State of notice", .word) {
      .string($0.term.noticeState.rawValue)
    },
    ComputedColumn("decide_by", "Putuskan paling lambat", "Decide by", .day) { date($0.term.decideBy?.date) },
    ComputedColumn("renewals_done", "Perpanjangan yang sudah terjadi", "Renewals done", .number) {
      $0.term.currentTermStart == nil ? .null : .int($0.term.renewalsDone)
    },
    ComputedColumn("current_term_start", "Awal masa berjalan", "Present term from", .day) {
      date($0.term.currentTermStart)
    },
    ComputedColumn("days_left", "Sisa hari", "Days left", .days) { count($0.term.daysLeft) },
    ComputedColumn("earliest_exit", "Paling cepat berakhir", "Earliest exit", .day) {
      date($0.term.earliestExit?.date)
    },
    ComputedColumn("suspended_since", "Ditangguhkan sejak", "Suspended since", .day) { date($0.term.suspendedSince) },
    ComputedColumn("provisional_since", "Berlaku sementara sejak", "Provisionally applied since", .day) {
      date($0.term.provisionalSince)
    },
    ComputedColumn("parties_bound", "Pihak yang terikat", "Parties bound", .number) { count($0.partiesBound) }
  ]

  private static let ofScores = [
    ComputedColumn("score", "Nilai", "Score", .score) { decimal($0.scores.whole) },
    ComputedColumn("score.objectives", "Tujuan", "Objectives", .score) { decimal($0.scores.score(of: "objectives")) },
    ComputedColumn("score.resources", "Sumber daya", "Resources", .score) { decimal($0.scores.score(of: "resources")) },
    ComputedColumn("score.coordination", "Koordinasi", "Coordination", .score) {
      decimal($0.scores.score(of: "coordination"))
    },
    ComputedColumn("score.evaluation", "Evaluasi", "Evaluation", .score) { decimal($0.scores.score(of: "evaluation")) }
  ]

  private static let ofTies = Bilingual(
    id: "3 tiap kaitan, 2 tiap mitra bersama, 1 tiap tema bersama", en: "3 a link, 2 a shared partner, 1 a shared theme"
  )

  private static let ofIndicators = [
    ComputedColumn("asymmetry", "Ketimpangan", "Asymmetry", .share) { decimal($0.balance?.asymmetry) },
    ComputedColumn("valued_share", "Sumbangan bernilai", "Contributions with a value", .share) {
      decimal($0.balance?.valuedShare)
    },
    ComputedColumn("adaptivity", "Adaptivitas", "Adaptivity", .share) { decimal($0.adaptivity) },
    ComputedColumn("context_age_days", "Umur konteks (hari)", "Age of the context (days)", .days) {
      count($0.contextAge)
    },
    ComputedColumn(
      "response_days", "Hari sampai penilaian merugikan ditanggapi", "Days from adverse rating to response", .days
    ) { count($0.responseDays) },
    ComputedColumn("evaluation_due", "Evaluasi berikutnya", "Evaluation due", .day) { date($0.evaluationDue?.date) },
    ComputedColumn("next_meeting_due", "Rapat berikutnya", "Meeting due", .day) { date($0.nextMeetingDue?.date) },
    ComputedColumn("interdependence", "Saling ketergantungan", "Interdependence", .points(ofTies)) {
      count($0.interdependence?.degree)
    },
    ComputedColumn("exposure", "Paparan risiko", "Risk exposure", .riskPoints) { count($0.exposure?.points) },
    ComputedColumn("sleeping", "Tidur", "Sleeping", .flag) { $0.isSleeping.map(JSON.bool) ?? .null }
  ]

  /// What is computed of a document from its file and its place in the handbook, without terms or indicators.
  private static let ofDocuments = [
    ComputedColumn("kind", of: ContentKind.allCases, "Jenis", "Kind", .word) { target, _ in .string(target.kind.word) },
    ComputedColumn("title", of: ContentKind.allCases, "Judul", "Title", .text) { target, handbook in
      json(handbook.document(target).name)
    },
    ComputedColumn("procedure", of: [.dossier], "Prosedur", "Procedure", .word) { target, handbook in
      let id = handbook.model.procedures[handbook.dossiers[target.index].procedure].id
      return id.isEmpty ? .null : .string(id)
    },
    ComputedColumn("legacy", of: [.dossier], "Catatan lama", "Old record", .flag) { target, handbook in
      .bool(handbook.dossiers[target.index].isLegacy)
    },
    ComputedColumn("file", of: ContentKind.allCases, "Berkas", "File", .text) { target, handbook in
      .string(handbook.document(target).file.path)
    },
    ComputedColumn("dossiers", of: [.partner], "Dosier", "Dossiers", .number) { target, handbook in
      .int(handbook.dossiersOfPartner[target.index].count)
    }
  ]

  private static func json(_ text: LocalizedText) -> JSON {
    text.isPlain ? .string(text.text(in: "")) : .object(text.entries.map { ($0.language, .string($0.text)) })
  }

  private static func date(_ date: CalendarDate?) -> JSON { date.map { .string($0.description) } ?? .null }

  private static func count(_ value: Int?) -> JSON { value.map(JSON.int) ?? .null }

  private static func decimal(_ value: Decimal?) -> JSON { value.map { .number($0.text) } ?? .null }
}
