/// Each address wherever a handbook can name one.
enum HostileAddresses {
  static let all: [HostileHandbook] = Payloads.addresses.enumerated().map { index, address in
    let value = quoted(address)
    let partner = "name: {id: a, en: b}\nkind: foreign-government\ncountry: NL\nwebsite: \(value)"
    let dossier = """
      title: {id: a, en: b}
      instrument: implementing
      stage: implementation
      classification: internal
      source: {url: \(value)}
      documents: [{kind: text, path: \(value), language: id}]
      """
    var files = chapter(body(address))
    files[Victim.partner] = page("dewan-mitra", partner)
    files[Victim.dossier] = page("KS-2024-002", dossier)
    return HostileHandbook("address \(index)", files)
  }

  static func body(_ address: String) -> String {
    """
    [a](<\(address)>) [b](\(address)) ![c](<\(address)>) <\(address)> [d][ref] <a href="\(address)">e</a>

    [ref]: <\(address)>
    """
  }
}
