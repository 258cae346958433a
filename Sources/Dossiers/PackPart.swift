// What an item of a pack may ask to show, by the words that `show` has for it. A word that is none of them is a finding
// (PCK-963).

/// A part of a dossier.
package enum DossierPart: String, Sendable, CaseIterable {
  case summary, facts, planning, objectives, resources, coordination, activities, meetings, context, challenges
  case stakeholders, interests, swot, risks, evaluation, recommendations, team, lessons, signatures, originals
  case checklist, documents, own, deadlines, family, lenses, text
  /// The dossier as a row of a list.
  case row

  /// What is shown of a dossier where its item leaves that open.
  package static let whole: [DossierPart] = [
    .summary, .deadlines, .interests, .objectives, .resources, .activities, .meetings, .context, .challenges, .risks,
    .evaluation, .recommendations, .planning, .family, .text, .lessons
  ]
}

/// A part of a partner.
package enum PartnerPart: String, Sendable, CaseIterable {
  case profile, interests, agreements, deadlines, text

  /// What is shown of a partner where its item leaves that open.
  package static let whole: [PartnerPart] = [.profile, .interests, .agreements, .deadlines]
}

/// A part of a chapter of the handbook.
package enum ChapterPart: String, Sendable, CaseIterable {
  case text
}

extension PackItem {
  /// The words that it may ask for.
  package var partsThereAre: [String] {
    if partner.isPresent { return PartnerPart.allCases.map(\.rawValue) }
    if chapter.isPresent { return ChapterPart.allCases.map(\.rawValue) }
    return DossierPart.allCases.map(\.rawValue)
  }

  /// Whether it asks for rows of a list, and for nothing else.
  package var asksForRowsOnly: Bool { show.items().map(\.value) == [DossierPart.row.rawValue] }
}
