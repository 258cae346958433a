internal import CExpat

/// What hears of a part's elements as they come. Names are without their prefixes: some writers write `x:row`.
protocol XMLListener: AnyObject {
  func began(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal)
  func ended(_ name: XMLName) throws(WorkbookRefusal)
  /// A piece of text; what stands between two marks may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The name of an element, good while its listener runs.
struct XMLName {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ start: UnsafePointer<CChar>) {
    let whole = bytesOf(start)
    let local = whole.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
    bytes = UnsafeBufferPointer(rebasing: whole[local...])
  }

  static func ~= (word: StaticString, name: XMLName) -> Bool {
    guard word.utf8CodeUnitCount == name.bytes.count else { return false }
    for (index, byte) in name.bytes.enumerated() where word.utf8Start[index] != byte { return false }
    return true
  }
}

/// The attributes of an element, good while its listener runs.
struct XMLAttributes {
  fileprivate let start: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute by its name without a prefix.
  subscript(wanted: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var at = start
    while let name = at[0], let value = at[1] {
      if wanted ~= XMLName(name) {
        return bytesOf(value)
      }
      at += 2
    }
    return nil
  }

  func string(_ wanted: StaticString) -> String? { self[wanted].map { String(decoding: $0, as: UTF8.self) } }

  func number(_ wanted: StaticString) -> Int? { self[wanted].flatMap { wholeNumber($0) } }

  /// As XML Schema writes what is true (and what old Office writes).
  func isTrue(_ wanted: StaticString) -> Bool { ["1", "true", "on"].contains(string(wanted) ?? "") }
}

/// A text that ends with zero, as C keeps it, without that.
func bytesOf(_ start: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
  var count = 0
  while start[count] != 0 { count += 1 }
  return UnsafeRawBufferPointer(start: start, count: count).assumingMemoryBound(to: UInt8.self)
}

/// A number without a sign, of at most nine digits.
func wholeNumber(_ bytes: some Collection<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count < 10 else { return nil }
  var number = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return number
}

/// Expat over one part, fed piece by piece. Document type declarations, in which alone entities can be declared, end
/// it.
final class XMLReader {
  private let parser: XML_Parser
  private let listener: any XMLListener
  private var depth = 0
  private var refusal: WorkbookRefusal?

  init(_ listener: some XMLListener) {
    guard let parser = XML_ParserCreate(nil) else { preconditionFailure("Expat could not be set up: out of memory") }
    self.parser = parser
    self.listener = listener
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLReader.of($0)?.began($1, $2) }, { XMLReader.of($0)?.ended($1) })
    XML_SetCharacterDataHandler(parser) { XMLReader.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in XMLReader.of(context)?.stop(.declaresEntities) }
  }

  deinit { XML_ParserFree(parser) }

  /// False where no more is wanted.
  func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    let bytes = piece.assumingMemoryBound(to: CChar.self)
    if XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), 0) != XML_STATUS_OK { refusal = refusal ?? .damaged }
    return refusal == nil
  }

  func finish() throws(WorkbookRefusal) {
    if refusal == nil && XML_Parse(parser, nil, 0, 1) != XML_STATUS_OK { refusal = .damaged }
    if let refusal { throw refusal }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ refusal: WorkbookRefusal) {
    self.refusal = self.refusal ?? refusal
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private func began(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard let name, let attributes, refusal == nil else { return }
    depth += 1
    if depth > Limits.depth { return stop(.unfolds) }
    do throws(WorkbookRefusal) {
      try listener.began(XMLName(name), XMLAttributes(start: attributes))
    } catch {
      stop(error)
    }
  }

  private func ended(_ name: UnsafePointer<CChar>?) {
    guard let name, refusal == nil else { return }
    depth -= 1
    do throws(WorkbookRefusal) {
      try listener.ended(XMLName(name))
    } catch {
      stop(error)
    }
  }

  private func text(_ start: UnsafePointer<CChar>?, _ count: Int32) {
    guard refusal == nil else { return }
    listener.text(UnsafeRawBufferPointer(start: start, count: Int(count)).assumingMemoryBound(to: UInt8.self))
  }
}
