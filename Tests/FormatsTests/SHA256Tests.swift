import Formats
import Testing

/// The published vectors of FIPS 180-4 and RFC 4648.
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    )
  ])
  func `published vectors`(message: String, sum: String) {
    let hex = sha256(Array(message.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == sum)
  }

  @Test func `a million letters, and every length about the end of a block`() {
    let hex = sha256([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }.joined()
    #expect(hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect((50...70).map { sha256([UInt8](repeating: 7, count: $0)).count } == Array(repeating: 32, count: 21))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy")
  ])
  func `base 64`(text: String, written: String) { #expect(base64(Array(text.utf8)) == written) }
}
