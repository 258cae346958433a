package import Foundation
package import Diagnostics

/// The files of a fixture handbook, as its folder would give them.
package func fixture(_ name: String) throws -> [SourceFile] {
  try files(of: packageRoot.appending(path: "Tests/Fixtures/sites/\(name)"))
}

/// Every file below a folder, by its path in it.
package func files(of folder: URL) throws -> [SourceFile] {
  try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { path in
    var isFolder: ObjCBool = false
    let url = folder.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
      return nil
    }
    return SourceFile(path: path, bytes: Array(try Data(contentsOf: url)))
  }
}

/// A fixture handbook in a folder of its own, to be changed at will.
package func copyOfFixture(_ name: String) throws -> URL {
  let work = FileManager.default.temporaryDirectory.appending(path: "naskah-\(name)-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
  try FileManager.default.copyItem(
    at: packageRoot.appending(path: "Tests/Fixtures/sites/\(name)/content"), to: work.appending(path: "content"))
  return work
}

/// What every file below a folder holds, by its path in it.
package func contents(of folder: URL) throws -> [String: [UInt8]] {
  Dictionary(try files(of: folder).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
}
