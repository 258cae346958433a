extension Body {
  /// The body's words without markup, for searching: tags and footnote numbers left out, entities decoded, white space
  /// folded to single spaces. A link by id alone gives its id. Made when asked for; nothing of it is kept.
  package func plainText() -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    html.withUnsafeBufferPointer { html in
      var at = 0
      var nextSlot = 0
      while at < html.count {
        while nextSlot < slots.count, slots[nextSlot].offset <= at {
          if case .named(let index) = slots[nextSlot].kind, slots[nextSlot].offset == at {
            text.append(contentsOf: links[index].target.utf8)
          }
          nextSlot += 1
        }
        switch html[at] {
        case UInt8(ascii: "<"): at = tagEnd(html, at)
        case UInt8(ascii: "&"): at = decodeEntity(html, at, into: &text)
        case 0x20, 0x09, 0x0A, 0x0D:
          if let last = text.last, last != 0x20 { text.append(0x20) }
          at += 1
        default:
          let end = plainEnd(html, at, before: nextSlot < slots.count ? slots[nextSlot].offset : html.count)
          text.append(contentsOf: UnsafeBufferPointer(rebasing: html[at..<end]))
          at = end
        }
      }
      for slot in slots[nextSlot...] {
        if case .named(let index) = slot.kind { text.append(contentsOf: links[index].target.utf8) }
      }
    }
    if text.last == 0x20 { text.removeLast() }
    return text
  }

  /// The words of its first paragraph without markup; empty where it has none.
  package var firstParagraph: String {
    let opening = Array("<p>".utf8), closing = Array("</p>".utf8)
    guard let start = html.indices.first(where: { html[$0...].starts(with: opening) }),
      let end = html[start...].indices.first(where: { html[$0...].starts(with: closing) })
    else { return "" }
    let inside = slots.filter { (start..<end).contains($0.offset) }.map {
      Slot(offset: $0.offset - start, kind: $0.kind)
    }
    let paragraph = Body(
      html: Array(html[start..<end]), slots: inside, headings: [], links: links, figures: [], tables: [],
      leadingTitle: nil)
    return String(decoding: paragraph.plainText(), as: UTF8.self)
  }
}

/// Behind the bytes that stand for themselves, single spaces among them.
private func plainEnd(_ html: UnsafeBufferPointer<UInt8>, _ start: Int, before limit: Int) -> Int {
  var end = start + 1
  while end < limit {
    switch html[end] {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x09, 0x0A, 0x0D: return end
    case 0x20 where html[end - 1] == 0x20: return end
    default: end += 1
    }
  }
  return end
}

/// Behind the tag that begins at `start`; behind the whole of a footnote's reference or of its way back.
private func tagEnd(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
  var at = start
  while at < html.count, html[at] != UInt8(ascii: ">") { at += 1 }
  guard start + 1 < at, html[start + 1] == UInt8(ascii: "s") || html[start + 1] == UInt8(ascii: "a") else {
    return at + 1
  }
  let isReference = html[start..<at].starts(with: "<sup ".utf8)
  let isWayBack = html[start..<at].starts(with: "<a href=\"#".utf8) && html[start..<at].contains("footnote-back".utf8)
  guard isReference || isWayBack else { return at + 1 }
  let closing = isReference ? "</sup>" : "</a>"
  while at < html.count, !html[at...].starts(with: closing.utf8) { at += 1 }
  return min(at + closing.utf8.count, html.count)
}

/// The entities that the writer writes in text; anything else stands as it is.
private func decodeEntity(_ html: UnsafeBufferPointer<UInt8>, _ at: Int, into text: inout [UInt8]) -> Int {
  for (entity, byte) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
    as [(StaticString, StaticString)]
  {
    let length = entity.utf8CodeUnitCount
    if at + length <= html.count,
      html[at..<at + length].elementsEqual(UnsafeBufferPointer(start: entity.utf8Start, count: length))
    {
      text.append(byte.utf8Start[0])
      return at + length
    }
  }
  text.append(html[at])
  return at + 1
}
