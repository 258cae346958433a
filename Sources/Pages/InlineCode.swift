internal import Diagnostics
internal import Templates

/// Findings about code in templates that the content policy of a page would stop: values inside scripts and style
/// sheets, attributes that are code, and addresses that are code.
func inlineCode(in files: [SourceFile]) -> [Diagnostic] {
  let templates = files.filter { file in
    file.path.hasSuffix(".mustache") && !file.path.hasPrefix("templates/new/")
      && file.bytes.count <= TemplateLimit.bytes
  }
  return templates.flatMap { valuesInCode($0) + codeInTags($0) }
}

/// `<style>{{style}}</style>` is the program's own, whose hash it knows.
private func valuesInCode(_ file: SourceFile) -> [Diagnostic] {
  let text = file.bytes[...]
  var values: [Range<Int>] = []
  var isInScript: [Bool] = []
  for element in inlineElements(in: text) where !element.hasSource {
    guard let content = element.content, let value = text[content].firstRange(of: Array("{{".utf8)) else { continue }
    let written = text[content].filter { !" \n\r\t".utf8.contains($0) }
    let isOwn = written.elementsEqual("{{style}}".utf8) || written.elementsEqual("{{{style}}}".utf8)
    guard element.isScript || !isOwn else { continue }
    values.append(value)
    isInScript.append(element.isScript)
  }
  return zip(isInScript, file.spans(of: values)).map { valueInCode(isScript: $0, at: $1) }
}

/// `style="…"`, `onclick="…"` and `href="javascript:…"` inside tags.
private func codeInTags(_ file: SourceFile) -> [Diagnostic] {
  let text = file.bytes
  var found: [CodeInTag] = []
  var at = 0
  while let start = text[at...].firstIndex(of: UInt8(ascii: "<")) {
    at = start + 1
    guard at < text.count, isLetter(text[at]) else { continue }
    // A tag without an end reaches to the end of the file. Were it passed over, each later “<” would search for an end
    // through the whole rest of the file again.
    let end = endOfTag(text[at...]) ?? text.count
    for place in at..<end where " \n\t\r/\"'}".utf8.contains(text[place]) {
      if let code = code(inAttributeAt: place + 1, of: text[..<end]) { found.append(code) }
    }
    at = end
  }
  return zip(found, file.spans(of: found.map(\.range))).map { code, span in
    switch code.form {
    case .attribute(let name): codeInAttribute(name, at: span)
    case .address(let scheme): codeInAddress(scheme, at: span)
    }
  }
}

/// Code that stands inside a tag.
private struct CodeInTag {
  /// As an attribute of this name, or in an address with this scheme.
  enum Form {
    case attribute(String)
    case address(String)
  }

  let range: Range<Int>
  let form: Form
}

/// The code in the attribute that begins at a place, if there is one and it is code. Letters' case means nothing in
/// HTML.
private func code(inAttributeAt place: Int, of tag: ArraySlice<UInt8>) -> CodeInTag? {
  let name = lowercased(tag[place...].prefix { isLetter($0) || $0 == UInt8(ascii: ":") })
  let isCode = name == "style" || name.hasPrefix("on") && name.utf8.count > 3
  guard isCode || addresses.contains(name) else { return nil }
  let equals = afterSpace(tag[(place + name.utf8.count)...])
  guard equals.first == UInt8(ascii: "=") else { return nil }
  if isCode { return CodeInTag(range: place..<equals.startIndex + 1, form: .attribute(name)) }
  let value = afterSpace(equals.dropFirst())
  let isQuoted = value.first == UInt8(ascii: "\"") || value.first == UInt8(ascii: "'")
  return codeInAddress(isQuoted ? value.dropFirst() : value)
}

/// The attributes of HTML and SVG whose value is an address that a reader may be led to.
private let addresses: Set<String> = ["href", "src", "action", "formaction", "xlink:href", "data", "poster"]

/// The scheme that an address begins with, where what follows it is run. Browsers pass over controls and spaces before
/// a scheme, and over ends of lines within.
private func codeInAddress(_ address: ArraySlice<UInt8>) -> CodeInTag? {
  let start = address.drop { $0 <= 0x20 }
  guard let colon = start.prefix(64).firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let name = lowercased(start[..<colon].filter { !"\n\t\r".utf8.contains($0) }[...])
  guard name == "javascript" || name == "vbscript" else { return nil }
  return CodeInTag(range: start.startIndex..<colon + 1, form: .address(name))
}

private func afterSpace(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  text.drop { " \n\t\r".utf8.contains($0) }
}

private func lowercased(_ letters: ArraySlice<UInt8>) -> String {
  String(decoding: letters, as: UTF8.self).lowercased()
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
