internal import Dossiers
internal import FoundationEssentials

/// The content of a cell of a dossier's tables, as a value without markup. `CellWriter` writes it as HTML.
enum Cell: Sendable {
  case text(String)
  case date(CalendarDate)
  /// An amount of money; the number alone where its currency is not known.
  case money(Decimal, currency: String?)
  /// A measured number, with the year of the measurement where that is known.
  case measured(Decimal, year: Int?)
  case link(Link)
  /// A state or a mark, in the colour of its tone.
  case tag(String, Tone)
  /// Bars that show shares of a whole, each on its own line.
  case bars([Bar])
  /// Sentences, each on its own line.
  case lines([String])
  /// A name, with phrases in small print under it.
  case named(String, under: [Phrase])
  /// The same for something that may have a page of its own.
  case entry(Link, under: [Phrase])
  /// A line of time.
  case lane(Lane)
  /// Who does what: each letter of the RACI matrix with its parties, on its own line.
  case roles([Role])
  /// A document, with the checksum (SHA-256) that its bytes must have.
  case file(Link, sum: String?)
  /// A text that stays on one line: a number with its unit.
  case unbroken(String)
  /// An id or an official number, which is not broken at its hyphens.
  case identifier(String)
  /// The path of a file.
  case path(String)
  /// A number on a ground in one of four tints, from 1 to 4 the darker; 0 has no tint.
  case tinted(String, step: Int)
  /// A cell, and what stands smaller on a line below it.
  indirect case stacked(Cell, below: String)

  static let empty = Cell.text("")

  /// Whether there is nothing to show.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .bars(let bars): bars.isEmpty
    case .lines(let lines): lines.isEmpty
    case .roles(let roles): roles.isEmpty
    case .named(let name, let under): name.isEmpty && under.isEmpty
    case .link(let link), .entry(let link, _): link.text.isEmpty && link.address == nil
    case .file(let link, let sum): link.text.isEmpty && link.address == nil && sum == nil
    case .unbroken(let text), .identifier(let text), .path(let text), .tinted(let text, _): text.isEmpty
    case .stacked(let cell, let below): cell.isEmpty && below.isEmpty
    case .date, .money, .measured, .tag, .lane: false
    }
  }
}

extension Cell {
  /// Something that may have a page of its own.
  struct Link: Sendable {
    let text: String
    /// nil where it has no page, or none that can be reached from where the cell stands (a pack).
    let address: String?
  }

  /// The parties that have one role in an activity.
  struct Role: Sendable {
    /// R for responsible, A for accountable, C for consulted, I for informed.
    let letter: String
    let parties: [Link]
  }

  /// A part of the small print under a name.
  enum Phrase: Sendable {
    case text(String)
    /// Links, after a text that says what they are; the text may be empty, and ends with a space where it is not.
    case links(String, [Link])

    var isEmpty: Bool { if case .text(let text) = self { text.isEmpty } else { false } }
  }

  /// Whether what is shown is good or bad; the raw value is a class of the style sheet.
  enum Tone: String, Sendable {
    case good, watch, adverse, neutral
    /// For a bar that shows passed time, or another share that is neither good nor bad.
    case time
  }

  /// A bar that shows a share of a whole, with a text that says it.
  struct Bar: Sendable {
    /// Percent of the whole, 0 to 100.
    let share: Decimal
    let tone: Tone
    let text: String
  }
}
