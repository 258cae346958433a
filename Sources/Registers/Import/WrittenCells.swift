internal import Dossiers

/// The cells of an agreement that fields of its dossier hold whole. All others are kept beside the fields, so that
/// nothing that a register says is lost.
struct WrittenCells {
  /// By the number of their row.
  private var byRow: [Int: [CellPlace]] = [:]

  /// - Parameters:
  ///   - title: the cell that became the title.
  ///   - hasOwner: whether the unit is one of the model's.
  ///   - duration: as the dossier has it.
  init(_ agreement: RegisterAgreement, title: Placed<String>?, hasOwner: Bool, duration: Period?) {
    for place in Self.places(of: agreement, title: title, hasOwner: hasOwner, duration: duration) {
      byRow[place.row, default: []].append(place)
    }
  }

  private static func places(
    of agreement: RegisterAgreement, title: Placed<String>?, hasOwner: Bool, duration: Period?
  ) -> [CellPlace] {
    let texts = agreement.numbers + agreement.theirNumbers + [title, agreement.key].compactMap { $0 }
    var places = texts.map(\.place) + parties(of: agreement)
    if hasOwner, let unit = agreement.unit { places.append(unit.place) }
    for case let cell? in [agreement.signed, agreement.start] where isDay(cell.value) { places.append(cell.place) }
    if let end = agreement.end, isDay(end.value) || isPlainlyUnending(end, duration) { places.append(end.place) }
    // Of how it is renewed or ends the fields hold only a part of the words.
    guard agreement.renewal == nil, !agreement.isUnending else { return places }
    if let term = agreement.term, isLength(term.value, duration) { places.append(term.place) }
    if let period = agreement.period, isDays(period.value, of: agreement) { places.append(period.place) }
    return places
  }

  /// The columns of a row's cells that are written.
  func columns(ofRow row: Int, of table: RegisterTable) -> [Int] {
    (byRow[row] ?? []).filter { $0.file == table.file && $0.sheet == table.sheet }.compactMap(\.column)
  }

  /// A cell of parties is written where each is an institution and nothing stands beside its name.
  private static func parties(of agreement: RegisterAgreement) -> [CellPlace] {
    let kept = agreement.parties.filter { $0.value.office != nil || personsTitle(in: $0.value.name) != nil }.map(
      \.place)
    return agreement.parties.map(\.place).filter { !kept.contains($0) }
  }

  /// Whether a field holds what a cell of days says, or the cell only says that there is nothing.
  private static func isDay(_ cell: DayCell) -> Bool {
    switch cell {
    case .absent, .day, .partial: true
    default: false
    }
  }

  /// `unlimited`, where no length stands beside it. Other words for no end may name what it depends on.
  private static func isPlainlyUnending(_ end: Placed<DayCell>, _ duration: Period?) -> Bool {
    end.value == .unending && duration == nil && PeriodAsWritten(end.raw) == .unending
  }

  private static func isLength(_ term: TermCell, _ duration: Period?) -> Bool {
    guard let own = term.duration, !own.isZero else { return false }
    return own == duration && !term.agreed.saysMore && !term.hasMoreWords
  }

  /// Whether both days of a period are those of the dossier: columns of days go before it.
  private static func isDays(_ period: TermCell, of agreement: RegisterAgreement) -> Bool {
    isDay(period.first) && isDay(period.last) && (period.first == .absent || period.first == agreement.inForce)
      && (period.last == .absent || period.last == agreement.expires)
  }
}
