internal import Dossiers
internal import FoundationEssentials

// The sections after the body of a dossier's page: papers, people and lessons in short lines, where packs have tables.
// And the risks, which on the page have two columns.

extension DossierWriter {
  var pageAppendix: [Section] {
    let sections = [ownFields, signedAndHeld, checklistLines, paperLines, peopleLines, lessons]
    return sections.compactMap { $0 }.filter { !$0.rows.isEmpty }
  }

  // MARK: Papers

  private var paperLines: Section? {
    let papers = dossier.documents.items()
    guard !papers.isEmpty else { return nil }
    return Section(
      id: "_documents", title: words[.documents], note: checksumNote,
      columns: [(label: words[.document], isNumeric: false)], rows: papers.indices.map { [line(of: papers[$0], $0)] })
  }

  /// - Parameter number: its place among the papers, from 0.
  private func line(of paper: Attachment, _ number: Int) -> Cell {
    let paths = handbook.documents[index]
    let path = number < paths.count ? paths[number] : nil
    let link = link(to: paper, at: path)
    // A dash where there is no name, so that a line never begins with nothing.
    let name = link.text.isEmpty ? Cell.Link(text: "–", address: link.address) : link
    return .entry(name, under: about(paper, at: path).map { .text($0) } + copyElsewhere(of: paper))
  }

  /// The small print under a paper: what it is, how long it is, and where its original lies.
  private func about(_ paper: Attachment, at path: String?) -> [String] {
    let told = [
      paper.kind.value.map(words.term),
      paper.language.value.map(words.name(ofLanguage:)),
      path.flatMap { site.form.sizes[$0] }.map(format.size),
      paper.pages.value.map { words.count(.pageCount, $0) },
      paper.archive.value.map { "\(words[.shelfMark]) \($0)" },
      paper.sha256.value.map { "SHA-256 " + $0 }
    ]
    return told.compactMap { $0 }
  }

  /// A link to another copy of a paper that is a file of the handbook.
  private func copyElsewhere(of paper: Attachment) -> [Cell.Phrase] {
    guard paper.path.isPresent, let address = paper.address else { return [] }
    return [.links("", [Cell.Link(text: address.host + " ↗", address: address.text)])]
  }

  // MARK: People

  private var peopleLines: Section? {
    guard let section = team else { return nil }
    let members = dossier.team.value ?? []
    return Section(
      id: section.id, title: section.title, columns: [(label: words[.role], isNumeric: false)],
      rows: members.map { [line(of: $0)] })
  }

  private func line(of member: TeamMember) -> Cell {
    let name = [text(member.role), text(member.office)].filter { !$0.isEmpty }.joined(separator: ": ")
    let skills = (member.competencies.value ?? []).map { words.term($0.value) }.joined(separator: ", ")
    let trained = inSmallPrint(.trained, member.trained) ?? ""
    return .named(name, under: [skills, trained].filter { !$0.isEmpty }.map { .text($0) })
  }

  /// A day with what it is the day of: `dilatih 3 Mei 2026`.
  private func inSmallPrint(_ word: Word, _ day: Field<CalendarDate>) -> String? {
    day.value.map { "\(lowercased(words[word])) \(format.short($0))" }
  }

  // MARK: Risks

  /// The risks in two columns: each with its response, dimension and owner in small print under it, and its weight.
  var pageRisks: Section? {
    let risks = dossier.risks.items()
    guard !risks.isEmpty else { return nil }
    return Section(
      id: "_risks", title: words[.risks], note: exposureNote,
      columns: [(label: words[.risk], isNumeric: false), (label: words[.likelihood], isNumeric: false)],
      rows: riskOrder.map { [line(of: risks[$0]), weight(risks[$0])] }, hasRowIds: true)
  }

  private func line(of risk: Risk) -> Cell {
    let name = title(risk.id, risk.title)
    let days = [inSmallPrint(.responded, risk.responded), inSmallPrint(.closed, risk.closed)].compactMap { $0 }
    let told = ([text(risk.response)] + days).filter { !$0.isEmpty }
    let owner = risk.owner.value.map { owner in
      Cell.Phrase.links("", [Cell.Link(text: language.name(.units, owner), address: groupHref(.units, owner))])
    }
    return .named(
      name.isEmpty ? "–" : name, under: told.map { .text($0) } + about(risk) + [owner].compactMap { $0 })
  }
}
