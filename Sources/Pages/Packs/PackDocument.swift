package import Dossiers
internal import Templates

/// A pack in one language, as it is read: what stands in it and in which order, before any form. HTML for print and for
/// Word are two writings of the same value, so that print, PDF and Word cannot disagree.
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
  /// What the cover says: occasion, place, day and the like.
  let cover: [PackFact]
  /// The pack's own words: what the meeting is for.
  let opening: PackSection?
  let points: [[UInt8]]
  let sections: [PackSection]
  let method: PackSection
  let accent: String
  /// Said on the cover: it is out of date, or the check failed.
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
  let caption: String
  let columns: [(label: String, isNumeric: Bool)]
  /// HTML, one a column.
  let rows: [[[UInt8]]]
}

/// A picture with the table of its numbers: where there is no picture (in Word) the table stands for it. It has none
/// where a table of the same part says the same.
struct PackChart: Sendable {
  let id: String
  let title: String
  /// Of its numbers.
  let note: String
  /// How the picture is read: not said where the table stands for it.
  var legend = ""
  let svg: String
  let table: PackTable?
}

extension PackDocument {
  /// Every heading that contents list, in order: parts and what is in them, or parts alone where all would fill a
  /// page.
  /// What stands on the cover beside the contents is not listed.
  var contents: [(id: String, title: String, isPart: Bool)] {
    var list: [(id: String, title: String, isPart: Bool)] = []
    for section in sections + [method] {
      list.append((section.id, section.title, true))
      for case .heading(let id, let title) in section.blocks { list.append((id, title, false)) }
    }
    return list.count > 30 ? list.filter(\.isPart) : list
  }

  /// Whether they stand in two columns, so that they have room on the cover.
  var isLong: Bool { contents.count > 6 }

  static let pointsId = "_points"
}
