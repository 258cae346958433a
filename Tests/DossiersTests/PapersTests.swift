import Dossiers
import Testing

/// What two numbers have to share to be one, and what an address has to be.
struct PapersTests {
  @Test(arguments: [
    ("12/NK/2024", "12/NK/2024"), ("12 / nk / 24", "12/NK/2024"), ("12/NK/24", "12/nk/2024"),
    ("12\u{A0}/ NK/2024", "12/NK/2024"), ("5/MOU/98", "5/MOU/1998"), ("B-33/XI/22", "b-33/xi/2022")
  ])
  func `one number, written in two ways`(one: String, other: String) {
    #expect(numberKey(one) == numberKey(other))
  }

  @Test(arguments: [
    ("12/NK/2024", "13/NK/2024"), ("1/23/NK/2024", "12/3/NK/2024"), ("12/NK/2024", "12-NK-2024"),
    ("MOU/12", "MOU/2012"), ("PKS-12", "PKS-2012"), ("12/NK/124", "12/NK/2124"), ("12/NK/24a", "12/NK/2024a")
  ])
  func `two numbers`(one: String, other: String) {
    #expect(numberKey(one) != numberKey(other))
  }

  @Test(arguments: [
    ("https://arsip.lembaga.example/a.pdf", "arsip.lembaga.example"),
    ("HTTPS://Drive.Example:8443/x?y#z", "drive.example"),
    ("https://localhost", "localhost"), ("https://xn--bcher-kva.example/ä", "xn--bcher-kva.example")
  ])
  func `an https address has a host`(text: String, host: String) {
    #expect(WebAddress(text)?.host == host)
  }

  @Test(arguments: [
    "http://arsip.example/a.pdf", "arsip.example/a.pdf", "https://", "https:///a", "https://a b.example/",
    "https://drive.example@evil.example/a", "https://bank.example:80:90/", "https://-a.example", "https://a..example",
    "https://bücher.example/", "javascript:alert(1)", "https://a.example/\"onload=x", "https://a.example/<b>",
    "https://a.example:abc/", "ftp://a.example/", "file:///etc/passwd", "",
    "https://a.example/\u{202E}fdp.exe", "https://a.example/a\u{200B}b", "https://a.example/\u{A0}"
  ])
  func `what is no https address is none`(text: String) {
    #expect(WebAddress(text) == nil)
  }
}
