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
    let papers = dossier.documents.items(), paths = handbook.documents[index]
    guard !papers.isEmpty else { return nil }
    let rows = papers.enumerated().map { offset, document -> [Cell] in
      let path = offset < paths.count ? paths[offset] : nil
      let about = [
        document.kind.value.map(words.term), document.language.value.map(words.name(ofLanguage:)),
        path.flatMap { site.form.sizes[$0] }.map(format.size), document.pages.value.map { words.count(.pageCount, $0) },
        document.archive.value.map { "\(words[.shelfMark]) \($0)" },
        document.sha256.value.map { "SHA-256 " + $0 }
      ]
      let copy = document.path.isPresent ? document.address : nil
      let elsewhere = copy.map { Cell.Phrase.links("", [Cell.Link(text: $0.host + " ↗", address: $0.text)]) }
      return [
        .entry(
          named(link(to: document, at: path)),
          under: about.compactMap { $0 }.map { .text($0) } + [elsewhere].compactMap { $0 })
      ]
    }
    return Section(
      id: "_documents", title: words[.documents], note: checksumNote, columns: [(words[.document], false)], rows: rows)
  }

  /// A dash where there is no name, so that a row never begins with nothing.
  private func named(_ link: Cell.Link) -> Cell.Link {
    link.text.isEmpty ? Cell.Link(text: "–", address: link.address) : link
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
    let all = dossier.risks.items()
    guard !all.isEmpty else { return nil }
    let rows = riskOrder.map { number -> [Cell] in
      let risk = all[number], name = title(risk.id, risk.title)
      let owner = risk.owner.value.map { owner in
        Cell.Phrase.links("", [Cell.Link(text: language.name(.units, owner), address: groupHref(.units, owner))])
      }
      let closed = risk.closed.value.map { "\(lowercased(words[.closed])) \(format.short($0))" }
      let told = [text(risk.response), closed ?? ""].filter { !$0.isEmpty }.map { Cell.Phrase.text($0) }
      let under = told + about(risk) + [owner].compactMap { $0 }
      return [.named(name.isEmpty ? "–" : name, under: under), weight(risk)]
    }
    return Section(
      id: "_risks", title: words[.risks], note: exposureNote,
      columns: [(words[.risk], false), (words[.likelihood], false)], rows: rows, hasRowIds: true)
  }
}
