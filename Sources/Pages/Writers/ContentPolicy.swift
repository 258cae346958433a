internal import Formats
internal import Templates

// What a page may load and run (Content Security Policy Level 3). The page says it in its own head, so that it holds on
// a disk as on a server. A page loads nothing from outside. It runs scripts and styles from the site's own files, and
// those that stand inside a template, each allowed by its hash. Hashes are made only of text that stands in a template
// and of the style sheet that the program writes: a script that came in with content has none, and does not run.

/// The policy of all pages that are made from one template.
struct ContentPolicy: Sendable {
  private let scripts: [String]
  private let styles: [String]

  /// - Parameter styles: what the program itself puts between `<style>` and `</style>`.
  init(of template: CompiledTemplate, styles: [[UInt8]]) {
    var scriptHashes: [String] = [], styleHashes = styles.map(Self.hash)
    for text in template.texts {
      for element in inlineElements(in: text) where !element.hasSource {
        guard let content = element.content else { continue }
        let hash = Self.hash(Array(text[content]))
        if element.isScript { scriptHashes.append(hash) } else { styleHashes.append(hash) }
      }
    }
    self.scripts = scriptHashes
    self.styles = styleHashes
  }

  private static func hash(_ text: [UInt8]) -> String { "'sha256-" + base64(sha256(text)) + "'" }

  /// For a page of the site. `'self'` asks whether a file has the same origin as the page, and browsers disagree on
  /// that for two files on a disk; `file:` allows those in every browser. On a server `file:` allows nothing more: no
  /// page from a server may open files of a disk, whatever its policy says.
  var ofSite: [UInt8] {
    rule(
      "script-src 'self' file:\(listed(scripts)); style-src 'self' file:\(listed(styles)); "
        + "img-src 'self' file: data:; font-src 'self' file:; "
        + "form-action 'self' file:; base-uri 'none'")
  }

  /// For a document that needs no other file: a pack, a change report.
  var ofDocument: [UInt8] { rule("style-src\(listed(styles)); img-src data:; form-action 'none'; base-uri 'none'") }

  private func rule(_ directives: String) -> [UInt8] {
    Array("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \(directives)\">".utf8)
  }

  private func listed(_ hashes: [String]) -> String {
    var seen: Set<String> = []
    return hashes.filter { seen.insert($0).inserted }.map { " " + $0 }.joined()
  }

  /// The tag after which a policy is put.
  private static let headTag = "<head>"

  /// Whether a text of a template has the tag after which a policy is put.
  static func hasPlace(in text: ArraySlice<UInt8>) -> Bool { text.firstRange(of: Array(headTag.utf8)) != nil }

  /// Puts a policy into the head of a page, before everything it must hold for. Only the page's encoding stands before
  /// it, as browsers look for that in the first 1024 bytes.
  ///
  /// - Parameters:
  ///   - page: the bytes of the page, and of what may have been written before it.
  ///   - start: where the page begins in them.
  static func put(_ policy: [UInt8], into page: inout [UInt8], from start: Int) {
    guard let head = end(of: headTag, in: page[start...]) else { return }
    let encoding = "\n<meta charset=\"utf-8\">".utf8
    let place = page[head...].starts(with: encoding) ? head + encoding.count : head
    page.insert(contentsOf: [UInt8(ascii: "\n")] + policy, at: place)
  }

  /// The place after the first tag that is written so. As it stands near the beginning of the page, going from `<` to
  /// `<` finds it faster than a search that first prepares itself for long texts.
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

/// A `script` or `style` element in a text of a template.
struct InlineElement {
  let isScript: Bool
  /// Whether the script stands in a file of its own, which `src` names.
  let hasSource: Bool
  /// Where in the text its content stands; nil where the element does not end in this text.
  let content: Range<Int>?
}

/// The scripts and style sheets in a text of a template. A `>` inside a tag of Mustache ends no tag of HTML.
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

/// The place after the `>` that ends a tag; nil where the text ends before the tag does.
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

/// Whether a text begins with a word.
///
/// - Parameter word: in small letters; the text may have capitals.
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
