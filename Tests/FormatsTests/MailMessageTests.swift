import Testing

@testable import Formats

struct MailMessageTests {
  private func message(subject: String, text: String = "a\nb\n") -> String {
    let day = Calendar.Day(year: 2026, month: 6, day: 1)
    return String(
      decoding: MailMessage(
        subject: subject, from: "a@example.org", to: nil, day: day, weekday: "Mon", language: "id", text: text
      ).bytes, as: UTF8.self)
  }

  @Test func `headers and body are as RFC 5322 and RFC 2045 say`() {
    #expect(
      message(subject: "Tenggat") == """
        From: a@example.org\r
        Subject: =?utf-8?B?VGVuZ2dhdA==?=\r
        Date: Mon, 1 Jun 2026 00:00:00 +0000\r
        MIME-Version: 1.0\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Language: id\r
        Content-Transfer-Encoding: base64\r
        Auto-Submitted: auto-generated\r
        \r
        YQ0KYg0K\r

        """)
  }

  @Test func `no line is longer than 76 characters, whatever the subject and the text hold`() {
    let written = message(
      subject: String(repeating: "Kerja sama – 学校 ", count: 20), text: String(repeating: "é", count: 900))
    #expect(written.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 + "Subject: ".utf8.count })
    #expect(!written.replacing("\r\n", with: "").contains("\n"))
  }

  @Test(arguments: [
    ("a@b.org", true), ("Biro <a@b.org>", true), ("a", false), ("a@", false), ("@b", false), ("a@b\nBcc: c@d", false),
    ("a@b@c", false)
  ])
  func `an address is on one line and has one @`(text: String, isAddress: Bool) {
    #expect(MailMessage.isAddress(text) == isAddress)
  }
}
