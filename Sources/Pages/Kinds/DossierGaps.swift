internal import Dossiers
internal import Planning
internal import Templates

// The sections and lenses for which a dossier's page has nothing to show. They do not stand empty among the others:
// they are listed in one folded block at the end, each with the fields of the front matter that would fill it.

extension DossierWriter {
  /// A part of the page that is filled by fields of the dossier.
  private struct Part {
    /// Something that recurs, of which the dossier has none yet: the gap says when the first is due.
    enum First { case meeting, evaluation }

    let id: String
    let title: Word
    let fields: [String]
    /// The section of the front matter by which stages of the model ask for this part; nil where no stage can ask for
    /// it.
    var asked: String?
    var rule = "FM-006"
    var first: First?
  }

  private static let parts = [
    Part(id: "_objectives", title: .objectives, fields: ["objectives"], asked: "objectives", rule: "OBJ-101"),
    Part(id: "_parties", title: .parties, fields: ["parties"], asked: "parties"),
    Part(id: "_resources", title: .resources, fields: ["resources"], asked: "resources"),
    Part(
      id: "_coordination", title: .focalPoints, fields: ["coordination.focal_points", "coordination.secretariat"],
      asked: "coordination"),
    Part(id: "_activities", title: .activities, fields: ["coordination.activities"]),
    Part(id: "_meetings", title: .meetings, fields: ["coordination.meetings"], first: .meeting),
    Part(
      id: "_evaluation", title: .evaluation, fields: ["evaluation.cadence", "evaluation.reports"], asked: "evaluation",
      first: .evaluation),
    Part(id: "_context", title: .context, fields: ["context"], asked: "context"),
    Part(id: "_risks", title: .risks, fields: ["risks"], asked: "risks"),
    Part(id: "_challenges", title: .challenges, fields: ["challenges"], asked: "challenges"),
    Part(id: "_family", title: .family, fields: ["parent", "related"]),
    Part(id: "_signatures", title: .signatures, fields: ["signatures"], asked: "signatures"),
    Part(id: "_originals", title: .originals, fields: ["originals"], asked: "originals"),
    Part(id: "_documents", title: .documents, fields: ["documents"], asked: "documents"),
    Part(id: "_lessons", title: .lessons, fields: ["lessons"], asked: "lessons")
  ]

  /// The gaps of the page, with a label that counts them: parts that it does not have, and lenses that see nothing.
  ///
  /// - Parameters:
  ///   - there: the anchors of the parts that the page has.
  ///   - lenses: the lenses that see something, as facts, and those that see nothing.
  func gaps(beside there: Set<String>, _ lenses: LensPanel) -> DossierGapsValues {
    let parts = Self.parts.filter { !there.contains($0.id) }, owed = parts.count { isOwed($0) }
    var said: [String] = []
    if !parts.isEmpty {
      let sections = words.fill(.gapsOf, [.n: "\(parts.count)", .all: "\(Self.parts.count)"])
      said.append(owed == 0 ? sections : "\(sections) (\(words.count(.gapsOwed, owed)))")
    }
    if !lenses.blind.isEmpty {
      said.append(words.fill(.gapsOfLenses, [.n: "\(lenses.blind.count)", .all: "\(Lens.allCases.count)"]))
    }
    let blind = lenses.blind.enumerated().map { place, lens in
      record(
        id: place == 0 && lenses.seen.isEmpty ? "_lenses" : "",
        title: words.fill(.gapLens, [.lens: heading(of: lens)]),
        fields: lens.fields)
    }
    return DossierGapsValues(gapsLabel: said.joined(separator: "; "), gaps: parts.map(gap) + blind)
  }

  private func isOwed(_ part: Part) -> Bool { part.asked.map(isOwed) ?? false }

  private func gap(_ part: Part) -> GapValues {
    record(
      id: part.id, title: words[part.title], note: first(part), fields: part.fields,
      owed: isOwed(part) ? words[.gapAsked] : "", rule: part.rule)
  }

  /// The day on which the first meeting or evaluation is due, in words; empty unless the dossier says how often there
  /// is to be one.
  private func first(_ part: Part) -> String {
    guard !dossier.isLegacy, let first = part.first else { return "" }
    switch first {
    case .meeting: return indicators.nextMeetingDue.map { words.fill(.noMeeting, [.date: format.date($0.date)]) } ?? ""
    case .evaluation:
      return indicators.evaluationDue.map { words.fill(.noEvaluation, [.date: format.date($0.date)]) } ?? ""
    }
  }

  private func record(
    id: String, title: String, note: String = "", fields: [String], owed: String = "", rule: String = ""
  ) -> GapValues {
    GapValues(
      id: id, title: title, note: note, fields: fields.map { FieldNameValues(name: $0) }, owed: owed,
      href: owed.isEmpty ? "" : page.route.toRoot + "rules.html#" + rule)
  }
}
