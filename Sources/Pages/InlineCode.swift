internal import Diagnostics
internal import Templates

/// What a page's policy would stop in its templates: values inside scripts and style sheets, and attributes that are
/// code.
func inlineCode(in files: [SourceFile]) -> [Diagnostic] {
  files.filter {
    $0.path.hasSuffix(".mustache") && !$0.path.hasPrefix("templates/new/") && $0.bytes.count <= TemplateLimit.bytes
  }
  .flatMap { valuesInCode($0) + codeAttributes($0) }
}

/// `<style>{{style}}</style>` is the program's own, whose hash it knows.
private func valuesInCode(_ file: SourceFile) -> [Diagnostic] {
  let text = file.bytes[...]
  var values: [Range<Int>] = [], areScripts: [Bool] = []
  for element in inlineElements(in: text) where !element.hasSource {
    guard let content = element.content, let value = text[content].firstRange(of: Array("{{".utf8)) else { continue }
    let written = text[content].filter { !" \n\r\t".utf8.contains($0) }
    let isOwn = written.elementsEqual("{{style}}".utf8) || written.elementsEqual("{{{style}}}".utf8)
    if element.isScript || !isOwn {
      values.append(value)
      areScripts.append(element.isScript)
    }
  }
  return zip(areScripts, file.spans(of: values)).map { valueInCode(isScript: $0, at: $1) }
}

/// `style="…"` and `onclick="…"` inside tags.
private func codeAttributes(_ file: SourceFile) -> [Diagnostic] {
  let text = file.bytes
  var names: [String] = [], places: [Range<Int>] = [], at = 0
  while let start = text[at...].firstIndex(of: UInt8(ascii: "<")) {
    at = start + 1
    guard at < text.count, isLetter(text[at]) else { continue }
    // Without an end, all that follows is this tag: looking for one again from each later “<” would have no end either.
    let end = endOfTag(text[at...]) ?? text.count
    for place in at..<end where " \n\t\"'".utf8.contains(text[place]) {
      let name = text[(place + 1)..<end].prefix(while: isLetter), after = place + 1 + name.count
      guard after < end, text[after] == UInt8(ascii: "="),
        name.elementsEqual("style".utf8) || name.starts(with: "on".utf8) && name.count > 3
      else { continue }
      names.append(String(decoding: name, as: UTF8.self))
      places.append(place + 1..<after + 1)
    }
    at = end
  }
  return zip(names, file.spans(of: places)).map { codeInAttribute($0, at: $1) }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
