import Foundation
import Support
import Testing

/// What SwiftPM does not compile (the table of costs, the fuzz targets) still fits the program: nobody would see it
/// before the next `make linear` or `make fuzz`.
struct HarnessTests {
  @Test(arguments: [("Tests/Linear", [String]()), ("Tests/Fuzz", ["Tests/WorkbooksTests/StoredZip.swift"])])
  func `what make compiles by itself still compiles`(folder: String, others: [String]) throws {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath ?? CommandLine.arguments[0]
    let products = URL(fileURLWithPath: tests).deletingLastPathComponent()
    let sources = try FileManager.default.contentsOfDirectory(atPath: packageRoot.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
    #expect(sources.count > 2)
    let maps = ["CMark", "CYAML", "CStemmer", "CZlib", "CZip", "CExpat", "CXLSXWriter"]
      .map { "-fmodule-map-file=Sources/\($0)/module.modulemap" }
    let includes = (maps + ["-fmodule-map-file=\(products.path)/CDisk.build/module.modulemap"]).flatMap { ["-Xcc", $0] }
    let outcome = try run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["swiftc", "-typecheck", "-parse-as-library", "-swift-version", "5", "-enable-testing", "-package-name"]
        + [packageRoot.lastPathComponent.lowercased(), "-I", products.appending(path: "Modules").path]
        + includes + sources + others,
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])
    #expect(outcome.status == 0, "\(outcome.stderr.prefix(2000))")
  }
}
