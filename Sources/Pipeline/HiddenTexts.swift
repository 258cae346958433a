internal import Diagnostics
internal import Dossiers
package import Leaks
internal import Markup
internal import Pages

// The secrets that `naskah leaks` looks for: each text of a handbook that readers of an edition may not see. A text
// that also stands in something they may see is no secret, and is not looked for.

/// What to look for in what the readers of a level get.
///
/// - Parameter level: the id of a classification.
package func phrases(hiddenIn parsed: ParsedTree, from level: String) -> Phrases {
  let model = parsed.model.value
  let audience = Audience.named(level, under: model).value
  let edition = Edition(of: parsed.levelled, for: audience, under: model)
  let seen = edition.files + edition.translations.map(\.file)
  let visible = Dictionary(seen.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  var texts: [HiddenText] = edition.hiddenAttachments.sorted().map {
    HiddenText(nameOfFile($0), path: $0, line: 1, isName: true)
  }
  for file in parsed.files where visible[file.path].map({ $0.source.bytes != file.source.bytes }) ?? true {
    texts += file.texts
    if visible[file.path] == nil { texts.append(HiddenText(nameOfFile(file.path), path: file.path, line: 1)) }
  }
  return Phrases(texts, notIn: seen.flatMap(\.visibleBytes) + bytesOfEverybody(parsed.sources))
}

/// What is no secret of a handbook, because every reader gets it: its model, the templates and words of pages, the rule
/// book, and lists of codes.
private func bytesOfEverybody(_ sources: SourceTree) -> [[UInt8]] {
  let rules = ruleBook.flatMap {
    [$0.finds.id, $0.finds.en, $0.why.id, $0.why.en, $0.source ?? "", $0.wrong.text, $0.right.text]
  }
  return [sources.model?.bytes ?? []] + templateFiles(overriding: sources.templates).map(\.bytes)
    + (rules + listsOfProgram).map { Array($0.utf8) }
}

private func nameOfFile(_ path: String) -> String {
  let name = path.lastPathPart
  return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
}

extension ParsedFile {
  /// What readers to whom this much of a file is shown know from it: its text, its name, and its front matter (which
  /// is kept without the text where a cut file could not be written anew).
  fileprivate var visibleBytes: [[UInt8]] {
    [source.bytes, Array(path.utf8)] + (frontMatter.map { [$0.text] } ?? [])
  }

  /// Every value of the front matter, and the paragraphs of the body.
  fileprivate var texts: [HiddenText] {
    let values = frontMatter.map { tree in tree.nodes.isEmpty ? [] : tree.texts(in: 0, isName: false, path) } ?? []
    return values + paragraphs
  }

  private var paragraphs: [HiddenText] {
    let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var next = firstLineOfBody(among: lines)
    var found: [HiddenText] = []
    while next < lines.count {
      let first = next
      while next < lines.count, !isBlank(lines[next]) { next += 1 }
      if next > first {
        let text = lines[first..<next].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        found.append(HiddenText(text, path: path, line: first + 1))
      }
      next += 1
    }
    return found
  }

  /// The index of the line below the fence that ends the front matter; the first line's where there is none.
  private func firstLineOfBody(among lines: [ArraySlice<UInt8>]) -> Int {
    guard frontMatter != nil, let closingFence = lines.dropFirst().firstIndex(where: isFence) else { return 0 }
    return closingFence + 1
  }

  private func isFence(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: Array("---".utf8)) }
  private func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
}

/// Fields at the top of the front matter whose values name a thing.
private let fieldsOfNames: Set<String> = ["id", "title", "name", "term", "aliases"]

extension YAMLTree {
  fileprivate func texts(in value: Index, isName: Bool, _ path: String) -> [HiddenText] {
    switch nodes[Int(value)].kind {
    case .scalar:
      let text = string(value)
      return isDay(text) ? [] : [HiddenText(text, path: path, line: Int(nodes[Int(value)].line), isName: isName)]
    case .sequence: return children(value).flatMap { texts(in: $0, isName: isName, path) }
    case .mapping:
      return children(value).flatMap { child in
        texts(in: child, isName: isName || value == 0 && fieldsOfNames.contains(string(child - 1)), path)
      }
    }
  }

  /// Whether a text is a day, or a month of a year. Neither is a secret by itself, for calendars show every one; a
  /// number that is only written with hyphens, as one to call, is.
  private func isDay(_ text: String) -> Bool {
    CalendarDate(text) != nil || text.utf8.count == 7 && CalendarDate(text + "-01") != nil
  }
}
