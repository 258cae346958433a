internal import Diagnostics
internal import Dossiers

/// Finds the partner that a name means, and plans a file for those that are new.
///
/// Names are the same where they differ only in capitals, blanks, signs, legal forms or the order of an inverted name;
/// what is only near is told, and gets a partner of its own.
struct PartnerMatching {
  private var known: [String: String] = [:]
  private var near = NearKeys()
  private var taken: Set<String>
  private let model: PlanningModel
  private(set) var planned: [PlannedPartner] = []

  init(_ handbook: Handbook) {
    model = handbook.model
    taken = Set(handbook.partners.map(\.id))
    for partner in handbook.partners {
      for name in partner.name.texts + partner.otherNames {
        let key = partnerKey(name)
        guard !key.isEmpty, known[key] == nil else { continue }
        known[key] = partner.id
        _ = near.add(key)
      }
    }
  }

  /// - country: what the register says beside the name.
  mutating func id(of party: Placed<PartyCell>, country: String?) -> String {
    let name = turned(party.value.name), key = partnerKey(name)
    if let id = known[key] { return id }
    let id = freeId(for: name), kind = PartnerKindMeant(name, under: model)
    let country = kind?.country ?? country.flatMap(countryCode)
    known[key] = id
    taken.insert(id)
    planned.append(
      PlannedPartner(
        id: id, name: name, place: party.place, remarks: remarks(on: name, key: key, kind: kind),
        file: file(id: id, party, kind: kind?.id, country: country)))
    return id
  }

  private func freeId(for name: String) -> String {
    let made = String(idMade(from: name).prefix(60))
    let base = made.hasSuffix("-") ? String(made.dropLast()) : made
    guard taken.contains(base) else { return base }
    var number = 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }

  private mutating func remarks(on name: String, key: String, kind: PartnerKindMeant?) -> [Bilingual] {
    let guess = kind.map { kind in
      kind.sign.map { sign in
        Bilingual(
          id: "jenisnya ditulis \(kind.id) karena “\(sign)”", en: "its kind is written \(kind.id), for “\(sign)”")
      }
        ?? Bilingual(
          id: "namanya tidak menyebut jenisnya; ditulis \(kind.id): betulkan",
          en: "its name does not tell its kind; \(kind.id) is written: correct it")
    }
    guard let nearKey = near.add(key), let other = known[nearKey] else { return [guess].compactMap { $0 } }
    return [guess].compactMap { $0 } + [
      Bilingual(
        id: "mirip dengan \(other): bila satu lembaga, tambahkan nama ini pada berkasnya lalu impor lagi",
        en: "looks like \(other): if they are one institution, add this name to its file and import again")
    ]
  }

  private func file(id: String, _ party: Placed<PartyCell>, kind: String?, country: String?) -> SourceFile {
    let name = textInFlow(turned(party.value.name))
    let names = model.organisation.languages.map { "\($0): \(name)" }.joined(separator: ", ")
    var lines = ["---", "id: \(id)", "name: {\(names)}"]
    if let kind { lines.append("kind: \(kind)") }
    if let country { lines.append("country: \(country)") }
    if let otherScript = party.value.otherScript {
      lines.append("former_names: [{name: \(textInFlow(otherScript))}]")
    }
    lines += ["---", ""]
    return SourceFile(
      path: "content/\(ContentKind.partner.rawValue)/\(id).md", bytes: Array((lines.joined(separator: "\n")).utf8))
  }
}

/// The kind of partner that a name tells of, among the model's.
private struct PartnerKindMeant {
  let id: String
  /// The word by which it is known; nil where no word tells.
  let sign: String?
  /// The code of the country that it is.
  var country: String?

  init?(_ name: String, under model: PlanningModel) {
    let words = headingWords(name), kinds = Set(model.partnerKinds.map(\.id))
    if kinds.contains("foreign-government"), let country = countriesByName[wordKey(name)], country != "ID" {
      id = "foreign-government"
      sign = name
      self.country = country
      return
    }
    for kind in Self.usualKinds where kinds.contains(kind.id) {
      if let sign = words.first(where: kind.signs.contains) {
        id = kind.id
        self.sign = sign
        return
      }
    }
    guard let other = model.partnerKinds.first(where: { $0.id == "private-sector" }) ?? model.partnerKinds.first else {
      return nil
    }
    id = other.id
    sign = nil
  }

  /// Words by which a kind of partner is known that many models have.
  private struct UsualKind {
    let id: String
    let signs: Set<String>
  }

  /// In the order in which they are tried.
  private static let usualKinds = [
    UsualKind(
      id: "university",
      signs: [
        "universitas", "university", "universiti", "institut", "politeknik", "polytechnic", "college", "akademi",
        "academy", "sekolah", "school", "stie", "stikes", "smk", "sma", "fakultas"
      ]),
    UsualKind(
      id: "central-government",
      signs: ["kementerian", "ministry", "badan", "komisi", "direktorat", "mahkamah", "agency"]),
    UsualKind(
      id: "local-government",
      signs: [
        "dinas", "pemerintah", "kabupaten", "kota", "provinsi", "pemkab", "pemkot", "pemprov", "kecamatan", "desa"
      ]),
    UsualKind(
      id: "ngo", signs: ["yayasan", "foundation", "asosiasi", "association", "perkumpulan", "ikatan", "lembaga"]),
    UsualKind(id: "state-owned-enterprise", signs: ["persero", "perum"]),
    UsualKind(
      id: "private-sector",
      signs: [
        "pt", "cv", "ud", "tbk", "ltd", "limited", "inc", "gmbh", "company", "bank", "co", "corporation", "koperasi"
      ])
  ]
}

/// The code of a country that a register names by code or name, in either language.
private func countryCode(_ name: String) -> String? { countryCodes[wordKey(name)] }

/// Codes of countries by their names. Codes of two or three letters are left out, because institutions have short names
/// like them too.
private let countriesByName: [String: String] = countryCodes.filter { $0.key.utf8.count > 3 }

/// Codes by all names that a country has; where two have one, the first of the list.
private let countryCodes: [String: String] = countryTable.rows.reduce(into: [:]) { codes, country in
  for name in [country.code, country.threeLetters, country.name.id, country.name.en] + country.otherNames {
    let key = wordKey(name)
    if !key.isEmpty, codes[key] == nil { codes[key] = country.code }
  }
}
