internal import Diagnostics
internal import Dossiers
internal import Planning

// The papers of an agreement: who signed, who holds the originals, and the checklist of what had to be ready.

extension DossierWriter {
  // MARK: As tables, for packs

  var signatures: Section? {
    table(
      "_signatures", .signatures, note: unsignedNote,
      [
        TableColumn(word: .party), TableColumn(word: .signatory), TableColumn(word: .date), TableColumn(word: .place),
        TableColumn(word: .fullPowers)
      ],
      dossier.signatures.items().map { signature in
        [
          partner(signature.party), .text(office(of: signature)), day(signature.date), said(signature.place),
          day(signature.fullPowers)
        ]
      })
  }

  var originals: Section? {
    table(
      "_originals", .originals,
      [
        TableColumn(word: .party), TableColumn(word: .originalForm), TableColumn(word: .heldBy),
        TableColumn(word: .place),
        TableColumn(word: .complete)
      ],
      dossier.originals.items().map { original in
        [
          partner(original.party), .text(original.form.value.map { words[$0.word] } ?? ""), holder(of: original),
          said(original.place), isComplete(original)
        ]
      })
  }

  var checklist: Section? {
    table(
      "_checklist", .checklist, [TableColumn(word: .checklistItem), TableColumn(word: .state)],
      checked.map { [.text($0.name), doneOrOpen($0.done)] })
  }

  // MARK: As lines beside the body

  /// Signatures and originals in one table, a line for each party. Where there are both, the section has the anchor of
  /// the signatures, and a second one for links to the originals.
  var signedAndHeld: Section? {
    let signatures = dossier.signatures.items(), originals = dossier.originals.items()
    guard !signatures.isEmpty, !originals.isEmpty else { return signedOrHeld(signatures, originals) }
    var section = signedOrHeld(signatures, originals)
    section?.lead = HTML.place("_originals")
    return section
  }

  private func signedOrHeld(_ signatures: [Signature], _ originals: [Original]) -> Section? {
    guard !signatures.isEmpty || !originals.isEmpty else { return nil }
    var held = Dictionary(grouping: originals) { $0.party.value }
    var rows = signatures.map { signature in
      let own = held.removeValue(forKey: signature.party.value) ?? []
      return papers(of: signature.party, told(of: signature) + own.flatMap(told(of:)))
    }
    // The originals of parties of which no signature is recorded.
    for original in originals {
      guard let own = held.removeValue(forKey: original.party.value) else { continue }
      rows.append(papers(of: original.party, own.flatMap(told(of:))))
    }
    let title: Word =
      originals.isEmpty ? .signatures : signatures.isEmpty ? .originals : .signaturesAndOriginals
    return Section(
      id: signatures.isEmpty ? "_originals" : "_signatures", title: words[title], note: unsignedNote,
      columns: [(words[.party], false)], rows: rows)
  }

  private func papers(of party: Field<String>, _ told: [String]) -> [Cell] {
    let link = party.value.map(partnerLink) ?? Cell.Link(text: "–", address: nil)
    return [.entry(link, under: told.filter { !$0.isEmpty }.map { .text($0) })]
  }

  private func told(of signature: Signature) -> [String] {
    let powers = signature.fullPowers.value.map { "\(lowercased(words[.fullPowers])) \(format.short($0))" }
    let day = signature.date.value.map(format.short) ?? dossier.text(signature.date.at) ?? words[.notSignedYet]
    return [office(of: signature), day, text(signature.place), powers ?? ""]
  }

  private func told(of original: Original) -> [String] {
    let holder = holderName(of: original)
    return [
      original.form.value.map { words.fill(.originalIn, [.form: words[$0.word]]) } ?? lowercased(words[.original]),
      holder.isEmpty ? "" : "\(lowercased(words[.heldBy])) \(holder)", text(original.place),
      original.complete.value.map { words[$0 ? .isComplete : .isIncomplete] } ?? words[.notChecked]
    ]
  }

  /// The checklist with what is done and what is open, in the model's order; nil where the agreement is no draft any
  /// more and its file says nothing of a checklist.
  var checklistLines: Section? {
    guard let section = checklist, isDraft || dossier.checklist.isPresent else { return nil }
    return section
  }

  // MARK: Values

  /// The office that signed: as the signature states it, else as the entry of its party does; empty where neither does.
  private func office(of signature: Signature) -> String {
    let own = text(signature.signatory)
    guard own.isEmpty, let party = signature.party.value else { return own }
    return dossier.parties.items().first { $0.partner.value == party }.map { text($0.signatory) } ?? ""
  }

  /// The parties that have not signed, where others have; else empty.
  private var unsignedNote: String {
    guard let unsigned = dossier.unsignedParties, !unsigned.isEmpty else { return "" }
    let names = unsigned.compactMap { dossier.parties.items()[$0].partner.value }.map { partnerLink($0).text }
    return words.fill(.notSigned, [.list: names.joined(separator: ", ")])
  }

  func holder(of original: Original) -> Cell {
    let address = original.unit(under: handbook.model).flatMap { groupHref(.units, $0) }
    return .link(Cell.Link(text: holderName(of: original), address: address))
  }

  /// Who holds an original: the name of a unit of ours, else the office as it is written; empty where nobody is named.
  func holderName(of original: Original) -> String {
    original.unit(under: handbook.model).map { language.name(.units, $0) } ?? text(original.heldBy)
  }

  func isComplete(_ original: Original) -> Cell {
    guard let isComplete = original.complete.value else { return .text(words[.notChecked]) }
    return .tag(words[isComplete ? .isComplete : .isIncomplete], isComplete ? .good : .watch)
  }

  private var checked: [(name: String, done: CalendarDate?)] {
    dossier.checked(under: handbook.model).map { ($0.item.name.text(in: words.language), $0.done) }
  }

  private func doneOrOpen(_ done: CalendarDate?) -> Cell {
    done.map { .tag("\(words[.done]) \(format.short($0))", .good) } ?? .tag(words[.stillOpen], .watch)
  }
}

extension Original.Form {
  var word: Word {
    switch self {
    case .paper: .onPaper
    case .electronic: .electronic
    }
  }
}
