import Foundation
import Support
import Testing

/// Family trees and networks of the built site, with Graphviz, without it, and with one that fails.
struct FamilyAndNetworkTests {
  /// The project's handbook, built with only what these folders hold on PATH.
  private func build(path: String) throws -> (site: URL, said: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-networks-\(UUID().uuidString)")
    let build = try run(
      ["build", "-C", packageRoot.path, "--as-of", "2026-11-24", "--language", "en", "--output", folder.path],
      environment: ["PATH": path])
    #expect(build.status == 0, "\(build.stderr)")
    return (folder, build.stderr)
  }

  private func page(_ path: String, _ site: URL) throws -> String {
    try String(contentsOf: site.appending(path: path), encoding: .utf8)
  }

  @Test func `a dossier's family is a tree with its list, and partners and dashboards have their networks`() throws {
    let (site, said) = try build(path: "/usr/bin:/bin")
    defer { try? FileManager.default.removeItem(at: site) }  // A folder of the system's that it clears itself.
    #expect(!said.contains("Graphviz") && !said.contains("dot"))
    let dossier = try page("en/dossiers/KS-2021-003.html", site)
    #expect(dossier.contains("<rect class=\"b present\"") && dossier.contains("<path class=\"e amends\""))
    #expect(dossier.contains("<desc id=\"_tree-d\">Left: what stands above"))
    for id in ["KS-2019-002", "KS-2021-012", "KS-2022-020"] {
      #expect(dossier.contains("<a href=\"../dossiers/\(id).html\"><title>"), "\(id) is no box")
      #expect(
        dossier.components(separatedBy: "<li>").contains { $0.contains("<a href=\"../dossiers/\(id).html\">\(id)") },
        "\(id) is not in the list")
    }
    #expect(dossier.contains("<summary>The family as a picture</summary>"))
    let ended = try page("en/dossiers/KS-2017-003.html", site) + page("en/dossiers/KS-2020-001.html", site)
    #expect(ended.contains("This agreement · ended</text>") && ended.contains(" (ended)"))
    let partner = try page("en/partners/universitas-bahari-timur.html", site)
    #expect(partner.contains("<rect class=\"b partner\"") && partner.contains("<desc id=\"_network-d\">"))
    let dashboard = try page("en/dashboards/network.html", site)
    #expect(dashboard.contains("<rect class=\"b place\"") && dashboard.contains("<rect class=\"b partner\""))
  }

  @Test func `without Graphviz the same stands there as lists and tables, and what is lost is said`() throws {
    let (site, said) = try build(path: "/nonexistent")
    defer { try? FileManager.default.removeItem(at: site) }  // A folder of the system's that it clears itself.
    #expect(said.contains("Graphviz (dot) is not on this machine") && said.contains("apt install graphviz"))
    let dossier = try page("en/dossiers/KS-2021-003.html", site)
    #expect(
      !dossier.contains("_tree") && !dossier.contains("as a picture")
        && dossier.contains("<li>Amended by: <a href=\"../dossiers/KS-2022-020.html\">"))
    let partner = try page("en/partners/universitas-bahari-timur.html", site)
    #expect(partner.contains("id=\"_network\"") && !partner.contains("<svg class=\"chart\""))
  }

  @Test(arguments: [
    ("echo rubbish", "what it wrote is no layout"), ("exit 3", "it ended with code 3"),
    ("kill -KILL $$", "it was ended by signal 9"),
    ("cat", "what it wrote is no layout")
  ])
  func `a Graphviz that fails costs the pictures and nothing else`(script: String, said: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-dot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    let dot = folder.appending(path: "dot")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: dot)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: dot.path)
    let (site, complaint) = try build(path: folder.path + ":/usr/bin:/bin")
    defer { try? FileManager.default.removeItem(at: site) }  // A folder of the system's that it clears itself.
    #expect(complaint.contains(said) && complaint.contains("are shown as lists"), "\(complaint)")
    #expect(!(try page("en/dossiers/KS-2021-003.html", site)).contains("_tree"))
  }
}
