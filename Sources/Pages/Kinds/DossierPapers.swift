internal import Dossiers
internal import FoundationEssentials

// The sections after the body of a dossier's page: papers, people and lessons in short lines, where packs have tables.
// And the risks, which on the page have two columns.

extension DossierWriter {
  var pageAppendix: [Section] {
    [ownFields, signedAndHeld, checklistLines, paperLines, peopleLines, lessons].compactMap { $0 }
      .filter { !$0.rows.isEmpty }
  }

  private var paperLines: Section? {
    guard let section = documents else { return nil }
    let paths = handbook.documents[index], papers = dossier.documents.value ?? []
    let rows = zip(section.rows, papers.enumerated()).map { row, paper -> [Cell] in
      guard case .file(let link, let sum) = row[0] else { return row }
      let path = paper.offset < paths.count ? paths[paper.offset] : nil
      let document = paper.element
      let about = [
        document.kind.value.map(words.term), document.language.value.map(words.name(ofLanguage:)),
        path.flatMap { site.form.sizes[$0] }.map(format.size), document.pages.value.map { words.count(.pageCount, $0) },
        document.archive.value.map { "\(words[.shelfMark]) \($0)" }, sum.map { "SHA-256 " + $0 }
      ]
      let copy = document.path.isPresent ? document.address : nil
      let elsewhere = copy.map { Cell.Phrase.links("", [Cell.Link(text: $0.host + " ↗", address: $0.text)]) }
      return [.entry(link, under: about.compactMap { $0 }.map { .text($0) } + [elsewhere].compactMap { $0 })]
    }
    return Section(
      id: section.id, title: section.title, note: section.note, columns: [(words[.document], false)], rows: rows)
  }

  private var peopleLines: Section? {
    guard let section = team else { return nil }
    let rows = (dossier.team.value ?? []).map { member -> [Cell] in
      let name = [text(member.role), text(member.office)].filter { !$0.isEmpty }.joined(separator: ": ")
      let skills = (member.competencies.value ?? []).map { words.term($0.value) }.joined(separator: ", ")
      let trained = member.trained.value.map { "\(lowercased(words[.trained])) \(format.short($0))" } ?? ""
      return [.named(name, under: [skills, trained].filter { !$0.isEmpty }.map { .text($0) })]
    }
    return Section(id: section.id, title: section.title, columns: [(words[.role], false)], rows: rows)
  }

  /// The risks in two columns: each with its response, dimension and owner in small print under it, and its weight.
  var pageRisks: Section? {
    guard let section = risks, !section.rows.isEmpty else { return risks }
    let all = dossier.risks.value ?? []
    let rows = zip(riskOrder, section.rows).map { number, row -> [Cell] in
      let risk = all[number]
      guard case .named(let name, let under) = row[0] else { return row }
      let owner = risk.owner.value.map { owner in
        Cell.Phrase.links("", [Cell.Link(text: language.name(.units, owner), address: groupHref(.units, owner))])
      }
      let closed = risk.closed.value.map { "\(lowercased(words[.closed])) \(format.short($0))" }
      let told = [text(risk.response), closed ?? ""].filter { !$0.isEmpty }.map { Cell.Phrase.text($0) }
      return [.named(name, under: told + under + [owner].compactMap { $0 }), weight(risk)]
    }
    return Section(
      id: section.id, title: section.title, note: section.note,
      columns: [(words[.risk], false), (words[.likelihood], false)], rows: rows, hasRowIds: true)
  }
}
