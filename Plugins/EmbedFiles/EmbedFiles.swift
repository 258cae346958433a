import Foundation
import PackagePlugin

/// Puts files into the program, so that it works without any beside it: a module's own `Data/` (code lists, profiles,
/// outlines of a map, the parts of a Word document), `templates/` into Pages, and into the program the revision of the
/// sources that it is made from, where whoever builds it names one.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    if target.name == "naskah" { return [try revision(context)] }
    let data = try command("names", target.directoryURL.appending(path: "Data"), "Data.swift", context)
    guard target.name == "Pages" else { return [data] }
    let templates = context.package.directoryURL.appending(path: "templates")
    return [data, try command("list", templates, "DefaultTemplates.swift", context)]
  }

  private func revision(_ context: PluginContext) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: "Revision.swift")
    let revision = ProcessInfo.processInfo.environment["NASKAH_REVISION"] ?? ""
    return .buildCommand(
      displayName: "Embedding the revision", executable: try context.tool(named: "embed-files").url,
      arguments: ["revision", revision, output.path], outputFiles: [output])
  }

  private func command(_ form: String, _ folder: URL, _ name: String, _ context: PluginContext) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: name)
    return .buildCommand(
      displayName: "Embedding \(folder.lastPathComponent)/", executable: try context.tool(named: "embed-files").url,
      arguments: [form, folder.path, output.path], inputFiles: files(below: folder), outputFiles: [output])
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
