package import Diagnostics

/// The faults that linking and editions find, for the rule book.
package let linkFaults: [Fault] =
  [
    idUsedTwiceFault, unknownPartnerFault, unknownDossierFault, brokenLinkFault, missingAnchorFault,
    missingAttachmentFault,
    unknownTermFault, notAPartyFault, circleOfParentsFault, circleOfTermsFault, unknownObjectiveFault,
    translationFieldsFault,
    staleTranslationFault,
    unknownAudienceFault, levelUnreadableFault, levelKeyMisreadFault, levelEmptyFault, partLevelUnknownFault,
    levelLoweredFault, levelOfNoFieldFault, collidingPathFault, basisMisreadFault, unknownCalloutFault
  ] + attachmentFaults

/// “a”, “b” or “c”
func quoted(_ names: [String], _ or: Language) -> String {
  let words = names.map { "“\($0)”" }
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + (or == .indonesian ? " atau " : " or ") + last
}

/// What a kind of content is called in a sentence.
func named(_ kind: ContentKind) -> Bilingual {
  switch kind {
  case .dossier: Bilingual(id: "berkas kerja sama", en: "dossier")
  case .partner: Bilingual(id: "mitra", en: "partner")
  case .chapter: Bilingual(id: "bab buku pegangan", en: "chapter of the handbook")
  case .pack: Bilingual(id: "paket bahan", en: "pack")
  case .term: Bilingual(id: "istilah glosarium", en: "term of the glossary")
  case .dashboard: Bilingual(id: "dasbor", en: "dashboard")
  }
}
