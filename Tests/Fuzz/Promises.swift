@testable import Diagnostics

/// Every finding has a place inside its file and a sentence in both languages, and prints nothing that a terminal
/// obeys; what is mended is the file with its fixes, and mending is not refused.
func hold(_ findings: [Diagnostic], of file: SourceFile) {
  let lines = LineTable(file.bytes).count
  for finding in findings where finding.span.path == file.path {
    let span = finding.span
    precondition(span.line >= 1 && span.column >= 1, "\(finding.code) stands nowhere")
    precondition(span.line <= lines && span.endLine <= lines + 1, "\(finding.code) stands past the end")
    precondition((span.line, span.column) <= (span.endLine, span.endColumn), "\(finding.code) ends before it begins")
    precondition(!finding.message.id.isEmpty && !finding.message.en.isEmpty, "\(finding.code) says nothing")
  }
  let printed = PrintedFindings(
    findings, language: .indonesian, files: 1, folder: "", source: { $0 == file.path ? file : nil })
  precondition(
    printed.human(colour: false).utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 }, "a control character is printed")
  _ = apply(findings.flatMap(\.fixes), to: file)
}

/// Well-formed enough for a browser to find no script, no handler and no address of a file: of what is written from
/// bodies.
func hold(html: [UInt8]) {
  let text = String(decoding: html, as: UTF8.self).lowercased()
  for forbidden in [
    "<script", "<iframe", "<object", "<embed", "<base", "href=\"javascript:", "src=\"file:", "href=\"file:"
  ] {
    precondition(!text.utf8.contains(forbidden.utf8), "\(forbidden) came through")
  }
}
