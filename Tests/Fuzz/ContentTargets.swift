@testable import Diagnostics
@testable import Dossiers
@testable import Markup
@testable import Planning

let exampleModel = readModel(nil).value

/// A dossier's front matter: read, shown to two audiences, linked, and held against every rule of one dossier.
func frontMatter(_ bytes: [UInt8]) {
  let file = SourceFile(path: "content/dossiers/x.md", bytes: bytes)
  let parsed = parse(file)
  #if NASKAH_PLANTED
    plantedFault(parsed)
  #else
    assessed(parsed, file)
  #endif
}

#if NASKAH_PLANTED
  /// A fault that the fuzzer must find: a key that no file of the corpus has. Its first letters are in the dictionary,
  /// they must come to stand where a key begins, and the file must stay one that can be read.
  private func plantedFault(_ parsed: ParsedFile) {
    guard let tree = parsed.frontMatter, tree.nodes.first?.kind == .mapping else { return }
    let isPlanted = tree.children(0).contains { tree.string($0 - 1).hasPrefix("zq") }
    if isPlanted { fatalError("the planted fault") }
  }
#endif

private func assessed(_ parsed: ParsedFile, _ file: SourceFile) {
  let entry = read(parsed, under: exampleModel)
  hold(parsed.diagnostics + entry.diagnostics, of: file)
  let edition = Edition(of: [parsed], for: Audience(level: 9, under: exampleModel), under: exampleModel)
  let handbook = link([entry.value].compactMap { $0 }, edition: edition, attachments: [], under: exampleModel)
  guard let today = CalendarDate("2026-06-01") else { return }
  let portfolio = Portfolio(handbook.value, asOf: today)
  for index in handbook.value.dossiers.indices { hold(assess(index, in: portfolio).diagnostics, of: file) }
  _ = Edition(of: [parsed], for: Audience(level: 0, under: exampleModel), under: exampleModel)
}

/// A body, in each way that bodies are written.
func markdown(_ bytes: [UInt8]) {
  let file = SourceFile(path: "content/handbook/x.md", bytes: Array("---\nid: x\n---\n".utf8) + bytes)
  hold(parse(file).diagnostics, of: file)
  guard String(validating: bytes, as: UTF8.self) != nil else { return }
  hold(html: renderMarkdown(bytes, mode: .site))
  _ = renderMarkdown(bytes, mode: .commonMark)
  _ = renderMarkdown(bytes, mode: .gfm)
}

func model(_ bytes: [UInt8]) {
  let file = SourceFile(path: "content/planning-model.yml", bytes: bytes)
  let read = readModel(parse(file))
  hold(read.diagnostics, of: file)
  _ = unknownRules(in: read.value, known: [])
}

/// What a figure, and with it a pack and a list, picks and counts.
func selection(_ bytes: [UInt8]) {
  let fence = Array("---\nid: x\n---\n\n```figure\n".utf8) + bytes + Array("\n```\n".utf8)
  let file = SourceFile(path: "content/dashboards/x.md", bytes: fence)
  for figure in parse(file).body.figures {
    hold(readBlock(figure, in: file.path, under: exampleModel).diagnostics, of: file)
  }
}

/// Days and periods, apart and added up.
func dates(_ bytes: [UInt8]) {
  let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").prefix(8).map(String.init)
  let days = words.compactMap { CalendarDate($0) }
  let periods = words.compactMap { Period($0) }
  for day in days { precondition(CalendarDate(day.description) == day, "\(day)") }
  for period in periods where !period.isZero && period.months <= 9999 * 12 && period.days <= 9999 {
    precondition(Period(period.description) == period, "\(period)")
  }
  for day in days {
    for period in periods {
      let later = day + period
      precondition(later >= day && !later.description.isEmpty && (1...12).contains(later.month))
      _ = (day - period).description + day.adding(months: period.days).description
    }
  }
}

/// Attachments: pictures taken apart, and any bytes held against their name.
func picture(_ bytes: [UInt8]) {
  for fault in PictureScanner.faults(in: bytes) {
    precondition(fault.place.lowerBound >= 0 && fault.place.upperBound <= bytes.count)
  }
  for name in ["a.svg", "b.png", "c"] {
    _ = refusal(of: AttachmentLook(path: name, size: bytes.count, start: bytes), under: AttachmentRules())
  }
}
