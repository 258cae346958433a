extension PrintedFindings {
  /// What tells each finding from all others and stays when lines are added above it or the language changes: a hash of
  /// its code, file, sentence and source line, and which of several equal ones it is.
  var fingerprints: [String] {
    var seen: [UInt64: Int] = [:]
    return diagnostics.map { finding in
      var hash = FNV()
      for text in [finding.code, finding.span.path, finding.message.en] { hash.add(text.utf8) }
      hash.add((lines.line(finding.span.line, of: finding.span.path) ?? []).flatMap { UTF8.encode($0) ?? UTF8.encodedReplacementCharacter })
      let earlier = seen[hash.value, default: 0]
      seen[hash.value] = earlier + 1
      if earlier > 0 { hash.add(String(earlier).utf8) }
      let hex = String(hash.value, radix: 16)
      return String(repeating: "0", count: 16 - hex.count) + hex
    }
  }
}

/// The FNV-1a hash of 64 bits (Fowler, Noll, Vo).
private struct FNV {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text, and an end that keeps it apart from the next.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
