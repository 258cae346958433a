internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Markup
internal import Pipeline
internal import Planning
internal import Preview

/// `naskah serve`: the site in this machine's browser, made again whenever a file is saved.
struct Serve: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Lihat situsnya di peramban selagi menulis; halaman memuat ulang sendiri.",
        en: "See the site in a browser while writing; pages load again by themselves."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah serve
        naskah serve --port 0
        naskah serve --audience biasa --as-of 2026-12-31

      Setiap kali sebuah berkas disimpan, seluruh buku pegangan dibaca lagi dan halaman yang terbuka dimuat ulang. \
      Temuan tampil di terminal dan di atas halaman; berkas yang salah tidak menghentikan apa pun. Situsnya hanya ada \
      di memori dan hanya dapat dibuka dari mesin ini. Berhenti dengan Ctrl-C.
      """,
    en: """
      Examples:
        naskah serve
        naskah serve --port 0
        naskah serve --audience biasa --as-of 2026-12-31

      Whenever a file is saved the whole handbook is read again, and the page that is open loads again. Findings stand \
      in the terminal and over the page; a wrong file stops nothing. The site is in memory only, and this machine \
      alone can open it. Ctrl-C ends it.
      """)

  @OptionGroup var site: CheckedOptions

  @Option(
    help: .text(
      id: "Porta di mesin ini, misalnya --port 8000; 0 memilih yang bebas. Bawaan: 1945.",
      en: "The port on this machine, e.g. --port 8000; 0 takes a free one. Default: 1945.",
      value: ("porta", "port")))
  var port = 1945

  func validate() throws {
    if site.at != nil {
      throw ValidationError(
        id: "yang ditampilkan adalah folder sebagaimana adanya; untuk hari lampau: naskah build --at REVISI",
        en: "the folder is shown as it is; for a past day: naskah build --at REVISION")
    }
    guard (0...65535).contains(port) else {
      throw ValidationError(
        id: "--port memakai angka 0 sampai 65535, misalnya --port 8000",
        en: "--port takes a number from 0 to 65535, e.g. --port 8000")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let watch = HandbookWatch(of: site.folder), shelf = Shelf(.waiting)
    let server = try await openedServer(of: shelf)
    let progress = outcome.progress
    var state = watch.look()
    // A folder that is no handbook ends the command, as it ends every other.
    let first = try await compilation(number: 1, after: nil, progress)
    shelf.show(first.site)
    progress.tell(result: Printable(line: "http://127.0.0.1:\(server.port)/"))
    let (ends, end) = AsyncStream.makeStream(of: End.self)
    let serving = Task {
      do { try await server.run() } catch { end.yield(.broken("\(error)")) }
    }
    let watching = Task {
      var last = first
      for number in 2... {
        await watch.change(from: state)
        state = watch.look()
        last = await next(number, after: last, progress)
        shelf.show(last.site)
      }
    }
    let interruption = Interruption { end.yield(.interrupted) }
    for await reason in ends {
      interruption.cancel()
      serving.cancel()
      watching.cancel()
      guard case .broken(let words) = reason else { return }
      throw Failure(
        Bilingual(id: "naskah: pratinjau berhenti: \(words)", en: "naskah: the preview has ended: \(words)"))
    }
  }

  /// Why nothing is shown any more.
  private enum End {
    case interrupted
    /// The server's own words.
    case broken(String)
  }

  private func openedServer(of shelf: Shelf) async throws -> PreviewServer {
    do {
      return try await PreviewServer(of: shelf, port: port)
    } catch let refused as PreviewServer.PortRefused {
      let reason = refused.number.map(systemReason) ?? Bilingual(id: refused.words, en: refused.words)
      throw Failure(
        Bilingual(
          id: "naskah: porta \(port) tidak dapat dipakai (\(reason.id)); pilih yang lain, misalnya --port 0",
          en: "naskah: port \(port) cannot be used (\(reason.en)); take another one, e.g. --port 0"))
    }
  }

  /// A site that is shown, and the parsed files that it was made from: most of them are the same the next time.
  private struct Shown {
    var site: PreviewedSite
    let parsed: ParsedTree
  }

  /// The site as the folder is now, or the one before with what stops the new one.
  private func next(_ number: Int, after last: Shown, _ progress: Progress) async -> Shown {
    do {
      return try await compilation(number: number, after: last.parsed, progress)
    } catch {
      let reason = (error as? Failure)?.text ?? "\(error)"
      progress.tell(Printable(line: reason))
      let heading = Bilingual(
        id: "Yang disimpan terakhir belum dapat ditampilkan", en: "What was saved last cannot be shown yet")
      let item = PreviewNotice.Item(weight: "", place: "", message: reason, help: "")
      let notice = PreviewNotice(.open, heading: heading[site.spoken(nil)], items: [item])
      return Shown(site: last.site.saying(notice, number: number), parsed: last.parsed)
    }
  }

  /// Reads, checks and compiles the whole handbook, and says on the terminal what there is to say.
  private func compilation(number: Int, after last: ParsedTree?, _ progress: Progress) async throws -> Shown {
    let clock = ContinuousClock(), began = clock.now
    var said = Outcome()
    let sources = try await site.readSources(&said)
    let anew: Parser = { Markup.parse($0, needsBody: $1) }
    let parsed = await ParsedTree(
      sources, for: .one(site.audience), workers: site.workers, parser: last?.parser(of: sources) ?? anew)
    let assessed = try await site.assess(parsed, for: site.audience, &said)
    let history = try await site.readHistory(of: sources, for: site.audience, parsed: Task { parsed })
    var edition = try await site.make(assessed, sources, history: history, to: "", isSearched: false, &said)
    let fails = site.fails(edition.findings)
    if fails { edition = await edition.asDraft() }
    let isSecret = edition.findings.contains { $0.decidesAccess && $0.severity == .error }
    site.say(edition.findings.filter { $0.severity == .error }, assessed, of: edition.shown, &said)
    for note in said.notes { progress.tell(note) }
    let notice = notice(of: edition, isSecret: isSecret)
    progress.tell(Printable(line: "naskah: \(notice.heading) (\(began.duration(to: clock.now).milliseconds) ms)"))
    let workspace = site.workspace, search = edition.search
    let previewed = PreviewedSite(
      number: number, files: isSecret ? .none : edition.output,
      later: FilesMadeLater(in: "search") { isSecret ? .none : await search() }, notice: notice,
      handbookFile: { try workspace.files([$0.from], at: nil)[0].bytes })
    return Shown(site: previewed, parsed: parsed)
  }

  private func notice(of edition: MadeEdition, isSecret: Bool) -> PreviewNotice {
    let language = site.spoken(edition.assessed.handbook.model)
    let summary = site.printed(edition.findings, edition.assessed, of: edition.shown).summary
    let urgent = edition.findings.filter { $0.severity >= .warning }.sorted { $0.severity > $1.severity }
    let items = urgent.prefix(Self.mostItems).map { finding in
      PreviewNotice.Item(
        weight: finding.severity.name[language], place: "\(finding.span.path):\(finding.span.line)",
        message: finding.message[language],
        help: finding.help[language])
    }
    let isFailing = site.fails(edition.findings)
    let urgency: PreviewNotice.Urgency = isFailing ? .open : urgent.isEmpty ? .quiet : .folded
    return PreviewNotice(
      urgency, heading: heading(summary, isFailing: isFailing, isSecret: isSecret)[language], items: items)
  }

  /// How many findings stand over a page; the terminal and the findings page have all.
  private static let mostItems = 30

  private func heading(_ summary: String, isFailing: Bool, isSecret: Bool) -> Bilingual {
    if isSecret {
      return Bilingual(
        id: "\(summary): tidak ada yang ditampilkan, karena belum pasti siapa yang boleh melihat apa",
        en: "\(summary): nothing is shown, for it is not certain who may see what")
    }
    guard isFailing else { return Bilingual(id: summary, en: summary) }
    return Bilingual(
      id: "\(summary): naskah build tidak akan menerbitkan ini",
      en: "\(summary): naskah build would not publish this")
  }
}

extension PreviewedSite {
  /// Before the handbook was read for the first time.
  fileprivate static let waiting = PreviewedSite(
    number: 0, files: .none, later: FilesMadeLater(in: "search") { .none }, notice: PreviewNotice(.quiet, heading: ""),
    handbookFile: { _ in [] })
}

extension OutputFiles {
  /// No site.
  fileprivate static let none = OutputFiles([], copies: [])
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
