import Foundation
import Testing

/// Compares a text with the file that holds what it should be.
///
/// With `NASKAH_REWRITE_GOLDEN=1` the file is written anew, and the test fails all the same: look at the difference,
/// then run again without it. A missing file fails.
package func expectGolden(_ text: String, at path: String) throws {
  let url = packageRoot.appending(path: path)
  if ProcessInfo.processInfo.environment["NASKAH_REWRITE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    Issue.record("\(path) was written anew")
    return
  }
  guard let golden = try? String(contentsOf: url, encoding: .utf8) else {  // Absent: that is the finding.
    Issue.record("\(path) is missing: run once with NASKAH_REWRITE_GOLDEN=1")
    return
  }
  if golden != text {
    let lines = zip(golden.components(separatedBy: "\n"), text.components(separatedBy: "\n")).enumerated()
    let first = lines.first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(path) differs from line \((first?.offset ?? 0) + 1): \
      \(first.map { "“\($0.element.0)” is now “\($0.element.1)”" } ?? "one is longer")
      """
    )
  }
}
