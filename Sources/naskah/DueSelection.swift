internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Formats
internal import Pages
internal import Pipeline
internal import Planning

extension Due {
  /// The deadlines that were not told yet by a revision, as of its own day: they were not in it, or came inside the
  /// time asked for only later.
  func without(
    dueAt revision: String, _ due: [DossierDeadline], _ assessed: Assessed, _ outcome: inout Outcome
  ) async throws -> [DossierDeadline] {
    let language = site.spoken(assessed.handbook.model)
    let sources: SourceTree
    do {
      sources = try await site.workspace.readSources(at: revision)
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[language])
    }
    let day = sources.revision?.day ?? assessed.assessment.today
    let parsed = await ParsedTree(sources, for: .one(site.audience), workers: site.workers)
    let before = await Pipeline.assess(parsed, asOf: day, for: site.audience, workers: site.workers)
    func told(_ entry: DossierDeadline, in assessed: Assessed) -> Told {
      let units = unitsToldToo(of: entry, in: assessed).map { assessed.handbook.model.units[$0].id }
      return Told(entry, unitsToldToo: units, in: assessed)
    }
    let toldBefore = Set(wanted(before, of: nil).map { told($0, in: before) })
    return due.filter { !toldBefore.contains(told($0, in: assessed)) }
  }

  /// What makes a deadline the same one in two versions of a handbook.
  private struct Told: Hashable {
    let dossier: String
    let kind: Deadline.Kind
    let day: CalendarDate
    let item: String?
    let state: Deadline.State
    /// Who is told beside the unit whose matter it is: what has come to another unit since is new.
    let unitsToldToo: [String]

    init(_ entry: DossierDeadline, unitsToldToo: [String], in assessed: Assessed) {
      self.unitsToldToo = unitsToldToo
      dossier = assessed.handbook.dossiers[entry.dossier].id
      kind = entry.deadline.kind
      day = entry.deadline.date.date
      item = entry.deadline.item
      state = entry.deadline.state
    }
  }

  /// The index of the unit with this id, or with just this name.
  ///
  /// - Throws: `Failure` where there is none; it names the units that a part of a name may mean.
  func place(ofUnit word: String, in model: PlanningModel, _ language: Language) throws -> Int {
    let candidates = model.candidates(of: .unit)
    if let index = candidates.firstIndex(where: { $0.id == word }) { return index }
    if let certain = Meant(by: word, among: candidates).certain,
      let index = candidates.firstIndex(where: { $0.id == certain.id })
    {
      return index
    }
    throw Failure(
      noSuch: Bilingual(id: "unit", en: "unit"), word, among: candidates, model.whereListed(.unit), in: language)
  }

  /// The deadlines that were asked for, in the order of their dates, then of their kinds, then of their dossiers.
  func wanted(_ assessed: Assessed, of unit: Int?) -> [DossierDeadline] {
    let handbook = assessed.handbook, model = handbook.model
    let last = last(model, assessed.assessment.today)
    var due: [DossierDeadline] = []
    for (index, dossier) in assessed.assessment.dossiers.enumerated() {
      for deadline in dossier.deadlines where last.map({ deadline.date.date <= $0 }) ?? true {
        if kind.isEmpty || kind.contains(deadline.kind), unit == nil || deadline.owner == unit {
          due.append(DossierDeadline(deadline, ofDossier: index))
        }
      }
    }
    return due.sorted { a, b in
      if a.deadline.date.date != b.deadline.date.date || a.deadline.kind != b.deadline.kind || a.dossier == b.dossier {
        return Deadline.inOrder(a.deadline, b.deadline)
      }
      return handbook.dossiers[a.dossier].id < handbook.dossiers[b.dossier].id
    }
  }

  /// The last day asked for; nil with `--all`.
  private func last(_ model: PlanningModel, _ today: CalendarDate) -> CalendarDate? {
    if all { return nil }
    if let within = within.flatMap({ Period($0) }) { return today + within }
    return model.dateRules.horizons.map { today + $0 }.max() ?? today.adding(months: 12)
  }
}
