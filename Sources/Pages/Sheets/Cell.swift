internal import Dossiers
internal import FoundationEssentials

/// What stands in a cell of a dossier's tables, as a value without markup: pages and packs write it, each in its form.
enum Cell: Sendable {
  case text(String)
  case date(CalendarDate)
  /// An amount of money; of one without a currency, the number.
  case money(Decimal, currency: String?)
  /// A number, and the year in which it was measured.
  case measured(Decimal, year: Int?)
  case link(Link)
  /// A state or a mark, in the colour of its tone.
  case tag(String, Tone)
  /// Shares of a whole, a line each.
  case bars([Bar])
  /// Sentences, a line each.
  case lines([String])
  /// A name, and what is smaller under it.
  case named(String, under: [Phrase])
  /// The same of something that may have a page of its own.
  case entry(Link, under: [Phrase])
  /// A line of time.
  case lane(Lane)
  /// Who does what: a letter and its parties, a line each.
  case roles([Role])
  /// A document, with the sum that its bytes must have.
  case file(Link, sum: String?)

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
    case .date, .money, .measured, .tag, .lane: false
    }
  }
}

extension Cell {
  /// Something that may have a page of its own.
  struct Link: Sendable {
    let text: String
    /// nil where it leads nowhere from here.
    let address: String?
  }

  /// What some parties do: R, A, C or I.
  struct Role: Sendable {
    let letter: String
    let parties: [Link]
  }

  /// A part of what stands under a name.
  enum Phrase: Sendable {
    case text(String)
    /// With what they are, before them.
    case links(String, [Link])

    var isEmpty: Bool { if case .text(let text) = self { text.isEmpty } else { false } }
  }

  /// How good what is shown is.
  enum Tone: String, Sendable {
    case good, watch, adverse, neutral
    /// Time that went by, or another share that is neither good nor bad.
    case time
  }

  /// A share of a whole beside its number: the number says it, the bar shows it.
  struct Bar: Sendable {
    /// Of the whole, 0…100.
    let share: Decimal
    let tone: Tone
    let text: String
  }
}
