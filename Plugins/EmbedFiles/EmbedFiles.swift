import Foundation
import PackagePlugin

/// Puts files into the program, so that it works without any beside it: `templates/` into Pages, and a module's own
/// `Data/` (code lists, profiles, outlines of a map) into any other module.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let isPages = target.name == "Pages"
    let folder =
      isPages ? context.package.directoryURL.appending(path: "templates") : target.directoryURL.appending(path: "Data")
    let output = context.pluginWorkDirectoryURL.appending(path: isPages ? "DefaultTemplates.swift" : "Data.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(folder.lastPathComponent)/", executable: try context.tool(named: "embed-files").url,
        arguments: [isPages ? "list" : "names", folder.path, output.path], inputFiles: files(below: folder),
        outputFiles: [output])
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let found =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])?
      .compactMap { $0 as? URL } ?? []
    return
      found
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
      .sorted { $0.path < $1.path }
  }
}
