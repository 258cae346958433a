/// What a column of a register tells of an agreement.
package enum ColumnRole: String, Sendable, CaseIterable {
  /// 1, 2, 3 …: no fact of an agreement.
  case sequence
  /// An official number, as one side gives it.
  case number
  /// What the register itself knows a row by.
  case key
  /// The number or key of the agreement that this one stands under.
  case parentReference
  case title, partner, formerName, shortName, country
  case signed, start, end
  /// A duration, or the first and the last day in one cell.
  case term
  /// `TAHUN`, `BULAN`, `HARI` beside a number of them.
  case termUnit
  case status, instrument, value, unit, scope, notes, document, signatory, place
  /// Known, and no fact that Naskah asks for.
  case other

  /// Columns of days.
  var isDay: Bool { self == .signed || self == .start || self == .end }

  /// Columns of which at least one must say something where a row is an agreement.
  var isIdentity: Bool { self == .title || self == .partner || self == .number }
}
