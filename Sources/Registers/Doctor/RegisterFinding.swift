package import Diagnostics

/// One thing that the doctor says of a cell, with its place and what stands there.
package struct RegisterFinding: Sendable {
  package let kind: Kind
  package let place: CellPlace
  /// Of its column; empty for a row or a table.
  package let heading: String
  /// The cell as it stands there.
  package let value: String
  /// What is so, and why we think so.
  package let message: Bilingual
  /// What to do; nil where there is nothing to do.
  package let help: Bilingual?
  /// The other side of a contradiction.
  package let others: [CellPlace]

  init(
    _ kind: Kind, at place: CellPlace, heading: String = "", value: String = "", _ message: Bilingual,
    help: Bilingual? = nil, others: [CellPlace] = []
  ) {
    self.kind = kind
    self.place = place
    self.heading = heading
    self.value = value
    self.message = message
    self.help = help
    self.others = others
  }

  init<Value>(
    _ kind: Kind, _ cell: Placed<Value>, _ message: Bilingual, help: Bilingual? = nil, others: [CellPlace] = []
  ) {
    self.init(
      kind, at: cell.place, heading: cell.heading, value: cell.raw, message, help: help, others: others)
  }

  /// How much it weighs.
  package enum Weight: String, Sendable, CaseIterable {
    /// It cannot be so.
    case wrong
    /// A person has to look.
    case look
    /// How the file was understood.
    case told
  }

  /// What kinds of things the doctor finds. The raw value stands in JSON.
  package enum Kind: String, Sendable, CaseIterable {
    case endContradictsTerm = "end-contradicts-term"
    case endBeforeStart = "end-before-start"
    case endOnStart = "end-on-start"
    case statusBelied = "status-belied"
    case noDate = "no-date"
    case emptyDate = "empty-date"
    case impossibleYear = "impossible-year"
    case programError = "program-error"
    case duplicate
    case outlivesParent = "outlives-parent"
    case parentUnknown = "parent-unknown"
    case renewsSilently = "renews-silently"
    case eitherWay = "day-or-month"
    case mixedOrders = "mixed-orders"
    case partialDate = "partial-date"
    case monthAndTwoDigits = "month-and-two-digits"
    case twoParties = "two-parties"
    case twoNumbers = "two-numbers"
    case officeInCell = "office-in-cell"
    case personInCell = "person-in-cell"
    case partnerSpeltTwoWays = "partner-spelt-two-ways"
    case invertedName = "inverted-name"
    case untidyName = "untidy-name"
    case lostLetters = "lost-letters"
    case numberMissing = "number-missing"
    case partnerMissing = "partner-missing"
    case endMissing = "end-missing"
    case datesMissing = "dates-missing"
    case stateMissing = "state-missing"
    case onlyInNotes = "only-in-notes"
    case termUnreadable = "term-unreadable"
    case termWithoutUnit = "term-without-unit"
    case amountUnreadable = "amount-unreadable"
    case countedTwoWays = "counted-two-ways"
    case dateSlip = "date-slip"
    case severalStates = "several-states"
    case withoutEnd = "without-end"
    case helperColumn = "helper-column"
    case tableBeside = "table-beside"
    case documentsElsewhere = "documents-elsewhere"
    case dayOrder = "day-order"
    case severalRows = "several-rows"
    case twoAgreements = "two-agreements"
    case rowsPassedOver = "rows-passed-over"
    case headings
    case hidden
    case struckThrough = "struck-through"
    case twoDigitYear = "two-digit-year"
    case fileForm = "file-form"
    case noRegister = "no-register"

    package var weight: Weight {
      switch self {
      case .endContradictsTerm, .endBeforeStart, .statusBelied, .noDate, .emptyDate, .impossibleYear, .programError,
        .duplicate, .outlivesParent, .mixedOrders:
        .wrong
      case .withoutEnd, .helperColumn, .tableBeside, .documentsElsewhere, .dayOrder, .severalRows, .twoAgreements,
        .rowsPassedOver, .headings, .hidden, .fileForm:
        .told
      default: .look
      }
    }

    /// Whether what it is about was read all the same, as it is told.
    var isRead: Bool {
      switch self {
      case .hidden, .struckThrough, .twoDigitYear: true
      default: false
      }
    }
  }
}
