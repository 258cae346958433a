internal import Dossiers
package import FoundationEssentials

/// Whether each party can read the agreement in a language of its own.
package struct LanguageParity: Sendable, Hashable {
  /// The ids of the parties whose languages are known, and of those among them that a language of the text serves.
  package let known, served: [String]
  /// The language that decides, where one does; ISO 639-1.
  package let prevailing: String?

  /// Served / known.
  package var share: Decimal { Decimal(served.count) / Decimal(known.count) }
}

extension Subject {
  /// nil without languages of the text, or where no party's languages are known. Our own organisation's are those of
  /// its page, else of the model.
  var languageParity: LanguageParity? {
    guard let authentic = dossier.legal.languages.value.map({ Set($0.map(\.value)) }), !authentic.isEmpty else {
      return nil
    }
    var known: [String] = [], served: [String] = []
    for (party, page) in zip(dossier.parties.items(), relations.parties) {
      guard let id = party.partner.value, let languages = languages(of: id, page), !languages.isEmpty else { continue }
      known.append(id)
      if languages.contains(where: authentic.contains) { served.append(id) }
    }
    guard !known.isEmpty else { return nil }
    return LanguageParity(known: known, served: served, prevailing: dossier.legal.prevailingLanguage.value)
  }

  private func languages(of party: String, _ page: Int?) -> [String]? {
    let stated = page.flatMap { portfolio.handbook.partners[$0].languages.value?.map(\.value) } ?? []
    return !stated.isEmpty ? stated : (party == model.organisation.id ? model.organisation.languages : nil)
  }
}
