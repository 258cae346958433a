internal import Formats
internal import Templates

// What a page may load and run (Content Security Policy Level 3), said by the page itself, so that it holds on a disk
// as on a server. Nothing from outside; scripts and styles of the site's own files; and, by their hashes, those that
// stand in the templates. What comes from content is never among them: hashes are made of what a template says by
// itself, and of the style sheet that the program writes.

/// The policy of the pages of one template.
struct ContentPolicy: Sendable {
  private let scripts: [String]
  private let styles: [String]

  /// - Parameter styles: what the program itself puts between `<style>` and `</style>`.
  init(of template: CompiledTemplate, styles: [[UInt8]]) {
    var scripts: [String] = [], own: [String] = styles.map(Self.hash)
    for text in template.texts {
      for element in inlineElements(in: text) where !element.hasSource {
        guard let content = element.content else { continue }
        if element.isScript {
          scripts.append(Self.hash(Array(text[content])))
        } else {
          own.append(Self.hash(Array(text[content])))
        }
      }
    }
    self.scripts = scripts
    self.styles = own
  }

  private static func hash(_ text: [UInt8]) -> String { "'sha256-" + base64(sha256(text)) + "'" }

  /// For a page of the site. Browsers disagree whether a file on a disk is of one origin with its neighbour, which is
  /// what 'self' asks: there `file:` says it. A page from a server may not open files of a disk, whatever its policy.
  var ofSite: [UInt8] {
    rule(
      "script-src 'self' file:\(listed(scripts)); style-src 'self' file:\(listed(styles)); "
        + "img-src 'self' file: data:; font-src 'self' file:; "
        + "form-action 'self' file:; base-uri 'none'")
  }

  /// For a document that has everything in itself.
  var ofDocument: [UInt8] { rule("style-src\(listed(styles)); img-src data:; form-action 'none'; base-uri 'none'") }

  private func rule(_ directives: String) -> [UInt8] {
    Array("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \(directives)\">".utf8)
  }

  private func listed(_ hashes: [String]) -> String {
    var seen: Set<String> = []
    return hashes.filter { seen.insert($0).inserted }.map { " " + $0 }.joined()
  }

  /// Behind what a policy is put.
  private static let place = "<head>"

  /// Whether a text of a template has that place.
  static func hasPlace(in text: ArraySlice<UInt8>) -> Bool { text.firstRange(of: Array(place.utf8)) != nil }

  /// Puts a policy where it holds for all that follows: first in the head of the page that begins at a place, after
  /// nothing but its encoding, which browsers look for in the first 1024 bytes.
  static func put(_ policy: [UInt8], into page: inout [UInt8], from start: Int) {
    guard let head = end(of: place, in: page[start...]) else { return }
    let encoding = "\n<meta charset=\"utf-8\">".utf8, isSaid = page[head...].starts(with: encoding)
    page.insert(contentsOf: [UInt8(ascii: "\n")] + policy, at: head + (isSaid ? encoding.count : 0))
  }

  /// Behind the first tag that is written so. It stands at the very beginning: a search made for long texts would cost
  /// more than the page it looks into.
  private static func end(of tag: String, in page: ArraySlice<UInt8>) -> Int? {
    var rest = page
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: tag.utf8) { return start + tag.utf8.count }
      rest = rest.dropFirst()
    }
    return nil
  }
}

/// A `script` or `style` element as it stands in a text.
struct InlineElement {
  let isScript: Bool
  /// A script that is a file of its own.
  let hasSource: Bool
  /// nil where it does not end in this text.
  let content: Range<Int>?
}

/// The scripts and style sheets in a text of a template. Tags of Mustache inside a tag are passed over.
func inlineElements(in text: ArraySlice<UInt8>) -> [InlineElement] {
  var found: [InlineElement] = []
  var at = text.startIndex
  while let start = text[at...].firstIndex(of: UInt8(ascii: "<")) {
    at = start + 1
    let isScript = begins(text[at...], with: "script")
    guard isScript || begins(text[at...], with: "style") else { continue }
    guard let end = endOfTag(text[at...]) else {
      found.append(InlineElement(isScript: isScript, hasSource: text[at...].contains(word: "src"), content: nil))
      break
    }
    let name: StaticString = isScript ? "</script" : "</style"
    var close = end
    while close < text.endIndex, !begins(text[close...], with: name) { close += 1 }
    let content: Range<Int>? = close < text.endIndex ? end..<close : nil
    found.append(InlineElement(isScript: isScript, hasSource: text[at..<end].contains(word: "src"), content: content))
    at = close
  }
  return found
}

/// The place after the `>` that ends a tag.
func endOfTag(_ text: ArraySlice<UInt8>) -> Int? {
  var at = text.startIndex
  while at < text.endIndex {
    if begins(text[at...], with: "{{") {
      while at < text.endIndex, !begins(text[at...], with: "}}") { at += 1 }
    } else if text[at] == UInt8(ascii: ">") {
      return at + 1
    }
    at += 1
  }
  return nil
}

/// Whether a text begins with a word, in whatever case.
private func begins(_ text: ArraySlice<UInt8>, with word: StaticString) -> Bool {
  guard text.count >= word.utf8CodeUnitCount else { return false }
  for offset in 0..<word.utf8CodeUnitCount {
    let byte = text[text.startIndex + offset]
    let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    if small != word.utf8Start[offset] { return false }
  }
  return true
}

extension ArraySlice<UInt8> {
  fileprivate func contains(word: StaticString) -> Bool { indices.contains { begins(self[$0...], with: word) } }
}
