import Diagnostics
import Dossiers

/// LEG-614: what a signature says and what the dossier says of the signing elsewhere are two things.
///
/// Why it matters: terms are counted from `dates.signed`. It is the day on which the last party signed; `signatory` of
/// a party says who is to sign; `legal.full_powers` is the letter of our own delegation. Source:
/// docs/planning-model.md, "Numbers, originals and signatures".
let signingContradicts = Rule(
  Fault(
    "LEG-614", "signing-contradicts", .error,
    finds: Bilingual(
      id: "tanda tangan yang bertentangan dengan isian lain", en: "a signature that another field contradicts"),
    why: Bilingual(
      id: "jangka waktu dihitung dari dates.signed, yaitu hari pihak terakhir menandatangani",
      en: "terms are counted from dates.signed, which is the day on which the last party signed"),
    source: "docs/planning-model.md: Numbers, originals and signatures",
    wrong: Example(
      .keys(.parent),
      """
      signatures:
        - {party: badan-contoh, date: 2021-01-20}
        - {party: dewan-mitra, date: «2021-01-22»}
      """),
    right: Example(
      .keys(.parent),
      """
      signatures:
        - {party: badan-contoh, date: 2021-01-18}
        - {party: dewan-mitra, date: 2021-01-20}
      """))
) { subject in
  guard !subject.dossier.signatures.items().isEmpty else { return [] }
  return subject.contradictedDay + subject.contradictedSignatories + subject.contradictedPowers
}

extension Subject {
  private var signatures: [Signature] { dossier.signatures.items() }

  /// A signature after `dates.signed`; once all have signed, none on that day.
  fileprivate var contradictedDay: [Diagnostic] {
    let dated = signatures.filter { $0.date.value != nil }
    guard let signed = dossier.dates.signed.value,
      let last = dated.max(by: { ($0.date.value?.ordinal ?? 0) < ($1.date.value?.ordinal ?? 0) }),
      let day = last.date.value, day > signed || day < signed && dossier.unsignedParties == []
    else { return [] }
    return [
      Diagnostic(
        signingContradicts.fault, at: dossier.span(last.date),
        Bilingual(
          id: "tanda tangan terakhir bertanggal \(day.inWords.id), sedangkan dates.signed \(signed.inWords.id)",
          en: "the last signature is of \(day.inWords.en), but dates.signed says \(signed.inWords.en)"),
        help: Bilingual(
          id: "cocokkan dengan naskahnya; bila \(day.inWords.id) benar, tulis dates: {signed: \(day)}",
          en: "compare with the paper; if \(day.inWords.en) is right, write dates: {signed: \(day)}"),
        notes: [Diagnostic.Note(dossier.span(dossier.dates.signed), Bilingual(id: "di sini", en: "here"))])
    ]
  }

  /// An office other than that of the party, in every language of the model.
  fileprivate var contradictedSignatories: [Diagnostic] {
    signatures.compactMap { signature in
      guard let office = signature.signatory.value, let party = signature.party.value, party != Edition.absentId,
        let field = dossier.parties.items().first(where: { $0.partner.value == party })?.signatory,
        let other = field.value,
        model.organisation.languages.allSatisfy({ office.text(in: $0) != other.text(in: $0) })
      else { return nil }
      return Diagnostic(
        signingContradicts.fault, at: dossier.span(signature.signatory),
        Bilingual(
          id: "yang menandatangani bagi “\(party)” menurut tanda tangan ini lain dari yang tertulis pada pihaknya",
          en: "who signed for “\(party)” by this signature is another than its party says"),
        help: Bilingual(
          id: "hapus signatory di sini bila sama dengan pihaknya, atau betulkan salah satunya",
          en: "leave signatory out here where it is that of the party, or correct one of them"),
        notes: [Diagnostic.Note(dossier.span(field), Bilingual(id: "di sini", en: "here"))])
    }
  }

  /// Full powers of our own delegation of two days.
  fileprivate var contradictedPowers: [Diagnostic] {
    let own = dossier.legal.fullPowers
    guard let day = own.value else { return [] }
    return signatures.compactMap { signature in
      guard signature.party.value == model.organisation.id, let other = signature.fullPowers.value, other != day else {
        return nil
      }
      return Diagnostic(
        signingContradicts.fault, at: dossier.span(signature.fullPowers),
        Bilingual(
          id: "surat kuasa kita bertanggal \(other.inWords.id) di sini, dan \(day.inWords.id) di legal.full_powers",
          en: "our full powers are of \(other.inWords.en) here, and of \(day.inWords.en) in legal.full_powers"),
        help: Bilingual(
          id: "cocokkan dengan suratnya dan tulis satu tanggal", en: "compare with the letter and write one day"),
        notes: [Diagnostic.Note(dossier.span(own), Bilingual(id: "di sini", en: "here"))])
    }
  }
}
