internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Formats
internal import Pipeline
internal import Planning

/// `naskah verify`: whether the documents of dossiers are still those whose sums the dossiers state.
struct Verify: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Cocokkan dokumen dengan sidik jari (SHA-256) yang tercatat di dosiernya.",
        en: "Compare documents with the sums (SHA-256) that their dossiers state."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah verify
        naskah verify '{owner: biro-hukum}'
        naskah verify --online --time-limit 30
        naskah verify --format json

      Berkas di content/ dibaca dan dijumlahkan. Alamat (url:) hanya ditanyai dengan --online, lewat curl dan https; \
      pemeriksaan dan pembuatan situs tidak pernah menanyainya. Yang disebut: yang berbeda, yang tidak ada, dan yang \
      belum bersidik jari, dengan sidik jari yang dapat disalin ke dosier.

      Kode akhir 1 bila ada yang berbeda atau tidak ada.
      """,
    en: """
      Examples:
        naskah verify
        naskah verify '{owner: biro-hukum}'
        naskah verify --online --time-limit 30
        naskah verify --format json

      Files in content/ are read and summed. Addresses (url:) are asked only with --online, by curl and over https; no \
      check and no build ever asks for them. What is told: what differs, what is not there, and what has no sum yet, \
      with the sum to copy into the dossier.

      Exit code 1 where anything differs or is not there.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var site: EditionOptions

  @Argument(
    help: .text(
      id: "Dosier yang mana, misalnya '{stage: renewal}'. Bawaan: setiap dosier.",
      en: "Which dossiers, e.g. '{stage: renewal}'. Default: every dossier.", value: ("pilihan", "selection")))
  var selection: [String] = []

  @Flag(
    help: .text(
      id: "Tanyai juga alamat di luar buku pegangan, dengan curl. Bawaan: tidak ada yang ditanyai.",
      en: "Ask for addresses outside the handbook too, with curl. Default: nothing is asked."))
  var online = false

  @Option(
    name: .customLong("time-limit"),
    help: .text(
      id: "Berapa detik sebuah alamat boleh menjawab, misalnya --time-limit 30.",
      en: "How many seconds an address may take to answer, e.g. --time-limit 30.", value: ("detik", "seconds")))
  var seconds = 60

  @Option(
    help: .text(
      id: "Bentuknya: text atau json, misalnya --format json.", en: "The form: text or json, e.g. --format json.",
      value: ("bentuk", "form")))
  var format = Format.text

  func validate() throws {
    if seconds < 1 {
      throw ValidationError(id: "--time-limit memakai angka mulai dari 1", en: "--time-limit takes a number from 1")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assess(sources, &outcome)
    let handbook = assessed.handbook, language = site.spoken(handbook.model)
    guard site.readersAreKnown(assessed.findings, under: handbook.model, &outcome) else { return outcome.fail() }
    let wanted = try readWanted(selection, in: handbook, of: "verify", language, &outcome).selection
    site.sayFindings(assessed.findings, in: language, &outcome)
    let dossiers = selectDocuments(
      wanted, in: assessed.portfolio, assessed.assessment, findings: assessed.codesByPath
    ).filter { $0.kind == .dossier }
    let verified = try site.machine(language) {
      let curl = online ? try Curl(Engines(folder: site.folder, seconds: seconds)) : nil
      return VerifiedDocuments(
        all: try dossiers.flatMap { try verify($0.index, in: handbook, at: sources.revision, curl) })
    }
    say(verified, language, &outcome)
  }

  private func say(_ verified: VerifiedDocuments, _ language: Language, _ outcome: inout Outcome) {
    switch format {
    case .json: outcome.print(data: verified.json)
    case .text:
      if let table = verified.table(in: language) { outcome.print(table) }
      outcome.say(verified.summary(in: language))
    }
    if verified.all.contains(where: \.isAtFault) { outcome.fail() }
  }

  /// Compares the documents of one dossier. They are read one after the other, so that memory holds one file at a time.
  private func verify(_ dossier: Int, in handbook: Handbook, at revision: Revision?, _ curl: Curl?) throws
    -> [VerifiedDocument]
  {
    let document = handbook.dossiers[dossier], paths = handbook.documents[dossier]
    return try document.documents.items().enumerated().map { place, attachment in
      let stated = attachment.sha256.value?.lowercased()
      func result(_ place: String, _ state: VerifiedDocument.State, _ found: String? = nil, _ reason: Bilingual? = nil)
        -> VerifiedDocument
      {
        VerifiedDocument(
          dossier: document.id, place: place, state: state, stated: stated, found: found, reason: reason)
      }
      func compared(_ place: String, _ bytes: [UInt8]) -> VerifiedDocument {
        let found = hexadecimal(sha256(bytes))
        return result(place, stated == nil ? .noSum : stated == found ? .same : .differs, found)
      }
      if let written = attachment.path.value {
        guard place < paths.count, let path = paths[place] else { return result(written, .absent) }
        return compared(path, try site.workspace.files([path], at: revision).first?.bytes ?? [])
      }
      guard let address = attachment.address else {
        return result(attachment.archive.value ?? attachment.url.value ?? "–", .onShelf)
      }
      switch try curl?.ask(address) {
      case nil: return result(address.text, .notAsked)
      case .bytes(let bytes): return compared(address.text, bytes)
      case .none(let reason)?: return result(address.text, .absent, nil, reason)
      }
    }
  }
}
