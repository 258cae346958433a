internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pipeline
internal import Planning
internal import Registers

// `naskah import` of a file that `naskah export` wrote. Both the file and the handbook may have changed since.

extension Import {
  func merge(
    _ exported: ExportedFiles, into sources: SourceTree, _ assessed: Assessed, _ outcome: inout Outcome
  ) async throws {
    let handbook = assessed.handbook, language = site.spoken(handbook.model)
    // A file that names no level is of the audience that the model names: so is an export that was asked for no other.
    let level = exported.edition
    if let level, !handbook.model.classifications.contains(where: { $0.id == level }) {
      throw Failure(
        Bilingual(
          id: "naskah: berkas itu untuk “\(shortened(level))”, klasifikasi yang tidak ada di sini: ekspor lagi",
          en: "naskah: the file is for “\(shortened(level))”, a level that is not there: export it again"))
    }
    let shown = try await edition(of: sources, for: level, &outcome)
    let base = try await mergeBase(of: exported, for: level, of: handbook, &outcome)
    let paths = Set(sources.content.map(\.path) + sources.attachments)
    let plan = planMerge(of: exported, into: handbook, shown: shown, base: base, paths: paths, preferring: prefer)
    try finish(plan, language, &outcome)
  }

  private func edition(of sources: SourceTree, for level: String?, _ outcome: inout Outcome) async throws -> Handbook {
    let parsed = outcome.keep(await ParsedTree(sources, for: .one(level), workers: site.workers))
    return try await site.assess(parsed, for: level, &outcome).handbook
  }

  /// What the file and the handbook said when the file was exported, by which it is known which side has changed since.
  private func mergeBase(
    of exported: ExportedFiles, for level: String?, of handbook: Handbook, _ outcome: inout Outcome
  ) async throws -> MergeBase {
    let language = site.spoken(handbook.model)
    if !base.isEmpty, try site.machine(language, { try base.allSatisfy { try readBytesIfThere(of: $0) != nil } }) {
      guard let copy = readExport(try base.map(readRegisterFile), of: handbook) else {
        let names = base.joined(separator: ", ")
        throw Failure(
          Bilingual(
            id: "naskah: \(names) bukan hasil naskah export: sebut salinan berkas itu seperti ketika diekspor",
            en: "naskah: \(names) was not written by naskah export: name a copy of the file as it was exported"))
      }
      return .file(copy.rows)
    }
    guard let name = base.first ?? exported.revision else { return .unknown }
    do {
      let sources = try await site.workspace.readSources(at: name)
      return .handbook(try await edition(of: sources, for: level, &outcome))
    } catch let error as MachineError {
      if !base.isEmpty { throw Failure(error) }
      outcome.say(
        Bilingual(
          id: "naskah: revisi \(name), yang disebut berkas itu, tidak terbaca: \(error.message.id)",
          en: "naskah: the revision \(name) that the file names cannot be read: \(error.message.en)")[language])
      return .unknown
    }
  }
}
