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
    let country = kind?.country ?? country.map { CountryMeant($0) }
    known[key] = id
    taken.insert(id)
    planned.append(
      PlannedPartner(
        id: id, name: name, place: party.place,
        remarks: remarks(on: name, key: key, kind: kind) + [country?.remark].compactMap(\.self),
        file: file(id: id, party, kind: kind?.id, country: country?.code)))
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
  /// The country that it is.
  var country: CountryMeant?

  init?(_ name: String, under model: PlanningModel) {
    let words = headingWords(name), kinds = Set(model.partnerKinds.map(\.id))
    let country = CountryMeant(institution: name)
    if kinds.contains("foreign-government"), !country.codes.isEmpty, country.code != "ID" {
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

/// The country that a register names by code or name, in either language.
private struct CountryMeant {
  let written: String
  /// Of the countries that are called so: none, one, or several between which nobody but the register's office can
  /// choose.
  let codes: [String]

  init(_ written: String) {
    self.written = written
    codes = countryCodes[wordKey(written)] ?? []
  }

  /// Codes of two or three letters are left out, because institutions have short names like them too.
  init(institution name: String) {
    written = name
    codes = wordKey(name).utf8.count > 3 ? countryCodes[wordKey(name)] ?? [] : []
  }

  /// nil where it is not certain.
  var code: String? { codes.count == 1 ? codes[0] : nil }

  /// What to do where it is not certain.
  var remark: Bilingual? {
    guard code == nil else { return nil }
    guard !codes.isEmpty else {
      return Bilingual(
        id: "“\(shortened(written))” tidak dikenal sebagai negara: tulis country pada berkasnya, kode dari ISO 3166-1",
        en: "“\(shortened(written))” is not known as a country: write country in its file, a code of ISO 3166-1")
    }
    let choices = codes.map { code in
      let name = countryTable[code]?.name
      return Bilingual(id: "\(code) (\(name?.id ?? ""))", en: "\(code) (\(name?.en ?? ""))")
    }
    let all = Bilingual(
      id: choices.map(\.id).joined(separator: " atau "), en: choices.map(\.en).joined(separator: " or "))
    return Bilingual(
      id: "“\(shortened(written))” dapat berarti \(all.id): tulis country pada berkasnya",
      en: "“\(shortened(written))” can be \(all.en): write country in its file")
  }
}

/// Codes by all names that a country has, in the order of the list; where several have one, all of theirs.
private let countryCodes: [String: [String]] = countryTable.rows.reduce(into: [:]) { codes, country in
  let names = [country.code, country.threeLetters, country.name.id, country.name.en] + country.otherNames
  for key in Set(names.map(wordKey)) where !key.isEmpty { codes[key, default: []].append(country.code) }
}
