package import Diagnostics

/// The names of the zones of Indonesia as people write them.
private let zonesInUse = ["wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"]

/// A time zone that no calendar knows: the name that it means where there is one. nil where it is written as the IANA
/// time zone database names zones, `Area/City` or `UTC`.
func timeZoneMistake(_ text: String, at span: Span) -> Diagnostic? {
  let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  let isName =
    parts.count >= 2
    && parts.allSatisfy { part in
      part.first.map { (0x41...0x5A).contains($0) } == true && part.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
  if isName || text == "UTC" { return nil }
  let meant = zonesInUse[wordKey(text)]
  return Diagnostic(
    modelMistakeFault, at: span,
    Bilingual(id: "“\(shortened(text))” bukan nama zona waktu", en: "“\(shortened(text))” is no name of a time zone"),
    help: meant.map { Bilingual(id: "“\(text)” ditulis “\($0)”", en: "“\(text)” is written “\($0)”") }
      ?? howZonesAreWritten,
    fixes: meant.map { [Diagnostic.Fix(span, $0)] } ?? [])
}

/// A time zone that is written as zones are, and that the machine does not know; nil where it is not even written so,
/// which is found when the model is read.
package func unknownTimeZone(_ text: String, at span: Span) -> Diagnostic? {
  guard timeZoneMistake(text, at: span) == nil else { return nil }
  let near = suggest(text, from: zonesInUse.values.sorted()).first
  return Diagnostic(
    modelMistakeFault, at: span,
    Bilingual(
      id: "mesin ini tidak mengenal zona waktu “\(shortened(text))”",
      en: "this machine does not know the time zone “\(shortened(text))”"),
    help: near.map { Bilingual(id: "mungkin “\($0)”", en: "perhaps “\($0)” is meant") } ?? howZonesAreWritten)
}

private let howZonesAreWritten = Bilingual(
  id: "tulis nama dari daftar IANA, misalnya Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura",
  en: "write a name of the IANA list, for example Asia/Jakarta, Asia/Makassar or Asia/Jayapura")
