internal import Diagnostics

/// What a file may ask of the machine that reads it: what Excel itself allows of a sheet, and no more than an office's
/// computer has.
enum Limits {
  static let rows = 1_048_576
  static let columns = 16_384
  static let cells = 10_000_000
  /// Files inside a workbook.
  static let parts = 10_000
  /// Bytes of all parts that are read, unfolded.
  static let unfolded = 256 << 20
  /// A part beyond `smallPart` bytes is refused where it unfolds to more than so many times its packed size. Registers
  /// are between ten and fifty.
  static let ratio = 100
  static let smallPart = 10 << 20
  /// Elements inside each other; Excel needs a dozen.
  static let depth = 100

  static let tooManyRows = WorkbookRefusal.tooMany(
    Bilingual(id: "baris dalam satu lembar", en: "rows in one sheet"), most: rows)
  static let tooManyColumns = WorkbookRefusal.tooMany(
    Bilingual(id: "kolom dalam satu lembar", en: "columns in one sheet"), most: columns)
  static let tooManyCells = WorkbookRefusal.tooMany(Bilingual(id: "sel", en: "cells"), most: cells)
  static let tooManyParts = WorkbookRefusal.tooMany(
    Bilingual(id: "berkas di dalamnya", en: "files inside"), most: parts)
}
