internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pages
internal import Pipeline
internal import Planning

/// One edition of `naskah build`: checked, its files known and not yet written.
struct MadeEdition {
  let assessed: Assessed
  let findings: [Diagnostic]
  let output: OutputFiles
  /// The files of the search, where the output is without them.
  let search: @Sendable () async -> OutputFiles
  let folder: String
  /// The files that findings stand in, as readers of the edition see them.
  let shown: @Sendable (String) -> SourceFile?
  /// Compiles the site once more: as a draft, with a banner on every page that says so, or not. A draft offers no
  /// workbook, because a workbook would be passed on from hand to hand without the banner.
  let compiled: (_ isDraft: Bool) async -> Compilation

  func asDraft() async -> MadeEdition {
    let draft = await compiled(true)
    return MadeEdition(
      assessed: assessed, findings: draft.findings, output: draft.output, search: draft.search, folder: folder,
      shown: shown, compiled: compiled)
  }
}

extension CheckedOptions {
  /// The past as each of several audiences may see it.
  func histories(
    of sources: SourceTree, for levels: [String?], parsed: Task<ParsedTree, Never>
  ) async throws -> [History] {
    var histories: [History] = []
    for level in levels { histories.append(try await readHistory(of: sources, for: level, parsed: parsed)) }
    return histories
  }

  /// The pages of one edition, with all that they need of the machine.
  ///
  /// - Parameter isSearched: whether the files of the search are among them. Else they are made when somebody asks for
  ///   them (`MadeEdition.search`).
  func make(
    _ assessed: Assessed, _ sources: SourceTree, history: History, to folder: String, isSearched: Bool = true,
    _ outcome: inout Outcome
  ) async throws -> MadeEdition {
    let language = spoken(assessed.handbook.model)
    let tolerated = try tolerated(assessed, sources)
    let laidOut = try machine(language) { try workspace.layOut(assessed.graphs) }
    if let note = laidOut.note { outcome.say("naskah: " + note[language]) }
    // The packs that are printed here were made from the folder as it is, and are none of an earlier revision's.
    let prints = try machine(language) { sources.revision == nil ? try workspace.packPrints() : [] }
    let packs = assessed.packBases(isDayGiven: asOf != nil)
    let pictures = try machine(language) { Pictures(try workspace.files(packs.picturePaths, at: sources.revision)) }
    let workers = workers
    let compiled = { (isDraft: Bool) in
      var wishes = SiteWishes(isDraft: isDraft, version: Naskah.version)
      wishes.layouts = laidOut.layouts
      wishes.history = history
      wishes.prints = prints
      wishes.packs = packs
      wishes.pictures = pictures
      wishes.isSearched = isSearched
      return await compile(assessed.finding(tolerated.findings), sources, wishes, workers: workers)
    }
    let final = await compiled(false)
    return MadeEdition(
      assessed: assessed, findings: final.findings, output: final.output.withWorkbook(of: assessed, sources),
      search: final.search, folder: folder, shown: tolerated.sources, compiled: compiled)
  }
}
