package import Dossiers
package import Diagnostics

/// What stands at https addresses, as curl fetches it: over https only, wherever the address leads on to, without
/// cookies, names or a configuration of the machine's user. Nothing else in the program asks anything of a network.
package struct Curl: Sendable {
  private let program: Program
  private let seconds: Int
  /// The most that is taken of one answer.
  private let most = 1 << 30

  /// - Throws: `MachineError` where curl is not there.
  package init(_ engines: Engines) throws {
    guard let program = try engines.find(["curl"]) else {
      throw MachineError.missing(
        "curl", Bilingual(id: "alamat tidak dapat ditanyai", en: "no address can be asked"),
        install: "sudo apt install curl")
    }
    self.program = program
    seconds = engines.seconds
  }

  /// What an address gave.
  package enum Answer: Sendable {
    case bytes([UInt8])
    /// Nothing, with the reason in curl's words.
    case none(Bilingual)
  }

  package func ask(_ address: WebAddress) throws -> Answer {
    let run = try program.run(
      [
        "--disable", "--silent", "--show-error", "--fail", "--location", "--max-redirs", "5", "--proto", "=https",
        "--proto-redir", "=https", "--max-time", "\(seconds)", "--url", address.text
      ], in: "/", environment: Self.passedOn, seconds: seconds + 5, limit: most)
    switch run.ending {
    case .exited(0): return .bytes(run.output)
    case .exited(28), .tookTooLong:
      return .none(
        Bilingual(id: "tidak menjawab dalam \(seconds) detik", en: "did not answer within \(seconds) seconds"))
    case .wroteTooMuch: return .none(Bilingual(id: "lebih dari 1 GB", en: "more than 1 GB"))
    case .exited(let code):
      let said = run.complaints.split(separator: "\n").last.map(String.init) ?? "curl: (\(code))"
      return .none(Bilingual(id: said, en: said))
    case .signalled(let number):
      return .none(Bilingual(id: "curl berhenti (sinyal \(number))", en: "curl crashed (signal \(number))"))
    }
  }

  /// How an institution's network is left, and whom it trusts.
  private static var passedOn: [String: String] {
    var given: [String: String] = [:]
    for name in ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE", "CURL_CA_BUNDLE"] {
      given[name] = variable(name)
    }
    return given
  }
}
