package import Foundation
package import Testing

/// The package's folder.
package let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A file of the test inputs beside the checkout: large data that is not ours to publish. Tests that read one say so by
/// `.needs(…)`.
package func shared(_ path: String) -> URL {
  packageRoot.deletingLastPathComponent().appending(path: "shared").appending(path: path)
}

extension Trait where Self == ConditionTrait {
  /// Where the file is not beside this checkout the test is skipped, by name and with this reason; a clone alone is
  /// tested by the project's own cases of the same kinds.
  package static func needs(_ path: String) -> Self {
    .enabled(
      if: FileManager.default.fileExists(atPath: shared(path).path), "../shared/\(path) is not beside this checkout")
  }
}
