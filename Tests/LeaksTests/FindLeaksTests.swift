import Formats
import Foundation
import Testing

@testable import Leaks

/// What only hidden things hold is found in every writing, and nothing else is.
struct FindLeaksTests {
  private static let hidden = [
    HiddenText("Pusat Garuda Merah", path: "content/dossiers/a.md", line: 3, isName: true),
    HiddenText("KS-2031-007", path: "content/dossiers/a.md", line: 2, isName: true),
    HiddenText("2750000000", path: "content/dossiers/a.md", line: 9),
    HiddenText(
      "Tawaran balik dibahas dengan Kementerian Luar Negeri sebelum rapat terakhir.", path: "content/dossiers/a.md",
      line: 20)
  ]

  private func found(_ bytes: [UInt8], file: String = "a.html", visible: [String] = []) -> [Leak] {
    scan(file, bytes, for: Phrases(Self.hidden, notIn: visible.map { Array($0.utf8) })).leaks
  }

  static let writings: [String] = [
    "ini Pusat Garuda Merah itu", "pusat-garuda_merah", "PUSAT\n  GARUDA\tMERAH", "Pusat Garuda\u{A0}Merah",
    "Pusat Ga\u{AD}ruda Me\u{200B}rah", "<b>Pusat</b> <a href=\"x\">Garuda</a> Me<i>r</i>ah",
    "Pusat&#32;G&#97;ruda&nbsp;M&#x65;rah", "?q=Pusat%20Garuda%20M%65rah", "Pusat%2520Garuda%2520Merah",
    #"{"t":"Pusat G\u0061ruda\nMerah"}"#, #"var a='Pusat \x47aruda Merah'"#, "&lt;b&gt;Pusat&amp;nbsp;Garuda Merah",
    "SUMMARY:Pusat Garu\r\n da Merah\r\n", "BEGIN:VCALENDAR\r\nSUMMARY:Pusat Garu\r\n da Merah\r\n",
    Data("ini Pusat Garuda Merah".utf8).base64EncodedString(),
    "data:text/plain;base64," + Data("Pusat Garuda Merah".utf8).base64EncodedString(),
    Data(Data("a Pusat Garuda Merah b".utf8).base64EncodedString().utf8).base64EncodedString(),
    #"var a='Pusat \u{47}aruda Merah'"#, "7b5075736174204761727564612b4d65726168",
    "50757361742047617275646120204D65726168",
    "<td>KS</td><td>2031</td><td>007</td>", "ks-2031-007.html", "id:\"KS-2031-007\"",
    "Rp 2.750.000.000", "IDR 2,750,000,000", "2750000000", "2\u{202F}750\u{202F}000\u{202F}000 rupiah",
    "… dibahas dengan Kementerian Luar …"
  ]

  @Test(arguments: writings) func `a hidden text is found however it is written`(writing: String) {
    #expect(found(Array(writing.utf8)).count == 1, "\(writing)")
  }

  static let others: [String] = [
    "Pusat Garuda", "garuda merah pusat", "KS-2031-0071", "KS-2031", "2.750.000", "12.750.000.000", "2750000001",
    "Luar Negeri", "rapat", "dengan", "BEGIN:VCALENDAR\r\nSUMMARY:Pusat Garuda Merah\r\n an\r\n"
  ]

  @Test(arguments: others) func `what is not hidden is not told`(text: String) {
    #expect(found(Array(text.utf8)).isEmpty, "\(text)")
  }

  static let accented: [String] = [
    "Séjour Vernünftig Tiếng", "Se\u{301}jour Vernu\u{308}nftig Tie\u{302}\u{301}ng", "SÉJOUR VERNÜNFTIG TIẾNG",
    "Sejour Vernunftig Tieng", "S&eacute;jour Vernu&#x308;nftig Ti&#x1EBF;ng",
    "\u{FF33}éjour \u{FF36}ernünftig \u{FF34}iếng"
  ]

  @Test(arguments: accented) func `an accent makes no difference, nor whether it stands by itself`(writing: String) {
    for hidden in Self.accented.prefix(2) {
      let phrases = Phrases([HiddenText(hidden, path: "content/dossiers/a.md", line: 3, isName: true)], notIn: [])
      #expect(scan("a.html", Array(writing.utf8), for: phrases).leaks.count == 1, "\(hidden) in \(writing)")
    }
    let other = Phrases([HiddenText("Séjour Vernünftig", path: "a.md", line: 3, isName: true)], notIn: [])
    #expect(scan("a.html", Array("Séjaur Vernänftig".utf8), for: other).leaks.isEmpty)
  }

  @Test func `files in files are read: archives, documents, PDF, UTF-16, gzip`() throws {
    let units = Array("Pusat Garuda Merah".utf16)
    let small = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    for utf16 in [[0xFF, 0xFE] + small, [0xFE, 0xFF] + big, small, big] { #expect(found(utf16).count == 1) }
    let inside = try zip([("a/b.txt", Array("x Pusat Garuda Merah".utf8))])
    #expect(found(inside).first?.part == "a/b.txt")
    let asName = try zip([("Pusat Garuda Merah.txt", [])])
    #expect(found(asName).count == 1)
    for (name, text) in Self.compressed {
      let bytes = Array(try #require(Data(base64Encoded: text)))
      #expect(found(bytes).count == 1, "\(name)")
    }
  }

  private static let compressed: [String: String] = [
    "docx":
      "UEsDBBQAAAAIAAAAIQDtTTNLNAAAAEAAAAARAAAAd29yZC9kb2N1bWVudC54bWyzKbcqsStJzStJzEtXCCgtTixRcE8sstEHCYPIIjsb"
      + "KFFiV5qSqOCbWpSYoVCcmJUIUQMAUEsBAhQDFAAAAAgAAAAhAO1NM0s0AAAAQAAAABEAAAAAAAAAAAAAAIABAAAAAHdvcmQvZG9jdW1l"
      + "bnQueG1sUEsFBgAAAAABAAEAPwAAAGMAAAAAAA==",
    "gzip": "H4sIAAAAAAACAytJzStJzEtXCCgtTixRcE8sKk1JVPBNLUrMUChOzEoEAAH4Tp0fAAAA",
    "pdf":
      "JVBERi0xLjQKMSAwIG9iago8PC9GaWx0ZXIgL0ZsYXRlRGVjb2RlPj4Kc3RyZWFtCniccwpRiNYoSc0rScxLVwgoLU"
      + "4sUXBP1NQ1MtAoKk1JVPDVNNZILUrM0IxVCPFScA0BAGNJDjoKZW5kc3RyZWFtCmVuZG9iago="
  ]

  @Test func `names of files are looked at, as they are and decoded`() {
    #expect(found([], file: "dossiers/KS-2031-007.html").first?.line == 0)
    #expect(found([], file: "files/Pusat%20Garuda%20Merah.pdf").count == 1)
  }

  @Test func `what everybody may read is no leak, nor one word more around it`() {
    #expect(found(Array("Pusat Garuda Merah".utf8), visible: ["Tentang Pusat Garuda Merah."]).isEmpty)
    let text = "balik dibahas dengan Kementerian"
    #expect(found(Array(text.utf8)).count == 1)
    #expect(found(Array(text.utf8), visible: ["lalu dibahas dengan Kementerian"]).isEmpty)
  }

  @Test func `the place is the line, with what stands around, once a file`() {
    let leaks = found(Array("a\nb <i>Pusat</i> Garuda Merah c\nPusat Garuda Merah\n".utf8))
    #expect(leaks.map(\.line) == [3] || leaks.map(\.line) == [2])
    #expect(leaks.first?.hidden.line == 3 && leaks.first?.context.contains("Garuda Merah") == true)
  }

  @Test(arguments: ["telepon 021-555123 pagi", "021555123", "021\u{2011}555123", "href=\"tel:021-555123\""])
  func `a number that is written with hyphens is found`(writing: String) {
    let phrases = Phrases([HiddenText("021-555123", path: "content/dossiers/a.md", line: 3)], notIn: [])
    #expect(phrases.count == 1)
    #expect(scan("a.html", Array(writing.utf8), for: phrases).leaks.count == 1)
  }

  @Test(arguments: ["2031-04-15", "2031-2035", "15-04-2031", "021-555", "100-000-000"])
  func `days, years, short and round numbers with hyphens tell nothing`(text: String) {
    #expect(Phrases([HiddenText(text, path: "content/dossiers/a.md", line: 3)], notIn: []).count == 0)
  }

  @Test func `a text that begins as an archive does is looked through`() {
    #expect(found(Array("PKS dengan Pusat Garuda Merah".utf8)).count == 1)
    #expect(found(Array("PK\u{3}\u{4}broken, Pusat Garuda Merah".utf8)).count == 1)
    #expect(found([0x1F, 0x8B] + Array(" Pusat Garuda Merah".utf8)).count == 1)
    #expect(scan("a.txt", Array("PKS".utf8), for: Phrases(Self.hidden, notIn: [])).unread.isEmpty)
  }

  @Test func `what lies too deep, or is too long, is told`() {
    let phrases = Phrases(Self.hidden, notIn: [])
    var nested = Data("di sini Pusat Garuda Merah berkantor".utf8)
    for _ in 0..<4 { nested = Data(nested.base64EncodedString().utf8) }
    #expect(scan("a.txt", Array(nested), for: phrases).unread.isEmpty)
    #expect(scan("a.txt", Array(nested), for: phrases).leaks.count == 1)
    nested = Data(nested.base64EncodedString().utf8)
    #expect(scan("a.txt", Array(nested), for: phrases).unread == [.nesting])
    #expect(scan("a.txt", Array("Pusat".utf8), for: phrases, mostBytes: 4).unread == [.size])
  }

  @Test func `a stream is inflated however many bytes are given at once`() throws {
    let packed = Array(try #require(Self.compressed["gzip"].flatMap { Data(base64Encoded: $0) }))
    for most in [1, 7, 1 << 30] {
      var room = InflationRoom(31)
      #expect(inflated(packed[...], .gzip, in: &room, atOnce: most)?.count == 31)
    }
  }

  @Test func `all streams of a file share one room, and what has none is told`() throws {
    let packed = Array(try #require(Self.compressed["gzip"].flatMap { Data(base64Encoded: $0) }))
    let phrases = Phrases(Self.hidden, notIn: [])
    let file = try zip([("a", packed), ("b", packed)])
    #expect(scan("a.zip", file, for: phrases, mostInflated: 62).unread.isEmpty)
    let less = scan("a.zip", file, for: phrases, mostInflated: 61)
    #expect(less.unread == [.size, .container] && less.leaks.count == 1)
  }

  @Test(.timeLimit(.minutes(1))) func `beginnings of tags that never end are read once`() {
    let tags = Array(String(repeating: "<a ", count: 300_000).utf8)
    #expect(DecodedText(tags).withoutTags() == nil)
    #expect(DecodedText(Array("<b>".utf8) + tags).withoutTags()?.bytes.count == tags.count)
  }

  @Test func `what cannot be read is told`() {
    let phrases = Phrases(Self.hidden, notIn: [])
    #expect(scan("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D], for: phrases).unread == [.picture])
    #expect(scan("a.zip", Array("PK\u{3}\u{4}broken".utf8), for: phrases).unread == [.container])
    #expect(scan("a.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0], for: phrases).unread == [.container])
    #expect(scan("a.pdf", Array("%PDF-1.4".utf8), for: phrases).unread == [.pageText])
  }

  @Test func `nothing in any bytes stops it`() {
    let phrases = Phrases(Self.hidden, notIn: [])
    let starts: [[UInt8]] = [[], [0x50, 0x4B, 3, 4], Array("%PDF".utf8), [0x1F, 0x8B], [0xFE, 0xFF]]
    var state: UInt64 = 1
    for round in 0..<400 {
      let noise = (0..<(round % 97)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        let marks = Array("&#x;%\\u<>()+/=P\r\n ".utf8)
        return state >> 60 < 8 ? marks[Int(state >> 33) % marks.count] : UInt8(truncatingIfNeeded: state >> 40)
      }
      _ = scan("a", starts[round % starts.count] + noise, for: phrases)
    }
  }
}
