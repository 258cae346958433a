package import Diagnostics

// What git tells of a handbook, as one audience may see it. Names of persons and the words of commits are not in it:
// neither can be checked against an edition, and readers ask what changed, when, and in whose hands it was.

/// The past of an edition's documents.
package struct History: Sendable {
  /// By kind, then id: those of the edition, and those that are gone.
  package let documents: [DocumentHistory]
  /// What is missing from it; nil where nothing is.
  package let lack: Lack?
  /// What changed between the two newest tags that the model asks for.
  package var report: Report?

  package enum Lack: Sendable, Hashable {
    /// There is none at all, and why: in words for pages, which know of no machine, and for whoever runs the program.
    case all(Bilingual, detail: Bilingual)
    /// The clone is shallow: nothing is known from before this day.
    case before(CalendarDate)
  }

  /// The difference of two tagged states.
  package struct Report: Sendable {
    package let older: Tag
    package let newer: Tag
    /// By kind, then id; each with one entry.
    package let documents: [DocumentHistory]

    package init(older: Tag, newer: Tag, documents: [DocumentHistory]) {
      self.older = older
      self.newer = newer
      self.documents = documents.sorted(by: DocumentHistory.inOrder)
    }
  }

  package struct Tag: Sendable, Hashable {
    package let name: String
    package let day: CalendarDate

    package init(name: String, day: CalendarDate) {
      self.name = name
      self.day = day
    }
  }

  package init(documents: [DocumentHistory], lack: Lack?, report: Report? = nil) {
    self.documents = documents.sorted(by: DocumentHistory.inOrder)
    self.lack = lack
    self.report = report
  }

  /// The same as it stood on a day: what was recorded after the last commit of that day or before is not told. A commit
  /// whose clock was wrong counts by its place on the line. What was hidden later stays untold too.
  package func until(_ day: CalendarDate) -> History {
    let last = documents.lazy.flatMap(\.entries).filter { $0.day <= day }.map(\.commit).max() ?? 0
    let told = documents.map { $0.with(entries: $0.entries.filter { $0.commit <= last }) }
    return History(documents: told.filter { !$0.entries.isEmpty }, lack: lack, report: report)
  }

  /// Of a handbook that nobody asked git about.
  package static let unknown = none(Bilingual(id: "riwayatnya tidak dibaca", en: "its history was not read"))

  package static func none(_ why: Bilingual, detail: Bilingual? = nil) -> History {
    History(documents: [], lack: .all(why, detail: detail ?? why))
  }
}

/// The past of one document, whatever it was called and wherever it stood.
package struct DocumentHistory: Sendable {
  package let kind: ContentKind
  /// The last one it had.
  package let id: String
  /// The first one it had: it stays whatever comes, so that feeds can name an entry for ever.
  package let firstId: String
  /// What it was last called.
  package let name: LocalizedText
  /// Oldest first. What says nothing new (another form of the same words) is not here.
  package let entries: [Entry]
  /// Whether it is no longer in the handbook.
  package let isGone: Bool
  /// The bytes it was last recorded with.
  package let recorded: SourceFile?

  static func inOrder(_ a: DocumentHistory, _ b: DocumentHistory) -> Bool {
    (a.kind.ordinal, a.id) < (b.kind.ordinal, b.id)
  }

  func with(entries: [Entry]) -> DocumentHistory {
    DocumentHistory(
      kind: kind, id: id, firstId: firstId, name: name, entries: entries, isGone: isGone, recorded: recorded)
  }

  package struct Entry: Sendable {
    package enum Event: String, Sendable, Hashable {
      /// It was there when what is known begins (a shallow clone).
      case found
      case added, changed, removed
    }

    package let event: Event
    /// The day on which it was committed, by the calendar of whoever did.
    package let day: CalendarDate
    /// Which commit of the line: two entries with one number were made together.
    package let commit: Int
    /// The office that did it, where the model knows: index into `PlanningModel.units`.
    package let unit: Int?
    /// The id it had before, where it got another.
    package var formerId: String?
    package var fields: [FieldChange] = []
    package var addedLines = 0
    package var removedLines = 0
    /// Whether a version's front matter could not be read, so that its fields were not compared.
    package var isUnreadable = false

    mutating func keep(_ change: DocumentChange) {
      fields = change.fields.filter { formerId == nil || $0.path.description != "id" }
      addedLines = change.body.isOnlyRewrapped ? 0 : change.body.addedLines
      removedLines = change.body.isOnlyRewrapped ? 0 : change.body.removedLines
      isUnreadable = change.isUnreadable
    }

    /// The same without what stands where something is hidden.
    func without(_ places: HiddenPlaces) -> Entry {
      var entry = self
      entry.fields = fields.compactMap(places.told)
      return entry
    }

    /// Whether nothing is to be said of it.
    var isSilent: Bool {
      event == .changed && formerId == nil && fields.isEmpty && addedLines + removedLines == 0 && !isUnreadable
    }
  }
}

extension PlanningModel {
  /// The unit that records under an address: named by the address itself, else by its domain.
  package func unit(ofAuthor address: String) -> Int? {
    guard !unitOfAuthor.isEmpty else { return nil }
    let address = address.lowercased()
    return unitOfAuthor[address] ?? address.lastIndex(of: "@").flatMap { unitOfAuthor[String(address[$0...])] }
  }
}
