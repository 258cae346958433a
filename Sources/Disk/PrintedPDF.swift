/// A PDF as Chromium writes it: plain objects in order, pages with rising numbers, and a place for every heading that
/// is linked to.
struct PrintedPDF {
  let bytes: [UInt8]

  /// The objects that are pages, in order.
  var pages: [Int] {
    var found: [Int] = [], at = bytes.startIndex
    let start = Array(" 0 obj\n<</Type /Page\n".utf8)
    while let place = bytes[at...].firstRange(of: start) {
      if let number = number(endingAt: place.lowerBound) { found.append(number) }
      at = place.upperBound
    }
    return found.sorted()
  }

  /// The page of each heading that is linked to, by its id.
  var places: [String: Int] {
    guard let name = bytes.firstRange(of: Array("/Dests ".utf8)),
      let number = Int(text(bytes[name.upperBound...].prefix { $0 != 0x20 })),
      let start = bytes.firstRange(of: Array("\n\(number) 0 obj\n<<".utf8)),
      let end = bytes[start.upperBound...].firstRange(of: Array(">>\nendobj".utf8))
    else { return [:] }
    let order = Dictionary(pages.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    var places: [String: Int] = [:]
    for line in bytes[start.upperBound..<end.lowerBound].split(separator: 0x0A) {
      let parts = text(line).split(separator: " ")
      guard parts.count > 1, parts[0].hasPrefix("/"), parts[1].hasPrefix("["),
        let page = Int(parts[1].dropFirst()).flatMap({ order[$0] })
      else { continue }
      places[String(parts[0].dropFirst())] = page
    }
    return places
  }

  /// The same with what it should say of itself: the clock's days are overwritten, and the rest follows as a revision
  /// of its first object.
  func bytes(with properties: Chromium.Properties) -> [UInt8] {
    var result = bytes
    let day = Array((properties.day + "000000").utf8)
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      if let place = result.firstRange(of: Array(name.utf8)), place.upperBound + day.count <= result.count {
        result.replaceSubrange(place.upperBound..<place.upperBound + day.count, with: day)
      }
    }
    guard let trailer = last("trailer\n<<"), let end = result[trailer...].firstRange(of: Array(">>".utf8)),
      let reference = last("startxref\n")
    else { return result }
    let previous = text(result[(reference + 10)...].prefix { $0 != 0x0A })
    let kept = text(result[(trailer + 10)..<end.lowerBound])
    if result.last != 0x0A { result.append(0x0A) }
    let start = result.count
    let producer = text(
      result[...].firstRange(of: Array("/Producer (".utf8)).map { result[$0.upperBound...].prefix { $0 != 0x29 } } ?? []
    )
    result += Array(
      ("""
      1 0 obj
      <</Title \(hex(properties.title))
      /Author \(hex(properties.author))
      /Creator \(hex(properties.creator))
      /Producer \(hex(producer))

      """
        + "/CreationDate (D:\(properties.day)000000Z)\n/ModDate (D:\(properties.day)000000Z)>>\nendobj\n").utf8)
    let table = result.count, offset = String(start)
    let tenDigits = String(repeating: "0", count: 10 - offset.utf8.count) + offset
    result += Array("xref\n1 1\n\(tenDigits) 00000 n \ntrailer\n<<\(kept)\n".utf8)
    result += Array("/Prev \(previous)>>\nstartxref\n\(table)\n%%EOF\n".utf8)
    return result
  }

  private func last(_ word: String) -> Int? {
    let tail = max(0, bytes.count - 2048)
    var found: Int?, at = tail
    while let place = bytes[at...].firstRange(of: Array(word.utf8)) {
      (found, at) = (place.lowerBound, place.upperBound)
    }
    return found
  }

  private func number(endingAt end: Int) -> Int? {
    var start = end
    while start > 0, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
    return Int(text(bytes[start..<end]))
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

  /// A text of a PDF, in UTF-16.
  private func hex(_ text: String) -> String {
    func four(_ unit: UInt16) -> String {
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "<FEFF" + text.utf16.map(four).joined() + ">"
  }
}
