@testable import Diagnostics
@testable import Dossiers
@testable import Markup
@testable import Planning
@testable import Registers
@testable import Workbooks

private let noHandbook = link(
  [], edition: Edition(of: [ParsedFile](), for: Audience(level: 9, under: exampleModel), under: exampleModel),
  attachments: [],
  under: exampleModel
).value

/// A register in Excel or separated values: read, examined, and planned as dossiers, which must be ones that can be
/// read. Bytes that begin an element and have a NUL are the parts of a workbook (the sheet, its texts, its styles),
/// which a checksum would keep the fuzzer from changing.
func workbook(_ bytes: [UInt8]) {
  let isExcel = bytes.first == UInt8(ascii: "<") && bytes.contains(0)
  let file: NamedWorkbook
  do {
    file = NamedWorkbook(name: "daftar.xlsx", workbook: try readWorkbook(isExcel ? excel(bytes) : bytes))
  } catch {
    precondition(!error.reason.id.isEmpty && !error.reason.en.isEmpty, "a refusal that says nothing")
    return
  }
  guard let today = CalendarDate("2026-06-01") else { return }
  let diagnosis = diagnose([file], asOf: today)
  for language in [Language.indonesian, .english] { _ = text(of: diagnosis, in: language) }
  let plan = planImport(of: readRegister([file]), into: noHandbook, asOf: today)
  _ = text(of: plan, in: .indonesian)
  precondition(Set(plan.created.map(\.path)).count == plan.created.count, "two files of one name")
  for file in plan.created { hold(written: file) }
}

private func excel(_ bytes: [UInt8]) -> [UInt8] {
  let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  let own = HandmadeWorkbook(
    sheet: parts[0], strings: parts[1], styles: parts.count > 2 ? parts[2] : nil)
  return own.bytes
}

/// What is written by a program is read again without an error of form. Odd characters of a cell are kept, and told.
private func hold(written file: SourceFile) {
  let parsed = parse(file)
  let hasError = parsed.diagnostics.contains { $0.severity == .error }
  precondition(parsed.frontMatter != nil && !hasError, "\(file.path) cannot be read")
}
