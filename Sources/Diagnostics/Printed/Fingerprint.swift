extension PrintedFindings {
  /// What tells each finding from all others and stays when lines are added above it or the language changes: a hash of
  /// its code, file, sentence and source line, and which of several equal ones it is.
  var fingerprints: [String] {
    var seen: [UInt64: Int] = [:]
    var lines = lines
    return diagnostics.map { finding in
      var hash = FNV()
      for text in [finding.code, finding.span.path, finding.message.en] { hash.add(text.utf8) }
      hash.add(
        lines.known(finding.span.line, of: finding.span.path).flatMap {
          UTF8.encode($0) ?? UTF8.encodedReplacementCharacter
        })
      let earlier = seen[hash.value, default: 0]
      seen[hash.value] = earlier + 1
      if earlier > 0 { hash.add(String(earlier).utf8) }
      return hash.hex
    }
  }
}
