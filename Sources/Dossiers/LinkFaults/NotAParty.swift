import Diagnostics

/// Something of someone who is no party to the agreement: a resource, a focal point, a number, a signature.
let notAPartyFault = Fault(
  "REF-037", "not-a-party", .error,
  finds: Bilingual(
    id: "sumber daya, narahubung, nomor atau naskah asli dari yang bukan pihak perjanjian",
    en: "a resource, focal point, number or original of one who is no party to the agreement"),
  why: Bilingual(
    id: "bagian setiap pihak dan keseimbangan antarpihak dihitung dari daftar pihak",
    en: "each party's share and the balance between parties are computed over the list of parties"),
  wrong: Example(.keys(.dossier), wrong: true), right: Example(.keys(.dossier), wrong: false))

extension Example {
  fileprivate init(_ form: Form, wrong: Bool) {
    self.init(
      form,
      """
      resources:
        - {party: badan-contoh, kind: cash, value: {amount: 2000000000, currency: IDR}, source: APBN, from: \
      2024-02-01, to: 2028-12-31}
        - {party: dewan-mitra, kind: personnel, value: {amount: 90000, currency: EUR}, source: Board budget, from: \
      2024-02-01, to: 2028-12-31}
        - {party: \(wrong ? "«dewan-lain»" : "dewan-mitra"), kind: goods, value: {amount: 500, currency: EUR}, source: \
      Board budget, from: 2024-02-01, to: 2028-12-31}
      """)
  }
}

/// Everything of a dossier whose `party` is none of its parties.
func strangers(in dossier: Dossier, parties: Set<String>) -> [Diagnostic] {
  var found: [Diagnostic] = []
  func check(_ field: Field<String>) {
    guard let id = field.value, !parties.contains(id) else { return }
    found.append(notAParty(id, in: dossier, at: dossier.span(field)))
  }
  for number in dossier.numbers.value ?? [] { check(number.party) }
  for signature in dossier.signatures.value ?? [] { check(signature.party) }
  for original in dossier.originals.value ?? [] { check(original.party) }
  for resource in dossier.resources.value ?? [] { check(resource.party) }
  for point in dossier.coordination.value?.focalPoints.value ?? [] { check(point.party) }
  return found
}

private func notAParty(_ id: String, in dossier: Dossier, at span: Span) -> Diagnostic {
  let parties = (dossier.parties.value ?? []).compactMap(\.partner.value)
  let near = suggest(id, from: parties)
  return Diagnostic(
    notAPartyFault, at: span,
    Bilingual(id: "“\(id)” bukan pihak perjanjian ini", en: "“\(id)” is no party to this agreement"),
    help: near.isEmpty
      ? Bilingual(
        id: "tambahkan ke parties, atau tulis salah satu pihak: \(quoted(Array(parties.prefix(8)), .indonesian))",
        en: "add it to parties, or write one of the parties: \(quoted(Array(parties.prefix(8)), .english))")
      : Bilingual(
        id: "mungkin maksudnya \(quoted(near, .indonesian)); bila tidak, tambahkan ke parties",
        en: "did you mean \(quoted(near, .english)); if not, add it to parties"),
    notes: [
      Diagnostic.Note(
        dossier.span(dossier.parties),
        Bilingual(id: "daftar pihak", en: "the list of parties"))
    ],
    fixes: certainName(id, near).map { [Diagnostic.Fix(span, $0)] } ?? [])
}
