package import Dossiers
internal import Templates

/// What a pack says in one language and in which order, before it has any form. The HTML for print and the HTML for
/// Word are both written from this value, so that print, PDF and Word cannot disagree.
package struct PackDocument: Sendable {
  package let id: String
  /// ISO 639-1.
  package let language: String
  package let title: String
  package let organisation: String
  /// The site's logo, on the cover; nil where there is none, or it cannot be printed.
  let emblem: Picture?
  /// What stands under its name on the cover, a line each.
  let letterhead: [String]
  /// The name of its classification, on every page.
  package let marking: String
  /// The day its figures are of.
  package let asOf: CalendarDate
  package let layout: PackRecipe
  /// Where it stands in the handbook: for findings about it.
  package let pack: Pack
  let words: Words
  let kicker: String
  let asOfText: String
  /// What it is for: empty where the pack does not say.
  let occasion: String
  /// What the cover says: occasion, place, day and the like.
  let cover: [PackFact]
  /// The pack's own words: what the meeting is for.
  let opening: PackSection?
  let points: [[UInt8]]
  let sections: [PackSection]
  let method: PackSection
  let accent: String
  /// Sentences on the cover: that the pack is out of date, or that the check of the handbook failed.
  let warnings: [String]
  let style: [UInt8]
  let template: CompiledTemplate?
  let version: String
}

/// A part of a pack under a heading of its own.
struct PackSection: Sendable {
  /// Its anchor.
  let id: String
  let title: String
  /// What kind of thing it is about, above the heading.
  var kicker = ""
  var blocks: [PackBlock]
  /// Whether it begins a page.
  var isFresh = true
  /// Whether it stands on one page: where the part before leaves room, or on a page of its own.
  var isWhole = false
  /// Whether its tables want the long side of the page.
  var isWide = false
}

/// One thing a pack shows.
enum PackBlock: Sendable {
  case heading(id: String, String)
  case lead([UInt8])
  case note([UInt8])
  case empty(String)
  case facts([PackFact])
  case table(PackTable)
  case chart(PackChart)
  case prose([UInt8], language: String)
}

struct PackFact: Sendable {
  let label: String
  let html: [UInt8]
}

struct PackTable: Sendable {
  struct Column: Sendable {
    let label: String
    /// Whether it holds numbers or days, which stand to the right.
    let isNumeric: Bool

    init(_ label: String, isNumeric: Bool = false) {
      self.label = label
      self.isNumeric = isNumeric
    }
  }

  /// What is written in a cell for which nothing is recorded.
  static let nothingRecorded = "–"

  /// Empty where the heading above the table says what it shows.
  let caption: String
  let columns: [Column]
  /// A cell for each column, in their order; nil where nothing is recorded.
  let rows: [[Cell?]]

  init(caption: String = "", columns: [Column], rows: [[Cell?]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// A picture with the table of its numbers. Word cannot show the picture and has the table in its place.
struct PackChart: Sendable {
  let id: String
  let title: String
  /// What the numbers mean.
  let note: String
  /// How the picture is read: said below the picture, in place of the note, and not below the table.
  var legend = ""
  /// Empty where there is nothing to draw.
  let svg: [UInt8]
  /// nil where another table of the same part has these numbers already.
  let table: PackTable?
}

extension PackDocument {
  /// The headings that the table of contents lists, in order: the parts and the headings in them, or the parts alone
  /// where all of these would fill a page. What stands on the cover beside the table of contents is not listed.
  var contents: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for section in sections + [method] {
      entries.append(ContentsEntry(id: section.id, title: section.title, isPart: true))
      for case .heading(let id, let title) in section.blocks {
        entries.append(ContentsEntry(id: id, title: title, isPart: false))
      }
    }
    return entries.count > 30 ? entries.filter(\.isPart) : entries
  }

  /// A line of the table of contents.
  struct ContentsEntry {
    /// The anchor of the heading.
    let id: String
    let title: String
    /// Whether it is the heading of a part, else one inside a part.
    let isPart: Bool
  }

  /// Whether the table of contents is set in two columns, to leave room on the cover.
  var isLong: Bool { contents.count > 6 }

  static let pointsId = "_points"
}
