/// One handbook with every text and address in every kind of document, for what is too slow to do three hundred times.
enum HostileEverything {
  static let files: [String: String] = {
    var files: [String: String] = [:]
    for (index, text) in Payloads.texts.enumerated() { files.merge(documents(index, text)) { first, _ in first } }
    for (index, address) in Payloads.addresses.enumerated() {
      files["content/handbook/a\(index).md"] = page(
        "a\(index)", "title: {id: a, en: b}\nclassification: biasa", HostileAddresses.body(address))
    }
    for (index, body) in HostilePacks.bodies.enumerated() {
      files["content/handbook/m\(index).md"] = page(
        "m\(index)", "title: {id: a, en: b}\nclassification: biasa", body.text)
    }
    files[Victim.pack] = page("kunjungan", packKeys(everyItem))
    files[Victim.model] = HostileTexts.model(
      quoted("\"><img src=x onerror=ran.push(1)></style></title><script>ran.push(1)</script>"))
    return files
  }()

  /// The part of it that is printed in a minute: one pack of the bodies that are meant for engines.
  static let printed: [String: String] = {
    var files = HostileEverything.files.filter { $0.key.hasPrefix("content/handbook/m") }
    files[Victim.pack] = page("kunjungan", packKeys(items(of: "handbook", "m", HostilePacks.bodies)))
    return files
  }()

  private static func documents(_ index: Int, _ text: String) -> [String: String] {
    let v = quoted(text)
    let dossier = HostileTexts.dossier(v).replacing("KS-2024-002", with: "D-\(index)").replacing(
      "\nparent: KS-2021-001", with: "")
    let chapter = "title: {id: \(v), en: \(v)}\npart: \(v)\nclassification: biasa"
    return [
      "content/dossiers/d\(index).md": dossier,
      "content/handbook/c\(index).md": page("c\(index)", chapter, HostileTexts.body(text)),
      "content/partners/p\(index).md": HostileTexts.partner("p\(index)", v, HostileTexts.body(text)),
      "content/dashboards/b\(index).md": HostileTexts.dashboard("b\(index)", v),
      "content/packs/k\(index).md": HostileTexts.pack(
        "k\(index)", v, "items: [{dossier: D-\(index)}, {handbook: c\(index)}]")
    ]
  }

  private static func items(of kind: String, _ letter: String, _ all: [some Any]) -> String {
    many(all.count) { "  - {\(kind): \(letter)\($0)}\n" }
  }

  private static func packKeys(_ items: String) -> String {
    "title: {id: a, en: b}\nclassification: internal\nas_of: 2026-06-01\npages: 900\nitems:\n\(items)"
  }

  private static let everyItem =
    items(of: "dossier", "D-", Payloads.texts) + items(of: "handbook", "c", Payloads.texts)
    + items(of: "handbook", "a", Payloads.addresses)
}
