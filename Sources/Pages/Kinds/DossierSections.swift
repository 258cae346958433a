internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// The sections of a dossier, in the order of packs: planning, what it plans, then papers and people; and what sections
// of the page are made with. Of a section without content the page tells in its list of gaps (DossierGaps.swift).

extension DossierWriter {
  /// Every section that has something to show, as a pack has them.
  var sections: [Section] { (planned + [lenses]).compactMap { $0 }.filter { !$0.rows.isEmpty } + appendix }

  private var planned: [Section?] {
    [
      planning, context, objectives, resources, focalPoints, activities, meetings, evaluation, recommendations, risks,
      challenges, stakeholders, swot
    ]
  }

  /// What stands after the body.
  var appendix: [Section] {
    [ownFields, signatures, originals, checklist, documents, team, lessons].compactMap { $0 }.filter {
      !$0.rows.isEmpty
    }
  }

  /// Whether the present stage asks for any field of a section of the front matter.
  func isOwed(_ section: String) -> Bool {
    !dossier.isLegacy && language.review.portfolio.sectionsAsked(of: dossier).contains(section)
  }

  var today: CalendarDate { language.assessment.today }

  // MARK: Tables

  struct TableColumn {
    /// What stands over a column.
    enum Heading {
      case word(Word)
      /// A text that is no word of the language, such as years.
      case text(String)
    }

    let heading: Heading
    let isNumeric: Bool

    init(word: Word, isNumeric: Bool = false) {
      heading = .word(word)
      self.isNumeric = isNumeric
    }

    init(text: String) {
      heading = .text(text)
      isNumeric = false
    }
  }

  private func label(of column: TableColumn) -> String {
    switch column.heading {
    case .word(let word): words[word]
    case .text(let text): text
    }
  }

  /// A table without the columns whose cells are all empty. Where that leaves no column, only what is said of the table
  /// is left: its rows would show nothing.
  func table(
    _ id: String, _ title: Word, note: String = "", empty: String = "", hasRowIds: Bool = false,
    _ columns: [TableColumn], _ rows: [[Cell]]
  ) -> Section? {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    guard !kept.isEmpty else {
      let told = empty.isEmpty && !rows.isEmpty ? note : empty
      return told.isEmpty ? nil : Section(id: id, title: words[title], empty: told)
    }
    return Section(
      id: id, title: words[title], note: note, empty: empty,
      columns: kept.map { (label(of: columns[$0]), columns[$0].isNumeric) },
      rows: rows.map { row in kept.map { row[$0] } }, hasRowIds: hasRowIds)
  }

  func partner(_ id: Field<String>) -> Cell { id.value.map { .link(partnerLink($0)) } ?? .empty }

  func partnerLink(_ id: String) -> Cell.Link {
    guard let target = handbook.find(id), target.kind == .partner else {
      let isOwn = id == handbook.model.organisation.id
      return Cell.Link(
        text: isOwn ? handbook.model.organisation.name.text(in: words.language) : words[.notInEdition], address: nil)
    }
    return Cell.Link(
      text: language.partnerNames[target.index], address: language.href(target, from: page.route))
  }

  func unit(_ unit: Field<Int>) -> Cell {
    unit.value.map { .link(Cell.Link(text: language.name(.units, $0), address: groupHref(.units, $0))) } ?? .empty
  }

  /// A day; what its author wrote where it is no day.
  func day(_ field: Field<CalendarDate>) -> Cell { field.value.map { .date($0) } ?? .text(date(field)) }

  func said(_ field: Field<LocalizedText>) -> Cell { .text(text(field)) }

  /// The id and the title of an item, as far as it has them.
  func title(_ id: Field<String>, _ title: Field<LocalizedText>) -> String {
    [id.value, text(title)].compactMap { $0 }.joined(separator: " ")
  }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The state of something that falls due: when it was done, or how far off its day is.
  func state(due: Field<CalendarDate>, done: Field<CalendarDate>) -> Cell {
    if done.isPresent, done.value.map({ $0 <= today }) ?? true {
      return .tag([words[.done], date(done)].filter { !$0.isEmpty }.joined(separator: " "), .good)
    }
    guard let day = due.value else { return .empty }
    let tone: Cell.Tone = day < today ? .adverse : day.ordinal - today.ordinal <= 90 ? .watch : .neutral
    return .tag(format.distance(day, from: today), tone)
  }

  // MARK: People, lessons, documents

  var team: Section? {
    table(
      "_team", .team,
      [
        TableColumn(word: .role), TableColumn(word: .office), TableColumn(word: .competencies),
        TableColumn(word: .trained)
      ],
      (dossier.team.value ?? []).map { member in
        [
          said(member.role), said(member.office),
          .text((member.competencies.value ?? []).map(\.value).joined(separator: ", ")), day(member.trained)
        ]
      })
  }

  var lessons: Section? {
    table(
      "_lessons", .lessons, [TableColumn(word: .date), TableColumn(word: .theme), TableColumn(word: .text)],
      (dossier.lessons.value ?? []).map { lesson in
        [
          day(lesson.date), .text(lesson.theme.value.map { language.name(.themes, $0) } ?? ""), said(lesson.text)
        ]
      })
  }

  var documents: Section? {
    let paths = handbook.documents[index]
    let rows = (dossier.documents.value ?? []).enumerated().map { offset, attachment -> [Cell] in
      let path = offset < paths.count ? paths[offset] : nil
      let size = path.flatMap { site.form.sizes[$0] }.map(format.size)
      let pages = attachment.pages.value.map { words.count(.pageCount, $0) }
      return [
        .file(link(to: attachment, at: path), sum: attachment.sha256.value),
        .text(attachment.kind.value.map(words.term) ?? ""),
        .text(attachment.language.value.map(words.name(ofLanguage:)) ?? ""),
        .text([size, pages].compactMap { $0 }.joined(separator: ", ")), .text(attachment.archive.value ?? "")
      ]
    }
    return table(
      "_documents", .documents, note: checksumNote,
      [
        TableColumn(word: .document), TableColumn(word: .kind), TableColumn(word: .language),
        TableColumn(word: .size, isNumeric: true),
        TableColumn(word: .shelfMark)
      ],
      rows)
  }

  /// What a checksum is for, where a document has one; else empty.
  var checksumNote: String {
    dossier.documents.items().contains { $0.sha256.isPresent } ? words[.checksumNote] : ""
  }

  /// A link to a document. A file of the handbook is called by its name; a document elsewhere by the host of its
  /// address, so that readers know where the link leads. One that is only on a shelf is text without a link.
  func link(to attachment: Attachment, at path: String?) -> Cell.Link {
    if let written = attachment.path.value {
      let href = path.flatMap { page.route.address(ofAttachment: $0, language.toSite) }
      return Cell.Link(text: written.pathParts.last.map { String($0) } ?? written, address: href)
    }
    if let address = attachment.address {
      return Cell.Link(text: address.host + " ↗", address: page.route.address(outside: address.text))
    }
    return Cell.Link(text: attachment.url.value ?? attachment.archive.value ?? "", address: nil)
  }
}

extension Objective.Level {
  var word: Word {
    switch self {
    case .global: .levelGlobal
    case .national: .levelNational
    case .institutional: .levelInstitutional
    case .local: .levelLocal
    }
  }
}

extension Report.Kind {
  var word: Word {
    switch self {
    case .monitoring: .reportMonitoring
    case .midterm: .reportMidterm
    case .final: .reportFinal
    }
  }
}

extension Recommendation.Response {
  var word: Word {
    switch self {
    case .accepted: .responseAccepted
    case .partly: .responsePartly
    case .rejected: .responseRejected
    }
  }
}
