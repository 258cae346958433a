package import Foundation

/// The package's folder.
package let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A file of the shared test inputs beside the checkout, or nil where they are not there.
package func shared(_ path: String) -> URL? {
  let url = packageRoot.deletingLastPathComponent().appending(path: "shared").appending(path: path)
  return FileManager.default.fileExists(atPath: url.path) ? url : nil
}
