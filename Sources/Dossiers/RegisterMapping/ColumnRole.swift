/// What a column of a register tells of an agreement. Its word is the field of a dossier that the column goes to, where
/// there is one.
package enum ColumnRole: String, Sendable, CaseIterable {
  /// 1, 2, 3 …: no fact of an agreement.
  case sequence = "row_number"
  /// An official number, as one side gives it.
  case number = "numbers"
  /// What the register itself knows a row by.
  case key = "source.key"
  /// The number or key of the agreement that this one stands under.
  case parentReference = "parent"
  case title
  case partner = "parties"
  case formerName = "former_names"
  case shortName = "short"
  case country
  case signed = "dates.signed"
  case start = "dates.in_force"
  case end = "dates.expires"
  /// A duration, or the first and the last day in one cell.
  case term = "term.duration"
  /// `TAHUN`, `BULAN`, `HARI` beside a number of them.
  case termUnit = "term_unit"
  case status = "stage"
  case instrument
  case value
  case unit = "owner"
  case scope, notes, document, signatory, place
  /// Known, and no fact that Naskah asks for.
  case other = "source.row"

  /// Columns of days.
  package var isDay: Bool { self == .signed || self == .start || self == .end }

  /// Columns of which at least one must say something where a row is an agreement.
  package var isIdentity: Bool { self == .title || self == .partner || self == .number }
}
